/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How much of the network can fail before it falls apart. */
#include "metrics/disjoint.h"
#include "metrics/disjoint_graph.h"
#include "metrics/kernel.h"

#include <math.h>

enum { VERTEX_CONNECTIVITY, EDGE_CONNECTIVITY, DEGENERACY };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t cores = {0};
  igraph_bool_t connected = false;
  (void)choices;
  FIL_IGRAPH(igraph_vector_int_init(&cores, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_coreness(&undirected, &cores, IGRAPH_ALL));
  if (view->node_count >= 1)
    *values[DEGENERACY] = (double)igraph_vector_int_max(&cores);
  if (view->node_count < 2)
    goto done;
  FIL_IGRAPH(igraph_is_connected(&undirected, &connected, IGRAPH_WEAK));
  if (connected) {
    FIL_TRY(fil_disjoint_nodes(&undirected, values[VERTEX_CONNECTIVITY], error));
    FIL_TRY(fil_disjoint_ties(&undirected, values[EDGE_CONNECTIVITY], error));
  } else {
    *values[VERTEX_CONNECTIVITY] = *values[EDGE_CONNECTIVITY] = 0;
  }
done:
  igraph_destroy(&undirected);
  igraph_vector_int_destroy(&cores);
  return status;
}

#define FEW_OR_LONG "there are fewer than two nodes, or paths were looked for in " FIL_DISJOINT_STEPS_TEXT " steps"

static const fil_measure measures[] = {
    [VERTEX_CONNECTIVITY] = {"vertex_connectivity", "Vertex connectivity", NULL, 0, INFINITY, FIL_WHEN_ALWAYS,
                             FEW_OR_LONG, "holds together whichever few of its actors stop"},
    [EDGE_CONNECTIVITY] = {"edge_connectivity", "Edge connectivity", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, FEW_OR_LONG,
                           "holds together whichever few of its ties are cut"},
    [DEGENERACY] = {"degeneracy", "Degeneracy", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, "there are no nodes",
                    "has a dense middle, in which each actor has many partners who are of it too"},
    {0},
};

const fil_metric fil_metric_connectivity = {
    .name = "connectivity",
    .title = "Connectivity and cores",
    .question = "How many actors or ties can fail before the network falls apart, and how dense is its middle?",
    .definition = "direction ignored; the fewest nodes, or ties, without which some pair is no longer connected: 0 "
                  "where that is so already, n − 1 where all are tied; a single isolate makes both 0; degeneracy is "
                  "the largest k for which there is a k-core, nodes that each have k neighbours among them",
    .reference = "White & Harary 2001, doi:10.1111/0081-1750.00098; Even & Tarjan 1975, doi:10.1137/0204043; Seidman "
                 "1983, doi:10.1016/0378-8733(83)90028-X",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
