/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How large and how dense the network is. */
#include "metrics/kernel.h"

#include <math.h>

enum { NODES, EDGES, SELF_LOOPS, ISOLATES, DENSITY, MEAN_DEGREE, MEAN_STRENGTH };

/* Self-loops, one at most a node. */
typedef struct loops {
  const double *weights; /* by node; NULL: none, or not counted */
  double count, weight;
} loops;

static loops count_loops(const fil_view *view, bool counted)
{
  loops found = {.weights = counted ? view->loops : NULL};
  for (size_t node = 0; found.weights && node < view->node_count; node++) {
    found.count += found.weights[node] != 0;
    found.weight += found.weights[node];
  }
  return found;
}

static double count_isolates(const igraph_t *graph, const loops *own)
{
  double isolates = 0;
  for (igraph_integer_t node = 0; node < igraph_vcount(graph); node++) {
    igraph_integer_t degree = 0;
    igraph_degree_1(graph, &degree, node, IGRAPH_ALL, IGRAPH_LOOPS);
    isolates += degree == 0 && !(own->weights && own->weights[node] != 0);
  }
  return isolates;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  const loops all = count_loops(view, /*counted=*/true);
  const loops own = count_loops(view, choices->loops || choices->as != FIL_AS_FILIERE);
  const double ends = view->directed && choices->as == FIL_AS_GEPHI ? 1 : 2;
  const double nodes = (double)view->node_count, edges = (double)view->edge_count + own.count;
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  *values[NODES] = nodes;
  *values[EDGES] = edges;
  *values[SELF_LOOPS] = all.count;
  *values[ISOLATES] = count_isolates(&undirected, &own);
  if (nodes >= 2)
    *values[DENSITY] = edges / (nodes * (nodes - 1) / (view->directed ? 1 : 2));
  if (nodes >= 1) {
    *values[MEAN_DEGREE] = 2 * ((double)igraph_ecount(&undirected) + own.count) / nodes;
    *values[MEAN_STRENGTH] = ends * (igraph_vector_sum(&view->weights) + own.weight) / nodes;
    if (choices->as != FIL_AS_FILIERE)
      *values[MEAN_DEGREE] = ends * edges / nodes;
  }
done:
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    [NODES] = {"nodes", "Nodes", NULL, 0, INFINITY, FIL_WHEN_WITHOUT_LOOPS, NULL, NULL},
    [EDGES] = {"edges", "Ties", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    [SELF_LOOPS] = {"self_loops", "Nodes tied to themselves", NULL, 0, INFINITY, FIL_WHEN_WITHOUT_LOOPS, NULL,
                    "has many actors that use what they make themselves, as far as the data tell"},
    [ISOLATES] = {"isolates", "Isolates", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                  "has many actors without a tie, in the data at least"},
    [DENSITY] = {"density", "Density", NULL, 0, 1, FIL_WHEN_WITHOUT_LOOPS,
                 "a network of fewer than two nodes has no pairs",
                 "has most of the ties that it could have; small networks more easily"},
    [MEAN_DEGREE] = {"mean_degree", "Mean degree", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, "there are no nodes",
                     "has actors with many partners"},
    [MEAN_STRENGTH] = {"mean_strength", "Mean strength", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS,
                       "there are no nodes",
                       "has much passing through the ties of each actor, as the weights count it"},
    {0},
};

#define LOOPS "self-loops are ties, and a partner both ways counts twice in mean_degree"

const fil_metric fil_metric_size = {
    .name = "size",
    .title = "Size and density",
    .question = "How many actors and ties are there, and what share of the possible ties exists?",
    .definition =
        "nodes n and ties m of the reading, parallel ties merged and self-loops left aside; self_loops = nodes "
        "that have any; isolates have no ties; density = m/(n(n-1)), twice that undirected; mean degree and mean "
        "strength are the means of "
        "the node measures degree (distinct neighbours either way) and strength (all weights in and out)",
    .reference =
        "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Barrat et al. 2004, doi:10.1073/pnas.0400087101",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = LOOPS,
           [FIL_AS_NETWORKX] = LOOPS,
           [FIL_AS_GEPHI] = LOOPS "; directed, mean_degree and mean_strength are half of the mean"},
    .loops =
        "those of a node are a tie, without which it is no isolate; they count twice in the mean degree and the mean "
        "strength, as in degree and strength; density is of pairs, and stays",
    .compute = compute,
};
