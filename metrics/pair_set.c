/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pairs of nodes in a hash table with linear probing. */
#include "metrics/pair_set.h"

#include "graph/memory.h"

/* 0 is the pair of node 0 with itself. */
static uint64_t join(uint32_t source, uint32_t target)
{
  return (uint64_t)source << 32 | target;
}

static size_t home(const fil_pair_set *set, uint64_t pair)
{
  pair *= 0x9e3779b97f4a7c15U;
  return (size_t)(pair >> 32) & set->mask;
}

fil_status fil_pair_set_init(fil_pair_set *set, size_t room, fil_error *error)
{
  size_t size = 16;
  while (size < 2 * room)
    size *= 2;
  *set = (fil_pair_set){.slots = fil_memory_new(size, sizeof *set->slots), .mask = size - 1};
  return set->slots ? FIL_OK : fil_error_memory(error);
}

void fil_pair_set_destroy(fil_pair_set *set)
{
  fil_memory_free(set->slots);
  *set = (fil_pair_set){0};
}

/* Where the pair stands, or would. */
static size_t find(const fil_pair_set *set, uint64_t pair)
{
  size_t at = home(set, pair);
  while (set->slots[at] && set->slots[at] != pair)
    at = (at + 1) & set->mask;
  return at;
}

bool fil_pair_set_has(const fil_pair_set *set, uint32_t source, uint32_t target)
{
  return set->slots[find(set, join(source, target))] != 0;
}

bool fil_pair_set_add(fil_pair_set *set, uint32_t source, uint32_t target)
{
  const uint64_t pair = join(source, target);
  const size_t at = find(set, pair);
  const bool is_new = !set->slots[at];
  set->slots[at] = pair;
  return is_new;
}

/* Pairs behind the gap that were put off because of what stood there move into it. */
void fil_pair_set_remove(fil_pair_set *set, uint32_t source, uint32_t target)
{
  size_t gap = find(set, join(source, target));
  for (size_t at = (gap + 1) & set->mask; set->slots[at]; at = (at + 1) & set->mask) {
    const size_t wish = home(set, set->slots[at]);
    if (((at - wish) & set->mask) < ((at - gap) & set->mask))
      continue;
    set->slots[gap] = set->slots[at];
    gap = at;
  }
  set->slots[gap] = 0;
}
