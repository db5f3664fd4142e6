/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How unevenly ties are spread over the actors. */
#include "metrics/kernel.h"

enum { DEGREE_GINI_IN, DEGREE_GINI_OUT, DEGREE_GINI, STRENGTH_GINI_IN, STRENGTH_GINI_OUT, STRENGTH_GINI };

/* Σ_k (2k − n − 1) x_k/(n Σ x) over the scores in rising order. Sorts them. */
static void find_gini(igraph_vector_t *scores, double *gini)
{
  const double count = (double)igraph_vector_size(scores);
  double excess = 0, sum = 0;
  igraph_vector_sort(scores);
  for (igraph_integer_t k = 0; k < igraph_vector_size(scores); k++) {
    excess += (2 * ((double)k + 1) - count - 1) * VECTOR(*scores)[k];
    sum += VECTOR(*scores)[k];
  }
  if (sum > 0 && VECTOR(*scores)[0] >= 0)
    *gini = excess / (count * sum);
}

/* Self-loops, where they count, do so once each way, and twice where the way is left open. */
static fil_status of_graph(const fil_view *view, const fil_choices *choices, const igraph_t *graph,
                           igraph_neimode_t mode, bool weighted, double *gini, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(
      igraph_strength(graph, &scores, igraph_vss_all(), mode, IGRAPH_NO_LOOPS, weighted ? &view->weights : NULL));
  for (size_t node = 0; node < view->node_count; node++)
    VECTOR(scores)[node] += (mode == IGRAPH_ALL ? 2 : 1) * fil_kernel_loop(view, choices, node, weighted);
  find_gini(&scores, gini);
done:
  igraph_vector_destroy(&scores);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(of_graph(view, choices, &undirected, IGRAPH_ALL, /*weighted=*/false, values[DEGREE_GINI], error));
  FIL_TRY(of_graph(view, choices, &view->graph, IGRAPH_ALL, /*weighted=*/true, values[STRENGTH_GINI], error));
  if (view->directed) {
    FIL_TRY(of_graph(view, choices, &view->graph, IGRAPH_IN, /*weighted=*/false, values[DEGREE_GINI_IN], error));
    FIL_TRY(of_graph(view, choices, &view->graph, IGRAPH_OUT, /*weighted=*/false, values[DEGREE_GINI_OUT], error));
    FIL_TRY(of_graph(view, choices, &view->graph, IGRAPH_IN, /*weighted=*/true, values[STRENGTH_GINI_IN], error));
    FIL_TRY(of_graph(view, choices, &view->graph, IGRAPH_OUT, /*weighted=*/true, values[STRENGTH_GINI_OUT], error));
  }
done:
  igraph_destroy(&undirected);
  return status;
}

#define NO_TIES "there are no ties"
#define NO_WEIGHT "there is no weight, or a node's strength is negative"

static const fil_measure measures[] = {
    [DEGREE_GINI_IN] = {"degree_gini_in", "Gini of degree (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, NO_TIES,
                        "has few actors with many suppliers, and many with few or none"},
    [DEGREE_GINI_OUT] = {"degree_gini_out", "Gini of degree (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, NO_TIES,
                         "has few actors with many buyers, and many with few or none"},
    [DEGREE_GINI] = {"degree_gini", "Gini of degree", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_TIES,
                     "has few actors with many partners, and many with few or none"},
    [STRENGTH_GINI_IN] = {"strength_gini_in", "Gini of strength (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, NO_WEIGHT,
                          "has few actors that receive most of what flows"},
    [STRENGTH_GINI_OUT] = {"strength_gini_out", "Gini of strength (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, NO_WEIGHT,
                           "has few actors that give most of what flows"},
    [STRENGTH_GINI] = {"strength_gini", "Gini of strength", NULL, 0, 1, FIL_WHEN_ALWAYS, NO_WEIGHT,
                       "has few actors with most of the weight of the ties"},
    {0},
};

const fil_metric fil_metric_inequality = {
    .name = "inequality",
    .title = "Inequality of degree and strength",
    .question = "Are ties spread evenly over the actors, or do a few hold most of them?",
    .definition =
        "Gini coefficient Σ_k (2k − n − 1) x_k/(n Σ x) of the node measures degree and strength, x_k the k-th smallest "
        "of all n nodes, isolates included: 0 when all are equal, (n − 1)/n when one has it all",
    .reference = "Gini 1912, Variabilità e mutabilità; Badham 2013, Network Science 1(2), doi:10.1017/nws.2013.10",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .loops = "they count in degree and strength as the node measures with loops count them",
    .compute = compute,
};
