/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From the edge table to a simple igraph graph: choose relations, sort by pair, merge. */
#include "graph/view.h"

#include "graph/memory.h"

#include <math.h>
#include <string.h>

/* One tie as it goes into the graph. A mutual pair made from an undirected edge is two of them. */
typedef struct tie {
  uint32_t source, target;
  uint32_t row; /* of the edge table */
} tie;

typedef struct ties {
  tie *items;
  size_t count;
} ties;

/* Marks the relations of the reading. `chosen` has one entry per relation, all false. */
static void choose_relations(const fil_network *network, const fil_reading *reading, bool *chosen)
{
  if (!reading || !reading->relation_count) {
    for (size_t k = 0; k < network->schema.relation_count; k++)
      chosen[k] = true;
    return;
  }
  for (size_t k = 0; k < reading->relation_count; k++)
    chosen[reading->relations[k]] = true;
}

/* Direction and weights of the view, and how many ties it can have at most. */
static size_t survey(fil_view *view)
{
  const bool *chosen = view->relations;
  const fil_network *network = view->network;
  size_t undirected = 0, directed = 0;
  for (size_t k = 0; k < network->schema.relation_count; k++)
    view->directed = view->directed || (chosen[k] && network->schema.relations[k].directed);
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    uint32_t relation = fil_network_relation(network, edge);
    if (!chosen[relation])
      continue;
    if (network->schema.relations[relation].directed)
      directed++;
    else
      undirected++;
    view->weighted = view->weighted || fil_network_weight(network, edge) != 1;
  }
  return directed + undirected * (view->directed ? 2 : 1);
}

static fil_status add_loop(fil_view *view, size_t edge, fil_error *error)
{
  if (!view->loops)
    view->loops = fil_memory_new(view->node_count, sizeof *view->loops);
  if (!view->loops)
    return fil_error_memory(error);
  view->loops[fil_network_source(view->network, edge)] += fil_network_weight(view->network, edge);
  return FIL_OK;
}

/* Collects the ties of the chosen relations; loops are set aside. */
static fil_status collect(fil_view *view, ties *found, fil_error *error)
{
  const fil_network *network = view->network;
  fil_status status = FIL_OK;
  for (size_t edge = 0; edge < fil_network_edge_count(network) && status == FIL_OK; edge++) {
    uint32_t relation = fil_network_relation(network, edge);
    uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    bool directed = network->schema.relations[relation].directed;
    if (!view->relations[relation])
      continue;
    if (source == target) {
      status = add_loop(view, edge, error);
      continue;
    }
    bool swapped = !view->directed && source > target;
    found->items[found->count++] = (tie){swapped ? target : source, swapped ? source : target, (uint32_t)edge};
    if (view->directed && !directed)
      found->items[found->count++] = (tie){target, source, (uint32_t)edge};
  }
  return status;
}

/* Stable counting sort by source or by target. `starts` has room for node_count + 1. */
static void sort_ties(const ties *from, tie *to, size_t node_count, bool by_source, size_t *starts)
{
  memset(starts, 0, (node_count + 1) * sizeof *starts);
  for (size_t k = 0; k < from->count; k++)
    starts[(by_source ? from->items[k].source : from->items[k].target) + 1]++;
  for (size_t node = 0; node < node_count; node++)
    starts[node + 1] += starts[node];
  for (size_t k = 0; k < from->count; k++)
    to[starts[by_source ? from->items[k].source : from->items[k].target]++] = from->items[k];
}

/* Sorts by source, then target, then row. */
static fil_status sort_by_pair(ties *found, size_t node_count, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t *starts = fil_memory_new(node_count + 1, sizeof *starts);
  ties sorted = {fil_memory_new(found->count, sizeof(tie)), found->count};
  if (!starts || !sorted.items) {
    status = fil_error_memory(error);
    goto done;
  }
  sort_ties(found, sorted.items, node_count, /*by_source=*/false, starts);
  sort_ties(&sorted, found->items, node_count, /*by_source=*/true, starts);
done:
  fil_memory_free(starts);
  fil_memory_free(sorted.items);
  return status;
}

static bool same_pair(const tie *left, const tie *right)
{
  return left->source == right->source && left->target == right->target;
}

static size_t count_pairs(const ties *sorted)
{
  size_t count = 0;
  for (size_t k = 0; k < sorted->count; k++)
    count += k == 0 || !same_pair(&sorted->items[k - 1], &sorted->items[k]);
  return count;
}

