/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Maximal cliques as igraph finds them. */
#include "metrics/clique.h"

#include "graph/memory.h"
#include "metrics/kernel.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static fil_status add(fil_cliques *cliques, const igraph_vector_int_t *clique)
{
  fil_status status = FIL_OK;
  const size_t size = (size_t)igraph_vector_int_size(clique), first = cliques->starts[cliques->count];
  FIL_TRY(fil_memory_reserve(&cliques->nodes, &cliques->node_capacity, first + size, sizeof *cliques->nodes, NULL));
  FIL_TRY(fil_memory_reserve(&cliques->starts, &cliques->start_capacity, cliques->count + 2, sizeof *cliques->starts,
                             NULL));
  for (size_t k = 0; k < size; k++)
    cliques->nodes[first + k] = (uint32_t)VECTOR(*clique)[k];
  qsort(cliques->nodes + first, size, sizeof *cliques->nodes, compare);
  cliques->count++;
  cliques->starts[cliques->count] = first + size;
done:
  return status;
}

static igraph_error_t receive(const igraph_vector_int_t *clique, void *context)
{
  fil_cliques *cliques = context;
  if (cliques->count == FIL_CLIQUES_LIMIT) {
    cliques->whole = false;
    return IGRAPH_STOP;
  }
  return add(cliques, clique) == FIL_OK ? IGRAPH_SUCCESS : IGRAPH_ENOMEM;
}

fil_status fil_cliques_find(const fil_view *view, fil_cliques *cliques, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  *cliques = (fil_cliques){.whole = true};
  FIL_TRY(fil_memory_reserve(&cliques->starts, &cliques->start_capacity, 1, sizeof *cliques->starts, error));
  cliques->starts[0] = 0;
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  if (igraph_maximal_cliques_callback(&undirected, receive, cliques, /*min_size=*/0, /*max_size=*/0) != IGRAPH_SUCCESS)
    status = fil_error_memory(error);
done:
  igraph_destroy(&undirected);
  return status;
}

void fil_cliques_destroy(fil_cliques *cliques)
{
  fil_memory_free(cliques->nodes);
  fil_memory_free(cliques->starts);
  *cliques = (fil_cliques){0};
}

size_t fil_cliques_size(const fil_cliques *cliques, size_t clique)
{
  return cliques->starts[clique + 1] - cliques->starts[clique];
}
