/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Repeated ties, by open addressing on edge numbers: ten million edges need 128 MiB of slots. */
#include "graph/repeat.h"

#include "graph/memory.h"

#include <math.h>
#include <string.h>

enum { BLOCK = 64 }; /* edges whose slots are fetched together */

const char *const fil_merge_names[] = {NULL, "sum", "max", "mean", "first", NULL};

fil_merge fil_merge_named(const char *name)
{
  for (fil_merge merge = FIL_MERGE_SUM; merge <= FIL_MERGE_FIRST; merge++) {
    if (strcmp(fil_merge_names[merge], name) == 0)
      return merge;
  }
  return FIL_MERGE_REFUSE;
}

/* What two rows must share to be the same tie. */
typedef struct tie_key {
  uint32_t from, to, relation, period;
} tie_key;

static tie_key key_of(const fil_network *network, const uint32_t *periods, size_t edge)
{
  tie_key key = {fil_network_source(network, edge), fil_network_target(network, edge),
                 fil_network_relation(network, edge), periods ? periods[edge] : 0};
  bool complete = key.from != FIL_MISSING && key.to != FIL_MISSING && key.relation != FIL_MISSING;
  if (complete && !network->schema.relations[key.relation].directed && key.from > key.to) {
    uint32_t from = key.from;
    key.from = key.to;
    key.to = from;
  }
  return key;
}

static bool is_complete(const tie_key *key)
{
  return key->from != FIL_MISSING && key->to != FIL_MISSING && key->relation != FIL_MISSING;
}

static bool is_same(const tie_key *left, const tie_key *right)
{
  return left->from == right->from && left->to == right->to && left->relation == right->relation &&
         left->period == right->period;
}

static uint64_t hash(const tie_key *key)
{
  uint64_t value = ((uint64_t)key->from << 32 | key->to) * 0x9E3779B97F4A7C15u;
  value ^= value >> 29;
  value = (value ^ ((uint64_t)key->period << 32 | key->relation)) * 0xBF58476D1CE4E5B9u;
  return value ^ value >> 32;
}

/* A place of the table: an edge, and half of its key's hash, by which nearly all others are told apart. */
typedef struct repeat_slot {
  uint32_t tag;
  uint32_t edge; /* FIL_MISSING: free */
} repeat_slot;

/* What is gone through. */
typedef struct repeat_search {
  const fil_network *network;
  const uint32_t *periods;
  repeat_slot *slots;
  size_t mask;
} repeat_search;

/* The earliest edge with that key, which is this one where there was none. */
static uint32_t find_first(const repeat_search *search, const tie_key *key, uint64_t hashed, uint32_t edge)
{
  uint32_t tag = (uint32_t)(hashed >> 32);
  for (size_t at = hashed;; at++) {
    repeat_slot *slot = &search->slots[at & search->mask];
    if (slot->edge == FIL_MISSING) {
      *slot = (repeat_slot){tag, edge};
      return edge;
    }
    if (slot->tag != tag)
      continue;
    tie_key other = key_of(search->network, search->periods, slot->edge);
    if (is_same(key, &other))
      return slot->edge;
  }
}

/* Goes through some edges, whose slots the processor is told to fetch before the first of them is read. */
static void search_block(const repeat_search *search, size_t start, size_t count, uint32_t first[])
{
  tie_key keys[BLOCK];
  uint64_t hashes[BLOCK];
  for (size_t k = 0; k < count; k++) {
    keys[k] = key_of(search->network, search->periods, start + k);
    hashes[k] = hash(&keys[k]);
    __builtin_prefetch(&search->slots[hashes[k] & search->mask], /*for writing*/ 1);
  }
  for (size_t k = 0; k < count; k++) {
    uint32_t edge = (uint32_t)(start + k);
    first[edge] = is_complete(&keys[k]) ? find_first(search, &keys[k], hashes[k], edge) : edge;
  }
}

fil_status fil_repeat_find(const fil_network *network, const uint32_t *periods, uint32_t first[], fil_error *error)
{
  size_t edges = fil_network_edge_count(network), slot_count = 16;
  while (slot_count < edges + edges / 2)
    slot_count *= 2;
  repeat_search search = {network, periods, fil_memory_resize(NULL, slot_count, sizeof *search.slots), slot_count - 1};
  if (!search.slots)
    return fil_error_memory(error);
  memset(search.slots, 0xFF, slot_count * sizeof *search.slots);
  for (size_t start = 0; start < edges; start += BLOCK)
    search_block(&search, start, edges - start < BLOCK ? edges - start : BLOCK, first);
  fil_memory_free(search.slots);
  return FIL_OK;
}

/* Marks the first edge of each group in which some weight is given. */
static void mark_given(const fil_network *network, const uint32_t first[], bool given[])
{
  const double *weights = network->edges.columns[FIL_EDGE_WEIGHT]->numbers;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++)
    given[first[edge]] = given[first[edge]] || !isnan(weights[edge]);
}

static void merge_weights(fil_network *network, const uint32_t first[], fil_merge merge, const bool given[],
                          uint32_t counts[])
{
  const size_t edges = fil_network_edge_count(network);
  double *weights = network->edges.columns[FIL_EDGE_WEIGHT]->numbers;
  for (size_t edge = 0; edge < edges; edge++) {
    const size_t kept = first[edge];
    if (kept == edge || (merge != FIL_MERGE_SUM && !given[kept]))
      continue;
    const double weight = fil_network_weight(network, edge), before = fil_network_weight(network, kept);
    network->has_weights = true;
    weights[kept] = merge == FIL_MERGE_MAX ? fmax(before, weight) : before + weight;
    counts[kept]++;
  }
  for (size_t edge = 0; merge == FIL_MERGE_MEAN && edge < edges; edge++) {
    if (counts[edge])
      weights[edge] /= counts[edge] + 1.0;
  }
}

fil_status fil_repeat_merge(fil_network *network, const uint32_t first[], fil_merge merge, fil_error *error)
{
  if (merge == FIL_MERGE_REFUSE || merge == FIL_MERGE_FIRST)
    return FIL_OK;
  const size_t edges = fil_network_edge_count(network);
  bool *given = fil_memory_new(edges, sizeof *given);
  uint32_t *counts = fil_memory_new(edges, sizeof *counts);
  const bool enough = given && counts;
  if (enough) {
    mark_given(network, first, given);
    merge_weights(network, first, merge, given, counts);
  }
  fil_memory_free(given);
  fil_memory_free(counts);
  return enough ? FIL_OK : fil_error_memory(error);
}
