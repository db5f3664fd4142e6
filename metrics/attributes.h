/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Groups by what their nodes are: the columns of nodes that hold a small set of texts. Not for use outside metrics/. */
#ifndef FIL_METRICS_ATTRIBUTES_H
#define FIL_METRICS_ATTRIBUTES_H

#include "metrics/metric.h"
#include "metrics/tabling.h"

/* The next such column behind another (NULL: the first) that some node has a value in and that does not itself make the
   groups; NULL when there is none. Borrowed. */
const fil_column *fil_attribute_next(const fil_view *view, const fil_choices *choices, const fil_column *behind);

/* How many nodes with a group have each value. Starts as { 0 }. */
typedef struct fil_attribute_counts {
  const fil_column *column;
  double *cells; /* group × value */
  double *group_totals;
  double *value_totals;
  double total;
} fil_attribute_counts;

/* Initialised here. */
fil_status fil_attribute_counts_build(fil_attribute_counts *counts, const fil_column *column,
                                      const fil_choices *choices, fil_error *error);
void fil_attribute_counts_destroy(fil_attribute_counts *counts);

double fil_attribute_count(const fil_attribute_counts *counts, uint32_t group, uint32_t value);

/* The same with each node counting as much as it has of something; missing amounts count nothing. NULL: 1 each. */
fil_status fil_attribute_amounts_build(fil_attribute_counts *counts, const fil_column *column, const double amounts[],
                                       const fil_choices *choices, fil_error *error);

/* Begins a table and has `add` fill in the rows of each such column, from its counts. */
fil_status fil_attributes_tabulate(const fil_view *view, const fil_choices *choices, const fil_tabling_column columns[],
                                   fil_status (*add)(fil_table *table, const fil_choices *choices,
                                                     const fil_attribute_counts *counts, fil_error *error),
                                   fil_table *table, fil_error *error);

#endif
