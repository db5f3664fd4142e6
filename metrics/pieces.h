/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a network falls into without one of its nodes. Not for use outside metrics/. */
#ifndef FIL_METRICS_PIECES_H
#define FIL_METRICS_PIECES_H

#include "metrics/partners.h"

/* The pieces into which a node's component falls without it. */
typedef struct fil_pieces {
  size_t component; /* nodes of the component, the node included; 0: it was taken out before */
  size_t count;     /* pieces */
  size_t largest;   /* nodes of the largest */
  double pairs;     /* ordered pairs of nodes within a piece: Σ s(s − 1) */
} fil_pieces;

/* Fills `pieces`, one for each node, by one search through the network (Hopcroft & Tarjan 1973,
   doi:10.1145/362248.362272); direction is ignored. `out` marks nodes that are taken out already; NULL: none. Cost
   O(n + m) for all nodes together. */
fil_status fil_pieces_find(const fil_partners *partners, size_t node_count, const bool out[], fil_pieces pieces[],
                           fil_error *error);

#endif
