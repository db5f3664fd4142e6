/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where everything of a value chain stands. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_PLACE_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_PLACE_H

#include "io/diagram/figure/chain_bus.h"

/* Lays out a planned chain: its form, its layers and their order, gutters, boxes, and the shelves beneath as far as
   their columns. `buses` is made on the way. */
fil_status fil_chain_place(fil_chain *chain, const fil_work *work, fil_buses *buses, fil_error *error);

/* Cells of the grid of the shelves, in order of category; and when the corridor's height is known, the shelves' places.
   `lines`: how many there are over each row. */
fil_status fil_shelves_plan(fil_chain *chain, const fil_work *work, fil_error *error);
fil_status fil_shelves_place(fil_chain *chain, const fil_work *work, const size_t lines[], fil_error *error);

/* What a shelf is called, broken into lines. */
fil_status fil_shelf_heading(const fil_chain *chain, const fil_work *work, const fil_shelf *shelf, fil_text *text,
                             size_t *lines, fil_error *error);

#endif
