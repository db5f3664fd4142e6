/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where ties meet the sides of boxes: apart from each other, in the order of where they come from. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_PORT_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_PORT_H

#include "io/diagram/figure/chain_bus.h"

typedef enum fil_port_side {
  FIL_PORT_BACK,  /* from which the flow comes */
  FIL_PORT_FRONT, /* to which it goes */
  FIL_PORT_TOP,   /* of an institution */
} fil_port_side;

typedef struct fil_port {
  uint32_t node;
  fil_port_side side;
  double key;    /* ports of a side stand in its order */
  size_t number; /* then in the order in which they were added */
  double place;  /* across the flow in the chain, along the page's width on the shelves */
} fil_port;

/* Starts as { 0 }. */
typedef struct fil_ports {
  fil_port *items;
  size_t count, capacity;
} fil_ports;

/* Adds a port; its position is `*number`. */
fil_status fil_ports_add(fil_ports *ports, uint32_t node, fil_port_side side, double key, size_t *number,
                         fil_error *error);

/* Gives all of them their places. */
fil_status fil_ports_spread(fil_ports *ports, const fil_chain *chain, fil_error *error);

void fil_ports_destroy(fil_ports *ports);

#endif
