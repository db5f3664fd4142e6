/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is asked of figures: from the study and the command line, checked, and named. */
#include "cli/drawing.h"

#include "cli/count.h"
#include "cli/suggest.h"
#include "cli/thinning.h"
#include "cli/width.h"
#include "io/diagram/font.h"
#include "io/diagram/theme.h"

#include <string.h>

enum { NAME_LIMIT = 64, STEPS_MOST = 2 }; /* figures or themes that a message names */

fil_drawing fil_drawing_plain(const fil_study *study, const char *figure)
{
  fil_drawing drawing = {.figure = figure, .colours = &study->colours};
  for (int k = 0; k < FIL_PROPERTIES; k++)
    drawing.properties[k] = study->style.properties[k];
  for (int k = 0; k < FIL_WISHES; k++)
    drawing.wishes[k] = study->style.wishes[k];
  return drawing;
}

void fil_drawing_wish(fil_drawing *drawing, const char *const wishes[FIL_WISHES])
{
  const fil_theme *theme = wishes[FIL_WISH_THEME] ? fil_theme_find(wishes[FIL_WISH_THEME]) : NULL;
  if (theme) {
    drawing->wishes[FIL_WISH_WIDTH] = NULL;
    drawing->wishes[FIL_WISH_FONT] = theme->font ? NULL : drawing->wishes[FIL_WISH_FONT];
    drawing->wishes[FIL_WISH_PALETTE] = theme->palette ? NULL : drawing->wishes[FIL_WISH_PALETTE];
  }
  for (int k = 0; k < FIL_WISHES; k++)
    drawing->wishes[k] = wishes[k] ? wishes[k] : drawing->wishes[k];
}

fil_drawing fil_drawing_of(const fil_study *study, const fil_figure_wish *wish)
{
  fil_drawing drawing = fil_drawing_plain(study, wish->figure);
  for (int k = 0; k < FIL_PROPERTIES; k++)
    drawing.properties[k] = wish->style.properties[k] ? wish->style.properties[k] : drawing.properties[k];
  fil_drawing_wish(&drawing, (const char *const *)wish->style.wishes);
  drawing.name = wish->name;
  drawing.title = wish->title;
  drawing.relations = &wish->relations;
  return drawing;
}

static fil_status check_figure(const char *name, fil_error *error)
{
  const char *names[NAME_LIMIT];
  size_t count = 0;
  fil_kind kind;
  if (fil_kind_find(name, &kind))
    return FIL_OK;
  for (; count < fil_kind_count() && count < NAME_LIMIT; count++)
    names[count] = fil_kind_at(count).name;
  return fil_suggest("figure", name, names, count, error);
}

static fil_status check_theme(const char *name, fil_error *error)
{
  const char *names[NAME_LIMIT];
  size_t count = 0;
  if (fil_theme_find(name))
    return FIL_OK;
  for (; count < NAME_LIMIT && fil_theme_at(count); count++)
    names[count] = fil_theme_at(count)->name;
  return fil_suggest("theme", name, names, count, error);
}

fil_status fil_drawing_check(const fil_drawing *drawing, fil_error *error)
{
  fil_status status = FIL_OK;
  double millimetres;
  size_t count;
  fil_palette found;
  const char *palette = drawing->wishes[FIL_WISH_PALETTE], *width = drawing->wishes[FIL_WISH_WIDTH];
  const char *top = drawing->wishes[FIL_WISH_TOP], *steps = drawing->wishes[FIL_WISH_STEPS];
  const char *theme = drawing->wishes[FIL_WISH_THEME], *font = drawing->wishes[FIL_WISH_FONT];
  const char *outlines = drawing->wishes[FIL_WISH_OUTLINE_TEXT];
  FIL_TRY(check_figure(drawing->figure, error));
  for (int k = 0; k < FIL_PROPERTIES; k++) {
    if (drawing->properties[k])
      FIL_TRY(fil_encoding_check(drawing->properties[k], error));
  }
  if (theme)
    FIL_TRY(check_theme(theme, error));
  if (palette)
    FIL_TRY(fil_colours_palette(drawing->colours, palette, &found, error));
  if (font && !fil_font_is_name(font))
    FIL_TRY(fil_error_set(error, FIL_ERROR_USAGE,
                          "font %s cannot be understood; write the name of a family, such as Liberation Sans", font));
  if (outlines && strcmp(outlines, "yes") != 0 && strcmp(outlines, "no") != 0)
    FIL_TRY(
        fil_error_set(error, FIL_ERROR_USAGE, "outline_text %s cannot be understood; write true or false", outlines));
  if (width && !fil_width_read(width, &millimetres))
    return fil_error_set(error, FIL_ERROR_USAGE, "width %s cannot be understood; " FIL_WIDTH_ACCEPTED, width);
  if (steps && (!fil_count_read(steps, &count) || count > STEPS_MOST))
    return fil_error_set(error, FIL_ERROR_USAGE, "steps %s is neither 1 nor 2", steps);
  if (top && !fil_count_read(top, &count))
    return fil_error_set(error, FIL_ERROR_USAGE, "top %s is no number of actors; write a whole number, such as 40",
                         top);
  FIL_TRY(fil_thinning_check(drawing, error));
done:
  return status;
}

static fil_status name_one(const fil_drawing *drawing, fil_text *name, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(name, drawing->name ? drawing->name : drawing->figure, error));
  for (size_t k = 0; !drawing->name && drawing->relations && k < drawing->relations->count; k++)
    FIL_TRY(fil_text_format(name, error, "-%s", drawing->relations->items[k]));
  for (size_t k = 0; k < name->length; k++) { /* a file in the folder, not beside it, nor hidden */
    if (name->bytes[k] == '/' || (unsigned char)name->bytes[k] < ' ' || (k == 0 && name->bytes[k] == '.'))
      name->bytes[k] = '_';
  }
done:
  return status;
}

static bool is_taken(const fil_text names[], size_t count, const char *name)
{
  for (size_t k = 0; k < count; k++) {
    if (strcmp(names[k].bytes, name) == 0)
      return true;
  }
  return false;
}

fil_status fil_drawing_name(const fil_drawing drawings[], size_t count, fil_text names[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < count; k++) {
    FIL_TRY(name_one(&drawings[k], &names[k], error));
    const size_t length = names[k].length;
    for (size_t number = 2; is_taken(names, k, names[k].bytes); number++) {
      names[k].length = length;
      FIL_TRY(fil_text_format(&names[k], error, "-%zu", number));
    }
  }
done:
  return status;
}
