/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Eigenvector centrality: a node is central when its partners are. */
#include "metrics/iterate.h"
#include "metrics/leading.h"
#include "metrics/metric.h"

#include <math.h>

/* UCINET and sna scale the scores to the Euclidean norm 1, of symmetric ties. */
static void scale(const fil_view *view, double values[])
{
  double squares = 0;
  for (size_t node = 0; node < view->node_count; node++)
    squares += values[node] * values[node];
  for (size_t node = 0; node < view->node_count; node++)
    values[node] = view->directed ? NAN : values[node] / sqrt(squares);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_leading leading = {0};
  if (choices->as == FIL_AS_NETWORKX)
    return fil_iterate_networkx(view, choices->weights, values[0], error);
  if (choices->as == FIL_AS_GEPHI)
    return fil_iterate_gephi(view, choices->weights, values[0], error);
  if (choices->as == FIL_AS_IGRAPH && view->directed)
    return fil_leading_both_ways(&view->graph, choices->weights, values[0], error);
  FIL_TRY(fil_leading_find(&view->graph, choices->weights, &leading, error));
  if (!view->directed)
    fil_leading_keep(&leading);
  for (size_t node = 0; node < view->node_count; node++)
    values[0][node] = leading.scores[node];
  if (choices->as == FIL_AS_UCINET)
    scale(view, values[0]);
done:
  fil_leading_destroy(&leading);
  return status;
}

static const fil_measure measures[] = {
    {"eigenvector", "Eigenvector centrality", NULL, 0, 1, FIL_WHEN_ALWAYS,
     "it is defined inside strong components (directed), or where one component alone has the largest eigenvalue "
     "(undirected); PageRank is defined everywhere",
     "is tied to others who are well tied themselves, as in the middle of a cluster"},
    {0},
};

static const char as_networkx[] = "Euclidean norm 1; directed, of the whole network, by power iteration of A + 1, to a "
                                  "change of n/1000000 within 100 rounds";

const fil_metric fil_metric_eigenvector = {
    .name = "eigenvector",
    .title = "Eigenvector centrality",
    .question = "Is a node tied to partners who are central themselves?",
    .definition =
        "the leading eigenvector x of λ x_i = Σ_j w_ji x_j, largest score 1; undirected, of the whole network, 0 "
        "outside the component with the largest λ, missing where several components share that λ; directed, of each "
        "strong component by itself, from the ties inside it, missing for nodes without such a tie (PageRank is "
        "defined for all); w is 1, or the weight in the weighted form, where a tie of weight 0 is none",
    .reference = "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .as =
        {[FIL_AS_IGRAPH] =
             "R's usual one ignores direction: of A + Aᵀ for the whole network, where a partner both ways counts twice",
         [FIL_AS_NETWORKX] = as_networkx,
         [FIL_AS_GEPHI] = "100 rounds of adding up scores, which need not have settled; directed, of the whole network",
         [FIL_AS_UCINET] = "Euclidean norm 1; of undirected readings alone"},
    .compute = compute,
};
