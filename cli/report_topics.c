/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The part of a table that belongs to a topic. */
#include "cli/report_topics.h"

#include "graph/memory.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Whether a column or row of that name, "degree_in@trade", is of a metric under the topic. */
static bool is_of_topic(const char *name, fil_level level, const fil_topic *topic)
{
  char measure[256];
  snprintf(measure, sizeof measure, "%.*s", (int)strcspn(name, "@"), name);
  const fil_metric *metric = fil_catalogue_find_at(level, measure);
  for (size_t k = 0; metric && k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k) == metric)
      return fil_catalogue_topic(k) == topic;
  }
  return false;
}

static size_t mark_columns(const fil_table *whole, fil_level level, const fil_topic *topic, bool columns[])
{
  size_t marked = 0;
  for (size_t k = 0; k < whole->column_count; k++) {
    const fil_column *column = whole->columns[k];
    const bool identifies = column->type != FIL_COLUMN_NUMBER;
    columns[k] = identifies || (fil_column_is_filled(column) && is_of_topic(column->name, level, topic));
    marked += columns[k] && !identifies;
  }
  return marked;
}

static bool has_number(const fil_table *table, size_t row)
{
  for (size_t k = 1; k < table->column_count; k++) {
    if (!isnan(table->columns[k]->numbers[row]))
      return true;
  }
  return false;
}

static size_t mark_rows(const fil_table *whole, const fil_topic *topic, bool columns[], bool rows[])
{
  size_t marked = 0;
  for (size_t k = 0; k < whole->column_count; k++)
    columns[k] = true;
  for (size_t row = 0; row < fil_table_rows(whole); row++) {
    rows[row] =
        has_number(whole, row) && is_of_topic(fil_column_text(whole->columns[0], row), FIL_LEVEL_NETWORK, topic);
    marked += rows[row];
  }
  return marked;
}

/* Remarks begin with the title of their metric. */
static fil_status take_remarks(const fil_table *whole, fil_level level, const fil_topic *topic, fil_table *part,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t r = 0; r < whole->remark_count; r++) {
    for (size_t k = 0; k < fil_catalogue_count(); k++) {
      const fil_metric *metric = fil_catalogue_at(k);
      const size_t length = strlen(metric->title);
      if (metric->level == level && fil_catalogue_topic(k) == topic &&
          strncmp(whole->remarks[r], metric->title, length) == 0 && strchr(",:", whole->remarks[r][length]))
        FIL_TRY(fil_table_remark(part, error, "%s", whole->remarks[r]));
    }
  }
done:
  return status;
}

/* Whether a level has one topic only. */
static bool is_alone(fil_level level, const fil_topic *topic)
{
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    if (fil_catalogue_at(k)->level == level && fil_catalogue_topic(k) != topic)
      return false;
  }
  return true;
}

static fil_status name_part(const fil_table *whole, fil_level level, const fil_topic *topic, fil_table *part,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  FIL_TRY(fil_text_format(&text, error, "%s-%s", whole->name, topic->name));
  FIL_TRY(fil_memory_set(&part->name, is_alone(level, topic) ? whole->name : text.bytes, error));
  fil_text_clear(&text);
  FIL_TRY(fil_text_format(&text, error, "%s%s", level == FIL_LEVEL_NETWORK ? "The network: " : "", topic->title));
  FIL_TRY(fil_memory_set(&part->title, text.bytes, error));
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_report_topic(const fil_table *whole, fil_level level, const fil_topic *topic, fil_table *part,
                            bool *empty, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool network = level == FIL_LEVEL_NETWORK;
  bool *columns = fil_memory_new(whole->column_count, sizeof *columns);
  bool *rows = fil_memory_new(fil_table_rows(whole), sizeof *rows);
  *part = (fil_table){0};
  *empty = true;
  if (!columns || !rows) {
    status = fil_error_memory(error);
    goto done;
  }
  *empty = (network ? mark_rows(whole, topic, columns, rows) : mark_columns(whole, level, topic, columns)) == 0;
  if (*empty)
    goto done;
  FIL_TRY(fil_table_take(whole, columns, network ? rows : NULL, part, error));
  FIL_TRY(take_remarks(whole, level, topic, part, error));
  FIL_TRY(name_part(whole, level, topic, part, error));
done:
  fil_memory_free(columns);
  fil_memory_free(rows);
  if (status != FIL_OK)
    fil_table_destroy(part);
  return status;
}
