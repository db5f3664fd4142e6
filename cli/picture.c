/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures as files. */
#include "cli/picture.h"

#include "cli/suggest.h"
#include "io/diagram/draw.h"
#include "io/sink.h"

#include <string.h>

static const fil_picture_format formats[] = {
    {"dot", "Graphviz source with positions, to be edited"},
    {"svg", "Scalable vector graphics, for screens and editors"},
    {"pdf", "Portable document, for print"},
    {"png", "Pixels"},
    {"eps", "Encapsulated PostScript, for print"},
    {"tex", "Figure of a LaTeX document with its caption, the PDF beside it"},
};

enum { FORMATS = sizeof formats / sizeof *formats };

size_t fil_picture_format_count(void)
{
  return FORMATS;
}

const fil_picture_format *fil_picture_format_at(size_t position)
{
  return &formats[position];
}

fil_status fil_picture_format_find(const char *name, const fil_picture_format **format, fil_error *error)
{
  const char *names[FORMATS];
  for (size_t k = 0; k < FORMATS; k++) {
    names[k] = formats[k].name;
    *format = &formats[k];
    if (strcmp(names[k], name) == 0)
      return FIL_OK;
  }
  return fil_suggest("format", name, names, FORMATS, error);
}

fil_status fil_picture_write(const fil_text *dot, const fil_picture_format *format, const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  fil_text picture = {0};
  bool rendered = strcmp(format->name, "dot") != 0;
  if (rendered)
    FIL_TRY(fil_render(dot, format->name, &picture, error));
  const fil_text *bytes = rendered ? &picture : dot;
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(fil_sink_write(&sink, bytes->bytes, bytes->length, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&picture);
  return status;
}
