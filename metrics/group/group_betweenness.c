/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group betweenness: how many of the shortest ways between others lead through a group. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/shortest.h"

#include <math.h>

enum { BETWEENNESS, NORMALIZED };
enum { ABREAST = 64 }; /* groups that are counted at once */

/* The paths from one node: all of them, and those that keep clear of each group. */
typedef struct counting {
  fil_shortest paths;
  const uint32_t *groups;
  double *all;   /* by node */
  double *clear; /* by node, `stride` each */
  size_t stride;
  uint32_t first, count; /* groups at once */
} counting;

static fil_status make(counting *made, const fil_view *view, const fil_choices *choices, fil_error *error)
{
  made->groups = choices->groups;
  made->all = fil_memory_new(view->node_count, sizeof *made->all);
  made->stride = choices->group_count < ABREAST ? choices->group_count : ABREAST;
  made->clear = fil_memory_new(view->node_count, made->stride * sizeof *made->clear);
  if (!made->all || !made->clear)
    return fil_error_memory(error);
  return fil_shortest_build(&made->paths, view, choices->weights, /*reverse=*/false, error);
}

static void destroy(counting *made)
{
  fil_shortest_destroy(&made->paths);
  fil_memory_free(made->all);
  fil_memory_free(made->clear);
}

/* The place of a node's group among those at work, or ABREAST. */
static uint32_t place_of(const counting *made, uint32_t node)
{
  const uint32_t group = made->groups[node];
  return group != FIL_MISSING && group >= made->first && group - made->first < made->count ? group - made->first
                                                                                           : ABREAST;
}

/* Hands the paths that end at a node on to its successors. */
static void pass_on(counting *made, uint32_t node)
{
  const double *from = made->clear + node * made->stride;
  for (size_t tie = made->paths.starts[node]; tie < made->paths.starts[node + 1]; tie++) {
    const uint32_t target = made->paths.targets[tie];
    double *to = made->clear + target * made->stride;
    if (!fil_shortest_leads(&made->paths, node, tie))
      continue;
    made->all[target] += made->all[node];
    for (uint32_t k = 0; k < made->count; k++)
      to[k] += from[k];
  }
}

/* Adds, for each group that the source is not of, the share of paths to each node outside it that lead through it. */
static void add_source(counting *made, uint32_t source, double sums[])
{
  const uint32_t own = place_of(made, source);
  fil_shortest_search(&made->paths, &source, 1);
  for (size_t k = 0; k < made->paths.reached; k++) {
    const uint32_t node = made->paths.order[k];
    made->all[node] = node == source;
    for (uint32_t g = 0; g < made->count; g++)
      made->clear[node * made->stride + g] = node == source;
  }
  for (size_t k = 0; k < made->paths.reached; k++) {
    const uint32_t node = made->paths.order[k], place = place_of(made, node);
    double *clear = made->clear + node * made->stride;
    for (uint32_t g = 0; g < made->count; g++)
      sums[g] += g == place || g == own ? 0 : 1 - clear[g] / made->all[node];
    if (place != ABREAST)
      clear[place] = 0;
    pass_on(made, node);
  }
}

static void normalize(const fil_view *view, const fil_choices *choices, double *const values[])
{
  for (uint32_t group = 0; group < choices->group_count; group++) {
    double outside = 0;
    for (size_t node = 0; node < view->node_count; node++)
      outside += choices->groups[node] != group;
    const double pairs = outside * (outside - 1) / (view->directed ? 1 : 2);
    if (pairs > 0)
      values[NORMALIZED][group] = values[BETWEENNESS][group] / pairs;
  }
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  counting made = {0};
  FIL_TRY(make(&made, view, choices, error));
  for (; made.first < choices->group_count; made.first += ABREAST) {
    double *sums = values[BETWEENNESS] + made.first;
    made.count = choices->group_count - made.first < ABREAST ? choices->group_count - made.first : ABREAST;
    for (uint32_t g = 0; g < made.count; g++)
      sums[g] = 0;
    for (uint32_t source = 0; source < view->node_count; source++)
      add_source(&made, source, sums);
    for (uint32_t g = 0; g < made.count; g++)
      sums[g] /= view->directed ? 1 : 2;
  }
  normalize(view, choices, values);
done:
  destroy(&made);
  return status;
}

static const fil_measure measures[] = {
    [BETWEENNESS] =
        {"group_betweenness", "Group betweenness", "pairs", 0, INFINITY, FIL_WHEN_ALWAYS, NULL,
         "lies on the shortest ways between many others, so that what passes between them often passes through it"},
    [NORMALIZED] = {"group_betweenness_normalized", "Group betweenness (normalized)", NULL, 0, 1, FIL_WHEN_ALWAYS,
                    "fewer than two nodes are outside the group",
                    "lies on more of the shortest ways between those outside it than other groups do"},
    {0},
};

const fil_metric fil_metric_group_betweenness = {
    .name = "group_betweenness",
    .title = "Group betweenness",
    .question = "Which group stands between the others: how much must pass through one of its members?",
    .definition = "Σ g_uv(C)/g_uv over the pairs u, v of nodes outside the group C between which a path leads (ordered "
                  "pairs, unordered where ties have no direction), g_uv the number of shortest paths from u to v and "
                  "g_uv(C) of those through at least one node of C; normalized by (n − s)(n − s − 1) for s of n nodes "
                  "inside, half of that undirected; weighted, the length of a tie is 1/weight; nodes without a group "
                  "are outside each; takes the steps of betweenness once for each 64 groups",
    .reference = "Everett & Borgatti 1999, doi:10.1080/0022250X.1999.9990219",
    .level = FIL_LEVEL_GROUP,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .compute = compute,
};
