/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The palettes of palettes.def. */
#include "io/diagram/palette.h"

#include "io/diagram/draw.h"

#include <string.h>

#define FIL_COLOURS(...)                                                                                               \
  {                                                                                                                    \
    __VA_ARGS__                                                                                                        \
  }
#define FIL_PALETTE(name, categories, tints, relations, ramp)                                                          \
  {name, categories, tints, relations, ramp, FIL_RAMP_STOPS},
static const fil_palette palettes[] = {
#include "io/diagram/palettes.def"
};

enum { PALETTES = sizeof palettes / sizeof *palettes };

const char *fil_palette_name(size_t position)
{
  return position < PALETTES ? palettes[position].name : NULL;
}

const fil_palette *fil_palette_find(const char *name)
{
  for (size_t k = 0; k < PALETTES; k++) {
    if (!name || strcmp(palettes[k].name, name) == 0)
      return &palettes[k];
  }
  return NULL;
}
