/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figures of a report. */
#ifndef FIL_CLI_REPORT_FIGURES_H
#define FIL_CLI_REPORT_FIGURES_H

#include "cli/drawing.h"
#include "cli/subject.h"
#include "io/report/report.h"

/* Starts as { 0 }. */
typedef struct fil_report_figures {
  fil_drawing *drawings;
  fil_report_figure *items; /* name and title point into the two lists below */
  fil_text *names;
  fil_text *titles;
  size_t count;      /* of all but the items */
  size_t shown;      /* of the items */
  fil_text left_out; /* lines on figures that nobody asked for and that would show nothing */
} fil_report_figures;

/* Draws and renders what the study asks for, or else one figure of each kind that suits the network. */
fil_status fil_report_figures_make(fil_report_figures *figures, const fil_subject *subject,
                                   const fil_progress *progress, fil_error *error);

void fil_report_figures_destroy(fil_report_figures *figures);

#endif
