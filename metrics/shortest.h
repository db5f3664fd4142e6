/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shortest paths from one node or several at once: distances, how many paths there are, and in which order they are
   reached. Not for use outside metrics/. */
#ifndef FIL_METRICS_SHORTEST_H
#define FIL_METRICS_SHORTEST_H

#include "graph/view.h"

/* A place in the queue. */
typedef struct fil_shortest_step {
  double distance;
  uint32_t node;
} fil_shortest_step;

/* Starts as { 0 }. */
typedef struct fil_shortest {
  size_t node_count;
  size_t *starts; /* by node and one more: its ties are starts[i] … starts[i + 1] − 1 */
  uint32_t *targets;
  double *lengths;   /* NULL: each tie is one step */
  double *distances; /* of the last search; INFINITY: not reached */
  uint32_t *order;   /* the nodes reached, the nearest first */
  size_t reached;
  fil_shortest_step *queue;
} fil_shortest;

/* Initialised here. `lengths` by edge of the view, above 0; NULL: each is 1. `reverse`: against the arrows. */
fil_status fil_shortest_build(fil_shortest *paths, const fil_view *view, const igraph_vector_t *lengths, bool reverse,
                              fil_error *error);
void fil_shortest_destroy(fil_shortest *paths);

/* Searches from the sources, which have distance 0. Cost O(m) without lengths, else O(m log m). */
void fil_shortest_search(fil_shortest *paths, const uint32_t sources[], size_t count);

/* Whether a tie, one of those of `node`, is the last step of a shortest path to its end: lengths may differ by 1e-10 of
   the distance. */
bool fil_shortest_leads(const fil_shortest *paths, uint32_t node, size_t tie);

#endif
