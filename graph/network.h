/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The network: a table of nodes, a table of edges, and what is declared about them. */
#ifndef FIL_GRAPH_NETWORK_H
#define FIL_GRAPH_NETWORK_H

#include "graph/schema.h"
#include "graph/table.h"

#include <math.h>

/* Tables are the truth. The columns with a role are always there and first, in this order; all further columns are
   attributes. An edge runs from supplier (source) to buyer (target). Starts as { 0 }; see fil_network_init. */
typedef struct fil_network {
  char *title;       /* NULL: none */
  fil_table nodes;   /* id TEXT, label TEXT, category CATEGORY, stage CATEGORY, then attributes */
  fil_table edges;   /* source INDEX, target INDEX, relation CATEGORY, weight NUMBER, then attributes */
  fil_schema schema; /* entry k of a list is level k of the column: relations, categories, stages */
  size_t period;     /* place of the edges' column of periods, its levels in the order of time; 0: they have none */
  bool has_weights;  /* a weight was given for some edge; a missing one is then 1 */
} fil_network;

/* Places of the columns with a role. */
enum { FIL_NODE_ID, FIL_NODE_LABEL, FIL_NODE_CATEGORY, FIL_NODE_STAGE, FIL_NODE_ROLES };
enum { FIL_EDGE_SOURCE, FIL_EDGE_TARGET, FIL_EDGE_RELATION, FIL_EDGE_WEIGHT, FIL_EDGE_ROLES };

/* Makes the columns with a role ("id", "label", "category", "stage"; "source", "target", "relation", "weight"). */
fil_status fil_network_init(fil_network *network, fil_error *error);
void fil_network_destroy(fil_network *network);

static inline size_t fil_network_node_count(const fil_network *network)
{
  return fil_table_rows(&network->nodes);
}

static inline size_t fil_network_edge_count(const fil_network *network)
{
  return fil_table_rows(&network->edges);
}

/* Adding by hand, as a C program does it. Category, stage and label may be NULL; a new category, stage or relation
   joins the schema (a new relation as directed). Endpoints are node rows. */
fil_status fil_network_add_node(fil_network *network, const char *id, const char *label, const char *category,
                                const char *stage, fil_error *error);
fil_status fil_network_add_edge(fil_network *network, uint32_t source, uint32_t target, const char *relation,
                                double weight, fil_error *error);

/* Cells by role. Text is borrowed, NULL when missing; the label falls back to the id. */
const char *fil_network_id(const fil_network *network, size_t node);
const char *fil_network_label(const fil_network *network, size_t node);

/* Codes by role, FIL_MISSING when missing. They are asked for millions of times, so the compiler may see through them.
 */
static inline uint32_t fil_network_category(const fil_network *network, size_t node)
{
  return network->nodes.columns[FIL_NODE_CATEGORY]->codes[node];
}

static inline uint32_t fil_network_stage(const fil_network *network, size_t node)
{
  return network->nodes.columns[FIL_NODE_STAGE]->codes[node];
}

static inline uint32_t fil_network_source(const fil_network *network, size_t edge)
{
  return network->edges.columns[FIL_EDGE_SOURCE]->codes[edge];
}

static inline uint32_t fil_network_target(const fil_network *network, size_t edge)
{
  return network->edges.columns[FIL_EDGE_TARGET]->codes[edge];
}

static inline uint32_t fil_network_relation(const fil_network *network, size_t edge)
{
  return network->edges.columns[FIL_EDGE_RELATION]->codes[edge];
}

/* 1 when missing. */
static inline double fil_network_weight(const fil_network *network, size_t edge)
{
  const double weight = network->edges.columns[FIL_EDGE_WEIGHT]->numbers[edge];
  return isnan(weight) ? 1 : weight;
}

#endif
