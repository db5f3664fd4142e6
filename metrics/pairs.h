/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which two actors are tied in which relations together, whichever way. Not for use outside metrics/. */
#ifndef FIL_METRICS_PAIRS_H
#define FIL_METRICS_PAIRS_H

#include "graph/view.h"

/* The tied pairs of a reading, in the order of their first ties. Starts as { 0 }. */
typedef struct fil_pairs {
  size_t count;
  uint32_t *sources, *targets; /* nodes, as the first tie has them */
  double *weights;             /* of all ties of the pair, each counted once */
  size_t *starts;              /* by pair, and one more: its relations are starts[k] … starts[k + 1] - 1 */
  uint32_t *relations;         /* codes, ascending, each once a pair */
} fil_pairs;

/* `pairs` is initialised here. Cost O(rows · log rows). */
fil_status fil_pairs_build(const fil_view *view, fil_pairs *pairs, fil_error *error);
void fil_pairs_destroy(fil_pairs *pairs);

/* How many relations a pair is tied in. */
size_t fil_pairs_relations(const fil_pairs *pairs, size_t pair);

/* Adds the names of these: "trade + training". */
fil_status fil_pairs_print(const fil_pairs *pairs, const fil_view *view, size_t pair, fil_text *out, fil_error *error);

#endif
