/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The E-I index of a node: whether its ties lead out of its group or stay within. */
#include "graph/memory.h"
#include "metrics/group_ties.h"

static fil_status compute(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_group_ties *ties = fil_memory_new(view->node_count, sizeof *ties);
  if (!ties)
    return fil_error_memory(error);
  FIL_TRY(fil_group_ties_count(view, choices, ties, error));
  for (size_t node = 0; node < view->node_count; node++) {
    if (choices->groups[node] != FIL_MISSING && ties[node].total > 0)
      values[0][node] = (ties[node].total - 2 * ties[node].own) / ties[node].total;
  }
done:
  fil_memory_free(ties);
  return status;
}

static const fil_measure measures[] = {
    {"ei", "E-I index", NULL, -1, 1, FIL_WHEN_ALWAYS,
     "a node without a group, or without partners of known group, has no ties within or outside",
     "has more partners outside its group than within"},
    {0},
};

const fil_metric fil_metric_ei = {
    .name = "ei",
    .title = "E-I index",
    .question = "Does a node find its partners outside its group or within?",
    .definition = "(external − internal)/(external + internal), the node's partners of another group and of its own, "
                  "each counted once whichever way it is tied; partners without a group are left out; weighted, all "
                  "weights with the partner in place of its count",
    .reference = "Krackhardt & Stern 1988, doi:10.2307/2786835",
    .level = FIL_LEVEL_NODE,
    .needs = FIL_NEEDS_GROUPS,
    .weight_role = FIL_WEIGHT_STRENGTH,
    .measures = measures,
    .compute = compute,
};
