/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Blocks and their members out of a table. */
#include "io/diagram/figure/blocks_read.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char between[] = "; ";

static double cell(const fil_table *table, const char *column, size_t row)
{
  return fil_table_find(table, column)->numbers[row];
}

bool fil_blocks_tell(const fil_table *table)
{
  for (size_t row = 1; row < fil_table_rows(table); row++) {
    if (cell(table, "cohesion", row) > 1)
      return true;
  }
  return false;
}

/* Marks the members of a block by node row; all where they are not listed, as those of the network are not. Members are
   in the order of the nodes. */
static fil_status find_members(const fil_work *work, const char *ids, size_t size, bool members[], fil_error *error)
{
  size_t found = 0;
  for (size_t node = 0; node < fil_network_node_count(work->network); node++) {
    const char *id = fil_network_id(work->network, node);
    const size_t length = strlen(id);
    members[node] = !ids;
    if (!ids || strncmp(ids, id, length) != 0 || (ids[length] && strncmp(ids + length, between, 2) != 0))
      continue;
    members[node] = true;
    found++;
    ids += length + (ids[length] ? 2 : 0);
  }
  if (!ids || (!*ids && found == size))
    return FIL_OK;
  return fil_error_set(error, FIL_ERROR_COMPUTE, "the members of blocks cannot be told apart: ids hold \"; \"");
}

/* A member's claim to be named first. */
typedef struct claim {
  size_t ties;
  uint32_t node;
} claim;

static int by_claim(const void *left_item, const void *right_item)
{
  const claim *left = left_item, *right = right_item;
  if (left->ties != right->ties)
    return left->ties > right->ties ? -1 : 1;
  return (left->node > right->node) - (left->node < right->node);
}

/* While blocks are read, from the last to the first: by block and node, who is a member, and in a block within. */
typedef struct reading {
  bool *members, *inner;
  claim *claims;
  size_t nodes;
} reading;

static fil_status list_own(fil_block *block, const fil_work *work, const bool members[], const bool inner[],
                           claim claims[], fil_error *error)
{
  const size_t nodes = fil_network_node_count(work->network);
  size_t count = 0;
  for (uint32_t node = 0; node < nodes; node++)
    claims[node] = (claim){.node = node};
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const bool within = members[tie->source] && members[tie->target];
    claims[tie->source].ties += within;
    claims[tie->target].ties += within;
  }
  for (uint32_t node = 0; node < nodes; node++) {
    if (members[node] && !inner[node])
      claims[count++] = claims[node];
  }
  if (count)
    qsort(claims, count, sizeof *claims, by_claim);
  block->own = fil_memory_new(count, sizeof *block->own);
  if (!block->own)
    return fil_error_memory(error);
  for (; block->own_count < count; block->own_count++)
    block->own[block->own_count] = claims[block->own_count].node;
  return FIL_OK;
}

static fil_status read_blocks(fil_blocks *blocks, const fil_work *work, reading *held, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_table *table = work->request->table;
  for (size_t k = blocks->count; k-- > 0;) {
    fil_block *block = &blocks->items[k];
    bool *members = held->members + k * held->nodes, *inner = held->inner + k * held->nodes;
    const double parent = cell(table, "parent", k);
    *block = (fil_block){.parent = isnan(parent) ? 0 : (size_t)parent - 1,
                         .depth = (size_t)cell(table, "depth", k),
                         .cohesion = (size_t)cell(table, "cohesion", k),
                         .size = (size_t)cell(table, "size", k),
                         .share = cell(table, "share", k)};
    FIL_TRY(find_members(work, fil_column_text(fil_table_find(table, "members"), k), block->size, members, error));
    FIL_TRY(list_own(block, work, members, inner, held->claims, error));
    for (size_t node = 0; k > 0 && node < held->nodes; node++)
      held->inner[block->parent * held->nodes + node] |= members[node];
  }
done:
  return status;
}

/* Why there is nothing to be drawn. */
static fil_status refuse(const fil_table *table, fil_error *error)
{
  if (fil_table_rows(table) > 1)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "there are no cohesive blocks: the network is in %zu pieces with ties, and in none of them "
                         "actors hold together when any one of them leaves",
                         fil_table_rows(table) - 1);
  return fil_error_set(
      error, FIL_ERROR_USAGE,
      "there are no cohesive blocks: no part of the network holds together more closely than the whole");
}

fil_status fil_blocks_read(fil_blocks *blocks, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = fil_table_rows(work->request->table), nodes = fil_network_node_count(work->network);
  *blocks = (fil_blocks){0};
  if (!fil_blocks_tell(work->request->table))
    return refuse(work->request->table, error);
  reading held = {.members = fil_memory_new(count * nodes, sizeof(bool)),
                  .inner = fil_memory_new(count * nodes, sizeof(bool)),
                  .claims = fil_memory_new(nodes, sizeof(claim)),
                  .nodes = nodes};
  blocks->items = fil_memory_new(count, sizeof *blocks->items);
  if (!held.members || !held.inner || !held.claims || !blocks->items) {
    status = fil_error_memory(error);
    goto done;
  }
  blocks->count = count;
  FIL_TRY(read_blocks(blocks, work, &held, error));
done:
  fil_memory_free(held.members);
  fil_memory_free(held.inner);
  fil_memory_free(held.claims);
  return status;
}

void fil_blocks_destroy(fil_blocks *blocks)
{
  for (size_t k = 0; k < blocks->count; k++) {
    fil_memory_free(blocks->items[k].own);
    fil_text_destroy(&blocks->items[k].names);
  }
  fil_memory_free(blocks->items);
  *blocks = (fil_blocks){0};
}
