/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks of the same size and density: pairs drawn without replacement. */
#include "metrics/pair_set.h"
#include "metrics/random_ties.h"

/* One pair of different nodes, each as likely; undirected, the lower first. */
static void draw_pair(const fil_view *view, fil_random *random, uint32_t *source, uint32_t *target)
{
  const uint32_t nodes = (uint32_t)view->node_count;
  *source = fil_random_below(random, nodes);
  *target = fil_random_below(random, nodes - 1);
  *target += *target >= *source;
  if (!view->directed && *source > *target) {
    const uint32_t larger = *source;
    *source = *target;
    *target = larger;
  }
}

/* Draws so many different pairs into the set and, unless it is NULL, the ties. */
static void draw_pairs(fil_random_ties *ties, const fil_view *view, size_t count, fil_pair_set *pairs,
                       fil_random *random)
{
  while (count > 0) {
    uint32_t source, target;
    draw_pair(view, random, &source, &target);
    if (!fil_pair_set_add(pairs, source, target))
      continue;
    if (ties)
      fil_random_ties_add(ties, source, target, (uint32_t)ties->count);
    count--;
  }
}

/* The pairs that are not in the set. */
static void add_others(fil_random_ties *ties, const fil_view *view, const fil_pair_set *pairs)
{
  const uint32_t nodes = (uint32_t)view->node_count;
  for (uint32_t source = 0; source < nodes; source++) {
    for (uint32_t target = view->directed ? 0 : source + 1; target < nodes; target++) {
      if (source != target && !fil_pair_set_has(pairs, source, target))
        fil_random_ties_add(ties, source, target, (uint32_t)ties->count);
    }
  }
}

fil_status fil_random_ties_scatter(fil_random_ties *ties, const fil_view *view, fil_random *random, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_pair_set pairs = {0};
  const size_t all = view->node_count * (view->node_count - (view->node_count > 0)) / (view->directed ? 1 : 2);
  const bool dense = view->edge_count > all / 2; /* fewer pairs without a tie are drawn */
  const size_t drawn = dense ? all - view->edge_count : view->edge_count;
  FIL_TRY(fil_random_ties_reserve(ties, view->edge_count, error));
  FIL_TRY(fil_pair_set_init(&pairs, drawn, error));
  draw_pairs(dense ? NULL : ties, view, drawn, &pairs, random);
  if (dense)
    add_others(ties, view, &pairs);
  fil_random_ties_shuffle_origins(ties, random);
done:
  fil_pair_set_destroy(&pairs);
  return status;
}
