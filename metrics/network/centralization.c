/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How far the network is organised around its most central actor. */
#include "metrics/kernel.h"
#include "metrics/leading.h"

#include <math.h>

enum { DEGREE_IN, DEGREE_OUT, DEGREE, BETWEENNESS, CLOSENESS, EIGENVECTOR };

/* Freeman's index: what the most central node has more than each other, as a share of `largest`. */
static double centralization(const igraph_vector_t *scores, double largest)
{
  double top = igraph_vector_max(scores), excess = 0;
  for (igraph_integer_t node = 0; node < igraph_vector_size(scores); node++)
    excess += top - VECTOR(*scores)[node];
  return excess / largest;
}

static fil_status of_degree(const igraph_t *graph, igraph_neimode_t mode, double largest, double *value,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t degrees = {0};
  FIL_IGRAPH(igraph_vector_init(&degrees, 0));
  FIL_IGRAPH(igraph_strength(graph, &degrees, igraph_vss_all(), mode, IGRAPH_NO_LOOPS, /*weights=*/NULL));
  *value = centralization(&degrees, largest);
done:
  igraph_vector_destroy(&degrees);
  return status;
}

/* A star has the largest excess: of in or out (n-1)², of neighbours either way (n-1)(n-2). */
static fil_status of_degrees(const fil_view *view, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  const double others = (double)view->node_count - 1;
  if (view->directed) {
    FIL_TRY(of_degree(&view->graph, IGRAPH_IN, others * others, values[DEGREE_IN], error));
    FIL_TRY(of_degree(&view->graph, IGRAPH_OUT, others * others, values[DEGREE_OUT], error));
  }
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(of_degree(&undirected, IGRAPH_ALL, others * (others - 1), values[DEGREE], error));
done:
  igraph_destroy(&undirected);
  return status;
}

/* The centre of a star with ties both ways stands between all (n-1)(n-2) ordered pairs, the others between none. */
static fil_status of_betweenness(const fil_view *view, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  const double others = (double)view->node_count - 1;
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_betweenness(&view->graph, &scores, igraph_vss_all(), view->directed, /*weights=*/NULL));
  *value = centralization(&scores, others * others * (others - 1) / (view->directed ? 1 : 2));
done:
  igraph_vector_destroy(&scores);
  return status;
}

/* Closeness is that of all others: (n-1)/Σd. Undirected, a star has the largest excess; directed, no network passes a
   centre at distance 1 from all whose others are at distance n from each. */
static fil_status of_closeness(const fil_view *view, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  igraph_bool_t connected = false;
  const double nodes = (double)view->node_count;
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_is_connected(&view->graph, &connected, IGRAPH_STRONG));
  if (!connected)
    goto done;
  FIL_IGRAPH(igraph_closeness(&view->graph, &scores, /*reachable_count=*/NULL, /*all_reachable=*/NULL, igraph_vss_all(),
                              IGRAPH_OUT, /*weights=*/NULL, /*normalized=*/true));
  *value = centralization(&scores,
                          view->directed ? (nodes - 1) * (1 - 1 / nodes) : (nodes - 1) * (nodes - 2) / (2 * nodes - 3));
done:
  igraph_vector_destroy(&scores);
  return status;
}

/* With the largest score 1, the excess stays below n-1 directed, and is n-2 at most undirected: one tie among all. */
static fil_status of_eigenvector(const fil_view *view, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  igraph_arpack_options_t options;
  igraph_bool_t connected = false;
  const double nodes = (double)view->node_count;
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_is_connected(&view->graph, &connected, IGRAPH_STRONG));
  if (!connected)
    goto done;
  igraph_arpack_options_init(&options);
  FIL_IGRAPH(igraph_eigenvector_centrality(&view->graph, &scores, /*value=*/NULL, view->directed, /*scale=*/true,
                                           /*weights=*/NULL, &options));
  *value = centralization(&scores, view->directed ? nodes - 1 : nodes - 2);
done:
  igraph_vector_destroy(&scores);
  return status;
}

