/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What stands under a figure in a paper. It travels with the DOT or the script, in the comments at its head. */
#ifndef FIL_IO_DIAGRAM_CAPTION_H
#define FIL_IO_DIAGRAM_CAPTION_H

#include "graph/text.h"

struct fil_work;

/* Adds the caption of a drawing whose legend is complete: the question that the figure answers, what is drawn, the
   scales, n and m, the method, what was left out, the seed. */
fil_status fil_caption_add(const struct fil_work *work, const char *question, fil_text *out, fil_error *error);

/* How the lines of the comments begin. */
#define FIL_CAPTION_TITLE "Title: "
#define FIL_CAPTION_TEXT "Caption: "

/* Adds title and caption of a figure's DOT or script, each in one line; nothing where it has none. */
fil_status fil_caption_read(const fil_text *source, fil_text *title, fil_text *caption, fil_error *error);

#endif
