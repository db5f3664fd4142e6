/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Places along and across the flow. */
#include "io/diagram/figure/chain_place.h"

#include "graph/memory.h"
#include "io/diagram/figure/chain_across.h"
#include "io/diagram/figure/chain_build.h"
#include "io/diagram/figure/chain_form.h"
#include "io/diagram/figure/chain_label.h"

#include <math.h>

/* Points. */
static const double trunk_room = 2, most_for_trunks = 26, most_down = 12, end_room = 4.3, highest_for_ends = 46,
                    crowded_for_ends = 26;

/* What a gutter takes beyond the usual because lines go up in it. */
static double extra_of(const fil_chain *chain, const fil_buses *buses, size_t gutter)
{
  return fmin(chain->vertical ? most_down : most_for_trunks, trunk_room * (double)fil_buses_in_gutter(buses, gutter));
}

/* Gutters as broad as their lines need, boxes as wide as is left. */
static void place_along(fil_chain *chain, const fil_buses *buses, double least)
{
  const double layers = (double)chain->layers.count, room = chain->width - chain->left;
  double extra = 0;
  chain->length = room;
  if (chain->layers.count == 0)
    return;
  for (size_t k = 0; k <= chain->layers.count; k++)
    extra += extra_of(chain, buses, k);
  const double free = room - layers * (least + FIL_CHAIN_GUTTER);
  const double share = extra > 0 ? fmax(0, fmin(1, free / extra)) : 0;
  chain->box_width = fmin(chain->box_width, (room - layers * FIL_CHAIN_GUTTER - share * extra) / layers);
  const double gutter = (room - share * extra) / layers - chain->box_width;
  double at = gutter / 2;
  for (size_t k = 0; k < chain->layers.count; k++) {
    at += share * extra_of(chain, buses, k);
    chain->layer[k].low = at;
    chain->layer[k].high = at + chain->box_width;
    at += chain->box_width + gutter;
  }
}

/* Layers under each other, each as high as its highest box. */
static void place_down(fil_chain *chain, const fil_buses *buses)
{
  double at = FIL_CHAIN_DOWN / 2;
  for (size_t k = 0; k < chain->layers.count; k++) {
    double high = 0;
    for (size_t s = 0; s < chain->layers.slot_count; s++) {
      const fil_slot *slot = &chain->layers.slots[s];
      if (slot->layer == k && slot->node != FIL_MISSING)
        high = fmax(high, chain->boxes[slot->node].height);
    }
    at += extra_of(chain, buses, k);
    chain->layer[k].low = at;
    chain->layer[k].high = at + high;
    at += high + FIL_CHAIN_DOWN;
  }
  chain->length = at - FIL_CHAIN_DOWN / 2 + extra_of(chain, buses, chain->layers.count);
}

/* Ends of ties at the two sides of each box, the one from which the flow comes first. */
static void count_ends(const fil_chain *chain, const fil_work *work, const fil_buses *buses, size_t (*ends)[2])
{
  for (size_t k = 0; k < chain->layers.link_count; k++) {
    const fil_slot *near = &chain->layers.slots[chain->layers.links[k].near];
    const fil_slot *far = &chain->layers.slots[chain->layers.links[k].far];
    if (near->node != FIL_MISSING)
      ends[near->node][1]++;
    if (far->node != FIL_MISSING)
      ends[far->node][0]++;
  }
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const fil_branch *branch = &buses->branches[k];
    const uint32_t actor = fil_chain_holds(chain, tie->source) ? tie->source : tie->target;
    const size_t layer = chain->layers.slots[chain->boxes[actor].slot].layer;
    if (branch->kind == FIL_BRANCH_BOX)
      ends[actor][buses->trunks[branch->trunk].gutter != layer]++;
    if (branch->kind == FIL_BRANCH_NONE && chain->layers.slots[chain->boxes[tie->target].slot].layer == layer) {
      ends[tie->source][1]++;
      ends[tie->target][1]++;
    }
  }
}

/* Boxes are as high as the ends of their ties need to stand apart, within reason. */
static fil_status grow(fil_chain *chain, const fil_work *work, const fil_buses *buses, fil_error *error)
{
  size_t(*ends)[2] = fil_memory_new(chain->count, sizeof *ends);
  if (!ends)
    return fil_error_memory(error);
  count_ends(chain, work, buses, ends);
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    const size_t most = ends[node][0] > ends[node][1] ? ends[node][0] : ends[node][1];
    if (fil_chain_holds(chain, node) && !chain->vertical)
      box->height =
          fmax(box->height, fmin((double)most * end_room + 4, chain->crowded ? crowded_for_ends : highest_for_ends));
  }
  fil_memory_free(ends);
  return FIL_OK;
}

/* Boxes at their places on the page. */
static void put_boxes(fil_chain *chain)
{
  for (size_t k = 0; k < chain->layers.slot_count; k++) {
    const fil_slot *slot = &chain->layers.slots[k];
    const fil_layer *layer = &chain->layer[slot->layer];
    if (slot->node != FIL_MISSING)
      chain->boxes[slot->node].centre = fil_chain_at(chain, (layer->low + layer->high) / 2, slot->across);
  }
}

/* What a vertical chain may take across. */
static double across_room(const fil_chain *chain)
{
  return chain->width - chain->left - chain->strip;
}

/* Everything from the form on, with as many boxes abreast as `chain->abreast` allows. */
static fil_status try_to_place(fil_chain *chain, const fil_work *work, fil_buses *buses, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_chain_form(chain, work, error));
  const double least = chain->box_width;
  chain->box_width = chain->vertical ? chain->box_width : chain->box_most;
  FIL_TRY(fil_chain_build(chain, work, error));
  FIL_TRY(fil_shelves_plan(chain, work, error));
  FIL_TRY(fil_buses_make(buses, chain, work, error));
  if (!chain->vertical)
    place_along(chain, buses, least);
  FIL_TRY(fil_chain_label(chain, work, error));
  FIL_TRY(grow(chain, work, buses, error));
  if (chain->vertical)
    place_down(chain, buses);
  for (size_t k = 0; k < chain->layers.slot_count; k++) {
    fil_slot *slot = &chain->layers.slots[k];
    if (slot->node != FIL_MISSING)
      slot->size = chain->vertical ? chain->box_width : chain->boxes[slot->node].height;
  }
  FIL_TRY(fil_chain_across(chain, across_room(chain), error));
done:
  return status;
}

/* In a vertical chain ties that pass may need the room of a box; then there is one box less abreast. */
fil_status fil_chain_place(fil_chain *chain, const fil_work *work, fil_buses *buses, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(try_to_place(chain, work, buses, error));
  while (chain->vertical && chain->abreast > chain->channels && chain->breadth > across_room(chain) + 0.01) {
    fil_buses_destroy(buses);
    fil_chain_clear(chain);
    chain->abreast--;
    FIL_TRY(try_to_place(chain, work, buses, error));
  }
  put_boxes(chain);
done:
  return status;
}
