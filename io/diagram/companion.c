/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Captions and LaTeX figures. */
#include "io/diagram/companion.h"

#include "graph/number.h"
#include "io/diagram/caption.h"
#include "io/latex_text.h"

#include <string.h>

fil_status fil_companion_caption(const fil_text *source, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0}, caption = {0};
  FIL_TRY(fil_caption_read(source, &title, &caption, error));
  if (title.length)
    FIL_TRY(fil_text_format(out, error, "%s\n", title.bytes));
  if (caption.length)
    FIL_TRY(fil_text_format(out, error, "%s%s\n", title.length ? "\n" : "", caption.bytes));
done:
  fil_text_destroy(&title);
  fil_text_destroy(&caption);
  return status;
}

/* "Title. Caption", as much as there is of it. */
static fil_status write_caption(const fil_text *title, const fil_text *caption, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool ends = title->length && strchr(".?!", title->bytes[title->length - 1]);
  FIL_TRY(fil_latex_text(fil_text_string(title), sink, error));
  if (title->length && caption->length)
    FIL_TRY(fil_sink_text(sink, ends ? " " : ". ", error));
  FIL_TRY(fil_latex_text(fil_text_string(caption), sink, error));
done:
  return status;
}

fil_status fil_companion_latex(const fil_text *source, const char *picture, const char *name, double width_mm,
                               fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0}, caption = {0};
  fil_sink sink;
  char width[FIL_NUMBER_LENGTH];
  fil_sink_open_memory(&sink, out);
  FIL_TRY(fil_caption_read(source, &title, &caption, error));
  FIL_TRY(
      fil_sink_format(&sink, error,
                      "%% Needs \\usepackage{graphicx}, and \\graphicspath where this file lies in another folder.\n"
                      "\\begin{figure}\n  \\centering\n  \\includegraphics[width=%smm]{%s}\n  \\caption{",
                      fil_number_write(width_mm, width), picture));
  FIL_TRY(write_caption(&title, &caption, &sink, error));
  FIL_TRY(fil_sink_format(&sink, error, "}\n  \\label{fig:%s}\n\\end{figure}\n", name));
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&title);
  fil_text_destroy(&caption);
  return status;
}

bool fil_companion_is_includable(const char *picture)
{
  for (; *picture; picture++) {
    if ((unsigned char)*picture <= ' ' || strchr("\\{}%#$&~^\"", *picture))
      return false;
  }
  return true;
}
