/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A look at standard input before it is read. */
#ifndef FIL_CLI_STANDARD_INPUT_H
#define FIL_CLI_STANDARD_INPUT_H

#include "graph/error.h"

/* Finds the first byte that is no blank and no byte-order mark, '\0' when there is none. A pipe cannot be read twice:
   what came through it is kept in a nameless temporary file, which takes the place of standard input. */
fil_status fil_standard_input_look(char *first, fil_error *error);

#endif
