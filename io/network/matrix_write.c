/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A relation as the table that its matrix is. */
#include "io/network/matrix_write.h"

#include "graph/memory.h"
#include "io/network/losses.h"
#include "io/network/sheet_write.h"
#include "io/sheet/scanner.h"

#include <math.h>
#include <string.h>

/* The labels of the rows, then a column of missing numbers for each node. */
static fil_status make_table(const fil_network *network, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(network);
  fil_column *labels;
  FIL_TRY(fil_table_add_column(table, "", FIL_COLUMN_TEXT, &labels, error));
  for (size_t node = 0; node < nodes; node++) {
    const char *id = fil_network_id(network, node);
    FIL_TRY(fil_column_add_text(labels, id, strlen(id), error));
  }
  for (size_t node = 0; node < nodes; node++)
    FIL_TRY(fil_table_add_column(table, fil_network_id(network, node), FIL_COLUMN_NUMBER, NULL, error));
done:
  return status;
}

static void add_cell(fil_table *table, uint32_t row, uint32_t column, double weight)
{
  double *cell = &table->columns[column + 1]->numbers[row];
  *cell = isnan(*cell) ? weight : *cell + weight;
}

/* Returns how many ties of weight 0 there are. */
static size_t fill(const fil_network *network, uint32_t relation, fil_table *table)
{
  const bool directed = network->schema.relations[relation].directed;
  size_t zeros = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    const uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    const double weight = fil_network_weight(network, edge);
    if (fil_network_relation(network, edge) != relation)
      continue;
    zeros += weight == 0;
    if (weight == 0)
      continue;
    add_cell(table, source, target, weight);
    if (!directed && source != target)
      add_cell(table, target, source, weight);
  }
  return zeros;
}

static fil_status write_relation(const fil_network_writing *writing, uint32_t relation, const char *addition,
                                 fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table table = {0};
  FIL_TRY(make_table(writing->network, &table, error));
  const size_t zeros = fill(writing->network, relation, &table);
  if (zeros)
    FIL_TRY(fil_losses_add(writing, error, "%zu ties \"%s\" of weight 0 are not written: a 0 in a matrix is no tie",
                           zeros, writing->network->schema.relations[relation].name));
  FIL_TRY(fil_sheet_write(writing, &table, addition, error));
done:
  fil_table_destroy(&table);
  return status;
}

fil_status fil_matrix_write(const fil_network_writing *writing, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text addition = {0};
  const fil_schema *schema = &writing->network->schema;
  const size_t nodes = fil_network_node_count(writing->network);
  if (nodes > FIL_COLUMN_LIMIT - 1)
    return fil_error_set(error, FIL_ERROR_DATA, "a matrix of %zu actors has more columns than sheets can have", nodes);
  for (size_t k = 0; k < schema->relation_count; k++) {
    fil_text_clear(&addition);
    FIL_TRY(fil_text_format(&addition, error, "-%s", schema->relations[k].name));
    FIL_TRY(write_relation(writing, (uint32_t)k, schema->relation_count > 1 ? addition.bytes : NULL, error));
  }
done:
  fil_text_destroy(&addition);
  return status;
}
