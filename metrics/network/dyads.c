/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether ties are returned. */
#include "metrics/metric.h"

#include <math.h>

enum { MUTUAL, ASYMMETRIC, NONE, RECIPROCITY };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_IGRAPH(igraph_dyad_census(&view->graph, values[MUTUAL], values[ASYMMETRIC], values[NONE]));
  if (view->edge_count)
    *values[RECIPROCITY] = 2 * *values[MUTUAL] / (double)view->edge_count;
  if (view->edge_count && choices->as == FIL_AS_UCINET)
    *values[RECIPROCITY] = *values[MUTUAL] / (*values[MUTUAL] + *values[ASYMMETRIC]);
done:
  return status;
}

static const fil_measure measures[] = {
    [MUTUAL] = {"mutual", "Mutual pairs", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                "has many pairs that supply each other"},
    [ASYMMETRIC] = {"asymmetric", "Asymmetric pairs", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                    "has many ties that lead one way"},
    [NONE] = {"null", "Pairs without a tie", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL, NULL},
    [RECIPROCITY] = {"reciprocity", "Reciprocity", NULL, 0, 1, FIL_WHEN_DIRECTED, "there are no ties",
                     "has most of its ties returned, as exchange is and supply seldom is"},
    {0},
};

#define OF_PAIRS "reciprocity is mutual/(mutual + asymmetric), of pairs instead of ties (dyadic.nonnull in sna)"

const fil_metric fil_metric_dyads = {
    .name = "dyads",
    .title = "Dyads and reciprocity",
    .question = "Which share of the ties is returned?",
    .definition = "pairs of nodes tied both ways, one way and not at all; reciprocity is the share of ties that are "
                  "returned, 2 mutual/m; directed readings only",
    .reference = "Holland & Leinhardt 1976, doi:10.2307/270703; Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_NETWORK,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_UCINET] = OF_PAIRS},
    .compute = compute,
};
