/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How the ties of a value chain run between its boxes. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_ROUTE_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_ROUTE_H

#include "io/diagram/figure/chain_port.h"

/* Points: the first track in the corridor, from the chain, and lines over lower rows of the shelves. */
#define FIL_TRACK_FIRST 5.0
#define FIL_RISE_FIRST 4.0
#define FIL_RISE_STEP 1.8

typedef enum fil_route_kind {
  FIL_ROUTE_FORWARD,
  FIL_ROUTE_BACKWARD, /* against the flow */
  FIL_ROUTE_WITHIN,   /* between boxes of one stage */
  FIL_ROUTE_SUPPORT,  /* to or from an institution */
} fil_route_kind;

typedef struct fil_route {
  fil_route_kind kind;
  fil_point *points; /* 3n + 1 control points on the page */
  size_t count;
  fil_point tip, begin; /* where the arrowhead ends, and the mark at the tail of ties against the flow begins */
} fil_route;

/* Where each tie meets its boxes. Starts as { 0 }. */
typedef struct fil_routes {
  fil_ports ports;
  size_t (*ends)[2]; /* by tie: the ports of source and target */
  double *entries;   /* by port: where the line from an institution comes into the corridor, along the page's width */
  size_t *ranks;     /* by port: which line it is of those over its row of the shelves */
  fil_point *points; /* scratch: as many as the longest course has */
  size_t *lines;     /* by row of the shelves: how many lines there are */
} fil_routes;

/* Spreads the ports, gives buses their tracks and trunks their places, and with the corridor's height known puts the
   shelves beneath it. */
fil_status fil_routes_make(fil_routes *routes, fil_chain *chain, const fil_work *work, fil_buses *buses,
                           fil_error *error);

/* Where the line `rank` to the edge of a stage meets it, along the flow. */
double fil_chain_stage_along(const fil_chain *chain, size_t stage, size_t rank);

/* The course of the tie of that number: from the front of a box to the back of the next, through the passages of the
   layers between; against the flow from back to front; between boxes of one layer in a bow; of institutions in straight
   lines, up through the gutters or to the edge of a stage. */
void fil_routes_find(const fil_routes *routes, const fil_chain *chain, const fil_work *work, const fil_buses *buses,
                     size_t number, fil_route *route);

void fil_routes_destroy(fil_routes *routes);

#endif
