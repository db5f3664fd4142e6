/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The layers of a value chain: what stands in each of them, in which order. */
#ifndef FIL_IO_DIAGRAM_CHAIN_LAYERS_H
#define FIL_IO_DIAGRAM_CHAIN_LAYERS_H

#include "io/diagram/ties.h"

/* What takes a place in a layer: the box of an actor, or the passage of a tie between layers further apart. */
typedef struct fil_slot {
  uint32_t node; /* row of the actor; FIL_MISSING: a tie passes */
  size_t layer;
  uint32_t channel; /* slots of a layer stand by channel first */
  size_t order;     /* among all of its layer, from 0 */
  double size;      /* across the flow, points */
  double across;    /* centre */
} fil_slot;

/* A piece of a tie: slots of two layers next to each other. */
typedef struct fil_link {
  size_t near, far; /* slots; that of `near` is in the layer before */
} fil_link;

/* A tie of two slots of one layer. */
typedef struct fil_bond {
  size_t one, other;
} fil_bond;

/* Starts as { 0 }. */
typedef struct fil_layers {
  size_t count;
  fil_slot *slots;
  size_t slot_count, slot_capacity;
  fil_link *links;
  size_t link_count, link_capacity;
  fil_bond *bonds;
  size_t bond_count, bond_capacity;
} fil_layers;

/* Appends a slot, a link between slots of neighbouring layers, or a bond between slots of one. */
fil_status fil_layers_add(fil_layers *layers, fil_slot slot, fil_error *error);
fil_status fil_layers_join(fil_layers *layers, size_t near, size_t far, fil_error *error);

fil_status fil_layers_bond(fil_layers *layers, size_t one, size_t other, fil_error *error);

/* Numbers the slots of each layer by channel, and within one in the order that they have. */
fil_status fil_layers_number(fil_layers *layers, fil_error *error);

/* How often links cross. Cost O(l log l). */
fil_status fil_layers_crossings(const fil_layers *layers, size_t *crossings, fil_error *error);

/* Orders the slots of each layer, within their channels, so that few links cross: sweeps of medians and barycentres
   from two first orders, each followed by exchanges of neighbours as long as these help; the best order found stays,
   the first where none is better (Gansner, Koutsofios, North & Vo 1993, doi:10.1109/32.221135). Then slots with bonds
   come nearer to each other where that crosses no more links. */
fil_status fil_layers_order(fil_layers *layers, fil_error *error);

void fil_layers_destroy(fil_layers *layers);

#endif
