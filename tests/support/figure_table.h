/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What figures show beside measures of the actors, measured as the program does it. */
#ifndef FIL_TESTS_SUPPORT_FIGURE_TABLE_H
#define FIL_TESTS_SUPPORT_FIGURE_TABLE_H

#include "io/diagram/draw.h"

/* The table that a figure needs of a network, to be destroyed; an empty one where it needs none. Stops the test where
   it cannot be measured. */
fil_table figure_table(const fil_figure *figure, const fil_network *network);

#endif
