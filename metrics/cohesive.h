/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The hierarchy of cohesive blocks. Not for use outside metrics/. */
#ifndef FIL_METRICS_COHESIVE_H
#define FIL_METRICS_COHESIVE_H

#include "graph/view.h"

/* A block: no larger set of nodes has its cohesion. */
typedef struct fil_cohesive_block {
  uint32_t *nodes; /* in their order */
  size_t size;
  size_t parent;   /* the block around it; the network is its own */
  size_t depth;    /* blocks around it; 0: the network */
  size_t cohesion; /* how many nodes must leave to separate it or to leave one alone; 0: of a network in pieces */
} fil_cohesive_block;

/* The network itself comes first, and each block stands behind the one around it and before that one's next: larger
   ones first, equal ones by their nodes. Starts as { 0 }. */
typedef struct fil_cohesive_blocks {
  fil_cohesive_block *items;
  size_t count, capacity; /* 0 blocks: there are no nodes */
} fil_cohesive_blocks;

/* Direction ignored. Blocks are k-components: largest sets of more than k nodes that stay connected when any k − 1 of
   them leave (Moody & White 2003, doi:10.2307/3088904); two of the same cohesion k share k − 1 nodes at most, so that
   each lies in one other. Fails with FIL_ERROR_COMPUTE where there are more than `nodes_most` nodes, naming the
   parameter that says so. Each is found by cutting what is around it as long as it can be cut (fil_cutter_find). */
fil_status fil_cohesive_blocks_find(const fil_view *view, double nodes_most, const char *parameter,
                                    fil_cohesive_blocks *blocks, fil_error *error);
void fil_cohesive_blocks_destroy(fil_cohesive_blocks *blocks);

/* Puts blocks in their order, from any in which the network is first and each block behind the one around it. */
fil_status fil_cohesive_blocks_sort(fil_cohesive_blocks *blocks, fil_error *error);

/* For each node the deepest block that it is in: of several the most cohesive, of these the first. */
void fil_cohesive_blocks_deepest(const fil_cohesive_blocks *blocks, size_t deepest[]);

/* The parameter that limits the nodes, for the lists of the metrics. */
#define FIL_COHESIVE_LIMIT                                                                                             \
  {                                                                                                                    \
    "nodes_most", "nodes of the largest network whose blocks are sought", 2000, 1, 1e9                                 \
  }

/* What their definitions have in common. */
#define FIL_COHESIVE_BLOCK                                                                                              \
  "a block of cohesion k is a largest set of more than k nodes that stays connected when any k − 1 of them leave (a " \
  "k-component), k = 1, 2, 3, …; blocks of higher cohesion lie inside those of lower; direction ignored; not sought " \
  "in networks of more nodes than the parameter says"

#endif
