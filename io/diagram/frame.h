/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shaded rectangles with headings behind the marks of a figure. */
#ifndef FIL_IO_DIAGRAM_FRAME_H
#define FIL_IO_DIAGRAM_FRAME_H

#include "io/diagram/work.h"

typedef struct fil_frame {
  fil_point low, high; /* corners */
  fil_text heading;    /* broken into lines */
  size_t lines;
} fil_frame;

/* Their colour. */
#define FIL_FRAME_GROUND "#F3F3F3"

/* Height of a heading of so many lines. */
double fil_frame_heading(size_t lines);

/* Draws the frame `number`, from 0, with its heading at its upper edge. `*cluster` takes the nodes that stand in it, so
   that layouts of Graphviz's own keep them together. */
fil_status fil_frame_draw(const fil_frame *frame, size_t number, fil_work *work, Agraph_t **cluster, fil_error *error);

#endif
