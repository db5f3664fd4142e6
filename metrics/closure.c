/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Clustering and transitivity where directions count, as other programs have them. */
#include "metrics/closure.h"

#include "graph/memory.h"
#include "metrics/kernel.h"
#include "metrics/partners.h"

#include <math.h>

/* The partners of a node while it is under work. */
typedef struct ego {
  const fil_partners *partners;
  double *ties; /* by node: ties to the node under work, 1 or 2 both ways; 0 for others */
} ego;

static void mark(ego *own, size_t node, bool on)
{
  const fil_partners *partners = own->partners;
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
    own->ties[partners->nodes[k]] = on ? partners->ties[k] : 0;
}

/* Over the ordered pairs of partners j, k: ties of j and k, weighted by those of both to the node where asked for. */
static double add_ties(const ego *own, size_t node, bool weighted)
{
  const fil_partners *partners = own->partners;
  double sum = 0;
  for (size_t a = partners->starts[node]; a < partners->starts[node + 1]; a++) {
    const uint32_t j = partners->nodes[a];
    for (size_t b = partners->starts[j]; b < partners->starts[j + 1]; b++) {
      const double to_k = own->ties[partners->nodes[b]];
      if (to_k > 0)
        sum += partners->ties[b] * (weighted ? partners->ties[a] * to_k : 1);
    }
  }
  return sum;
}

/* Directed triangles through a node by those that there could be: (M³)_ii/(2(d(d−1) − 2 d_both)), M = A + Aᵀ. */
static double share_of_triangles(const ego *own, size_t node)
{
  const fil_partners *partners = own->partners;
  const double degree = partners->sums[node];
  double both = 0;
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++)
    both += partners->ties[k] > 1;
  const double triangles = add_ties(own, node, /*weighted=*/true);
  return triangles > 0 ? triangles / (2 * (degree * (degree - 1) - 2 * both)) : 0;
}

/* Ties among the neighbours by those that there could be; missing below two. */
static double density_around(const ego *own, size_t node)
{
  const double degree = (double)(own->partners->starts[node + 1] - own->partners->starts[node]);
  return degree < 2 ? NAN : add_ties(own, node, /*weighted=*/false) / 2 / (degree * (degree - 1));
}

static fil_status measure_directed(const fil_view *view, bool triangles, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  ego own = {&partners, fil_memory_new(view->node_count, sizeof *own.ties)};
  if (!own.ties)
    return fil_error_memory(error);
  FIL_TRY(fil_partners_build(view, /*weights=*/NULL, &partners, error));
  for (size_t node = 0; node < view->node_count; node++) {
    mark(&own, node, true);
    values[node] = triangles ? share_of_triangles(&own, node) : density_around(&own, node);
    mark(&own, node, false);
  }
done:
  fil_partners_destroy(&partners);
  fil_memory_free(own.ties);
  return status;
}

static fil_status measure_undirected(const fil_view *view, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_t shares = {0};
  FIL_IGRAPH(igraph_vector_init(&shares, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  FIL_IGRAPH(igraph_transitivity_local_undirected(&undirected, &shares, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN));
  fil_kernel_copy(&shares, values);
done:
  igraph_vector_destroy(&shares);
  igraph_destroy(&undirected);
  return status;
}

fil_status fil_closure_nodes(const fil_view *view, fil_program program, double values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (program == FIL_AS_FILIERE || !view->directed)
    FIL_TRY(measure_undirected(view, values, error));
  else
    FIL_TRY(measure_directed(view, /*triangles=*/program == FIL_AS_NETWORKX, values, error));
  if (program != FIL_AS_NETWORKX && program != FIL_AS_GEPHI)
    return FIL_OK;
  for (size_t node = 0; node < view->node_count; node++)
    values[node] = isnan(values[node]) ? 0 : values[node];
done:
  return status;
}

/* Those from one node i, whose buyers are marked with its number. */
static fil_status count_from(const fil_view *view, igraph_integer_t i, const igraph_vector_int_t *buyers,
                             const igraph_integer_t marks[], igraph_vector_int_t *next, fil_closure_counts *counts,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  const double degree = (double)igraph_vector_int_size(buyers);
  counts->forks += degree * (degree - 1);
  for (igraph_integer_t a = 0; a < igraph_vector_int_size(buyers); a++) {
    FIL_IGRAPH(igraph_neighbors(&view->graph, next, VECTOR(*buyers)[a], IGRAPH_OUT));
    for (igraph_integer_t b = 0; b < igraph_vector_int_size(next); b++) {
      counts->paths += VECTOR(*next)[b] != i;
      counts->transitive += VECTOR(*next)[b] != i && marks[VECTOR(*next)[b]] == i;
    }
  }
done:
  return status;
}

fil_status fil_closure_count(const fil_view *view, fil_closure_counts *counts, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t buyers = {0}, next = {0};
  igraph_integer_t *marks = fil_memory_new(view->node_count, sizeof *marks);
  *counts = (fil_closure_counts){0};
  if (!marks)
    return fil_error_memory(error);
  FIL_IGRAPH(igraph_vector_int_init(&buyers, 0));
  FIL_IGRAPH(igraph_vector_int_init(&next, 0));
  for (size_t node = 0; node < view->node_count; node++)
    marks[node] = -1;
  for (igraph_integer_t i = 0; i < (igraph_integer_t)view->node_count; i++) {
    FIL_IGRAPH(igraph_neighbors(&view->graph, &buyers, i, IGRAPH_OUT));
    for (igraph_integer_t k = 0; k < igraph_vector_int_size(&buyers); k++)
      marks[VECTOR(buyers)[k]] = i;
    FIL_TRY(count_from(view, i, &buyers, marks, &next, counts, error));
  }
done:
  igraph_vector_int_destroy(&buyers);
  igraph_vector_int_destroy(&next);
  fil_memory_free(marks);
  return status;
}
