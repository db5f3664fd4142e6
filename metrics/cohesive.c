/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cohesive blocks: parts that hold together the longer, the more actors would have to leave to break them. */
#include "metrics/cohesive.h"

#include "graph/memory.h"
#include "metrics/cut.h"

#include <string.h>

/* Nodes in which blocks of cohesion k are sought. */
typedef struct part {
  uint32_t *nodes;
  size_t size, k;
  size_t around; /* the block that they lie in */
} part;

/* What is left to do, and what is found. */
typedef struct blocking {
  const fil_partners *partners;
  fil_cutter cutter;
  part *parts;
  size_t part_count, part_capacity;
  bool *left;      /* by node: whether it is among those that are looked at */
  size_t *degrees; /* by node: partners among these */
  uint32_t *queue;
  uint32_t *cut;
  fil_cohesive_blocks *blocks;
} blocking;

static fil_status allocate(blocking *made, size_t node_count, fil_error *error)
{
  made->left = fil_memory_new(node_count, sizeof *made->left);
  made->degrees = fil_memory_new(node_count, sizeof *made->degrees);
  made->queue = fil_memory_new(node_count, sizeof *made->queue);
  made->cut = fil_memory_new(node_count + 1, sizeof *made->cut);
  if (!made->left || !made->degrees || !made->queue || !made->cut)
    return fil_error_memory(error);
  return fil_cutter_init(&made->cutter, made->partners, node_count, error);
}

static void release(blocking *made)
{
  for (size_t k = 0; k < made->part_count; k++)
    fil_memory_free(made->parts[k].nodes);
  fil_memory_free(made->parts);
  fil_memory_free(made->left);
  fil_memory_free(made->degrees);
  fil_memory_free(made->queue);
  fil_memory_free(made->cut);
  fil_cutter_destroy(&made->cutter);
}

/* Puts off a part of these nodes and, perhaps, some more. */
static fil_status push(blocking *made, const part *model, const uint32_t nodes[], size_t size, const uint32_t more[],
                       size_t more_size, fil_error *error)
{
  fil_status status = FIL_OK;
  part added = *model;
  added.size = size + more_size;
  added.nodes = fil_memory_new(added.size, sizeof *added.nodes);
  if (!added.nodes)
    return fil_error_memory(error);
  for (size_t k = 0; k < size; k++)
    added.nodes[k] = nodes[k];
  for (size_t k = 0; k < more_size; k++)
    added.nodes[size + k] = more[k];
  status = fil_memory_reserve(&made->parts, &made->part_capacity, made->part_count + 1, sizeof *made->parts, error);
  if (status == FIL_OK)
    made->parts[made->part_count++] = added;
  else
    fil_memory_free(added.nodes);
  return status;
}

/* Takes from those left all with fewer than k partners left. */
static void peel(blocking *made, const part *whole)
{
  const fil_partners *partners = made->partners;
  size_t end = 0;
  for (size_t k = 0; k < whole->size; k++) {
    const uint32_t node = whole->nodes[k];
    made->degrees[node] = 0;
    for (size_t j = partners->starts[node]; j < partners->starts[node + 1]; j++)
      made->degrees[node] += made->left[partners->nodes[j]];
  }
  for (size_t k = 0; k < whole->size; k++) {
    if (made->degrees[whole->nodes[k]] < whole->k)
      made->queue[end++] = whole->nodes[k];
  }
  for (size_t k = 0; k < end; k++) {
    const uint32_t node = made->queue[k];
    made->left[node] = false;
    for (size_t j = partners->starts[node]; j < partners->starts[node + 1]; j++) {
      const uint32_t other = partners->nodes[j];
      if (made->left[other] && made->degrees[other]-- == whole->k)
        made->queue[end++] = other;
    }
  }
}

/* Takes from those left one connected component into the queue. Returns its size. */
static size_t take_component(blocking *made, uint32_t first)
{
  const fil_partners *partners = made->partners;
  size_t end = 0;
  made->queue[end++] = first;
  made->left[first] = false;
  for (size_t k = 0; k < end; k++) {
    const uint32_t node = made->queue[k];
    for (size_t j = partners->starts[node]; j < partners->starts[node + 1]; j++) {
      if (!made->left[partners->nodes[j]])
        continue;
      made->left[partners->nodes[j]] = false;
      made->queue[end++] = partners->nodes[j];
    }
  }
  return end;
}

