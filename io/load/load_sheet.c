/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of rows to tables. */
#include "io/load/load_sheet.h"

#include "graph/memory.h"

/* Opens the file, or as much of a large sheet as is wanted at first. */
static fil_status open_source(fil_loaded *loaded, const fil_sheet *wish, const fil_rest_layout *layout,
                              const fil_loading *loading, fil_error *error)
{
  fil_status status =
      fil_source_begin(&loaded->source, wish->file, &wish->sheet, wish->encoding, layout, loading->problems, error);
  loaded->source.missing = &loading->study->missing;
  loaded->source.first_row = wish->header_row;
  return status;
}

fil_status fil_loaded_open(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error)
{
  if (loaded->source.name)
    return FIL_OK;
  fil_status status = open_source(loaded, wish, &fil_rest_usual, loading, error);
  if (status == FIL_OK && loading->study->explain)
    status = fil_network_format_explain(&loaded->source, loading->problems, error);
  return status;
}

fil_status fil_loaded_complete(fil_loaded *loaded, const fil_sheet *wish, const fil_loading *loading, fil_error *error)
{
  static const fil_rest_layout none = {.least = SIZE_MAX};
  if (!loaded->source.rest)
    return FIL_OK;
  fil_source_close(&loaded->source);
  return open_source(loaded, wish, &none, loading, error);
}

/* A sheet of headings alone is hardly what was meant. */
static fil_status check_rows(const fil_loaded *loaded, const fil_loading *loading, fil_error *error)
{
  const fil_origin *origin = &loaded->table.origin;
  const fil_place place = {.file = origin->file, .row = origin->header_row};
  if (fil_table_rows(&loaded->table) > 0)
    return FIL_OK;
  return fil_problem_add(loading->problems, FIL_SEVERITY_WARNING, "no rows", place, "no row follows the headings", NULL,
                         error);
}

/* Empties the cells that say that their value is missing. Names of nodes are taken at their word. */
static fil_status settle_missing(fil_loaded *loaded, const fil_cells cells[], const fil_loading *loading,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_assembly *roles = &loaded->roles;
  const size_t *ends = roles->edge_roles;
  for (size_t k = 0; k < loaded->table.column_count; k++) {
    const bool is_end = roles->edges && (k == ends[FIL_EDGE_SOURCE] || k == ends[FIL_EDGE_TARGET]);
    if (!is_end && cells[k] != FIL_CELLS_TEXT)
      FIL_TRY(fil_missing_settle(&loading->study->missing, &loaded->table, k, cells[k], loading->problems, error));
  }
done:
  return status;
}

/* Reads the rows of what was opened. Where it has a rest that proves odd, all of that is void. */
static fil_status read_rows(fil_loaded *loaded, const fil_sheet *wish, fil_header_match *match,
                            const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_delimited sheet = {0};
  fil_cells *cells = NULL;
  FIL_TRY(fil_delimited_open(&sheet, &loaded->source, wish->headless ? NULL : loading->problems, error));
  if (wish->headless)
    FIL_TRY(fil_delimited_take_headless(&sheet, error));
  sheet.ids = loading->ids;
  loaded->columns = sheet.headers.count;
  cells = fil_memory_new(sheet.headers.count, sizeof *cells);
  if (!cells)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(match(&sheet, wish, &loaded->roles, cells, &loaded->usable, loading->problems, error));
  if (!loaded->usable)
    goto done;
  FIL_TRY(fil_delimited_read(&sheet, cells, loading->progress, &loaded->table, loading->problems, error));
  if (loaded->source.rest && loaded->source.rest->odd)
    goto done;
  FIL_TRY(settle_missing(loaded, cells, loading, error));
  FIL_TRY(check_rows(loaded, loading, error));
done:
  fil_memory_free(cells);
  fil_delimited_close(&sheet);
  return status;
}

/* Reads the rows, of which the first alone are there; `*sound` tells whether that was enough. */
static fil_status try_rows(fil_loaded *loaded, const fil_sheet *wish, fil_header_match *match,
                           const fil_loading *loading, bool *sound, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_problems told = {0};
  fil_loading trying = *loading;
  const fil_assembly roles = loaded->roles;
  trying.problems = &told;
  FIL_TRY(read_rows(loaded, wish, match, &trying, error));
  *sound = !loaded->source.rest->odd;
  if (*sound) {
    FIL_TRY(fil_problems_take(loading->problems, &told, error));
  } else {
    fil_table_destroy(&loaded->table);
    loaded->roles = roles;
    FIL_TRY(fil_loaded_complete(loaded, wish, loading, error));
  }
done:
  fil_problems_destroy(&told);
  return status;
}

fil_status fil_loaded_read_sheet(fil_loaded *loaded, const fil_sheet *wish, fil_header_match *match,
                                 const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  bool done = false;
  FIL_TRY(fil_loaded_open(loaded, wish, loading, error));
  if (loaded->source.rest)
    FIL_TRY(try_rows(loaded, wish, match, loading, &done, error));
  if (!done)
    FIL_TRY(read_rows(loaded, wish, match, loading, error));
done:
  fil_source_close(&loaded->source);
  return status;
}

void fil_loaded_destroy(fil_loaded *loaded)
{
  fil_source_close(&loaded->source);
  fil_table_destroy(&loaded->table);
  fil_parts_destroy(&loaded->parts);
  *loaded = (fil_loaded){0};
}
