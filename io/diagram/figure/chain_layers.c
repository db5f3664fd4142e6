/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Layers: slots, links, crossings. */
#include "io/diagram/figure/chain_layers.h"

#include "graph/memory.h"

#include <stdlib.h>

fil_status fil_layers_add(fil_layers *layers, fil_slot slot, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&layers->slots, &layers->slot_capacity, layers->slot_count + 1, sizeof slot, error));
  layers->slots[layers->slot_count++] = slot;
  layers->count = slot.layer >= layers->count ? slot.layer + 1 : layers->count;
done:
  return status;
}

fil_status fil_layers_join(fil_layers *layers, size_t near, size_t far, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&layers->links, &layers->link_capacity, layers->link_count + 1, sizeof(fil_link), error));
  layers->links[layers->link_count++] = (fil_link){near, far};
done:
  return status;
}

fil_status fil_layers_bond(fil_layers *layers, size_t one, size_t other, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&layers->bonds, &layers->bond_capacity, layers->bond_count + 1, sizeof(fil_bond), error));
  layers->bonds[layers->bond_count++] = (fil_bond){one, other};
done:
  return status;
}

/* A slot with what decides its place. */
typedef struct ranked {
  size_t layer, channel, order, slot;
} ranked;

static int compare(size_t left, size_t right)
{
  return (left > right) - (left < right);
}

static int by_rank(const void *left_item, const void *right_item)
{
  const ranked *left = left_item, *right = right_item;
  int order = compare(left->layer, right->layer);
  order = order ? order : compare(left->channel, right->channel);
  order = order ? order : compare(left->order, right->order);
  return order ? order : compare(left->slot, right->slot);
}

fil_status fil_layers_number(fil_layers *layers, fil_error *error)
{
  ranked *items = fil_memory_new(layers->slot_count, sizeof *items);
  if (!items)
    return fil_error_memory(error);
  for (size_t k = 0; k < layers->slot_count; k++) {
    const fil_slot *slot = &layers->slots[k];
    items[k] = (ranked){slot->layer, slot->channel, slot->order, k};
  }
  qsort(items, layers->slot_count, sizeof *items, by_rank);
  for (size_t k = 0, first = 0; k < layers->slot_count; k++) {
    first = items[k].layer == items[first].layer ? first : k;
    layers->slots[items[k].slot].order = k - first;
  }
  fil_memory_free(items);
  return FIL_OK;
}

/* A link by the places of its ends. */
typedef struct stretch {
  size_t layer, near, far;
} stretch;

static int by_ends(const void *left_item, const void *right_item)
{
  const stretch *left = left_item, *right = right_item;
  int order = compare(left->layer, right->layer);
  order = order ? order : compare(left->near, right->near);
  return order ? order : compare(left->far, right->far);
}

/* Links that come later, by their near ends, and end before: counted in a tree of the far ends. */
static size_t count_between(const stretch items[], size_t count, size_t tree[], size_t width)
{
  size_t crossings = 0;
  for (size_t k = 0; k <= width; k++)
    tree[k] = 0;
  for (size_t k = 0; k < count; k++) {
    crossings += k;
    for (size_t at = items[k].far + 1; at > 0; at -= at & -at)
      crossings -= tree[at];
    for (size_t at = items[k].far + 1; at <= width; at += at & -at)
      tree[at]++;
  }
  return crossings;
}

fil_status fil_layers_crossings(const fil_layers *layers, size_t *crossings, fil_error *error)
{
  fil_status status = FIL_OK;
  stretch *items = fil_memory_new(layers->link_count, sizeof *items);
  size_t *tree = fil_memory_new(layers->slot_count + 1, sizeof *tree);
  *crossings = 0;
  if (!items || !tree) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t k = 0; k < layers->link_count; k++) {
    const fil_slot *near = &layers->slots[layers->links[k].near], *far = &layers->slots[layers->links[k].far];
    items[k] = (stretch){near->layer, near->order, far->order};
  }
  qsort(items, layers->link_count, sizeof *items, by_ends);
  for (size_t first = 0, end; first < layers->link_count; first = end) {
    for (end = first; end < layers->link_count && items[end].layer == items[first].layer;)
      end++;
    *crossings += count_between(items + first, end - first, tree, layers->slot_count);
  }
done:
  fil_memory_free(items);
  fil_memory_free(tree);
  return status;
}

void fil_layers_destroy(fil_layers *layers)
{
  fil_memory_free(layers->slots);
  fil_memory_free(layers->links);
  fil_memory_free(layers->bonds);
  *layers = (fil_layers){0};
}
