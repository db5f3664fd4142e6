/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the sheets of a study to its network. */
#include "io/load.h"

#include "graph/assemble.h"
#include "graph/memory.h"
#include "io/header.h"
#include "io/network/delimited.h"
#include "io/network/format.h"
#include "io/projection.h"

#include <assert.h>

/* One sheet on its way from file to table. The file's bytes are let go once the table is there. */
typedef struct sheet_loading {
  const fil_sheet *wish;
  fil_status (*match)(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly, fil_cells cells[],
                      bool *usable, fil_problems *problems, fil_error *error);
  fil_source source; /* opened when first needed */
  fil_table table;
  bool usable;
} sheet_loading;

static fil_status open_source(sheet_loading *loading, fil_problems *problems, fil_error *error)
{
  if (loading->source.name)
    return FIL_OK;
  return fil_source_open_sheet(&loading->source, loading->wish->file, &loading->wish->sheet, loading->wish->encoding,
                               problems, error);
}

/* A sheet of headings alone is hardly what was meant. */
static fil_status check_rows(const sheet_loading *loading, fil_problems *problems, fil_error *error)
{
  const fil_place place = {.file = loading->table.origin.file, .row = loading->table.origin.header_row};
  if (fil_table_rows(&loading->table) > 0)
    return FIL_OK;
  return fil_problem_add(problems, FIL_SEVERITY_WARNING, "no rows", place, "no row follows the headings", NULL, error);
}

static fil_status load_sheet(sheet_loading *loading, fil_assembly *assembly, const fil_progress *progress,
                             fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_delimited sheet = {0};
  fil_cells *cells = NULL;
  FIL_TRY(open_source(loading, problems, error));
  FIL_TRY(fil_delimited_open(&sheet, &loading->source, problems, error));
  cells = fil_memory_new(sheet.headers.count, sizeof *cells);
  if (!cells)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(loading->match(&sheet, loading->wish, assembly, cells, &loading->usable, problems, error));
  if (loading->usable) {
    FIL_TRY(fil_delimited_read(&sheet, cells, progress, &loading->table, problems, error));
    FIL_TRY(check_rows(loading, problems, error));
  }
done:
  fil_memory_free(cells);
  fil_delimited_close(&sheet);
  fil_source_close(&loading->source);
  return status;
}

/* Both sheets, or the one there is. */
static fil_status load_sheets(sheet_loading *nodes, sheet_loading *edges, fil_assembly *assembly,
                              const fil_progress *progress, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  assembly->edges = &edges->table;
  if (nodes->wish->file) {
    assembly->nodes = &nodes->table;
    FIL_TRY(load_sheet(nodes, assembly, progress, problems, error));
  }
  FIL_TRY(load_sheet(edges, assembly, progress, problems, error));
  if (nodes->usable && edges->usable)
    FIL_TRY(fil_header_settle_type(assembly, problems, error));
done:
  return status;
}

/* The format of a file that is a whole network, NULL: it is a sheet. What the study says of a sheet of text goes before
   what it looks like. */
static fil_status find_format(const sheet_loading *edges, const fil_network_format **format, fil_error *error)
{
  const fil_sheet *wish = edges->wish;
  fil_status status = fil_network_format_find(&edges->source, format, error);
  const bool matrix = *format == &fil_network_format_matrix || *format == &fil_network_format_two_mode;
  if (matrix && (wish->layout == FIL_LAYOUT_SHEET || wish->source || wish->target))
    *format = NULL;
  if (!*format && wish->layout == FIL_LAYOUT_MATRIX)
    *format = &fil_network_format_two_mode;
  return status;
}

/* A file that is a whole network. */
static fil_status load_whole(const fil_network_format *format, sheet_loading *edges, fil_parts *parts,
                             fil_assembly *assembly, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_parts_init(parts, edges->source.name, error));
  parts->schema = assembly->schema;
  FIL_TRY(format->read(&edges->source, parts, problems, error));
  FIL_TRY(fil_parts_hand_over(parts, assembly, error));
done:
  fil_source_close(&edges->source);
  return status;
}

fil_status fil_load(const fil_study *study, const fil_progress *progress, fil_network *network, fil_problems *problems,
                    fil_error *error)
{
  fil_status status = FIL_OK;
  sheet_loading nodes = {.wish = &study->nodes, .match = fil_header_match_nodes, .usable = true};
  sheet_loading edges = {.wish = &study->edges, .match = fil_header_match_edges, .usable = true};
  const fil_network_format *format = NULL;
  fil_parts parts = {0};
  fil_assembly assembly = {.schema = &study->schema,
                           .merge = study->merge,
                           .add_missing = study->add_missing,
                           .undirected = study->undirected};
  *network = (fil_network){0};
  assert(study->edges.file);
  if (!study->nodes.file) {
    FIL_TRY(open_source(&edges, problems, error));
    FIL_TRY(find_format(&edges, &format, error));
  }
  if (format)
    FIL_TRY(load_whole(format, &edges, &parts, &assembly, problems, error));
  else
    FIL_TRY(load_sheets(&nodes, &edges, &assembly, progress, problems, error));
  if (!nodes.usable || !edges.usable) {
    FIL_TRY(fil_network_init(network, error)); /* empty, for its reader to find it so */
    goto done;
  }
  FIL_TRY(fil_assemble(&assembly, network, problems, error));
  FIL_TRY(fil_memory_set(&network->title, study->title, error));
  if (fil_problem_count(problems, FIL_SEVERITY_ERROR) == 0)
    FIL_TRY(fil_projection_apply(study->projections, study->projection_count, study->file, network, problems, error));
done:
  fil_source_close(&nodes.source);
  fil_source_close(&edges.source);
  fil_parts_destroy(&parts);
  fil_table_destroy(&nodes.table);
  fil_table_destroy(&edges.table);
  return status;
}
