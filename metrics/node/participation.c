/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Roles between groups: how widely a node's ties are spread over the groups, and how well it is tied within its own. */
#include "graph/memory.h"
#include "metrics/group_ties.h"

#include <math.h>

enum { PARTICIPATION, WITHIN_Z };

/* Ties of the members of one group to each other (Welford's sums). */
typedef struct within {
  double members, mean, squares; /* squares: Σ (k − mean)² */
} within;

static void sum_groups(const fil_choices *choices, const fil_group_ties ties[], size_t node_count, within groups[])
{
  for (size_t node = 0; node < node_count; node++) {
    if (choices->groups[node] == FIL_MISSING)
      continue;
    within *group = &groups[choices->groups[node]];
    const double before = ties[node].own - group->mean;
    group->members++;
    group->mean += before / group->members;
    group->squares += before * (ties[node].own - group->mean);
  }
}

/* Missing where the members do not differ, but for rounding. */
static double standardize(double own, const within *group)
{
  static const double rounding = 1e-12;
  const double deviation = sqrt(group->squares / group->members);
  return deviation > rounding * group->mean ? (own - group->mean) / deviation : NAN;
}

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_group_ties *ties = fil_memory_new(view->node_count, sizeof *ties);
  within *groups = fil_memory_new(choices->group_count, sizeof *groups);
  if (!ties || !groups) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_group_ties_count(view, choices, ties, error));
  sum_groups(choices, ties, view->node_count, groups);
  for (size_t node = 0; node < view->node_count; node++) {
    values[PARTICIPATION][node] = 1 - ties[node].concentration;
    if (choices->groups[node] != FIL_MISSING)
      values[WITHIN_Z][node] = standardize(ties[node].own, &groups[choices->groups[node]]);
  }
done:
  fil_memory_free(ties);
  fil_memory_free(groups);
  return status;
}

static const fil_measure measures[] = {
    [PARTICIPATION] = {"participation", "Participation", NULL, 0, 1, FIL_WHEN_ALWAYS,
                       "a node without partners of known group has no ties to spread",
                       "spreads its ties evenly over many groups"},
    [WITHIN_Z] = {"within_z", "Ties within the group (z)", NULL, -INFINITY, INFINITY, FIL_WHEN_ALWAYS,
                  "a node without a group has none to be compared with, nor has one whose group's members all have as "
                  "many ties within it",
                  "is tied to more members of its own group than they are on average"},
    {0},
};

const fil_metric fil_metric_participation = {
    .name = "participation",
    .title = "Participation and ties within the group",
    .question = "Are a node's ties spread over the groups, and does it lead within its own?",
    .definition = "participation = 1 − Σ_s (k_s/k)², k_s the node's partners in group s, k all of known group, each "
                  "counted once whichever way it is tied; within_z = (κ − mean κ)/σ, κ the node's partners in its own "
                  "group, mean and standard deviation over the members of that group; weighted, all weights with the "
                  "partner in place of its count",
    .reference = "Guimerà & Amaral 2005, doi:10.1038/nature03288",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
