/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The order of cohesive blocks, that of a tree that is read from top to bottom; and the deepest block of each node. */
#include "graph/memory.h"
#include "metrics/cohesive.h"

#include <stdlib.h>
#include <string.h>

static int compare_nodes(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

/* Blocks by the one around them, larger ones first, equal ones by their nodes. */
static int compare_blocks(const void *left, const void *right)
{
  const fil_cohesive_block *const *a = left, *const *b = right;
  const fil_cohesive_block *one = *a, *two = *b;
  if (one->parent != two->parent)
    return one->parent < two->parent ? -1 : 1;
  if (one->size != two->size)
    return one->size > two->size ? -1 : 1;
  for (size_t k = 0; k < one->size; k++) {
    if (one->nodes[k] != two->nodes[k])
      return one->nodes[k] < two->nodes[k] ? -1 : 1;
  }
  return 0;
}

/* What is needed to go through the tree. */
typedef struct sorting {
  fil_cohesive_block **by_parent; /* those in one block side by side */
  size_t *firsts;                 /* by block: where those in it begin, and one more */
  size_t *stack;
  size_t *places; /* by block: its place in the new order */
  fil_cohesive_block *sorted;
} sorting;

static fil_status allocate(sorting *made, size_t count, fil_error *error)
{
  made->by_parent = fil_memory_new(count, sizeof(void *));
  made->firsts = fil_memory_new(count + 1, sizeof *made->firsts);
  made->stack = fil_memory_new(count, sizeof *made->stack);
  made->places = fil_memory_new(count, sizeof *made->places);
  made->sorted = fil_memory_new(count, sizeof *made->sorted);
  return made->by_parent && made->firsts && made->stack && made->places && made->sorted ? FIL_OK
                                                                                        : fil_error_memory(error);
}

static void release(sorting *made)
{
  fil_memory_free(made->by_parent);
  fil_memory_free(made->firsts);
  fil_memory_free(made->stack);
  fil_memory_free(made->places);
  fil_memory_free(made->sorted);
}

/* All but the network, by the block around them. */
static void group(sorting *made, fil_cohesive_blocks *blocks)
{
  const size_t count = blocks->count;
  for (size_t k = 1; k < count; k++) {
    made->by_parent[k - 1] = &blocks->items[k];
    made->firsts[blocks->items[k].parent + 1]++;
  }
  for (size_t k = 0; k < count; k++)
    made->firsts[k + 1] += made->firsts[k];
  qsort(made->by_parent, count - 1, sizeof(void *), compare_blocks);
}

/* From the top down, what lies in a block before its next. */
static void visit(sorting *made, const fil_cohesive_blocks *blocks)
{
  size_t height = 0, done = 0;
  made->stack[height++] = 0;
  while (height > 0) {
    const size_t block = made->stack[--height];
    made->places[block] = done;
    made->sorted[done] = blocks->items[block];
    made->sorted[done].parent = made->places[blocks->items[block].parent];
    done++;
    for (size_t k = made->firsts[block + 1]; k > made->firsts[block]; k--)
      made->stack[height++] = (size_t)(made->by_parent[k - 1] - blocks->items);
  }
}

fil_status fil_cohesive_blocks_sort(fil_cohesive_blocks *blocks, fil_error *error)
{
  fil_status status = FIL_OK;
  sorting made = {0};
  FIL_TRY(allocate(&made, blocks->count, error));
  for (size_t k = 0; k < blocks->count; k++)
    qsort(blocks->items[k].nodes, blocks->items[k].size, sizeof(uint32_t), compare_nodes);
  group(&made, blocks);
  visit(&made, blocks);
  memcpy(blocks->items, made.sorted, blocks->count * sizeof *blocks->items);
done:
  release(&made);
  return status;
}

static bool is_deeper(const fil_cohesive_block *block, const fil_cohesive_block *other)
{
  return block->depth != other->depth ? block->depth > other->depth : block->cohesion > other->cohesion;
}

void fil_cohesive_blocks_deepest(const fil_cohesive_blocks *blocks, size_t deepest[])
{
  for (size_t k = 0; k < blocks->count; k++) {
    const fil_cohesive_block *block = &blocks->items[k];
    for (size_t j = 0; j < block->size; j++) {
      size_t *place = &deepest[block->nodes[j]];
      if (k == 0 || is_deeper(block, &blocks->items[*place]))
        *place = k;
    }
  }
}
