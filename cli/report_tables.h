/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tables of a report. */
#ifndef FIL_CLI_REPORT_TABLES_H
#define FIL_CLI_REPORT_TABLES_H

#include "cli/subject.h"

/* Starts as { 0 }. */
typedef struct fil_report_tables {
  fil_table nodes;   /* over all relations together */
  fil_table network; /* a column for all relations together, and one for each when there are several */
  fil_table *items;  /* what the report shows: by topic what is measured of a level whole, and by relation */
  size_t count;
  size_t capacity;
  const fil_table **results; /* `items`, once all are made */
  fil_table findings;
  fil_table words;   /* what the highest values say */
  fil_table methods; /* of every metric used */
} fil_report_tables;

/* Measures what the study asks for at each level (fil_report_plan_make). */
fil_status fil_report_tables_make(fil_report_tables *tables, const fil_subject *subject, const fil_progress *progress,
                                  fil_error *error);

void fil_report_tables_destroy(fil_report_tables *tables);

#endif
