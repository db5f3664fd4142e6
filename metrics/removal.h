/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How the largest part of a network shrinks as its nodes are removed one by one. Not for use outside metrics/. */
#ifndef FIL_METRICS_REMOVAL_H
#define FIL_METRICS_REMOVAL_H

#include "metrics/metric.h"

/* In which order nodes go; equal ones in the order of the data. */
typedef enum fil_removal {
  FIL_REMOVAL_RANDOM,      /* the mean of several runs */
  FIL_REMOVAL_DEGREE,      /* the most neighbours among those that are left */
  FIL_REMOVAL_BETWEENNESS, /* the highest of the whole network, or of what is left */
  FIL_REMOVALS,
} fil_removal;

/* The parameters of metrics that remove nodes, by their place in the list. */
enum { FIL_REMOVAL_RUNS, FIL_REMOVAL_RECOMPUTE, FIL_REMOVAL_PARAMETERS };

#define FIL_REMOVAL_PARAMETER_LIST                                                                                     \
  [FIL_REMOVAL_RUNS] = {"runs", "orders that are drawn at random", 100, 1, 1000000},                                   \
  [FIL_REMOVAL_RECOMPUTE] = {"recompute", "1: betweenness is that of what is left, computed again after each removal", \
                             0, 0, 1}

enum {
  FIL_REMOVAL_STEPS = 1000000000
}; /* nodes times ties, times nodes again if recomputed, for betweenness at most */

#define FIL_REMOVAL_STEPS_TEXT "10⁹"

/* Points of the curve at which the runs of a random removal are kept apart. */
typedef struct fil_removal_points {
  const double *removed; /* whole numbers from 0 to n */
  size_t count;
  double *low, *high; /* filled: between them 95 % of the runs, from their percentile 2.5 to 97.5 */
} fil_removal_points;

/* Fills left[k], from 0 to n, with the share of all nodes in the largest part once k of them are gone; direction is
   ignored. The values are NAN where betweenness would take too many steps. `points` may be NULL; only a random removal
   fills them. */
fil_status fil_removal_curve(const fil_view *view, const fil_choices *choices, fil_removal removal, double left[],
                             const fil_removal_points *points, fil_error *error);

#endif
