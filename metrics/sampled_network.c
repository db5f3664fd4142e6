/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cells of nodes, put down once more for each copy. */
#include "metrics/sampled_network.h"

#include "graph/memory.h"

/* Cells of `size` bytes each, in the order of the copies; NULL when there is no memory. */
static void *copy_cells(const void *cells, size_t size, const uint32_t nodes[], size_t count)
{
  char *copies = fil_memory_new(count, size);
  for (size_t k = 0; copies && k < count; k++) {
    for (size_t byte = 0; byte < size; byte++)
      copies[k * size + byte] = ((const char *)cells)[nodes[k] * size + byte];
  }
  return copies;
}

static bool copy_column(fil_column *copy, const fil_column *column, const uint32_t nodes[])
{
  const size_t count = column->rows;
  *copy = *column;
  copy->numbers = column->numbers ? copy_cells(column->numbers, sizeof *copy->numbers, nodes, count) : NULL;
  copy->codes = column->codes ? copy_cells(column->codes, sizeof *copy->codes, nodes, count) : NULL;
  copy->starts = column->starts ? copy_cells(column->starts, sizeof *copy->starts, nodes, count) : NULL;
  return !column->numbers == !copy->numbers && !column->codes == !copy->codes && !column->starts == !copy->starts;
}

fil_status fil_sampled_network_make(fil_sampled_network *sampled, const fil_network *network, const uint32_t nodes[],
                                    fil_error *error)
{
  fil_table *table = &sampled->network.nodes;
  const size_t count = network->nodes.column_count;
  *sampled = (fil_sampled_network){.network = *network};
  sampled->columns = fil_memory_new(count, sizeof *sampled->columns);
  table->columns = fil_memory_new(count, sizeof(fil_column *));
  table->column_count = 0;
  bool copied = sampled->columns && table->columns;
  while (copied && table->column_count < count) {
    const size_t k = table->column_count++;
    table->columns[k] = &sampled->columns[k];
    copied = copy_column(&sampled->columns[k], network->nodes.columns[k], nodes);
  }
  if (copied)
    return FIL_OK;
  fil_sampled_network_destroy(sampled);
  return fil_error_memory(error);
}

void fil_sampled_network_destroy(fil_sampled_network *sampled)
{
  for (size_t k = 0; sampled->columns && k < sampled->network.nodes.column_count; k++) {
    fil_memory_free(sampled->columns[k].numbers);
    fil_memory_free(sampled->columns[k].codes);
    fil_memory_free(sampled->columns[k].starts);
  }
  fil_memory_free(sampled->columns);
  fil_memory_free(sampled->network.nodes.columns);
  *sampled = (fil_sampled_network){0};
}
