/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text that LaTeX shows as it stands, whatever is in it. */
#ifndef FIL_IO_LATEX_TEXT_H
#define FIL_IO_LATEX_TEXT_H

#include "io/sink.h"

/* Writes the text in one line; braces stay in pairs, so that it may stand in the argument of a command. */
fil_status fil_latex_text(const char *text, fil_sink *sink, fil_error *error);

#endif
