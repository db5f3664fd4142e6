/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours that readers with and without colour vision tell apart. */
#ifndef FIL_IO_DIAGRAM_PALETTE_H
#define FIL_IO_DIAGRAM_PALETTE_H

#include "graph/error.h"

enum { FIL_PALETTE_COLOURS = 8, FIL_RAMP_STOPS = 5 };

typedef struct fil_palette {
  const char *name;
  const char *categories[FIL_PALETTE_COLOURS]; /* of marks, "#RRGGBB" */
  const char *tints[FIL_PALETTE_COLOURS];      /* the same, lighter, behind text */
  const char *relations[FIL_PALETTE_COLOURS];  /* lines */
  const char *ramp[FIL_RAMP_STOPS];            /* of numbers, from light to dark */
} fil_palette;

/* The palette of that name, NULL for the first. Fails with FIL_ERROR_USAGE, naming the nearest one. */
fil_status fil_palette_find(const char *name, const fil_palette **palette, fil_error *error);

#endif
