/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the search for key players asks of each problem. Not for use outside metrics/key_*. */
#ifndef FIL_METRICS_KEY_SEARCH_H
#define FIL_METRICS_KEY_SEARCH_H

#include "metrics/key_set.h"
#include "metrics/pieces.h"

/* Fragmentation. Starts as { 0 }. */
typedef struct fil_key_fragments {
  fil_partners partners;
  fil_pieces *pieces; /* by node */
  size_t node_count;
} fil_key_fragments;

fil_status fil_key_fragments_init(fil_key_fragments *state, const fil_view *view, fil_error *error);
void fil_key_fragments_destroy(fil_key_fragments *state);

/* The node that, besides those in `members` (`size` of them), leaves the most fragmented rest, and that fragmentation.
   `preferred` goes before equal ones; FIL_MISSING: none. */
fil_status fil_key_fragments_best(fil_key_fragments *state, const bool members[], size_t size, uint32_t preferred,
                                  uint32_t *best, double *value, fil_error *error);

/* Reach. Starts as { 0 }. */
typedef struct fil_key_reach {
  igraph_adjlist_t buyers;
  double *alone;   /* by node: what it reaches by itself, times n */
  uint32_t *order; /* nodes by falling `alone` */
  uint32_t *near;  /* by node: ties from the set; FIL_MISSING: out of its reach */
  uint32_t *depth; /* by node, of the node that is looked at; FIL_MISSING */
  uint32_t *queue;
  size_t node_count;
} fil_key_reach;

fil_status fil_key_reach_init(fil_key_reach *state, const fil_view *view, fil_error *error);
void fil_key_reach_destroy(fil_key_reach *state);

/* The same of reach. */
void fil_key_reach_best(fil_key_reach *state, const bool members[], uint32_t preferred, uint32_t *best, double *value);

#endif
