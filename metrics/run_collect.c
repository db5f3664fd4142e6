/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What was measured, put into the table that a paper prints. */
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/running.h"

#include <math.h>
#include <string.h>

/* A column of the result that is being made. */
typedef struct making {
  fil_running *running;
  const fil_task *task;
  const fil_output *output;
  const char *suffix, *title; /* behind the measure's name and title */
} making;

/* Adds an empty column, with name, heading and unit from the descriptor; `several` has the reading said. */
static fil_status add_column(const making *made, size_t reading, bool several, fil_column **column, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_output *output = made->output;
  const fil_measure *measure = &made->task->metric->measures[output->measure];
  const fil_program as = made->task->as;
  const char *name = fil_running_reading(made->running, reading);
  fil_text text = {0};
  FIL_TRY(
      fil_text_format(&text, error, "%s%s%s%s", output->name, made->suffix, several ? "@" : "", several ? name : ""));
  FIL_TRY(fil_table_add_column(made->running->result, fil_text_string(&text), FIL_COLUMN_NUMBER, column, error));
  fil_text_clear(&text);
  FIL_TRY(fil_text_format(&text, error, "%s%s%s%s%s%s%s%s", measure->title, output->form.weighted ? ", weighted" : "",
                          output->form.loops ? ", with self-loops" : "", made->title, as ? ", as " : "",
                          as ? fil_program_title(as) : "", several ? ", " : "", several ? name : ""));
  FIL_TRY(fil_memory_set(&(*column)->title, fil_text_string(&text), error));
  FIL_TRY(fil_memory_set(&(*column)->unit, measure->unit, error));
done:
  fil_text_destroy(&text);
  return status;
}

/* One cell a row, in the order of the rows; pairs of relations leave out each with itself. */
static fil_status add_cells(const making *made, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_running *running = made->running;
  const double *cells = made->output->cells[reading];
  const size_t relations = running->network->schema.relation_count;
  fil_column *column;
  size_t row = 0;
  FIL_TRY(add_column(made, reading, running->reading_count > 1, &column, error));
  for (size_t k = 0; k < made->task->row_count; k++) {
    if (running->request->level == FIL_LEVEL_RELATION_PAIR && k / relations == k % relations)
      continue;
    column->numbers[row++] = cells[k];
  }
done:
  return status;
}

/* What the nodes of a group have. */
typedef struct group_sums {
  double sum;
  size_t count;
} group_sums;

static void add_up(const fil_running *running, const double cells[], group_sums sums[], double *total)
{
  *total = 0;
  for (size_t node = 0; node < fil_network_node_count(running->network); node++) {
    const uint32_t group = running->groups[node];
    if (isnan(cells[node]))
      continue;
    *total += cells[node];
    if (group == FIL_MISSING)
      continue;
    sums[group].sum += cells[node];
    sums[group].count++;
  }
}

/* Means and shares by group of what the nodes have. */
static fil_status add_averages(const making *made, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_running *running = made->running;
  const bool several = running->reading_count > 1;
  making mean = *made, share = *made;
  fil_column *means, *shares;
  double total;
  mean.suffix = "_mean", mean.title = ", mean";
  share.suffix = "_share", share.title = ", share";
  group_sums *sums = fil_memory_new(running->group_count, sizeof *sums);
  if (!sums)
    return fil_error_memory(error);
  add_up(running, made->output->cells[reading], sums, &total);
  FIL_TRY(add_column(&mean, reading, several, &means, error));
  FIL_TRY(add_column(&share, reading, several, &shares, error));
  FIL_TRY(fil_memory_set(&shares->unit, NULL, error));
  for (uint32_t group = 0; group < running->group_count; group++) {
    means->numbers[group] = sums[group].count ? sums[group].sum / (double)sums[group].count : NAN;
    shares->numbers[group] = total > 0 ? sums[group].sum / total : NAN;
  }
done:
  fil_memory_free(sums);
  return status;
}

/* One row for each reading. */
static fil_status add_readings(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  FIL_TRY(add_column(made, /*reading=*/0, /*several=*/false, &column, error));
  for (size_t reading = 0; reading < made->running->reading_count; reading++) {
    const double *cell = made->output->cells[reading];
    column->numbers[reading] = cell ? *cell : NAN;
  }
done:
  return status;
}

static bool exists_somewhere(const fil_running *running, const fil_output *output)
{
  for (size_t reading = 0; reading < running->reading_count; reading++) {
    if (output->cells[reading])
      return output->wanted;
  }
  return false;
}

/* One measure in one form. */
static fil_status collect_output(const making *made, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_running *running = made->running;
  const fil_level level = running->request->level;
  const bool averages = level == FIL_LEVEL_GROUP && made->task->metric->level == FIL_LEVEL_NODE;
  if (!exists_somewhere(running, made->output))
    return FIL_OK;
  if (level == FIL_LEVEL_NETWORK)
    return fil_running_add_network_row(made->running, made->output, error);
  if (level == FIL_LEVEL_RELATION)
    return add_readings(made, error);
  for (size_t reading = 0; reading < running->reading_count; reading++) {
    if (made->output->cells[reading])
      FIL_TRY(averages ? add_averages(made, reading, error) : add_cells(made, reading, error));
  }
done:
  return status;
}

fil_status fil_running_collect(fil_running *running, fil_error *error)
{
  static const char *const names[FIL_LEVELS] = {"nodes",     "edges",          "groups",  "group-pairs",
                                                "relations", "relation-pairs", "network", NULL};
  fil_status status = FIL_OK;
  const fil_level level = running->request->level;
  FIL_TRY(fil_memory_set(&running->result->name, names[level], error));
  FIL_TRY(level == FIL_LEVEL_NETWORK ? fil_running_begin_network(running, error)
                                     : fil_running_add_rows(running, error));
  for (size_t k = 0; k < running->task_count; k++) {
    const fil_task *task = &running->tasks[k];
    for (size_t m = 0; m < task->output_count; m++) {
      const making made = {running, task, &task->outputs[m], "", ""};
      FIL_TRY(collect_output(&made, error));
    }
  }
done:
  return status;
}
