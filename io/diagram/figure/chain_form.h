/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The form of a value chain: to the right or downwards, and in how many layers. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_FORM_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_FORM_H

#include "io/diagram/figure/chain.h"

/* Points: the least between boxes, side by side and along the flow, and around all. */
#define FIL_CHAIN_GAP (chain->crowded ? 5.0 : 8.0)
#define FIL_CHAIN_GUTTER 20.0
#define FIL_CHAIN_DOWN 17.0
#define FIL_CHAIN_EDGE 6.0
#define FIL_CHAIN_LANE_GAP 10.0

/* Room of the headings left of a vertical chain, and of the names of channels left of one to the right. */
#define FIL_CHAIN_HEADING 48.0
#define FIL_CHAIN_CHANNEL 46.0

/* Decides `vertical`, `parts`, `box_width`, `width`, `left`. A chain runs to the right where its stages have room side
   by side, on a page that shrinks the letters to 6 pt at most; stages of many actors take several layers where that
   makes the drawing lower. Else it runs downwards. */
fil_status fil_chain_form(fil_chain *chain, const fil_work *work, fil_error *error);

#endif
