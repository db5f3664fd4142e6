/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Vertex connectivity by augmenting paths. A node has two sides: a path comes in at the one and goes out at the other,
   and a search that meets a path may only follow it backwards. */
#include "graph/memory.h"
#include "metrics/disjoint.h"
#include "metrics/disjoint_graph.h"

#include <math.h>

enum { NOBODY = UINT32_MAX, IN = 0, OUT = 1 };

typedef struct flow {
  fil_disjoint_graph graph;
  uint32_t *before, *after; /* by node: its neighbours on the path through it, or NOBODY */
  uint32_t *seen[2];        /* by node: the search that found that side last */
  uint32_t *arrivals[2];    /* by node: from which node the search came to that side; itself: from its other side */
  uint32_t *queue;          /* 2 · node + side */
  size_t found;
  uint32_t *crossed; /* nodes that paths went through */
  size_t crossed_count, crossed_capacity;
  uint32_t search;
  uint32_t source, target; /* NOBODY for target: the nodes before the source, each the end of one path */
} flow;

static void destroy(flow *paths)
{
  fil_disjoint_graph_destroy(&paths->graph);
  fil_memory_free(paths->before);
  fil_memory_free(paths->after);
  for (int side = IN; side <= OUT; side++) {
    fil_memory_free(paths->seen[side]);
    fil_memory_free(paths->arrivals[side]);
  }
  fil_memory_free(paths->queue);
  fil_memory_free(paths->crossed);
}

static fil_status allocate(flow *paths, fil_error *error)
{
  const size_t nodes = paths->graph.nodes;
  uint32_t **const arrays[] = {&paths->before,    &paths->after,        &paths->seen[IN],
                               &paths->seen[OUT], &paths->arrivals[IN], &paths->arrivals[OUT]};
  for (size_t k = 0; k < sizeof arrays / sizeof *arrays; k++) {
    if (!(*arrays[k] = fil_memory_new(nodes, sizeof **arrays[k])))
      return fil_error_memory(error);
  }
  if (!(paths->queue = fil_memory_new(2 * nodes, sizeof *paths->queue)))
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++)
    paths->before[node] = paths->after[node] = NOBODY;
  return FIL_OK;
}

static bool is_end(const flow *paths, uint32_t node)
{
  return paths->target == NOBODY ? node < paths->source && paths->before[node] == NOBODY : node == paths->target;
}

static void find(flow *paths, uint32_t node, int side, uint32_t from)
{
  if (paths->seen[side][node] == paths->search)
    return;
  paths->seen[side][node] = paths->search;
  paths->arrivals[side][node] = from;
  paths->queue[paths->found++] = 2 * node + (uint32_t)side;
}

/* From the outer side of a node to the inner sides of its neighbours, and to its own where a path can be taken back. */
static void leave(flow *paths, uint32_t node)
{
  fil_disjoint_graph *graph = &paths->graph;
  for (size_t arc = graph->starts[node]; arc < graph->starts[node + 1]; arc++) {
    const uint32_t next = graph->ends[arc];
    const bool carries = node == paths->source ? paths->before[next] == node : paths->after[node] == next;
    graph->steps++;
    if (next != paths->source && !carries)
      find(paths, next, IN, node);
  }
  if (node != paths->source && paths->before[node] != NOBODY)
    find(paths, node, IN, node);
}

/* From the inner side of a node through it, or back along the path that crosses it. */
static void enter(flow *paths, uint32_t node)
{
  const uint32_t before = paths->before[node];
  if (before == NOBODY)
    find(paths, node, OUT, node);
  else if (before != paths->source)
    find(paths, before, OUT, node);
}

/* The end of a further path, or NOBODY. */
static uint32_t search(flow *paths)
{
  paths->search++;
  paths->found = 0;
  find(paths, paths->source, OUT, paths->source);
  for (size_t visited = 0; visited < paths->found; visited++) {
    const uint32_t node = paths->queue[visited] / 2;
    if (paths->queue[visited] % 2 == OUT)
      leave(paths, node);
    else if (is_end(paths, node))
      return node;
    else
      enter(paths, node);
  }
  return NOBODY;
}

/* Goes back from the end of the path that the search found: takes back what it ran against, or adds what it ran along.
 */
static fil_status follow(flow *paths, uint32_t end, bool add, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t node = end;
  int side = IN;
  while (node != paths->source) {
    const uint32_t from = paths->arrivals[side][node];
    if (side == IN && from != node && add) {
      FIL_TRY(fil_memory_reserve(&paths->crossed, &paths->crossed_capacity, paths->crossed_count + 2,
                                 sizeof *paths->crossed, error));
      paths->crossed[paths->crossed_count++] = node;
      paths->crossed[paths->crossed_count++] = from;
      paths->after[from] = from == paths->source ? NOBODY : node;
      paths->before[node] = node == paths->target ? NOBODY : from;
    } else if (side == OUT && from != node && !add) {
      paths->after[node] = paths->before[from] = NOBODY;
    }
    side = side == IN ? OUT : IN;
    node = from;
  }
done:
  return status;
}

/* Paths without a common node from `source` to `target`, `*fewest` of them at most. */
static fil_status count_paths(flow *paths, uint32_t source, uint32_t target, uint32_t *fewest, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t count = 0;
  paths->source = source;
  paths->target = target;
  while (count < *fewest) {
    const uint32_t end = search(paths);
    if (end == NOBODY)
      break;
    FIL_TRY(follow(paths, end, /*add=*/false, error));
    FIL_TRY(follow(paths, end, /*add=*/true, error));
    count++;
  }
  *fewest = count;
done:
  for (size_t k = 0; k < paths->crossed_count; k++)
    paths->before[paths->crossed[k]] = paths->after[paths->crossed[k]] = NOBODY;
  paths->crossed_count = 0;
  return status;
}

static bool is_tied(const fil_disjoint_graph *graph, uint32_t node, uint32_t other)
{
  for (size_t arc = graph->starts[node]; arc < graph->starts[node + 1]; arc++) {
    if (graph->ends[arc] == other)
      return true;
  }
  return false;
}

/* The first nodes, as many as the connectivity can be, against each other. */
static fil_status check_first(flow *paths, uint32_t first, uint32_t *fewest, fil_error *error)
{
  fil_status status = FIL_OK;
  for (uint32_t node = 0; node < first; node++) {
    for (uint32_t other = node + 1; other < first && paths->graph.steps <= FIL_DISJOINT_STEPS; other++) {
      if (!is_tied(&paths->graph, node, other))
        FIL_TRY(count_paths(paths, node, other, fewest, error));
    }
  }
done:
  return status;
}

fil_status fil_disjoint_nodes(const igraph_t *graph, double *connectivity, fil_error *error)
{
  fil_status status = FIL_OK;
  flow paths = {0};
  *connectivity = NAN;
  FIL_TRY(fil_disjoint_graph_build(graph, &paths.graph, error));
  FIL_TRY(allocate(&paths, error));
  const uint32_t first = paths.graph.least;
  uint32_t fewest = first;
  FIL_TRY(check_first(&paths, first, &fewest, error));
  for (uint32_t node = first; node < paths.graph.nodes && paths.graph.steps <= FIL_DISJOINT_STEPS; node++)
    FIL_TRY(count_paths(&paths, node, NOBODY, &fewest, error));
  if (paths.graph.steps <= FIL_DISJOINT_STEPS)
    *connectivity = fewest;
done:
  destroy(&paths);
  return status;
}
