/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How large and how dense the network is. */
#include "metrics/kernel.h"

#include <math.h>

enum { NODES, EDGES, ISOLATES, DENSITY, MEAN_DEGREE, MEAN_STRENGTH };

static double count_isolates(const igraph_t *graph)
{
  double isolates = 0;
  for (igraph_integer_t node = 0; node < igraph_vcount(graph); node++) {
    igraph_integer_t degree = 0;
    igraph_degree_1(graph, &degree, node, IGRAPH_ALL, IGRAPH_LOOPS);
    isolates += degree == 0;
  }
  return isolates;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  const double nodes = (double)view->node_count, edges = (double)view->edge_count;
  (void)choices;
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  *values[NODES] = nodes;
  *values[EDGES] = edges;
  *values[ISOLATES] = count_isolates(&undirected);
  if (nodes >= 2)
    *values[DENSITY] = edges / (nodes * (nodes - 1) / (view->directed ? 1 : 2));
  if (nodes >= 1) {
    *values[MEAN_DEGREE] = 2 * (double)igraph_ecount(&undirected) / nodes;
    *values[MEAN_STRENGTH] = 2 * igraph_vector_sum(&view->weights) / nodes;
  }
done:
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    [NODES] = {"nodes", "Nodes", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    [EDGES] = {"edges", "Ties", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    [ISOLATES] = {"isolates", "Isolates", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    [DENSITY] = {"density", "Density", NULL, 0, 1, FIL_WHEN_ALWAYS, "a network of fewer than two nodes has no pairs",
                 NULL},
    [MEAN_DEGREE] = {"mean_degree", "Mean degree", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, "there are no nodes", NULL},
    [MEAN_STRENGTH] = {"mean_strength", "Mean strength", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS,
                       "there are no nodes", NULL},
    {0},
};

const fil_metric fil_metric_size = {
    .name = "size",
    .title = "Size and density",
    .question = "How many actors and ties are there, and what share of the possible ties exists?",
    .definition =
        "nodes n and ties m of the reading, parallel ties merged and self-loops left aside; isolates have no "
        "ties; density = m/(n(n-1)), twice that undirected; mean degree and mean strength are the means of the "
        "node measures degree (distinct neighbours either way) and strength (all weights in and out)",
    .reference = "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Barrat et al. 2004, "
                 "doi:10.1073/pnas.0400087101",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
