/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Some columns and rows of a table, as a table of their own. */
#include "graph/memory.h"
#include "graph/table.h"

#include <assert.h>
#include <string.h>

static fil_status copy_cell(const fil_column *from, size_t row, fil_column *to, fil_error *error)
{
  if (from->type == FIL_COLUMN_NUMBER)
    return fil_column_add_number(to, from->numbers[row], error);
  const char *text = fil_column_text(from, row);
  return fil_column_add_text(to, text, text ? strlen(text) : 0, error);
}

static fil_status copy_column(const fil_column *from, const bool rows[], fil_table *part, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *to;
  assert(from->type != FIL_COLUMN_INDEX);
  FIL_TRY(fil_table_add_column(part, from->name, from->type, &to, error));
  FIL_TRY(fil_column_resize(to, 0, error));
  FIL_TRY(fil_memory_set(&to->title, from->title, error));
  FIL_TRY(fil_memory_set(&to->unit, from->unit, error));
  FIL_TRY(fil_memory_set(&to->remark, from->remark, error));
  for (size_t row = 0; row < from->rows; row++) {
    if (!rows || rows[row])
      FIL_TRY(copy_cell(from, row, to, error));
  }
done:
  return status;
}

fil_status fil_table_take(const fil_table *table, const bool columns[], const bool rows[], fil_table *part,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  *part = (fil_table){0};
  for (size_t k = 0; k < table->column_count; k++) {
    if (columns[k])
      FIL_TRY(copy_column(table->columns[k], rows, part, error));
  }
done:
  if (status != FIL_OK)
    fil_table_destroy(part);
  return status;
}
