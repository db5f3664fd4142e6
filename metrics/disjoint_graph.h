/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A graph in the order of a walk, for counting disjoint paths. Not for use outside metrics/disjoint_*.c. */
#ifndef FIL_METRICS_DISJOINT_GRAPH_H
#define FIL_METRICS_DISJOINT_GRAPH_H

#include "graph/error.h"

#include <igraph/igraph.h>
#include <stdbool.h>
#include <stdint.h>

enum { FIL_DISJOINT_STEPS = 1000000000 }; /* arcs looked at before the count is given up */

#define FIL_DISJOINT_STEPS_TEXT "10⁹"

/* Nodes are numbered breadth first from the one of most neighbours. Each tie is two arcs. Starts as { 0 }. */
typedef struct fil_disjoint_graph {
  uint32_t nodes;
  uint32_t least; /* fewest neighbours of a node */
  size_t *starts; /* by node, and one more: its arcs */
  uint32_t *ends; /* by arc: the node that it leads to */
  size_t *twins;  /* by arc: the one back */
  double steps;   /* arcs looked at */
} fil_disjoint_graph;

/* `made` is initialised here. */
fil_status fil_disjoint_graph_build(const igraph_t *graph, fil_disjoint_graph *made, fil_error *error);
void fil_disjoint_graph_destroy(fil_disjoint_graph *graph);

#endif
