/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The layers of a planned value chain. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_BUILD_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_BUILD_H

#include "io/diagram/figure/chain.h"

/* Puts the boxes of each stage into its layers, ties into those that they pass, and all of them in the order that
   crosses few ties. `parts` is known; sets `layers`, `layer`, `passes`, and the boxes' slots. */
fil_status fil_chain_build(fil_chain *chain, const fil_work *work, fil_error *error);

#endif
