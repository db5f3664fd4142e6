/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study's own palettes and fixed colours. */
#include "io/diagram/colours.h"

#include "graph/memory.h"
#include "graph/text.h"
#include "io/diagram/draw.h"
#include "io/diagram/ramp.h"

#include <stdio.h>
#include <string.h>

static const double white_in_tints = 0.55;

bool fil_colour_read(const char *text, fil_colour colour)
{
  static const char digits[] = "0123456789ABCDEFabcdef";
  const size_t length = strlen(text), part = length == 4 ? 1 : 2;
  if (text[0] != '#' || (length != 4 && length != FIL_COLOUR_LENGTH - 1) || strspn(text + 1, digits) != length - 1)
    return false;
  colour[0] = '#';
  for (size_t k = 1; k < FIL_COLOUR_LENGTH - 1; k++) {
    const char digit = text[part == 1 ? (k + 1) / 2 : k];
    colour[k] = digit >= 'a' ? (char)(digit - 'a' + 'A') : digit;
  }
  colour[FIL_COLOUR_LENGTH - 1] = '\0';
  return true;
}

fil_status fil_colours_add_palette(fil_colours *colours, const char *name, fil_own_palette **palette, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_memory_reserve(&colours->palettes, &colours->palette_capacity, colours->palette_count + 1,
                             sizeof *colours->palettes, error));
  *palette = &colours->palettes[colours->palette_count++];
  **palette = (fil_own_palette){0};
  FIL_TRY(fil_memory_set(&(*palette)->name, name, error));
done:
  return status;
}

/* Position of what is fixed for a name, or SIZE_MAX. */
static size_t find_fixed(const fil_colours *colours, const char *name)
{
  for (size_t k = 0; k < colours->fixed_count; k++) {
    if (strcmp(colours->fixed[k].name, name) == 0)
      return k;
  }
  return SIZE_MAX;
}

fil_status fil_colours_fix(fil_colours *colours, const fil_fixed_colour *fixed, fil_error *error)
{
  fil_status status = FIL_OK;
  char *name = NULL;
  const size_t found = find_fixed(colours, fixed->name);
  if (found != SIZE_MAX) {
    memcpy(colours->fixed[found].colour, fixed->colour, FIL_COLOUR_LENGTH);
    return FIL_OK;
  }
  FIL_TRY(fil_memory_reserve(&colours->fixed, &colours->fixed_capacity, colours->fixed_count + 1,
                             sizeof *colours->fixed, error));
  FIL_TRY(fil_memory_set(&name, fixed->name, error));
  colours->fixed[colours->fixed_count] = *fixed;
  colours->fixed[colours->fixed_count++].name = name;
done:
  return status;
}

void fil_colour_lighten(const char *colour, fil_colour tint)
{
  memcpy(tint, colour, FIL_COLOUR_LENGTH);
  fil_ramp_fade(tint, FIL_COLOUR_LENGTH, white_in_tints);
}

static const fil_own_palette *find_palette(const fil_colours *colours, const char *name)
{
  for (size_t k = 0; colours && name && k < colours->palette_count; k++) {
    if (strcmp(colours->palettes[k].name, name) == 0)
      return &colours->palettes[k];
  }
  return NULL;
}

bool fil_colours_has_palette(const fil_colours *colours, const char *name)
{
  return find_palette(colours, name) != NULL;
}

/* Puts colours in the place of the usual ones, repeated where they are fewer. */
static void take(const fil_names *own, fil_colour out[], size_t count)
{
  for (size_t k = 0; own->count && k < count; k++)
    memcpy(out[k], own->items[k % own->count], FIL_COLOUR_LENGTH);
}

