/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Studies: their parts, and the study that stands for sheets given directly. */
#include "io/study/study.h"

#include "graph/memory.h"
#include "io/network/format.h"
#include "io/network/node_values.h"
#include "io/sheet/header.h"
#include "io/sheet/header_lost.h"
#include "io/study/study_sheets.h"

#include <string.h>

fil_status fil_sheets_add(fil_sheets *sheets, fil_sheet **sheet, fil_error *error)
{
  fil_status status =
      fil_memory_reserve(&sheets->items, &sheets->capacity, sheets->count + 1, sizeof *sheets->items, error);
  if (status != FIL_OK)
    return status;
  *sheet = &sheets->items[sheets->count++];
  **sheet = (fil_sheet){0};
  return FIL_OK;
}

static void destroy_sheet(fil_sheet *sheet)
{
  char *const strings[] = {sheet->file,     sheet->sheet.name, sheet->encoding,     sheet->id,     sheet->label,
                           sheet->category, sheet->stage,      sheet->source,       sheet->target, sheet->relation,
                           sheet->weight,   sheet->period,     sheet->sole_relation};
  for (size_t k = 0; k < sizeof strings / sizeof *strings; k++)
    fil_memory_free(strings[k]);
}

static void destroy_sheets(fil_sheets *sheets)
{
  for (size_t k = 0; k < sheets->count; k++)
    destroy_sheet(&sheets->items[k]);
  fil_memory_free(sheets->items);
}

static void destroy_style(fil_style_wish *style)
{
  for (int k = 0; k < FIL_PROPERTIES; k++)
    fil_memory_free(style->properties[k]);
  for (int k = 0; k < FIL_WISHES; k++)
    fil_memory_free(style->wishes[k]);
}

static void destroy_figure(fil_figure_wish *figure)
{
  fil_memory_free(figure->figure);
  fil_memory_free(figure->name);
  fil_memory_free(figure->title);
  destroy_style(&figure->style);
  fil_names_destroy(&figure->relations);
}

static void destroy_projection(fil_projection_wish *projection)
{
  fil_memory_free(projection->onto);
  fil_memory_free(projection->relation);
  fil_memory_free(projection->name);
  fil_memory_free(projection->label);
}

void fil_study_destroy(fil_study *study)
{
  fil_memory_free(study->file);
  fil_memory_free(study->title);
  fil_memory_free(study->period);
  destroy_sheet(&study->nodes);
  destroy_sheets(&study->edges);
  destroy_sheets(&study->attributes);
  fil_names_destroy(&study->missing.words);
  fil_schema_destroy(&study->schema);
  fil_names_destroy(&study->measures);
  fil_settings_destroy(&study->parameters);
  fil_memory_free(study->replicates.baseline);
  for (size_t k = 0; k < study->figure_count; k++)
    destroy_figure(&study->figures[k]);
  destroy_style(&study->style);
  fil_colours_destroy(&study->colours);
  for (size_t k = 0; k < study->projection_count; k++)
    destroy_projection(&study->projections[k]);
  fil_memory_free(study->figures);
  fil_memory_free(study->projections);
  *study = (fil_study){0};
}

/* What the headings of a file say that it is. */
typedef enum sheet_kind {
  SHEET_UNKNOWN,
  SHEET_NODES,
  SHEET_EDGES,
  SHEET_MATRIX,
  SHEET_WHOLE,
  SHEET_VALUES,      /* of nodes, in no sheet */
  SHEET_RECTANGULAR, /* a whole network of two modes, or values of nodes */
} sheet_kind;

/* A workbook is a sheet of edges when it holds one, whatever else. */
static fil_status look_at_workbook(const char *file, bool *found, sheet_kind *kind, fil_error *error)
{
  fil_sheets_held held;
  fil_status status = fil_sheets_look(file, &held, error);
  *found = held.is_workbook;
  *kind = held.edges ? SHEET_EDGES : held.nodes ? SHEET_NODES : SHEET_UNKNOWN;
  return status;
}

