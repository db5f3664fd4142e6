/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables going out. */
#ifndef FIL_CLI_OUTPUT_H
#define FIL_CLI_OUTPUT_H

#include "cli/options.h"
#include "io/table/format.h"

/* What --excel does, for the help of the commands that take it. */
#define FIL_OUTPUT_EXCEL "csv that Excel opens by double-click where the decimal sign is a comma"

/* The table format that the options ask for: --format, or else what the ending of --output stands for, or else CSV for
   --excel, or else the usual one. Fails with FIL_ERROR_USAGE, naming the nearest, when there is none of that name, when
   --excel does not go with it, and when its bytes would go to a terminal. */
fil_status fil_output_format(const fil_options *options, const char *usual, const fil_table_format **format,
                             fil_error *error);

/* Fails with FIL_ERROR_USAGE when `path` (NULL and "-": standard output) is a terminal, for formats whose bytes are no
   text. */
fil_status fil_output_refuse_terminal(const char *path, const char *format, const char *extension, fil_error *error);

/* Writes the table to a file, "-": standard output. */
fil_status fil_output_table(const fil_table *table, const fil_table_format *format, const char *path, fil_error *error);

#endif
