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
  while (metric->measures && metric->measures[count].name)
    count++;
  assert(count <= FIL_MEASURES_LIMIT);
  return count;
}

/* "closeness_in_weighted", "closeness_in_as_networkx". */
static void name_output(const fil_task *task, fil_output *output)
{
  const bool other = task->as != FIL_AS_FILIERE;
  snprintf(output->name, sizeof output->name, "%s%s%s%s", task->metric->measures[output->measure].name,
           fil_form_suffix(output->form), other ? "_as_" : "", other ? fil_program_name(task->as) : "");
}

/* Another program has its own way with loops. */
static bool has_form(const fil_task *task, fil_form form)
{
  return fil_metric_has_form(task->metric, form) && !(form.loops && task->as != FIL_AS_FILIERE);
}

static fil_status make_outputs(fil_task *task, size_t reading_count, fil_error *error)
{
  const size_t measures = count_measures(task->metric);
  task->outputs = fil_memory_new(FIL_FORMS * measures, sizeof *task->outputs);
  if (!task->outputs)
    return fil_error_memory(error);
  for (size_t k = 0; k < FIL_FORMS * measures; k++) {
    const fil_form form = fil_form_at((int)(k / measures));
    if (!has_form(task, form))
      continue;
    fil_output *output = &task->outputs[task->output_count++];
    output->form = form;
    output->measure = k % measures;
    name_output(task, output);
    output->cells = fil_memory_new(reading_count, sizeof *output->cells);
    if (!output->cells)
      return fil_error_memory(error);
  }
  return FIL_OK;
}

/* How many cells a measure of a metric has in one reading. */
static size_t count_rows(const fil_running *running, const fil_metric *metric)
{
  const size_t groups = running->group_count, relations = running->network->schema.relation_count;
  switch (metric->level) {
  case FIL_LEVEL_NODE:
    return fil_network_node_count(running->network);
  case FIL_LEVEL_EDGE:
    return fil_network_edge_count(running->network);
  case FIL_LEVEL_GROUP:
    return groups;
  case FIL_LEVEL_GROUP_PAIR:
    return groups * groups;
  case FIL_LEVEL_RELATION_PAIR:
    return relations * relations;
  default:
    return 1;
  }
}

/* The task of a metric, made when new. */
static fil_status find_task(fil_running *running, const fil_metric *metric, fil_task **task, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < running->task_count; k++) {
    if (running->tasks[k].metric == metric) {
      *task = &running->tasks[k];
      return FIL_OK;
    }
  }
  *task = &running->tasks[running->task_count++];
  (*task)->metric = metric;
  (*task)->as = metric->as[running->request->as] ? running->request->as : FIL_AS_FILIERE;
  (*task)->row_count = count_rows(running, metric);
  FIL_TRY(fil_running_set(running, *task, error));
  FIL_TRY(make_outputs(*task, running->reading_count, error));
done:
  return status;
}

/* Whether a name wants a measure in a form: that of the metric all its measures, that of a measure its weighted form
   too, unless it names one form. Self-loops count when the request or the name says so. */
static bool wants(const fil_running *running, const fil_task *task, const fil_output *output, const char *name)
{
  const fil_form plain = {0}, loops = {.loops = output->form.loops};
  const fil_metric *metric = task->metric;
  if (fil_measure_is_named(metric, output->measure, output->form, name) ||
      fil_measure_is_named(metric, output->measure, loops, name))
    return true;
  return (!output->form.loops || running->request->loops) &&
         (strcmp(metric->name, name) == 0 || fil_measure_is_named(metric, output->measure, plain, name) ||
          fil_measure_is_named(metric, output->measure, (fil_form){.weighted = output->form.weighted}, name));
}

static void want(const fil_running *running, fil_task *task, const char *name)
{
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    output->wanted = output->wanted || wants(running, task, output, name);
  }
}

static fil_status refuse(const fil_running *running, const char *name, fil_error *error)
{
  if (fil_catalogue_find(name))
    return fil_error_set(error, FIL_ERROR_USAGE, "the metric \"%s\" is of another level than \"%s\"", name,
                         fil_level_name(running->request->level));
  const char *nearest = fil_catalogue_nearest(name);
  return nearest
             ? fil_error_set(error, FIL_ERROR_USAGE, "there is no metric \"%s\"; did you mean \"%s\"?", name, nearest)
             : fil_error_set(error, FIL_ERROR_USAGE, "there is no metric \"%s\"", name);
}

static fil_status choose_named(fil_running *running, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_task *task;
  const fil_level level = running->request->level;
  const fil_metric *metric = fil_catalogue_find_at(level, name);
  if (!metric && level == FIL_LEVEL_GROUP) /* what its nodes have on average */
    metric = fil_catalogue_find_at(FIL_LEVEL_NODE, name);
  if (!metric)
    return refuse(running, name, error);
  FIL_TRY(find_task(running, metric, &task, error));
  want(running, task, name);
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
