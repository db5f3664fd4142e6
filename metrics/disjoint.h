/* SPDX-License-Identifier: GPL-2.0-or-later */
/* On how many nodes or ties the unity of a network hangs. Not for use outside metrics/. */
#ifndef FIL_METRICS_DISJOINT_H
#define FIL_METRICS_DISJOINT_H

#include "graph/error.h"

#include <igraph/igraph.h>

/* The fewest nodes without which a connected, undirected, simple graph of two nodes or more falls apart, n − 1 where
   all are tied. By paths without a common node (Even & Tarjan 1975, doi:10.1137/0204043): among the first k nodes, then
   from each further one to those before it, so that the paths are short. NAN where that takes too many steps. */
fil_status fil_disjoint_nodes(const igraph_t *graph, double *connectivity, fil_error *error);

/* The same of ties: the smallest cut between a node and those before it. */
fil_status fil_disjoint_ties(const igraph_t *graph, double *connectivity, fil_error *error);

#endif
