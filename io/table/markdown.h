/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text in Markdown. */
#ifndef FIL_IO_TABLE_MARKDOWN_H
#define FIL_IO_TABLE_MARKDOWN_H

#include "io/sink.h"

/* Writes text on one line so that no letter of it is taken for markup. */
fil_status fil_markdown_text(fil_sink *sink, const char *text, fil_error *error);

#endif
