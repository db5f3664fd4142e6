/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Every task in every reading: view, needs and weights around the kernels. */
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/running.h"

#include <math.h>

/* One reading under work. */
typedef struct reading_pass {
  fil_running *running;
  size_t reading;
  fil_view view;
  igraph_vector_t lengths; /* 1/weight by edge; filled when first needed */
  size_t unusable[2];      /* first edge whose weight is negative, and not positive; edge_count: none */
} reading_pass;

enum { NEGATIVE, NOT_POSITIVE };

/* What the reading lacks for a metric, or NULL. */
static const char *find_lack(const reading_pass *pass, const fil_metric *metric)
{
  const fil_network *network = pass->running->network;
  if ((metric->needs & FIL_NEEDS_DIRECTION) && !pass->view.directed)
    return "the ties have no direction";
  if ((metric->needs & FIL_NEEDS_GROUPS) && !pass->running->groups)
    return "no node has a group";
  if (metric->needs & FIL_NEEDS_STAGES) {
    for (size_t node = 0; node < fil_network_node_count(network); node++) {
      if (fil_network_stage(network, node) != FIL_MISSING)
        return NULL;
    }
    return "no node has a stage";
  }
  return NULL;
}

static void find_unusable(reading_pass *pass)
{
  const fil_view *view = &pass->view;
  pass->unusable[NEGATIVE] = pass->unusable[NOT_POSITIVE] = view->edge_count;
  for (size_t edge = view->edge_count; edge-- > 0;) {
    const double weight = VECTOR(view->weights)[edge];
    if (weight < 0)
      pass->unusable[NEGATIVE] = edge;
    if (weight <= 0)
      pass->unusable[NOT_POSITIVE] = edge;
  }
}

static fil_status remark_unusable(const reading_pass *pass, const fil_metric *metric, size_t edge, fil_error *error)
{
  const fil_network *network = pass->running->network;
  const igraph_t *graph = &pass->view.graph;
  const bool cost = metric->weight_role == FIL_WEIGHT_COST;
  return fil_table_remark(pass->running->result, error,
                          "%s, weighted, reading \"%s\": missing, because the tie of %s and %s has a %s weight; %s.",
                          metric->title, pass->view.name, fil_network_id(network, (size_t)IGRAPH_FROM(graph, edge)),
                          fil_network_id(network, (size_t)IGRAPH_TO(graph, edge)),
                          VECTOR(pass->view.weights)[edge] < 0 ? "negative" : "zero",
                          cost ? "lengths are 1/weight and need weights above 0" : "weights from 0 are accepted");
}

static fil_status make_lengths(reading_pass *pass, fil_error *error)
{
  fil_status status = FIL_OK;
  if (igraph_vector_size(&pass->lengths) == (igraph_integer_t)pass->view.edge_count)
    return FIL_OK;
  FIL_IGRAPH(igraph_vector_resize(&pass->lengths, (igraph_integer_t)pass->view.edge_count));
  for (size_t edge = 0; edge < pass->view.edge_count; edge++)
    VECTOR(pass->lengths)[edge] = 1 / VECTOR(pass->view.weights)[edge];
done:
  return status;
}

/* The weights of one form of a metric, in its role; `*usable` is false where they do not serve it. */
static fil_status choose_weights(reading_pass *pass, const fil_metric *metric, bool weighted,
                                 const igraph_vector_t **weights, bool *usable, fil_error *error)
{
  fil_status status = FIL_OK;
  *weights = NULL;
  *usable = true;
  if (metric->weight_role == FIL_WEIGHT_ESSENTIAL)
    *weights = &pass->view.weights;
  if (!weighted)
    return FIL_OK;
  const bool cost = metric->weight_role == FIL_WEIGHT_COST;
  const size_t edge = pass->unusable[cost ? NOT_POSITIVE : NEGATIVE];
  *usable = edge == pass->view.edge_count;
  if (!*usable)
    return remark_unusable(pass, metric, edge, error);
  if (cost)
    FIL_TRY(make_lengths(pass, error));
  *weights = cost ? &pass->lengths : &pass->view.weights;
done:
  return status;
}

