/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Closeness: how near a node is to those that it reaches, and how many these are. */
#include "metrics/kernel.h"

#include <math.h>

enum { CLOSENESS_IN, CLOSENESS_OUT, CLOSENESS, REACH_IN, REACH_OUT, REACH };

/* The inverse of the mean distance, in the way of a program. */
static double follow(fil_program program, double closeness, double reach)
{
  switch (program) {
  case FIL_AS_NETWORKX:
    return isnan(closeness) ? 0 : closeness * reach;
  case FIL_AS_GEPHI:
    return isnan(closeness) ? 0 : closeness;
  case FIL_AS_UCINET:
    return isnan(closeness) || reach < 1 ? 0 : closeness;
  default:
    return closeness;
  }
}

static fil_status compute_way(const fil_view *view, const fil_choices *choices, igraph_neimode_t mode,
                              double closeness[], double reach[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t scores = {0};
  igraph_vector_int_t reached = {0}; /* other nodes */
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_IGRAPH(igraph_vector_int_init(&reached, 0));
  FIL_IGRAPH(igraph_closeness(&view->graph, &scores, &reached, /*all_reachable=*/NULL, igraph_vss_all(), mode,
                              choices->weights,
                              /*normalized=*/choices->as != FIL_AS_IGRAPH));
  fil_kernel_copy(&scores, closeness);
  for (size_t node = 0; node < view->node_count && view->node_count > 1; node++)
    reach[node] = (double)VECTOR(reached)[node] / (double)(view->node_count - 1);
  for (size_t node = 0; node < view->node_count; node++)
    closeness[node] =
        follow(choices->as, closeness[node], (double)VECTOR(reached)[node] / (double)(view->node_count - 1));
done:
  igraph_vector_int_destroy(&reached);
  igraph_vector_destroy(&scores);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (!view->directed)
    return compute_way(view, choices, IGRAPH_ALL, values[CLOSENESS], values[REACH], error);
  FIL_TRY(compute_way(view, choices, IGRAPH_IN, values[CLOSENESS_IN], values[REACH_IN], error));
  FIL_TRY(compute_way(view, choices, IGRAPH_OUT, values[CLOSENESS_OUT], values[REACH_OUT], error));
done:
  return status;
}

#define NOTHING_REACHED "a node that reaches no other (in: that no other reaches) has no distance"
#define ALONE "a network of one node has nobody to reach"
enum {
  REACH_DIRECTED = FIL_WHEN_DIRECTED | FIL_WHEN_UNWEIGHTED,
  REACH_UNDIRECTED = FIL_WHEN_UNDIRECTED | FIL_WHEN_UNWEIGHTED,
};

static const fil_measure measures[] = {
    [CLOSENESS_IN] = {"closeness_in", "Closeness (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, NOTHING_REACHED,
                      "is reached in few steps by those that can reach it; how many these are, reach tells"},
    [CLOSENESS_OUT] = {"closeness_out", "Closeness (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, NOTHING_REACHED,
                       "reaches in few steps those that it can reach; how many these are, reach tells"},
    [CLOSENESS] = {"closeness", "Closeness", NULL, 0, 1, FIL_WHEN_UNDIRECTED, NOTHING_REACHED,
                   "reaches in few steps those that it can reach; how many these are, reach tells"},
    [REACH_IN] = {"reach_in", "Reach (in)", "share of nodes", 0, 1, REACH_DIRECTED, ALONE,
                  "stands downstream of much of the network: what others make can come to it"},
    [REACH_OUT] = {"reach_out", "Reach (out)", "share of nodes", 0, 1, REACH_DIRECTED, ALONE,
                   "stands upstream of much of the network: what it makes can come to others, and so can its failures"},
    [REACH] = {"reach", "Reach", "share of nodes", 0, 1, REACH_UNDIRECTED, ALONE,
               "is in the same part of the network as most others"},
    {0},
};

#define NOT_ALL_REACHED                                                                                                \
  "0 where a node is out of reach (sna; UCINET lets the user choose its distance); sna's direction is out"

const fil_metric fil_metric_closeness = {
    .name = "closeness",
    .title = "Closeness",
    .question =
        "How near is a node to those that it can reach (out) or that can reach it (in), and how many are these?",
    .definition =
        "closeness = (r−1)/Σd, the inverse of the mean distance d over the r nodes reached, the node itself included; "
        "high too for a node that reaches few and near ones, so read it with reach = (r−1)/(n−1); distances follow the "
        "arrows, from the node (out) or to it (in); weighted, the length of a tie is 1/weight",
    .reference = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = "1/Σd unless asked to normalize (R); R's usual direction is out",
           [FIL_AS_NETWORKX] = "closeness × reach, 0 where nothing is reached; the usual direction is in",
           [FIL_AS_GEPHI] = "0 where nothing is reached; the direction is out",
           [FIL_AS_UCINET] = NOT_ALL_REACHED},
    .compute = compute,
};
