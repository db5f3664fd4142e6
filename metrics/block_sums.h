/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties, or their weights, by the groups of their two ends. Not for use outside metrics/. */
#ifndef FIL_METRICS_BLOCK_SUMS_H
#define FIL_METRICS_BLOCK_SUMS_H

#include "metrics/metric.h"

/* An undirected tie counts both ways, so that one within a group counts twice in its cell. Ties of nodes without a
   group are left out. Starts as { 0 }. */
typedef struct fil_block_sums {
  double *cells;    /* group × group, from × to */
  double *leaving;  /* by group: Σ of its row */
  double *arriving; /* Σ of its column */
  double total;
} fil_block_sums;

/* Of the weights of the choices, or 1 each. Initialised here. */
/* Self-loops, where the choices count them, are ties within a group. */
fil_status fil_block_sums_build(fil_block_sums *sums, const fil_view *view, const fil_choices *choices,
                                fil_error *error);
void fil_block_sums_destroy(fil_block_sums *sums);

#endif
