/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The maximal cliques of a view. Not for use outside metrics/. */
#ifndef FIL_METRICS_CLIQUE_H
#define FIL_METRICS_CLIQUE_H

#include "graph/view.h"

enum { FIL_CLIQUES_LIMIT = 1000000 }; /* more are not looked for */

#define FIL_CLIQUES_LIMIT_TEXT "a million"

/* Sets of nodes that are all tied to each other, whichever way, and to no further node together. Starts as { 0 }. */
typedef struct fil_cliques {
  uint32_t *nodes; /* those of clique c are nodes[starts[c]] … nodes[starts[c + 1] − 1], in their order */
  size_t *starts;
  size_t count;
  size_t node_capacity, start_capacity;
  bool whole; /* there are not more */
} fil_cliques;

/* `cliques` is initialised here. An isolate is a clique of one. Cost O(d n 3^(d/3)) at worst, d the degeneracy; bounded
   by the limit. */
fil_status fil_cliques_find(const fil_view *view, fil_cliques *cliques, fil_error *error);
void fil_cliques_destroy(fil_cliques *cliques);

/* Nodes of a clique. */
size_t fil_cliques_size(const fil_cliques *cliques, size_t clique);

#endif
