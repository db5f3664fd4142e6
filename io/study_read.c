/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The study file: each object has a table of its keys, and each key a function that reads its value. */
#include "graph/memory.h"
#include "io/encoding.h"
#include "io/json.h"
#include "io/source.h"
#include "io/study.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { STUDY_LENGTH_LIMIT = 1 << 20, KEYS = 16 };

/* What all parts of the reading share. */
typedef struct study_reading {
  fil_study *study;
  fil_json json;
  fil_problems *problems;
  const char *file;
} study_reading;

/* A key of an object: where its value goes, and who reads it. */
typedef struct study_key {
  const char *name;
  fil_status (*read)(study_reading *reading, const cJSON *item, void *target, fil_error *error);
  size_t offset; /* of the target in the object's structure */
} study_key;

static fil_status report(study_reading *reading, const cJSON *item, const char *kind, const char *cause,
                         const char *remedy, fil_error *error)
{
  fil_json_place at = fil_json_place_of(&reading->json, item);
  const fil_place place = {reading->file, at.line, at.column, item->string, NULL};
  return fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, kind, place, cause, remedy, error);
}

static fil_status report_type(study_reading *reading, const cJSON *item, const char *wanted, fil_error *error)
{
  char cause[512];
  if (item->string)
    snprintf(cause, sizeof cause, "\"%.200s\" must be %s", item->string, wanted);
  else
    snprintf(cause, sizeof cause, "the value must be %s", wanted);
  return report(reading, item, "wrong type", cause, NULL, error);
}

static fil_status report_unknown(study_reading *reading, const cJSON *item, const study_key keys[], fil_error *error)
{
  const char *names[KEYS] = {0};
  char cause[512], remedy[512];
  size_t count = 0;
  for (; keys[count].name; count++)
    names[count] = keys[count].name;
  const char *nearest = fil_text_nearest(item->string, names, count);
  snprintf(cause, sizeof cause, "the key \"%.200s\" is not known here", item->string);
  int used = nearest ? snprintf(remedy, sizeof remedy, "did you mean \"%s\"?", nearest)
                     : snprintf(remedy, sizeof remedy, "known are %s", names[0]);
  for (size_t k = 1; !nearest && k < count; k++)
    used += snprintf(remedy + used, sizeof remedy - (size_t)used, ", %s", names[k]);
  return report(reading, item, "unknown key", cause, remedy, error);
}

/* Tells of keys that stand in an object twice. */
static fil_status check_repeated(study_reading *reading, const cJSON *object, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary seen = {0};
  for (const cJSON *item = object->child; item; item = item->next) {
    uint32_t code, count = seen.count;
    FIL_TRY(fil_dictionary_add(&seen, item->string, strlen(item->string), &code, error));
    if (code < count)
      FIL_TRY(
          report(reading, item, "repeated key", "the key stands in this object already", "keep one of the two", error));
  }
done:
  fil_dictionary_destroy(&seen);
  return status;
}

static fil_status read_object(study_reading *reading, const cJSON *object, const study_key keys[], void *target,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsObject(object))
    return report_type(reading, object, "an object, in braces", error);
  FIL_TRY(check_repeated(reading, object, error));
  for (const cJSON *item = object->child; item; item = item->next) {
    const study_key *key = keys;
    while (key->name && strcmp(key->name, item->string) != 0)
      key++;
    if (key->name)
      FIL_TRY(key->read(reading, item, (char *)target + key->offset, error));
    else
      FIL_TRY(report_unknown(reading, item, keys, error));
  }
done:
  return status;
}

/* Values of one kind each. */

static fil_status read_text(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (!cJSON_IsString(item))
    return report_type(reading, item, "text, in quotes", error);
  return fil_memory_set(target, item->valuestring, error);
}

static fil_status read_flag(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (!cJSON_IsBool(item))
    return report_type(reading, item, "true or false", error);
  *(bool *)target = cJSON_IsTrue(item);
  return FIL_OK;
}

static fil_status read_seed(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  double number = cJSON_IsNumber(item) ? item->valuedouble : -1;
  if (!(number >= 0 && number <= 9007199254740992.0) || number != floor(number))
    return report_type(reading, item, "a whole number from 0 to 9007199254740992", error);
  *(uint64_t *)target = (uint64_t)number;
  return FIL_OK;
}

static fil_status read_names(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!cJSON_IsArray(item))
    return report_type(reading, item, "a list of names, in square brackets", error);
  for (const cJSON *name = item->child; name; name = name->next) {
    if (cJSON_IsString(name))
      FIL_TRY(fil_names_add(target, name->valuestring, error));
    else
      FIL_TRY(report_type(reading, name, "a name, in quotes", error));
  }
