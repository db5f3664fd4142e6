/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How a node's ties are spread over the groups: one pass over its partners. */
#include "metrics/group_ties.h"

#include "graph/memory.h"
#include "metrics/partners.h"

#include <math.h>

/* `sums` is all 0 before and after. */
static fil_group_ties count_one(const fil_partners *partners, const fil_choices *choices, size_t node, double sums[])
{
  fil_group_ties ties = {0};
  const size_t start = partners->starts[node], end = partners->starts[node + 1];
  for (size_t k = start; k < end; k++) {
    const uint32_t group = choices->groups[partners->nodes[k]];
    const double tie = choices->weights ? partners->ties[k] : 1;
    if (group == FIL_MISSING)
      continue;
    ties.total += tie;
    ties.own += group == choices->groups[node] ? tie : 0;
    sums[group] += tie;
  }
  for (size_t k = start; k < end; k++) {
    const uint32_t group = choices->groups[partners->nodes[k]];
    if (group == FIL_MISSING)
      continue;
    ties.concentration += sums[group] / ties.total * (sums[group] / ties.total);
    sums[group] = 0;
  }
  if (ties.total == 0)
    ties.concentration = NAN;
  return ties;
}

fil_status fil_group_ties_count(const fil_view *view, const fil_choices *choices, fil_group_ties ties[],
                                fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  double *sums = fil_memory_new(choices->group_count, sizeof *sums);
  if (!sums)
    return fil_error_memory(error);
  FIL_TRY(fil_partners_build(view, choices->weights, &partners, error));
  for (size_t node = 0; node < view->node_count; node++)
    ties[node] = count_one(&partners, choices, node, sums);
done:
  fil_partners_destroy(&partners);
  fil_memory_free(sums);
  return status;
}
