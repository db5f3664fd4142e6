/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic levels as the solution of a sparse linear system. */
#include "metrics/trophic.h"

#include "graph/memory.h"

#include <math.h>

/* Λ is singular once for each weak component, so the first node of each is held at 0 while solving. */
typedef struct component_map {
  igraph_vector_int_t membership; /* by node */
  bool *held;                     /* by node */
  double *lowest;                 /* by component */
} component_map;

/* The weak components that remain without ties of weight 0, which fix no levels. */
static fil_status assign_components(const fil_view *view, const igraph_vector_t *weights,
                                    igraph_vector_int_t *membership, igraph_integer_t *count, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t flows = {0};
  igraph_vector_int_t empty = {0};
  FIL_IGRAPH(igraph_vector_int_init(&empty, 0));
  for (igraph_integer_t edge = 0; weights && edge < igraph_vector_size(weights); edge++) {
    if (VECTOR(*weights)[edge] == 0)
      FIL_IGRAPH(igraph_vector_int_push_back(&empty, edge));
  }
  FIL_IGRAPH(igraph_copy(&flows, &view->graph));
  FIL_IGRAPH(igraph_delete_edges(&flows, igraph_ess_vector(&empty)));
  FIL_IGRAPH(igraph_connected_components(&flows, membership, /*csize=*/NULL, count, IGRAPH_WEAK));
done:
  igraph_destroy(&flows);
  igraph_vector_int_destroy(&empty);
  return status;
}

static fil_status find_components(component_map *parts, const fil_view *view, const igraph_vector_t *weights,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_integer_t count = 0;
  FIL_IGRAPH(igraph_vector_int_init(&parts->membership, 0));
  FIL_TRY(assign_components(view, weights, &parts->membership, &count, error));
  parts->held = fil_memory_new(view->node_count, sizeof *parts->held);
  parts->lowest = fil_memory_new((size_t)count, sizeof *parts->lowest);
  if (!parts->held || !parts->lowest) {
    status = fil_error_memory(error);
    goto done;
  }
  for (igraph_integer_t part = 0; part < count; part++)
    parts->lowest[part] = INFINITY;
  for (size_t node = 0; node < view->node_count; node++) {
    double *seen = &parts->lowest[VECTOR(parts->membership)[node]];
    parts->held[node] = *seen > 0;
    *seen = 0;
  }
done:
  return status;
}

static void destroy_components(component_map *parts)
{
  igraph_vector_int_destroy(&parts->membership);
  fil_memory_free(parts->held);
  fil_memory_free(parts->lowest);
}

/* Adds one tie to Λ and v. A held node's row and column stay those of the identity. */
static fil_status add_tie(igraph_sparsemat_t *matrix, igraph_vector_t *flow, const bool *held, igraph_integer_t source,
                          igraph_integer_t target, double weight, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!held[source]) {
    FIL_IGRAPH(igraph_sparsemat_entry(matrix, source, source, weight));
    VECTOR(*flow)[source] -= weight;
  }
  if (!held[target]) {
    FIL_IGRAPH(igraph_sparsemat_entry(matrix, target, target, weight));
    VECTOR(*flow)[target] += weight;
  }
  if (!held[source] && !held[target]) {
    FIL_IGRAPH(igraph_sparsemat_entry(matrix, source, target, -weight));
    FIL_IGRAPH(igraph_sparsemat_entry(matrix, target, source, -weight));
  }
done:
  return status;
}

/* Fills Λ and v, both empty. */
static fil_status set_up(const fil_view *view, const igraph_vector_t *weights, const bool *held,
                         igraph_sparsemat_t *matrix, igraph_vector_t *flow, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < view->node_count; node++) {
    if (held[node])
      FIL_IGRAPH(igraph_sparsemat_entry(matrix, (igraph_integer_t)node, (igraph_integer_t)node, 1));
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++)
    FIL_TRY(add_tie(matrix, flow, held, IGRAPH_FROM(&view->graph, edge), IGRAPH_TO(&view->graph, edge),
                    weights ? VECTOR(*weights)[edge] : 1, error));
done:
  return status;
}

/* Solves the system `matrix` · levels = `flow`. */
static fil_status solve(const igraph_sparsemat_t *matrix, const igraph_vector_t *flow, igraph_vector_t *levels,
                        fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_sparsemat_t summed = {0};
  FIL_IGRAPH(igraph_sparsemat_compress(matrix, &summed));
  FIL_IGRAPH(igraph_sparsemat_dupl(&summed));
  FIL_IGRAPH(igraph_sparsemat_cholsol(&summed, flow, levels, /*order=*/1));
done:
  igraph_sparsemat_destroy(&summed);
  return status;
}

/* Copies the levels, moved so that each component's lowest is 0. */
static void settle(component_map *parts, const igraph_vector_t *solution, size_t node_count, double levels[])
{
  for (size_t node = 0; node < node_count; node++) {
    double *lowest = &parts->lowest[VECTOR(parts->membership)[node]];
    *lowest = fmin(*lowest, VECTOR(*solution)[node]);
  }
  for (size_t node = 0; node < node_count; node++)
    levels[node] = VECTOR(*solution)[node] - parts->lowest[VECTOR(parts->membership)[node]];
}

fil_status fil_trophic_levels(const fil_view *view, const igraph_vector_t *weights, double levels[], fil_error *error)
{
  fil_status status = FIL_OK;
  const igraph_integer_t nodes = (igraph_integer_t)view->node_count;
  component_map parts = {0};
  igraph_sparsemat_t matrix = {0};
  igraph_vector_t flow = {0}, solution = {0};
  if (!nodes)
    return FIL_OK;
  FIL_TRY(find_components(&parts, view, weights, error));
  FIL_IGRAPH(igraph_sparsemat_init(&matrix, nodes, nodes, nodes + 4 * (igraph_integer_t)view->edge_count));
  FIL_IGRAPH(igraph_vector_init(&flow, nodes));
  FIL_IGRAPH(igraph_vector_init(&solution, nodes));
  FIL_TRY(set_up(view, weights, parts.held, &matrix, &flow, error));
  FIL_TRY(solve(&matrix, &flow, &solution, error));
  settle(&parts, &solution, view->node_count, levels);
done:
  destroy_components(&parts);
  igraph_sparsemat_destroy(&matrix);
  igraph_vector_destroy(&flow);
  igraph_vector_destroy(&solution);
  return status;
}