/* What the headings say that stand below a title; loading the sheet tells their row. */
static fil_status look_below_title(const fil_source *source, size_t title, sheet_kind *kind, fil_error *error)
{
  size_t row;
  bool of_nodes;
  fil_status status = fil_header_find_any_row(source, title, &row, &of_nodes, error);
  if (status == FIL_OK && row)
    *kind = of_nodes ? SHEET_NODES : SHEET_EDGES;
  return status;
}

static fil_status look_at(const fil_sheet *wish, sheet_kind *kind, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_source source = {0};
  fil_delimited sheet = {0};
  const fil_network_format *whole;
  bool is_workbook = false;
  *kind = SHEET_UNKNOWN;
  if (strcmp(wish->file, "-") == 0) /* can be read only once */
    return FIL_OK;
  if (!fil_sheet_choice_is_made(&wish->sheet))
    FIL_TRY(look_at_workbook(wish->file, &is_workbook, kind, error));
  if (is_workbook)
    goto done;
  if (fil_sheet_choice_is_made(&wish->sheet))
    FIL_TRY(fil_source_open_sheet(&source, wish->file, &wish->sheet, /*encoding=*/NULL, /*problems=*/NULL, error));
  else
    FIL_TRY(fil_source_peek(&source, wish->file, /*encoding=*/NULL, error));
  FIL_TRY(fil_network_format_find(&source, &whole, error));
  const fil_node_values values = fil_node_values_find(&source, wish->file);
  if (values != FIL_NODE_VALUES_NONE)
    *kind = values == FIL_NODE_VALUES_MATRIX ? SHEET_RECTANGULAR : SHEET_VALUES;
  else if (whole)
    *kind = fil_network_format_is_ties(whole) ? SHEET_MATRIX : SHEET_WHOLE;
  if (whole)
    goto done;
  FIL_TRY(fil_delimited_open(&sheet, &source, /*problems=*/NULL, error));
  if (fil_header_is_edges(&sheet.headers))
    *kind = SHEET_EDGES;
  else if (fil_header_is_nodes(&sheet.headers))
    *kind = SHEET_NODES;
  else
    FIL_TRY(look_below_title(&source, sheet.header_row, kind, error));
done:
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  return status;
}

fil_status fil_study_is_network(const char *file, bool *is_network, fil_error *error)
{
  fil_source source = {0};
  const fil_network_format *format = NULL;
  fil_status status = fil_source_open(&source, file, /*encoding=*/NULL, /*problems=*/NULL, error);
  if (status == FIL_OK)
    status = fil_network_format_find(&source, &format, error);
  *is_network = format && fil_network_format_has_extension(format, "json");
  fil_source_close(&source);
  return status;
}

/* What a look at all files has told. */
typedef struct sheet_looks {
  const char *const *files;
  fil_sheet *wishes;
  sheet_kind *kinds;
  size_t count;
} sheet_looks;

static size_t find_kind(const sheet_looks *looks, sheet_kind kind)
{
  size_t k = 0;
  while (k < looks->count && looks->kinds[k] != kind)
    k++;
  return k;
}

/* Beside any other file that has ties a rectangular matrix holds values of its nodes; of several the first is a network
   of its own. */
static void settle_rectangles(sheet_looks *looks)
{
  const size_t none = looks->count;
  if (find_kind(looks, SHEET_WHOLE) == none && find_kind(looks, SHEET_EDGES) == none &&
      find_kind(looks, SHEET_MATRIX) == none && find_kind(looks, SHEET_RECTANGULAR) < none)
    looks->kinds[find_kind(looks, SHEET_RECTANGULAR)] = SHEET_WHOLE;
  for (size_t k; (k = find_kind(looks, SHEET_RECTANGULAR)) < none;)
    looks->kinds[k] = SHEET_VALUES;
}

