/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Eigenvector centrality: a node is central when its partners are. */
#include "metrics/leading.h"
#include "metrics/metric.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_leading leading = {0};
  FIL_TRY(fil_leading_find(&view->graph, choices->weights, &leading, error));
  if (!view->directed)
    fil_leading_keep(&leading);
  for (size_t node = 0; node < view->node_count; node++)
    values[0][node] = leading.scores[node];
done:
  fil_leading_destroy(&leading);
  return status;
}

static const fil_measure measures[] = {
    {"eigenvector", "Eigenvector centrality", NULL, 0, 1, FIL_WHEN_ALWAYS,
     "it is defined inside strong components (directed), or where one component alone has the largest eigenvalue "
     "(undirected); PageRank is defined everywhere",
     NULL},
    {0},
};

const fil_metric fil_metric_eigenvector = {
    .name = "eigenvector",
    .title = "Eigenvector centrality",
    .question = "Is a node tied to partners who are central themselves?",
    .definition =
        "the leading eigenvector x of λ x_i = Σ_j w_ji x_j, largest score 1; undirected, of the whole network, 0 "
        "outside "
        "the component with the largest λ, missing where several components share that λ; directed, of each strong "
        "component by itself, from the ties inside it, missing for nodes without such a tie (PageRank is defined for "
        "all); "
        "w is 1, or the weight in the weighted form, where a tie of weight 0 is none",
    .reference = "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
