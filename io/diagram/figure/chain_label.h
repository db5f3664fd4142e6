/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels in the boxes of a value chain. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_LABEL_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_LABEL_H

#include "io/diagram/figure/chain.h"

/* How wide a box must be for the longest word of the labels in the chain, or else on the shelves, to stay whole. */
fil_status fil_chain_widest(const fil_chain *chain, const fil_work *work, bool shelves, double *width,
                            fil_error *error);

/* Breaks the labels into lines that fit their boxes, whose width is known, and makes the boxes as high as these need.
 */
fil_status fil_chain_label(fil_chain *chain, const fil_work *work, fil_error *error);

#endif
