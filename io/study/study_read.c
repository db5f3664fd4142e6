/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The study file: each object has a table of its keys, and each key a function that reads its value. */
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/period.h"
#include "io/encoding.h"
#include "io/sheet/scanner.h"
#include "io/source.h"
#include "io/study/study_reading.h"
#include "io/workbook/workbook.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { STUDY_LENGTH_LIMIT = 1 << 20 };

static fil_status read_seed(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  double number = cJSON_IsNumber(item) ? item->valuedouble : -1;
  if (!(number >= 0 && number <= 9007199254740992.0) || number != floor(number))
    return fil_study_report_type(reading, item, "a whole number from 0 to 9007199254740992", error);
  *(uint64_t *)target = (uint64_t)number;
  return FIL_OK;
}

static fil_status read_merge(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  const fil_merge merge = cJSON_IsString(item) ? fil_merge_named(item->valuestring) : FIL_MERGE_REFUSE;
  if (merge == FIL_MERGE_REFUSE)
    return fil_study_report_type(reading, item, "\"sum\", \"max\", \"mean\" or \"first\"", error);
  *(fil_merge *)target = merge;
  return FIL_OK;
}

/* Words for missing values; an empty list: there are none. */
static fil_status read_missing(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_missing *missing = target;
  missing->declared = true;
  return fil_study_read_names(reading, item, &missing->words, error);
}

/* A period that is chosen: text, or the number of a year or wave. */
static fil_status read_period(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH] = "";
  fil_period period;
  if (cJSON_IsNumber(item))
    fil_number_write(item->valuedouble, number);
  const char *text = cJSON_IsString(item) ? item->valuestring : number;
  FIL_TRY(fil_period_read(&period, text, /*month_first=*/false, error));
  if (!period.scale)
    return fil_study_report_type(reading, item, "a period, such as 2019, \"2019-05\", \"2015-2019\" or 1", error);
  FIL_TRY(fil_memory_set(target, text, error));
done:
  return status;
}

static fil_status read_layout(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  const char *word = cJSON_IsString(item) ? item->valuestring : "";
  const bool matrix = strcmp(word, "matrix") == 0;
  if (!matrix && strcmp(word, "sheet") != 0)
    return fil_study_report_type(reading, item, "\"sheet\" (a tie in a row) or \"matrix\"", error);
  *(fil_layout *)target = matrix ? FIL_LAYOUT_MATRIX : FIL_LAYOUT_SHEET;
  return FIL_OK;
}

static fil_status read_encoding(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (cJSON_IsString(item) && fil_encoding_is_known(item->valuestring))
    return fil_memory_set(target, item->valuestring, error);
  return fil_study_report_type(reading, item, "an encoding, such as \"UTF-8\", \"CP1251\", \"KZ-1048\" or \"CP1250\"",
                               error);
}

/* A sheet of a workbook, by name or number. */
static fil_status read_sheet(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_sheet_choice *choice = target;
  const double number = cJSON_IsNumber(item) ? item->valuedouble : 0;
  if (cJSON_IsString(item) && *item->valuestring)
    return fil_memory_set(&choice->name, item->valuestring, error);
  if (!(number >= 1 && number <= FIL_WORKBOOK_SHEET_LIMIT) || number != floor(number))
    return fil_study_report_type(reading, item, "the name of a sheet, in quotes, or its number from 1", error);
  choice->number = (size_t)number;
  return FIL_OK;
}

/* A sheet's file, with the study's folder put before a relative path. */
static fil_status read_file(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  const char *slash = strrchr(reading->file, '/');
  if (!cJSON_IsString(item) || !*item->valuestring)
    return fil_study_report_type(reading, item, "the path of a file, in quotes", error);
  if (slash && item->valuestring[0] != '/' && strcmp(item->valuestring, "-") != 0)
    FIL_TRY(fil_text_add_bytes(&path, reading->file, (size_t)(slash - reading->file) + 1, error));
  FIL_TRY(fil_text_add(&path, item->valuestring, error));
  FIL_TRY(fil_memory_set(target, path.bytes, error));
done:
  fil_text_destroy(&path);
  return status;
}

