/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Paths without a common node, counted by augmenting them. */
#include "metrics/cut.h"

#include "graph/memory.h"

/* States of a search: having come to a node, and being free to go on from it. */
static uint32_t come(uint32_t node)
{
  return 2 * node;
}

static uint32_t gone(uint32_t node)
{
  return 2 * node + 1;
}

fil_status fil_cutter_init(fil_cutter *cutter, const fil_partners *partners, size_t node_count, fil_error *error)
{
  *cutter = (fil_cutter){.partners = partners,
                         .inside = fil_memory_new(node_count, sizeof *cutter->inside),
                         .into = fil_memory_new(node_count, sizeof *cutter->into),
                         .out_of = fil_memory_new(node_count, sizeof *cutter->out_of),
                         .queue = fil_memory_new(2 * node_count, sizeof *cutter->queue),
                         .reached = fil_memory_new(2 * node_count, sizeof *cutter->reached)};
  const bool whole = cutter->inside && cutter->into && cutter->out_of && cutter->queue && cutter->reached;
  return whole ? FIL_OK : fil_error_memory(error);
}

void fil_cutter_destroy(fil_cutter *cutter)
{
  fil_memory_free(cutter->inside);
  fil_memory_free(cutter->into);
  fil_memory_free(cutter->out_of);
  fil_memory_free(cutter->queue);
  fil_memory_free(cutter->reached);
  *cutter = (fil_cutter){0};
}

/* A pair whose paths are counted. */
typedef struct pair {
  uint32_t from, to;
} pair;

static void reach(fil_cutter *cutter, uint32_t state, uint32_t before, size_t *end)
{
  if (cutter->reached[state] != FIL_MISSING)
    return;
  cutter->reached[state] = before;
  cutter->queue[(*end)++] = state;
}

/* Where a state leads: from a node to its partners; through a node that no path uses; against a path otherwise. */
static void expand(fil_cutter *cutter, pair ends, uint32_t state, size_t *end)
{
  const uint32_t node = state / 2;
  const fil_partners *partners = cutter->partners;
  if (state == come(node)) {
    if (cutter->into[node] == FIL_MISSING)
      reach(cutter, gone(node), state, end);
    else if (cutter->into[node] != ends.from)
      reach(cutter, gone(cutter->into[node]), state, end);
    return;
  }
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
    if (cutter->inside[partners->nodes[k]] && partners->nodes[k] != ends.from)
      reach(cutter, come(partners->nodes[k]), state, end);
  }
  if (cutter->into[node] != FIL_MISSING)
    reach(cutter, come(node), state, end);
}

static bool search(fil_cutter *cutter, const uint32_t part[], size_t size, pair ends)
{
  size_t end = 0;
  for (size_t k = 0; k < size; k++)
    cutter->reached[come(part[k])] = cutter->reached[gone(part[k])] = FIL_MISSING;
  reach(cutter, gone(ends.from), gone(ends.from), &end);
  for (size_t k = 0; k < end && cutter->reached[come(ends.to)] == FIL_MISSING; k++)
    expand(cutter, ends, cutter->queue[k], &end);
  return cutter->reached[come(ends.to)] != FIL_MISSING;
}

/* Whether a step of the search goes from one node to another, along a tie or against a path. */
static bool is_along(uint32_t before, uint32_t state)
{
  return before % 2 == 1 && state % 2 == 0 && before / 2 != state / 2;
}

static bool is_against(uint32_t before, uint32_t state)
{
  return before % 2 == 0 && state % 2 == 1 && before / 2 != state / 2;
}

/* One path more: what was gone against is given up, then what was gone along is taken. */
static void augment(fil_cutter *cutter, pair ends)
{
  const uint32_t first = gone(ends.from);
  for (uint32_t state = come(ends.to); state != first; state = cutter->reached[state]) {
    const uint32_t before = cutter->reached[state];
    if (is_against(before, state))
      cutter->into[before / 2] = cutter->out_of[state / 2] = FIL_MISSING;
  }
  for (uint32_t state = come(ends.to); state != first; state = cutter->reached[state]) {
    const uint32_t before = cutter->reached[state];
    if (!is_along(before, state))
      continue;
    if (before / 2 != ends.from)
      cutter->out_of[before / 2] = state / 2;
    if (state / 2 != ends.to)
      cutter->into[state / 2] = before / 2;
  }
}

/* Fewer than k nodes that separate the pair; their number, or 0 when k paths have no node in common. */
static size_t separate(fil_cutter *cutter, const uint32_t part[], size_t size, pair ends, size_t k, uint32_t cut[])
{
  size_t paths = 0, count = 0;
  for (size_t j = 0; j < size; j++)
    cutter->into[part[j]] = cutter->out_of[part[j]] = FIL_MISSING;
  while (paths < k && search(cutter, part, size, ends)) {
    augment(cutter, ends);
    paths++;
  }
  for (size_t j = 0; paths < k && j < size; j++) {
    if (cutter->reached[come(part[j])] != FIL_MISSING && cutter->reached[gone(part[j])] == FIL_MISSING)
      cut[count++] = part[j];
  }
  return count;
}

static bool is_tied(const fil_partners *partners, uint32_t node, uint32_t other)
{
  for (size_t k = partners->starts[node]; k < partners->starts[node + 1]; k++) {
    if (partners->nodes[k] == other)
      return true;
  }
  return false;
}

static size_t count_inside(const fil_cutter *cutter, uint32_t node)
{
  size_t count = 0;
  for (size_t k = cutter->partners->starts[node]; k < cutter->partners->starts[node + 1]; k++)
    count += cutter->inside[cutter->partners->nodes[k]];
  return count;
}

static uint32_t find_least(const fil_cutter *cutter, const uint32_t part[], size_t size)
{
  uint32_t least = part[0];
  size_t fewest = count_inside(cutter, least);
  for (size_t k = 1; k < size; k++) {
    const size_t count = count_inside(cutter, part[k]);
    if (count >= fewest)
      continue;
    fewest = count;
    least = part[k];
  }
  return least;
}

static size_t find_among_partners(fil_cutter *cutter, const uint32_t part[], size_t size, uint32_t node, size_t k,
                                  uint32_t cut[])
{
  const fil_partners *partners = cutter->partners;
  for (size_t a = partners->starts[node]; a < partners->starts[node + 1]; a++) {
    for (size_t b = partners->starts[node]; b < a; b++) {
      const pair ends = {partners->nodes[a], partners->nodes[b]};
      if (!cutter->inside[ends.from] || !cutter->inside[ends.to] || is_tied(partners, ends.from, ends.to))
        continue;
      const size_t found = separate(cutter, part, size, ends, k, cut);
      if (found)
        return found;
    }
  }
  return 0;
}

size_t fil_cutter_find(fil_cutter *cutter, const uint32_t part[], size_t size, size_t k, uint32_t cut[])
{
  size_t found = 0;
  for (size_t j = 0; j < size; j++)
    cutter->inside[part[j]] = true;
  const uint32_t least = find_least(cutter, part, size);
  for (size_t j = 0; j < size && !found; j++) {
    const pair ends = {least, part[j]};
    if (part[j] != least && !is_tied(cutter->partners, least, part[j]))
      found = separate(cutter, part, size, ends, k, cut);
  }
  if (!found)
    found = find_among_partners(cutter, part, size, least, k, cut);
  for (size_t j = 0; j < size; j++)
    cutter->inside[part[j]] = false;
  return found;
}
