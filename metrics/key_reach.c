/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Key players, positive: from whom all are near. */
#include "graph/memory.h"
#include "metrics/key_search.h"

#include <stdlib.h>

static double nearness(uint32_t distance)
{
  return distance == FIL_MISSING ? 0 : 1 / (double)(distance ? distance : 1);
}

/* What a node adds to what the set reaches; `take` makes it one of the set. Where the set is as near already, it is so
   behind as well. */
static double add(fil_key_reach *state, uint32_t node, bool take)
{
  double gain = 0;
  size_t end = 0;
  state->queue[end++] = node;
  state->depth[node] = 0;
  for (size_t k = 0; k < end; k++) {
    const uint32_t at = state->queue[k], depth = state->depth[at];
    const igraph_vector_int_t *next = igraph_adjlist_get(&state->buyers, at);
    gain += nearness(depth) - nearness(state->near[at]);
    for (igraph_integer_t j = 0; j < igraph_vector_int_size(next); j++) {
      const uint32_t other = (uint32_t)VECTOR(*next)[j];
      if (state->depth[other] != FIL_MISSING || state->near[other] <= depth + 1)
        continue;
      state->depth[other] = depth + 1;
      state->queue[end++] = other;
    }
  }
  for (size_t k = 0; k < end; k++) {
    if (take)
      state->near[state->queue[k]] = state->depth[state->queue[k]];
    state->depth[state->queue[k]] = FIL_MISSING;
  }
  return gain;
}

/* A node and what it reaches alone. */
typedef struct place {
  double alone;
  uint32_t node;
} place;

static int compare(const void *left, const void *right)
{
  const place *a = left, *b = right;
  if (a->alone != b->alone)
    return a->alone < b->alone ? 1 : -1;
  return a->node < b->node ? -1 : 1;
}

static fil_status sort(fil_key_reach *state, fil_error *error)
{
  place *places = fil_memory_new(state->node_count, sizeof *places);
  if (!places)
    return fil_error_memory(error);
  for (uint32_t node = 0; node < state->node_count; node++) {
    state->alone[node] = add(state, node, /*take=*/false);
    places[node] = (place){state->alone[node], node};
  }
  qsort(places, state->node_count, sizeof *places, compare);
  for (size_t k = 0; k < state->node_count; k++)
    state->order[k] = places[k].node;
  fil_memory_free(places);
  return FIL_OK;
}

fil_status fil_key_reach_init(fil_key_reach *state, const fil_view *view, fil_error *error)
{
  fil_status status = FIL_OK;
  state->node_count = view->node_count;
  state->alone = fil_memory_new(view->node_count, sizeof *state->alone);
  state->order = fil_memory_new(view->node_count, sizeof *state->order);
  state->near = fil_memory_new(view->node_count, sizeof *state->near);
  state->depth = fil_memory_new(view->node_count, sizeof *state->depth);
  state->queue = fil_memory_new(view->node_count, sizeof *state->queue);
  if (!state->alone || !state->order || !state->near || !state->depth || !state->queue)
    return fil_error_memory(error);
  for (size_t node = 0; node < view->node_count; node++)
    state->near[node] = state->depth[node] = FIL_MISSING;
  FIL_IGRAPH(igraph_adjlist_init(&view->graph, &state->buyers, IGRAPH_OUT, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE));
  FIL_TRY(sort(state, error));
done:
  return status;
}

void fil_key_reach_destroy(fil_key_reach *state)
{
  igraph_adjlist_destroy(&state->buyers);
  fil_memory_free(state->alone);
  fil_memory_free(state->order);
  fil_memory_free(state->near);
  fil_memory_free(state->depth);
  fil_memory_free(state->queue);
}

void fil_key_reach_best(fil_key_reach *state, const bool members[], uint32_t preferred, uint32_t *best, double *value)
{
  static const double equal = 1e-9; /* sums of the same inverses in another order */
  double base = 0, most = 0;
  *best = FIL_MISSING;
  for (size_t node = 0; node < state->node_count; node++)
    state->near[node] = FIL_MISSING;
  for (uint32_t node = 0; node < state->node_count; node++)
    base += members[node] ? add(state, node, /*take=*/true) : 0;
  if (preferred != FIL_MISSING) {
    *best = preferred;
    most = add(state, preferred, /*take=*/false);
  }
  for (size_t k = 0; k < state->node_count; k++) {
    const uint32_t node = state->order[k];
    if (*best != FIL_MISSING && state->alone[node] <= most + equal)
      break; /* nobody further on adds more */
    const double gain = members[node] ? -1 : add(state, node, /*take=*/false);
    if (members[node] || (*best != FIL_MISSING && gain <= most + equal))
      continue;
    *best = node;
    most = gain;
  }
  *value = (base + most) / (double)state->node_count;
}
