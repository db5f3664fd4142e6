/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strong components in the order of their ties, and sets of those that lead to each, 64 to a word. */
#include "metrics/reach.h"

#include "graph/memory.h"

#include <string.h>

enum { WORDS = 8, BLOCK = 64 * WORDS }; /* components whose reach is followed at once */

static fil_status allocate(const fil_view *view, size_t parts, fil_reach *reach, fil_error *error)
{
  reach->part_count = parts;
  reach->parts = fil_memory_new(view->node_count + 1, sizeof *reach->parts);
  reach->sizes = fil_memory_new(parts + 1, sizeof *reach->sizes);
  reach->starts = fil_memory_new(parts + 2, sizeof *reach->starts);
  reach->sources = fil_memory_new(view->edge_count + 1, sizeof *reach->sources);
  return reach->parts && reach->sizes && reach->starts && reach->sources ? FIL_OK : fil_error_memory(error);
}

/* For each component its place in an order in which ties lead forward. */
static fil_status sort_parts(const fil_view *view, const igraph_vector_int_t *members, igraph_vector_int_t *places,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_t contracted = {0};
  igraph_vector_int_t order = {0};
  FIL_IGRAPH(igraph_vector_int_init(&order, 0));
  FIL_IGRAPH(igraph_copy(&contracted, &view->graph));
  FIL_IGRAPH(igraph_contract_vertices(&contracted, members, /*vertex_comb=*/NULL));
  FIL_IGRAPH(igraph_simplify(&contracted, /*multiple=*/true, /*loops=*/true, /*edge_comb=*/NULL));
  if (view->directed)
    FIL_IGRAPH(igraph_topological_sorting(&contracted, &order, IGRAPH_OUT));
  else
    FIL_IGRAPH(igraph_vector_int_range(&order, 0, igraph_vcount(&contracted)));
  FIL_IGRAPH(igraph_vector_int_resize(places, igraph_vector_int_size(&order)));
  for (igraph_integer_t k = 0; k < igraph_vector_int_size(&order); k++)
    VECTOR(*places)[VECTOR(order)[k]] = k;
done:
  igraph_destroy(&contracted);
  igraph_vector_int_destroy(&order);
  return status;
}

static void list_sources(const fil_view *view, fil_reach *reach)
{
  for (int listing = 0; listing < 2; listing++) {
    for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
      const uint32_t from = reach->parts[IGRAPH_FROM(&view->graph, edge)],
                     to = reach->parts[IGRAPH_TO(&view->graph, edge)];
      if (from != to && listing)
        reach->sources[reach->starts[to + 1]++] = from;
      else if (from != to)
        reach->starts[to + 2]++;
    }
    for (size_t part = 0; part < reach->part_count && !listing; part++)
      reach->starts[part + 2] += reach->starts[part + 1];
  }
}

fil_status fil_reach_build(const fil_view *view, fil_reach *reach, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t members = {0}, places = {0};
  igraph_integer_t parts = 0;
  *reach = (fil_reach){0};
  FIL_IGRAPH(igraph_vector_int_init(&members, 0));
  FIL_IGRAPH(igraph_vector_int_init(&places, 0));
  FIL_IGRAPH(igraph_connected_components(&view->graph, &members, /*csize=*/NULL, &parts, IGRAPH_STRONG));
  FIL_TRY(allocate(view, (size_t)parts, reach, error));
  FIL_TRY(sort_parts(view, &members, &places, error));
  for (size_t node = 0; node < view->node_count; node++) {
    reach->parts[node] = (uint32_t)VECTOR(places)[VECTOR(members)[node]];
    reach->sizes[reach->parts[node]]++;
  }
  list_sources(view, reach);
done:
  igraph_vector_int_destroy(&members);
  igraph_vector_int_destroy(&places);
  return status;
}

void fil_reach_destroy(fil_reach *reach)
{
  fil_memory_free(reach->parts);
  fil_memory_free(reach->sizes);
  fil_memory_free(reach->starts);
  fil_memory_free(reach->sources);
  *reach = (fil_reach){0};
}

/* Which of the components from `first` on lead to each, itself included. */
static void follow_block(const fil_reach *reach, size_t first, uint64_t (*leading)[WORDS])
{
  for (size_t part = first; part < reach->part_count; part++) {
    memset(leading[part], 0, sizeof leading[part]);
    if (part < first + BLOCK)
      leading[part][(part - first) / 64] = UINT64_C(1) << (part - first) % 64;
    for (size_t k = reach->starts[part]; k < reach->starts[part + 1]; k++) {
      for (size_t word = 0; word < WORDS && reach->sources[k] >= first; word++)
        leading[part][word] |= leading[reach->sources[k]][word];
    }
  }
}

/* Nodes of the components in a set; `large` are those of more than one node. */
static double count_nodes(const fil_reach *reach, size_t first, const uint64_t set[WORDS], const uint64_t large[WORDS])
{
  double nodes = 0;
  for (size_t word = 0; word < WORDS; word++) {
    nodes += __builtin_popcountll(set[word]);
    for (uint64_t rest = set[word] & large[word]; rest; rest &= rest - 1)
      nodes += reach->sizes[first + 64 * word + (size_t)__builtin_ctzll(rest)] - 1.0;
  }
  return nodes;
}

fil_status fil_reach_count(const fil_reach *reach, double *reachable, double *mutual, fil_error *error)
{
  uint64_t(*leading)[WORDS] = fil_memory_new(reach->part_count + 1, sizeof *leading);
  *reachable = *mutual = 0;
  if (!leading)
    return fil_error_memory(error);
  for (size_t first = 0; first < reach->part_count; first += BLOCK) {
    uint64_t large[WORDS] = {0};
    for (size_t part = first; part < first + BLOCK && part < reach->part_count; part++)
      large[(part - first) / 64] |= (uint64_t)(reach->sizes[part] > 1) << (part - first) % 64;
    follow_block(reach, first, leading);
    for (size_t part = first; part < reach->part_count; part++)
      *reachable += reach->sizes[part] * count_nodes(reach, first, leading[part], large);
  }
  for (size_t part = 0; part < reach->part_count; part++) {
    *reachable -= reach->sizes[part]; /* each node to itself */
    *mutual += reach->sizes[part] * (reach->sizes[part] - 1.0) / 2;
  }
  fil_memory_free(leading);
  return FIL_OK;
}
