/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report for people. */
#ifndef FIL_CLI_DATA_REPORT_H
#define FIL_CLI_DATA_REPORT_H

#include "graph/problem.h"
#include "io/sink.h"

enum { FIL_DATA_REPORT_SHOWN = 20 }; /* problems of a kind unless all are wanted */

/* How much of the report is written. */
typedef struct fil_data_report_style {
  bool all;         /* every problem that was kept, not only the first of each kind */
  bool errors_only; /* no warnings, no notes */
} fil_data_report_style;

/* Errors first, grouped by kind with the number of each, a line for every problem with its place. Writes nothing when
   there is nothing to tell. */
fil_status fil_data_report_write(const fil_problems *problems, fil_data_report_style style, fil_sink *sink,
                                 fil_error *error);

/* The same on standard error. */
fil_status fil_data_report_tell(const fil_problems *problems, fil_data_report_style style, fil_error *error);

/* "2 errors, 1 warning, no notes". */
fil_status fil_data_report_count(const fil_problems *problems, fil_text *text, fil_error *error);

/* "1 error", "2 errors", "no errors". */
fil_status fil_data_report_plural(size_t count, const char *noun, fil_text *text, fil_error *error);

#endif
