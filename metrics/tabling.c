/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns and cells of tables that metrics fill themselves. */
#include "metrics/tabling.h"

#include "metrics/kernel.h"

#include <string.h>

fil_status fil_tabling_begin(fil_table *table, const fil_tabling_column columns[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; columns[k].name; k++) {
    fil_column *column;
    FIL_TRY(fil_kernel_column(table, columns[k].name, columns[k].title, columns[k].type, &column, error));
  }
done:
  return status;
}

fil_status fil_tabling_add_text(fil_column *column, const char *text, fil_error *error)
{
  return fil_column_add_text(column, text, text ? strlen(text) : 0, error);
}

fil_status fil_tabling_add_ids(fil_column *column, const fil_network *network, const uint32_t nodes[], size_t count,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text ids = {0};
  for (size_t k = 0; k < count; k++) {
    FIL_TRY(fil_text_add(&ids, k ? "; " : "", error));
    FIL_TRY(fil_text_add(&ids, fil_network_id(network, nodes[k]), error));
  }
  FIL_TRY(fil_column_add_text(column, fil_text_string(&ids), ids.length, error));
done:
  fil_text_destroy(&ids);
  return status;
}
