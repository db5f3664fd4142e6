/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Edge connectivity: each node in its turn against those before it, by augmenting paths. */
#include "graph/memory.h"
#include "metrics/disjoint.h"
#include "metrics/disjoint_graph.h"

#include <math.h>

/* Paths from one node on. An arc carries 1, 0 or, where its twin carries 1, −1. */
typedef struct flow {
  fil_disjoint_graph graph;
  signed char *carried; /* by arc */
  uint32_t *seen;       /* by node: the search that found it last */
  size_t *arrivals;     /* by node: the arc by which it was found */
  uint32_t *queue;
  size_t *used; /* arcs that paths went along */
  size_t used_count, used_capacity;
  uint32_t search;
} flow;

static void destroy(flow *paths)
{
  fil_disjoint_graph_destroy(&paths->graph);
  fil_memory_free(paths->carried);
  fil_memory_free(paths->seen);
  fil_memory_free(paths->arrivals);
  fil_memory_free(paths->queue);
  fil_memory_free(paths->used);
}

static fil_status allocate(flow *paths, fil_error *error)
{
  const size_t nodes = paths->graph.nodes;
  paths->carried = fil_memory_new(paths->graph.starts[nodes] + 1, sizeof *paths->carried);
  paths->seen = fil_memory_new(nodes, sizeof *paths->seen);
  paths->arrivals = fil_memory_new(nodes, sizeof *paths->arrivals);
  paths->queue = fil_memory_new(nodes, sizeof *paths->queue);
  return paths->carried && paths->seen && paths->arrivals && paths->queue ? FIL_OK : fil_error_memory(error);
}

/* The first node before `source` that an arc with room leads to, breadth first; `source` itself if none. */
static uint32_t search(flow *paths, uint32_t source)
{
  fil_disjoint_graph *graph = &paths->graph;
  size_t found = 0, visited = 0;
  paths->search++;
  paths->seen[source] = paths->search;
  for (paths->queue[found++] = source; visited < found; visited++) {
    const uint32_t node = paths->queue[visited];
    for (size_t arc = graph->starts[node]; arc < graph->starts[node + 1]; arc++) {
      const uint32_t next = graph->ends[arc];
      graph->steps++;
      if (paths->carried[arc] == 1 || paths->seen[next] == paths->search)
        continue;
      paths->seen[next] = paths->search;
      paths->arrivals[next] = arc;
      paths->queue[found++] = next;
      if (next < source)
        return next;
    }
  }
  return source;
}

static fil_status add_path(flow *paths, uint32_t source, uint32_t end, fil_error *error)
{
  for (uint32_t node = end; node != source;) {
    const size_t arc = paths->arrivals[node], twin = paths->graph.twins[arc];
    const fil_status status =
        fil_memory_reserve(&paths->used, &paths->used_capacity, paths->used_count + 1, sizeof *paths->used, error);
    if (status != FIL_OK)
      return status;
    paths->used[paths->used_count++] = arc;
    paths->carried[arc]++;
    paths->carried[twin]--;
    node = paths->graph.ends[twin];
  }
  return FIL_OK;
}

/* Paths without a common tie from `source` to the nodes before it, `*fewest` of them at most. */
static fil_status count_paths(flow *paths, uint32_t source, uint32_t *fewest, fil_error *error)
{
  fil_status status = FIL_OK;
  uint32_t count = 0;
  while (count < *fewest) {
    const uint32_t end = search(paths, source);
    if (end == source)
      break;
    FIL_TRY(add_path(paths, source, end, error));
    count++;
  }
  *fewest = count;
done:
  for (size_t k = 0; k < paths->used_count; k++)
    paths->carried[paths->used[k]] = paths->carried[paths->graph.twins[paths->used[k]]] = 0;
  paths->used_count = 0;
  return status;
}

fil_status fil_disjoint_ties(const igraph_t *graph, double *connectivity, fil_error *error)
{
  fil_status status = FIL_OK;
  flow paths = {0};
  *connectivity = NAN;
  FIL_TRY(fil_disjoint_graph_build(graph, &paths.graph, error));
  FIL_TRY(allocate(&paths, error));
  uint32_t fewest = paths.graph.least;
  for (uint32_t node = 1; node < paths.graph.nodes && paths.graph.steps <= FIL_DISJOINT_STEPS; node++)
    FIL_TRY(count_paths(&paths, node, &fewest, error));
  if (paths.graph.steps <= FIL_DISJOINT_STEPS)
    *connectivity = fewest;
done:
  destroy(&paths);
  return status;
}
