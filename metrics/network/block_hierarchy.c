/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How many cohesive blocks a network has, how deep they lie, and how closely the closest holds together. */
#include "metrics/cohesive.h"
#include "metrics/metric.h"

#include <math.h>

enum { COHESIVE_BLOCKS, BLOCK_LEVELS, HIGHEST_COHESION };
enum { NODES_MOST };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cohesive_blocks blocks = {0};
  double depth = 0, cohesion = 0;
  FIL_TRY(
      fil_cohesive_blocks_find(view, choices->parameters[NODES_MOST], "block_hierarchy.nodes_most", &blocks, error));
  for (size_t k = 0; k < blocks.count; k++) {
    depth = fmax(depth, (double)blocks.items[k].depth);
    cohesion = fmax(cohesion, (double)blocks.items[k].cohesion);
  }
  if (!blocks.count)
    goto done;
  *values[COHESIVE_BLOCKS] = (double)blocks.count;
  *values[BLOCK_LEVELS] = depth;
  *values[HIGHEST_COHESION] = cohesion;
done:
  fil_cohesive_blocks_destroy(&blocks);
  return status;
}

#define NOBODY "there are no nodes"

static const fil_measure measures[] = {
    [COHESIVE_BLOCKS] = {"cohesive_blocks", "Cohesive blocks", NULL, 1, INFINITY, FIL_WHEN_ALWAYS, NOBODY,
                         "has many groups that hold together more closely than what is around them"},
    [BLOCK_LEVELS] = {"block_levels", "Depth of the deepest block", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NOBODY,
                      "has groups within groups that hold together ever more closely"},
    [HIGHEST_COHESION] = {"highest_cohesion", "Cohesion of the most cohesive block", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                          NOBODY, "has a group that would stay connected though many of its members left"},
    {0},
};

static const fil_parameter parameters[] = {[NODES_MOST] = FIL_COHESIVE_LIMIT, {0}};

const fil_metric fil_metric_block_hierarchy = {
    .name = "block_hierarchy",
    .title = "Hierarchy of cohesive blocks",
    .question = "How many groups hold together more closely than what is around them, and how deep do they nest?",
    .definition = FIL_COHESIVE_BLOCK
    "; cohesive_blocks = how many different sets of nodes are blocks, the network itself, whatever its cohesion, "
    "being one; block_levels = the most of them that lie one inside the other, the network not counted; "
    "highest_cohesion = the largest k",
    .reference = "Moody & White 2003, doi:10.2307/3088904",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .parameters = parameters,
    .compute = compute,
};
