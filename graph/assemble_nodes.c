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

static fil_status add_id(fil_assembling *work, size_t node, fil_error *error)
{
  const char *id = fil_network_id(work->network, node);
  uint32_t code, count = work->ids.count;
  if (!id)
    return report_empty_id(work, node, error);
  fil_status status = fil_dictionary_add(&work->ids, id, strlen(id), &code, error);
  if (status != FIL_OK)
    return status;
  if (code < count)
    return report_duplicate_id(work, node, work->node_of[code], error);
  status = fil_memory_reserve(&work->node_of, &work->node_capacity, (size_t)code + 1, sizeof *work->node_of, error);
  if (status == FIL_OK)
    work->node_of[code] = (uint32_t)node;
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

fil_status fil_assembling_nodes(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++)
    FIL_TRY(add_id(work, node, error));
done:
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
