/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Eigenvector centrality as NetworkX and Gephi iterate it. */
#include "metrics/iterate.h"

#include "graph/memory.h"

#include <math.h>

enum { ROUNDS = 100 };

static const double tolerance = 1e-6;

/* Adds to each node's sum the scores of those who tie to it, undirected of all partners. */
static void pass_on(const fil_view *view, const igraph_vector_t *weights, const double scores[], double sums[])
{
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const igraph_integer_t source = IGRAPH_FROM(&view->graph, edge), target = IGRAPH_TO(&view->graph, edge);
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    sums[target] += weight * scores[source];
    if (!view->directed)
      sums[source] += weight * scores[target];
  }
}

static double euclidean_norm(const double values[], size_t count)
{
  double squares = 0;
  for (size_t k = 0; k < count; k++)
    squares += values[k] * values[k];
  return squares > 0 ? sqrt(squares) : 1;
}

/* One round; returns the change in all. */
static double step(const fil_view *view, const igraph_vector_t *weights, double scores[], double sums[])
{
  double change = 0;
  for (size_t node = 0; node < view->node_count; node++)
    sums[node] = scores[node];
  pass_on(view, weights, scores, sums);
  const double norm = euclidean_norm(sums, view->node_count);
  for (size_t node = 0; node < view->node_count; node++) {
    change += fabs(sums[node] / norm - scores[node]);
    scores[node] = sums[node] / norm;
  }
  return change;
}

fil_status fil_iterate_networkx(const fil_view *view, const igraph_vector_t *weights, double values[], fil_error *error)
{
  const double n = (double)view->node_count;
  double *scores = fil_memory_new(2 * view->node_count, sizeof *scores);
  bool settled = false;
  if (!scores)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    scores[node] = 1 / n;
  for (size_t round = 0; round < ROUNDS && !settled; round++)
    settled = step(view, weights, scores, scores + view->node_count) < n * tolerance;
  for (size_t node = 0; node < view->node_count && settled; node++)
    values[node] = scores[node];
  fil_memory_free(scores);
  return settled ? FIL_OK
                 : fil_error_set(error, FIL_ERROR_COMPUTE, "the iteration of NetworkX does not settle in %d rounds",
                                 ROUNDS);
}

fil_status fil_iterate_gephi(const fil_view *view, const igraph_vector_t *weights, double values[], fil_error *error)
{
  double *sums = fil_memory_new(view->node_count, sizeof *sums);
  if (!sums)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    values[node] = 1;
  for (size_t round = 0; round < ROUNDS; round++) {
    double largest = 0;
    pass_on(view, weights, values, sums);
    for (size_t node = 0; node < view->node_count; node++)
      largest = fmax(largest, sums[node]);
    for (size_t node = 0; node < view->node_count; node++)
      values[node] = largest > 0 ? sums[node] / largest : 0;
  }
  fil_memory_free(sums);
  return FIL_OK;
}