/* "header": false, for a sheet that begins with data, or the row of the headings below a title. */
static fil_status read_header(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_sheet *sheet = target;
  const double number = cJSON_IsNumber(item) ? item->valuedouble : 0;
  sheet->headless = cJSON_IsFalse(item);
  if (cJSON_IsBool(item))
    return FIL_OK;
  if (!(number >= 1 && number <= UINT32_MAX) || number != floor(number))
    return fil_study_report_type(reading, item, "true, false or the number of the row of headings", error);
  sheet->header_row = (size_t)number;
  return FIL_OK;
}

/* The heading of a column, or its number where there are no headings. */
static fil_status read_column(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  char name[64];
  const double number = cJSON_IsNumber(item) ? item->valuedouble : 0;
  if (cJSON_IsString(item))
    return fil_memory_set(target, item->valuestring, error);
  if (!(number >= 1 && number <= FIL_COLUMN_LIMIT) || number != floor(number))
    return fil_study_report_type(reading, item, "the heading of a column, in quotes, or its number", error);
  snprintf(name, sizeof name, "column %d", (int)number);
  return fil_memory_set(target, name, error);
}

/* In a sheet without headings, the first columns are what a sheet must have. */
static fil_status name_columns(const fil_sheet *sheet, char **first, char **second, fil_error *error)
{
  fil_status status = FIL_OK;
  if (sheet->headless && !*first)
    FIL_TRY(fil_memory_set(first, "column 1", error));
  if (sheet->headless && second && !*second)
    FIL_TRY(fil_memory_set(second, "column 2", error));
done:
  return status;
}

static fil_status read_nodes(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const fil_study_key keys[] = {{"file", read_file, offsetof(fil_sheet, file)},
                                       {"sheet", read_sheet, offsetof(fil_sheet, sheet)},
                                       {"encoding", read_encoding, offsetof(fil_sheet, encoding)},
                                       {"header", read_header, 0},
                                       {"id", read_column, offsetof(fil_sheet, id)},
                                       {"label", read_column, offsetof(fil_sheet, label)},
                                       {"category", read_column, offsetof(fil_sheet, category)},
                                       {"stage", read_column, offsetof(fil_sheet, stage)},
                                       {0}};
  fil_sheet *sheet = target;
  fil_status status = FIL_OK;
  FIL_TRY(fil_study_read_object(reading, item, keys, sheet, error));
  FIL_TRY(fil_study_require(reading, item, "file", "write \"file\": \"actors.csv\"", error));
  FIL_TRY(name_columns(sheet, &sheet->id, NULL, error));
done:
  return status;
}

static fil_status read_attribute_sheet(fil_study_reading *reading, const cJSON *item, fil_sheets *sheets,
                                       fil_error *error)
{
  fil_sheet *sheet;
  fil_status status = fil_sheets_add(sheets, &sheet, error);
  if (status != FIL_OK)
    return status;
  return cJSON_IsString(item) ? read_file(reading, item, &sheet->file, error) : read_nodes(reading, item, sheet, error);
}

/* One sheet of attributes, or a list of them; the name of the file will do. */
static fil_status read_attributes(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsArray(item))
    return read_attribute_sheet(reading, item, target, error);
  for (const cJSON *sheet = item->child; sheet; sheet = sheet->next)
    FIL_TRY(read_attribute_sheet(reading, sheet, target, error));
done:
  return status;
}

