/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic levels as the solution of a sparse linear system, by conjugate gradients. The preconditioner is an incomplete
   Cholesky factor without fill, (D + L) D⁻¹ (D + L)ᵀ with L the part of Λ below the diagonal (Meijerink & van der Vorst
   1977, doi:10.1090/S0025-5718-1977-0438681-4). Nodes are eliminated from the far ends of a walk inwards, so that the
   factor of a tree is exact: a chain takes one step, however long. */
#include "metrics/trophic.h"

#include "graph/memory.h"
#include "metrics/partners.h"

#include <math.h>

enum { STEPS_LIMIT = 20000 };

static const double tolerance = 1e-13; /* of what a node's equation is off, relative to its u and the largest level */
static const double exhausted = 1e-12; /* pivot, relative to u, below which a component's last equation says nothing */

/* Λh = v on its way to the solution; arrays are by node but `order`. */
typedef struct equations {
  fil_partners partners;
  size_t node_count;
  uint32_t *order;    /* of a walk from node to partner, component by component */
  uint32_t *rank;     /* place in that order */
  uint32_t *root;     /* first node of the component in that order */
  double *pivot;      /* D; INFINITY where an equation says nothing */
  double *residual;   /* v − Λh */
  double *correction; /* what the factor would add to h */
  double *direction;  /* in which h moves */
  double *image;      /* Λ · direction */
} equations;

static void destroy(equations *system)
{
  fil_partners_destroy(&system->partners);
  fil_memory_free(system->order);
  fil_memory_free(system->rank);
  fil_memory_free(system->root);
  fil_memory_free(system->pivot);
  fil_memory_free(system->residual);
  fil_memory_free(system->correction);
  fil_memory_free(system->direction);
  fil_memory_free(system->image);
}

static fil_status allocate(equations *system, size_t node_count, fil_error *error)
{
  uint32_t **const integers[] = {&system->order, &system->rank, &system->root};
  double **const numbers[] = {&system->pivot, &system->residual, &system->correction, &system->direction,
                              &system->image};
  system->node_count = node_count;
  for (size_t k = 0; k < sizeof integers / sizeof *integers; k++) {
    if (!(*integers[k] = fil_memory_new(node_count, sizeof(uint32_t))))
      return fil_error_memory(error);
  }
  for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
    if (!(*numbers[k] = fil_memory_new(node_count, sizeof(double))))
      return fil_error_memory(error);
  }
  return FIL_OK;
}

/* Breadth first from the first node of each component. */
static void walk(equations *system)
{
  const fil_partners *partners = &system->partners;
  uint32_t found = 0, visited = 0;
  for (size_t node = 0; node < system->node_count; node++)
    system->root[node] = FIL_MISSING;
  for (uint32_t start = 0; start < system->node_count; start++) {
    if (system->root[start] != FIL_MISSING)
      continue;
    system->root[start] = start;
    for (system->order[found++] = start; visited < found; visited++) {
      const uint32_t node = system->order[visited];
      system->rank[node] = visited;
      for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
        if (system->root[partners->nodes[k]] != FIL_MISSING)
          continue;
        system->root[partners->nodes[k]] = start;
        system->order[found++] = partners->nodes[k];
      }
    }
  }
}

/* D, from the end of the walk to its start: each pivot is at least the ties to nodes that follow, so none but a
   component's last can vanish. */
static void factorize(equations *system)
{
  const fil_partners *partners = &system->partners;
  for (size_t at = system->node_count; at-- > 0;) {
    const uint32_t i = system->order[at];
    double pivot = partners->sums[i];
    for (size_t k = partners->starts[i]; k < partners->starts[i + 1]; k++) {
      const uint32_t j = partners->nodes[k];
      if (system->rank[j] > at)
        pivot -= partners->ties[k] * partners->ties[k] / system->pivot[j];
    }
    system->pivot[i] = pivot > exhausted * partners->sums[i] ? pivot : INFINITY;
  }
}

/* The equations at h = 0, where the residual is v = w_in − w_out. */
static fil_status set_up(equations *system, const fil_view *view, const igraph_vector_t *weights, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(allocate(system, view->node_count, error));
  FIL_TRY(fil_partners_build(view, weights, &system->partners, error));
  walk(system);
  factorize(system);
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const double weight = weights ? VECTOR(*weights)[edge] : 1;
    system->residual[IGRAPH_FROM(&view->graph, edge)] -= weight;
    system->residual[IGRAPH_TO(&view->graph, edge)] += weight;
  }
