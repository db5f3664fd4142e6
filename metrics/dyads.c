/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Matrices of ties over the same pairs, merged into one list of pairs. */
#include "metrics/dyads.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

/* One cell of one matrix. */
typedef struct entry {
  uint32_t source, target;
  uint32_t matrix;
  double value;
} entry;

typedef struct entries {
  entry *items;
  size_t count;
} entries;

static int compare(const void *left, const void *right)
{
  const entry *a = left, *b = right;
  if (a->source != b->source)
    return a->source < b->source ? -1 : 1;
  if (a->target != b->target)
    return a->target < b->target ? -1 : 1;
  return (a->matrix > b->matrix) - (a->matrix < b->matrix);
}

static uint32_t place_of(const fil_dyads_sources *sources, igraph_integer_t node)
{
  return sources->places ? sources->places[node] : (uint32_t)node;
}

static void collect(const fil_dyads_sources *sources, size_t matrix, entries *found)
{
  const fil_view *view = sources->views[matrix];
  for (igraph_integer_t edge = 0; edge < (igraph_integer_t)view->edge_count; edge++) {
    const uint32_t source = place_of(sources, IGRAPH_FROM(&view->graph, edge));
    const uint32_t target = place_of(sources, IGRAPH_TO(&view->graph, edge));
    const double value = sources->weighted ? VECTOR(view->weights)[edge] : 1;
    if (source == FIL_MISSING || target == FIL_MISSING)
      continue;
    found->items[found->count++] = (entry){source, target, (uint32_t)matrix, value};
    if (!view->directed)
      found->items[found->count++] = (entry){target, source, (uint32_t)matrix, value};
  }
}

static bool begins_pair(const entries *found, size_t k)
{
  const entry *items = found->items;
  return k == 0 || items[k].source != items[k - 1].source || items[k].target != items[k - 1].target;
}

static fil_status merge(fil_dyads *dyads, const entries *found, fil_error *error)
{
  size_t pairs = 0;
  for (size_t k = 0; k < found->count; k++)
    pairs += begins_pair(found, k);
  dyads->starts = fil_memory_new(dyads->node_count + 1, sizeof *dyads->starts);
  dyads->targets = fil_memory_new(pairs + 1, sizeof *dyads->targets);
  dyads->values = fil_memory_new((pairs + 1) * (dyads->tie_count + 1), sizeof *dyads->values);
  if (!dyads->starts || !dyads->targets || !dyads->values)
    return fil_error_memory(error);
  pairs = 0;
  for (size_t k = 0; k < found->count; k++) {
    const entry *item = &found->items[k];
    if (begins_pair(found, k)) {
      dyads->targets[pairs++] = item->target;
      dyads->starts[item->source + 1]++;
    }
    dyads->values[(pairs - 1) * dyads->tie_count + item->matrix] = item->value;
  }
  for (size_t node = 0; node < dyads->node_count; node++)
    dyads->starts[node + 1] += dyads->starts[node];
  return FIL_OK;
}

static fil_status add_ties(fil_dyads *dyads, const fil_dyads_sources *sources, fil_error *error)
{
  fil_status status = FIL_OK;
  entries found = {0};
  size_t room = 1;
  dyads->symmetric = true;
  for (size_t k = 0; k < sources->view_count; k++) {
    room += sources->views[k]->edge_count * (sources->views[k]->directed ? 1 : 2);
    dyads->symmetric = dyads->symmetric && !sources->views[k]->directed;
  }
  found.items = fil_memory_new(room, sizeof *found.items);
  if (!found.items)
    return fil_error_memory(error);
  for (size_t k = 0; k < sources->view_count; k++)
    collect(sources, k, &found);
  qsort(found.items, found.count, sizeof *found.items, compare);
  status = merge(dyads, &found, error);
  fil_memory_free(found.items);
  return status;
}

/* The values of a likeness in the order of the places. */
static fil_status copy_likeness(fil_likeness *copy, const fil_likeness *from, const fil_dyads_sources *sources,
                                size_t nodes, fil_error *error)
{
  double *numbers = from->numbers ? fil_memory_new(nodes + 1, sizeof *numbers) : NULL;
  uint32_t *groups = from->groups ? fil_memory_new(nodes + 1, sizeof *groups) : NULL;
  *copy = (fil_likeness){groups, numbers};
  if (!numbers && !groups)
    return fil_error_memory(error);
  const size_t all = sources->places ? sources->place_count : nodes;
  for (size_t node = 0; node < all; node++) {
    const uint32_t place = place_of(sources, (igraph_integer_t)node);
    if (place == FIL_MISSING)
      continue;
    if (numbers)
      numbers[place] = from->numbers[node];
    else
      groups[place] = from->groups[node];
  }
  return FIL_OK;
}

enum { GROUPS_LIMIT = 4096 }; /* of which each is counted with each */

