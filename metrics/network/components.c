/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Into how many parts the network falls, and on how few actors and ties its unity hangs. */
#include "metrics/kernel.h"

#include <math.h>

enum { WEAK_COMPONENTS, STRONG_COMPONENTS, LARGEST_WEAK_SHARE, LARGEST_STRONG_SHARE, CUT_NODES, BRIDGES };

/* Number of components, and the share of all nodes in the largest one. */
static fil_status count_parts(const fil_view *view, igraph_connectedness_t mode, double *count, double *largest,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t sizes = {0};
  igraph_integer_t parts = 0;
  FIL_IGRAPH(igraph_vector_int_init(&sizes, 0));
  FIL_IGRAPH(igraph_connected_components(&view->graph, /*membership=*/NULL, &sizes, &parts, mode));
  *count = (double)parts;
  if (parts)
    *largest = (double)igraph_vector_int_max(&sizes) / (double)view->node_count;
done:
  igraph_vector_int_destroy(&sizes);
  return status;
}

/* Nodes and ties without which the network would have more parts. */
static fil_status count_cuts(const fil_view *view, double *nodes, double *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t found = {0};
  FIL_IGRAPH(igraph_vector_int_init(&found, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_articulation_points(&undirected, &found));
  *nodes = (double)igraph_vector_int_size(&found);
  FIL_IGRAPH(igraph_bridges(&undirected, &found));
  *ties = (double)igraph_vector_int_size(&found);
done:
  igraph_destroy(&undirected);
  igraph_vector_int_destroy(&found);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  (void)choices;
  FIL_TRY(count_parts(view, IGRAPH_WEAK, values[WEAK_COMPONENTS], values[LARGEST_WEAK_SHARE], error));
  if (view->directed)
    FIL_TRY(count_parts(view, IGRAPH_STRONG, values[STRONG_COMPONENTS], values[LARGEST_STRONG_SHARE], error));
  FIL_TRY(count_cuts(view, values[CUT_NODES], values[BRIDGES], error));
done:
  return status;
}

static const fil_measure measures[] = {
    [WEAK_COMPONENTS] = {"weak_components", "Weak components", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                         "falls into many parts that nothing ties together"},
    [STRONG_COMPONENTS] = {"strong_components", "Strong components", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                           "hardly lets goods come back to where they were, as in a chain"},
    [LARGEST_WEAK_SHARE] = {"largest_weak_share", "Share of the largest weak component", NULL, 0, 1, FIL_WHEN_ALWAYS,
                            "there are no nodes", "hangs together: nearly all its actors are in one part"},
    [LARGEST_STRONG_SHARE] = {"largest_strong_share", "Share of the largest strong component", NULL, 0, 1,
                              FIL_WHEN_DIRECTED, "there are no nodes",
                              "lets goods and news circulate among most of its actors, as in a cluster"},
    [CUT_NODES] = {"cut_nodes", "Cut nodes", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                   "has many actors without whom some others would lose contact"},
    [BRIDGES] = {"bridges", "Bridges", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL, "has many ties that nothing replaces"},
    {0},
};

const fil_metric fil_metric_components = {
    .name = "components",
    .title = "Components and cut points",
    .question = "Does the network hang together, and on how few actors and ties?",
    .definition = "weak components ignore direction, in a strong component every node reaches every other along the "
                  "arrows (directed readings only); shares are of all nodes, isolates included; cut nodes and bridges "
                  "are the nodes and tied pairs without which there would be more weak components",
    .reference =
        "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
