/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers of nodes and ties that the researcher's sheets give beside the columns with a role. Not for use outside
   metrics/. */
#ifndef FIL_METRICS_GIVEN_H
#define FIL_METRICS_GIVEN_H

#include "graph/table.h"

/* The column of numbers of that name, upper case or lower, with "_", "-" or a blank between words; NULL when there is
   none. Borrowed. */
const fil_column *fil_given_find(const fil_table *table, const char *name);

/* The same whatever stands in the column. */
const fil_column *fil_given_find_any(const fil_table *table, const char *name);

#endif
