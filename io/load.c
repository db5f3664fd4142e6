/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the sheets of a study to its network. */
#include "io/load.h"

#include "graph/assemble.h"
#include "graph/memory.h"
#include "io/header.h"
#include "io/network/delimited.h"

#include <assert.h>

/* One sheet on its way from file to table. The file's bytes are let go once the table is there. */
typedef struct sheet_loading {
  const fil_sheet *wish;
  fil_status (*match)(const fil_delimited *sheet, const fil_sheet *wish, fil_assembly *assembly, fil_cells cells[],
                      bool *usable, fil_problems *problems, fil_error *error);
  fil_table table;
  bool usable;
} sheet_loading;

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
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_cells *cells = NULL;
  FIL_TRY(fil_source_open(&source, loading->wish->file, loading->wish->encoding, problems, error));
  FIL_TRY(fil_delimited_open(&sheet, &source, problems, error));
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
  fil_source_close(&source);
  return status;
}

fil_status fil_load(const fil_study *study, const fil_progress *progress, fil_network *network, fil_problems *problems,
                    fil_error *error)
{
  fil_status status = FIL_OK;
  sheet_loading nodes = {.wish = &study->nodes, .match = fil_header_match_nodes, .usable = true};
  sheet_loading edges = {.wish = &study->edges, .match = fil_header_match_edges, .usable = true};
  fil_assembly assembly = {.schema = &study->schema,
                           .edges = &edges.table,
                           .merge = study->merge,
                           .add_missing = study->add_missing,
                           .undirected = study->undirected};
  *network = (fil_network){0};
  assert(study->edges.file);
  if (study->nodes.file) {
    assembly.nodes = &nodes.table;
    FIL_TRY(load_sheet(&nodes, &assembly, progress, problems, error));
  }
  FIL_TRY(load_sheet(&edges, &assembly, progress, problems, error));
  if (!nodes.usable || !edges.usable) {
    FIL_TRY(fil_network_init(network, error)); /* empty, for its reader to find it so */
    goto done;
  }
  FIL_TRY(fil_header_settle_type(&assembly, problems, error));
  FIL_TRY(fil_assemble(&assembly, network, problems, error));
  FIL_TRY(fil_memory_set(&network->title, study->title, error));
done:
  fil_table_destroy(&nodes.table);
  fil_table_destroy(&edges.table);
  return status;
}
