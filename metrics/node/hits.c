/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Hubs and authorities: hubs supply those who are well supplied, authorities buy from those who supply many. */
#include "metrics/leading.h"
#include "metrics/metric.h"

#include <math.h>

enum { HUB, AUTHORITY };

/* Each node twice, as supplier (i) and as buyer (n + i), each tie between the one and the other. The leading
   eigenvector of that graph has those of WWᵀ and WᵀW in its halves, and its eigenvalue is the root of theirs. */
static fil_status double_nodes(const fil_view *view, igraph_t *doubled, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t ends = {0};
  const igraph_integer_t nodes = (igraph_integer_t)view->node_count, ties = (igraph_integer_t)view->edge_count;
  FIL_IGRAPH(igraph_vector_int_init(&ends, 2 * ties));
  for (igraph_integer_t edge = 0; edge < ties; edge++) {
    VECTOR(ends)[2 * edge] = IGRAPH_FROM(&view->graph, edge);
    VECTOR(ends)[2 * edge + 1] = nodes + IGRAPH_TO(&view->graph, edge);
  }
  FIL_IGRAPH(igraph_create(doubled, &ends, 2 * nodes, IGRAPH_UNDIRECTED));
done:
  igraph_vector_int_destroy(&ends);
  return status;
}

/* One half, its largest score 1; as NetworkX, the sum of all. */
static void take_half(const double scores[], size_t count, fil_program as, double values[])
{
  double largest = 0, sum = 0;
  for (size_t node = 0; node < count; node++) {
    largest = fmax(largest, scores[node]);
    sum += scores[node];
  }
  for (size_t node = 0; node < count; node++)
    values[node] = scores[node] / (as == FIL_AS_NETWORKX ? sum : largest);
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t doubled = {0};
  fil_leading leading = {0};
  FIL_TRY(double_nodes(view, &doubled, error));
  FIL_TRY(fil_leading_find(&doubled, choices->weights, &leading, error));
  fil_leading_keep(&leading);
  take_half(leading.scores, view->node_count, choices->as, values[HUB]);
  take_half(leading.scores + view->node_count, view->node_count, choices->as, values[AUTHORITY]);
done:
  fil_leading_destroy(&leading);
  igraph_destroy(&doubled);
  return status;
}

#define UNDEFINED                                                                                                      \
  "there is no tie, or several parts of the network, tied through common suppliers and buyers, share the largest "     \
  "eigenvalue"

static const fil_measure measures[] = {
    [HUB] = {"hub", "Hub", NULL, 0, 1, FIL_WHEN_DIRECTED, UNDEFINED,
             "supplies those whom many other such suppliers supply"},
    [AUTHORITY] = {"authority", "Authority", NULL, 0, 1, FIL_WHEN_DIRECTED, UNDEFINED,
                   "is supplied by those who supply many other such buyers"},
    {0},
};

const fil_metric fil_metric_hits = {
    .name = "hits",
    .title = "Hubs and authorities",
    .question = "Who supplies the well supplied (hub), and who buys from those who supply many (authority)?",
    .definition = "hub: the leading eigenvector of WWᵀ, hub_i ∝ Σ_j w_ij authority_j; authority: that of WᵀW, "
                  "authority_j ∝ Σ_i w_ij hub_i; the largest score of each is 1, and 0 outside the part of the network "
                  "with the largest eigenvalue; missing where several such parts share it; w is 1, or the weight in "
                  "the weighted form; directed readings only (undirected, both are the eigenvector centrality)",
    .reference = "Kleinberg 1999, doi:10.1145/324133.324140",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_DIRECTION,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] = "the scores of each sum to 1"},
    .compute = compute,
};
