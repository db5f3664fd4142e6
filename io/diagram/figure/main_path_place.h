/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The main path on the page: its parts in layers from left to right, in rows where it is long, tributaries over and
   under them. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MAIN_PATH_PLACE_H
#define FIL_IO_DIAGRAM_FIGURE_MAIN_PATH_PLACE_H

#include "io/diagram/figure/main_path_read.h"

#define FIL_PATH_MARGIN 18.0 /* points left and right of the boxes, for lines */

/* A part on the path, or beside it at a layer that it is tied to. Points. */
typedef struct fil_path_box {
  size_t part, layer;
  bool beside, into; /* not on the path: it delivers to parts of that layer, else it buys from them */
  size_t rank;       /* ... the how manieth of its layer and side, from 0: the nearest */
  fil_text head;     /* of a circle; beside the path: the numbers of its ties there */
  fil_text label;
  size_t lines;
  double width, height;
  fil_point at; /* centre */
} fil_path_box;

/* Starts as { 0 }. */
typedef struct fil_path_page {
  fil_path_box *boxes; /* those on the path first */
  size_t count, on_path;
  size_t *box_of;       /* by part, of those on the path */
  size_t *beside;       /* by arc that is shown beside the path: the box of its other end */
  size_t per_row;       /* layers */
  double *turns;        /* by row: height at which lines go on to the next row */
  double gap;           /* between layers */
  double width, height; /* the foot is at y = 0 */
} fil_path_page;

/* `page` is initialised here. */
fil_status fil_path_place(fil_path_page *page, const fil_path *path, const fil_work *work, fil_error *error);
void fil_path_page_destroy(fil_path_page *page);

#endif
