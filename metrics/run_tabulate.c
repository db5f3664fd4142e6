/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The one metric of a request that makes a table of its own. */
#include "graph/memory.h"
#include "metrics/catalogue.h"
#include "metrics/random.h"
#include "metrics/running.h"

#include <assert.h>
#include <string.h>

/* Puts the name of the reading before each row. */
static fil_status add_reading(fil_table *table, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  const size_t rows = fil_table_rows(table);
  FIL_TRY(fil_table_add_column(table, "reading", FIL_COLUMN_CATEGORY, &column, error));
  FIL_TRY(fil_column_resize(column, 0, error));
  for (size_t row = 0; row < rows; row++)
    FIL_TRY(fil_column_add_text(column, name, strlen(name), error));
  FIL_TRY(fil_memory_set(&column->title, "Reading", error));
  memmove(table->columns + 1, table->columns, (table->column_count - 1) * sizeof(void *));
  table->columns[0] = column;
done:
  return status;
}

/* Puts a table under the result, which is of the same columns or empty. */
static fil_status add_rows(fil_table *result, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->remark_count; k++)
    FIL_TRY(fil_table_remark(result, error, "%s", table->remarks[k]));
  if (!result->column_count) {
    const fil_table empty = *result;
    result->columns = table->columns;
    result->column_count = table->column_count;
    result->column_capacity = table->column_capacity;
    table->columns = empty.columns;
    table->column_count = empty.column_count;
    table->column_capacity = empty.column_capacity;
    return FIL_OK;
  }
  assert(table->column_count == result->column_count);
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(fil_column_append(result->columns[k], table->columns[k], error));
done:
  return status;
}

static fil_status call_kernel(fil_pass *pass, const fil_task *task, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_table *result = pass->running->result;
  const fil_metric *metric = task->metric;
  fil_choices choices = fil_pass_choices(pass, task);
  fil_error reason = {0};
  bool usable;
  const char *lack = fil_pass_lack(pass, metric);
  const bool weighted = pass->view.weighted && fil_metric_has_weighted(metric);
  if (lack)
    return fil_table_remark(result, error, "%s, reading \"%s\": no rows, because %s.", metric->title, pass->view.name,
                            lack);
  FIL_TRY(fil_pass_weigh(pass, metric, (fil_form){.weighted = weighted}, &choices.weights, &usable, error));
  if (!usable)
    return FIL_OK;
  fil_random_seed_igraph(choices.seed);
  status = metric->tabulate(&pass->view, &choices, table, &reason);
  if (status == FIL_ERROR_COMPUTE)
    return fil_table_remark(result, error, "%s, reading \"%s\": no rows, because %s.", metric->title, pass->view.name,
                            reason.message);
  if (status != FIL_OK)
    return fil_error_set(error, status, "%s", reason.message);
done:
  return status;
}

static fil_status tabulate_reading(fil_running *running, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_task *task = &running->tasks[0];
  fil_pass pass = {0};
  fil_table table = {0};
  FIL_TRY(fil_pass_begin(&pass, running, reading, error));
  fil_progress_report(running->request->progress, task->metric->title, reading, running->reading_count);
  FIL_TRY(call_kernel(&pass, task, &table, error));
  if (table.column_count && running->reading_count > 1)
    FIL_TRY(add_reading(&table, pass.view.name, error));
  if (table.column_count)
    FIL_TRY(add_rows(running->result, &table, error));
done:
  fil_table_destroy(&table);
  fil_pass_end(&pass);
  return status;
}

fil_status fil_running_tabulate(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  if (running->task_count != 1)
    return fil_error_set(error, FIL_ERROR_USAGE, "metrics that make tables of their own are asked for one at a time");
  FIL_TRY(fil_memory_set(&running->result->name, running->tasks[0].metric->name, error));
  FIL_TRY(fil_memory_set(&running->result->title, running->tasks[0].metric->title, error));
  FIL_TRY(fil_running_view_relations(running, error));
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(tabulate_reading(running, reading, error));
done:
  return status;
}
