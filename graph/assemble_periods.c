/* SPDX-License-Identifier: GPL-2.0-or-later */
/* When the ties of a network being put together hold: their periods understood, put in order, one of them chosen. */
#include "graph/assembling.h"
#include "graph/memory.h"

#include <stdlib.h>
#include <string.h>

static const char remedy[] =
    "write a year (2019), a month (2019-05), a date (2019-05-14), an interval (2015–2019) or a "
    "wave (1)";

/* Where the column is headed: of its first row that has a period, but not that row. */
static fil_place column_place(const fil_assembling *work, const fil_column *column)
{
  fil_place place = fil_assembling_edge_cell_place(work, 0, column, work->assembly->edge_period);
  place.row = work->network->edges.origin.header_row;
  place.value = NULL;
  return place;
}

/* Tells of the cells that are no periods while most others are. */
static fil_status report_others(fil_assembling *work, const fil_column *column, const fil_periods *periods,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t edge = 0; periods->known < periods->count && edge < column->rows; edge++) {
    const uint32_t level = column->codes[edge];
    if (level == FIL_MISSING || periods->items[level].scale)
      continue;
    FIL_TRY(fil_assembling_report(work, FIL_SEVERITY_WARNING, "not a period",
                                  fil_assembling_edge_cell_place(work, edge, column, work->assembly->edge_period),
                                  remedy, error, "most other cells of the column are periods, but \"%.100s\" is none",
                                  fil_column_text(column, edge)));
  }
done:
  return status;
}

static fil_status report_order(fil_assembling *work, const fil_column *column, fil_date_order order, fil_error *error)
{
  const fil_place place = column_place(work, column);
  switch (order) {
  case FIL_DATE_EITHER:
    return fil_assembling_report(work, FIL_SEVERITY_WARNING, "ambiguous dates", place,
                                 "where the month comes first, write the dates as 2019-05-14", error,
                                 "nothing tells day and month apart in dates such as 03/04/2019; the day is taken to "
                                 "come first in the whole column");
  case FIL_DATE_CONFUSED:
    return fil_assembling_report(work, FIL_SEVERITY_WARNING, "ambiguous dates", place, "write all dates as 2019-05-14",
                                 error,
                                 "some dates of the column have the day first and some the month; what most of them "
                                 "have is taken for all");
  case FIL_DATE_MONTH:
    return fil_assembling_report(work, FIL_SEVERITY_NOTE, "month before day", place, NULL, error,
                                 "the dates of the column are read with the month first, as one of them must be");
  default:
    return FIL_OK;
  }
}

/* A level on its way to its place in time. */
typedef struct dated_level {
  fil_period period;
  uint32_t level;
} dated_level;

static int compare_levels(const void *left_item, const void *right_item)
{
  const dated_level *left = left_item, *right = right_item;
  const int order = fil_period_compare(&left->period, &right->period);
  return order ? order : (left->level > right->level) - (left->level < right->level);
}

/* Puts the levels, and their periods, in the order of time. */
static fil_status sort_levels(fil_column *column, fil_periods *periods, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary levels = {0};
  const uint32_t count = column->levels.count;
  dated_level *sorted = fil_memory_new(count, sizeof *sorted);
  uint32_t *map = fil_memory_new(count, sizeof *map);
  if (!sorted || !map)
    FIL_TRY(fil_error_memory(error));
  for (uint32_t level = 0; level < count; level++)
    sorted[level] = (dated_level){periods->items[level], level};
  if (count)
    qsort(sorted, count, sizeof *sorted, compare_levels);
  for (uint32_t k = 0; k < count; k++) {
    const char *text = fil_dictionary_text(&column->levels, sorted[k].level);
    FIL_TRY(fil_dictionary_add(&levels, text, strlen(text), &map[sorted[k].level], error));
    periods->items[k] = sorted[k].period;
  }
  fil_column_exchange_levels(column, &levels, map);
done:
  fil_dictionary_destroy(&levels);
  fil_memory_free(sorted);
  fil_memory_free(map);
  return status;
}

static fil_status report_no_periods(fil_assembling *work, fil_place place, const char *cause, fil_error *error)
{
  return fil_assembling_report(
      work, FIL_SEVERITY_ERROR, "no period", place, "give the ties a column \"Period\", or leave the period out", error,
      "the ties of the period \"%.100s\" are asked for, but %s", work->assembly->period_name, cause);
}

fil_status fil_assembling_periods(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_assembly *assembly = work->assembly;
  fil_periods *periods = &work->period_levels;
  const bool wanted = assembly->period.scale != FIL_PERIOD_NONE;
  if (assembly->edge_period == FIL_NO_COLUMN && !wanted)
    return FIL_OK;
  if (assembly->edge_period == FIL_NO_COLUMN)
    return report_no_periods(work, (fil_place){.file = work->network->edges.origin.file}, "they have none", error);
  fil_column *column = assembly->edges->columns[assembly->edge_period];
  FIL_TRY(fil_periods_read(periods, &column->levels, error));
  if (periods->known * 2 > periods->count) {
    FIL_TRY(report_others(work, column, periods, error));
    FIL_TRY(report_order(work, column, periods->order, error));
    FIL_TRY(sort_levels(column, periods, error));
  } else if (wanted) {
    FIL_TRY(report_no_periods(work, column_place(work, column), "most cells of the column are none", error));
  }
done:
  return status;
}

/* How many ties are kept, and why. */
typedef struct period_choice {
  size_t held, timeless;
  bool *keep;
} period_choice;

static void mark(const fil_assembling *work, const fil_column *column, period_choice *choice)
{
  for (size_t edge = 0; edge < column->rows; edge++) {
    const uint32_t level = column->codes[edge];
    const bool held =
        level != FIL_MISSING && fil_period_overlap(&work->period_levels.items[level], &work->assembly->period);
    choice->keep[edge] = held || level == FIL_MISSING;
    choice->held += held;
    choice->timeless += level == FIL_MISSING;
  }
}

static fil_status report_choice(fil_assembling *work, const fil_column *column, const period_choice *choice,
                                fil_error *error)
{
  const fil_place place = {.file = work->network->edges.origin.file, .column = fil_column_title(column)};
  const char *name = work->assembly->period_name;
  const size_t known = work->period_levels.known;
  if (choice->held == 0 && known)
    return fil_assembling_report(work, FIL_SEVERITY_ERROR, "no period", place, "ask for one of these", error,
                                 "no tie is of the period \"%.100s\"; the first is of \"%.100s\", the last of "
                                 "\"%.100s\"",
                                 name, fil_dictionary_text(&column->levels, 0),
                                 fil_dictionary_text(&column->levels, (uint32_t)known - 1));
  return fil_assembling_report(
      work, FIL_SEVERITY_NOTE, "ties of one period", place, NULL, error,
      "ties that hold in the period \"%.100s\": %zu of %zu; without a period: %zu; these are kept, the others left out",
      name, choice->held, column->rows, choice->timeless);
}

fil_status fil_assembling_choose_period(fil_assembling *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_network *network = work->network;
  if (work->assembly->period.scale == FIL_PERIOD_NONE || !network->period)
    return FIL_OK;
  const fil_column *column = network->edges.columns[network->period];
  period_choice choice = {.keep = fil_memory_new(column->rows, sizeof *choice.keep)};
  if (!choice.keep)
    FIL_TRY(fil_error_memory(error));
  mark(work, column, &choice);
  FIL_TRY(report_choice(work, column, &choice, error));
  FIL_TRY(fil_table_keep_rows(&network->edges, choice.keep, error));
done:
  fil_memory_free(choice.keep);
  return status;
}