done:
  return status;
}

static fil_status read_merge(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const char *const words[] = {"sum", "max", "mean", "first"};
  for (size_t k = 0; cJSON_IsString(item) && k < sizeof words / sizeof *words; k++) {
    if (strcmp(item->valuestring, words[k]) == 0) {
      *(fil_merge *)target = (fil_merge)(FIL_MERGE_SUM + k);
      return FIL_OK;
    }
  }
  return report_type(reading, item, "\"sum\", \"max\", \"mean\" or \"first\"", error);
}

static fil_status read_layout(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  const char *word = cJSON_IsString(item) ? item->valuestring : "";
  const bool matrix = strcmp(word, "matrix") == 0;
  if (!matrix && strcmp(word, "sheet") != 0)
    return report_type(reading, item, "\"sheet\" (a tie in a row) or \"matrix\"", error);
  *(fil_layout *)target = matrix ? FIL_LAYOUT_MATRIX : FIL_LAYOUT_SHEET;
  return FIL_OK;
}

static fil_status read_encoding(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  if (cJSON_IsString(item) && fil_encoding_is_known(item->valuestring))
    return fil_memory_set(target, item->valuestring, error);
  return report_type(reading, item, "an encoding, such as \"UTF-8\", \"CP1251\", \"KZ-1048\" or \"CP1250\"", error);
}

/* A sheet's file, with the study's folder put before a relative path. */
static fil_status read_file(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text path = {0};
  const char *slash = strrchr(reading->file, '/');
  if (!cJSON_IsString(item) || !*item->valuestring)
    return report_type(reading, item, "the path of a file, in quotes", error);
  if (slash && item->valuestring[0] != '/' && strcmp(item->valuestring, "-") != 0)
    FIL_TRY(fil_text_add_bytes(&path, reading->file, (size_t)(slash - reading->file) + 1, error));
  FIL_TRY(fil_text_add(&path, item->valuestring, error));
  FIL_TRY(fil_memory_set(target, path.bytes, error));
done:
  fil_text_destroy(&path);
  return status;
}

static fil_status require(study_reading *reading, const cJSON *object, const char *key, const char *example,
                          fil_error *error)
{
  char cause[128];
  if (!cJSON_IsObject(object) || cJSON_GetObjectItemCaseSensitive(object, key))
    return FIL_OK;
  snprintf(cause, sizeof cause, "the key \"%s\" is missing", key);
  return report(reading, object, "missing key", cause, example, error);
}

static fil_status read_nodes(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const study_key keys[] = {{"file", read_file, offsetof(fil_sheet, file)},
                                   {"encoding", read_encoding, offsetof(fil_sheet, encoding)},
                                   {"id", read_text, offsetof(fil_sheet, id)},
                                   {"label", read_text, offsetof(fil_sheet, label)},
                                   {"category", read_text, offsetof(fil_sheet, category)},
                                   {"stage", read_text, offsetof(fil_sheet, stage)},
                                   {0}};
  fil_status status = read_object(reading, item, keys, target, error);
  return status == FIL_OK ? require(reading, item, "file", "write \"file\": \"actors.csv\"", error) : status;
}

static fil_status read_edges(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const study_key keys[] = {{"file", read_file, offsetof(fil_sheet, file)},
                                   {"encoding", read_encoding, offsetof(fil_sheet, encoding)},
                                   {"source", read_text, offsetof(fil_sheet, source)},
                                   {"target", read_text, offsetof(fil_sheet, target)},
                                   {"relation", read_text, offsetof(fil_sheet, relation)},
                                   {"weight", read_text, offsetof(fil_sheet, weight)},
                                   {"period", read_text, offsetof(fil_sheet, period)},
                                   {"layout", read_layout, offsetof(fil_sheet, layout)},
                                   {0}};
  fil_status status = read_object(reading, item, keys, target, error);
  return status == FIL_OK ? require(reading, item, "file", "write \"file\": \"ties.csv\"", error) : status;
}

/* A relation's own keys; "directed" also notes that it was given. */
typedef struct relation_wish {
  char *label, *unit;
  bool directed;
} relation_wish;

static fil_status read_relation(study_reading *reading, const cJSON *item, fil_error *error)
{
  static const study_key keys[] = {{"directed", read_flag, offsetof(relation_wish, directed)},
                                   {"label", read_text, offsetof(relation_wish, label)},
                                   {"unit", read_text, offsetof(relation_wish, unit)},
                                   {0}};
  fil_status status = FIL_OK;
  relation_wish wish = {.directed = true};
  fil_schema *schema = &reading->study->schema;
  FIL_TRY(read_object(reading, item, keys, &wish, error));
  FIL_TRY(fil_schema_add_relation(schema, item->string, wish.label, wish.unit, wish.directed, error));
  schema->relations[schema->relation_count - 1].direction_declared =
      cJSON_GetObjectItemCaseSensitive(item, "directed") != NULL;
done:
  fil_memory_free(wish.label);
  fil_memory_free(wish.unit);
  return status;
}

