/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group closeness: how near the nodes outside a group are to the nearest inside. */
#include "graph/memory.h"
#include "metrics/metric.h"
#include "metrics/shortest.h"

#include <math.h>

enum { CLOSENESS_IN, CLOSENESS_OUT, CLOSENESS, REACH_IN, REACH_OUT, REACH };

/* One group; `members` has room for the nodes. */
static void measure(fil_shortest *paths, const fil_choices *choices, uint32_t group, uint32_t members[],
                    double *closeness, double *reach)
{
  uint32_t count = 0;
  double sum = 0;
  for (uint32_t node = 0; node < paths->node_count; node++) {
    if (choices->groups[node] == group)
      members[count++] = node;
  }
  fil_shortest_search(paths, members, count);
  for (size_t k = 0; k < paths->reached; k++)
    sum += paths->distances[paths->order[k]];
  const double others = (double)(paths->reached - count);
  if (sum > 0)
    *closeness = others / sum;
  if (count < paths->node_count)
    *reach = others / (double)(paths->node_count - count);
}

static fil_status measure_way(const fil_view *view, const fil_choices *choices, bool in, double closeness[],
                              double reach[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_shortest paths = {0};
  uint32_t *members = fil_memory_new(view->node_count, sizeof *members);
  if (!members)
    return fil_error_memory(error);
  FIL_TRY(fil_shortest_build(&paths, view, choices->weights, /*reverse=*/in, error));
  for (uint32_t group = 0; group < choices->group_count; group++)
    measure(&paths, choices, group, members, &closeness[group], &reach[group]);
done:
  fil_shortest_destroy(&paths);
  fil_memory_free(members);
  return status;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  if (!view->directed)
    return measure_way(view, choices, /*in=*/false, values[CLOSENESS], values[REACH], error);
  FIL_TRY(measure_way(view, choices, /*in=*/true, values[CLOSENESS_IN], values[REACH_IN], error));
  FIL_TRY(measure_way(view, choices, /*in=*/false, values[CLOSENESS_OUT], values[REACH_OUT], error));
done:
  return status;
}

#define UNREACHED "no path leads from the group to a node outside it (in: to it from one)"
#define NOBODY "there is nobody outside the group"

static const fil_measure measures[] = {
    [CLOSENESS_IN] = {"group_closeness_in", "Group closeness (in)", NULL, 0, 1, FIL_WHEN_DIRECTED, UNREACHED,
                      "is reached by others on shorter ways than other groups are"},
    [CLOSENESS_OUT] = {"group_closeness_out", "Group closeness (out)", NULL, 0, 1, FIL_WHEN_DIRECTED, UNREACHED,
                       "reaches others on shorter ways than other groups do"},
    [CLOSENESS] = {"group_closeness", "Group closeness", NULL, 0, 1, FIL_WHEN_UNDIRECTED, UNREACHED,
                   "is nearer to those outside it than other groups are"},
    [REACH_IN] = {"group_reach_in", "Group reach (in)", "share of nodes", 0, 1, FIL_WHEN_DIRECTED | FIL_WHEN_UNWEIGHTED,
                  NOBODY, "is reached by more of those outside it than other groups are"},
    [REACH_OUT] = {"group_reach_out", "Group reach (out)", "share of nodes", 0, 1,
                   FIL_WHEN_DIRECTED | FIL_WHEN_UNWEIGHTED, NOBODY,
                   "reaches more of those outside it than other groups do"},
    [REACH] = {"group_reach", "Group reach", "share of nodes", 0, 1, FIL_WHEN_UNDIRECTED | FIL_WHEN_UNWEIGHTED, NOBODY,
               "reaches more of those outside it than other groups do"},
    {0},
};

const fil_metric fil_metric_group_closeness = {
    .name = "group_closeness",
    .title = "Group closeness",
    .question = "How near is a group to those outside it?",
    .definition =
        "r/Σd over the r nodes outside the group that are reached, d the distance from the nearest node inside: the "
        "normalized form of Everett & Borgatti, by the minimum, which for one that reaches all is (n − s)/Σd for s of "
        "n nodes inside; read it with reach = r/(n − s); distances follow the arrows, out from the group, in to it; "
        "weighted, the length of a tie is 1/weight; nodes without a group are outside each",
    .reference = "Everett & Borgatti 1999, doi:10.1080/0022250X.1999.9990219",
    .level = FIL_LEVEL_GROUP,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_COST,
    .measures = measures,
    .compute = compute,
};
