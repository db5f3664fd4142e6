/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Harmonic closeness: nearness to all others, the unreachable at nearness 0. */
#include "metrics/kernel.h"

enum { HARMONIC_IN, HARMONIC_OUT, HARMONIC };

static fil_status compute_way(const fil_view *view, const igraph_vector_t *lengths, igraph_neimode_t mode,
                              double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_harmonic_centrality(&view->graph, &scores, igraph_vss_all(), mode, lengths, /*normalized=*/true));
  fil_kernel_copy(&scores, values);
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
    return compute_way(view, choices->weights, IGRAPH_ALL, values[HARMONIC], error);
  FIL_TRY(compute_way(view, choices->weights, IGRAPH_IN, values[HARMONIC_IN], error));
  FIL_TRY(compute_way(view, choices->weights, IGRAPH_OUT, values[HARMONIC_OUT], error));
done:
  return status;
}

#define ALONE "a network of one node has no other to be near to"

static const fil_measure measures[] = {
    [HARMONIC_IN] = {"harmonic_in", "Harmonic closeness (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, ALONE, NULL},
    [HARMONIC_OUT] = {"harmonic_out", "Harmonic closeness (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, ALONE, NULL},
    [HARMONIC] = {"harmonic", "Harmonic closeness", NULL, 0, 1, FIL_WHEN_UNDIRECTED, ALONE, NULL},
    {0},
};

const fil_metric fil_metric_harmonic = {
    .name = "harmonic",
    .title = "Harmonic closeness",
    .question = "How near is a node to all others, those that it cannot reach included?",
    .definition =
        "harmonic = Σ 1/d over all other nodes, divided by n−1; a node out of reach adds 0; distances follow the "
        "arrows, "
        "from the node (out) or to it (in); weighted, the length of a tie is 1/weight, and the mean may pass 1",
    .reference = "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Rochat 2009, "
                 "https://infoscience.epfl.ch/record/200525",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .compute = compute,
};
