/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Key players, negative: who leaves the others in pieces. */
#include "graph/memory.h"
#include "metrics/key_search.h"

fil_status fil_key_fragments_init(fil_key_fragments *state, const fil_view *view, fil_error *error)
{
  state->node_count = view->node_count;
  state->pieces = fil_memory_new(view->node_count, sizeof *state->pieces);
  if (!state->pieces)
    return fil_error_memory(error);
  return fil_partners_build(view, /*weights=*/NULL, &state->partners, error);
}

void fil_key_fragments_destroy(fil_key_fragments *state)
{
  fil_partners_destroy(&state->partners);
  fil_memory_free(state->pieces);
}

/* Ordered pairs of nodes that are still joined: each node of a component of s nodes is with s − 1 others. */
static double count_joined(const fil_key_fragments *state)
{
  double joined = 0;
  for (size_t node = 0; node < state->node_count; node++)
    joined += state->pieces[node].component > 0 ? (double)(state->pieces[node].component - 1) : 0;
  return joined;
}

fil_status fil_key_fragments_best(fil_key_fragments *state, const bool members[], size_t size, uint32_t preferred,
                                  uint32_t *best, double *value, fil_error *error)
{
  fil_status status = FIL_OK;
  double least = 0;
  const double others = (double)(state->node_count - size - 1);
  *best = FIL_MISSING;
  FIL_TRY(fil_pieces_find(&state->partners, state->node_count, members, state->pieces, error));
  const double joined = count_joined(state);
  for (uint32_t node = 0; node < state->node_count; node++) {
    const double component = (double)state->pieces[node].component;
    const double left = joined - component * (component - 1) + state->pieces[node].pairs;
    if (members[node] || (*best != FIL_MISSING && (left > least || (left == least && node != preferred))))
      continue;
    *best = node;
    least = left;
  }
  *value = 1 - least / (others * (others - 1));
done:
  return status;
}
