/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Typed columns with missing cells. */
#include "graph/column.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <assert.h>
#include <math.h>
#include <string.h>

fil_status fil_column_init(fil_column *column, const char *name, fil_column_type type, fil_error *error)
{
  *column = (fil_column){.type = type};
  return fil_memory_set(&column->name, name, error);
}

void fil_column_destroy(fil_column *column)
{
  fil_memory_free(column->name);
  fil_memory_free(column->title);
  fil_memory_free(column->unit);
  fil_memory_free(column->remark);
  fil_memory_free(column->numbers);
  fil_memory_free(column->codes);
  fil_memory_free(column->starts);
  fil_text_destroy(&column->bytes);
  fil_dictionary_destroy(&column->levels);
  *column = (fil_column){0};
}

fil_status fil_column_reserve(fil_column *column, size_t rows, fil_error *error)
{
  switch (column->type) {
  case FIL_COLUMN_NUMBER:
    return fil_memory_reserve(&column->numbers, &column->capacity, rows, sizeof *column->numbers, error);
  case FIL_COLUMN_TEXT:
    return fil_memory_reserve(&column->starts, &column->capacity, rows, sizeof *column->starts, error);
  case FIL_COLUMN_CATEGORY:
  case FIL_COLUMN_INDEX:
    return fil_memory_reserve(&column->codes, &column->capacity, rows, sizeof *column->codes, error);
  }
  assert(!"a column type");
  return FIL_OK;
}

/* Makes room for one more row. */
static fil_status grow(fil_column *column, fil_error *error)
{
  return column->rows < column->capacity ? FIL_OK : fil_column_reserve(column, column->rows + 1, error);
}

fil_status fil_column_add_number(fil_column *column, double number, fil_error *error)
{
  assert(column->type == FIL_COLUMN_NUMBER);
  fil_status status = grow(column, error);
  if (status == FIL_OK)
    column->numbers[column->rows++] = number;
  return status;
}

fil_status fil_column_add_text(fil_column *column, const char *bytes, size_t length, fil_error *error)
{
  assert(column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY);
  if (!bytes)
    return fil_column_add_missing(column, error);
  fil_status status = grow(column, error);
  if (status != FIL_OK)
    return status;
  if (column->type == FIL_COLUMN_CATEGORY)
    return fil_column_add_texts(column, &(fil_slice){bytes, length}, 1, error);
  size_t start = column->bytes.length;
  status = fil_text_add_bytes(&column->bytes, bytes, length, error);
  if (status == FIL_OK)
    status = fil_text_add_bytes(&column->bytes, "", 1, error);
  if (status == FIL_OK)
    column->starts[column->rows++] = start;
  return status;
}

fil_status fil_column_add_code(fil_column *column, uint32_t code, fil_error *error)
{
  assert(column->type == FIL_COLUMN_CATEGORY || column->type == FIL_COLUMN_INDEX);
  assert(code == FIL_MISSING || column->type == FIL_COLUMN_INDEX || code < column->base_count + column->levels.count);
  fil_status status = grow(column, error);
  if (status == FIL_OK)
    column->codes[column->rows++] = code;
  return status;
}

fil_status fil_column_add_missing(fil_column *column, fil_error *error)
{
  return fil_column_resize(column, column->rows + 1, error);
}

fil_status fil_column_resize(fil_column *column, size_t rows, fil_error *error)
{
  fil_status status = fil_column_reserve(column, rows, error);
  if (status != FIL_OK)
    return status;
  for (size_t row = column->rows; row < rows; row++) {
    if (column->type == FIL_COLUMN_NUMBER)
      column->numbers[row] = NAN;
    else if (column->type == FIL_COLUMN_TEXT)
      column->starts[row] = SIZE_MAX;
    else
      column->codes[row] = FIL_MISSING;
  }
  column->rows = rows;
  return FIL_OK;
}

void fil_column_exchange_levels(fil_column *column, fil_dictionary *levels, const uint32_t map[])
{
  const fil_dictionary before = column->levels;
  for (size_t row = 0; row < column->rows; row++) {
    if (column->codes[row] != FIL_MISSING)
      column->codes[row] = map[column->codes[row]];
  }
  column->levels = *levels;
  *levels = before;
}

bool fil_column_is_missing(const fil_column *column, size_t row)
{
  assert(row < column->rows);
  if (column->type == FIL_COLUMN_NUMBER)
    return isnan(column->numbers[row]);
  if (column->type == FIL_COLUMN_TEXT)
    return column->starts[row] == SIZE_MAX;
  return column->codes[row] == FIL_MISSING;
}

bool fil_column_is_divided(const fil_column *column)
{
  for (size_t row = 1; row < column->rows; row++) {
    if (column->codes[row] != column->codes[0])
      return true;
  }
  return false;
}

bool fil_column_is_filled(const fil_column *column)
{
  for (size_t row = 0; row < column->rows; row++) {
    if (!fil_column_is_missing(column, row))
      return true;
  }
  return false;
}

const char *fil_column_text(const fil_column *column, size_t row)
{
  assert(column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY);
  if (fil_column_is_missing(column, row))
    return NULL;
  if (column->type == FIL_COLUMN_TEXT)
    return column->bytes.bytes + column->starts[row];
  uint32_t code = column->codes[row];
  return code < column->base_count ? fil_dictionary_text(column->base, code)
                                   : fil_dictionary_text(&column->levels, code - column->base_count);
}

fil_status fil_column_print(const fil_column *column, size_t row, fil_text *out, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  if (fil_column_is_missing(column, row))
    return FIL_OK;
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_text_add(out, fil_number_write(column->numbers[row], number), error);
  if (column->type == FIL_COLUMN_INDEX)
    return fil_text_format(out, error, "%u", (unsigned)column->codes[row]);
  return fil_text_add(out, fil_column_text(column, row), error);
}

fil_status fil_column_turn_to_text(fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column text = {.type = FIL_COLUMN_TEXT};
  fil_text cell = {0};
  for (size_t row = 0; row < column->rows; row++) {
    fil_text_clear(&cell);
    FIL_TRY(fil_column_print(column, row, &cell, error));
    FIL_TRY(fil_column_add_text(&text, fil_column_is_missing(column, row) ? NULL : fil_text_string(&cell), cell.length,
                                error));
  }
  text.name = column->name;
  column->name = NULL;
  fil_column_destroy(column);
  *column = text;
  text = (fil_column){0};
done:
  fil_column_destroy(&text);
  fil_text_destroy(&cell);
  return status;
}

const char *fil_column_title(const fil_column *column)
{
  return column->title ? column->title : column->name;
}
