/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Small multiples: the same actors at the same places in several panels, each with ties of its own. */
#ifndef FIL_IO_DIAGRAM_PANELS_H
#define FIL_IO_DIAGRAM_PANELS_H

#include "io/diagram/marks.h"
#include "io/diagram/panel.h"

/* Starts as { 0 } with a figure's own words. */
typedef struct fil_panels {
  fil_panel *items;
  size_t count;
  const char *method; /* what the legend says of the positions */
  const char *counts; /* what it says of the numbers over each panel */
  const char *before; /* what the panel before is called, "the period before", where what is new is marked; else NULL */
  bool density;       /* one of these is the density, among all actors and of the one relation of a panel */
} fil_panels;

/* Room for so many panels, which are empty. */
fil_status fil_panels_reserve(fil_panels *panels, size_t count, fil_error *error);

/* Draws all panels, in as many columns as keep the page at 240 mm of height where that can be, and the legend. The ties
   of all panels become the work's: sizes of lines are on one scale, and actors are placed by all of them. In a panel,
   actors without ties are small and in outline, and named only in the first one where they have none in any. New ties
   and actors are marked unless the request has colours of lines or outlines say something else. */
fil_status fil_panels_draw(const fil_panels *panels, fil_work *work, fil_error *error);

void fil_panels_destroy(fil_panels *panels);

#endif
