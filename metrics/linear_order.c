/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tarjan's walk, with a path of its own instead of recursion, so that long chains do not exhaust the stack. */
#include "metrics/linear_order.h"

#include "graph/memory.h"

/* The walk: `path` leads from where it began to where it is, `open` holds the rows whose component is not complete. */
typedef struct walk {
  const fil_linear *system;
  fil_linear_order *order;
  uint32_t *number; /* when the row was met, from 1; 0: not yet */
  uint32_t *lowest; /* smallest number of an open row known to be within reach; FIL_MISSING: complete */
  size_t *next;     /* entry to follow next */
  uint32_t *path;
  uint32_t *open;
  size_t path_length, open_count;
  uint32_t met;
} walk;

static fil_status allocate(walk *now, fil_error *error)
{
  const size_t count = now->system->count + 1;
  now->order->rows = fil_memory_new(count, sizeof(uint32_t));
  now->order->starts = fil_memory_new(count, sizeof(size_t));
  now->number = fil_memory_new(count, sizeof(uint32_t));
  now->lowest = fil_memory_new(count, sizeof(uint32_t));
  now->next = fil_memory_new(count, sizeof(size_t));
  now->path = fil_memory_new(count, sizeof(uint32_t));
  now->open = fil_memory_new(count, sizeof(uint32_t));
  const bool whole =
      now->order->rows && now->order->starts && now->number && now->lowest && now->next && now->path && now->open;
  return whole ? FIL_OK : fil_error_memory(error);
}

static void enter(walk *now, uint32_t row)
{
  now->number[row] = now->lowest[row] = ++now->met;
  now->next[row] = now->system->starts[row];
  now->path[now->path_length++] = row;
  now->open[now->open_count++] = row;
}

/* Closes the component that began with `row`: all that was opened since. */
static void close_component(walk *now, uint32_t row)
{
  fil_linear_order *order = now->order;
  size_t end = order->starts[order->block_count];
  uint32_t last;
  do {
    last = now->open[--now->open_count];
    now->lowest[last] = FIL_MISSING;
    order->rows[end++] = last;
  } while (last != row);
  order->starts[++order->block_count] = end;
}

static void leave(walk *now)
{
  const uint32_t row = now->path[--now->path_length];
  const uint32_t lowest = now->lowest[row];
  if (lowest == now->number[row])
    close_component(now, row);
  if (now->path_length > 0) {
    uint32_t *before = &now->lowest[now->path[now->path_length - 1]];
    *before = now->lowest[row] != FIL_MISSING && lowest < *before ? lowest : *before;
  }
}

static void walk_from(walk *now, uint32_t start)
{
  enter(now, start);
  while (now->path_length > 0) {
    const uint32_t row = now->path[now->path_length - 1];
    if (now->next[row] == now->system->starts[row + 1]) {
      leave(now);
      continue;
    }
    const uint32_t other = now->system->columns[now->next[row]++];
    if (!now->number[other])
      enter(now, other);
    else if (now->lowest[other] != FIL_MISSING && now->number[other] < now->lowest[row])
      now->lowest[row] = now->number[other];
  }
}

fil_status fil_linear_order_find(fil_linear_order *order, const fil_linear *system, fil_error *error)
{
  fil_status status = FIL_OK;
  walk now = {.system = system, .order = order};
  *order = (fil_linear_order){0};
  FIL_TRY(allocate(&now, error));
  for (uint32_t row = 0; row < system->count; row++) {
    if (!now.number[row])
      walk_from(&now, row);
  }
done:
  fil_memory_free(now.number);
  fil_memory_free(now.lowest);
  fil_memory_free(now.next);
  fil_memory_free(now.path);
  fil_memory_free(now.open);
  return status;
}

void fil_linear_order_destroy(fil_linear_order *order)
{
  fil_memory_free(order->rows);
  fil_memory_free(order->starts);
  *order = (fil_linear_order){0};
}
