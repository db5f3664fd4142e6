/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A look for cells that are not missing. */
#include "io/network/filled.h"

#include "graph/memory.h"

fil_status fil_columns_filled(const fil_table *table, bool **filled, fil_error *error)
{
  *filled = fil_memory_new(table->column_count, sizeof **filled);
  if (!*filled)
    return fil_error_memory(error);
  for (size_t k = 0; k < table->column_count; k++)
    (*filled)[k] = fil_column_is_filled(table->columns[k]);
  return FIL_OK;
}
