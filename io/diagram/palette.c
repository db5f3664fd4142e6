/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The palettes of palettes.def. */
#include "io/diagram/palette.h"

#include "graph/text.h"
#include "io/diagram/draw.h"

#include <string.h>

#define FIL_COLOURS(...)                                                                                               \
  {                                                                                                                    \
    __VA_ARGS__                                                                                                        \
  }
#define FIL_PALETTE(name, categories, tints, relations, ramp) {name, categories, tints, relations, ramp},
static const fil_palette palettes[] = {
#include "io/diagram/palettes.def"
};

enum { PALETTES = sizeof palettes / sizeof *palettes };

const char *fil_palette_name(size_t position)
{
  return position < PALETTES ? palettes[position].name : NULL;
}

fil_status fil_palette_find(const char *name, const fil_palette **palette, fil_error *error)
{
  const char *names[PALETTES];
  *palette = &palettes[0];
  if (!name)
    return FIL_OK;
  for (size_t k = 0; k < PALETTES; k++) {
    names[k] = palettes[k].name;
    *palette = &palettes[k];
    if (strcmp(names[k], name) == 0)
      return FIL_OK;
  }
  const char *nearest = fil_text_nearest(name, names, PALETTES);
  return fil_error_set(error, FIL_ERROR_USAGE, "unknown palette %s; did you mean %s?", name,
                       nearest ? nearest : names[0]);
}
