/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the ties of a chain suggest another stage than the declared one. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_HINT_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_HINT_H

#include "io/diagram/figure/chain.h"

/* Sets `suggested` of the boxes. An actor's ties suggest the stage whose actors' median level is nearest to its own
   level, the nearest to the declared one of several; it counts where it is two stages or more away. Levels compare
   within one component of the ties of the flow (fil_flow_has): only that with most actors is judged, and no stage of
   which nobody is in it. */
fil_status fil_chain_hint(fil_chain *chain, const fil_work *work, fil_error *error);

/* Tells in the caption which actors these are. */
fil_status fil_chain_hint_say(const fil_chain *chain, fil_work *work, fil_error *error);

#endif
