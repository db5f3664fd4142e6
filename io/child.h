/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Programs that lay out and draw, as child processes: a crash or a hang in one stays an error message. */
#ifndef FIL_IO_CHILD_H
#define FIL_IO_CHILD_H

#include "graph/text.h"

enum { FIL_CHILD_SECONDS = 120 };

/* Runs a program (found by PATH, no shell) with `input` on its standard input and adds its standard output to `output`.
   `arguments` begins with the program's name and ends with NULL; `package` is what brings it, for the message. Fails
   with FIL_ERROR_PROGRAM when it is missing, fails (the message is its own first line of complaint), or takes more than
   `seconds`. */
fil_status fil_child_run(const char *const arguments[], const char *package, const fil_text *input, unsigned seconds,
                         fil_text *output, fil_error *error);

#endif
