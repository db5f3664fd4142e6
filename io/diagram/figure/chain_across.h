/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Places across the flow of a value chain. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_ACROSS_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_ACROSS_H

#include "io/diagram/figure/chain.h"

/* Gives the slots, whose order and sizes are known, their places within their channels, in order, apart, and as near as
   can be to what they are linked to; and sets `breadth`, `channel_low` and `channel_high`. A vertical chain keeps to
   `room`, where boxes leave as much. */
fil_status fil_chain_across(fil_chain *chain, double room, fil_error *error);

/* Least squares under an order: the numbers nearest to `wanted` that do not decrease and lie between `low` and `high`
   (pool adjacent violators; Barlow, Bartholomew, Bremner & Brunk 1972). `wanted` becomes them; `counts` is scratch. */
void fil_pool_violators(double wanted[], size_t counts[], size_t count, double low, double high);

#endif