static fil_status read_relations(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = target;
  if (!cJSON_IsObject(item))
    return report_type(reading, item, "an object such as {\"trade\": {\"directed\": true}}", error);
  FIL_TRY(check_repeated(reading, item, error));
  for (const cJSON *relation = item->child; relation; relation = relation->next)
    FIL_TRY(read_relation(reading, relation, error));
  schema->relations_declared = schema->relation_count > 0;
done:
  return status;
}

/* One category or stage: its own keys, under the name that stands before them or among them. */
static fil_status read_term(study_reading *reading, const cJSON *item, const study_key keys[], fil_terms *terms,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_term wish = {0};
  FIL_TRY(read_object(reading, item, keys, &wish, error));
  const char *name = item->string ? item->string : wish.name;
  if (name && fil_terms_find(terms, name) == SIZE_MAX)
    FIL_TRY(fil_terms_add(terms, name, wish.label, wish.support, error));
done:
  fil_memory_free(wish.name);
  fil_memory_free(wish.label);
  return status;
}

static fil_status read_categories(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  static const study_key keys[] = {
      {"support", read_flag, offsetof(fil_term, support)}, {"label", read_text, offsetof(fil_term, label)}, {0}};
  fil_status status = FIL_OK;
  fil_terms *terms = target;
  if (!cJSON_IsObject(item))
    return report_type(reading, item, "an object such as {\"enterprise\": {}, \"bank\": {\"support\": true}}", error);
  FIL_TRY(check_repeated(reading, item, error));
  for (const cJSON *category = item->child; category; category = category->next)
    FIL_TRY(read_term(reading, category, keys, terms, error));
  terms->declared = terms->count > 0;
done:
  return status;
}

static fil_status read_stage(study_reading *reading, const cJSON *item, fil_terms *terms, fil_error *error)
{
  static const study_key keys[] = {
      {"name", read_text, offsetof(fil_term, name)}, {"label", read_text, offsetof(fil_term, label)}, {0}};
  size_t count = terms->count;
  fil_status status = FIL_OK;
  if (cJSON_IsObject(item)) {
    FIL_TRY(require(reading, item, "name", "write {\"name\": \"Growing\", \"label\": \"Growers\"}", error));
    FIL_TRY(read_term(reading, item, keys, terms, error));
    if (terms->count > count || !cJSON_IsString(cJSON_GetObjectItemCaseSensitive(item, "name")))
      return FIL_OK;
  } else if (!cJSON_IsString(item)) {
    return report_type(reading, item, "the name of a stage, in quotes", error);
  } else if (fil_terms_find(terms, item->valuestring) == SIZE_MAX) {
    return fil_terms_add(terms, item->valuestring, /*label=*/NULL, /*support=*/false, error);
  }
  FIL_TRY(
      report(reading, item, "repeated stage", "the stage stands in the list already", "keep one of the two", error));
done:
  return status;
}

static fil_status read_stages(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_terms *terms = target;
  if (!cJSON_IsArray(item))
    return report_type(reading, item, "a list of stages in the order of the chain, in square brackets", error);
  for (const cJSON *stage = item->child; stage; stage = stage->next)
    FIL_TRY(read_stage(reading, stage, terms, error));
  terms->declared = terms->count > 0;
done:
  return status;
}

static fil_status read_figure(study_reading *reading, const cJSON *item, fil_error *error)
{
  static const study_key keys[] = {{"figure", read_text, offsetof(fil_figure_wish, figure)},
                                   {"name", read_text, offsetof(fil_figure_wish, name)},
                                   {"title", read_text, offsetof(fil_figure_wish, title)},
                                   {"size", read_text, offsetof(fil_figure_wish, size)},
                                   {"width", read_text, offsetof(fil_figure_wish, width)},
                                   {"palette", read_text, offsetof(fil_figure_wish, palette)},
                                   {"relations", read_names, offsetof(fil_figure_wish, relations)},
                                   {0}};
  fil_study *study = reading->study;
  fil_status status = fil_memory_reserve(&study->figures, &study->figure_capacity, study->figure_count + 1,
                                         sizeof *study->figures, error);
  if (status != FIL_OK)
    return status;
  fil_figure_wish *figure = &study->figures[study->figure_count++];
  *figure = (fil_figure_wish){0};
  if (cJSON_IsString(item))
    return fil_memory_set(&figure->figure, item->valuestring, error);
  FIL_TRY(read_object(reading, item, keys, figure, error));
  FIL_TRY(require(reading, item, "figure", "write {\"figure\": \"network\"}", error));
done:
  return status;
}

