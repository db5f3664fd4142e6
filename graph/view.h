/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One reading of a network as a simple igraph graph: some relations, merged, without loops. */
#ifndef FIL_GRAPH_VIEW_H
#define FIL_GRAPH_VIEW_H

#include "graph/igraph_guard.h"
#include "graph/network.h"

/* Which relations are read together. Starts as { 0 }: all of them. */
typedef struct fil_reading {
  const uint32_t *relations; /* codes; borrowed */
  size_t relation_count;     /* 0: all relations */
  const char *name;          /* for columns and messages; NULL: "all" */
} fil_reading;

/* Vertices are node rows: every node is there, isolates too. Parallel edges of one pair are merged, their weights
   summed; self-loops stand aside in `loops`. The view is directed if one of its relations is; an undirected edge then
   counts both ways with its whole weight. Edges are ordered by source, then target. Starts as { 0 }; built on demand
   and thrown away. */
typedef struct fil_view {
  const fil_network *network; /* borrowed */
  const char *name;           /* borrowed from the reading, or "all" */
  igraph_t graph;
  igraph_vector_t weights; /* strength of each edge of `graph` */
  uint32_t *edge_rows;     /* first row of the edge table behind each edge of `graph` */
  double *loops;           /* weight of each node's self-loops; NULL when there are none */
  bool *relations;         /* by code: whether it is read */
  size_t node_count;
  size_t edge_count;
  bool directed;
  bool weighted; /* weights were given and are not all 1 */
} fil_view;

/* Cost O(n + m log m) in the worst case. */
fil_status fil_view_build(fil_view *view, const fil_network *network, const fil_reading *reading, fil_error *error);
void fil_view_destroy(fil_view *view);

/* The edge from a node to another, or undirected between them; FIL_MISSING when there is none. Cost O(log m). */
uint32_t fil_view_find_edge(const fil_view *view, uint32_t source, uint32_t target);

/* For each row of the edge table the edge of the view that it is part of, FIL_MISSING for loops and ties of other
   relations. An undirected tie of a directed view has two: here it is that from its source to its target. Cost
   O(rows · log m). */
void fil_view_map_rows(const fil_view *view, uint32_t edges[]);

#endif
