/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every task in every reading. */
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/random.h"
#include "metrics/running.h"

const char *fil_pass_lack(const fil_pass *pass, const fil_metric *metric)
{
  const fil_running *running = pass->running;
  if ((metric->needs & FIL_NEEDS_DIRECTION) && !pass->view.directed)
    return "the ties have no direction";
  if ((metric->needs & FIL_NEEDS_GROUPS) && !running->groups)
    return "no node has a group";
  if ((metric->needs & FIL_NEEDS_STAGES) && !fil_column_is_filled(running->network->nodes.columns[FIL_NODE_STAGE]))
    return "no node has a stage";
  return NULL;
}

fil_choices fil_pass_choices(const fil_pass *pass, const fil_task *task)
{
  const fil_running *running = pass->running;
  return (fil_choices){.groups = running->groups,
                       .group_count = running->group_count,
                       .group_names = (const char *const *)running->group_names,
                       .group_column = running->request->group_column ? running->request->group_column : "category",
                       .relations = running->relation_views,
                       .relation_count = running->relation_views ? running->network->schema.relation_count : 0,
                       .parameters = task->parameters,
                       .as = task->as,
                       .seed = running->request->seed};
}

/* A computation without result costs its own cells alone: they are missing, and the table says why. */
static fil_status call_kernel(const fil_pass *pass, const fil_metric *metric, const fil_choices *choices,
                              double *const values[], bool *usable, fil_error *error)
{
  fil_error reason = {0};
  fil_random_seed_igraph(
      choices->seed); /* igraph draws where its eigenvectors begin: nothing may hang on what ran before */
  const fil_status status = metric->compute(&pass->view, choices, values, &reason);
  *usable = status == FIL_OK;
  if (status == FIL_ERROR_COMPUTE)
    return fil_table_remark(pass->running->result, error, "%s, reading \"%s\": missing, because %s.", metric->title,
                            pass->view.name, reason.message);
  return status == FIL_OK ? FIL_OK : fil_error_set(error, status, "%s", reason.message);
}

static bool is_wanted(const fil_task *task, fil_form form)
{
  for (size_t k = 0; k < task->output_count; k++) {
    if (task->outputs[k].wanted && fil_output_is(&task->outputs[k], form))
      return true;
  }
  return false;
}

/* What the heading says in short. */
static fil_status remark_loops(const fil_pass *pass, const fil_metric *metric, fil_error *error)
{
  return fil_table_remark(pass->running->result, error, "%s, with self-loops: %s.", metric->title, metric->loops);
}

static fil_status remark_chosen(const fil_pass *pass, const fil_metric *metric, const fil_choices *choices,
                                fil_error *error)
{
  const char *chosen = metric->chosen ? metric->chosen(&pass->view, choices) : NULL;
  return chosen ? fil_table_remark(pass->running->result, error, "%s, reading \"%s\": %s.", metric->title,
                                   pass->view.name, chosen)
                : FIL_OK;
}

/* One form of a metric. */
static fil_status compute_form(fil_pass *pass, fil_task *task, fil_form form, fil_error *error)
{
  fil_status status = FIL_OK;
  double *values[FIL_MEASURES_LIMIT] = {0};
  bool usable = true;
  fil_choices choices = fil_pass_choices(pass, task);
  choices.loops = form.loops;
  FIL_TRY(fil_pass_make_cells(pass, task, form, values, error));
  const char *lack = fil_pass_lack(pass, task->metric);
  if (lack)
    FIL_TRY(fil_table_remark(pass->running->result, error, "%s, reading \"%s\": missing, because %s.",
                             task->metric->title, pass->view.name, lack));
  else
    FIL_TRY(fil_pass_weigh(pass, task->metric, form, &choices.weights, &usable, error));
  if (!lack && usable && task->row_count > 0)
    FIL_TRY(call_kernel(pass, task->metric, &choices, values, &usable, error));
  if (!lack && usable)
    FIL_TRY(remark_chosen(pass, task->metric, &choices, error));
  FIL_TRY(fil_pass_settle_cells(pass, task, form, /*measured=*/!lack && usable, error));
  if (form.loops)
    FIL_TRY(remark_loops(pass, task->metric, error));
done:
  return status;
}

fil_status fil_pass_compute(fil_pass *pass, fil_task *task, fil_error *error)
{
  fil_status status = FIL_OK;
  for (int k = 0; k < FIL_FORMS; k++) {
    const fil_form form = fil_form_at(k);
    if (!fil_metric_has_form(task->metric, form) || (form.weighted && !pass->view.weighted) ||
        (form.loops && !is_wanted(task, form)))
      continue;
    FIL_TRY(compute_form(pass, task, form, error));
  }
done:
  return status;
}

static fil_status compute_reading(fil_running *running, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_pass pass = {0};
  FIL_TRY(fil_pass_begin(&pass, running, reading, error));
  for (size_t k = 0; k < running->task_count; k++) {
    fil_task *task = &running->tasks[k];
    fil_progress_report(running->request->progress, task->metric->title, reading * running->task_count + k,
                        running->reading_count * running->task_count);
    FIL_TRY(fil_pass_compute(&pass, task, error));
  }
  FIL_TRY(fil_pass_compare(&pass, error));
done:
  fil_pass_end(&pass);
  return status;
}

static bool needs_relations(const fil_running *running)
{
  for (size_t k = 0; k < running->task_count; k++) {
    if (running->tasks[k].metric->needs & FIL_NEEDS_RELATIONS)
      return true;
  }
  return false;
}

fil_status fil_running_view_relations(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_schema *schema = &running->network->schema;
  if (!needs_relations(running))
    return FIL_OK;
  running->relation_views = fil_memory_new(schema->relation_count, sizeof *running->relation_views);
  if (!running->relation_views)
    return fil_error_memory(error);
  for (size_t k = 0; k < schema->relation_count; k++) {
    const uint32_t code = (uint32_t)k;
    const fil_reading reading = {&code, 1, schema->relations[k].name};
    FIL_TRY(fil_view_build(&running->relation_views[k], running->network, &reading, error));
  }
done:
  return status;
}

fil_status fil_running_compute(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_running_view_relations(running, error));
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(compute_reading(running, reading, error));
done:
  return status;
}
