/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which share of the actors a path leads to. */
#include "metrics/metric.h"
#include "metrics/reach.h"

enum { REACHABLE_SHARE };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_reach reach = {0};
  const double nodes = (double)view->node_count;
  double pairs, mutual;
  (void)choices;
  FIL_TRY(fil_reach_build(view, &reach, error));
  FIL_TRY(fil_reach_count(&reach, &pairs, &mutual, error));
  if (nodes >= 2)
    *values[REACHABLE_SHARE] = pairs / (nodes * (nodes - 1));
done:
  fil_reach_destroy(&reach);
  return status;
}

static const fil_measure measures[] = {
    [REACHABLE_SHARE] = {"reachable_share", "Share of reachable pairs", NULL, 0, 1, FIL_WHEN_ALWAYS,
                         "a network of fewer than two nodes has no pairs",
                         "lets goods and news come from nearly any of its actors to nearly any other"},
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
