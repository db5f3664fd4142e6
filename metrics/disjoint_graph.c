/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A graph in the order of a walk. */
#include "metrics/disjoint_graph.h"

#include "graph/igraph_guard.h"
#include "graph/memory.h"

static fil_status allocate(const igraph_t *graph, fil_disjoint_graph *made, fil_error *error)
{
  const size_t nodes = (size_t)igraph_vcount(graph), arcs = 2 * (size_t)igraph_ecount(graph);
  made->nodes = (uint32_t)nodes;
  made->starts = fil_memory_new(nodes + 2, sizeof *made->starts);
  made->ends = fil_memory_new(arcs + 1, sizeof *made->ends);
  made->twins = fil_memory_new(arcs + 1, sizeof *made->twins);
  return made->starts && made->ends && made->twins ? FIL_OK : fil_error_memory(error);
}

/* For each node its place in the walk. */
static fil_status walk(const igraph_t *graph, igraph_vector_int_t *places, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t degrees = {0}, order = {0};
  FIL_IGRAPH(igraph_vector_int_init(&degrees, 0));
  FIL_IGRAPH(igraph_vector_int_init(&order, 0));
  FIL_IGRAPH(igraph_degree(graph, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_NO_LOOPS));
  FIL_IGRAPH(igraph_bfs_simple(graph, igraph_vector_int_which_max(&degrees), IGRAPH_ALL, &order, /*layers=*/NULL,
                               /*parents=*/NULL));
  FIL_IGRAPH(igraph_vector_int_resize(places, igraph_vcount(graph)));
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(&order); k++)
    VECTOR(*places)[VECTOR(order)[k]] = k;
done:
  igraph_vector_int_destroy(&degrees);
  igraph_vector_int_destroy(&order);
  return status;
}

static void list_arcs(const igraph_t *graph, const igraph_vector_int_t *places, fil_disjoint_graph *made)
{
  for (igraph_integer_t edge = 0; edge < igraph_ecount(graph); edge++) {
    made->starts[VECTOR(*places)[IGRAPH_FROM(graph, edge)] + 2]++;
    made->starts[VECTOR(*places)[IGRAPH_TO(graph, edge)] + 2]++;
  }
  made->least = UINT32_MAX;
  for (uint32_t node = 0; node < made->nodes; node++) {
    const size_t neighbours = made->starts[node + 2];
    made->least = neighbours < made->least ? (uint32_t)neighbours : made->least;
  }
  for (uint32_t node = 0; node < made->nodes; node++)
    made->starts[node + 2] += made->starts[node + 1];
  for (igraph_integer_t edge = 0; edge < igraph_ecount(graph); edge++) {
    const uint32_t from = (uint32_t)VECTOR(*places)[IGRAPH_FROM(graph, edge)],
                   to = (uint32_t)VECTOR(*places)[IGRAPH_TO(graph, edge)];
    const size_t arc = made->starts[from + 1]++, twin = made->starts[to + 1]++;
    made->ends[arc] = to;
    made->ends[twin] = from;
    made->twins[arc] = twin;
    made->twins[twin] = arc;
  }
}

fil_status fil_disjoint_graph_build(const igraph_t *graph, fil_disjoint_graph *made, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t places = {0};
  *made = (fil_disjoint_graph){0};
  FIL_IGRAPH(igraph_vector_int_init(&places, 0));
  FIL_TRY(walk(graph, &places, error));
  FIL_TRY(allocate(graph, made, error));
  list_arcs(graph, &places, made);
done:
  igraph_vector_int_destroy(&places);
  return status;
}

void fil_disjoint_graph_destroy(fil_disjoint_graph *graph)
{
  fil_memory_free(graph->starts);
  fil_memory_free(graph->ends);
  fil_memory_free(graph->twins);
  *graph = (fil_disjoint_graph){0};
}
