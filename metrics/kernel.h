/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What many kernels need. Not for use outside metrics/. */
#ifndef FIL_METRICS_KERNEL_H
#define FIL_METRICS_KERNEL_H

#include "metrics/metric.h"

/* The view without directions: a neighbour counts once, whichever way it is tied. `graph` is initialised here; destroy
   it with igraph_destroy. */
fil_status fil_kernel_undirected(const fil_view *view, igraph_t *graph, fil_error *error);

/* What a node's self-loops count: their weight with weights, else 1; 0 where there are none, or they do not count. */
double fil_kernel_loop(const fil_view *view, const fil_choices *choices, size_t node, bool weighted);

/* Copy a result of igraph to the cells of a measure. */
void fil_kernel_copy(const igraph_vector_t *result, double values[]);
void fil_kernel_copy_int(const igraph_vector_int_t *result, double values[]);

/* Adds an empty column with a heading to a metric's own table. */
fil_status fil_kernel_column(fil_table *table, const char *name, const char *title, fil_column_type type,
                             fil_column **column, fil_error *error);

#endif
