/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How deep a node lies in the hierarchy of cohesive blocks, and in which of them. */
#include "graph/memory.h"
#include "metrics/cohesive.h"
#include "metrics/metric.h"

#include <math.h>

enum { BLOCK_DEPTH, BLOCK_COHESION, BLOCK_NUMBER };
enum { NODES_MOST };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cohesive_blocks blocks = {0};
  size_t *deepest = fil_memory_new(view->node_count, sizeof *deepest);
  if (!deepest)
    return fil_error_memory(error);
  FIL_TRY(fil_cohesive_blocks_find(view, choices->parameters[NODES_MOST], "block_depth.nodes_most", &blocks, error));
  fil_cohesive_blocks_deepest(&blocks, deepest);
  for (size_t node = 0; node < view->node_count; node++) {
    values[BLOCK_DEPTH][node] = (double)blocks.items[deepest[node]].depth;
    values[BLOCK_NUMBER][node] = (double)deepest[node] + 1;
  }
  for (size_t k = 0; k < blocks.count; k++) {
    for (size_t j = 0; j < blocks.items[k].size; j++) {
      double *cohesion = &values[BLOCK_COHESION][blocks.items[k].nodes[j]];
      *cohesion = fmax(*cohesion, (double)blocks.items[k].cohesion);
    }
  }
done:
  fil_memory_free(deepest);
  fil_cohesive_blocks_destroy(&blocks);
  return status;
}

static const fil_measure measures[] = {
    [BLOCK_DEPTH] = {"block_depth", "Depth in cohesive blocks", "blocks", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                     "lies deep within groups, each inside the other, that hold together ever more closely"},
    [BLOCK_COHESION] = {"block_cohesion", "Cohesion of the block", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                        "is in a group that would stay connected though many of its members left"},
    [BLOCK_NUMBER] = {"block_number", "Deepest block", "number", 1, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    {0},
};

static const fil_parameter parameters[] = {[NODES_MOST] = FIL_COHESIVE_LIMIT, {0}};

const fil_metric fil_metric_block_depth = {
    .name = "block_depth",
    .title = "Cohesive blocks",
    .question = "How deep does a node sit within groups that hold together whoever leaves?",
    .definition = FIL_COHESIVE_BLOCK
    "; block_depth = the most blocks, each smaller than the one around it and than the network, that the node is "
    "in one inside the other; block_cohesion = the largest k of its blocks; block_number = its deepest block, of "
    "several the most cohesive, of these the first, as block_tree numbers them",
    .reference = "Moody & White 2003, doi:10.2307/3088904",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