static fil_status read_figures(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  (void)target;
  if (!cJSON_IsArray(item))
    return report_type(reading, item, "a list of figures, in square brackets", error);
  for (const cJSON *figure = item->child; figure; figure = figure->next)
    FIL_TRY(read_figure(reading, figure, error));
done:
  return status;
}

static fil_status read_projection_weight(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  for (int k = 0; cJSON_IsString(item) && k < FIL_PROJECTION_WEIGHTS; k++) {
    if (strcmp(item->valuestring, fil_projection_weight_name((fil_projection_weight)k)) == 0) {
      *(fil_projection_weight *)target = (fil_projection_weight)k;
      return FIL_OK;
    }
  }
  return report_type(reading, item, "\"count\", \"newman\" or \"jaccard\"", error);
}

static fil_status read_projection(study_reading *reading, const cJSON *item, fil_error *error)
{
  static const study_key keys[] = {{"onto", read_text, offsetof(fil_projection_wish, onto)},
                                   {"relation", read_text, offsetof(fil_projection_wish, relation)},
                                   {"weight", read_projection_weight, offsetof(fil_projection_wish, weight)},
                                   {"name", read_text, offsetof(fil_projection_wish, name)},
                                   {"label", read_text, offsetof(fil_projection_wish, label)},
                                   {"keep", read_flag, offsetof(fil_projection_wish, keep)},
                                   {0}};
  fil_study *study = reading->study;
  fil_status status = fil_memory_reserve(&study->projections, &study->projection_capacity, study->projection_count + 1,
                                         sizeof *study->projections, error);
  if (status != FIL_OK)
    return status;
  fil_projection_wish *projection = &study->projections[study->projection_count++];
  *projection = (fil_projection_wish){0};
  if (cJSON_IsString(item))
    return fil_memory_set(&projection->onto, item->valuestring, error);
  FIL_TRY(read_object(reading, item, keys, projection, error));
  FIL_TRY(require(reading, item, "onto", "write {\"onto\": \"organisation\"}", error));
done:
  return status;
}

static fil_status read_projections(study_reading *reading, const cJSON *item, void *target, fil_error *error)
{
  fil_status status = FIL_OK;
  (void)target;
  if (!cJSON_IsArray(item))
    return report_type(reading, item, "a list of projections, in square brackets", error);
  for (const cJSON *projection = item->child; projection; projection = projection->next)
    FIL_TRY(read_projection(reading, projection, error));
done:
  return status;
}

static fil_status read_study(study_reading *reading, fil_error *error)
{
  static const study_key keys[] = {{"title", read_text, offsetof(fil_study, title)},
                                   {"nodes", read_nodes, offsetof(fil_study, nodes)},
                                   {"edges", read_edges, offsetof(fil_study, edges)},
                                   {"relations", read_relations, offsetof(fil_study, schema)},
                                   {"categories", read_categories, offsetof(fil_study, schema.categories)},
                                   {"stages", read_stages, offsetof(fil_study, schema.stages)},
                                   {"projections", read_projections, 0},
                                   {"measures", read_names, offsetof(fil_study, measures)},
                                   {"figures", read_figures, 0},
                                   {"seed", read_seed, offsetof(fil_study, seed)},
                                   {"merge", read_merge, offsetof(fil_study, merge)},
                                   {"add_missing", read_flag, offsetof(fil_study, add_missing)},
                                   {0}};
  fil_status status = read_object(reading, reading->json.root, keys, reading->study, error);
  return status == FIL_OK
             ? require(reading, reading->json.root, "edges", "write \"edges\": {\"file\": \"ties.csv\"}", error)
             : status;
}

/* Bytes that are no JSON, with the place where that shows. */
static fil_status report_syntax(const study_reading *reading, size_t line, size_t column, fil_error *error)
{
  const fil_place place = {.file = reading->file, .row = line, .column_number = column};
  return fil_problem_add(reading->problems, FIL_SEVERITY_ERROR, "not JSON", place,
                         "the study cannot be read from here on",
                         "look here and just before for a missing or surplus comma, quote or brace", error);
}

fil_status fil_study_read(fil_study *study, const char *file, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  study_reading reading = {.study = study, .problems = problems};
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
  if (reading.json.root)
    FIL_TRY(read_study(&reading, error));
  else
    FIL_TRY(report_syntax(&reading, line, column, error));
done:
  fil_json_destroy(&reading.json);
  fil_source_close(&source);
  return status;
}
