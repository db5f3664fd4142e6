/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The matrix of a chain's flows, and its rounds added up, one strong component after the other. */
#include "metrics/linear.h"

#include "graph/memory.h"
#include "metrics/linear_block.h"
#include "metrics/linear_order.h"

#include <math.h>

static fil_status allocate(fil_linear *system, const fil_view *view, fil_error *error)
{
  system->count = view->node_count;
  system->starts = fil_memory_new(view->node_count + 1, sizeof *system->starts);
  system->columns = fil_memory_new(view->edge_count + 1, sizeof *system->columns);
  system->entries = fil_memory_new(view->edge_count + 1, sizeof *system->entries);
  system->own = fil_memory_new(view->node_count + 1, sizeof *system->own);
  const bool whole = system->starts && system->columns && system->entries && system->own;
  return whole ? FIL_OK : fil_error_memory(error);
}

static double weight_of(const igraph_vector_t *weights, igraph_integer_t edge)
{
  return weights ? VECTOR(*weights)[edge] : 1;
}

static fil_status refuse_negative(const fil_view *view, size_t source, size_t target, fil_error *error)
{
  return fil_error_set(error, FIL_ERROR_COMPUTE,
                       "the tie of %s and %s has a negative weight; flows of goods are accepted from 0",
                       fil_network_id(view->network, source), fil_network_id(view->network, target));
}

/* Counting sort of the edges by row. */
static fil_status fill(fil_linear *system, const fil_view *view, const igraph_vector_t *weights, fil_linear_rows rows,
                       fil_error *error)
{
  const igraph_t *graph = &view->graph;
  size_t *starts = system->starts;
  for (int pass = 0; pass < 2; pass++) {
    for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
      const bool buyers = rows == FIL_LINEAR_BUYERS;
      const igraph_integer_t row = buyers ? IGRAPH_FROM(graph, edge) : IGRAPH_TO(graph, edge);
      const double weight = weight_of(weights, edge);
      if (weight < 0)
        return refuse_negative(view, (size_t)IGRAPH_FROM(graph, edge), (size_t)IGRAPH_TO(graph, edge), error);
      if (weight == 0)
        continue;
      if (pass == 1) {
        system->columns[starts[row]] = (uint32_t)IGRAPH_OTHER(graph, edge, row);
        system->entries[starts[row]] = weight;
      }
      starts[row]++;
    }
    /* The first pass leaves counts, the second the ends of the rows. */
    size_t sum = 0;
    for (size_t row = 0; row < system->count; row++) {
      const size_t next = pass == 0 ? sum + starts[row] : starts[row];
      starts[row] = sum;
      sum = next;
    }
    starts[system->count] = sum;
  }
  return FIL_OK;
}

fil_status fil_linear_build(fil_linear *system, const fil_view *view, const igraph_vector_t *weights,
                            fil_linear_rows rows, bool loops, fil_error *error)
{
  fil_status status = FIL_OK;
  *system = (fil_linear){0};
  FIL_TRY(allocate(system, view, error));
  FIL_TRY(fill(system, view, weights, rows, error));
  for (size_t node = 0; loops && view->loops && node < view->node_count; node++) {
    system->own[node] = view->loops[node];
    if (view->loops[node] < 0)
      FIL_TRY(refuse_negative(view, node, node, error));
  }
done:
  return status;
}

void fil_linear_destroy(fil_linear *system)
{
  fil_memory_free(system->starts);
  fil_memory_free(system->columns);
  fil_memory_free(system->entries);
  fil_memory_free(system->own);
  *system = (fil_linear){0};
}

double fil_linear_row_sum(const fil_linear *system, size_t row)
{
  double sum = system->own[row];
  for (size_t k = system->starts[row]; k < system->starts[row + 1]; k++)
    sum += system->entries[k];
  return sum;
}

static double divide(double entry, double divisor)
{
  if (entry == 0)
    return 0;
  return divisor > 0 ? entry / divisor : NAN;
}

void fil_linear_divide_rows(fil_linear *system, const double divisors[])
{
  for (size_t row = 0; row < system->count; row++) {
    system->own[row] = divide(system->own[row], divisors[row]);
    for (size_t k = system->starts[row]; k < system->starts[row + 1]; k++)
      system->entries[k] = divide(system->entries[k], divisors[row]);
  }
}

void fil_linear_divide_columns(fil_linear *system, const double divisors[])
{
  for (size_t row = 0; row < system->count; row++) {
    system->own[row] = divide(system->own[row], divisors[row]);
    for (size_t k = system->starts[row]; k < system->starts[row + 1]; k++)
      system->entries[k] = divide(system->entries[k], divisors[system->columns[k]]);
  }
}

fil_status fil_linear_solve(const fil_linear *system, double x[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_linear_order order = {0};
  uint32_t *places = fil_memory_new(system->count + 1, sizeof *places);
  if (!places)
    return fil_error_memory(error);
  FIL_TRY(fil_linear_order_find(&order, system, error));
  for (size_t row = 0; row < system->count; row++)
    places[row] = FIL_MISSING;
  for (size_t block = 0; block < order.block_count; block++) {
    const size_t first = order.starts[block];
    FIL_TRY(fil_linear_block_solve(system, &order.rows[first], order.starts[block + 1] - first, places, x, error));
  }
done:
  fil_linear_order_destroy(&order);
  fil_memory_free(places);
  return status;
}
