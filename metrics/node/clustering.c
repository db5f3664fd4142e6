/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Clustering: how many of a node's partners are partners of each other. */
#include "metrics/kernel.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  (void)choices;
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_t shares = {0};
  FIL_IGRAPH(igraph_vector_init(&shares, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_transitivity_local_undirected(&undirected, &shares, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN));
  fil_kernel_copy(&shares, values[0]);
done:
  igraph_vector_destroy(&shares);
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    {"clustering", "Clustering", NULL, 0, 1, FIL_WHEN_ALWAYS,
     "a node with fewer than two neighbours has no pair of them", NULL},
    {0},
};

const fil_metric fil_metric_clustering = {
    .name = "clustering",
    .title = "Clustering",
    .question = "Are a node's partners partners of each other?",
    .definition =
        "share of the pairs of a node's neighbours that are tied themselves: 2t/(k(k−1)) for k neighbours with t tied "
        "pairs among them; a neighbour counts once, whichever way it is tied",
    .reference = "Watts & Strogatz 1998, doi:10.1038/30918",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
