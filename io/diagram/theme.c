/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The themes of themes.def. */
#include "io/diagram/theme.h"

#include <string.h>

#define FIL_THEME(name, title, width, height, text, font, palette) {name, title, width, height, text, font, palette},
static const fil_theme themes[] = {
#include "io/diagram/themes.def"
};
#undef FIL_THEME

enum { THEMES = sizeof themes / sizeof *themes };

const fil_theme *fil_theme_at(size_t position)
{
  return position < THEMES ? &themes[position] : NULL;
}

const fil_theme *fil_theme_find(const char *name)
{
  for (size_t k = 0; k < THEMES; k++) {
    if (strcmp(themes[k].name, name) == 0)
      return &themes[k];
  }
  return NULL;
}
