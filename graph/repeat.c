/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Repeated ties, sorted into parts by their hashes, then by open addressing on edge numbers. */
#include "graph/repeat.h"

#include "graph/memory.h"
#include "graph/workers.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

enum { PART_BITS = 8, PARTS = 1 << PART_BITS }; /* of a large network, each of which the caches hold */

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

/* An edge, and half of its key's hash, by which nearly all others are told apart; also a place of a table. */
typedef struct repeat_slot {
  uint32_t tag;
  uint32_t edge; /* FIL_MISSING: free */
} repeat_slot;

/* What is gone through: edges sorted into parts by their hashes, in each of them in their order. */
typedef struct repeat_search {
  const fil_network *network;
  const uint32_t *periods;
  uint32_t *first;
  repeat_slot *sorted;
  size_t edges, ranges;  /* of edges, each sorted by one worker */
  size_t (*ends)[PARTS]; /* by range and part: of its edges in `sorted`, those of a part being one behind the other */
  unsigned bits;         /* of the hash that tell the part */
  atomic_bool failed;    /* memory ended */
} repeat_search;

static size_t part_of(const repeat_search *search, uint64_t hashed)
{
  return hashed >> 32 >> (32 - search->bits);
}

/* The earliest edge with the same key, which is this one where there was none. */
static uint32_t find_first(const repeat_search *search, repeat_slot *slots, size_t mask, repeat_slot item)
{
  for (size_t at = item.tag & mask;; at = (at + 1) & mask) {
    if (slots[at].edge == FIL_MISSING) {
      slots[at] = item;
      return item.edge;
    }
    if (slots[at].tag != item.tag)
      continue;
    const tie_key key = key_of(search->network, search->periods, item.edge);
    const tie_key other = key_of(search->network, search->periods, slots[at].edge);
    if (is_same(&key, &other))
      return slots[at].edge;
  }
}

static void search_part(void *context, size_t part, bool calling)
{
  (void)calling;
  repeat_search *search = context;
  const size_t *ends = search->ends[search->ranges - 1];
  const size_t start = part ? ends[part - 1] : 0, end = ends[part];
  size_t slot_count = 16;
  while (slot_count < (end - start) * 2)
    slot_count *= 2;
  repeat_slot *slots = fil_memory_resize(NULL, slot_count, sizeof *slots);
  if (!slots) {
    search->failed = true;
    return;
  }
  memset(slots, 0xFF, slot_count * sizeof *slots);
  for (size_t k = start; k < end; k++)
    search->first[search->sorted[k].edge] = find_first(search, slots, slot_count - 1, search->sorted[k]);
  fil_memory_free(slots);
}

static size_t range_start(const repeat_search *search, size_t range)
{
  return range < search->ranges ? search->edges / search->ranges * range : search->edges;
}

/* Counts the edges of each part. Those that are like no other are their own first. */
static void count_range(void *context, size_t range, bool calling)
{
  (void)calling;
  repeat_search *search = context;
  for (size_t edge = range_start(search, range); edge < range_start(search, range + 1); edge++) {
    const tie_key key = key_of(search->network, search->periods, edge);
    search->first[edge] = (uint32_t)edge;
    search->ends[range][part_of(search, hash(&key))] += is_complete(&key);
  }
}

/* Puts the edges where those of their part belong. */
static void sort_range(void *context, size_t range, bool calling)
{
  (void)calling;
  repeat_search *search = context;
  size_t *ends = search->ends[range];
  for (size_t edge = range_start(search, range); edge < range_start(search, range + 1); edge++) {
    const tie_key key = key_of(search->network, search->periods, edge);
    const uint64_t hashed = hash(&key);
    if (is_complete(&key))
      search->sorted[ends[part_of(search, hashed)]++] = (repeat_slot){(uint32_t)hashed, (uint32_t)edge};
  }
}

/* Does the ranges, in threads where that is worth it. */
static void run_ranges(repeat_search *search, fil_worker_task task)
{
  if (search->ranges == 1)
    task(search, 0, /*calling=*/true);
  else
    fil_workers_run(task, search, search->ranges);
}

static void sort_edges(repeat_search *search)
{
  size_t before = 0;
  run_ranges(search, count_range);
  for (size_t part = 0; part < PARTS; part++) {
    for (size_t range = 0; range < search->ranges; range++) {
      const size_t count = search->ends[range][part];
      search->ends[range][part] = before;
      before += count;
    }
  }
  run_ranges(search, sort_range);
}

fil_status fil_repeat_find(const fil_network *network, const uint32_t *periods, uint32_t first[], fil_error *error)
{
  const size_t edges = fil_network_edge_count(network);
  const bool is_large = edges >= FIL_WORKERS_ROWS;
  repeat_search search = {.network = network,
                          .periods = periods,
                          .edges = edges,
                          .ranges = is_large ? fil_workers() : 1,
                          .bits = is_large ? PART_BITS : 0};
  search.sorted = fil_memory_resize(NULL, edges, sizeof *search.sorted);
  search.ends = fil_memory_new(search.ranges, sizeof *search.ends);
  search.first = first;
  const bool enough = search.sorted && search.ends;
  if (enough) {
    sort_edges(&search);
    fil_workers_run(search_part, &search, (size_t)1 << search.bits);
  }
  fil_memory_free(search.sorted);
  fil_memory_free(search.ends);
  return enough && !search.failed ? FIL_OK : fil_error_memory(error);
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
