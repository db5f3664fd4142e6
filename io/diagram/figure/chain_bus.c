/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties of institutions, bundled. */
#include "io/diagram/figure/chain_bus.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

enum { WHOLE_STAGE_LEAST = 3 };

/* A tie by what bundles it. */
typedef struct leaf {
  uint32_t institution, relation;
  bool inward;
  size_t layer; /* of the actor; SIZE_MAX: an institution too */
  size_t tie;
} leaf;

static int compare(size_t left, size_t right)
{
  return (left > right) - (left < right);
}

static int by_bus(const leaf *left, const leaf *right)
{
  int order = compare(left->institution, right->institution);
  order = order ? order : compare(left->relation, right->relation);
  return order ? order : compare(left->inward, right->inward);
}

static int by_leaf(const void *left_item, const void *right_item)
{
  const leaf *left = left_item, *right = right_item;
  int order = by_bus(left, right);
  order = order ? order : compare(left->layer, right->layer);
  return order ? order : compare(left->tie, right->tie);
}

static size_t layer_of(const fil_chain *chain, size_t node)
{
  if (chain->layers.slot_count == 0)
    return 0;
  return fil_chain_holds(chain, node) ? chain->layers.slots[chain->boxes[node].slot].layer : SIZE_MAX;
}

static size_t collect(const fil_chain *chain, const fil_work *work, leaf leaves[])
{
  size_t count = 0;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const bool source_in = fil_chain_holds(chain, tie->source), target_in = fil_chain_holds(chain, tie->target);
    if (source_in && target_in)
      continue;
    const uint32_t institution = source_in ? tie->target : tie->source, actor = source_in ? tie->source : tie->target;
    leaves[count++] = (leaf){institution, tie->relation, source_in && tie->directed, layer_of(chain, actor), k};
  }
  qsort(leaves, count, sizeof *leaves, by_leaf);
  return count;
}

static size_t stage_size(const fil_chain *chain, size_t stage)
{
  size_t size = 0;
  for (size_t node = 0; node < chain->count; node++)
    size += chain->boxes[node].stage == (int)stage;
  return size;
}

/* Ties of a bus to all actors of a stage end at its edge; returns how many lines of the stage there were before. */
static void end_at_stages(fil_buses *buses, const fil_chain *chain, const leaf leaves[], size_t count, size_t ranks[])
{
  for (size_t first = 0, end; first < count; first = end) {
    end = first + 1;
    if (leaves[first].layer == SIZE_MAX)
      break;
    const size_t stage = chain->layer[leaves[first].layer].stage;
    while (end < count && leaves[end].layer != SIZE_MAX && chain->layer[leaves[end].layer].stage == stage)
      end++;
    if (end - first < WHOLE_STAGE_LEAST || end - first != stage_size(chain, stage))
      continue;
    for (size_t k = first; k < end; k++) {
      buses->branches[leaves[k].tie].kind = FIL_BRANCH_STAGE;
      buses->branches[leaves[k].tie].rank = ranks[stage];
      buses->at_stages++;
    }
    ranks[stage]++;
  }
}

/* Which side of a layer is nearer to an institution: gutter k is before layer k. */
static size_t nearer_gutter(const fil_chain *chain, size_t layer, double from)
{
  const double along = chain->left + ((double)layer + 0.5) * (chain->width - chain->left) / (double)chain->layers.count;
  return chain->vertical || from > along ? layer + 1 : layer;
}

/* Gives each tie of a bus to a box a gutter: one that the bus takes already, else one that the next layer needs too,
   else the nearer. It is kept in `trunk` for now. */
static void choose_gutters(fil_buses *buses, const fil_chain *chain, const leaf leaves[], size_t count)
{
  size_t taken = SIZE_MAX;
  const double from = chain->boxes[leaves[0].institution].centre.x;
  for (size_t first = 0, end; first < count; first = end) {
    const size_t layer = leaves[first].layer;
    for (end = first; end < count && leaves[end].layer == layer;)
      end++;
    if (layer == SIZE_MAX || buses->branches[leaves[first].tie].kind == FIL_BRANCH_STAGE)
      continue;
    if (taken != layer) {
      const bool next =
          end < count && leaves[end].layer == layer + 1 && buses->branches[leaves[end].tie].kind != FIL_BRANCH_STAGE;
      taken = next ? layer + 1 : nearer_gutter(chain, layer, from);
    }
    for (size_t k = first; k < end; k++)
      buses->branches[leaves[k].tie] = (fil_branch){.kind = FIL_BRANCH_BOX, .bus = buses->count, .trunk = taken};
  }
}

static void add_bus(fil_buses *buses, const fil_chain *chain, const leaf leaves[], size_t count, size_t ranks[])
{
  for (size_t k = 0; k < count; k++) {
    const fil_branch_kind kind = leaves[k].layer == SIZE_MAX ? FIL_BRANCH_BESIDE : FIL_BRANCH_BOX;
    buses->branches[leaves[k].tie] = (fil_branch){.kind = kind, .bus = buses->count};
  }
  end_at_stages(buses, chain, leaves, count, ranks);
  choose_gutters(buses, chain, leaves, count);
  const double from = chain->boxes[leaves[0].institution].centre.x;
  buses->items[buses->count++] = (fil_bus){leaves[0].institution, leaves[0].relation, leaves[0].inward, from, from, 0};
}

