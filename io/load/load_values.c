/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of attributes, and files of values in the order of the nodes. */
#include "io/load/load_values.h"

#include "io/network/node_values.h"

#include <string.h>

/* Ids come first; a column called category or stage is that. */
static void find_roles(fil_loaded *loaded)
{
  static const char *const names[FIL_NODE_ROLES] = {[FIL_NODE_CATEGORY] = "category", [FIL_NODE_STAGE] = "stage"};
  size_t *roles = loaded->roles.node_roles;
  for (size_t role = 0; role < FIL_NODE_ROLES; role++)
    roles[role] = FIL_NO_COLUMN;
  if (loaded->table.column_count)
    roles[FIL_NODE_ID] = 0;
  for (size_t k = 1; k < loaded->table.column_count; k++) {
    const fil_column *column = loaded->table.columns[k];
    for (size_t role = 0; role < FIL_NODE_ROLES; role++) {
      if (names[role] && column->type == FIL_COLUMN_CATEGORY && roles[role] == FIL_NO_COLUMN &&
          fil_text_is_word(column->name, strlen(column->name), names[role]))
        roles[role] = k;
    }
  }
}

fil_status fil_loaded_read_attributes(fil_loaded *loaded, const fil_sheet *wish, const fil_assembly *nodes,
                                      const fil_loading *loading, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_loaded_open(loaded, wish, loading, error));
  const fil_node_values kind = fil_node_values_find(&loaded->source, wish->file);
  if (kind == FIL_NODE_VALUES_NONE)
    return fil_loaded_read_sheet(loaded, wish, fil_header_match_nodes, loading, error);
  FIL_TRY(fil_loaded_complete(loaded, wish, loading, error));
  const fil_column *ids = nodes->nodes ? nodes->nodes->columns[nodes->node_roles[FIL_NODE_ID]] : NULL;
  FIL_TRY(fil_node_values_read(&loaded->source, kind, ids, &loaded->table, &loaded->usable, loading->problems, error));
  find_roles(loaded);
done:
  fil_source_close(&loaded->source);
  return status;
}