/* igraph's degrees count loops, a partner both ways twice, and its maximum a star with loops. */
static fil_status of_degrees_as_igraph(const fil_view *view, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  static const igraph_neimode_t modes[] = {[DEGREE_IN] = IGRAPH_IN, [DEGREE_OUT] = IGRAPH_OUT, [DEGREE] = IGRAPH_ALL};
  const double n = (double)view->node_count;
  igraph_vector_t degrees = {0};
  FIL_IGRAPH(igraph_vector_init(&degrees, 0));
  for (size_t k = view->directed ? DEGREE_IN : DEGREE; k <= DEGREE; k++) {
    const double largest = k == DEGREE && view->directed ? 2 * (n - 1) * (n - 1) : n * (n - 1);
    FIL_IGRAPH(igraph_strength(&view->graph, &degrees, igraph_vss_all(), modes[k], IGRAPH_NO_LOOPS, /*weights=*/NULL));
    for (size_t node = 0; view->loops && node < view->node_count; node++)
      VECTOR(degrees)[node] += (view->loops[node] != 0) * (k == DEGREE ? 2 : 1);
    *values[k] = centralization(&degrees, largest);
  }
done:
  igraph_vector_destroy(&degrees);
  return status;
}

/* igraph's closeness is of those reached, and its eigenvector ignores direction. */
static fil_status follow(const fil_view *view, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  const double n = (double)view->node_count;
  FIL_IGRAPH(igraph_vector_init(&scores, (igraph_integer_t)view->node_count));
  FIL_TRY(of_degrees_as_igraph(view, values, error));
  FIL_TRY(fil_leading_both_ways(&view->graph, /*weights=*/NULL, VECTOR(scores), error));
  *values[EIGENVECTOR] = centralization(&scores, n - 2);
  FIL_IGRAPH(igraph_closeness(&view->graph, &scores, /*reachable_count=*/NULL, /*all_reachable=*/NULL, igraph_vss_all(),
                              IGRAPH_OUT, /*weights=*/NULL, /*normalized=*/true));
  *values[CLOSENESS] =
      igraph_vector_is_any_nan(&scores)
          ? NAN
          : centralization(&scores, view->directed ? (n - 1) * (1 - 1 / n) : (n - 1) * (n - 2) / (2 * n - 3));
done:
  igraph_vector_destroy(&scores);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (view->node_count < 3)
    return FIL_OK;
  FIL_TRY(of_degrees(view, values, error));
  FIL_TRY(of_betweenness(view, values[BETWEENNESS], error));
  FIL_TRY(of_closeness(view, values[CLOSENESS], error));
  FIL_TRY(of_eigenvector(view, values[EIGENVECTOR], error));
  if (choices->as == FIL_AS_IGRAPH)
    FIL_TRY(follow(view, values, error));
done:
  return status;
}

#define FEW "there are fewer than three nodes"
#define FEW_OR_APART "there are fewer than three nodes, or some node does not reach every other"

static const fil_measure measures[] = {
    [DEGREE_IN] = {"degree_centralization_in", "Degree centralization (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, FEW,
                   "has one actor, or few, whom far more supply than the others"},
    [DEGREE_OUT] = {"degree_centralization_out", "Degree centralization (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, FEW,
                    "has one actor, or few, that supply far more than others do"},
    [DEGREE] = {"degree_centralization", "Degree centralization", NULL, 0, 1, FIL_WHEN_ALWAYS, FEW,
                "is built around one actor or few with far more partners than the others"},
    [BETWEENNESS] = {"betweenness_centralization", "Betweenness centralization", NULL, 0, 1, FIL_WHEN_ALWAYS, FEW,
                     "has one actor, or few, between most of the others"},
    [CLOSENESS] = {"closeness_centralization", "Closeness centralization", NULL, 0, 1, FIL_WHEN_ALWAYS, FEW_OR_APART,
                   "has one actor, or few, far nearer to all than the others are"},
    [EIGENVECTOR] = {"eigenvector_centralization", "Eigenvector centralization", NULL, 0, 1, FIL_WHEN_ALWAYS,
                     FEW_OR_APART, "has its ties gathered about few actors who are tied to each other"},
    {0},
};

const fil_metric fil_metric_centralization = {
    .name = "centralization",
    .title = "Centralization",
    .question = "Is the network organised around one leading actor, or among equals?",
    .definition = "sum over the nodes of (largest score − score), divided by the theoretical maximum: degree (n-1)² in "
                  "and out, (n-1)(n-2) for distinct neighbours either way; betweenness (n-1)²(n-2), half of that "
                  "undirected; closeness (n-1)/Σd along the arrows, (n-1)(n-2)/(2n-3) undirected and (n-1)²/n "
                  "directed; eigenvector with largest score 1, n-2 undirected and n-1 directed; ties count 1",
    .reference = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = "R's usual ones: degrees count loops, a partner both ways twice, and the maximum is that "
                             "of a star with loops, n(n−1), directed either way 2(n−1)²; closeness is of the nodes "
                             "reached; the eigenvector ignores direction"},
    .compute = compute,
};