static int by_trunk(const void *left_item, const void *right_item)
{
  const fil_trunk *left = left_item, *right = right_item;
  int order = compare(left->gutter, right->gutter);
  order = order ? order : (left->from > right->from) - (left->from < right->from);
  return order ? order : compare(left->bus, right->bus);
}

/* The trunk of a bus in a gutter; there is one. */
static size_t find_trunk(const fil_buses *buses, size_t bus, size_t gutter)
{
  size_t k = 0;
  while (buses->trunks[k].bus != bus || buses->trunks[k].gutter != gutter)
    k++;
  return k;
}

static void make_trunks(fil_buses *buses, size_t ties)
{
  size_t count = 0;
  for (size_t k = 0; k < ties; k++) {
    const fil_branch *branch = &buses->branches[k];
    if (branch->kind == FIL_BRANCH_BOX)
      buses->trunks[count++] = (fil_trunk){branch->trunk, branch->bus, buses->items[branch->bus].from, 0};
  }
  qsort(buses->trunks, count, sizeof *buses->trunks, by_trunk);
  for (size_t k = 0; k < count; k++) {
    if (k == 0 || by_trunk(&buses->trunks[k], &buses->trunks[buses->trunk_count - 1]) != 0)
      buses->trunks[buses->trunk_count++] = buses->trunks[k];
  }
  for (size_t k = 0; k < ties; k++) {
    fil_branch *branch = &buses->branches[k];
    if (branch->kind == FIL_BRANCH_BOX)
      branch->trunk = find_trunk(buses, branch->bus, branch->trunk);
  }
}

fil_status fil_buses_make(fil_buses *buses, const fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t ties = work->ties.count;
  leaf *leaves = fil_memory_new(ties, sizeof *leaves);
  size_t *ranks = fil_memory_new(chain->stages + 1, sizeof *ranks);
  *buses = (fil_buses){.items = fil_memory_new(ties, sizeof(fil_bus)),
                       .branches = fil_memory_new(ties, sizeof(fil_branch)),
                       .trunks = fil_memory_new(ties, sizeof(fil_trunk))};
  if (!leaves || !ranks || !buses->items || !buses->branches || !buses->trunks) {
    status = fil_error_memory(error);
    goto done;
  }
  const size_t count = collect(chain, work, leaves);
  for (size_t first = 0, end; first < count; first = end) {
    for (end = first; end < count && by_bus(&leaves[first], &leaves[end]) == 0;)
      end++;
    add_bus(buses, chain, leaves + first, end - first, ranks);
  }
  make_trunks(buses, ties);
done:
  fil_memory_free(leaves);
  fil_memory_free(ranks);
  return status;
}

fil_status fil_buses_count(const fil_chain *chain, const fil_work *work, size_t *count, fil_error *error)
{
  leaf *leaves = fil_memory_new(work->ties.count, sizeof *leaves);
  *count = 0;
  if (!leaves)
    return fil_error_memory(error);
  const size_t ties = collect(chain, work, leaves);
  for (size_t k = 0; k < ties; k++)
    *count += k == 0 || by_bus(&leaves[k - 1], &leaves[k]) != 0;
  fil_memory_free(leaves);
  return FIL_OK;
}

size_t fil_buses_in_gutter(const fil_buses *buses, size_t gutter)
{
  size_t count = 0;
  for (size_t k = 0; k < buses->trunk_count; k++)
    count += buses->trunks[k].gutter == gutter;
  return count;
}

/* Lines by where they begin. */
typedef struct span {
  double from, to;
  size_t bus;
} span;

static int by_start(const void *left_item, const void *right_item)
{
  const span *left = left_item, *right = right_item;
  const int order = (left->from > right->from) - (left->from < right->from);
  return order ? order : compare(left->bus, right->bus);
}

fil_status fil_buses_track(fil_buses *buses, fil_error *error)
{
  static const double apart = 6;
  span *spans = fil_memory_new(buses->count, sizeof *spans);
  double *ends = fil_memory_new(buses->count, sizeof *ends);
  const fil_status status = spans && ends ? FIL_OK : fil_error_memory(error);
  for (size_t k = 0; status == FIL_OK && k < buses->count; k++)
    spans[k] = (span){buses->items[k].from, buses->items[k].to, k};
  if (status == FIL_OK)
    qsort(spans, buses->count, sizeof *spans, by_start);
  for (size_t k = 0; status == FIL_OK && k < buses->count; k++) {
    size_t track = 0;
    while (track < buses->tracks && ends[track] + apart > spans[k].from)
      track++;
    buses->tracks = track == buses->tracks ? track + 1 : buses->tracks;
    ends[track] = spans[k].to;
    buses->items[spans[k].bus].track = track;
  }
  fil_memory_free(spans);
  fil_memory_free(ends);
  return status;
}

void fil_buses_destroy(fil_buses *buses)
{
  fil_memory_free(buses->items);
  fil_memory_free(buses->branches);
  fil_memory_free(buses->trunks);
  *buses = (fil_buses){0};
}
