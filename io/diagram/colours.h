/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours that a study chooses itself: palettes by name, and colours fixed for its categories and relations. */
#ifndef FIL_IO_DIAGRAM_COLOURS_H
#define FIL_IO_DIAGRAM_COLOURS_H

#include "io/diagram/palette.h"
#include "io/names.h"

#include <stdbool.h>
#include <stdint.h>

/* A palette as it was asked for, "#RRGGBB" throughout; the usual one stands in for a part that is empty. */
typedef struct fil_own_palette {
  char *name;
  fil_names categories, relations; /* at most FIL_PALETTE_COLOURS */
  fil_names ramp;                  /* none, or 2 to FIL_RAMP_MOST, from light to dark */
} fil_own_palette;

typedef struct fil_fixed_colour {
  char *name; /* of a category, a relation, or both */
  fil_colour colour;
  size_t row, column; /* where the study says it; 0: the command line does */
} fil_fixed_colour;

/* Starts as { 0 }. All is owned. */
typedef struct fil_colours {
  fil_own_palette *palettes;
  size_t palette_count;
  size_t palette_capacity;
  fil_fixed_colour *fixed;
  size_t fixed_count;
  size_t fixed_capacity;
} fil_colours;

/* Reads "#RGB" or "#RRGGBB", in letters of any case; false for anything else. */
bool fil_colour_read(const char *text, fil_colour colour);

/* Adds an empty one; `*palette` is borrowed until the next. */
fil_status fil_colours_add_palette(fil_colours *colours, const char *name, fil_own_palette **palette, fil_error *error);

/* Fixes a colour; one that was fixed for the name before gives way. The name is copied. */
fil_status fil_colours_fix(fil_colours *colours, const fil_fixed_colour *fixed, fil_error *error);

/* The palette of that name, the study's own or else one of palettes.def; NULL: the usual. Its colours are repeated in
   their order where it has fewer than there are places; tints are the colours of categories with white. `colours` may
   be NULL, and the name stays borrowed. Fails with FIL_ERROR_USAGE, naming the nearest or all. */
fil_status fil_colours_palette(const fil_colours *colours, const char *name, fil_palette *palette, fil_error *error);

/* Whether a palette of that name is the study's own. */
bool fil_colours_has_palette(const fil_colours *colours, const char *name);

/* Where each of some categories or relations has its colour: a place below FIL_PALETTE_COLOURS is one of the palette's,
   whose colours `usual` are; the rest count the fixed ones. What would have had a colour that is fixed for another
   takes the one that the other left. `*places` is the caller's; NULL when nothing is fixed for any of the names. */
fil_status fil_colours_assign(const fil_colours *colours, const fil_colour usual[FIL_PALETTE_COLOURS],
                              const char *const names[], size_t count, uint32_t **places, fil_error *error);

/* A colour as it is behind text. */
void fil_colour_lighten(const char *colour, fil_colour tint);

void fil_colours_destroy(fil_colours *colours);

#endif
