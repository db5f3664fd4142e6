/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The page of a report: one HTML file that needs nothing beside it, and its parts. */
#ifndef FIL_IO_REPORT_PAGE_H
#define FIL_IO_REPORT_PAGE_H

#include "io/report/report.h"
#include "io/sink.h"

/* Rows of a table shown on the page; the files in tables/ have all. */
enum { FIL_PAGE_ROWS = 500 };

/* Writes the whole page. */
fil_status fil_page_write(const fil_report *report, fil_sink *sink, fil_error *error);

/* Parts, each a section or nothing where there is nothing to say. */
fil_status fil_page_findings(const fil_report *report, fil_sink *sink, fil_error *error);
fil_status fil_page_figures(const fil_report *report, fil_sink *sink, fil_error *error);
fil_status fil_page_tables(const fil_report *report, fil_sink *sink, fil_error *error);
fil_status fil_page_data(const fil_report *report, fil_sink *sink, fil_error *error);
fil_status fil_page_methods(const fil_report *report, fil_sink *sink, fil_error *error);

/* One table with its remarks; `caption` names it to those who cannot see it. Its rows, which then begin with ids of
   actors, can be linked to where `targets`. */
fil_status fil_page_table(const fil_table *table, const char *caption, bool targets, fil_sink *sink, fil_error *error);

#endif
