/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Degree: how many partners a node has. */
#include "metrics/kernel.h"

#include <math.h>

enum { DEGREE_IN, DEGREE_OUT, DEGREE };

static fil_status count(const igraph_t *graph, igraph_neimode_t mode, igraph_vector_int_t *degrees, double values[],
                        fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_IGRAPH(igraph_degree(graph, degrees, igraph_vss_all(), mode, /*loops=*/false));
  fil_kernel_copy_int(degrees, values);
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  (void)choices;
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t degrees = {0};
  FIL_IGRAPH(igraph_vector_int_init(&degrees, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(count(&view->graph, IGRAPH_IN, &degrees, values[DEGREE_IN], error));
  FIL_TRY(count(&view->graph, IGRAPH_OUT, &degrees, values[DEGREE_OUT], error));
  FIL_TRY(count(&undirected, IGRAPH_ALL, &degrees, values[DEGREE], error));
done:
  igraph_vector_int_destroy(&degrees);
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    [DEGREE_IN] = {"degree_in", "Degree (in)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL, NULL},
    [DEGREE_OUT] = {"degree_out", "Degree (out)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL, NULL},
    [DEGREE] = {"degree", "Degree", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL, NULL},
    {0},
};

const fil_metric fil_metric_degree = {
    .name = "degree",
    .title = "Degree",
    .question = "How many partners does a node have: suppliers (in), buyers (out), or either?",
    .definition =
        "number of distinct neighbours: degree_in = |{j: j → i}|, degree_out = |{j: i → j}|, degree = |{j: j → i or "
        "i → j}|; parallel ties of a pair count once, self-loops not at all",
    .reference = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
