/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Food level: how many steps of the chain lie behind what a node gets, as levels of a food web are counted. */
#include "graph/memory.h"
#include "metrics/linear.h"
#include "metrics/metric.h"

#include <math.h>

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear suppliers = {0};
  double *sums = fil_memory_new(view->node_count + 1, sizeof *sums);
  if (!sums)
    return fil_error_memory(error);
  FIL_TRY(fil_linear_build(&suppliers, view, choices->weights, FIL_LINEAR_SUPPLIERS, /*loops=*/false, error));
  for (size_t node = 0; node < view->node_count; node++)
    sums[node] = fil_linear_row_sum(&suppliers, node);
  fil_linear_divide_rows(&suppliers, sums);
  FIL_TRY(fil_linear_solve(&suppliers, values[0], error));
done:
  fil_linear_destroy(&suppliers);
  fil_memory_free(sums);
  return status;
}

static const fil_measure measures[] = {
    {"food_level", "Food level", NULL, 1, INFINITY, FIL_WHEN_ALWAYS,
     "a node, or one that supplies it directly or through others, gets all that it gets from a circle that no node "
     "without suppliers leads into",
     "gets what has passed through many hands on its way from the first suppliers"},
    {0},
};

const fil_metric fil_metric_food_level = {
    .name = "food_level",
    .title = "Food level",
    .question = "How many steps lie, on average, between a node and the first suppliers of what it gets?",
    .definition = "s_i = 1 + Σ_j w_ji s_j/Σ_j w_ji over its suppliers j, 1 for a node without suppliers: one more than "
                  "the mean level of its suppliers, which is the mean length of the ways from first suppliers to it; "
                  "self-loops are left out; missing where a circle that nothing leads into supplies it, since the ways "
                  "then have no beginning (trophic_level is defined there); w is 1, or the weight in the weighted form",
    .reference = "Levine 1980, doi:10.1016/0022-5193(80)90288-X",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
