/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables going out. */
#ifndef FIL_CLI_OUTPUT_H
#define FIL_CLI_OUTPUT_H

#include "io/table/format.h"

/* The table format of that name. Fails with FIL_ERROR_USAGE, naming the nearest one. */
fil_status fil_output_format(const char *name, const fil_table_format **format, fil_error *error);

/* The table format that the ending of a file stands for; NULL when it stands for none. */
const fil_table_format *fil_output_format_of(const char *path);

/* Writes the table to a file, "-": standard output. */
fil_status fil_output_table(const fil_table *table, const fil_table_format *format, const char *path, fil_error *error);

#endif
