/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A sheet that is a two-mode matrix: one set of actors in the first row, another in the first column. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/network/format.h"
#include "io/sheet/header.h"
#include "io/sheet/scanner.h"

#include <math.h>
#include <string.h>

/* What a matrix may be known by, over all its rows. */
typedef struct matrix_look {
  fil_dictionary names; /* of the columns, then of the rows */
  size_t rows, columns;
  size_t ties;      /* numbers other than 0 */
  bool weighted;    /* some number is neither 0 nor 1 */
  bool bare_corner; /* the first heading is empty */
} matrix_look;

/* Adds a name that is no number and unlike all others; false when it is not. */
static fil_status add_name(matrix_look *look, const char *bytes, size_t length, bool *sound, fil_error *error)
{
  const uint32_t count = look->names.count;
  uint32_t code;
  double number;
  *sound = length > 0 && !fil_number_read_any(bytes, length, &number);
  if (!*sound)
    return FIL_OK;
  fil_status status = fil_dictionary_add(&look->names, bytes, length, &code, error);
  *sound = code == count;
  return status;
}

/* Headings of actors: named, different, and none that a column of an ordinary sheet may have. */
static fil_status look_at_headings(matrix_look *look, const fil_names *headers, bool *sound, fil_error *error)
{
  *sound = headers->count > 2 && !fil_header_is_edges(headers) && !fil_header_is_nodes(headers);
  look->columns = headers->count - 1;
  look->bare_corner = *sound && !*headers->items[0];
  for (size_t k = 1; *sound && k < headers->count; k++) {
    fil_status status = add_name(look, headers->items[k], strlen(headers->items[k]), sound, error);
    if (status != FIL_OK)
      return status;
    *sound = *sound && !fil_header_is_usual(headers->items[k]);
  }
  return FIL_OK;
}

/* A name, then numbers and empty cells. */
static fil_status look_at_row(matrix_look *look, const fil_scanner *scanner, fil_text *scratch, bool *sound,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const char *bytes;
  size_t length;
  double number;
  FIL_TRY(fil_field_text(&scanner->fields[0], scratch, &bytes, &length, error));
  FIL_TRY(add_name(look, bytes, length, sound, error));
  for (size_t k = 1; *sound && k < scanner->count && k <= look->columns; k++) {
    FIL_TRY(fil_field_text(&scanner->fields[k], scratch, &bytes, &length, error));
    if (length == 0)
      continue;
    *sound = fil_number_read_any(bytes, length, &number);
    look->ties += *sound && number != 0;
    look->weighted |= *sound && number != 0 && number != 1;
  }
  look->rows++;
done:
  return status;
}

static fil_status look_at_rows(matrix_look *look, const fil_delimited *sheet, bool *sound, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  fil_scanner scanner = {.at = sheet->source->bytes + sheet->body,
                         .end = sheet->source->bytes + sheet->source->length,
                         .separator = sheet->separator};
  bool found;
  FIL_TRY(fil_scanner_next(&scanner, &found, error));
  while (found && *sound) {
    if (!fil_scanner_is_blank(&scanner))
      FIL_TRY(look_at_row(look, &scanner, &scratch, sound, error));
    FIL_TRY(fil_scanner_next(&scanner, &found, error));
  }
done:
  fil_scanner_destroy(&scanner);
  fil_text_destroy(&scratch);
  return status;
}

/* A sheet of numbers about actors looks much the same, also where R wrote the actors as names of its rows. In doubt it
   is that: a matrix has no number but 0 and 1, or an empty corner and ties in fewer than half of its cells. */
static bool is_matrix(const matrix_look *look)
{
  return look->rows > 1 && look->ties > 0 &&
         (!look->weighted || (look->bare_corner && look->ties < look->rows * look->columns / 2));
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  fil_status status = FIL_OK;
  bool found;
  fil_delimited sheet = {0};
  matrix_look look = {0};
  FIL_TRY(fil_delimited_open(&sheet, source, /*problems=*/NULL, error));
  FIL_TRY(look_at_headings(&look, &sheet.headers, &found, error));
  if (found)
    FIL_TRY(look_at_rows(&look, &sheet, &found, error));
  *refusal = found && is_matrix(&look) ? NULL : "its rows are not names before mostly empty cells, or before 0 and 1";
done:
  fil_dictionary_destroy(&look.names);
  fil_delimited_close(&sheet);
  return status;
}