static fil_status add_likenesses(fil_dyads *dyads, const fil_dyads_sources *sources, fil_error *error)
{
  fil_status status = FIL_OK;
  dyads->likenesses = fil_memory_new(sources->likeness_count + 1, sizeof *dyads->likenesses);
  if (!dyads->likenesses)
    return fil_error_memory(error);
  for (size_t k = 0; k < sources->likeness_count; k++) {
    fil_likeness *copy = &dyads->likenesses[k];
    FIL_TRY(copy_likeness(copy, &sources->likenesses[k], sources, dyads->node_count, error));
    for (size_t node = 0; copy->groups && node < dyads->node_count; node++) {
      if (copy->groups[node] >= dyads->group_limit)
        dyads->group_limit = copy->groups[node] + 1;
    }
  }
  if (dyads->group_limit > GROUPS_LIMIT)
    status = fil_error_set(error, FIL_ERROR_COMPUTE, "there are %u groups; at most %d are dealt out anew",
                           dyads->group_limit, GROUPS_LIMIT);
done:
  return status;
}

/* Σ_ij |x_i − x_j|, or the ordered pairs of one group. `sizes` has room for the groups. */
static double add_up_likeness(const fil_dyads *dyads, const fil_likeness *likeness, double sizes[])
{
  double total = 0;
  for (size_t i = 0; likeness->numbers && i < dyads->node_count; i++) {
    for (size_t j = 0; j < i; j++)
      total += 2 * fabs(likeness->numbers[i] - likeness->numbers[j]);
  }
  for (uint32_t group = 0; group < dyads->group_limit; group++)
    sizes[group] = 0;
  for (size_t node = 0; likeness->groups && node < dyads->node_count; node++)
    total += 2 * sizes[likeness->groups[node]]++;
  return total;
}

static fil_status add_up(fil_dyads *dyads, fil_error *error)
{
  const double nodes = (double)dyads->node_count, part = dyads->symmetric ? 0.5 : 1;
  dyads->pairs = part * nodes * (nodes - 1);
  double *sizes = fil_memory_new(dyads->group_limit + 1, sizeof *sizes);
  dyads->totals = fil_memory_new(dyads->count + 1, sizeof *dyads->totals);
  if (!dyads->totals || !sizes) {
    fil_memory_free(sizes);
    return fil_error_memory(error);
  }
  for (size_t k = 0; k < dyads->starts[dyads->node_count] * dyads->tie_count; k++)
    dyads->totals[k % dyads->tie_count] += part * dyads->values[k];
  for (size_t k = dyads->tie_count; k < dyads->count; k++)
    dyads->totals[k] = part * add_up_likeness(dyads, &dyads->likenesses[k - dyads->tie_count], sizes);
  fil_memory_free(sizes);
  return FIL_OK;
}

static size_t count_nodes(const fil_dyads_sources *sources)
{
  size_t count = 0;
  if (!sources->places)
    return sources->view_count ? sources->views[0]->node_count : 0;
  for (size_t node = 0; node < sources->place_count; node++)
    count += sources->places[node] != FIL_MISSING;
  return count;
}

fil_status fil_dyads_build(fil_dyads *dyads, const fil_dyads_sources *sources, fil_error *error)
{
  fil_status status = FIL_OK;
  *dyads = (fil_dyads){.node_count = count_nodes(sources),
                       .count = sources->view_count + sources->likeness_count,
                       .tie_count = sources->view_count};
  FIL_TRY(add_ties(dyads, sources, error));
  FIL_TRY(add_likenesses(dyads, sources, error));
  FIL_TRY(add_up(dyads, error));
done:
  if (status != FIL_OK)
    fil_dyads_destroy(dyads);
  return status;
}

fil_status fil_dyads_build_relations(fil_dyads *dyads, const fil_choices *choices, bool weighted, fil_error *error)
{
  const fil_view **views = fil_memory_new(choices->relation_count + 1, sizeof(void *));
  if (!views)
    return fil_error_memory(error);
  for (size_t k = 0; k < choices->relation_count; k++)
    views[k] = &choices->relations[k];
  const fil_dyads_sources sources = {.views = views, .view_count = choices->relation_count, .weighted = weighted};
  const fil_status status = fil_dyads_build(dyads, &sources, error);
  fil_memory_free(views);
  return status;
}

void fil_dyads_destroy(fil_dyads *dyads)
{
  for (size_t k = 0; dyads->likenesses && k < dyads->count - dyads->tie_count; k++) {
    fil_memory_free((void *)dyads->likenesses[k].groups);
    fil_memory_free((void *)dyads->likenesses[k].numbers);
  }
  fil_memory_free(dyads->likenesses);
  fil_memory_free(dyads->starts);
  fil_memory_free(dyads->targets);
  fil_memory_free(dyads->values);
  fil_memory_free(dyads->totals);
  *dyads = (fil_dyads){0};
}
