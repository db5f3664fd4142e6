/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets lent by a network: each column is a shallow copy of the network's under a heading of its own. */
#include "io/network/sheet_pair.h"

#include "graph/memory.h"
#include "io/sheet/heading_words.h"

#include <string.h>

/* Makes room for the columns of a sheet, which stand in one array. */
static fil_status make_room(fil_table *sheet, fil_column **columns, size_t count, fil_error *error)
{
  *columns = fil_memory_new(count, sizeof **columns);
  sheet->columns = fil_memory_new(count, sizeof(fil_column *));
  if (!*columns || !sheet->columns)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++)
    sheet->columns[k] = &(*columns)[k];
  return FIL_OK;
}

static void lend(fil_table *sheet, const char *heading, const fil_column *cells)
{
  fil_column *column = sheet->columns[sheet->column_count++];
  *column = *cells;
  column->name = (char *)heading; /* read only, as all of it */
  column->title = NULL;
}

/* Whether a reader takes the column for the one of periods: it has the first of the usual headings. */
static bool is_found_as_period(const fil_table *edges, size_t period)
{
  for (const char *const *word = fil_heading_words_period; *word; word++) {
    for (size_t k = FIL_EDGE_ROLES; k < edges->column_count; k++) {
      if (fil_heading_is(edges->columns[k]->name, *word))
        return k == period;
    }
  }
  return false;
}

/* The column of periods, at its place (0: there is none), gets a heading by which it is found. */
static void lend_attributes(fil_table *sheet, const fil_table *table, size_t first, size_t period)
{
  for (size_t k = first; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    const bool is_lost = period && k == period && !is_found_as_period(table, period);
    lend(sheet, is_lost ? fil_heading_words_period[0] : column->name, column);
  }
}

/* Rows of the node table become the ids that stand there. */
static void lend_endpoints(fil_sheet_pair *pair, const char *heading, const fil_column *rows)
{
  fil_column column = *rows;
  column.type = FIL_COLUMN_CATEGORY;
  column.levels = pair->ids;
  lend(&pair->edges, heading, &column);
}

static fil_status list_ids(fil_sheet_pair *pair, const fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const char *id = fil_network_id(network, node);
    uint32_t code;
    FIL_TRY(fil_dictionary_add(&pair->ids, id, strlen(id), &code, error));
  }
done:
  return status;
}

static fil_status list_directions(fil_sheet_pair *pair, const fil_network *network, fil_error *error)
{
  static const char *const words[] = {"undirected", "directed"};
  fil_status status = FIL_OK;
  uint32_t code;
  FIL_TRY(fil_column_init(&pair->directions, "Directed", FIL_COLUMN_CATEGORY, error));
  FIL_TRY(fil_column_reserve(&pair->directions, fil_network_edge_count(network), error));
  for (size_t k = 0; k < 2; k++)
    FIL_TRY(fil_dictionary_add(&pair->directions.levels, words[k], strlen(words[k]), &code, error));
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t relation = fil_network_relation(network, edge);
    FIL_TRY(fil_column_add_code(&pair->directions, network->schema.relations[relation].directed, error));
  }
done:
  return status;
}

fil_status fil_sheet_pair_make(fil_sheet_pair *pair, const fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *nodes = &network->nodes, *edges = &network->edges;
  *pair = (fil_sheet_pair){0};
  FIL_TRY(make_room(&pair->nodes, &pair->node_columns, nodes->column_count, error));
  FIL_TRY(make_room(&pair->edges, &pair->edge_columns, edges->column_count + 1, error));
  FIL_TRY(list_ids(pair, network, error));
  FIL_TRY(list_directions(pair, network, error));
  lend(&pair->nodes, "Id", nodes->columns[FIL_NODE_ID]);
  lend(&pair->nodes, "Label", nodes->columns[FIL_NODE_LABEL]);
  lend(&pair->nodes, "Category", nodes->columns[FIL_NODE_CATEGORY]);
  lend(&pair->nodes, "Stage", nodes->columns[FIL_NODE_STAGE]);
  lend_attributes(&pair->nodes, nodes, FIL_NODE_ROLES, /*period=*/0);
  lend_endpoints(pair, "Source", edges->columns[FIL_EDGE_SOURCE]);
  lend_endpoints(pair, "Target", edges->columns[FIL_EDGE_TARGET]);
  lend(&pair->edges, "Relation", edges->columns[FIL_EDGE_RELATION]);
  lend(&pair->edges, "Weight", edges->columns[FIL_EDGE_WEIGHT]);
  lend(&pair->edges, "Directed", &pair->directions);
  lend_attributes(&pair->edges, edges, FIL_EDGE_ROLES, network->period);
done:
  return status;
}

void fil_sheet_pair_destroy(fil_sheet_pair *pair)
{
  fil_memory_free(pair->nodes.columns);
  fil_memory_free(pair->edges.columns);
  fil_memory_free(pair->node_columns);
  fil_memory_free(pair->edge_columns);
  fil_dictionary_destroy(&pair->ids);
  fil_column_destroy(&pair->directions);
  *pair = (fil_sheet_pair){0};
}
