/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Betweenness: how much of the shortest traffic passes a node. */
#include "metrics/kernel.h"

#include <math.h>

enum { BETWEENNESS, NORMALIZED };

/* NetworkX normalizes where there is a pair to stand between, UCINET in percent. */
static void follow(const fil_view *view, fil_program program, double *const values[])
{
  for (size_t node = 0; node < view->node_count && view->node_count > 2; node++) {
    if (program == FIL_AS_NETWORKX)
      values[BETWEENNESS][node] = values[NORMALIZED][node];
    else
      values[NORMALIZED][node] *= 100;
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  const double n = (double)view->node_count;
  const double pairs = view->directed ? (n - 1) * (n - 2) : (n - 1) * (n - 2) / 2;
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_betweenness(&view->graph, &scores, igraph_vss_all(), view->directed, choices->weights));
  fil_kernel_copy(&scores, values[BETWEENNESS]);
  for (size_t node = 0; node < view->node_count && n > 2; node++)
    values[NORMALIZED][node] = values[BETWEENNESS][node] / pairs;
  if (choices->as != FIL_AS_FILIERE)
    follow(view, choices->as, values);
done:
  igraph_vector_destroy(&scores);
  return status;
}

static const fil_measure measures[] = {
    [BETWEENNESS] =
        {"betweenness", "Betweenness", "pairs", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
         "lies on the shortest ways between many others, so that what passes between them often passes through it"},
    [NORMALIZED] = {"betweenness_normalized", "Betweenness (normalized)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                    "with fewer than three nodes there is no pair to stand between",
                    "lies on the shortest ways between the largest share of the pairs of others"},
    {0},
};

const fil_metric fil_metric_betweenness = {
    .name = "betweenness",
    .title = "Betweenness",
    .question = "Who stands between others: through whom do the shortest ways of goods or news lead?",
    .definition = "betweenness = Σ_{s≠v≠t} σ_st(v)/σ_st, σ_st the number of shortest paths from s to t and σ_st(v) of "
                  "those through v, where there is a path; betweenness_normalized = betweenness/((n−1)(n−2)), half of "
                  "that divisor undirected, where a pair counts once; weighted, the length of a tie is 1/weight",
    .reference = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Brandes 2001, doi:10.1080/0022250X.2001.9990249",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .as = {[FIL_AS_NETWORKX] = "betweenness is normalized unless asked otherwise",
           [FIL_AS_UCINET] = "normalized betweenness is in percent"},
    .compute = compute,
};
