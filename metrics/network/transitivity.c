/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether partners of one actor are partners of each other. */
#include "metrics/kernel.h"

enum { TRANSITIVITY, MEAN_CLUSTERING };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  (void)choices;
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_transitivity_undirected(&undirected, values[TRANSITIVITY], IGRAPH_TRANSITIVITY_NAN));
  FIL_IGRAPH(igraph_transitivity_avglocal_undirected(&undirected, values[MEAN_CLUSTERING], IGRAPH_TRANSITIVITY_NAN));
done:
  igraph_destroy(&undirected);
  return status;
}

#define NO_PAIR "no node has two neighbours"

static const fil_measure measures[] = {
    [TRANSITIVITY] = {"transitivity", "Transitivity", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_PAIR, NULL},
    [MEAN_CLUSTERING] = {"mean_clustering", "Mean clustering", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_PAIR, NULL},
    {0},
};

const fil_metric fil_metric_transitivity = {
    .name = "transitivity",
    .title = "Transitivity and clustering",
    .question = "Are the partners of an actor tied to each other, as in a group, or not, as along a chain?",
    .definition = "direction ignored, a neighbour counts once; transitivity = 3 triangles/paths of two ties; mean "
                  "clustering is the mean of the node measure clustering over the nodes with two neighbours or more "
                  "(programs that count the other nodes as 0 show a lower mean)",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Watts & Strogatz 1998, doi:10.1038/30918",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
