/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Graphviz's programs as child processes: a crash or a hang in a layout stays an error message. */
#ifndef FIL_IO_DIAGRAM_RENDER_H
#define FIL_IO_DIAGRAM_RENDER_H

#include "graph/text.h"

enum { FIL_RENDER_SECONDS = 120 };

/* Runs a program (found by PATH, no shell) with `input` on its standard input and adds its standard output to `output`.
   `arguments` begins with the program's name and ends with NULL. Fails with FIL_ERROR_PROGRAM when it is missing, fails
   (the message is its own first line of complaint), or takes more than `seconds`. */
fil_status fil_render_run(const char *const arguments[], const fil_text *input, unsigned seconds, fil_text *output,
                          fil_error *error);

#endif
