/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Breadth first, or by Dijkstra's algorithm with a heap. */
#include "metrics/shortest.h"

#include "graph/memory.h"

#include <math.h>

static const double rounding = 1e-10;

static fil_status allocate(fil_shortest *paths, size_t ties, bool weighted, fil_error *error)
{
  paths->starts = fil_memory_new(paths->node_count + 2, sizeof *paths->starts);
  paths->targets = fil_memory_new(ties + 1, sizeof *paths->targets);
  paths->lengths = weighted ? fil_memory_new(ties + 1, sizeof *paths->lengths) : NULL;
  paths->distances = fil_memory_new(paths->node_count + 1, sizeof *paths->distances);
  paths->order = fil_memory_new(paths->node_count + 1, sizeof *paths->order);
  paths->queue = weighted ? fil_memory_new(ties + paths->node_count + 1, sizeof *paths->queue) : NULL;
  const bool whole = paths->starts && paths->targets && paths->distances && paths->order;
  return whole && (!weighted || (paths->lengths && paths->queue)) ? FIL_OK : fil_error_memory(error);
}

static void add_tie(fil_shortest *paths, igraph_integer_t from, igraph_integer_t to, double length)
{
  const size_t place = paths->starts[from + 1]++;
  paths->targets[place] = (uint32_t)to;
  if (paths->lengths)
    paths->lengths[place] = length;
}

fil_status fil_shortest_build(fil_shortest *paths, const fil_view *view, const igraph_vector_t *lengths, bool reverse,
                              fil_error *error)
{
  const igraph_integer_t edges = (igraph_integer_t)view->edge_count;
  *paths = (fil_shortest){.node_count = view->node_count};
  if (allocate(paths, view->edge_count * (view->directed ? 1 : 2), lengths != NULL, error) != FIL_OK) {
    fil_shortest_destroy(paths);
    return FIL_ERROR_MEMORY;
  }
  /* Counted two places on, so that each start stands one place on when the ties are put in, and in its own then. */
  for (igraph_integer_t edge = 0; edge < edges; edge++) {
    const igraph_integer_t from = IGRAPH_FROM(&view->graph, edge), to = IGRAPH_TO(&view->graph, edge);
    paths->starts[(reverse ? to : from) + 2]++;
    if (!view->directed)
      paths->starts[(reverse ? from : to) + 2]++;
  }
  for (size_t node = 0; node < view->node_count; node++)
    paths->starts[node + 2] += paths->starts[node + 1];
  for (igraph_integer_t edge = 0; edge < edges; edge++) {
    const igraph_integer_t from = IGRAPH_FROM(&view->graph, edge), to = IGRAPH_TO(&view->graph, edge);
    const double length = lengths ? VECTOR(*lengths)[edge] : 1;
    add_tie(paths, reverse ? to : from, reverse ? from : to, length);
    if (!view->directed)
      add_tie(paths, reverse ? from : to, reverse ? to : from, length);
  }
  return FIL_OK;
}

void fil_shortest_destroy(fil_shortest *paths)
{
  fil_memory_free(paths->starts);
  fil_memory_free(paths->targets);
  fil_memory_free(paths->lengths);
  fil_memory_free(paths->distances);
  fil_memory_free(paths->order);
  fil_memory_free(paths->queue);
  *paths = (fil_shortest){0};
}

static void search_breadth_first(fil_shortest *paths)
{
  for (size_t next = 0; next < paths->reached; next++) {
    const uint32_t node = paths->order[next];
    for (size_t tie = paths->starts[node]; tie < paths->starts[node + 1]; tie++) {
      const uint32_t target = paths->targets[tie];
      if (!isinf(paths->distances[target]))
        continue;
      paths->distances[target] = paths->distances[node] + 1;
      paths->order[paths->reached++] = target;
    }
  }
}

/* Equal distances in the order of the nodes. */
static bool is_before(const fil_shortest_step *left, const fil_shortest_step *right)
{
  return left->distance < right->distance || (left->distance == right->distance && left->node < right->node);
}

static void push(fil_shortest_step heap[], size_t *count, fil_shortest_step step)
{
  size_t place = (*count)++;
  for (; place > 0 && is_before(&step, &heap[(place - 1) / 2]); place = (place - 1) / 2)
    heap[place] = heap[(place - 1) / 2];
  heap[place] = step;
}

static fil_shortest_step pop(fil_shortest_step heap[], size_t *count)
{
  const fil_shortest_step first = heap[0], last = heap[--*count];
  size_t place = 0;
  for (size_t child; (child = 2 * place + 1) < *count; place = child) {
    if (child + 1 < *count && is_before(&heap[child + 1], &heap[child]))
      child++;
    if (!is_before(&heap[child], &last))
      break;
    heap[place] = heap[child];
  }
  heap[place] = last;
  return first;
}

static void search_by_length(fil_shortest *paths)
{
  size_t waiting = 0, sources = paths->reached;
  for (size_t k = 0; k < sources; k++)
    push(paths->queue, &waiting, (fil_shortest_step){0, paths->order[k]});
  paths->reached = 0;
  while (waiting) {
    const fil_shortest_step step = pop(paths->queue, &waiting);
    if (step.distance > paths->distances[step.node])
      continue;
    paths->order[paths->reached++] = step.node;
    for (size_t tie = paths->starts[step.node]; tie < paths->starts[step.node + 1]; tie++) {
      const double distance = step.distance + paths->lengths[tie];
      if (distance >= paths->distances[paths->targets[tie]])
        continue;
      paths->distances[paths->targets[tie]] = distance;
      push(paths->queue, &waiting, (fil_shortest_step){distance, paths->targets[tie]});
    }
  }
}

void fil_shortest_search(fil_shortest *paths, const uint32_t sources[], size_t count)
{
  for (size_t node = 0; node < paths->node_count; node++)
    paths->distances[node] = INFINITY;
  for (size_t k = 0; k < count; k++) {
    paths->distances[sources[k]] = 0;
    paths->order[k] = sources[k];
  }
  paths->reached = count;
  if (paths->lengths)
    search_by_length(paths);
  else
    search_breadth_first(paths);
}

bool fil_shortest_leads(const fil_shortest *paths, uint32_t node, size_t tie)
{
  const double there = paths->distances[paths->targets[tie]];
  const double here = paths->distances[node] + (paths->lengths ? paths->lengths[tie] : 1);
  return here - there <= rounding * there;
}
