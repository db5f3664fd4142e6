/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The layers of a chain: boxes and passing ties, in their order. */
#include "io/diagram/figure/chain_build.h"

#include "graph/memory.h"

/* Points across the flow that a passing tie takes. */
static const double passage = 2;

static fil_status add_boxes(fil_chain *chain, const size_t layers[], const size_t orders[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    if (!fil_chain_holds(chain, node))
      continue;
    box->slot = chain->layers.slot_count;
    const fil_slot slot = {
        .node = (uint32_t)node, .layer = layers[node], .channel = box->channel, .order = orders[node]};
    FIL_TRY(fil_layers_add(&chain->layers, slot, error));
  }
done:
  return status;
}

/* The passages of a tie, each in the channel of the end that is nearer, and the links between all of them. */
static fil_status add_passages(fil_chain *chain, size_t low_slot, size_t high_slot, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_slot low = chain->layers.slots[low_slot], high = chain->layers.slots[high_slot];
  size_t last = low_slot;
  for (size_t layer = low.layer + 1; layer < high.layer; layer++) {
    const bool nearer_low = layer - low.layer < high.layer - layer;
    const fil_slot slot = {.node = FIL_MISSING,
                           .layer = layer,
                           .channel = nearer_low ? low.channel : high.channel,
                           .order = nearer_low ? low.order : high.order,
                           .size = passage};
    FIL_TRY(fil_layers_add(&chain->layers, slot, error));
    FIL_TRY(fil_layers_join(&chain->layers, last, chain->layers.slot_count - 1, error));
    last = chain->layers.slot_count - 1;
  }
  FIL_TRY(fil_layers_join(&chain->layers, last, high_slot, error));
done:
  return status;
}

static fil_status add_ties(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    chain->passes[k] = chain->layers.slot_count;
    if (!fil_chain_holds(chain, tie->source) || !fil_chain_holds(chain, tie->target))
      continue;
    const size_t ends[] = {chain->boxes[tie->source].slot, chain->boxes[tie->target].slot};
    const size_t layers[] = {chain->layers.slots[ends[0]].layer, chain->layers.slots[ends[1]].layer};
    if (layers[0] < layers[1])
      FIL_TRY(add_passages(chain, ends[0], ends[1], error));
    else if (layers[0] > layers[1])
      FIL_TRY(add_passages(chain, ends[1], ends[0], error));
    else
      FIL_TRY(fil_layers_bond(&chain->layers, ends[0], ends[1], error));
  }
done:
  return status;
}

/* Slots and links anew, in their order. */
static fil_status build(fil_chain *chain, const fil_work *work, size_t layer_count, const size_t layers[],
                        const size_t orders[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_layers_destroy(&chain->layers);
  chain->layers.count = layer_count;
  FIL_TRY(add_boxes(chain, layers, orders, error));
  FIL_TRY(add_ties(chain, work, error));
  FIL_TRY(fil_layers_order(&chain->layers, error));
done:
  return status;
}

/* How many boxes of the same stage and channel stand before one. */
static size_t rank_of(const fil_chain *chain, size_t node)
{
  const fil_box *box = &chain->boxes[node];
  const size_t order = chain->layers.slots[box->slot].order;
  size_t rank = 0;
  for (size_t k = 0; k < chain->count; k++) {
    const fil_box *other = &chain->boxes[k];
    rank +=
        other->stage == box->stage && other->channel == box->channel && chain->layers.slots[other->slot].order < order;
  }
  return rank;
}

/* Deals the boxes of each stage out to its layers, one row after the other. */
static void deal(const fil_chain *chain, size_t layers[], size_t orders[])
{
  for (size_t node = 0; node < chain->count; node++) {
    if (!fil_chain_holds(chain, node))
      continue;
    const size_t stage = (size_t)chain->boxes[node].stage, rank = rank_of(chain, node);
    layers[node] = rank % chain->parts[stage];
    for (size_t k = 0; k < stage; k++)
      layers[node] += chain->parts[k];
    orders[node] = rank;
  }
}

static fil_status note_layers(fil_chain *chain, size_t layer_count, fil_error *error)
{
  chain->layer = fil_memory_new(layer_count + 1, sizeof *chain->layer);
  if (!chain->layer)
    return fil_error_memory(error);
  for (size_t stage = 0, layer = 0; stage < chain->stages; stage++) {
    for (size_t part = 0; part < chain->parts[stage]; part++)
      chain->layer[layer++].stage = stage;
  }
  return FIL_OK;
}

fil_status fil_chain_build(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t layer_count = 0;
  size_t *layers = fil_memory_new(chain->count, sizeof *layers), *orders = fil_memory_new(chain->count, sizeof *orders);
  chain->passes = fil_memory_new(work->ties.count, sizeof *chain->passes);
  if (!layers || !orders || !chain->passes) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t node = 0; node < chain->count; node++) {
    layers[node] = fil_chain_holds(chain, node) ? (size_t)chain->boxes[node].stage : 0;
    orders[node] = node;
  }
  for (size_t stage = 0; stage < chain->stages; stage++)
    layer_count += chain->parts[stage];
  FIL_TRY(build(chain, work, chain->stages, layers, orders, error));
  if (layer_count > chain->stages) {
    deal(chain, layers, orders);
    FIL_TRY(build(chain, work, layer_count, layers, orders, error));
  }
  FIL_TRY(note_layers(chain, layer_count, error));
done:
  fil_memory_free(layers);
  fil_memory_free(orders);
  return status;
}
