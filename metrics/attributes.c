/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Nodes counted by group and value. */
#include "metrics/attributes.h"

#include "graph/memory.h"

#include <math.h>
#include <string.h>

const fil_column *fil_attribute_next(const fil_view *view, const fil_choices *choices, const fil_column *behind)
{
  const fil_table *nodes = &view->network->nodes;
  bool passed = !behind;
  for (size_t k = 0; k < nodes->column_count; k++) {
    const fil_column *column = nodes->columns[k];
    if (passed && column->type == FIL_COLUMN_CATEGORY && strcmp(column->name, choices->group_column) != 0 &&
        fil_column_is_filled(column))
      return column;
    passed = passed || column == behind;
  }
  return NULL;
}

fil_status fil_attribute_amounts_build(fil_attribute_counts *counts, const fil_column *column, const double amounts[],
                                       const fil_choices *choices, fil_error *error)
{
  const size_t values = column->levels.count, groups = choices->group_count;
  *counts = (fil_attribute_counts){.column = column,
                                   .cells = fil_memory_new(groups * values, sizeof(double)),
                                   .group_totals = fil_memory_new(groups, sizeof(double)),
                                   .value_totals = fil_memory_new(values, sizeof(double))};
  if (!counts->cells || !counts->group_totals || !counts->value_totals) {
    fil_attribute_counts_destroy(counts);
    return fil_error_memory(error);
  }
  for (size_t node = 0; node < column->rows; node++) {
    const uint32_t group = choices->groups[node], value = column->codes[node];
    const double amount = amounts ? amounts[node] : 1;
    if (group == FIL_MISSING || value == FIL_MISSING || isnan(amount))
      continue;
    counts->cells[group * values + value] += amount;
    counts->group_totals[group] += amount;
    counts->value_totals[value] += amount;
    counts->total += amount;
  }
  return FIL_OK;
}

fil_status fil_attribute_counts_build(fil_attribute_counts *counts, const fil_column *column,
                                      const fil_choices *choices, fil_error *error)
{
  return fil_attribute_amounts_build(counts, column, /*amounts=*/NULL, choices, error);
}

double fil_attribute_count(const fil_attribute_counts *counts, uint32_t group, uint32_t value)
{
  return counts->cells[(size_t)group * counts->column->levels.count + value];
}

void fil_attribute_counts_destroy(fil_attribute_counts *counts)
{
  fil_memory_free(counts->cells);
  fil_memory_free(counts->group_totals);
  fil_memory_free(counts->value_totals);
  *counts = (fil_attribute_counts){0};
}

fil_status fil_attributes_tabulate(const fil_view *view, const fil_choices *choices, const fil_tabling_column columns[],
                                   fil_status (*add)(fil_table *table, const fil_choices *choices,
                                                     const fil_attribute_counts *counts, fil_error *error),
                                   fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = NULL;
  fil_attribute_counts counts = {0};
  FIL_TRY(fil_tabling_begin(table, columns, error));
  while ((column = fil_attribute_next(view, choices, column))) {
    FIL_TRY(fil_attribute_counts_build(&counts, column, choices, error));
    FIL_TRY(add(table, choices, &counts, error));
    fil_attribute_counts_destroy(&counts);
  }
done:
  fil_attribute_counts_destroy(&counts);
  return status;
}
