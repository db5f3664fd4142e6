/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Options of the command line: each command has a table of those that it takes. */
#ifndef FIL_CLI_OPTIONS_H
#define FIL_CLI_OPTIONS_H

#include "graph/error.h"
#include "io/diagram/property.h"
#include "io/diagram/wish.h"

#include <stdbool.h>
#include <stddef.h>

/* Everything that can be asked for, by any command. Starts as { 0 }; all borrowed from the command line. */
typedef struct fil_options {
  const char *as, *baseline, *bootstrap, *by, *caption, *colours, *format, *group, *merge, *output, *period, *project,
      *relation, *runs, *seed, *set, *title, *workers;
  const char *properties[FIL_PROPERTIES]; /* of figures */
  const char *wishes[FIL_WISHES];         /* of figures */
  bool all, excel, force, help, loops, quiet, undirected, why;
  const char *const *operands; /* what is no option, in order */
  size_t operand_count;
  const char *const *words; /* the whole command line, program and command included */
  size_t word_count;
} fil_options;

/* One option. A table of them ends with FIL_OPTION_END. */
typedef struct fil_option_row {
  const char *name;     /* "format" is --format; also its field in fil_options */
  char letter;          /* 'o' is -o; 0: none */
  const char *argument; /* what follows it, "FILE"; NULL: nothing does, it is a switch */
  const char *help;     /* one line without full stop */
  size_t offset;        /* of its field: a string, or the bool of a switch; a wish is "yes" */
} fil_option_row;

#define FIL_OPTION_VALUE(field, letter, argument, help)                                                                \
  {                                                                                                                    \
#field, letter, argument, help, offsetof(fil_options, field)                                                       \
  }
#define FIL_OPTION_SWITCH(field, letter, help)                                                                         \
  {                                                                                                                    \
#field, letter, NULL, help, offsetof(fil_options, field)                                                           \
  }
#define FIL_OPTION_END                                                                                                 \
  FIL_OPTION_SWITCH(help, 'h', "print this and end"),                                                                  \
  {                                                                                                                    \
    0                                                                                                                  \
  }

enum { FIL_OPTION_LIMIT = 48 };

/* Reads the words after a command by its table, of at most FIL_OPTION_LIMIT rows; options and operands may be mixed,
   and `words`, which begins with the command, is put in order. Fails with FIL_ERROR_USAGE, naming the nearest right
   option for a wrong one. */
fil_status fil_options_parse(fil_options *options, const fil_option_row rows[], int count, const char *words[],
                             fil_error *error);

#endif
