/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Harmonic closeness: nearness to all others, the unreachable at nearness 0. */
#include "metrics/kernel.h"

enum { HARMONIC_IN, HARMONIC_OUT, HARMONIC };

/* Gephi divides the sum by the number of nodes reached. */
static fil_status divide_by_reached(const fil_view *view, igraph_neimode_t mode, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t reached = {0};
  FIL_IGRAPH(igraph_vector_int_init(&reached, 0));
  for (igraph_integer_t node = 0; node < (igraph_integer_t)view->node_count; node++) {
    FIL_IGRAPH(igraph_subcomponent(&view->graph, &reached, node, mode));
    const igraph_integer_t others = igraph_vector_int_size(&reached) - 1;
    values[node] = others > 0 ? values[node] / (double)others : 0;
  }
done:
  igraph_vector_int_destroy(&reached);
  return status;
}

static fil_status compute_way(const fil_view *view, const fil_choices *choices, igraph_neimode_t mode, double values[],
                              fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_harmonic_centrality(&view->graph, &scores, igraph_vss_all(), mode, choices->weights,
                                        /*normalized=*/choices->as == FIL_AS_FILIERE));
  fil_kernel_copy(&scores, values);
  if (choices->as == FIL_AS_GEPHI)
    FIL_TRY(divide_by_reached(view, mode, values, error));
done:
  igraph_vector_destroy(&scores);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (view->node_count < 2)
    return FIL_OK;
  if (!view->directed)
    return compute_way(view, choices, IGRAPH_ALL, values[HARMONIC], error);
  FIL_TRY(compute_way(view, choices, IGRAPH_IN, values[HARMONIC_IN], error));
  FIL_TRY(compute_way(view, choices, IGRAPH_OUT, values[HARMONIC_OUT], error));
done:
  return status;
}

#define ALONE "a network of one node has no other to be near to"

static const fil_measure measures[] = {
    [HARMONIC_IN] = {"harmonic_in", "Harmonic closeness (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, ALONE,
                     "is near to many others, counted by the ways that lead to it"},
    [HARMONIC_OUT] = {"harmonic_out", "Harmonic closeness (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, ALONE,
                      "is near to many others, counted by the ways that lead from it"},
    [HARMONIC] = {"harmonic", "Harmonic closeness", NULL, 0, 1, FIL_WHEN_UNDIRECTED, ALONE, "is near to many others"},
    {0},
};

const fil_metric fil_metric_harmonic = {
    .name = "harmonic",
    .title = "Harmonic closeness",
    .question = "How near is a node to all others, those that it cannot reach included?",
    .definition =
        "harmonic = Σ 1/d over all other nodes, divided by n−1; a node out of reach adds 0; distances follow the "
        "arrows, from the node (out) or to it (in); weighted, the length of a tie is 1/weight, and the mean may pass 1",
    .reference = "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Rochat 2009, "
                 "https://infoscience.epfl.ch/record/200525",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = "the sum, not divided, unless asked to normalize (R); the usual direction is out",
           [FIL_AS_NETWORKX] = "the sum, not divided; the direction is in",
           [FIL_AS_GEPHI] = "the sum divided by the number of nodes reached, 0 where none is; the direction is out"},
    .compute = compute,
};
