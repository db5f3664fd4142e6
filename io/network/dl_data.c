/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data of UCINET's DL files: matrices and halves of them. */
#include "graph/memory.h"
#include "io/network/dl_reading.h"
#include "io/network/square.h"

#include <math.h>
#include <string.h>

static bool is_given(const dl_reading *reading, size_t row, size_t column)
{
  if (reading->without_diagonal && row == column)
    return false;
  return reading->shape == DL_FULL || (reading->shape == DL_UPPER ? column >= row : column <= row);
}

/* Labels before the cells: those of the first matrix count. */
static fil_status read_embedded(dl_reading *reading, size_t mode, size_t count, bool counts, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  fil_word word;
  for (size_t k = 0; k < count && fil_dl_next(reading, &word); k++) {
    fil_text_clear(&label);
    FIL_TRY(fil_text_add_bytes(&label, word.bytes, word.length, error));
    if (counts && reading->labels[mode].count < reading->counts[mode])
      FIL_TRY(fil_names_add(&reading->labels[mode], fil_text_string(&label), error));
  }
done:
  fil_text_destroy(&label);
  return status;
}

static fil_status read_cell(dl_reading *reading, double *cell, size_t *row, bool *found, fil_error *error)
{
  fil_word word;
  *found = fil_dl_next(reading, &word);
  *row = word.row;
  if (*found && !fil_word_number(&word, cell) && !fil_word_is(&word, "na") && !fil_word_is(&word, "."))
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "not a number", &word, "the cell is not a number", NULL, error);
  if (!*found)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &word,
                         "the file ends before the last cell of its matrices", NULL, error);
  return FIL_OK;
}

/* Cells row by row. Halves are completed. `*whole` is false when the file ends before. */
static fil_status read_cells(dl_reading *reading, dl_matrix *matrix, bool *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t columns = matrix->column_count;
  *whole = true;
  for (size_t k = 0; k < matrix->row_count * columns; k++)
    matrix->cells[k] = NAN;
  for (size_t row = 0; row < matrix->row_count && *whole; row++) {
    if (reading->embedded[DL_ROWS])
      FIL_TRY(read_embedded(reading, DL_ROWS, 1, /*counts=*/true, error));
    for (size_t column = 0; column < columns && *whole; column++) {
      if (!is_given(reading, row, column))
        continue;
      double *cell = &matrix->cells[row * columns + column];
      FIL_TRY(read_cell(reading, cell, &matrix->rows[row], whole, error));
      if (reading->shape != DL_FULL)
        matrix->cells[column * columns + row] = *cell;
    }
  }
done:
  return status;
}

/* Actors of both modes: the ties are undirected. */
static fil_status add_two_mode(dl_reading *reading, const dl_matrix *matrix, const char *relation, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < matrix->row_count; row++) {
    for (size_t column = 0; column < matrix->column_count; column++) {
      const double cell = matrix->cells[row * matrix->column_count + column];
      const fil_part_edge edge = {.source = row,
                                  .target = matrix->row_count + column,
                                  .relation = relation,
                                  .weight = cell,
                                  .row = matrix->rows[row]};
      if (!isnan(cell) && cell != 0)
        FIL_TRY(fil_parts_add_edge(reading->parts, &edge, error));
    }
  }
done:
  return status;
}

static fil_status add_matrix(dl_reading *reading, const dl_matrix *matrix, size_t level, fil_error *error)
{
  char number[24];
  const char *relation = fil_dl_relation(reading, level, number);
  if (reading->two_mode)
    return add_two_mode(reading, matrix, relation, error);
  const fil_square square = {
      .cells = matrix->cells, .count = matrix->row_count, .rows = matrix->rows, .relation = relation};
  return fil_square_add(reading->parts, &square, reading->problems, error);
}

fil_status fil_dl_matrix_make(dl_reading *reading, dl_matrix *matrix, fil_error *error)
{
  const size_t rows = reading->counts[DL_ROWS], columns = reading->counts[DL_COLUMNS];
  const size_t least =
      reading->shape == DL_FULL && !reading->without_diagonal ? rows * columns : rows * (columns - 1) / 2;
  const fil_word here = {.bytes = "", .row = reading->words.row, .column = 1};
  if (reading->shape != DL_FULL && rows != columns)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "wrong heading", &here, "half a matrix must be square", NULL,
                         error);
  if (least > reading->words.source->length)
    return fil_dl_report(reading, FIL_SEVERITY_ERROR, "cut off", &here, "the file is too short for its matrix", NULL,
                         error);
  matrix->row_count = rows;
  matrix->column_count = columns;
  matrix->cells = fil_memory_new(rows * columns, sizeof *matrix->cells);
  matrix->rows = fil_memory_new(rows, sizeof *matrix->rows);
  return matrix->cells && matrix->rows ? FIL_OK : fil_error_memory(error);
}

