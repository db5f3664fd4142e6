/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours that readers with and without colour vision tell apart. */
#ifndef FIL_IO_DIAGRAM_PALETTE_H
#define FIL_IO_DIAGRAM_PALETTE_H

#include <stddef.h>

enum { FIL_COLOUR_LENGTH = 8 }; /* "#RRGGBB" and its end */
typedef char fil_colour[FIL_COLOUR_LENGTH];

enum { FIL_PALETTE_COLOURS = 8, FIL_RAMP_STOPS = 5, FIL_RAMP_MOST = 9 };

typedef struct fil_palette {
  const char *name;
  fil_colour categories[FIL_PALETTE_COLOURS]; /* of marks */
  fil_colour tints[FIL_PALETTE_COLOURS];      /* the same, lighter, behind text */
  fil_colour relations[FIL_PALETTE_COLOURS];  /* lines */
  fil_colour ramp[FIL_RAMP_MOST];             /* of numbers, from light to dark */
  size_t stops;                               /* of the ramp, at least 2; FIL_RAMP_STOPS in those of palettes.def */
} fil_palette;

/* The palette of that name, the first for NULL; NULL when there is none. See colours.h for those of a study. */
const fil_palette *fil_palette_find(const char *name);

#endif
