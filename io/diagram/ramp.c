/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours between the stops of a ramp. */
#include "io/diagram/ramp.h"

#include "io/diagram/vision.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* With white, by WCAG 2, at a relative luminance of 0.18. */
static const double least_contrast_of_dark = 1.05 / (0.18 + 0.05);

/* Red, green and blue of "#RRGGBB". */
static void split(const char *colour, double parts[3])
{
  for (int k = 0; k < 3; k++) {
    const char digits[] = {colour[1 + 2 * k], colour[2 + 2 * k], 0};
    parts[k] = (double)strtol(digits, NULL, 16);
  }
}

const char *fil_ramp_colour(const fil_palette *palette, double share, char out[FIL_COLOUR_LENGTH])
{
  double low[3], high[3];
  const size_t last = palette->stops - 1;
  if (isnan(share)) {
    memcpy(out, "#FFFFFF", FIL_COLOUR_LENGTH);
    return out;
  }
  const double place = fmin(1, fmax(0, share)) * (double)last;
  const size_t stop = place < (double)last ? (size_t)place : last - 1;
  unsigned mixed[3];
  split(palette->ramp[stop], low);
  split(palette->ramp[stop + 1], high);
  for (int k = 0; k < 3; k++)
    mixed[k] = (unsigned)lround(low[k] + (high[k] - low[k]) * (place - (double)stop)) & 0xFF;
  snprintf(out, FIL_COLOUR_LENGTH, "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
  return out;
}

bool fil_ramp_is_dark(const char *colour)
{
  return fil_vision_contrast(colour) > least_contrast_of_dark;
}

void fil_ramp_fade(char *colours, size_t length, double white)
{
  const size_t digits = FIL_COLOUR_LENGTH - 1;
  for (size_t at = 0; at + digits < length && colours[at]; at++) {
    double parts[3];
    char mixed[2 * FIL_COLOUR_LENGTH];
    if (colours[at] != '#')
      continue;
    split(&colours[at], parts);
    for (int k = 0; k < 3; k++)
      parts[k] += (255 - parts[k]) * white;
    snprintf(mixed, sizeof mixed, "#%02X%02X%02X", (unsigned)lround(parts[0]) & 0xFF, (unsigned)lround(parts[1]) & 0xFF,
             (unsigned)lround(parts[2]) & 0xFF);
    memcpy(&colours[at], mixed, digits);
  }
}