/* UCINET writes NR and NC of square matrices too: one mode when who stands in the columns stands in the rows. */
static bool is_one_mode(const dl_reading *reading)
{
  const fil_names *rows = &reading->labels[DL_ROWS], *columns = &reading->labels[DL_COLUMNS];
  if (reading->counts[DL_ROWS] != reading->counts[DL_COLUMNS] || rows->count != reading->counts[DL_ROWS] ||
      columns->count != rows->count)
    return false;
  for (size_t k = 0; k < rows->count; k++) {
    if (!fil_text_is_word(rows->items[k], strlen(rows->items[k]), columns->items[k]))
      return false;
  }
  return true;
}

/* Columns of numbers about actors look like any other. */
static fil_status tell_two_modes(dl_reading *reading, fil_error *error)
{
  const fil_place place = {.file = reading->words.source->name};
  return fil_problem_add(reading->problems, FIL_SEVERITY_NOTE, "two modes", place,
                         "the rows and the columns of the matrix are read as two sets of actors with ties between them",
                         "where the columns are attributes of the rows, give the file beside its network", error);
}

fil_status fil_dl_matrix_read(dl_reading *reading, dl_matrix *matrix, size_t level, bool *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t columns_mode = reading->two_mode ? DL_COLUMNS : DL_ROWS;
  const bool rows_named = !reading->two_mode && reading->embedded[DL_ROWS]; /* the columns are the rows again */
  if (reading->embedded[DL_COLUMNS])
    FIL_TRY(read_embedded(reading, columns_mode, matrix->column_count, level == 0 && !rows_named, error));
  FIL_TRY(read_cells(reading, matrix, whole, error));
done:
  return status;
}

void fil_dl_matrix_destroy(dl_matrix *matrix)
{
  fil_memory_free(matrix->cells);
  fil_memory_free(matrix->rows);
  *matrix = (dl_matrix){0};
}

fil_status fil_dl_check_end(dl_reading *reading, fil_error *error)
{
  fil_word surplus;
  if (!fil_dl_next(reading, &surplus))
    return FIL_OK;
  return fil_dl_report(reading, FIL_SEVERITY_ERROR, "surplus value", &surplus,
                       "the data go on behind the last cell of the matrices", "see whether the heading is right",
                       error);
}

/* Once the first matrix and its labels are read. */
static fil_status add_all_nodes(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  reading->two_mode = reading->two_mode && !is_one_mode(reading);
  if (reading->two_mode)
    FIL_TRY(tell_two_modes(reading, error));
  FIL_TRY(fil_dl_add_listed_nodes(reading, DL_ROWS, error));
  if (reading->two_mode)
    FIL_TRY(fil_dl_add_listed_nodes(reading, DL_COLUMNS, error));
done:
  return status;
}

static fil_status read_matrices(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  dl_matrix matrix = {0};
  bool whole = true;
  FIL_TRY(fil_dl_matrix_make(reading, &matrix, error));
  for (size_t level = 0; matrix.cells && level < reading->counts[DL_LEVELS] && whole; level++) {
    FIL_TRY(fil_dl_matrix_read(reading, &matrix, level, &whole, error));
    if (level == 0)
      FIL_TRY(add_all_nodes(reading, error));
    if (whole)
      FIL_TRY(add_matrix(reading, &matrix, level, error));
  }
  if (matrix.cells && whole)
    FIL_TRY(fil_dl_check_end(reading, error));
done:
  fil_dl_matrix_destroy(&matrix);
  return status;
}

fil_status fil_dl_data(dl_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!fil_dl_is_list(reading))
    return read_matrices(reading, error);
  for (size_t mode = DL_ROWS; mode <= (reading->two_mode ? DL_COLUMNS : DL_ROWS); mode++) {
    if (!fil_dl_is_embedded(reading, mode))
      FIL_TRY(fil_dl_add_listed_nodes(reading, mode, error));
  }
  FIL_TRY(fil_dl_lists(reading, error));
done:
  return status;
}