done:
  return status;
}

/* Λ · direction: Σ_j s_ij (d_i − d_j). */
static void apply(equations *system)
{
  const fil_partners *partners = &system->partners;
  for (size_t i = 0; i < system->node_count; i++) {
    system->image[i] = 0;
    for (size_t k = partners->starts[i]; k < partners->starts[i + 1]; k++)
      system->image[i] += partners->ties[k] * (system->direction[i] - system->direction[partners->nodes[k]]);
  }
}

/* Σ_j s_ij x_j over the partners j that are eliminated before i (`earlier`), or after it. */
static double gather(const equations *system, uint32_t i, const double *x, bool earlier)
{
  const fil_partners *partners = &system->partners;
  double sum = 0;
  for (size_t k = partners->starts[i]; k < partners->starts[i + 1]; k++) {
    if ((system->rank[partners->nodes[k]] > system->rank[i]) == earlier)
      sum += partners->ties[k] * x[partners->nodes[k]];
  }
  return sum;
}

/* Solves with the factor: forwards, then backwards. */
static void correct(equations *system)
{
  double *const x = system->correction;
  for (size_t at = system->node_count; at-- > 0;) {
    const uint32_t i = system->order[at];
    x[i] = (system->residual[i] + gather(system, i, x, /*earlier=*/true)) / system->pivot[i];
  }
  for (size_t at = 0; at < system->node_count; at++) {
    const uint32_t i = system->order[at];
    x[i] += gather(system, i, x, /*earlier=*/false) / system->pivot[i];
  }
}

static double product(const equations *system, const double *left, const double *right)
{
  double sum = 0;
  for (size_t i = 0; i < system->node_count; i++)
    sum += left[i] * right[i];
  return sum;
}

static bool is_solved(const equations *system, const double levels[])
{
  double largest = 1;
  for (size_t i = 0; i < system->node_count; i++)
    largest = fmax(largest, fabs(levels[i]));
  for (size_t i = 0; i < system->node_count; i++) {
    if (!(fabs(system->residual[i]) <= tolerance * largest * system->partners.sums[i]))
      return false;
  }
  return true;
}

/* Preconditioned conjugate gradients. */
static fil_status solve(equations *system, double levels[], fil_error *error)
{
  double before = 1;
  for (size_t i = 0; i < system->node_count; i++)
    levels[i] = 0;
  for (int step = 0; !is_solved(system, levels); step++) {
    if (step == STEPS_LIMIT)
      return fil_error_set(error, FIL_ERROR_COMPUTE, "the levels are not found within %d steps", STEPS_LIMIT);
    correct(system);
    const double now = product(system, system->residual, system->correction);
    for (size_t i = 0; i < system->node_count; i++)
      system->direction[i] = system->correction[i] + now / before * system->direction[i];
    apply(system);
    const double length = now / product(system, system->direction, system->image);
    for (size_t i = 0; i < system->node_count; i++) {
      levels[i] += length * system->direction[i];
      system->residual[i] -= length * system->image[i];
    }
    before = now;
  }
  return FIL_OK;
}

/* Moves the levels of each component so that its lowest is 0. */
static void settle(equations *system, double levels[])
{
  double *const lowest = system->correction; /* by root; the correction is no longer in use */
  const uint32_t *root = system->root;
  for (size_t i = 0; i < system->node_count; i++)
    lowest[i] = INFINITY;
  for (size_t i = 0; i < system->node_count; i++)
    lowest[root[i]] = fmin(lowest[root[i]], levels[i]);
  for (size_t i = 0; i < system->node_count; i++)
    levels[i] -= lowest[root[i]];
}

fil_status fil_trophic_levels(const fil_view *view, const igraph_vector_t *weights, double levels[], fil_error *error)
{
  fil_status status = FIL_OK;
  equations system = {0};
  if (!view->node_count)
    return FIL_OK;
  FIL_TRY(set_up(&system, view, weights, error));
  FIL_TRY(solve(&system, levels, error));
  settle(&system, levels);
done:
  destroy(&system);
  return status;
}
