/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files beside a figure: its caption, and what a LaTeX document takes in. */
#ifndef FIL_IO_DIAGRAM_COMPANION_H
#define FIL_IO_DIAGRAM_COMPANION_H

#include "graph/text.h"

/* Adds title and caption of a figure, as its source has them (see caption.h), in two paragraphs; nothing where it has
   none. */
fil_status fil_companion_caption(const fil_text *source, fil_text *out, fil_error *error);

/* Adds a figure environment of LaTeX that shows `picture` at its width, with title and caption, and the label
   "fig:name". */
fil_status fil_companion_latex(const fil_text *source, const char *picture, const char *name, double width_mm,
                               fil_text *out, fil_error *error);

/* Whether \includegraphics finds a file of that name: it has no letter that LaTeX reads as a command, and no blank. */
bool fil_companion_is_includable(const char *picture);

#endif