static fil_status read_edge_sheet(fil_study_reading *reading, const cJSON *item, fil_sheets *sheets, fil_error *error)
{
  static const fil_study_key keys[] = {{"file", read_file, offsetof(fil_sheet, file)},
                                       {"sheet", read_sheet, offsetof(fil_sheet, sheet)},
                                       {"encoding", read_encoding, offsetof(fil_sheet, encoding)},
                                       {"header", read_header, 0},
                                       {"source", read_column, offsetof(fil_sheet, source)},
                                       {"target", read_column, offsetof(fil_sheet, target)},
                                       {"relation", read_column, offsetof(fil_sheet, relation)},
                                       {"sole_relation", fil_study_read_text, offsetof(fil_sheet, sole_relation)},
                                       {"weight", read_column, offsetof(fil_sheet, weight)},
                                       {"period", read_column, offsetof(fil_sheet, period)},
                                       {"layout", read_layout, offsetof(fil_sheet, layout)},
                                       {0}};
  fil_sheet *sheet;
  fil_status status = FIL_OK;
  FIL_TRY(fil_sheets_add(sheets, &sheet, error));
  FIL_TRY(fil_study_read_object(reading, item, keys, sheet, error));
  FIL_TRY(fil_study_require(reading, item, "file", "write \"file\": \"ties.csv\"", error));
  FIL_TRY(name_columns(sheet, &sheet->source, &sheet->target, error));
  if (sheet->relation && sheet->sole_relation)
    FIL_TRY(fil_study_report(
        reading, cJSON_GetObjectItemCaseSensitive(item, "sole_relation"), "two relations",
        "\"relation\" names a column that tells the relation of each tie, \"sole_relation\" one for all",
        "keep one of the two", error));
done:
  return status;
}

/* One edge sheet, or a list of them. */
static fil_status read_edges(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsArray(item))
    return read_edge_sheet(reading, item, target, error);
  if (!item->child)
    return fil_study_report_type(reading, item, "a sheet such as {\"file\": \"ties.csv\"}, or a list of them", error);
  for (const cJSON *sheet = item->child; sheet; sheet = sheet->next)
    FIL_TRY(read_edge_sheet(reading, sheet, target, error));
done:
  return status;
}

/* A relation's own keys; "directed" also notes that it was given. */
typedef struct relation_wish {
  char *label, *unit;
  bool directed;
} relation_wish;

static fil_status read_relation(fil_study_reading *reading, const cJSON *item, fil_error *error)
{
  static const fil_study_key keys[] = {{"directed", fil_study_read_flag, offsetof(relation_wish, directed)},
                                       {"label", fil_study_read_text, offsetof(relation_wish, label)},
                                       {"unit", fil_study_read_text, offsetof(relation_wish, unit)},
                                       {0}};
  fil_status status = FIL_OK;
  relation_wish wish = {.directed = true};
  fil_schema *schema = &reading->study->schema;
  FIL_TRY(fil_study_read_object(reading, item, keys, &wish, error));
  FIL_TRY(fil_schema_add_relation(schema, item->string, wish.label, wish.unit, wish.directed, error));
  schema->relations[schema->relation_count - 1].direction_declared =
      cJSON_GetObjectItemCaseSensitive(item, "directed") != NULL;
done:
  fil_memory_free(wish.label);
  fil_memory_free(wish.unit);
  return status;
}

static fil_status read_relations(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = target;
  if (!cJSON_IsObject(item))
    return fil_study_report_type(reading, item, "an object such as {\"trade\": {\"directed\": true}}", error);
  FIL_TRY(fil_study_check_repeated(reading, item, error));
  for (const cJSON *relation = item->child; relation; relation = relation->next)
    FIL_TRY(read_relation(reading, relation, error));
  schema->relations_declared = schema->relation_count > 0;
done:
  return status;
}

/* One category or stage: its own keys, under the name that stands before them or among them. */
static fil_status read_term(fil_study_reading *reading, const cJSON *item, const fil_study_key keys[], fil_terms *terms,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_term wish = {0};
  FIL_TRY(fil_study_read_object(reading, item, keys, &wish, error));
  const char *name = item->string ? item->string : wish.name;
  if (name && fil_terms_find(terms, name) == SIZE_MAX)
    FIL_TRY(fil_terms_add(terms, name, wish.label, wish.support, error));
done:
  fil_memory_free(wish.name);
  fil_memory_free(wish.label);
  return status;
}

static fil_status read_categories(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const fil_study_key keys[] = {{"support", fil_study_read_flag, offsetof(fil_term, support)},
                                       {"label", fil_study_read_text, offsetof(fil_term, label)},
                                       {0}};
  fil_status status = FIL_OK;
  fil_terms *terms = target;
  if (!cJSON_IsObject(item))
    return fil_study_report_type(reading, item, "an object such as {\"enterprise\": {}, \"bank\": {\"support\": true}}",
                                 error);
  FIL_TRY(fil_study_check_repeated(reading, item, error));
  for (const cJSON *category = item->child; category; category = category->next)
    FIL_TRY(read_term(reading, category, keys, terms, error));
  terms->declared = terms->count > 0;
done:
  return status;
}

