/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns of equal length. */
#include "graph/table.h"

#include "graph/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

fil_status fil_table_add_column(fil_table *table, const char *name, fil_column_type type, fil_column **column,
                                fil_error *error)
{
  fil_status status = fil_memory_reserve(&table->columns, &table->column_capacity, table->column_count + 1,
                                         sizeof(fil_column *), error);
  if (status != FIL_OK)
    return status;
  fil_column *added = fil_memory_new(1, sizeof *added);
  if (!added)
    return fil_error_memory(error);
  status = fil_column_init(added, name, type, error);
  if (status == FIL_OK)
    status = fil_column_resize(added, fil_table_rows(table), error);
  if (status != FIL_OK) {
    fil_column_destroy(added);
    fil_memory_free(added);
    return status;
  }
  table->columns[table->column_count++] = added;
  if (column)
    *column = added;
  return FIL_OK;
}

fil_column *fil_table_find(const fil_table *table, const char *name)
{
  for (size_t k = 0; k < table->column_count; k++) {
    if (strcmp(table->columns[k]->name, name) == 0)
      return table->columns[k];
  }
  return NULL;
}

fil_status fil_table_remark(fil_table *table, fil_error *error, const char *format, ...)
{
  char remark[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(remark, sizeof remark, format, arguments);
  va_end(arguments);
  for (size_t k = 0; k < table->remark_count; k++) {
    if (strcmp(table->remarks[k], remark) == 0)
      return FIL_OK;
  }
  fil_status status =
      fil_memory_reserve(&table->remarks, &table->remark_capacity, table->remark_count + 1, sizeof(char *), error);
  if (status != FIL_OK)
    return status;
  table->remarks[table->remark_count] = fil_memory_copy(remark);
  if (!table->remarks[table->remark_count])
    return fil_error_memory(error);
  table->remark_count++;
  return FIL_OK;
}

size_t fil_table_origin_row(const fil_table *table, size_t row)
{
  const fil_origin *origin = &table->origin;
  if (!origin->file && !origin->pieces)
    return 0;
  return origin->rows ? origin->rows[row] : origin->first_row + row;
}

fil_status fil_table_list_rows(fil_table *table, fil_error *error)
{
  fil_origin *origin = &table->origin;
  size_t rows = fil_table_rows(table);
  if (origin->rows)
    return FIL_OK;
  origin->rows = fil_memory_resize(NULL, rows, sizeof *origin->rows);
  if (!origin->rows)
    return fil_error_memory(error);
  for (size_t row = 0; row < rows; row++)
    origin->rows[row] = origin->first_row + (uint32_t)row;
  return FIL_OK;
}

static void keep_cells(fil_column *column, const bool keep[])
{
  size_t kept = 0;
  for (size_t row = 0; row < column->rows; row++) {
    if (!keep[row])
      continue;
    if (column->type == FIL_COLUMN_NUMBER)
      column->numbers[kept] = column->numbers[row];
    else if (column->type == FIL_COLUMN_TEXT)
      column->starts[kept] = column->starts[row];
    else
      column->codes[kept] = column->codes[row];
    kept++;
  }
  column->rows = kept;
}

fil_status fil_table_keep_rows(fil_table *table, const bool keep[], fil_error *error)
{
  size_t rows = fil_table_rows(table);
  fil_status status = fil_table_list_rows(table, error);
  if (status != FIL_OK)
    return status;
  size_t kept = 0, piece = 0;
  for (size_t row = 0; row <= rows; row++) {
    for (; piece < table->origin.piece_count && table->origin.pieces[piece].first == row; piece++)
      table->origin.pieces[piece].first = kept;
    if (row < rows && keep[row])
      table->origin.rows[kept++] = table->origin.rows[row];
  }
  for (size_t k = 0; k < table->column_count; k++)
    keep_cells(table->columns[k], keep);
  return FIL_OK;
}

const fil_piece *fil_table_piece(const fil_table *table, size_t row)
{
  const fil_origin *origin = &table->origin;
  size_t low = 0, high = origin->piece_count;
  while (low + 1 < high) { /* the last one that does not begin later */
    size_t middle = low + (high - low) / 2;
    if (origin->pieces[middle].first <= row)
      low = middle;
    else
      high = middle;
  }
  return origin->piece_count ? &origin->pieces[low] : NULL;
}

const char *fil_table_origin_file(const fil_table *table, size_t row)
{
  const fil_piece *piece = fil_table_piece(table, row);
  return piece ? piece->file : table->origin.file;
}

fil_status fil_table_add_piece(fil_table *table, const char *file, fil_piece **piece, fil_error *error)
{
  fil_origin *origin = &table->origin;
  fil_status status = fil_memory_reserve(&origin->pieces, &origin->piece_capacity, origin->piece_count + 1,
                                         sizeof *origin->pieces, error);
  if (status != FIL_OK)
    return status;
  fil_piece *added = &origin->pieces[origin->piece_count++];
  *added = (fil_piece){.first = fil_table_rows(table)};
  if (piece)
    *piece = added;
  return fil_memory_set(&added->file, file, error);
}

static void destroy_piece(fil_piece *piece)
{
  for (size_t k = 0; k < piece->column_count; k++)
    fil_memory_free(piece->columns[k].heading);
  fil_memory_free(piece->columns);
  fil_memory_free(piece->file);
}

void fil_table_destroy(fil_table *table)
{
  for (size_t k = 0; k < table->column_count; k++) {
    fil_column_destroy(table->columns[k]);
    fil_memory_free(table->columns[k]);
  }
  for (size_t k = 0; k < table->remark_count; k++)
    fil_memory_free(table->remarks[k]);
  fil_memory_free(table->columns);
  fil_memory_free(table->remarks);
  fil_memory_free(table->name);
  fil_memory_free(table->title);
  fil_memory_free(table->origin.file);
  fil_memory_free(table->origin.rows);
  for (size_t k = 0; k < table->origin.piece_count; k++)
    destroy_piece(&table->origin.pieces[k]);
  fil_memory_free(table->origin.pieces);
  *table = (fil_table){0};
}
