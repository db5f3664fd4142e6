/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Clustering: how many of a node's partners are partners of each other. */
#include "metrics/closure.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  return fil_closure_nodes(view, choices->as, values[0], error);
}

static const fil_measure measures[] = {
    {"clustering", "Clustering", NULL, 0, 1, FIL_WHEN_ALWAYS,
     "a node with fewer than two neighbours has no pair of them",
     "has partners who are partners of each other, as in a closed circle; with few partners that is easily so"},
    {0},
};

static const char as_networkx[] = "0 for a node with fewer than two neighbours; directed, Fagiolo's share of directed "
                                  "triangles, (M³)_ii/(2(d(d−1) − 2 d_both)), M = A + Aᵀ, d = Σ_j M_ij";

const fil_metric fil_metric_clustering = {
    .name = "clustering",
    .title = "Clustering",
    .question = "Are a node's partners partners of each other?",
    .definition = "share of the pairs of a node's neighbours that are tied themselves: 2t/(k(k−1)) for k neighbours "
                  "with t tied pairs among them; a neighbour counts once, whichever way it is tied",
    .reference = "Watts & Strogatz 1998, doi:10.1038/30918",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] = as_networkx,
           [FIL_AS_GEPHI] =
               "0 for a node with fewer than two neighbours; directed, the ties among the k neighbours by k(k−1)",
           [FIL_AS_UCINET] = "directed, the ties among the k neighbours by k(k−1)"},
    .compute = compute,
};
