/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pictures of a DOT, drawn by Graphviz. */
#include "io/child.h"
#include "io/diagram/caption.h"
#include "io/diagram/draw.h"
#include "io/diagram/outline_text.h"
#include "io/diagram/screen.h"
#include "io/diagram/undated.h"

#include <string.h>

/* An SVG says what it shows: as the DOT does. */
static fil_status name_picture(const fil_text *dot, fil_text *picture, size_t before, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0}, caption = {0};
  FIL_TRY(fil_caption_read(dot, &title, &caption, error));
  FIL_TRY(fil_screen(picture, before, fil_text_string(&title), fil_text_string(&caption), error));
done:
  fil_text_destroy(&title);
  fil_text_destroy(&caption);
  return status;
}

fil_status fil_render(const fil_text *dot, const char *format, fil_text *picture, fil_error *error)
{
  /* Graphviz's name of each format, drawn by cairo where letters of every script must come out. */
  static const struct {
    const char *format, *option, *resolution;
  } formats[] = {{"svg", "-Tsvg", NULL},
                 {"pdf", "-Tpdf", NULL},
                 {"eps", "-Teps:cairo", NULL},
                 {"png", "-Tpng:cairo", "-Gdpi=300"}};
  const size_t before = picture->length;
  for (size_t k = 0; k < sizeof formats / sizeof *formats; k++) {
    const bool outlines = fil_outline_text_wanted(dot, format);
    const char *const arguments[] = {"neato", "-n2", outlines ? "-Tpdf" : formats[k].option, formats[k].resolution,
                                     NULL};
    if (strcmp(formats[k].format, format) != 0)
      continue;
    fil_status status = fil_child_run(arguments, "Graphviz", dot, FIL_CHILD_SECONDS, picture, error);
    if (status == FIL_OK && outlines)
      status = fil_outline_text(picture, before, format, error);
    if (status == FIL_OK)
      fil_undated(picture, before);
    if (status == FIL_OK && strcmp(format, "svg") == 0)
      status = name_picture(dot, picture, before, error);
    return status;
  }
  return fil_error_set(error, FIL_ERROR_USAGE, "unknown format %s of pictures", format);
}
