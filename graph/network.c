/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The network: node table, edge table, schema. */
#include "graph/network.h"

#include "graph/memory.h"

#include <assert.h>
#include <math.h>
#include <string.h>

fil_status fil_network_init(fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  *network = (fil_network){0};
  FIL_TRY(fil_memory_set(&network->nodes.name, "nodes", error));
  FIL_TRY(fil_table_add_column(&network->nodes, "id", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(&network->nodes, "label", FIL_COLUMN_TEXT, NULL, error));
  FIL_TRY(fil_table_add_column(&network->nodes, "category", FIL_COLUMN_CATEGORY, NULL, error));
  FIL_TRY(fil_table_add_column(&network->nodes, "stage", FIL_COLUMN_CATEGORY, NULL, error));
  FIL_TRY(fil_memory_set(&network->edges.name, "edges", error));
  FIL_TRY(fil_table_add_column(&network->edges, "source", FIL_COLUMN_INDEX, NULL, error));
  FIL_TRY(fil_table_add_column(&network->edges, "target", FIL_COLUMN_INDEX, NULL, error));
  FIL_TRY(fil_table_add_column(&network->edges, "relation", FIL_COLUMN_CATEGORY, NULL, error));
  FIL_TRY(fil_table_add_column(&network->edges, "weight", FIL_COLUMN_NUMBER, NULL, error));
done:
  return status;
}

void fil_network_destroy(fil_network *network)
{
  fil_memory_free(network->title);
  fil_table_destroy(&network->nodes);
  fil_table_destroy(&network->edges);
  fil_schema_destroy(&network->schema);
  *network = (fil_network){0};
}

/* Adds missing cells to the columns that have fewer rows than the first. */
static fil_status fill_row(fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count && status == FIL_OK; k++)
    status = fil_column_resize(table->columns[k], fil_table_rows(table), error);
  return status;
}

/* Adds a cell of free text or of a category; a new level also joins `terms`, whose order it shares. */
static fil_status add_cell(fil_column *column, fil_terms *terms, const char *text, fil_error *error)
{
  if (!text)
    return fil_column_add_missing(column, error);
  fil_status status = fil_column_add_text(column, text, strlen(text), error);
  if (status == FIL_OK && terms && column->levels.count > terms->count)
    status = fil_terms_add(terms, text, /*label=*/NULL, /*support=*/false, error);
  return status;
}

fil_status fil_network_add_node(fil_network *network, const char *id, const char *label, const char *category,
                                const char *stage, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **columns = network->nodes.columns;
  FIL_TRY(add_cell(columns[FIL_NODE_ID], NULL, id, error));
  FIL_TRY(add_cell(columns[FIL_NODE_LABEL], NULL, label, error));
  FIL_TRY(add_cell(columns[FIL_NODE_CATEGORY], &network->schema.categories, category, error));
  FIL_TRY(add_cell(columns[FIL_NODE_STAGE], &network->schema.stages, stage, error));
  FIL_TRY(fill_row(&network->nodes, error));
done:
  return status;
}

fil_status fil_network_add_edge(fil_network *network, uint32_t source, uint32_t target, const char *relation,
                                double weight, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **columns = network->edges.columns;
  fil_dictionary *relations = &columns[FIL_EDGE_RELATION]->levels;
  assert(source < fil_network_node_count(network) && target < fil_network_node_count(network));
  FIL_TRY(fil_column_add_code(columns[FIL_EDGE_SOURCE], source, error));
  FIL_TRY(fil_column_add_code(columns[FIL_EDGE_TARGET], target, error));
  FIL_TRY(fil_column_add_text(columns[FIL_EDGE_RELATION], relation, strlen(relation), error));
  if (relations->count > network->schema.relation_count)
    FIL_TRY(
        fil_schema_add_relation(&network->schema, relation, /*label=*/NULL, /*unit=*/NULL, /*directed=*/true, error));
  FIL_TRY(fil_column_add_number(columns[FIL_EDGE_WEIGHT], weight, error));
  FIL_TRY(fill_row(&network->edges, error));
  network->has_weights = network->has_weights || !isnan(weight);
done:
  return status;
}

const char *fil_network_id(const fil_network *network, size_t node)
{
  return fil_column_text(network->nodes.columns[FIL_NODE_ID], node);
}

const char *fil_network_label(const fil_network *network, size_t node)
{
  const char *label = fil_column_text(network->nodes.columns[FIL_NODE_LABEL], node);
  return label ? label : fil_network_id(network, node);
}
