/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The order of the steps, and the groups. */
#include "metrics/run.h"

#include "graph/memory.h"
#include "metrics/running.h"

fil_status fil_running_group(fil_running *running, fil_error *error)
{
  const fil_table *nodes = &running->network->nodes;
  const char *name = running->request->group_column;
  const fil_column *column = name ? fil_table_find(nodes, name) : nodes->columns[FIL_NODE_CATEGORY];
  if (!column || column->type != FIL_COLUMN_CATEGORY)
    return fil_error_set(error, FIL_ERROR_USAGE, "the nodes have no column of categories \"%s\" to group them by",
                         name);
  bool known = false;
  for (size_t node = 0; node < column->rows && !known; node++)
    known = column->codes[node] != FIL_MISSING;
  if (!known)
    return FIL_OK;
  running->groups = fil_memory_new(column->rows, sizeof *running->groups);
  if (!running->groups)
    return fil_error_memory(error);
  for (size_t node = 0; node < column->rows; node++)
    running->groups[node] = column->codes[node];
  running->group_count = column->levels.count;
  return FIL_OK;
}

void fil_running_destroy(fil_running *running)
{
  for (size_t k = 0; k < running->task_count; k++) {
    fil_task *task = &running->tasks[k];
    for (size_t m = 0; m < task->output_count; m++) {
      for (size_t r = 0; task->outputs[m].cells && r < running->reading_count; r++)
        fil_memory_free(task->outputs[m].cells[r]);
      fil_memory_free(task->outputs[m].cells);
    }
    fil_memory_free(task->outputs);
  }
  fil_memory_free(running->tasks);
  fil_memory_free(running->groups);
  *running = (fil_running){0};
}

fil_status fil_run(const fil_network *network, const fil_request *request, fil_table *result, fil_error *error)
{
  static const fil_reading all = {.name = "all"};
  fil_status status = FIL_OK;
  *result = (fil_table){0};
  fil_running running = {.network = network, .request = request, .result = result};
  running.readings = request->reading_count ? request->readings : &all;
  running.reading_count = request->reading_count ? request->reading_count : 1;
  running.row_count = request->level == FIL_LEVEL_NODE ? fil_network_node_count(network) : 1;
  FIL_TRY(fil_running_choose(&running, error));
  FIL_TRY(fil_running_group(&running, error));
  FIL_TRY(fil_running_compute(&running, error));
  FIL_TRY(fil_running_collect(&running, error));
done:
  fil_running_destroy(&running);
  return status;
}
