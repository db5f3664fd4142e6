/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Many cells added to a column at once, and columns joined. */
#include "graph/column.h"
#include "graph/memory.h"

#include <assert.h>
#include <string.h>

static fil_status add_categories(fil_column *column, const fil_slice cells[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *codes = column->codes + column->rows;
  if (!column->base) {
    FIL_TRY(fil_dictionary_add_all(&column->levels, cells, count, codes, error));
  } else {
    fil_dictionary_find_all(column->base, cells, count, codes);
    for (size_t k = 0; k < count; k++) {
      if (codes[k] != FIL_MISSING || !cells[k].bytes)
        continue;
      FIL_TRY(fil_dictionary_add(&column->levels, cells[k].bytes, cells[k].length, &codes[k], error));
      codes[k] += column->base_count;
    }
  }
  column->rows += count;
done:
  return status;
}

static fil_status add_free_texts(fil_column *column, const fil_slice cells[], size_t count, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text *bytes = &column->bytes;
  size_t added = 0;
  for (size_t k = 0; k < count; k++)
    added += cells[k].bytes ? cells[k].length + 1 : 0;
  FIL_TRY(fil_memory_reserve(&bytes->bytes, &bytes->capacity, bytes->length + added + 1, 1, error));
  for (size_t k = 0; k < count; k++) {
    column->starts[column->rows + k] = cells[k].bytes ? bytes->length : SIZE_MAX;
    if (!cells[k].bytes)
      continue;
    memcpy(bytes->bytes + bytes->length, cells[k].bytes, cells[k].length);
    bytes->length += cells[k].length;
    bytes->bytes[bytes->length++] = '\0';
  }
  bytes->bytes[bytes->length] = '\0';
  column->rows += count;
done:
  return status;
}

fil_status fil_column_add_texts(fil_column *column, const fil_slice cells[], size_t count, fil_error *error)
{
  assert(column->type == FIL_COLUMN_TEXT || column->type == FIL_COLUMN_CATEGORY);
  if (count == 0)
    return FIL_OK;
  fil_status status = fil_column_reserve(column, column->rows + count, error);
  if (status != FIL_OK)
    return status;
  return column->type == FIL_COLUMN_TEXT ? add_free_texts(column, cells, count, error)
                                         : add_categories(column, cells, count, error);
}

static fil_status append_codes(fil_column *column, const fil_column *from, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *map = fil_memory_resize(NULL, from->levels.count, sizeof *map);
  if (!map)
    return fil_error_memory(error);
  FIL_TRY(fil_dictionary_add_from(&column->levels, &from->levels, map, error));
  for (size_t row = 0; row < from->rows; row++) {
    uint32_t code = from->codes[row];
    bool kept = code == FIL_MISSING || code < column->base_count;
    column->codes[column->rows + row] = kept ? code : column->base_count + map[code - column->base_count];
  }
done:
  fil_memory_free(map);
  return status;
}

static fil_status append_texts(fil_column *column, const fil_column *from, fil_error *error)
{
  size_t base = column->bytes.length;
  for (size_t row = 0; row < from->rows; row++)
    column->starts[column->rows + row] = from->starts[row] == SIZE_MAX ? SIZE_MAX : base + from->starts[row];
  return fil_text_add_bytes(&column->bytes, fil_text_string(&from->bytes), from->bytes.length, error);
}

fil_status fil_column_append(fil_column *column, fil_column *from, fil_error *error)
{
  assert(column->type == from->type && column->type != FIL_COLUMN_INDEX);
  assert(column->base == from->base && column->base_count == from->base_count);
  fil_status status = FIL_OK;
  FIL_TRY(fil_column_reserve(column, column->rows + from->rows, error));
  if (column->type == FIL_COLUMN_CATEGORY)
    FIL_TRY(append_codes(column, from, error));
  else if (column->type == FIL_COLUMN_TEXT)
    FIL_TRY(append_texts(column, from, error));
  else if (from->rows)
    memcpy(column->numbers + column->rows, from->numbers, from->rows * sizeof *from->numbers);
  column->rows += from->rows;
  fil_column emptied = {.name = from->name, .type = from->type, .base = from->base, .base_count = from->base_count};
  from->name = NULL;
  fil_column_destroy(from);
  *from = emptied;
done:
  return status;
}

void fil_column_fetch(const fil_column *column, size_t row, size_t count)
{
  const fil_dictionary *levels = &column->levels;
  if (column->type != FIL_COLUMN_CATEGORY || column->base)
    return;
  for (size_t at = row; at < row + count; at++) {
    if (column->codes[at] != FIL_MISSING)
      __builtin_prefetch(&levels->starts[column->codes[at]]);
  }
  for (size_t at = row; at < row + count; at++) {
    if (column->codes[at] != FIL_MISSING)
      __builtin_prefetch(fil_dictionary_text(levels, column->codes[at]));
  }
}

fil_status fil_column_own_levels(fil_column *column, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column own = {.type = FIL_COLUMN_CATEGORY};
  if (!column->base)
    return FIL_OK;
  FIL_TRY(fil_column_reserve(&own, column->rows, error));
  for (size_t row = 0; row < column->rows; row++) {
    const char *text = fil_column_text(column, row);
    FIL_TRY(fil_column_add_text(&own, text, text ? strlen(text) : 0, error));
  }
  own.name = column->name;
  column->name = NULL;
  fil_column_destroy(column);
  *column = own;
  own = (fil_column){0};
done:
  fil_column_destroy(&own);
  return status;
}
