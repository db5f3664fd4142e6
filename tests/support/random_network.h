/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks beside their matrices, for definitions coded slowly. */
#ifndef FIL_TESTS_SUPPORT_RANDOM_NETWORK_H
#define FIL_TESTS_SUPPORT_RANDOM_NETWORK_H

#include "graph/network.h"

enum { RANDOM_NODES_MOST = 200 };

/* What was drawn. An undirected tie stands in both places. */
typedef struct random_network {
  size_t nodes;
  bool tied[RANDOM_NODES_MOST][RANDOM_NODES_MOST];
} random_network;

/* A network of one relation in which `ties` ties between different nodes were drawn, some perhaps repeatedly; the same
   for the same seed on every machine. Stops the test on a failure. Owned by the caller. */
fil_network draw_network(random_network *drawn, uint64_t seed, size_t nodes, size_t ties, bool directed);

/* Distances in ties by Floyd and Warshall, INFINITY where there is no path; `ignore_direction` takes ties both ways. */
void find_distances(const random_network *drawn, bool ignore_direction,
                    double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST]);

#endif
