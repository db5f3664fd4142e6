/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A drawing made ready to stand inside a page. */
#ifndef FIL_IO_REPORT_SVG_H
#define FIL_IO_REPORT_SVG_H

#include "graph/table.h"
#include "io/sink.h"

/* Writes the <svg> element of a drawing without its prolog; every id in it, and every reference to one, begins with
   `name` and a hyphen, so that several drawings can share a page. It is announced as an image called `title`; its
   actors are links to the rows of `actors` (see actors.h; NULL: none). Fails
   with FIL_ERROR_DATA when `drawing` is no SVG or brings a script. */
fil_status fil_svg_embed(const fil_text *drawing, const char *name, const char *title, const fil_table *actors,
                         fil_sink *sink, fil_error *error);

#endif
