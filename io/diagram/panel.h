/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One of small multiples: its ties, counted and held against those of the panel before. */
#ifndef FIL_IO_DIAGRAM_PANEL_H
#define FIL_IO_DIAGRAM_PANEL_H

#include "io/diagram/ties.h"

/* Starts as { 0 }. */
typedef struct fil_panel {
  fil_text heading; /* for people; tells the panel from the others */
  fil_ties ties;    /* in lanes of their own, in order of relation, source, target */
} fil_panel;

/* Marks by node who has ties in the panel. Returns how many. */
size_t fil_panel_tied(const fil_panel *panel, bool tied[], size_t nodes);

/* How many ties are not in the panel before; 0 where that is NULL. */
size_t fil_panel_new_ties(const fil_panel *panel, const fil_panel *before);

/* The density of the one relation of a panel among `actors`; NAN where there are less than two of them. */
double fil_panel_density(const fil_panel *panel, size_t actors);

void fil_panel_destroy(fil_panel *panel);

#endif
