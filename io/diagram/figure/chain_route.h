/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How the ties of a value chain run between its boxes. */
#ifndef FIL_IO_DIAGRAM_CHAIN_ROUTE_H
#define FIL_IO_DIAGRAM_CHAIN_ROUTE_H

#include "io/diagram/figure/chain_place.h"

enum { FIL_ROUTE_POINTS = 256 };

typedef enum fil_route_kind {
  FIL_ROUTE_FORWARD,
  FIL_ROUTE_BACKWARD, /* against the flow */
  FIL_ROUTE_WITHIN,   /* between boxes of one stage */
  FIL_ROUTE_SUPPORT,  /* to or from the band */
} fil_route_kind;

typedef struct fil_route {
  fil_route_kind kind;
  fil_point points[FIL_ROUTE_POINTS]; /* 3n + 1 control points */
  size_t count;
  fil_point tip; /* where the arrowhead ends */
} fil_route;

/* The course of a tie: from the right side of a box to the left side of the next, through gaps between the boxes of
   the columns passed; back ties from left to right; ties of one stage in a bow; ties of the band upwards through the
   lanes between columns. */
fil_route fil_chain_route(const fil_chain *chain, const fil_tie *tie);

#endif