static fil_status refuse(const fil_colours *colours, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text known = {0};
  size_t count = 0;
  while (fil_palette_name(count))
    count++;
  const char **names = fil_memory_new(count + colours->palette_count, sizeof *names);
  if (!names)
    return fil_error_memory(error);
  for (size_t k = 0; k < colours->palette_count; k++)
    names[k] = colours->palettes[k].name;
  for (size_t k = 0; k < count; k++)
    names[colours->palette_count + k] = fil_palette_name(k);
  count += colours->palette_count;
  const char *nearest = fil_text_nearest(name, names, count);
  for (size_t k = 0; k < count; k++)
    FIL_TRY(fil_text_format(&known, error, "%s%s", k ? ", " : "", names[k]));
  if (nearest)
    status = fil_error_set(error, FIL_ERROR_USAGE, "unknown palette %s; did you mean %s?", name, nearest);
  else
    status = fil_error_set(error, FIL_ERROR_USAGE, "unknown palette %s; known are %s", name, known.bytes);
done:
  fil_memory_free(names);
  fil_text_destroy(&known);
  return status;
}

fil_status fil_colours_palette(const fil_colours *colours, const char *name, fil_palette *palette, fil_error *error)
{
  static const fil_colours none = {0};
  const fil_own_palette *own = find_palette(colours, name);
  const fil_palette *found = fil_palette_find(own ? NULL : name);
  if (!found)
    return refuse(colours ? colours : &none, name, error);
  *palette = *found;
  if (!own)
    return FIL_OK;
  palette->name = own->name;
  take(&own->categories, palette->categories, FIL_PALETTE_COLOURS);
  take(&own->relations, palette->relations, FIL_PALETTE_COLOURS);
  palette->stops = own->ramp.count ? own->ramp.count : palette->stops;
  take(&own->ramp, palette->ramp, palette->stops);
  for (size_t k = 0; own->categories.count && k < FIL_PALETTE_COLOURS; k++)
    fil_colour_lighten(palette->categories[k], palette->tints[k]);
  return FIL_OK;
}

/* The place of what has no colour fixed; at each step it takes the place of what its colour is fixed for. */
static uint32_t settle(const fil_colours *colours, const fil_colour usual[FIL_PALETTE_COLOURS], const uint32_t places[],
                       size_t count, uint32_t code)
{
  uint32_t place = code % FIL_PALETTE_COLOURS;
  for (size_t steps = 0, k = 0; steps < count && k < count; k++) {
    if (places[k] < FIL_PALETTE_COLOURS ||
        strcmp(colours->fixed[places[k] - FIL_PALETTE_COLOURS].colour, usual[place]) != 0)
      continue;
    place = (uint32_t)k % FIL_PALETTE_COLOURS;
    steps++;
    k = SIZE_MAX; /* and once more from the first */
  }
  return place;
}

fil_status fil_colours_assign(const fil_colours *colours, const fil_colour usual[FIL_PALETTE_COLOURS],
                              const char *const names[], size_t count, uint32_t **places, fil_error *error)
{
  bool any = false;
  *places = NULL;
  for (size_t k = 0; colours && k < count; k++)
    any = any || find_fixed(colours, names[k]) != SIZE_MAX;
  if (!any)
    return FIL_OK;
  *places = fil_memory_new(count, sizeof **places);
  if (!*places)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++) {
    const size_t found = find_fixed(colours, names[k]);
    (*places)[k] = found == SIZE_MAX ? 0 : FIL_PALETTE_COLOURS + (uint32_t)found;
  }
  /* A place of the palette never stands for a fixed colour, so those not yet settled do no harm. */
  for (size_t k = 0; k < count; k++) {
    if ((*places)[k] < FIL_PALETTE_COLOURS)
      (*places)[k] = settle(colours, usual, *places, count, (uint32_t)k);
  }
  return FIL_OK;
}

void fil_colours_destroy(fil_colours *colours)
{
  for (size_t k = 0; k < colours->palette_count; k++) {
    fil_memory_free(colours->palettes[k].name);
    fil_names_destroy(&colours->palettes[k].categories);
    fil_names_destroy(&colours->palettes[k].relations);
    fil_names_destroy(&colours->palettes[k].ramp);
  }
  for (size_t k = 0; k < colours->fixed_count; k++)
    fil_memory_free(colours->fixed[k].name);
  fil_memory_free(colours->palettes);
  fil_memory_free(colours->fixed);
  *colours = (fil_colours){0};
}
