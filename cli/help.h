/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What --help prints, made from the commands' tables. */
#ifndef FIL_CLI_HELP_H
#define FIL_CLI_HELP_H

#include "cli/command.h"

/* To standard output: the help of one command, or, with NULL, of the program. */
fil_status fil_help_print(const fil_command *command, fil_error *error);

#endif
