/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Coreness: how deep in the dense middle a node sits. */
#include "metrics/kernel.h"

#include <math.h>

enum { CORENESS, CORENESS_IN, CORENESS_OUT };

static fil_status compute_way(const igraph_t *graph, igraph_neimode_t mode, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t cores = {0};
  FIL_IGRAPH(igraph_vector_int_init(&cores, 0));
  FIL_IGRAPH(igraph_coreness(graph, &cores, mode));
  fil_kernel_copy_int(&cores, values);
done:
  igraph_vector_int_destroy(&cores);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(compute_way(choices->as == FIL_AS_FILIERE ? &undirected : &view->graph, IGRAPH_ALL, values[CORENESS], error));
  FIL_TRY(compute_way(&view->graph, IGRAPH_IN, values[CORENESS_IN], error));
  FIL_TRY(compute_way(&view->graph, IGRAPH_OUT, values[CORENESS_OUT], error));
done:
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    [CORENESS] = {"coreness", "Coreness", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                  "belongs to the dense middle, where each has many partners who are of it too"},
    [CORENESS_IN] = {"coreness_in", "Coreness (in)", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                     "belongs to a middle in which each is supplied by many who are of it too"},
    [CORENESS_OUT] = {"coreness_out", "Coreness (out)", NULL, 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                      "belongs to a middle in which each supplies many who are of it too"},
    {0},
};

#define TWICE "directed, a neighbour both ways counts twice"

const fil_metric fil_metric_coreness = {
    .name = "coreness",
    .title = "Coreness",
    .question = "How deep in the network's dense middle does a node sit?",
    .definition = "the largest k such that the node is in the k-core: the largest set of nodes of which each has at "
                  "least k neighbours in the set, whichever way they are tied; coreness_in counts suppliers alone, "
                  "coreness_out buyers alone",
    .reference = "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = TWICE, [FIL_AS_NETWORKX] = TWICE},
    .compute = compute,
};
