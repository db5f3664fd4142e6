/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures as files. */
#include "cli/picture.h"

#include "cli/suggest.h"
#include "io/ending.h"
#include "io/sink.h"

#include <string.h>

static const fil_picture_format formats[] = {
    {"dot", "Graphviz source of a diagram, with positions, to be edited"},
    {"gp", "gnuplot script of a chart, with its data, to be edited"},
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

bool fil_picture_is_source(const fil_picture_format *format)
{
  return strcmp(format->name, "dot") == 0 || strcmp(format->name, "gp") == 0;
}

static fil_status write_bytes(const fil_text *bytes, const char *path, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_sink sink = {0};
  FIL_TRY(fil_sink_open(&sink, path, error));
  FIL_TRY(fil_sink_write(&sink, bytes->bytes, bytes->length, error));
  FIL_TRY(fil_sink_commit(&sink, error));
done:
  fil_sink_destroy(&sink);
  return status;
}

fil_status fil_picture_leave(const fil_kind *kind, const fil_text *source, const char *path, fil_error *error)
{
  fil_status status = error->status;
  fil_text place = {0};
  if (strcmp(path, "-") == 0)
    return status;
  const fil_ending ending = fil_ending_of(path);
  const fil_error reason = *error;
  *error = (fil_error){0};
  FIL_TRY(fil_text_add_bytes(&place, path, ending.stem, error));
  FIL_TRY(fil_text_format(&place, error, ".%s", kind->source));
  FIL_TRY(write_bytes(source, place.bytes, error));
  status = fil_error_set(error, reason.status, "%s; the figure's source is in %s", reason.message, place.bytes);
done:
  fil_text_destroy(&place);
  return status;
}

fil_status fil_picture_write(const fil_kind *kind, const fil_text *source, const fil_picture_format *format,
                             const char *path, fil_error *error)
{
  fil_text picture = {0};
  if (fil_picture_is_source(format))
    return write_bytes(source, path, error);
  fil_status status = fil_kind_render(kind, source, format->name, &picture, error);
  if (status == FIL_OK)
    status = write_bytes(&picture, path, error);
  else if (status == FIL_ERROR_PROGRAM)
    status = fil_picture_leave(kind, source, path, error);
  fil_text_destroy(&picture);
  return status;
}
