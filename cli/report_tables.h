/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tables of a report. */
#ifndef FIL_CLI_REPORT_TABLES_H
#define FIL_CLI_REPORT_TABLES_H

#include "cli/subject.h"

/* Starts as { 0 }. Not to be moved once made. */
typedef struct fil_report_tables {
  fil_table nodes;       /* over all relations together */
  fil_table by_relation; /* the same for each relation; empty when there is but one */
  fil_table network;     /* a column for all relations together, and one for each when there are several */
  fil_table findings;
  fil_table methods;           /* of every metric used */
  const fil_table *results[3]; /* those of the first three that are not empty */
  size_t result_count;
} fil_report_tables;

/* Measures what the study asks for at each level, or all metrics of a level of which it names none. By relation only
   what compares well between relations is measured. */
fil_status fil_report_tables_make(fil_report_tables *tables, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error);

void fil_report_tables_destroy(fil_report_tables *tables);

#endif
