/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The block matrix: ties from each group to each. */
#include "graph/memory.h"
#include "metrics/kernel.h"

#include <math.h>

enum { TIES, WEIGHT, DENSITY };

/* An undirected tie is counted in the cell of its groups and, where these are two, in the cell the other way round. */
static void add_ties(const fil_view *view, const fil_choices *choices, double *const values[])
{
  const size_t groups = choices->group_count;
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t from = choices->groups[IGRAPH_FROM(&view->graph, edge)];
    const uint32_t to = choices->groups[IGRAPH_TO(&view->graph, edge)];
    const double weight = VECTOR(view->weights)[edge];
    if (from == FIL_MISSING || to == FIL_MISSING)
      continue;
    values[TIES][from * groups + to] += 1;
    values[WEIGHT][from * groups + to] += weight;
    if (!view->directed && from != to) {
      values[TIES][to * groups + from] += 1;
      values[WEIGHT][to * groups + from] += weight;
    }
  }
}

/* Within the node's own group. */
static void add_loops(const fil_view *view, const fil_choices *choices, double *const values[])
{
  for (size_t node = 0; node < view->node_count; node++) {
    const size_t group = choices->groups[node], cell = group * ((size_t)choices->group_count + 1);
    if (group == FIL_MISSING)
      continue;
    values[TIES][cell] += fil_kernel_loop(view, choices, node, /*weighted=*/false);
    values[WEIGHT][cell] += fil_kernel_loop(view, choices, node, /*weighted=*/true);
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  const size_t groups = choices->group_count;
  double *sizes = fil_memory_new(groups, sizeof *sizes);
  if (!sizes)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++) {
    if (choices->groups[node] != FIL_MISSING)
      sizes[choices->groups[node]]++;
  }
  for (size_t cell = 0; cell < groups * groups; cell++)
    values[TIES][cell] = values[WEIGHT][cell] = 0;
  add_ties(view, choices, values);
  for (size_t cell = 0; cell < groups * groups; cell++) {
    const size_t from = cell / groups, to = cell % groups;
    const double ordered = from == to ? sizes[from] * (sizes[from] - 1) : sizes[from] * sizes[to];
    const double pairs = from == to && !view->directed ? ordered / 2 : ordered;
    if (pairs > 0)
      values[DENSITY][cell] = values[TIES][cell] / pairs;
  }
  add_loops(view, choices, values);
  fil_memory_free(sizes);
  return FIL_OK;
}

static const fil_measure measures[] = {
    [TIES] = {"ties", "Ties", NULL, 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
              "are tied by more pairs of their actors than other groups are"},
    [WEIGHT] = {"weight", "Weight", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS, NULL,
                "have more weight of ties between them than other groups have"},
    [DENSITY] = {"density", "Density", NULL, 0, 1, FIL_WHEN_WITHOUT_LOOPS, "a group of one node has no pairs within it",
                 "have a larger share of their possible ties than other groups have"},
    {0},
};

const fil_metric fil_metric_blocks = {
    .name = "blocks",
    .title = "Block matrix",
    .question = "Which groups are tied to which, how often and how strongly?",
    .definition =
        "ties = number of tied pairs from a node of the one group to a node of the other (undirected: between them); "
        "weight = sum of their weights; density = ties/possible pairs, n_a n_b between two groups, n_a (n_a − 1) "
        "within one (half of that undirected); nodes without a group and loops are left out",
    .reference =
        "White, Boorman & Breiger 1976, doi:10.1086/226141; Wasserman & Faust 1994, doi:10.1017/CBO9780511815478",
    .level = FIL_LEVEL_GROUP_PAIR,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_IGNORED,
    .measures = measures,
    .loops = "those of a node are one tie within its group; density is of pairs, and stays",
    .compute = compute,
};