static fil_status make_cells(const reading_pass *pass, fil_task *task, bool weighted, double *values[],
                             fil_error *error)
{
  const size_t rows = pass->running->row_count;
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    if (output->weighted != weighted)
      continue;
    double *cells = fil_memory_new(rows ? rows : 1, sizeof *cells);
    if (!cells)
      return fil_error_memory(error);
    for (size_t row = 0; row < rows; row++)
      cells[row] = NAN;
    output->cells[pass->reading] = values[output->measure] = cells;
  }
  return FIL_OK;
}

/* Takes back the cells of measures that do not exist in the reading or form. */
static void drop_cells(const reading_pass *pass, fil_task *task)
{
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    const unsigned when = task->metric->measures[output->measure].when;
    const unsigned excluded =
        (pass->view.directed ? FIL_WHEN_UNDIRECTED : FIL_WHEN_DIRECTED) | (output->weighted ? FIL_WHEN_UNWEIGHTED : 0);
    if (!(when & excluded))
      continue;
    fil_memory_free(output->cells[pass->reading]);
    output->cells[pass->reading] = NULL;
  }
}

/* A remark for every reason why a cell of an output is missing. */
static fil_status remark_undefined(const reading_pass *pass, const fil_task *task, bool weighted, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < task->output_count && status == FIL_OK; k++) {
    const fil_output *output = &task->outputs[k];
    const fil_measure *measure = &task->metric->measures[output->measure];
    const double *cells = output->cells[pass->reading];
    if (output->weighted != weighted || !output->wanted || !cells || !measure->undefined)
      continue;
    for (size_t row = 0; row < pass->running->row_count; row++) {
      if (!isnan(cells[row]))
        continue;
      status = fil_table_remark(pass->running->result, error, "%s, missing cells: %s.", task->metric->title,
                                measure->undefined);
      break;
    }
  }
  return status;
}

/* A computation without result costs its own cells alone: they are missing, and the table says why. */
static fil_status call_kernel(const reading_pass *pass, const fil_metric *metric, const fil_choices *choices,
                              double *const values[], bool *usable, fil_error *error)
{
  fil_error reason = {0};
  const fil_status status = metric->compute(&pass->view, choices, values, &reason);
  *usable = status == FIL_OK;
  if (status == FIL_ERROR_COMPUTE)
    return fil_table_remark(pass->running->result, error, "%s, reading \"%s\": missing, because %s.", metric->title,
                            pass->view.name, reason.message);
  return status == FIL_OK ? FIL_OK : fil_error_set(error, status, "%s", reason.message);
}

/* One form of a metric. */
static fil_status compute_form(reading_pass *pass, fil_task *task, bool weighted, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_running *running = pass->running;
  double *values[FIL_MEASURES_LIMIT] = {0};
  bool usable = true;
  fil_choices choices = {
      .groups = running->groups, .group_count = running->group_count, .seed = running->request->seed};
  FIL_TRY(make_cells(pass, task, weighted, values, error));
  const char *lack = find_lack(pass, task->metric);
  if (lack)
    FIL_TRY(fil_table_remark(running->result, error, "%s, reading \"%s\": missing, because %s.", task->metric->title,
                             pass->view.name, lack));
  else
    FIL_TRY(choose_weights(pass, task->metric, weighted, &choices.weights, &usable, error));
  if (!lack && usable && running->row_count > 0)
    FIL_TRY(call_kernel(pass, task->metric, &choices, values, &usable, error));
  drop_cells(pass, task);
  if (!lack && usable)
    FIL_TRY(remark_undefined(pass, task, weighted, error));
done:
  return status;
}

static fil_status compute_reading(fil_running *running, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  reading_pass pass = {.running = running, .reading = reading};
  FIL_TRY(fil_view_build(&pass.view, running->network, &running->readings[reading], error));
  FIL_IGRAPH(igraph_vector_init(&pass.lengths, 0));
  find_unusable(&pass);
  for (size_t k = 0; k < running->task_count; k++) {
    fil_task *task = &running->tasks[k];
    fil_progress_report(running->request->progress, task->metric->title, reading * running->task_count + k,
                        running->reading_count * running->task_count);
    FIL_TRY(compute_form(&pass, task, /*weighted=*/false, error));
    if (pass.view.weighted && fil_metric_has_weighted(task->metric))
      FIL_TRY(compute_form(&pass, task, /*weighted=*/true, error));
  }
done:
  igraph_vector_destroy(&pass.lengths);
  fil_view_destroy(&pass.view);
  return status;
}

fil_status fil_running_compute(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(compute_reading(running, reading, error));
done:
  return status;
}
