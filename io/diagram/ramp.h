/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours of numbers, from light to dark; paler ones. */
#ifndef FIL_IO_DIAGRAM_RAMP_H
#define FIL_IO_DIAGRAM_RAMP_H

#include "io/diagram/palette.h"

#include <stdbool.h>
#include <stddef.h>

/* The colour of a share of the palette's ramp, from 0 (light) to 1 (dark); white for a missing one. Returns `out`. */
const char *fil_ramp_colour(const fil_palette *palette, double share, char out[FIL_COLOUR_LENGTH]);

/* Whether black text cannot be read on a colour "#RRGGBB" (relative luminance of WCAG 2 below 0.18). */
bool fil_ramp_is_dark(const char *colour);

/* Mixes a part of white into each colour "#RRGGBB" of a text, as there are two in that of a double line. */
void fil_ramp_fade(char *colours, size_t length, double white);

#endif
