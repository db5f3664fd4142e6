/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A sheet that is a square matrix: the actors in the first row and, again, in the first column. */
#include "graph/memory.h"
#include "graph/number.h"
#include "graph/total.h"
#include "io/network/format.h"
#include "io/network/matrix_write.h"
#include "io/network/square.h"
#include "io/sheet/header.h"
#include "io/sheet/scanner.h"

#include <math.h>
#include <string.h>

static size_t find_header(const fil_names *headers, const char *bytes, size_t length)
{
  for (size_t k = 1; k < headers->count; k++) {
    if (strlen(headers->items[k]) == length && memcmp(headers->items[k], bytes, length) == 0)
      return k - 1;
  }
  return SIZE_MAX;
}

/* Whether fewer than half of the filled cells beside the label are something else than numbers or words for missing
   ones. Where they are, ties without headings stand there: "Farm, Mill" and "Mill, Bakery" below it. */
static fil_status holds_numbers(const fil_source *source, const fil_scanner *scanner, bool *found, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  const char *bytes;
  size_t length, filled = 0, numbers = 0;
  double number;
  for (size_t k = 1; k < scanner->count; k++) {
    FIL_TRY(fil_field_text(&scanner->fields[k], &scratch, &bytes, &length, error));
    filled += length > 0;
    numbers +=
        length > 0 && (fil_number_read_any(bytes, length, &number) || fil_missing_is(source->missing, bytes, length) ||
                       fil_missing_is_likely(source->missing, bytes, length));
  }
  *found = filled == 0 || numbers * 2 > filled;
done:
  fil_text_destroy(&scratch);
  return status;
}

/* Whether the first row below the headings begins with one of them and goes on with numbers. */
static fil_status is_matrix(const fil_delimited *sheet, bool *found, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  fil_scanner scanner = {.at = sheet->source->bytes + sheet->body,
                         .end = sheet->source->bytes + sheet->source->length,
                         .separator = sheet->separator};
  const char *bytes;
  size_t length;
  *found = false;
  do
    FIL_TRY(fil_scanner_next(&scanner, found, error));
  while (*found && fil_scanner_is_blank(&scanner));
  if (!*found)
    goto done;
  FIL_TRY(fil_field_text(&scanner.fields[0], &scratch, &bytes, &length, error));
  *found = length > 0 && find_header(&sheet->headers, bytes, length) != SIZE_MAX;
  if (*found && *sheet->headers.items[0]) /* an empty corner says that it is one */
    FIL_TRY(holds_numbers(sheet->source, &scanner, found, error));
done:
  fil_scanner_destroy(&scanner);
  fil_text_destroy(&scratch);
  return status;
}

static fil_status recognize(const fil_source *source, const char **refusal, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_delimited sheet = {0};
  bool found = false;
  *refusal = "its first row names fewer than two actors, or has the headings of a sheet of ties";
  FIL_TRY(fil_delimited_open(&sheet, source, /*problems=*/NULL, error));
  if (sheet.headers.count <= 2 || fil_header_is_edges(&sheet.headers))
    goto done;
  FIL_TRY(is_matrix(&sheet, &found, error));
  *refusal = found ? NULL : "its second row does not begin with one of the names in the first and go on with numbers";
done:
  fil_delimited_close(&sheet);
  return status;
}

/* A matrix while it is read. */
typedef struct matrix_reading {
  fil_delimited sheet;
  fil_table table; /* the labels of the rows, then a column of numbers for each heading */
  double *cells;
  size_t *rows; /* of the file, by node; 0: not met */
  size_t count;
} matrix_reading;

static fil_status read_table(matrix_reading *reading, const fil_source *source, fil_problems *problems,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cells *cells = NULL;
  FIL_TRY(fil_delimited_open(&reading->sheet, source, problems, error));
  cells = fil_memory_new(reading->sheet.headers.count, sizeof *cells);
  if (!cells)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < reading->sheet.headers.count; k++)
    cells[k] = k == 0 ? FIL_CELLS_TEXT : FIL_CELLS_NUMBER;
  FIL_TRY(fil_delimited_read(&reading->sheet, cells, /*progress=*/NULL, &reading->table, problems, error));
  reading->count = reading->sheet.headers.count - 1;
  reading->cells = fil_memory_new(reading->count * reading->count, sizeof *reading->cells);
  reading->rows = fil_memory_new(reading->count, sizeof *reading->rows);
  if (!reading->cells || !reading->rows)
    status = fil_error_memory(error);
