/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The order of the steps. */
#include "metrics/run.h"

#include "graph/memory.h"
#include "metrics/running.h"

const char *fil_running_reading(const fil_running *running, size_t reading)
{
  return running->readings[reading].name ? running->readings[reading].name : "all";
}

static void destroy_task(const fil_running *running, fil_task *task)
{
  for (size_t k = 0; k < task->output_count; k++) {
    for (size_t r = 0; task->outputs[k].cells && r < running->reading_count; r++)
      fil_memory_free(task->outputs[k].cells[r]);
    fil_memory_free(task->outputs[k].cells);
    fil_memory_free(task->outputs[k].comparisons);
  }
  fil_memory_free(task->outputs);
}

void fil_running_destroy(fil_running *running)
{
  for (size_t k = 0; k < running->task_count; k++)
    destroy_task(running, &running->tasks[k]);
  for (size_t k = 0; running->relation_views && k < running->network->schema.relation_count; k++)
    fil_view_destroy(&running->relation_views[k]);
  fil_memory_free(running->relation_views);
  fil_memory_free(running->tasks);
  fil_memory_free(running->groups);
  fil_memory_free(running->group_names);
  fil_memory_free(running->own_readings);
  fil_memory_free(running->own_codes);
  fil_dictionary_destroy(&running->group_numbers);
  *running = (fil_running){0};
}

/* Each relation by itself. */
static fil_status read_each(fil_running *running, fil_error *error)
{
  const fil_schema *schema = &running->network->schema;
  running->own_readings = fil_memory_new(schema->relation_count, sizeof *running->own_readings);
  running->own_codes = fil_memory_new(schema->relation_count, sizeof *running->own_codes);
  if (!running->own_readings || !running->own_codes)
    return fil_error_memory(error);
  for (size_t k = 0; k < schema->relation_count; k++) {
    running->own_codes[k] = (uint32_t)k;
    running->own_readings[k] = (fil_reading){&running->own_codes[k], 1, schema->relations[k].name};
  }
  running->readings = running->own_readings;
  running->reading_count = schema->relation_count;
  return FIL_OK;
}

static fil_status choose_readings(fil_running *running, fil_error *error)
{
  static const fil_reading all = {.name = "all"};
  const fil_request *request = running->request;
  running->readings = request->readings;
  running->reading_count = request->reading_count;
  if (request->level == FIL_LEVEL_RELATION && !request->reading_count)
    return read_each(running, error);
  if (!request->reading_count || request->level == FIL_LEVEL_RELATION_PAIR) {
    running->readings = &all;
    running->reading_count = 1;
  }
  return FIL_OK;
}

fil_status fil_run(const fil_network *network, const fil_request *request, fil_table *result, fil_error *error)
{
  fil_status status = FIL_OK;
  *result = (fil_table){0};
  fil_running running = {.network = network, .request = request, .result = result};
  FIL_TRY(fil_run_check_settings(request->settings, error));
  FIL_TRY(fil_run_check_replicates(request, error));
  FIL_TRY(choose_readings(&running, error));
  FIL_TRY(fil_running_group(&running, error));
  FIL_TRY(fil_running_choose(&running, error));
  if (request->level == FIL_LEVEL_TABLE) {
    FIL_TRY(fil_running_tabulate(&running, error));
    goto done;
  }
  FIL_TRY(fil_running_compute(&running, error));
  FIL_TRY(fil_running_collect(&running, error));
done:
  fil_running_destroy(&running);
  return status;
}
