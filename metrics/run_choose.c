/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the names in a request to the metrics to run and the measures to keep. */
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/running.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static size_t count_measures(const fil_metric *metric)
{
  size_t count = 0;
  while (metric->measures[count].name)
    count++;
  assert(count <= FIL_MEASURES_LIMIT);
  return count;
}

static fil_status make_outputs(fil_task *task, size_t reading_count, fil_error *error)
{
  const size_t measures = count_measures(task->metric);
  const size_t count = fil_metric_has_weighted(task->metric) ? 2 * measures : measures;
  task->outputs = fil_memory_new(count, sizeof *task->outputs);
  if (!task->outputs)
    return fil_error_memory(error);
  task->output_count = count;
  for (size_t k = 0; k < count; k++) {
    fil_output *output = &task->outputs[k];
    output->weighted = k >= measures;
    output->measure = output->weighted ? k - measures : k;
    snprintf(output->name, sizeof output->name, "%s%s", task->metric->measures[output->measure].name,
             output->weighted ? "_weighted" : "");
    output->cells = fil_memory_new(reading_count, sizeof *output->cells);
    if (!output->cells)
      return fil_error_memory(error);
  }
  return FIL_OK;
}

/* The task of a metric, made when new. */
static fil_status find_task(fil_running *running, const fil_metric *metric, fil_task **task, fil_error *error)
{
  for (size_t k = 0; k < running->task_count; k++) {
    if (running->tasks[k].metric == metric) {
      *task = &running->tasks[k];
      return FIL_OK;
    }
  }
  *task = &running->tasks[running->task_count++];
  (*task)->metric = metric;
  return make_outputs(*task, running->reading_count, error);
}

/* A metric's name wants all its measures; a measure's name wants its weighted form too, unless it names one form. */
static void want(fil_task *task, const char *name)
{
  const bool whole = strcmp(task->metric->name, name) == 0;
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    if (whole || strcmp(output->name, name) == 0 ||
        fil_measure_is_named(task->metric, output->measure, /*weighted=*/false, name))
      output->wanted = true;
  }
}

static fil_status choose_named(fil_running *running, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_task *task;
  const fil_metric *metric = fil_catalogue_find(name);
  if (!metric) {
    const char *nearest = fil_catalogue_nearest(name);
    return nearest
               ? fil_error_set(error, FIL_ERROR_USAGE, "there is no metric \"%s\"; did you mean \"%s\"?", name, nearest)
               : fil_error_set(error, FIL_ERROR_USAGE, "there is no metric \"%s\"", name);
  }
  if (metric->level != running->request->level)
    return fil_error_set(error, FIL_ERROR_USAGE, "the metric \"%s\" is of another level than the table", name);
  FIL_TRY(find_task(running, metric, &task, error));
  want(task, name);
done:
  return status;
}

fil_status fil_running_choose(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_request *request = running->request;
  running->tasks = fil_memory_new(fil_catalogue_count(), sizeof *running->tasks);
  if (!running->tasks)
    return fil_error_memory(error);
  for (size_t k = 0; k < request->metric_count; k++)
    FIL_TRY(choose_named(running, request->metrics[k], error));
  for (size_t k = 0; !request->metric_count && k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k)->level == request->level)
      FIL_TRY(choose_named(running, fil_catalogue_at(k)->name, error));
  }
done:
  return status;
}
