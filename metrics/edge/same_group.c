/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties within a group of actors, and between groups. */
#include "metrics/metric.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  (void)error;
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t source = choices->groups[IGRAPH_FROM(&view->graph, edge)];
    const uint32_t target = choices->groups[IGRAPH_TO(&view->graph, edge)];
    if (source != FIL_MISSING && target != FIL_MISSING)
      values[0][edge] = source == target;
  }
  return FIL_OK;
}

static const fil_measure measures[] = {
    {"same_group", "Within a group", "1 = yes", 0, 1, FIL_WHEN_ALWAYS, "the group of one of the ends is not known",
     "joins two actors of one group"},
    {0},
};

const fil_metric fil_metric_same_group = {
    .name = "same_group",
    .title = "Ties within groups",
    .question = "Does a tie stay within a group of actors, or lead from one to another?",
    .definition = "same_group = 1 if both ends are of one group (usually the category), else 0: the internal and the "
                  "external ties of the E-I index",
    .reference = "Krackhardt & Stern 1988, doi:10.2307/2786835",
    .level = FIL_LEVEL_EDGE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
