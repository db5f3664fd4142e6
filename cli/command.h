/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a command of the program is. */
#ifndef FIL_CLI_COMMAND_H
#define FIL_CLI_COMMAND_H

#include "cli/options.h"

typedef struct fil_command {
  const char *name;              /* "measure": file, command line, golden test */
  const char *summary;           /* one line without full stop */
  const char *operands;          /* as in its usage: "STUDY [METRIC…]" */
  const char *details;           /* further lines of its help; NULL: none */
  const char *example;           /* a command line that works in the source folder */
  const fil_option_row *options; /* ended by FIL_OPTION_END */
  size_t least, most;            /* how many operands it takes */
  fil_status (*run)(const fil_options *options, fil_error *error);
} fil_command;

/* All commands, in the order of commands.def. */
size_t fil_command_count(void);
const fil_command *fil_command_at(size_t position);

/* The command of that name. Fails with FIL_ERROR_USAGE, naming the nearest one. */
fil_status fil_command_find(const char *name, const fil_command **command, fil_error *error);

#endif
