/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Nodes in the order of their degree or betweenness, as others go before them. */
#include "metrics/removal_order.h"

#include "graph/memory.h"
#include "metrics/kernel.h"

#include <stdlib.h>

/* A heap of keys, the largest on top. A key is a degree and, below it, how early the node comes in the data; keys of
   degrees that a node no longer has stay in it until they are on top. */
typedef struct heap {
  uint64_t *keys;
  size_t count;
} heap;

static uint64_t make_key(uint32_t degree, uint32_t node)
{
  return (uint64_t)degree << 32 | (UINT32_MAX - node);
}

static void push(heap *queue, uint64_t key)
{
  size_t place = queue->count++;
  for (; place > 0 && queue->keys[(place - 1) / 2] < key; place = (place - 1) / 2)
    queue->keys[place] = queue->keys[(place - 1) / 2];
  queue->keys[place] = key;
}

static uint64_t pop(heap *queue)
{
  const uint64_t top = queue->keys[0], key = queue->keys[--queue->count];
  size_t place = 0;
  for (size_t child = 1; child < queue->count; child = 2 * place + 1) {
    child += child + 1 < queue->count && queue->keys[child + 1] > queue->keys[child];
    if (queue->keys[child] <= key)
      break;
    queue->keys[place] = queue->keys[child];
    place = child;
  }
  queue->keys[place] = key;
  return top;
}

fil_status fil_removal_order_degree(const fil_view *view, const fil_partners *partners, uint32_t order[],
                                    fil_error *error)
{
  const uint32_t nodes = (uint32_t)view->node_count;
  const uint32_t gone = UINT32_MAX;
  uint32_t *degrees = fil_memory_new(nodes + 1, sizeof *degrees);
  heap queue = {.keys = fil_memory_new(nodes + partners->starts[nodes] + 1, sizeof *queue.keys)};
  fil_status status = degrees && queue.keys ? FIL_OK : fil_error_memory(error);
  for (uint32_t node = 0; status == FIL_OK && node < nodes; node++) {
    degrees[node] = (uint32_t)(partners->starts[node + 1] - partners->starts[node]);
    push(&queue, make_key(degrees[node], node));
  }
  for (size_t removed = 0; status == FIL_OK && removed < nodes;) {
    const uint64_t key = pop(&queue);
    const uint32_t node = UINT32_MAX - (uint32_t)key;
    if (degrees[node] != key >> 32)
      continue;
    order[removed++] = node;
    degrees[node] = gone;
    for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
      const uint32_t partner = partners->nodes[k];
      if (degrees[partner] != gone)
        push(&queue, make_key(--degrees[partner], partner));
    }
  }
  fil_memory_free(degrees);
  fil_memory_free(queue.keys);
  return status;
}

typedef struct place {
  double score;
  uint32_t node;
} place;

static int compare(const void *left, const void *right)
{
  const place *a = left, *b = right;
  if (a->score != b->score)
    return a->score > b->score ? -1 : 1;
  return (a->node > b->node) - (a->node < b->node);
}

/* The nodes order[first] … in the order of their scores; those before stay. */
static fil_status sort_rest(const igraph_vector_t *scores, size_t first, size_t nodes, uint32_t order[],
                            fil_error *error)
{
  place *places = fil_memory_new(nodes - first + 1, sizeof *places);
  if (!places)
    return fil_error_memory(error);
  for (size_t k = first; k < nodes; k++)
    places[k - first] = (place){VECTOR(*scores)[order[k]], order[k]};
  qsort(places, nodes - first, sizeof *places, compare);
  for (size_t k = first; k < nodes; k++)
    order[k] = places[k - first].node;
  fil_memory_free(places);
  return FIL_OK;
}

static fil_status cut_off(igraph_t *graph, igraph_integer_t node, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t incident = {0};
  FIL_IGRAPH(igraph_vector_int_init(&incident, 0));
  FIL_IGRAPH(igraph_incident(graph, &incident, node, IGRAPH_ALL));
  FIL_IGRAPH(igraph_delete_edges(graph, igraph_ess_vector(&incident)));
done:
  igraph_vector_int_destroy(&incident);
  return status;
}

fil_status fil_removal_order_betweenness(const fil_view *view, bool recompute, uint32_t order[], fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t undirected = {0};
  igraph_vector_t scores = {0};
  const size_t nodes = view->node_count;
  bool last = false;
  FIL_IGRAPH(igraph_vector_init(&scores, 0));
  FIL_TRY(fil_kernel_undirected(view, &undirected, error));
  for (size_t node = 0; node < nodes; node++)
    order[node] = (uint32_t)node;
  for (size_t removed = 0; removed < nodes && !last; removed++) {
    FIL_IGRAPH(igraph_betweenness(&undirected, &scores, igraph_vss_all(), /*directed=*/false, /*weights=*/NULL));
    FIL_TRY(sort_rest(&scores, removed, nodes, order, error));
    last = !recompute || VECTOR(scores)[order[removed]] == 0; /* where nobody is between others, nobody will be */
    if (!last)
      FIL_TRY(cut_off(&undirected, order[removed], error));
  }
done:
  igraph_vector_destroy(&scores);
  igraph_destroy(&undirected);
  return status;
}
