/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The flow of a chain. */
#include "io/diagram/flow.h"

static bool has_stage(const fil_network *network, size_t node)
{
  const uint32_t category = fil_network_category(network, node);
  const bool support = category != FIL_MISSING && network->schema.categories.items[category].support;
  return !support && fil_network_stage(network, node) != FIL_MISSING;
}

bool fil_flow_has(const fil_network *network, uint32_t relation)
{
  size_t ties = 0, within = 0;
  if (!network->schema.relations[relation].directed)
    return false;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_relation(network, edge) != relation)
      continue;
    ties++;
    within +=
        has_stage(network, fil_network_source(network, edge)) && has_stage(network, fil_network_target(network, edge));
  }
  return 2 * within > ties;
}
