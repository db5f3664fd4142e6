/* SPDX-License-Identifier: GPL-2.0-or-later */
/* PageRank: a node is important when important nodes tie to it. */
#include "metrics/kernel.h"

static const double damping = 0.85;

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_pagerank(&view->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &scores, /*value=*/NULL, igraph_vss_all(),
                             view->directed, damping, choices->weights, /*options=*/NULL));
  fil_kernel_copy(&scores, values[0]);
done:
  igraph_vector_destroy(&scores);
  return status;
}

static const fil_measure measures[] = {
    {"pagerank", "PageRank", NULL, 0, 1, FIL_WHEN_ALWAYS, NULL,
     "is where goods, or newcomers, that follow the ties come by most often"},
    {0},
};

const fil_metric fil_metric_pagerank = {
    .name = "pagerank",
    .title = "PageRank",
    .question = "Where does a good, or a newcomer, that follows the ties end up most often?",
    .definition =
        "pagerank_i = 0.15/n + 0.85 (Σ_j pagerank_j w_ji/Σ_k w_jk + D/n), D the PageRank of all nodes without outgoing "
        "ties, which is spread evenly; the sum over all nodes is 1; w is 1, or the weight in the weighted form",
    .reference = "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
