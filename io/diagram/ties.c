/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ties that a figure draws. */
#include "io/diagram/ties.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

bool fil_ties_drawn(const fil_draw_request *request, uint32_t relation)
{
  for (size_t k = 0; k < request->relation_count; k++) {
    if (request->relations[k] == relation)
      return true;
  }
  return request->relation_count == 0;
}

static int compare_codes(uint32_t left, uint32_t right)
{
  return (left > right) - (left < right);
}

static int by_relation(const void *left_item, const void *right_item)
{
  const fil_tie *left = left_item, *right = right_item;
  int order = compare_codes(left->relation, right->relation);
  if (!order)
    order = compare_codes(left->source, right->source);
  return order ? order : compare_codes(left->target, right->target);
}

/* The first row of a tie comes first. */
static int by_relation_and_row(const void *left_item, const void *right_item)
{
  const fil_tie *left = left_item, *right = right_item;
  const int order = by_relation(left_item, right_item);
  return order ? order : (left->row > right->row) - (left->row < right->row);
}

/* Which two actors a tie is of, in the order of their rows. */
typedef struct pair {
  uint32_t lower, upper;
  size_t tie;
} pair;

static int by_pair(const void *left_item, const void *right_item)
{
  const pair *left = left_item, *right = right_item;
  int order = compare_codes(left->lower, right->lower);
  if (!order)
    order = compare_codes(left->upper, right->upper);
  return order ? order : (left->tie > right->tie) - (left->tie < right->tie);
}

static void gather(fil_ties *ties, const fil_network *network, const fil_draw_request *request, const bool rows[])
{
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    uint32_t relation = fil_network_relation(network, edge);
    uint32_t source = fil_network_source(network, edge), target = fil_network_target(network, edge);
    bool directed = network->schema.relations[relation].directed;
    if (!fil_ties_drawn(request, relation) || (rows && !rows[edge]))
      continue;
    if (source == target) {
      ties->loops++;
      continue;
    }
    bool swapped = !directed && source > target;
    ties->items[ties->count++] = (fil_tie){.source = swapped ? target : source,
                                           .target = swapped ? source : target,
                                           .relation = relation,
                                           .row = edge,
                                           .weight = fil_network_weight(network, edge),
                                           .directed = directed};
  }
}

static void find_most(fil_ties *ties)
{
  for (size_t k = 0; k < ties->count; k++)
    ties->most[ties->items[k].relation] = fmax(ties->most[ties->items[k].relation], ties->items[k].weight);
}

static void merge(fil_ties *ties)
{
  size_t kept = 0;
  qsort(ties->items, ties->count, sizeof *ties->items, by_relation_and_row);
  for (size_t k = 0; k < ties->count; k++) {
    if (kept > 0 && by_relation(&ties->items[kept - 1], &ties->items[k]) == 0)
      ties->items[kept - 1].weight += ties->items[k].weight;
    else
      ties->items[kept++] = ties->items[k];
  }
  ties->count = kept;
  find_most(ties);
}

static bool is_same_pair(const pair *left, const pair *right)
{
  return left->lower == right->lower && left->upper == right->upper;
}

/* The ties in order of their pairs. */
static fil_status list_pairs(const fil_ties *ties, pair **pairs, fil_error *error)
{
  *pairs = fil_memory_new(ties->count, sizeof **pairs);
  if (!*pairs)
    return fil_error_memory(error);
  for (size_t k = 0; k < ties->count; k++) {
    const fil_tie *tie = &ties->items[k];
    bool upward = tie->source < tie->target;
    (*pairs)[k] = (pair){upward ? tie->source : tie->target, upward ? tie->target : tie->source, k};
  }
  qsort(*pairs, ties->count, sizeof **pairs, by_pair);
  return FIL_OK;
}

/* The end of the ties of the pair that begins at `first`. */
static size_t end_of_pair(const fil_ties *ties, const pair pairs[], size_t first)
{
  size_t end = first;
  while (end < ties->count && is_same_pair(&pairs[end], &pairs[first]))
    end++;
  return end;
}

/* Numbers the lines of each pair. */
static void number_lanes(fil_ties *ties, const pair pairs[])
{
  for (size_t first = 0, end; first < ties->count; first = end) {
    size_t lanes = 0;
    end = end_of_pair(ties, pairs, first);
    for (size_t k = first; k < end; k++)
      ties->items[pairs[k].tie].lane = ties->items[pairs[k].tie].folded ? 0 : lanes++;
    for (size_t k = first; k < end; k++)
      ties->items[pairs[k].tie].lanes = lanes;
  }
}

