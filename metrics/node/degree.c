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

/* As other programs: in and out added, and a loop counted once each way by those that count loops. */
static void follow(const fil_view *view, fil_program program, double *const values[])
{
  for (size_t node = 0; node < view->node_count; node++) {
    const bool loop = program != FIL_AS_UCINET && view->loops && view->loops[node] != 0;
    if (view->directed) {
      values[DEGREE_IN][node] += loop;
      values[DEGREE_OUT][node] += loop;
      values[DEGREE][node] = values[DEGREE_IN][node] + values[DEGREE_OUT][node];
    } else {
      values[DEGREE][node] += 2 * loop;
    }
  }
}

/* A loop makes a node a supplier and a buyer of itself, and has both its ends there. */
static void add_loops(const fil_view *view, const fil_choices *choices, double *const values[])
{
  for (size_t node = 0; node < view->node_count; node++) {
    const double loop = fil_kernel_loop(view, choices, node, /*weighted=*/false);
    values[DEGREE_IN][node] += loop;
    values[DEGREE_OUT][node] += loop;
    values[DEGREE][node] += 2 * loop;
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_int_t degrees = {0};
  FIL_IGRAPH(igraph_vector_int_init(&degrees, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_TRY(count(&view->graph, IGRAPH_IN, &degrees, values[DEGREE_IN], error));
  FIL_TRY(count(&view->graph, IGRAPH_OUT, &degrees, values[DEGREE_OUT], error));
  FIL_TRY(count(&undirected, IGRAPH_ALL, &degrees, values[DEGREE], error));
  if (choices->as != FIL_AS_FILIERE)
    follow(view, choices->as, values);
  else
    add_loops(view, choices, values);
done:
  igraph_vector_int_destroy(&degrees);
  igraph_destroy(&undirected);
  return status;
}

static const fil_measure measures[] = {
    [DEGREE_IN] = {"degree_in", "Degree (in)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                   "has many suppliers; whether it leans on one of them, the weights tell"},
    [DEGREE_OUT] = {"degree_out", "Degree (out)", "nodes", 0, INFINITY, FIL_WHEN_DIRECTED, NULL,
                    "has many buyers, and so reaches much of the network directly"},
    [DEGREE] = {"degree", "Degree", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                "has many partners, and so much of the network within one step"},
    {0},
};

#define IN_AND_OUT "directed, degree is degree_in + degree_out, a partner both ways counted twice"
#define LOOPS "; a node's self-loops count once each way"

const fil_metric fil_metric_degree = {
    .name = "degree",
    .title = "Degree",
    .question = "How many partners does a node have: suppliers (in), buyers (out), or either?",
    .definition = "number of distinct neighbours: degree_in = |{j: j → i}|, degree_out = |{j: i → j}|, degree = |{j: j "
                  "→ i or i → j}|; parallel ties of a pair count once, self-loops not at all",
    .reference = "Freeman 1978, doi:10.1016/0378-8733(78)90021-7; loops: Newman 2010, "
                 "doi:10.1093/acprof:oso/9780199206650.001.0001",
    .level = FIL_LEVEL_NODE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .as = {[FIL_AS_IGRAPH] = IN_AND_OUT LOOPS,
           [FIL_AS_NETWORKX] = IN_AND_OUT LOOPS,
           [FIL_AS_GEPHI] = IN_AND_OUT LOOPS,
           [FIL_AS_UCINET] = IN_AND_OUT},
    .loops = "a node that has any is one of its own suppliers and buyers, and counts twice in degree, since a loop has "
             "both its ends there",
    .compute = compute,
};
