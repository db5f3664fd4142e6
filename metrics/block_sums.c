/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sums over ties by group. */
#include "metrics/block_sums.h"

#include "graph/memory.h"
#include "metrics/kernel.h"

static void add_tie(fil_block_sums *sums, size_t groups, uint32_t from, uint32_t to, double weight)
{
  sums->cells[from * groups + to] += weight;
  sums->leaving[from] += weight;
  sums->arriving[to] += weight;
  sums->total += weight;
}

fil_status fil_block_sums_build(fil_block_sums *sums, const fil_view *view, const fil_choices *choices,
                                fil_error *error)
{
  const size_t groups = choices->group_count;
  *sums = (fil_block_sums){.cells = fil_memory_new(groups * groups, sizeof(double)),
                           .leaving = fil_memory_new(groups, sizeof(double)),
                           .arriving = fil_memory_new(groups, sizeof(double))};
  if (!sums->cells || !sums->leaving || !sums->arriving) {
    fil_block_sums_destroy(sums);
    return fil_error_memory(error);
  }
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t from = choices->groups[IGRAPH_FROM(&view->graph, edge)];
    const uint32_t to = choices->groups[IGRAPH_TO(&view->graph, edge)];
    const double weight = choices->weights ? VECTOR(*choices->weights)[edge] : 1;
    if (from == FIL_MISSING || to == FIL_MISSING)
      continue;
    add_tie(sums, groups, from, to, weight);
    if (!view->directed)
      add_tie(sums, groups, to, from, weight);
  }
  for (size_t node = 0; choices->loops && node < view->node_count; node++) {
    const uint32_t group = choices->groups[node];
    const double loop = fil_kernel_loop(view, choices, node, choices->weights != NULL);
    if (group != FIL_MISSING)
      add_tie(sums, groups, group, group, view->directed ? loop : 2 * loop);
  }
  return FIL_OK;
}

void fil_block_sums_destroy(fil_block_sums *sums)
{
  fil_memory_free(sums->cells);
  fil_memory_free(sums->leaving);
  fil_memory_free(sums->arriving);
  *sums = (fil_block_sums){0};
}
