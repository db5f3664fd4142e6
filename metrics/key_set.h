/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sets of key players. Not for use outside metrics/. */
#ifndef FIL_METRICS_KEY_SET_H
#define FIL_METRICS_KEY_SET_H

#include "graph/view.h"

/* What a set is sought for. */
typedef enum fil_key_problem {
  FIL_KEY_FRAGMENTS, /* KPP-Neg: without the set the others fall apart; direction is ignored */
  FIL_KEY_REACHES,   /* KPP-Pos: from the set, along the arrows, all are near */
} fil_key_problem;

/* Starts as { 0 }. */
typedef struct fil_key_set {
  uint32_t *nodes; /* in their order */
  size_t size;     /* 0: the network is too small for a set of that size */
  double value; /* fragmentation of the others, 1 − Σ s(s − 1)/(n'(n' − 1)) over their components of s nodes, n' of
                   them in all; or reach, Σ 1/d over all n nodes by n, d the ties from the nearest of the set, 1 for
                   the set itself */
} fil_key_set;

/* Seeks the set of `size` nodes with the largest value: from what a greedy choice finds, and from `restarts` sets that
   the seed draws, exchanging nodes one by one while that raises it; the best is taken, of equal ones the first.
   Fragmentation leaves two nodes at least. `set` is initialised here. Cost of looking at all exchanges of one node: of
   fragmentation O(n + m); of reach O(n m) at worst, seldom near it, since a node that reaches less alone than another
   adds to a set is not looked at. Borgatti 2006, doi:10.1007/s10588-006-7084-x. */
fil_status fil_key_set_find(const fil_view *view, fil_key_problem problem, size_t size, size_t restarts, uint64_t seed,
                            fil_key_set *set, fil_error *error);
void fil_key_set_destroy(fil_key_set *set);

#endif