static fil_status read_stage(fil_study_reading *reading, const cJSON *item, fil_terms *terms, fil_error *error)
{
  static const fil_study_key keys[] = {{"name", fil_study_read_text, offsetof(fil_term, name)},
                                       {"label", fil_study_read_text, offsetof(fil_term, label)},
                                       {0}};
  size_t count = terms->count;
  fil_status status = FIL_OK;
  if (cJSON_IsObject(item)) {
    FIL_TRY(fil_study_require(reading, item, "name", "write {\"name\": \"Growing\", \"label\": \"Growers\"}", error));
    FIL_TRY(read_term(reading, item, keys, terms, error));
    if (terms->count > count || !cJSON_IsString(cJSON_GetObjectItemCaseSensitive(item, "name")))
      return FIL_OK;
  } else if (!cJSON_IsString(item)) {
    return fil_study_report_type(reading, item, "the name of a stage, in quotes", error);
  } else if (fil_terms_find(terms, item->valuestring) == SIZE_MAX) {
    return fil_terms_add(terms, item->valuestring, /*label=*/NULL, /*support=*/false, error);
  }
  FIL_TRY(fil_study_report(reading, item, "repeated stage", "the stage stands in the list already",
                           "keep one of the two", error));
done:
  return status;
}

static fil_status read_stages(fil_study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_terms *terms = target;
  if (!cJSON_IsArray(item))
    return fil_study_report_type(reading, item, "a list of stages in the order of the chain, in square brackets",
                                 error);
  for (const cJSON *stage = item->child; stage; stage = stage->next)
    FIL_TRY(read_stage(reading, stage, terms, error));
  terms->declared = terms->count > 0;
done:
  return status;
}

static fil_status read_study(fil_study_reading *reading, fil_error *error)
{
  static const fil_study_key keys[] = {
      {"title", fil_study_read_text, offsetof(fil_study, title)},
      {"nodes", read_nodes, offsetof(fil_study, nodes)},
      {"edges", read_edges, offsetof(fil_study, edges)},
      {"attributes", read_attributes, offsetof(fil_study, attributes)},
      {"relations", read_relations, offsetof(fil_study, schema)},
      {"categories", read_categories, offsetof(fil_study, schema.categories)},
      {"stages", read_stages, offsetof(fil_study, schema.stages)},
      {"projections", fil_study_read_projections, 0},
      {"measures", fil_study_read_names, offsetof(fil_study, measures)},
      {"parameters", fil_study_read_parameters, offsetof(fil_study, parameters)},
      {"loops", fil_study_read_flag, offsetof(fil_study, loops)},
      {"baseline", fil_study_read_baseline, offsetof(fil_study, replicates)},
      {"bootstrap", fil_study_read_count, offsetof(fil_study, replicates.bootstrap_runs)},
      {"style", fil_study_read_style, offsetof(fil_study, style)},
      {"palettes", fil_study_read_palettes, offsetof(fil_study, colours)},
      {"colours", fil_study_read_colours, offsetof(fil_study, colours)},
      {"figures", fil_study_read_figures, 0},
      {"seed", read_seed, offsetof(fil_study, seed)},
      {"merge", read_merge, offsetof(fil_study, merge)},
      {"period", read_period, offsetof(fil_study, period)},
      {"missing", read_missing, offsetof(fil_study, missing)},
      {"add_missing", fil_study_read_flag, offsetof(fil_study, add_missing)},
      {0}};
  fil_status status = fil_study_read_object(reading, reading->json.root, keys, reading->study, error);
  return status == FIL_OK ? fil_study_require(reading, reading->json.root, "edges",
                                              "write \"edges\": {\"file\": \"ties.csv\"}", error)
                          : status;
}

/* Whether it is the sheet or the sheets of a study, and no list of a network's nodes or ties. */
static bool is_sheets(const cJSON *item)
{
  const cJSON *sheet = cJSON_IsArray(item) ? item->child : item;
  return cJSON_IsObject(sheet) && (sheet == item || cJSON_HasObjectItem(sheet, "file"));
}

