/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How far the circles of a tie's two ends are one. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/partners.h"

#include <math.h>

enum { COMMON_NEIGHBOURS, OVERLAP };

static size_t degree(const fil_partners *partners, igraph_integer_t node)
{
  return partners->starts[node + 1] - partners->starts[node];
}

/* Whether a tie is looked at from this end: that of more partners, since those of the other are gone through. */
static bool is_larger(const fil_partners *partners, igraph_integer_t node, igraph_integer_t other)
{
  const size_t here = degree(partners, node), there = degree(partners, other);
  return here > there || (here == there && node < other);
}

/* Ends with k_i and k_j partners, each other included, have at most k_i + k_j - 2 - common others between them. */
static void measure_tie(const fil_partners *partners, const uint32_t *marks, igraph_integer_t node,
                        igraph_integer_t other, double *common, double *overlap)
{
  const double possible = (double)(degree(partners, node) + degree(partners, other)) - 2;
  *common = 0;
  for (size_t k = partners->starts[other]; k < partners->starts[other + 1]; k++)
    *common += marks[partners->nodes[k]] == (uint32_t)node;
  if (possible > 0)
    *overlap = *common / (possible - *common);
}

static fil_status measure_node(const fil_view *view, const fil_partners *partners, uint32_t *marks,
                               igraph_integer_t node, igraph_vector_int_t *incident, double *const values[],
                               fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
    marks[partners->nodes[k]] = (uint32_t)node;
  FIL_IGRAPH(igraph_incident(&view->graph, incident, node, IGRAPH_ALL));
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(incident); k++) {
    const igraph_integer_t edge = VECTOR(*incident)[k], other = IGRAPH_OTHER(&view->graph, edge, node);
    if (is_larger(partners, node, other))
      measure_tie(partners, marks, node, other, &values[COMMON_NEIGHBOURS][edge], &values[OVERLAP][edge]);
  }
done:
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  igraph_vector_int_t incident = {0};
  uint32_t *marks = fil_memory_new(view->node_count, sizeof *marks);
  (void)choices;
  if (!marks)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    marks[node] = FIL_MISSING;
  FIL_IGRAPH(igraph_vector_int_init(&incident, 0));
  FIL_TRY(fil_partners_build(view, /*weights=*/NULL, &partners, error));
  for (igraph_integer_t node = 0; node < (igraph_integer_t)view->node_count; node++)
    FIL_TRY(measure_node(view, &partners, marks, node, &incident, values, error));
done:
  fil_partners_destroy(&partners);
  igraph_vector_int_destroy(&incident);
  fil_memory_free(marks);
  return status;
}

static const fil_measure measures[] = {
    [COMMON_NEIGHBOURS] = {"common_neighbours", "Common neighbours", "nodes", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
                           "is embedded: many third actors are partners of both its ends"},
    [OVERLAP] = {"overlap", "Overlap of neighbourhoods", NULL, 0, 1, FIL_WHEN_ALWAYS,
                 "neither end has another partner whom they could share",
                 "runs within one circle: its ends have nearly the same partners; a low value is that of a tie between "
                 "circles"},
    {0},
};

const fil_metric fil_metric_shared_partners = {
    .name = "shared_partners",
    .title = "Shared partners",
    .question = "Does a tie run within a circle of partners, or from one circle to another?",
    .definition = "common_neighbours n_ij = number of nodes tied to both ends; overlap = n_ij/((k_i−1)+(k_j−1)−n_ij), "
                  "the share of the ends' other partners that they have in common, k the degree; direction ignored, a "
                  "neighbour counts once",
    .reference = "Onnela et al. 2007, doi:10.1073/pnas.0610245104",
    .level = FIL_LEVEL_EDGE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .compute = compute,
};
