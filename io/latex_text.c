/* SPDX-License-Identifier: GPL-2.0-or-later */
/* LaTeX's own characters written out. */
#include "io/latex_text.h"

#include <string.h>

/* A bracket in braces is never taken for the option of the line end before it. */
static const char *escape_of(char byte)
{
  switch (byte) {
  case '\\':
    return "\\textbackslash{}";
  case '~':
    return "\\textasciitilde{}";
  case '^':
    return "\\textasciicircum{}";
  case '<':
    return "\\textless{}";
  case '>':
    return "\\textgreater{}";
  case '|':
    return "\\textbar{}";
  case '"':
    return "\\textquotedbl{}";
  case '[':
    return "{[}";
  case ']':
    return "{]}";
  case '\t':
  case '\r':
  case '\n':
    return " ";
  default:
    return NULL;
  }
}

fil_status fil_latex_text(const char *text, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (; *text; text++) {
    const char *escape = escape_of(*text);
    if (escape) {
      FIL_TRY(fil_sink_text(sink, escape, error));
      continue;
    }
    if (strchr("{}$&#_%", *text))
      FIL_TRY(fil_sink_text(sink, "\\", error));
    FIL_TRY(fil_sink_write(sink, text, 1, error));
  }
done:
  return status;
}
