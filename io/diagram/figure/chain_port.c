/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ports of boxes. */
#include "io/diagram/figure/chain_port.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Points: from the corners, and at most between two. */
static const double corner = 3, widest_step = 5;

fil_status fil_ports_add(fil_ports *ports, uint32_t node, fil_port_side side, double key, size_t *number,
                         fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&ports->items, &ports->capacity, ports->count + 1, sizeof(fil_port), error));
  *number = ports->count;
  ports->items[ports->count++] = (fil_port){.node = node, .side = side, .key = key, .number = *number};
done:
  return status;
}

static int compare(double left, double right)
{
  return (left > right) - (left < right);
}

static int by_place(const void *left_item, const void *right_item)
{
  const fil_port *left = left_item, *right = right_item;
  int order = compare(left->node, right->node);
  order = order ? order : compare(left->side, right->side);
  order = order ? order : compare(left->key, right->key);
  return order ? order : (left->number > right->number) - (left->number < right->number);
}

/* The ports of one side, about its middle. */
static void spread_side(fil_port ports[], size_t count, const fil_chain *chain)
{
  const fil_box *box = &chain->boxes[ports->node];
  const bool wide = ports->side == FIL_PORT_TOP || chain->vertical;
  const double room = fmax(1, (wide ? box->width : box->height) - 2 * corner);
  const double step = count > 1 ? fmin(widest_step, room / (double)(count - 1)) : 0;
  const double middle = ports->side == FIL_PORT_TOP ? box->centre.x : chain->layers.slots[box->slot].across;
  for (size_t k = 0; k < count; k++)
    ports[k].place = middle + ((double)k - (double)(count - 1) / 2) * step;
}

fil_status fil_ports_spread(fil_ports *ports, const fil_chain *chain, fil_error *error)
{
  fil_port *sorted = fil_memory_new(ports->count, sizeof *sorted);
  if (!sorted)
    return fil_error_memory(error);
  if (ports->count > 0)
    memcpy(sorted, ports->items, ports->count * sizeof *sorted);
  qsort(sorted, ports->count, sizeof *sorted, by_place);
  for (size_t first = 0, end; first < ports->count; first = end) {
    for (end = first;
         end < ports->count && sorted[end].node == sorted[first].node && sorted[end].side == sorted[first].side;)
      end++;
    spread_side(sorted + first, end - first, chain);
  }
  for (size_t k = 0; k < ports->count; k++)
    ports->items[sorted[k].number].place = sorted[k].place;
  fil_memory_free(sorted);
  return FIL_OK;
}

void fil_ports_destroy(fil_ports *ports)
{
  fil_memory_free(ports->items);
  *ports = (fil_ports){0};
}
