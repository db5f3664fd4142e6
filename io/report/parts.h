/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What stands in the folder beside page, figures and tables. */
#ifndef FIL_IO_REPORT_PARTS_H
#define FIL_IO_REPORT_PARTS_H

#include "io/report/folder.h"
#include "io/report/report.h"

/* The paragraph for the paper: data, conventions, software, then every measure with its definition and reference. */
fil_status fil_methods_write(const fil_report *report, fil_sink *sink, fil_error *error);

/* Versions, seed, options, and the SHA-256 of each input and of each file that `folder` holds so far. */
fil_status fil_provenance_write(const fil_report *report, const fil_folder *folder, fil_sink *sink, fil_error *error);

/* Version of Graphviz that drew the figures, as they say themselves; "" without figures. */
const char *fil_provenance_graphviz(const fil_report *report, char out[32]);

#endif
