/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parts and arcs of a main path. */
#include "io/diagram/figure/main_path_read.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

enum { TIES_TELLING = 3 };

bool fil_path_tells(const fil_table *table)
{
  const fil_column *main = fil_table_find(table, "main_path");
  size_t found = 0;
  for (size_t row = 0; main && row < main->rows; row++)
    found += main->numbers[row] == 1;
  return found >= TIES_TELLING;
}

/* The first of those who are in one circle with a node. */
static uint32_t root_of(uint32_t roots[], uint32_t node)
{
  while (roots[node] != node) {
    roots[node] = roots[roots[node]];
    node = roots[node];
  }
  return node;
}

/* Joins the ends of ties within circles: they have no number. Whatever is joined is a circle, since its own ties hold a
   circle together. */
static void join_circles(const fil_work *work, const fil_column *spc, uint32_t roots[])
{
  const fil_network *network = work->network;
  for (uint32_t node = 0; node < fil_network_node_count(network); node++)
    roots[node] = node;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (!isnan(spc->numbers[edge]) || !fil_ties_drawn(work->request, fil_network_relation(network, edge)))
      continue;
    const uint32_t one = root_of(roots, fil_network_source(network, edge));
    const uint32_t other = root_of(roots, fil_network_target(network, edge));
    roots[one > other ? one : other] = one < other ? one : other;
  }
}

/* Numbers the parts; `places` receives the part of each node. */
static fil_status list_parts(fil_path *path, size_t nodes, uint32_t roots[], size_t places[], fil_error *error)
{
  path->parts = fil_memory_new(nodes, sizeof *path->parts);
  path->nodes = fil_memory_new(nodes, sizeof *path->nodes);
  if (!path->parts || !path->nodes)
    return fil_error_memory(error);
  for (uint32_t node = 0; node < nodes; node++) {
    const uint32_t root = root_of(roots, node);
    places[node] = root == node ? path->part_count++ : places[root];
    path->parts[places[node]].count++;
  }
  uint32_t *next = path->nodes;
  for (size_t k = 0; k < path->part_count; k++) {
    path->parts[k].nodes = next;
    next += path->parts[k].count;
    path->parts[k].count = 0;
  }
  for (uint32_t node = 0; node < nodes; node++) {
    fil_path_part *part = &path->parts[places[node]];
    part->nodes[part->count++] = node;
  }
  return FIL_OK;
}

static int by_ends(const void *left_item, const void *right_item)
{
  const fil_path_arc *left = left_item, *right = right_item;
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  return (left->to > right->to) - (left->to < right->to);
}

/* Arcs of equal numbers stay in the order of their ends. */
static int by_number(const void *left_item, const void *right_item)
{
  const fil_path_arc *left = left_item, *right = right_item;
  if (left->number != right->number)
    return left->number > right->number ? -1 : 1;
  return by_ends(left_item, right_item);
}

static fil_status list_arcs(fil_path *path, const fil_work *work, const size_t places[], fil_error *error)
{
  const fil_network *network = work->network;
  const fil_column *spc = fil_table_find(work->request->table, "spc");
  const fil_column *main = fil_table_find(work->request->table, "main_path");
  size_t count = 0;
  path->arcs = fil_memory_new(spc->rows, sizeof *path->arcs);
  if (!path->arcs)
    return fil_error_memory(error);
  for (size_t edge = 0; edge < spc->rows; edge++) {
    const double number = path->count->numbers[edge];
    if (isnan(spc->numbers[edge]))
      continue;
    path->arcs[count++] = (fil_path_arc){.from = places[fil_network_source(network, edge)],
                                         .to = places[fil_network_target(network, edge)],
                                         .number = isnan(number) ? 0 : number,
                                         .main = main->numbers[edge] == 1};
  }
  if (count)
    qsort(path->arcs, count, sizeof *path->arcs, by_ends);
  for (size_t k = 0; k < count; k++) {
    fil_path_arc *last = path->arc_count ? &path->arcs[path->arc_count - 1] : NULL;
    if (last && by_ends(last, &path->arcs[k]) == 0)
      last->number = fmax(last->number, path->arcs[k].number);
    else
      path->arcs[path->arc_count++] = path->arcs[k];
  }
  return FIL_OK;
}

/* Layers by the longest way from a beginning of the path: parts of a path lie in no circle. */
static void find_layers(fil_path *path)
{
  bool moved = true;
  for (size_t k = 0; k < path->arc_count; k++) {
    if (!path->arcs[k].main)
      continue;
    path->parts[path->arcs[k].from].main = path->parts[path->arcs[k].to].main = true;
    path->least = fmin(path->least, path->arcs[k].number);
    path->most = fmax(path->most, path->arcs[k].number);
  }
  while (moved) {
    moved = false;
    for (size_t k = 0; k < path->arc_count; k++) {
      const fil_path_arc *arc = &path->arcs[k];
      const size_t least = path->parts[arc->from].layer + 1;
      if (!arc->main || path->parts[arc->to].layer >= least)
        continue;
      path->parts[arc->to].layer = least;
      path->layers = least + 1 > path->layers ? least + 1 : path->layers;
      moved = true;
    }
  }
}

/* The arcs that are drawn beside the path; `taken` counts those into and out of each part. */
static void choose_beside(fil_path *path, size_t most, size_t taken[])
{
  for (size_t k = 0; k < path->arc_count; k++) {
    fil_path_arc *arc = &path->arcs[k];
    const bool from = path->parts[arc->from].main, to = path->parts[arc->to].main;
    path->inner += from && to && !arc->main;
    if (from == to)
      continue;
    size_t *used = &taken[to ? 2 * arc->to : 2 * arc->from + 1];
    arc->shown = *used < most;
    *used += 1;
    path->beside++;
    path->shown += arc->shown;
  }
}

static fil_status refuse(const fil_work *work, fil_error *error)
{
  for (size_t k = 0; k < work->ties.count; k++) {
    if (work->ties.items[k].directed)
      return fil_error_set(error, FIL_ERROR_USAGE,
                           "there is no main path: all ties are within circles, so that nobody comes first or last");
  }
  return fil_error_set(error, FIL_ERROR_USAGE, "there is no main path: the ties have no direction");
}

fil_status fil_path_read(fil_path *path, const fil_work *work, size_t most_beside, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(work->network);
  const fil_column *spc = fil_table_find(work->request->table, "spc");
  const fil_column *wanted = work->request->properties[FIL_PROPERTY_LINE_WIDTH].column;
  *path = (fil_path){.least = INFINITY, .most = -INFINITY, .count = wanted ? wanted : spc};
  if (!spc || !fil_column_is_filled(spc))
    return refuse(work, error);
  uint32_t *roots = fil_memory_new(nodes, sizeof *roots);
  size_t *places = fil_memory_new(nodes, sizeof *places), *taken = fil_memory_new(2 * nodes, sizeof *taken);
  if (!roots || !places || !taken) {
    status = fil_error_memory(error);
    goto done;
  }
  join_circles(work, spc, roots);
  FIL_TRY(list_parts(path, nodes, roots, places, error));
  FIL_TRY(list_arcs(path, work, places, error));
  find_layers(path);
  qsort(path->arcs, path->arc_count, sizeof *path->arcs, by_number);
  choose_beside(path, most_beside, taken);
done:
  fil_memory_free(roots);
  fil_memory_free(places);
  fil_memory_free(taken);
  return status;
}

void fil_path_destroy(fil_path *path)
{
  fil_memory_free(path->parts);
  fil_memory_free(path->nodes);
  fil_memory_free(path->arcs);
  *path = (fil_path){0};
}