done:
  fil_memory_free(cells);
  return status;
}

/* What to do about a name that only the rows or only the columns have. */
static const char *remedy_of(const char *name)
{
  return fil_total_is(name) ? "a matrix is read without its totals; delete them"
                            : "let rows and columns of the matrix have the same names";
}

/* Puts a row of the table in its place among the nodes. */
static fil_status take_row(matrix_reading *reading, size_t row, fil_problems *problems, fil_error *error)
{
  const char *label = fil_column_text(reading->table.columns[0], row);
  const size_t node = label ? find_header(&reading->sheet.headers, label, strlen(label)) : SIZE_MAX;
  const size_t file_row = fil_table_origin_row(&reading->table, row);
  const fil_place place = {reading->table.origin.file, file_row, 1, "row", label ? label : ""};
  if (node == SIZE_MAX)
    return fil_problem_add(problems, FIL_SEVERITY_ERROR, "unknown node", place, "no column has the name of this row",
                           remedy_of(place.value), error);
  if (reading->rows[node])
    return fil_problem_add(problems, FIL_SEVERITY_ERROR, "duplicate id", place, "the matrix has this row already",
                           "give each row a name of its own", error);
  reading->rows[node] = file_row;
  for (size_t column = 0; column < reading->count; column++)
    reading->cells[node * reading->count + column] = reading->table.columns[column + 1]->numbers[row];
  return FIL_OK;
}

/* Actors without a name cannot be told apart. */
static fil_status check_headings(const matrix_reading *reading, bool *named, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  *named = true;
  for (size_t node = 0; node < reading->count; node++) {
    const fil_place place = {
        .file = reading->sheet.source->name, .row = reading->sheet.header_row, .column_number = node + 2};
    if (*reading->sheet.headers.items[node + 1])
      continue;
    *named = false;
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "missing name", place, "the column of the matrix has no name",
                            "write the actor's name into the first row", error));
  }
done:
  return status;
}

static fil_status take_rows(matrix_reading *reading, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < fil_table_rows(&reading->table); row++)
    FIL_TRY(take_row(reading, row, problems, error));
  for (size_t node = 0; node < reading->count; node++) {
    const char *header = reading->sheet.headers.items[node + 1];
    const fil_place place = {reading->table.origin.file, reading->sheet.header_row, node + 2, "column", header};
    if (!reading->rows[node])
      FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_ERROR, "missing row", place, "no row has the name of this column",
                              remedy_of(header), error));
  }
done:
  return status;
}

static fil_status read(const fil_source *source, fil_parts *parts, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  matrix_reading reading = {0};
  bool named;
  FIL_TRY(read_table(&reading, source, problems, error));
  FIL_TRY(check_headings(&reading, &named, problems, error));
  if (!named)
    goto done;
  FIL_TRY(take_rows(&reading, problems, error));
  for (size_t k = 0; k < reading.count; k++) {
    const fil_part_node node = {.id = reading.sheet.headers.items[k + 1], .row = reading.rows[k]};
    FIL_TRY(fil_parts_add_node(parts, &node, error));
  }
  const fil_square square = {.cells = reading.cells, .count = reading.count, .rows = reading.rows};
  FIL_TRY(fil_square_add(parts, &square, problems, error));
done:
  fil_memory_free(reading.cells);
  fil_memory_free(reading.rows);
  fil_table_destroy(&reading.table);
  fil_delimited_close(&reading.sheet);
  return status;
}

const fil_network_format fil_network_format_matrix = {
    .name = "matrix",
    .title = "Square matrix with the actors in the first row and column",
    .extensions = "csv tsv",
    .holds = FIL_HOLDS_IDS | FIL_HOLDS_ISOLATES | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS | FIL_HOLDS_LOOPS,
    .recognize = recognize,
    .read = read,
    .write = fil_matrix_write,
};
