/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A file of DOT as it stands: nodes and edges with the values given to them. Not for use outside io/network/dot*.c. */
#ifndef FIL_IO_NETWORK_DOT_GRAPH_H
#define FIL_IO_NETWORK_DOT_GRAPH_H

#include "graph/dictionary.h"
#include "graph/problem.h"

/* One value of a list. Lists share their ends: what is given to all nodes from here on stands there once. */
typedef struct dot_value {
  uint32_t name; /* among `names` */
  uint32_t next; /* place of the next value + 1; 0: none */
  size_t text;   /* place in `texts` */
  bool is_number;
} dot_value;

typedef struct dot_node {
  uint32_t values;  /* place of the first + 1; the first of a name holds */
  uint32_t cluster; /* the innermost that it stands in + 1; 0: none */
  size_t row;
} dot_node;

typedef struct dot_edge {
  uint32_t source, target;
  uint32_t values;
  size_t row;
} dot_edge;

/* Starts as { 0 }. */
typedef struct dot_graph {
  bool is_directed;
  size_t title; /* place in `texts` + 1; 0: none */
  fil_dictionary ids, names;
  fil_text texts; /* each ended by a NUL */
  dot_value *values;
  size_t value_count, value_capacity;
  dot_node *nodes; /* by code of their ids */
  size_t node_capacity;
  dot_edge *edges;
  size_t edge_count, edge_capacity;
  size_t *clusters; /* their names, places in `texts` */
  size_t cluster_count, cluster_capacity;
  size_t ports, html; /* how many were met */
  bool is_incomplete; /* an error ended the reading */
} dot_graph;

/* Reads the first graph of the text. What is wrong joins `problems`. Fails without memory alone. Memory stays within a
   small multiple of the text, whatever it says: edges between sets of nodes are refused when they would be many times
   what is written. `graph` is initialised here. */
fil_status fil_dot_parse(dot_graph *graph, const char *bytes, size_t length, const char *file, fil_problems *problems,
                         fil_error *error);

void fil_dot_graph_destroy(dot_graph *graph);

#endif