/* A file that does not say what it is must be what the others are not. */
static fil_status settle_kinds(sheet_looks *looks, fil_error *error)
{
  settle_rectangles(looks);
  const size_t whole = find_kind(looks, SHEET_WHOLE), none = looks->count;
  for (size_t unknown; (unknown = find_kind(looks, SHEET_UNKNOWN)) < none;) {
    bool ties = find_kind(looks, SHEET_EDGES) < none || find_kind(looks, SHEET_MATRIX) < none || whole < none;
    bool alone = looks->count > 1 && find_kind(looks, SHEET_NODES) == none && !ties;
    if (alone)
      return fil_error_set(error, FIL_ERROR_USAGE,
                           "neither %s nor %s has the headings of an edge sheet; begin it with a row such as Source, "
                           "Target, Relation, Weight",
                           looks->files[0], looks->files[1]);
    looks->kinds[unknown] = ties ? SHEET_NODES : SHEET_EDGES;
  }
  for (size_t k = 0; k < looks->count && whole < none; k++) {
    if (k != whole && looks->kinds[k] != SHEET_NODES && looks->kinds[k] != SHEET_VALUES)
      return fil_error_set(error, FIL_ERROR_USAGE,
                           "%s is a whole network with its nodes; give it alone, or with sheets of further columns of "
                           "its nodes",
                           looks->files[whole]);
  }
  if (find_kind(looks, SHEET_EDGES) == none && find_kind(looks, SHEET_MATRIX) == none && whole == none)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         find_kind(looks, SHEET_VALUES) == none
                             ? "%s and %s are both node sheets; give an edge sheet (Source, Target, …) too"
                             : "neither %s nor %s has ties; give the network or the edge sheet that they belong to",
                         looks->files[0], looks->files[1]);
  return FIL_OK;
}

static fil_status check_files(const char *const files[], size_t count, fil_error *error)
{
  size_t standard_input = 0;
  if (count < 1)
    return fil_error_set(error, FIL_ERROR_USAGE, "no file was given; give an edge sheet, or a node and an edge sheet");
  for (size_t k = 0; k < count; k++) {
    standard_input += strcmp(files[k], "-") == 0;
    for (size_t other = 0; other < k; other++) {
      if (strcmp(files[k], files[other]) == 0 && standard_input == 0)
        return fil_error_set(error, FIL_ERROR_USAGE, "%s is given twice", files[k]);
    }
  }
  if (standard_input > 1)
    return fil_error_set(error, FIL_ERROR_USAGE, "only one of the sheets can be read from standard input");
  return FIL_OK;
}

/* Puts a file where its kind belongs. */
static fil_status take_file(fil_study *study, fil_sheet *wish, sheet_kind kind, bool beside_whole, fil_error *error)
{
  fil_sheet *sheet = &study->nodes;
  fil_status status = FIL_OK;
  if (kind == SHEET_VALUES || (kind == SHEET_NODES && (sheet->file || beside_whole)))
    status = fil_sheets_add(&study->attributes, &sheet, error);
  else if (kind != SHEET_NODES)
    status = fil_sheets_add(&study->edges, &sheet, error);
  if (status != FIL_OK)
    return status;
  *sheet = *wish;
  *wish = (fil_sheet){0};
  return FIL_OK;
}

fil_status fil_study_from_files(fil_study *study, const char *const files[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  sheet_looks looks = {.files = files, .count = count};
  *study = (fil_study){.seed = 1};
  FIL_TRY(check_files(files, count, error));
  looks.kinds = fil_memory_new(count, sizeof *looks.kinds);
  looks.wishes = fil_memory_new(count, sizeof *looks.wishes);
  if (!looks.kinds || !looks.wishes)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_sheets_split(files[k], &looks.wishes[k], error));
  for (size_t k = 0; k < count && count > 1; k++)
    FIL_TRY(look_at(&looks.wishes[k], &looks.kinds[k], error));
  if (count > 1)
    FIL_TRY(settle_kinds(&looks, error));
  for (size_t k = 0; k < count; k++)
    FIL_TRY(take_file(study, &looks.wishes[k], looks.kinds[k], find_kind(&looks, SHEET_WHOLE) < count, error));
done:
  for (size_t k = 0; looks.wishes && k < count; k++)
    destroy_sheet(&looks.wishes[k]);
  fil_memory_free(looks.wishes);
  fil_memory_free(looks.kinds);
  return status;
}
