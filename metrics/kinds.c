/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Kinds of goods, from stages and categories. */
#include "metrics/kinds.h"

uint32_t fil_kinds_find(const fil_network *network, uint32_t kinds[])
{
  const uint32_t stages = network->nodes.columns[FIL_NODE_STAGE]->levels.count;
  const uint32_t categories = network->nodes.columns[FIL_NODE_CATEGORY]->levels.count;
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    const uint32_t stage = fil_network_stage(network, node), category = fil_network_category(network, node);
    if (stage != FIL_MISSING)
      kinds[node] = stage;
    else
      kinds[node] = stages + (category != FIL_MISSING ? category : categories);
  }
  return stages + categories + 1;
}

bool fil_kinds_has_stages(const fil_network *network)
{
  return fil_column_is_filled(network->nodes.columns[FIL_NODE_STAGE]);
}