static fil_status assign_lanes(fil_ties *ties, fil_error *error)
{
  pair *pairs;
  const fil_status status = list_pairs(ties, &pairs, error);
  if (status == FIL_OK)
    number_lanes(ties, pairs);
  fil_memory_free(pairs);
  return status;
}

/* Whether two ties of a pair are of one relation, run against each other and have the same weight, if it is shown. */
static bool is_mirror(const fil_tie *one, const fil_tie *other, bool weights)
{
  return one->directed && one->relation == other->relation && one->source == other->target &&
         (!weights || one->weight == other->weight);
}

fil_status fil_ties_fold(fil_ties *ties, const fil_network *network, const fil_draw_request *request, fil_error *error)
{
  pair *pairs;
  fil_status status = FIL_OK;
  const bool weights = network->has_weights && !request->properties[FIL_PROPERTY_LINE_WIDTH].off;
  for (int k = 0; k < FIL_PROPERTIES; k++) {
    if (fil_property_is_of_ties((fil_property)k) && request->properties[k].column)
      return FIL_OK;
  }
  status = list_pairs(ties, &pairs, error);
  for (size_t first = 0, end; status == FIL_OK && first < ties->count; first = end) {
    end = end_of_pair(ties, pairs, first);
    for (size_t k = first; k < end; k++) {
      fil_tie *one = &ties->items[pairs[k].tie];
      for (size_t back = k + 1; back < end && !one->mutual && !one->folded; back++) {
        fil_tie *other = &ties->items[pairs[back].tie];
        one->mutual = other->folded = !other->folded && is_mirror(one, other, weights);
      }
    }
  }
  if (status == FIL_OK)
    number_lanes(ties, pairs);
  fil_memory_free(pairs);
  return status;
}

/* Room for so many ties. */
static fil_status reserve(fil_ties *ties, const fil_network *network, size_t count, fil_error *error)
{
  *ties = (fil_ties){.items = fil_memory_new(count, sizeof(fil_tie)),
                     .most = fil_memory_new(network->schema.relation_count, sizeof(double))};
  return ties->items && ties->most ? FIL_OK : fil_error_memory(error);
}

fil_status fil_ties_collect(fil_ties *ties, const fil_network *network, const fil_draw_request *request,
                            fil_error *error)
{
  return fil_ties_collect_rows(ties, network, request, /*rows=*/NULL, error);
}

fil_status fil_ties_collect_rows(fil_ties *ties, const fil_network *network, const fil_draw_request *request,
                                 const bool rows[], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(reserve(ties, network, fil_network_edge_count(network), error));
  gather(ties, network, request, rows);
  merge(ties);
  FIL_TRY(assign_lanes(ties, error));
done:
  if (status != FIL_OK)
    fil_ties_destroy(ties);
  return status;
}

bool fil_ties_has(const fil_ties *ties, const fil_tie *tie)
{
  return ties->count > 0 && bsearch(tie, ties->items, ties->count, sizeof *ties->items, by_relation) != NULL;
}

fil_status fil_ties_keep(fil_ties *ties, const bool keep[], fil_error *error)
{
  size_t kept = 0;
  for (size_t k = 0; k < ties->count; k++)
    ties->most[ties->items[k].relation] = 0;
  for (size_t k = 0; k < ties->count; k++) {
    if (keep[k])
      ties->items[kept++] = ties->items[k];
  }
  ties->count = kept;
  find_most(ties);
  return assign_lanes(ties, error);
}

fil_status fil_ties_pool(fil_ties *ties, const fil_network *network, const fil_ties lists[], size_t count,
                         fil_error *error)
{
  size_t total = 0;
  for (size_t k = 0; k < count; k++)
    total += lists[k].count;
  if (reserve(ties, network, total, error) != FIL_OK) {
    fil_ties_destroy(ties);
    return FIL_ERROR_MEMORY;
  }
  for (size_t k = 0; k < count; k++) {
    for (size_t tie = 0; tie < lists[k].count; tie++)
      ties->items[ties->count++] = lists[k].items[tie];
    for (size_t relation = 0; relation < network->schema.relation_count; relation++)
      ties->most[relation] = fmax(ties->most[relation], lists[k].most[relation]);
    ties->loops += lists[k].loops;
  }
  return FIL_OK;
}

void fil_ties_destroy(fil_ties *ties)
{
  fil_memory_free(ties->items);
  fil_memory_free(ties->most);
  *ties = (fil_ties){0};
}