/* Makes the graph of the sorted ties, one edge a pair. */
static fil_status merge(fil_view *view, const ties *sorted, fil_error *error)
{
  fil_status status = FIL_OK;
  igraph_vector_int_t endpoints = {0};
  size_t edge = 0;
  view->edge_count = count_pairs(sorted);
  view->edge_rows = fil_memory_new(view->edge_count, sizeof *view->edge_rows);
  if (!view->edge_rows) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_IGRAPH(igraph_vector_int_init(&endpoints, (igraph_integer_t)(2 * view->edge_count)));
  FIL_IGRAPH(igraph_vector_init(&view->weights, (igraph_integer_t)view->edge_count));
  for (size_t k = 0; k < sorted->count; k++) {
    const tie *item = &sorted->items[k];
    if (k == 0 || !same_pair(item - 1, item)) {
      VECTOR(endpoints)[2 * edge] = item->source;
      VECTOR(endpoints)[2 * edge + 1] = item->target;
      view->edge_rows[edge++] = item->row;
    }
    VECTOR(view->weights)[edge - 1] += fil_network_weight(view->network, item->row);
  }
  FIL_IGRAPH(igraph_create(&view->graph, &endpoints, (igraph_integer_t)view->node_count, view->directed));
done:
  igraph_vector_int_destroy(&endpoints);
  return status;
}

fil_status fil_view_build(fil_view *view, const fil_network *network, const fil_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  ties found = {0};
  *view = (fil_view){.network = network, .name = reading && reading->name ? reading->name : "all"};
  view->node_count = fil_network_node_count(network);
  fil_igraph_guard();

  view->relations = fil_memory_new(network->schema.relation_count, sizeof *view->relations);
  if (!view->relations) {
    status = fil_error_memory(error);
    goto done;
  }
  choose_relations(network, reading, view->relations);
  found.items = fil_memory_new(survey(view), sizeof *found.items);
  if (!found.items) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(collect(view, &found, error));
  FIL_TRY(sort_by_pair(&found, view->node_count, error));
  FIL_TRY(merge(view, &found, error));
done:
  fil_memory_free(found.items);
  if (status != FIL_OK)
    fil_view_destroy(view);
  return status;
}

/* Below 0 when an edge of the view comes before a pair, 0 when it is that pair's. igraph keeps the ends of an
   undirected edge in an order of its own. */
static int compare(const fil_view *view, igraph_integer_t edge, igraph_integer_t source, igraph_integer_t target)
{
  const igraph_integer_t from = IGRAPH_FROM(&view->graph, edge), to = IGRAPH_TO(&view->graph, edge);
  const bool swapped = !view->directed && from > to;
  const igraph_integer_t first = swapped ? to : from, second = swapped ? from : to;
  if (first != source)
    return first < source ? -1 : 1;
  return (second > target) - (second < target);
}

/* Edges are in the order of their pairs. */
uint32_t fil_view_find_edge(const fil_view *view, uint32_t source, uint32_t target)
{
  const bool swapped = !view->directed && source > target;
  const igraph_integer_t first = swapped ? target : source, second = swapped ? source : target;
  igraph_integer_t low = 0, high = (igraph_integer_t)view->edge_count;
  while (low < high) {
    const igraph_integer_t middle = low + (high - low) / 2;
    if (compare(view, middle, first, second) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  const bool found = low < (igraph_integer_t)view->edge_count && compare(view, low, first, second) == 0;
  return found ? (uint32_t)low : FIL_MISSING;
}

void fil_view_map_rows(const fil_view *view, uint32_t edges[])
{
  for (size_t row = 0; row < fil_network_edge_count(view->network); row++) {
    const uint32_t source = fil_network_source(view->network, row), target = fil_network_target(view->network, row);
    const bool is_read = source != target && view->relations[fil_network_relation(view->network, row)];
    edges[row] = is_read ? fil_view_find_edge(view, source, target) : FIL_MISSING;
  }
}

void fil_view_destroy(fil_view *view)
{
  igraph_destroy(&view->graph);
  igraph_vector_destroy(&view->weights);
  fil_memory_free(view->edge_rows);
  fil_memory_free(view->loops);
  fil_memory_free(view->relations);
  *view = (fil_view){0};
}