/* Whether anything in the document is what only studies have. */
static bool is_like_study(const cJSON *root)
{
  static const char *const keys[] = {"attributes", "relations",  "categories", "stages",     "projections",
                                     "measures",   "parameters", "loops",      "baseline",   "bootstrap",
                                     "style",      "figures",    "palettes",   "colours",    "seed",
                                     "merge",      "period",     "missing",    "add_missing"};
  for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
    if (cJSON_HasObjectItem(root, keys[k]))
      return true;
  }
  return is_sheets(cJSON_GetObjectItem(root, "nodes")) || is_sheets(cJSON_GetObjectItem(root, "edges"));
}

/* JSON that is something else altogether gets one sentence, not one for each of its keys. */
static fil_status report_neither(fil_study_reading *reading, fil_error *error)
{
  return fil_study_report(reading, reading->json.root, "not a study",
                          "the file is neither a study, which has \"edges\" with the file of the ties, nor a network, "
                          "which has \"nodes\" and \"links\" or \"edges\" as lists of objects",
                          "write {\"edges\": {\"file\": \"ties.csv\"}}, or give the network itself", error);
}

/* Bytes that are no JSON, with the place where that shows. */
static fil_status report_syntax(const fil_study_reading *reading, size_t line, size_t column, fil_error *error)
{
  const fil_place place = {.file = reading->file, .row = line, .column_number = column};
  return fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, "not JSON", place,
                         "the study cannot be read from here on",
                         "look here and just before for a missing or surplus comma, quote or brace", error);
}

fil_status fil_study_read(fil_study *study, const char *file, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study_reading reading = {.study = study, .problems = problems};
  fil_source source = {0};
  size_t line, column;
  *study = (fil_study){.seed = 1};
  FIL_TRY(fil_source_open(&source, file, /*encoding=*/NULL, problems, error));
  FIL_TRY(fil_memory_set(&study->file, source.name, error));
  reading.file = study->file;
  if (source.length > STUDY_LENGTH_LIMIT) {
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "not a study", (fil_place){.file = study->file},
                            "the file is larger than 1 MiB", "give a study file, or the sheets themselves", error));
    goto done;
  }
  if (source.damaged)
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "undecodable bytes", (fil_place){.file = study->file},
                            "the file holds bytes that are no letters in its encoding", "save it as UTF-8", error));
  FIL_TRY(fil_json_read(&reading.json, source.bytes, source.length, &line, &column, error));
  if (reading.json.root && reading.json.root->child && !is_like_study(reading.json.root))
    FIL_TRY(report_neither(&reading, error));
  else if (reading.json.root)
    FIL_TRY(read_study(&reading, error));
  else
    FIL_TRY(report_syntax(&reading, line, column, error));
done:
  fil_json_destroy(&reading.json);
  fil_source_close(&source);
  return status;
}

static fil_status read_schema(fil_study_reading *reading, fil_error *error)
{
  static const fil_study_key keys[] = {{"relations", read_relations, offsetof(fil_study, schema)},
                                       {"categories", read_categories, offsetof(fil_study, schema.categories)},
                                       {"stages", read_stages, offsetof(fil_study, schema.stages)},
                                       {0}};
  return fil_study_read_object(reading, reading->json.root, keys, reading->study, error);
}

fil_status fil_study_read_schema(fil_schema *schema, const char *text, bool *fits, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_study study = {0};
  fil_problems problems = {0};
  fil_study_reading reading = {.study = &study, .problems = &problems, .file = "schema"};
  size_t line, column;
  *fits = false;
  FIL_TRY(fil_json_read(&reading.json, text, strlen(text), &line, &column, error));
  if (!cJSON_IsObject(reading.json.root))
    goto done;
  FIL_TRY(read_schema(&reading, error));
  *fits = fil_problem_count(&problems, FIL_SEVERITY_ERROR) == 0;
  if (!*fits)
    goto done;
  study.schema.relations_declared = study.schema.categories.declared = study.schema.stages.declared = false;
  *schema = study.schema;
  study.schema = (fil_schema){0};
done:
  fil_json_destroy(&reading.json);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  return status;
}
