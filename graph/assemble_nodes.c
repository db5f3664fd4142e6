/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The nodes of a network being put together: their ids, categories and stages. */
#include "graph/assembling.h"
#include "graph/memory.h"

#include <string.h>

static fil_status report_empty_id(fil_assembling *work, size_t node, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "empty id", fil_assembling_node_place(work, node, FIL_NODE_ID),
                               "give the node an id of its own, or delete the row", error, "the node has no id");
}

static fil_status report_duplicate_id(fil_assembling *work, size_t node, size_t earlier, fil_error *error)
{
  return fil_assembling_report(work, FIL_SEVERITY_ERROR, "duplicate id",
                               fil_assembling_node_place(work, node, FIL_NODE_ID),
                               "give each node an id of its own, or delete one of the rows", error,
                               "the id \"%.200s\" stands in row %zu already", fil_network_id(work->network, node),
                               fil_table_origin_row(&work->network->nodes, earlier));
}

/* Takes the id of a node, whose code is the next one when no earlier node has it. */
static fil_status take_id(fil_assembling *work, size_t node, uint32_t code, uint32_t *taken, fil_error *error)
{
  if (code == FIL_MISSING)
    return report_empty_id(work, node, error);
  if (code < *taken)
    return report_duplicate_id(work, node, work->node_of[code], error);
  fil_status status =
      fil_memory_reserve(&work->node_of, &work->node_capacity, (size_t)code + 1, sizeof *work->node_of, error);
  if (status == FIL_OK)
    work->node_of[(*taken)++] = (uint32_t)node;
  return status;
}

fil_status fil_node_ids_list(fil_node_ids *ids, const fil_column *column, fil_error *error)
{
  enum { BLOCK = 256 };
  fil_status status = FIL_OK;
  fil_slice texts[BLOCK];
  ids->codes = fil_memory_resize(NULL, column->rows, sizeof *ids->codes);
  if (!ids->codes)
    return fil_error_memory(error);
  for (size_t start = 0, count; start < column->rows; start += count) {
    count = column->rows - start < BLOCK ? column->rows - start : BLOCK;
    for (size_t k = 0; k < count; k++) {
      const char *id = fil_column_text(column, start + k);
      texts[k] = (fil_slice){id, id ? strlen(id) : 0};
    }
    FIL_TRY(fil_dictionary_add_all(&ids->known, texts, count, ids->codes + start, error));
  }
done:
  return status;
}

void fil_node_ids_destroy(fil_node_ids *ids)
{
  fil_dictionary_destroy(&ids->known);
  fil_memory_free(ids->codes);
  *ids = (fil_node_ids){0};
}

fil_status fil_assembling_nodes(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t taken = 0;
  const fil_column *column = work->network->nodes.columns[FIL_NODE_ID];
  if (!work->ids->codes)
    FIL_TRY(fil_node_ids_list(work->ids, column, error));
  for (size_t node = 0; node < column->rows; node++)
    FIL_TRY(take_id(work, node, work->ids->codes[node], &taken, error));
done:
  return status;
}

/* Category or stage: its levels in the order of the schema, to which those not declared are added. */
static fil_status settle_terms(fil_assembling *work, int role, const char *kind, fil_terms *terms, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column = work->network->nodes.columns[role];
  const char **names = fil_memory_new(terms->count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < terms->count; k++)
    names[k] = terms->items[k].name;
  const fil_level_rule rule = {kind, names, terms->count, terms->declared, role, fil_assembling_node_place};
  FIL_TRY(fil_assembling_levels(work, column, &rule, error));
  for (uint32_t code = (uint32_t)terms->count; code < column->levels.count; code++)
    FIL_TRY(fil_terms_add(terms, fil_dictionary_text(&column->levels, code), NULL, /*support=*/false, error));
done:
  fil_memory_free(names);
  return status;
}

fil_status fil_assembling_terms(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_schema *schema = &work->network->schema;
  FIL_TRY(settle_terms(work, FIL_NODE_CATEGORY, "undeclared category", &schema->categories, error));
  FIL_TRY(settle_terms(work, FIL_NODE_STAGE, "undeclared stage", &schema->stages, error));
done:
  return status;
}
