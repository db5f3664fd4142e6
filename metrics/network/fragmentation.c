/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which share of the actors is cut off from each other. */
#include "metrics/metric.h"

enum { FRAGMENTATION };

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t sizes = {0};
  const double nodes = (double)view->node_count;
  double joined = 0;
  (void)choices;
  FIL_IGRAPH(igraph_vector_int_init(&sizes, 0));
  FIL_IGRAPH(igraph_connected_components(&view->graph, /*membership=*/NULL, &sizes, /*no=*/NULL, IGRAPH_WEAK));
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(&sizes); k++)
    joined += (double)VECTOR(sizes)[k] * ((double)VECTOR(sizes)[k] - 1);
  if (nodes >= 2)
    *values[FRAGMENTATION] = 1 - joined / (nodes * (nodes - 1));
done:
  igraph_vector_int_destroy(&sizes);
  return status;
}

static const fil_measure measures[] = {
    [FRAGMENTATION] = {"fragmentation", "Fragmentation", NULL, 0, 1, FIL_WHEN_ALWAYS,
                       "a network of fewer than two nodes has no pairs",
                       "falls into parts, so that most pairs of its actors have no chain of ties between them"},
    {0},
};

const fil_metric fil_metric_fragmentation = {
    .name = "fragmentation",
    .title = "Fragmentation",
    .question = "Which share of the pairs of actors is cut off from each other?",
    .definition =
        "F = 1 − Σ s(s − 1)/(n(n − 1)) over the weak components of s nodes, direction ignored; the complement of "
        "connectedness; by distance, fragmentation is 1 − global_efficiency of an undirected reading",
    .reference = "Borgatti 2006, doi:10.1007/s10588-006-7084-x",
    .level = FIL_LEVEL_NETWORK,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