/* The labels of the rows, then a column of numbers for each heading. */
static fil_status read_table(const fil_delimited *sheet, fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_cells *cells = fil_memory_new(sheet->headers.count, sizeof *cells);
  if (!cells)
    return fil_error_memory(error);
  for (size_t k = 0; k < sheet->headers.count; k++)
    cells[k] = k == 0 ? FIL_CELLS_TEXT : FIL_CELLS_NUMBER;
  fil_status status = fil_delimited_read(sheet, cells, /*progress=*/NULL, table, problems, error);
  fil_memory_free(cells);
  return status;
}

/* Names of both modes on their way to nodes. */
typedef struct name_taking {
  fil_parts *parts;
  fil_dictionary names;
  fil_problems *problems;
  bool sound;
} name_taking;

/* Adds the node of a row or column, unless its name is missing or taken. */
static fil_status take_name(name_taking *taking, const char *name, const char *mode, fil_place place, fil_error *error)
{
  fil_status status = FIL_OK;
  const uint32_t count = taking->names.count;
  uint32_t code = FIL_MISSING;
  if (name && *name)
    FIL_TRY(fil_dictionary_add(&taking->names, name, strlen(name), &code, error));
  if (code == count) {
    const fil_part_node node = {.id = name, .category = mode, .row = place.row};
    return fil_parts_add_node(taking->parts, &node, error);
  }
  taking->sound = false;
  place.value = name;
  if (code == FIL_MISSING)
    return fil_problem_add(taking->problems, FIL_SEVERITY_ERROR, "missing name", place,
                           "the row or column of the matrix has no name", "write the actor's name there", error);
  return fil_problem_add(taking->problems, FIL_SEVERITY_ERROR, "duplicate id", place,
                         "another row or column of the matrix has this name",
                         "give each actor of both sets a name of its own", error);
done:
  return status;
}

static fil_status take_names(name_taking *taking, const fil_delimited *sheet, const fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    const fil_place place = {table->origin.file, fil_table_origin_row(table, row), 1, "row", NULL};
    FIL_TRY(take_name(taking, fil_column_text(table->columns[0], row), "row", place, error));
  }
  for (size_t column = 1; column < sheet->headers.count; column++) {
    const fil_place place = {table->origin.file, sheet->header_row, column + 1, "column", NULL};
    FIL_TRY(take_name(taking, sheet->headers.items[column], "column", place, error));
  }
done:
  return status;
}

static fil_status add_ties(fil_parts *parts, const fil_table *table, fil_error *error)
{
  const size_t rows = fil_table_rows(table);
  for (size_t row = 0; row < rows; row++) {
    for (size_t column = 1; column < table->column_count; column++) {
      const fil_part_edge edge = {.source = row,
                                  .target = rows + column - 1,
                                  .weight = table->columns[column]->numbers[row],
                                  .row = fil_table_origin_row(table, row)};
      fil_status status = isnan(edge.weight) || edge.weight == 0 ? FIL_OK : fil_parts_add_edge(parts, &edge, error);
      if (status != FIL_OK)
        return status;
    }
  }
  return FIL_OK;
}

static fil_status tell(const fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text note = {0};
  const fil_place place = {.file = table->origin.file, .row = table->origin.header_row};
  FIL_TRY(fil_text_format(&note, error,
                          "the sheet was read as a two-mode matrix: the %zu names in the first column are actors of "
                          "the category \"row\", the %zu headings actors of the category \"column\"",
                          fil_table_rows(table), table->column_count - 1));
  FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_NOTE, "two-mode matrix", place, note.bytes,
                          "if it is an ordinary sheet, declare \"layout\": \"sheet\" of \"edges\" in the study",
                          error));
done:
  fil_text_destroy(&note);
  return status;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_delimited sheet = {0};
  fil_table table = {0};
  name_taking taking = {.parts = parts, .problems = problems, .sound = true};
  FIL_TRY(fil_delimited_open(&sheet, source, problems, error));
  if (sheet.headers.count == 0)
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "no header", (fil_place){.file = source->name},
                            "the file is empty", NULL, error));
  FIL_TRY(read_table(&sheet, &table, problems, error));
  FIL_TRY(take_names(&taking, &sheet, &table, error));
  if (!taking.sound || table.column_count == 0)
    goto done;
  FIL_TRY(add_ties(parts, &table, error));
  FIL_TRY(tell(&table, problems, error));
done:
  fil_dictionary_destroy(&taking.names);
  fil_table_destroy(&table);
  fil_delimited_close(&sheet);
  return status;
}

const fil_network_format fil_network_format_two_mode = {
    .name = "two_mode",
    .title = "Two-mode matrix with one set of actors in the first row, another in the first column",
    .recognize = recognize,
    .read = read,
};
