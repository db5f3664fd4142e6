/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The cells that kernels fill: made, judged, and put in the order of the result. */
#include "graph/memory.h"
#include "metrics/running.h"

#include <math.h>

size_t fil_pass_cells(const fil_pass *pass, const fil_task *task)
{
  return task->metric->level == FIL_LEVEL_EDGE ? pass->view.edge_count : task->row_count;
}

static double *make_missing(size_t count)
{
  double *cells = fil_memory_new(count ? count : 1, sizeof *cells);
  for (size_t k = 0; cells && k < count; k++)
    cells[k] = NAN;
  return cells;
}

bool fil_output_is(const fil_output *output, fil_form form)
{
  return output->form.weighted == form.weighted && output->form.loops == form.loops;
}

fil_status fil_pass_make_cells(const fil_pass *pass, fil_task *task, fil_form form, double *values[], fil_error *error)
{
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    if (!fil_output_is(output, form))
      continue;
    values[output->measure] = output->cells[pass->reading] = make_missing(fil_pass_cells(pass, task));
    if (!values[output->measure])
      return fil_error_memory(error);
  }
  return FIL_OK;
}

/* Whether a measure exists in the reading and form. */
static bool exists(const fil_pass *pass, const fil_task *task, const fil_output *output)
{
  const unsigned excluded = (pass->view.directed ? FIL_WHEN_UNDIRECTED : FIL_WHEN_DIRECTED) |
                            (output->form.weighted ? FIL_WHEN_UNWEIGHTED : 0) |
                            (output->form.loops ? FIL_WHEN_WITHOUT_LOOPS : 0);
  return !(task->metric->measures[output->measure].when & excluded);
}

/* Whether the cell comes into the result: a relation is not set beside itself. */
static bool is_shown(const fil_pass *pass, const fil_task *task, size_t cell)
{
  const size_t relations = pass->running->network->schema.relation_count;
  return task->metric->level != FIL_LEVEL_RELATION_PAIR || cell / relations != cell % relations;
}

/* A remark on why cells are missing, if some are. */
static fil_status remark_undefined(const fil_pass *pass, const fil_task *task, const fil_output *output,
                                   fil_error *error)
{
  const char *undefined = task->metric->measures[output->measure].undefined;
  const double *cells = output->cells[pass->reading];
  const size_t count = fil_pass_cells(pass, task);
  size_t missing = 0;
  if (!output->wanted || !undefined)
    return FIL_OK;
  while (missing < count && (!isnan(cells[missing]) || !is_shown(pass, task, missing)))
    missing++;
  return missing == count
             ? FIL_OK
             : fil_table_remark(pass->running->result, error, "%s, missing cells: %s.", task->metric->title, undefined);
}

/* From the edges of the view to the ties of the network. */
static fil_status spread_edges(const fil_pass *pass, const fil_task *task, double **cells, const uint32_t edges[],
                               fil_error *error)
{
  double *spread = make_missing(task->row_count);
  if (!spread)
    return fil_error_memory(error);
  for (size_t row = 0; row < task->row_count; row++) {
    if (edges[row] != FIL_MISSING)
      spread[row] = cells[pass->reading][edges[row]];
  }
  fil_memory_free(cells[pass->reading]);
  cells[pass->reading] = spread;
  return FIL_OK;
}

static fil_status spread(const fil_pass *pass, fil_task *task, fil_form form, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t *edges = fil_memory_new(task->row_count, sizeof *edges);
  if (!edges)
    return fil_error_memory(error);
  fil_view_map_rows(&pass->view, edges);
  for (size_t k = 0; k < task->output_count; k++) {
    if (fil_output_is(&task->outputs[k], form) && task->outputs[k].cells[pass->reading])
      FIL_TRY(spread_edges(pass, task, task->outputs[k].cells, edges, error));
  }
done:
  fil_memory_free(edges);
  return status;
}

fil_status fil_pass_settle_cells(const fil_pass *pass, fil_task *task, fil_form form, bool measured, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < task->output_count; k++) {
    fil_output *output = &task->outputs[k];
    if (!fil_output_is(output, form))
      continue;
    if (!exists(pass, task, output)) {
      fil_memory_free(output->cells[pass->reading]);
      output->cells[pass->reading] = NULL;
    } else if (measured) {
      FIL_TRY(remark_undefined(pass, task, output, error));
    }
  }
  if (task->metric->level == FIL_LEVEL_EDGE)
    FIL_TRY(spread(pass, task, form, error));
done:
  return status;
}
