/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What was measured, put into the table that a paper prints. */
#include "graph/memory.h"
#include "metrics/running.h"

#include <math.h>
#include <string.h>

static const char *reading_name(const fil_running *running, size_t reading)
{
  return running->readings[reading].name ? running->readings[reading].name : "all";
}

/* Heading, unit and note of a column from the descriptor. */
static fil_status describe(fil_column *column, const fil_running *running, const fil_metric *metric,
                           const fil_output *output, size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_measure *measure = &metric->measures[output->measure];
  fil_text title = {0};
  FIL_TRY(fil_text_format(&title, error, "%s%s", measure->title, output->weighted ? ", weighted" : ""));
  if (running->reading_count > 1)
    FIL_TRY(fil_text_format(&title, error, ", %s", reading_name(running, reading)));
  FIL_TRY(fil_memory_set(&column->title, fil_text_string(&title), error));
  FIL_TRY(fil_memory_set(&column->unit, measure->unit, error));
done:
  fil_text_destroy(&title);
  return status;
}

static fil_status add_node_column(fil_running *running, const fil_metric *metric, const fil_output *output,
                                  size_t reading, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  fil_text name = {0};
  FIL_TRY(fil_text_add(&name, output->name, error));
  if (running->reading_count > 1)
    FIL_TRY(fil_text_format(&name, error, "@%s", reading_name(running, reading)));
  FIL_TRY(fil_table_add_column(running->result, fil_text_string(&name), FIL_COLUMN_NUMBER, &column, error));
  for (size_t node = 0; node < running->row_count; node++)
    column->numbers[node] = output->cells[reading][node];
  FIL_TRY(describe(column, running, metric, output, reading, error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status add_names(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *id, *label;
  FIL_TRY(fil_table_add_column(running->result, "id", FIL_COLUMN_TEXT, &id, error));
  FIL_TRY(fil_table_add_column(running->result, "label", FIL_COLUMN_TEXT, &label, error));
  FIL_TRY(fil_memory_set(&id->title, "Id", error));
  FIL_TRY(fil_memory_set(&label->title, "Label", error));
  for (size_t node = 0; node < running->row_count; node++) {
    const char *id_text = fil_network_id(running->network, node);
    const char *label_text = fil_network_label(running->network, node);
    FIL_TRY(fil_column_add_text(id, id_text, strlen(id_text), error));
    FIL_TRY(fil_column_add_text(label, label_text, strlen(label_text), error));
  }
done:
  return status;
}

static fil_status collect_nodes(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(add_names(running, error));
  for (size_t k = 0; k < running->task_count; k++) {
    const fil_task *task = &running->tasks[k];
    for (size_t m = 0; m < task->output_count; m++) {
      for (size_t reading = 0; reading < running->reading_count; reading++) {
        if (task->outputs[m].wanted && task->outputs[m].cells[reading])
          FIL_TRY(add_node_column(running, task->metric, &task->outputs[m], reading, error));
      }
    }
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

static fil_status add_network_row(fil_running *running, const fil_output *output, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column **columns = running->result->columns;
  FIL_TRY(fil_column_add_text(columns[0], output->name, strlen(output->name), error));
  for (size_t reading = 0; reading < running->reading_count; reading++) {
    const double *cell = output->cells[reading];
    FIL_TRY(fil_column_add_number(columns[1 + reading], cell ? *cell : NAN, error));
  }
done:
  return status;
}

static fil_status collect_network(fil_running *running, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *column;
  FIL_TRY(fil_table_add_column(running->result, "measure", FIL_COLUMN_TEXT, &column, error));
  FIL_TRY(fil_memory_set(&column->title, "Measure", error));
  for (size_t reading = 0; reading < running->reading_count; reading++)
    FIL_TRY(fil_table_add_column(running->result, reading_name(running, reading), FIL_COLUMN_NUMBER, &column, error));
  for (size_t k = 0; k < running->task_count; k++) {
    const fil_task *task = &running->tasks[k];
    for (size_t m = 0; m < task->output_count; m++) {
      if (exists_somewhere(running, &task->outputs[m]))
        FIL_TRY(add_network_row(running, &task->outputs[m], error));
    }
  }
done:
  return status;
}

fil_status fil_running_collect(fil_running *running, fil_error *error)
{
  const bool nodes = running->request->level == FIL_LEVEL_NODE;
  fil_status status = fil_memory_set(&running->result->name, nodes ? "nodes" : "network", error);
  if (status != FIL_OK)
    return status;
  return nodes ? collect_nodes(running, error) : collect_network(running, error);
}
