/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Studies: their parts, and the study that stands for sheets given directly. */
#include "io/study.h"

#include "graph/memory.h"
#include "io/header.h"
#include "io/network/format.h"
#include "io/study_sheets.h"

#include <string.h>

static void destroy_sheet(fil_sheet *sheet)
{
  char *const strings[] = {sheet->file,   sheet->sheet.name, sheet->encoding, sheet->id,
                           sheet->label,  sheet->category,   sheet->stage,    sheet->source,
                           sheet->target, sheet->relation,   sheet->weight,   sheet->period};
  for (size_t k = 0; k < sizeof strings / sizeof *strings; k++)
    fil_memory_free(strings[k]);
}

static void destroy_figure(fil_figure_wish *figure)
{
  fil_memory_free(figure->figure);
  fil_memory_free(figure->name);
  fil_memory_free(figure->title);
  fil_memory_free(figure->size);
  fil_memory_free(figure->width);
  fil_memory_free(figure->palette);
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
  destroy_sheet(&study->nodes);
  destroy_sheet(&study->edges);
  fil_schema_destroy(&study->schema);
  fil_names_destroy(&study->measures);
  for (size_t k = 0; k < study->figure_count; k++)
    destroy_figure(&study->figures[k]);
  for (size_t k = 0; k < study->projection_count; k++)
    destroy_projection(&study->projections[k]);
  fil_memory_free(study->figures);
  fil_memory_free(study->projections);
  *study = (fil_study){0};
}

/* What the headings of a file say that it is. */
typedef enum sheet_kind { SHEET_UNKNOWN, SHEET_NODES, SHEET_EDGES } sheet_kind;

/* A workbook is a sheet of edges when it holds one, whatever else. */
static fil_status look_at_workbook(const char *file, bool *found, sheet_kind *kind, fil_error *error)
{
  fil_sheets_held held;
  fil_status status = fil_sheets_look(file, &held, error);
  *found = held.is_workbook;
  *kind = held.edges ? SHEET_EDGES : held.nodes ? SHEET_NODES : SHEET_UNKNOWN;
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
  if (whole)
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE, "%s is a whole network (%s) with its nodes; give it alone",
                          source.name, whole->title));
  FIL_TRY(fil_delimited_open(&sheet, &source, /*problems=*/NULL, error));
  if (fil_header_is_edges(&sheet.headers))
    *kind = SHEET_EDGES;
  else if (fil_header_is_nodes(&sheet.headers))
    *kind = SHEET_NODES;
done:
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  return status;
}

/* Tells two sheets apart; one that says what it is decides for the other. */
static fil_status tell_apart(const char *const files[2], const fil_sheet wishes[2], size_t *edges, fil_error *error)
{
  fil_status status = FIL_OK;
  sheet_kind first, second;
  FIL_TRY(look_at(&wishes[0], &first, error));
  FIL_TRY(look_at(&wishes[1], &second, error));
  *edges = first == SHEET_EDGES || (first == SHEET_UNKNOWN && second == SHEET_NODES) ? 0 : 1;
  if (first == second && first != SHEET_UNKNOWN)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%s and %s are both %s sheets; give one node sheet (Id, Label, …) and one edge sheet "
                         "(Source, Target, …)",
                         files[0], files[1], first == SHEET_EDGES ? "edge" : "node");
  if (first == second)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "neither %s nor %s has the headings of an edge sheet; begin it with a row such as Source, "
                         "Target, Relation, Weight",
                         files[0], files[1]);
done:
  return status;
}

fil_status fil_study_from_files(fil_study *study, const char *const files[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t edges = 0;
  fil_sheet wishes[2] = {0};
  *study = (fil_study){.seed = 1};
  if (count < 1 || count > 2)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%zu files were given; give an edge sheet, or a node and an edge sheet", count);
  if (count == 2 && strcmp(files[0], "-") == 0 && strcmp(files[1], "-") == 0)
    return fil_error_set(error, FIL_ERROR_USAGE, "only one of two sheets can be read from standard input");
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_sheets_split(files[k], &wishes[k], error));
  if (count == 2)
    FIL_TRY(tell_apart(files, wishes, &edges, error));
  study->edges = wishes[edges];
  study->nodes = wishes[1 - edges];
  wishes[0] = wishes[1] = (fil_sheet){0};
done:
  destroy_sheet(&wishes[0]);
  destroy_sheet(&wishes[1]);
  return status;
}
