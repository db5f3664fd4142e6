/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tree of blocks on the page: side by side beneath the block around them, or as an indented list. */
#ifndef FIL_IO_DIAGRAM_FIGURE_BLOCKS_PLACE_H
#define FIL_IO_DIAGRAM_FIGURE_BLOCKS_PLACE_H

#include "io/diagram/figure/blocks_read.h"

#define FIL_BLOCKS_BAR 3.0     /* height of the bar upon each box, points */
#define FIL_BLOCKS_INDENT 14.0 /* of a list, for each block around */

/* What stands on the page. */
typedef struct fil_blocks_page {
  double width, height; /* the foot is at y = 0 */
  bool listed;          /* too many stand side by side for the width: a list */
} fil_blocks_page;

/* Names that have room, the request's `top` in each block at most, and boxes. */
fil_status fil_blocks_place(fil_blocks *blocks, fil_work *work, fil_blocks_page *page, fil_error *error);

/* What stands at the head of a block: "k = 3 · 12 actors". */
fil_status fil_blocks_head(const fil_blocks *blocks, size_t number, fil_text *out, fil_error *error);

#endif
