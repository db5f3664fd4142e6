/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which share of the actors a path leads to. */
#include "metrics/metric.h"

enum { REACHABLE_SHARE };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t reached = {0};
  const double nodes = (double)view->node_count;
  double pairs = 0;
  (void)choices;
  FIL_IGRAPH(igraph_vector_int_init(&reached, 0));
  for (igraph_integer_t source = 0; source < (igraph_integer_t)view->node_count; source++) {
    FIL_IGRAPH(igraph_subcomponent(&view->graph, &reached, source, IGRAPH_OUT));
    pairs += (double)igraph_vector_int_size(&reached) - 1;
  }
  if (nodes >= 2)
    *values[REACHABLE_SHARE] = pairs / (nodes * (nodes - 1));
done:
  igraph_vector_int_destroy(&reached);
  return status;
}

static const fil_measure measures[] = {
    [REACHABLE_SHARE] = {"reachable_share", "Share of reachable pairs", NULL, 0, 1, FIL_WHEN_ALWAYS,
                         "a network of fewer than two nodes has no pairs", NULL},
    {0},
};

const fil_metric fil_metric_reachability = {
    .name = "reachability",
    .title = "Reachability",
    .question = "For which share of the pairs of actors does a path lead from the one to the other?",
    .definition = "ordered pairs with a path along the arrows, divided by n(n-1)",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
