/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks of a few nodes as sets of bits. */
#include "tests/support/small_networks.h"

static unsigned count_pairs(small_world world)
{
  return world.nodes * (world.nodes - 1) / (world.directed ? 1 : 2);
}

uint32_t small_bit(small_world world, unsigned source, unsigned target)
{
  unsigned place = 0;
  if (!world.directed && source > target)
    return small_bit(world, target, source);
  for (unsigned from = 0; from < world.nodes; from++) {
    for (unsigned to = world.directed ? 0 : from + 1; to < world.nodes; to++) {
      if (from == source && to == target)
        return UINT32_C(1) << place;
      place += from != to;
    }
  }
  return 0;
}

bool small_has(small_world world, uint32_t network, unsigned source, unsigned target)
{
  return source != target && (network & small_bit(world, source, target)) != 0;
}

uint32_t small_network_of(small_world world, const fil_view *view)
{
  uint32_t network = 0;
  for (igraph_integer_t edge = 0; edge < igraph_ecount(&view->graph); edge++)
    network |= small_bit(world, (unsigned)IGRAPH_FROM(&view->graph, edge), (unsigned)IGRAPH_TO(&view->graph, edge));
  return network;
}

static bool has_degrees(small_world world, uint32_t network, uint32_t like)
{
  for (unsigned node = 0; node < world.nodes; node++) {
    int leaving = 0, arriving = 0;
    for (unsigned other = 0; other < world.nodes; other++) {
      leaving += small_has(world, network, node, other) - small_has(world, like, node, other);
      arriving += small_has(world, network, other, node) - small_has(world, like, other, node);
    }
    if (leaving || arriving)
      return false;
  }
  return true;
}

static bool has_ties(small_world world, uint32_t network, uint32_t like)
{
  (void)world;
  return __builtin_popcount(network) == __builtin_popcount(like);
}

static size_t list(small_world world, uint32_t like, uint32_t networks[],
                   bool (*belongs)(small_world world, uint32_t network, uint32_t like))
{
  size_t count = 0;
  for (uint32_t network = 0; network < UINT32_C(1) << count_pairs(world); network++) {
    if (belongs(world, network, like))
      networks[count++] = network;
  }
  return count;
}

size_t small_with_degrees(small_world world, uint32_t like, uint32_t networks[SMALL_NETWORKS])
{
  return list(world, like, networks, has_degrees);
}

size_t small_with_ties(small_world world, uint32_t like, uint32_t networks[SMALL_NETWORKS])
{
  return list(world, like, networks, has_ties);
}
