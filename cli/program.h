/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The program `filiere`. */
#ifndef FIL_CLI_PROGRAM_H
#define FIL_CLI_PROGRAM_H

/* Does what the command line asks for and returns the exit code: 0 done, 1 the data or a computation failed, 2 wrong
   usage. `words` is put in order as getopt does. */
int fil_program_run(int count, const char *words[]);

#endif
