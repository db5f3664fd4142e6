/* SPDX-License-Identifier: GPL-2.0-or-later */
/* All networks of a few nodes, each a set of bits: one for each pair that may be tied. */
#ifndef FIL_TESTS_SUPPORT_SMALL_NETWORKS_H
#define FIL_TESTS_SUPPORT_SMALL_NETWORKS_H

#include "graph/view.h"

enum { SMALL_NODES = 6, SMALL_NETWORKS = 1 << 15 };

/* At most six nodes, or four when directed. */
typedef struct small_world {
  unsigned nodes;
  bool directed;
} small_world;

/* The bit of a pair; undirected, the order of its ends does not matter. */
uint32_t small_bit(small_world world, unsigned source, unsigned target);

/* Whether a network has a tie. */
bool small_has(small_world world, uint32_t network, unsigned source, unsigned target);

/* The network of a view. */
uint32_t small_network_of(small_world world, const fil_view *view);

/* Lists the networks with the degrees of one, in and out, or with as many ties; returns how many they are. */
size_t small_with_degrees(small_world world, uint32_t like, uint32_t networks[SMALL_NETWORKS]);
size_t small_with_ties(small_world world, uint32_t like, uint32_t networks[SMALL_NETWORKS]);

#endif
