/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strength: the weight of a node's ties. */
#include "metrics/kernel.h"

#include <math.h>

enum { STRENGTH_IN, STRENGTH_OUT, STRENGTH };

static fil_status sum(const fil_view *view, const igraph_vector_t *weights, igraph_neimode_t mode, double values[],
                      fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t strengths = {0};
  FIL_IGRAPH(igraph_vector_init(&strengths, 0));
  FIL_IGRAPH(igraph_strength(&view->graph, &strengths, igraph_vss_all(), mode, /*loops=*/false, weights));
  fil_kernel_copy(&strengths, values);
done:
  igraph_vector_destroy(&strengths);
  return status;
}

/* Where loops count, here or in other programs, they do once each way. */
static void add_loops(const fil_view *view, double *const values[])
{
  for (size_t node = 0; view->loops && node < view->node_count; node++) {
    values[STRENGTH_IN][node] += view->loops[node];
    values[STRENGTH_OUT][node] += view->loops[node];
    values[STRENGTH][node] += 2 * view->loops[node];
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(sum(view, choices->weights, IGRAPH_IN, values[STRENGTH_IN], error));
  FIL_TRY(sum(view, choices->weights, IGRAPH_OUT, values[STRENGTH_OUT], error));
  FIL_TRY(sum(view, choices->weights, IGRAPH_ALL, values[STRENGTH], error));
  if (choices->loops || choices->as != FIL_AS_FILIERE)
    add_loops(view, values);
done:
  return status;
}

static const fil_measure measures[] = {
    [STRENGTH_IN] = {"strength_in", "Strength (in)", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                     "receives much, as the weights count it, from few or from many"},
    [STRENGTH_OUT] = {"strength_out", "Strength (out)", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                      "gives much, as the weights count it, to few or to many"},
    [STRENGTH] = {"strength", "Strength", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                  "has much passing through its ties, as the weights count it, by few or by many of them"},
    {0},
};

#define LOOPS "self-loops count once each way"

const fil_metric fil_metric_strength = {
    .name = "strength",
    .title = "Strength",
    .question = "How much do a node's ties weigh: what it receives (in), what it gives (out), or both together?",
    .definition = "sum of weights: strength_in = Σ_j w_ji, strength_out = Σ_j w_ij, strength = strength_in + "
                  "strength_out (undirected: Σ_j w_ij); a tie without a weight weighs 1, self-loops are left out",
    .reference =
        "Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, doi:10.1073/pnas.0400087101; loops: Newman 2010, "
        "doi:10.1093/acprof:oso/9780199206650.001.0001",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_ESSENTIAL,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = LOOPS, [FIL_AS_NETWORKX] = LOOPS, [FIL_AS_GEPHI] = LOOPS},
    .loops =
        "their weight is of what the node receives and of what it gives, and counts twice in strength, directed or "
        "not, since a loop has both its ends there",
    .compute = compute,
};
