/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which two actors are tied in which relations together, whichever way. */
#include "metrics/pairs.h"

#include "graph/memory.h"

#include <stdlib.h>

/* A row of the edge table. */
typedef struct tie {
  uint32_t low, high; /* its ends, in the order of the nodes */
  uint32_t first;     /* row of the first tie of the pair */
  uint32_t relation, row;
} tie;

static int order(uint32_t left, uint32_t right)
{
  return (left > right) - (left < right);
}

static int compare_pairs(const void *left, const void *right)
{
  const tie *a = left, *b = right;
  int found = order(a->low, b->low);
  if (!found)
    found = order(a->high, b->high);
  return found ? found : order(a->row, b->row);
}

static int compare_first(const void *left, const void *right)
{
  const tie *a = left, *b = right;
  int found = order(a->first, b->first);
  if (!found)
    found = order(a->relation, b->relation);
  return found ? found : order(a->row, b->row);
}

/* The ties that are read, without loops. */
static size_t collect(const fil_view *view, tie ties[])
{
  size_t count = 0;
  for (size_t row = 0; row < fil_network_edge_count(view->network); row++) {
    const uint32_t source = fil_network_source(view->network, row), target = fil_network_target(view->network, row);
    const uint32_t relation = fil_network_relation(view->network, row);
    if (source != target && view->relations[relation])
      ties[count++] = (tie){.low = source < target ? source : target,
                            .high = source < target ? target : source,
                            .relation = relation,
                            .row = (uint32_t)row};
  }
  return count;
}

/* Sorts by pair, pairs by their first ties, and those of a pair by relation. */
static void sort(tie ties[], size_t count)
{
  qsort(ties, count, sizeof *ties, compare_pairs);
  for (size_t k = 0; k < count; k++) {
    const bool same = k > 0 && ties[k].low == ties[k - 1].low && ties[k].high == ties[k - 1].high;
    ties[k].first = same ? ties[k - 1].first : ties[k].row;
  }
  qsort(ties, count, sizeof *ties, compare_first);
}

static fil_status allocate(fil_pairs *pairs, size_t most, fil_error *error)
{
  pairs->sources = fil_memory_new(most, sizeof *pairs->sources);
  pairs->targets = fil_memory_new(most, sizeof *pairs->targets);
  pairs->weights = fil_memory_new(most, sizeof *pairs->weights);
  pairs->starts = fil_memory_new(most + 1, sizeof *pairs->starts);
  pairs->relations = fil_memory_new(most, sizeof *pairs->relations);
  return pairs->sources && pairs->targets && pairs->weights && pairs->starts && pairs->relations
             ? FIL_OK
             : fil_error_memory(error);
}

static void fill(const fil_view *view, const tie ties[], size_t count, fil_pairs *pairs)
{
  size_t relations = 0;
  for (size_t k = 0; k < count; k++) {
    const bool same = k > 0 && ties[k].first == ties[k - 1].first;
    if (!same) {
      pairs->sources[pairs->count] = fil_network_source(view->network, ties[k].first);
      pairs->targets[pairs->count] = fil_network_target(view->network, ties[k].first);
      pairs->starts[pairs->count++] = relations;
    }
    if (!same || ties[k].relation != ties[k - 1].relation)
      pairs->relations[relations++] = ties[k].relation;
    pairs->weights[pairs->count - 1] += fil_network_weight(view->network, ties[k].row);
  }
  pairs->starts[pairs->count] = relations;
}

fil_status fil_pairs_build(const fil_view *view, fil_pairs *pairs, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t rows = fil_network_edge_count(view->network);
  tie *ties = fil_memory_new(rows ? rows : 1, sizeof *ties);
  *pairs = (fil_pairs){0};
  if (!ties)
    return fil_error_memory(error);
  FIL_TRY(allocate(pairs, rows, error));
  const size_t count = collect(view, ties);
  sort(ties, count);
  fill(view, ties, count, pairs);
done:
  fil_memory_free(ties);
  return status;
}

void fil_pairs_destroy(fil_pairs *pairs)
{
  fil_memory_free(pairs->sources);
  fil_memory_free(pairs->targets);
  fil_memory_free(pairs->weights);
  fil_memory_free(pairs->starts);
  fil_memory_free(pairs->relations);
  *pairs = (fil_pairs){0};
}

size_t fil_pairs_relations(const fil_pairs *pairs, size_t pair)
{
  return pairs->starts[pair + 1] - pairs->starts[pair];
}

fil_status fil_pairs_print(const fil_pairs *pairs, const fil_view *view, size_t pair, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = pairs->starts[pair]; k < pairs->starts[pair + 1]; k++) {
    if (k > pairs->starts[pair])
      FIL_TRY(fil_text_add(out, " + ", error));
    FIL_TRY(fil_text_add(out, view->network->schema.relations[pairs->relations[k]].name, error));
  }
done:
  return status;
}
