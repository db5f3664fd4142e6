/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Force-directed positions, computed by Graphviz in a child process. */
#ifndef FIL_IO_DIAGRAM_LAYOUT_H
#define FIL_IO_DIAGRAM_LAYOUT_H

#include "io/diagram/ties.h"

/* A rectangle that a node and its label take. Nodes that are not `placed` by the layout are left alone. */
typedef struct fil_footprint {
  double width, height; /* points */
  double x, y;          /* centre, once laid out */
  bool placed;
} fil_footprint;

/* Lays out the placed footprints in a rectangle of `width` by `height` points so that tied ones are near and none
   overlap; dense networks may take more. Stress majorization up to 200 nodes, sfdp above; then Prism removes overlaps.
   The lower left corner is 0,0; `*used` is what they take. */
fil_status fil_layout(fil_footprint footprints[], size_t count, const fil_ties *ties, double width, double height,
                      uint64_t seed, double used[2], fil_error *error);

/* Puts the placed footprints on a circle, for when there is no layout program. */
void fil_layout_circle(fil_footprint footprints[], size_t count, double used[2]);

#endif
