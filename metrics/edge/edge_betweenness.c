/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Edge betweenness: how much of the shortest traffic passes a tie. */
#include "metrics/kernel.h"

#include <math.h>

/* NetworkX divides by the number of pairs of nodes. */
static void normalize(const fil_view *view, double values[])
{
  const double n = (double)view->node_count;
  const double pairs = n * (n - 1) / (view->directed ? 1 : 2);
  for (size_t edge = 0; edge < view->edge_count; edge++)
    values[edge] /= pairs;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_edge_betweenness(&view->graph, &scores, view->directed, choices->weights));
  fil_kernel_copy(&scores, values[0]);
  if (choices->as == FIL_AS_NETWORKX)
    normalize(view, values[0]);
done:
  igraph_vector_destroy(&scores);
  return status;
}

static const fil_measure measures[] = {
    {"edge_betweenness", "Edge betweenness", "pairs", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
     "lies on the shortest ways between many pairs of actors, so that what passes between them often passes over it"},
    {0},
};

const fil_metric fil_metric_edge_betweenness = {
    .name = "edge_betweenness",
    .title = "Edge betweenness",
    .question = "Over which ties do the shortest ways of goods or news between the others lead?",
    .definition = "edge_betweenness(e) = Σ_{s≠t} σ_st(e)/σ_st, σ_st the number of shortest paths from s to t and "
                  "σ_st(e) of those over the tie e, where there is a path; a pair counts once undirected, once each "
                  "way directed; weighted, the length of a tie is 1/weight",
    .reference = "Girvan & Newman 2002, doi:10.1073/pnas.122653799",
    .level = FIL_LEVEL_EDGE,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] = "divided by the number of pairs of nodes, n(n−1), half of that undirected"},
    .compute = compute,
};