/* A component that fewer than k nodes cut falls into pieces, each with the cut. */
static fil_status split(blocking *made, const part *component, size_t cut_size, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < component->size; k++)
    made->left[component->nodes[k]] = true;
  for (size_t k = 0; k < cut_size; k++)
    made->left[made->cut[k]] = false;
  for (size_t k = 0; k < component->size; k++) {
    if (!made->left[component->nodes[k]])
      continue;
    const size_t size = take_component(made, component->nodes[k]);
    FIL_TRY(push(made, component, made->queue, size, made->cut, cut_size, error));
  }
done:
  return status;
}

/* Takes up a block. */
static fil_status add_block(fil_cohesive_blocks *blocks, const part *found, fil_error *error)
{
  fil_status status =
      fil_memory_reserve(&blocks->items, &blocks->capacity, blocks->count + 1, sizeof *blocks->items, error);
  if (status != FIL_OK)
    return status;
  fil_cohesive_block *block = &blocks->items[blocks->count];
  *block = (fil_cohesive_block){.size = found->size, .parent = found->around, .cohesion = found->k};
  block->depth = blocks->count ? blocks->items[found->around].depth + 1 : 0;
  block->nodes = fil_memory_new(found->size, sizeof *block->nodes);
  if (!block->nodes)
    return fil_error_memory(error);
  memcpy(block->nodes, found->nodes, found->size * sizeof *block->nodes);
  blocks->count++;
  return FIL_OK;
}

/* A component that holds is a block, or the one around it; a more cohesive one may lie in it. */
static fil_status keep(blocking *made, const part *component, fil_error *error)
{
  part block = *component;
  fil_cohesive_block *around = &made->blocks->items[block.around];
  if (block.size == around->size) {
    around->cohesion = block.k;
  } else {
    fil_status status = add_block(made->blocks, component, error);
    if (status != FIL_OK)
      return status;
    block.around = made->blocks->count - 1;
  }
  block.k++;
  return push(made, &block, block.nodes, block.size, NULL, 0, error);
}

static fil_status examine(blocking *made, const part *component, fil_error *error)
{
  const size_t cut_size =
      component->k > 1 ? fil_cutter_find(&made->cutter, component->nodes, component->size, component->k, made->cut) : 0;
  return cut_size ? split(made, component, cut_size, error) : keep(made, component, error);
}

/* Leaves the components of the k-core, each to be looked at by itself when it is not the whole part. */
static fil_status divide(blocking *made, const part *whole, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < whole->size; k++)
    made->left[whole->nodes[k]] = true;
  peel(made, whole);
  for (size_t k = 0; k < whole->size; k++) {
    if (!made->left[whole->nodes[k]])
      continue;
    const size_t size = take_component(made, whole->nodes[k]);
    if (size == whole->size)
      return examine(made, whole, error);
    if (size > whole->k)
      FIL_TRY(push(made, whole, made->queue, size, NULL, 0, error));
  }
done:
  return status;
}

static fil_status find_blocks(blocking *made, size_t node_count, fil_error *error)
{
  fil_status status = FIL_OK;
  part whole = {.size = node_count};
  FIL_TRY(allocate(made, node_count, error));
  for (uint32_t node = 0; node < node_count; node++)
    made->queue[node] = node;
  whole.nodes = made->queue;
  FIL_TRY(add_block(made->blocks, &whole, error));
  whole.k = 1;
  FIL_TRY(push(made, &whole, made->queue, node_count, NULL, 0, error));
  while (made->part_count > 0) {
    whole = made->parts[--made->part_count];
    status = divide(made, &whole, error);
    fil_memory_free(whole.nodes);
    FIL_TRY(status);
  }
done:
  return status;
}

fil_status fil_cohesive_blocks_find(const fil_view *view, double nodes_most, const char *parameter,
                                    fil_cohesive_blocks *blocks, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_partners partners = {0};
  blocking made = {.partners = &partners, .blocks = blocks};
  if ((double)view->node_count > nodes_most)
    return fil_error_set(error, FIL_ERROR_COMPUTE, "blocks of more than %.0f nodes take long; %s sets the limit",
                         nodes_most, parameter);
  if (!view->node_count)
    return FIL_OK;
  FIL_TRY(fil_partners_build(view, /*weights=*/NULL, &partners, error));
  FIL_TRY(find_blocks(&made, view->node_count, error));
  FIL_TRY(fil_cohesive_blocks_sort(blocks, error));
done:
  release(&made);
  fil_partners_destroy(&partners);
  return status;
}

void fil_cohesive_blocks_destroy(fil_cohesive_blocks *blocks)
{
  for (size_t k = 0; k < blocks->count; k++)
    fil_memory_free(blocks->items[k].nodes);
  fil_memory_free(blocks->items);
  *blocks = (fil_cohesive_blocks){0};
}
