/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text as outlines, for printers that take no fonts: by Ghostscript, which keeps all else of a page as it is. */
#ifndef FIL_IO_DIAGRAM_OUTLINE_TEXT_H
#define FIL_IO_DIAGRAM_OUTLINE_TEXT_H

#include "graph/text.h"

/* The line of the comments of a DOT or a script that asks for it. */
#define FIL_OUTLINE_TEXT "Text: outlines"

/* Whether the source asks for it, and the format ("pdf", "eps") is one for print. */
bool fil_outline_text_wanted(const fil_text *source, const char *format);

/* Turns a PDF from byte `from` of `picture` on into a PDF or EPS without fonts, of the same size. Fails with
   FIL_ERROR_PROGRAM when Ghostscript is missing, fails or takes too long. */
fil_status fil_outline_text(fil_text *picture, size_t from, const char *format, fil_error *error);

#endif
