/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whether those who have many partners by one relation have many by another. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/ranks.h"

#include <math.h>

enum { IN, OUT, ALL, WAYS };

/* Degrees, or strengths, of one relation. A partner that is tied both ways counts once, its weights twice. */
static fil_status measure(const fil_view *view, bool weighted, igraph_neimode_t mode, double cells[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_t sums = {0};
  igraph_vector_bool_t mutual = {0};
  FIL_IGRAPH(igraph_vector_init(&sums, 0));
  FIL_IGRAPH(igraph_vector_bool_init(&mutual, 0));
  FIL_IGRAPH(
      igraph_strength(&view->graph, &sums, igraph_vss_all(), mode, /*loops=*/false, weighted ? &view->weights : NULL));
  for (size_t node = 0; node < view->node_count; node++)
    cells[node] = VECTOR(sums)[node];
  if (weighted || mode != IGRAPH_ALL || !view->directed)
    goto done;
  FIL_IGRAPH(igraph_is_mutual(&view->graph, &mutual, igraph_ess_all(IGRAPH_EDGEORDER_ID), /*loops=*/false));
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    if (VECTOR(mutual)[edge])
      cells[IGRAPH_FROM(&view->graph, edge)]--;
  }
done:
  igraph_vector_destroy(&sums);
  igraph_vector_bool_destroy(&mutual);
  return status;
}

/* One row of ranks for each relation. */
static fil_status rank(const fil_choices *choices, igraph_neimode_t mode, size_t nodes, double *ranks, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < choices->relation_count; k++) {
    FIL_TRY(measure(&choices->relations[k], choices->weights != NULL, mode, ranks + k * nodes, error));
    FIL_TRY(fil_ranks(ranks + k * nodes, nodes, error));
  }
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  static const igraph_neimode_t modes[WAYS] = {[IN] = IGRAPH_IN, [OUT] = IGRAPH_OUT, [ALL] = IGRAPH_ALL};
  fil_status status = FIL_OK;
  const size_t count = choices->relation_count, nodes = view->node_count;
  double *ranks = fil_memory_new(count * nodes + 1, sizeof *ranks);
  if (!ranks)
    return fil_error_memory(error);
  for (int way = 0; way < WAYS; way++) {
    FIL_TRY(rank(choices, modes[way], nodes, ranks, error));
    for (size_t k = 0; k < count * count; k++)
      values[way][k] = fil_correlation(ranks + k / count * nodes, ranks + k % count * nodes, nodes);
  }
done:
  fil_memory_free(ranks);
  return status;
}

#define UNDEFINED "all nodes have the same number of ties by one of the two relations"

static const fil_measure measures[] = {
    [IN] = {"degree_correlation_in", "Degree correlation (in)", NULL, -1, 1, FIL_WHEN_DIRECTED, UNDEFINED,
            "have the same actors on the receiving end more than other relations do"},
    [OUT] = {"degree_correlation_out", "Degree correlation (out)", NULL, -1, 1, FIL_WHEN_DIRECTED, UNDEFINED,
             "have the same actors on the giving end more than other relations do"},
    [ALL] = {"degree_correlation", "Degree correlation", NULL, -1, 1, FIL_WHEN_ALWAYS, UNDEFINED,
             "have the same actors in their middle more than other relations do"},
    {0},
};

const fil_metric fil_metric_degree_correlation = {
    .name = "degree_correlation",
    .title = "Degree correlation of relations",
    .question = "Do those who have many partners by one relation have many by the other too?",
    .definition = "Spearman's rank correlation over all nodes of the network of their degrees by the two relations, "
                  "equal degrees having the mean of their ranks; a node without ties of a relation has degree 0; in, "
                  "out, and distinct neighbours either way; weighted, of strengths",
    .reference = "Spearman 1904, doi:10.2307/1412159; Battiston, Nicosia & Latora 2014, doi:10.1103/PhysRevE.89.032804",
    .level = FIL_LEVEL_RELATION_PAIR,
    .needs = FIL_NEEDS_RELATIONS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
