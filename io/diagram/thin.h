/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is left out of a figure on purpose, so that the rest can be told apart: light ties, ties outside the backbone,
   all actors but the first. */
#ifndef FIL_IO_DIAGRAM_THIN_H
#define FIL_IO_DIAGRAM_THIN_H

#include "io/diagram/work.h"

/* Whether a network drawn whole is a tangle: more than 300 actors, more than 700 ties, or more than 150 ties and more
   than 4 an actor; actors without ties do not count. */
fil_status fil_thin_is_due(const fil_network *network, const fil_draw_request *request, bool *is_due, fil_error *error);

/* Takes ties out of the work's and marks actors as absent, as the request's thinning has it: ties below the least
   weight, ties of weighted relations whose p is not below the level or not defined, and, where the figure `thins`, all
   actors but the `top` with the greatest sizes; then, where ties were taken, the actors who have none left. Of equal
   sizes the one with more ties goes first, then the one who stands first; one that is not defined goes last.

   Where none of this is asked for and the figure thins what is due to be thinned: the ties whose p is below the highest
   level of 0.05, 0.01, 0.001, … that leaves few enough, where all relations drawn have weights and that leaves no more
   than 120 actors; or else the first actors with all their ties, as many as are told apart; or else, where these would
   be fewer than 40, the backbone of the first 120. Many actors without ties are then left out too.

   A figure that `collapses` is collapsed instead, and then nothing is left out that was not asked for: as the request
   has it, or else where there are more than 120 actors or what is due to be thinned.

   `work->thinned` and the caption tell what was done. Fails with FIL_ERROR_USAGE where a backbone is asked of ties
   without weights, and where no tie is left. Cost O(n log n + m log m). */
fil_status fil_thin(fil_work *work, const fil_figure *figure, fil_error *error);

#endif
