/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What stands behind and over the boxes of a value chain: bands of stages with their headings, lanes of channels,
   shelves of institutions. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_BAND_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_BAND_H

#include "io/diagram/figure/chain.h"

/* Draws the lines that part the lanes, before all other ties so that these are over them, and the lanes' names; then
   the rest. `*top` grows to the upper edge of what was drawn. */
fil_status fil_chain_draw_lanes(const fil_chain *chain, fil_work *work, double *top, fil_error *error);
fil_status fil_chain_draw_bands(const fil_chain *chain, fil_work *work, double *top, fil_error *error);

/* The cluster of a box. */
Agraph_t *fil_chain_cluster(const fil_chain *chain, fil_work *work, size_t node);

#endif
