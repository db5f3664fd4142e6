/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The report folder: page, figures, tables, network, methods and provenance, replaced as a whole. */
#ifndef FIL_IO_REPORT_REPORT_H
#define FIL_IO_REPORT_REPORT_H

#include "graph/network.h"
#include "graph/problem.h"
#include "graph/progress.h"

/* One drawn figure. */
typedef struct fil_report_figure {
  const char *name;          /* file name without extension */
  const char *title;         /* heading for people */
  const char *source_format; /* "dot", "gp": the ending of the source */
  fil_text source, svg, pdf;
  fil_text caption;
  double width_mm;  /* of its page */
  fil_text undrawn; /* why there is no picture but only its source; nothing: there is one */
} fil_report_figure;

/* Everything that goes in; borrowed. */
typedef struct fil_report {
  const char *title; /* of the study; NULL: none */
  const fil_network *network;
  const fil_problems *problems;   /* warnings and notes of the data report */
  const fil_table *findings;      /* one row per sentence: subject, measure, finding; most telling first */
  const fil_table *words;         /* one row per measure: measure, subject, words; NULL: none */
  const fil_table *const *tables; /* results, each by its name a file in tables/ */
  size_t table_count;
  const fil_table *node_measures; /* joins network.graphml; one of `tables` or NULL */
  const fil_report_figure *figures;
  size_t figure_count;
  const fil_table *methods;  /* one row per metric used: metric, title, definition, reference */
  const char *const *inputs; /* files that were read, hashed into provenance.json */
  size_t input_count;
  const char *const *options; /* command line that made it */
  size_t option_count;
  uint64_t seed;
} fil_report;

/* Writes the folder beside `directory` and then puts it in its place in one step; a failure or a kill leaves what was
   there. Fails with FIL_ERROR_FILE when `directory` holds anything but an earlier report. The same report gives the
   same bytes. */
fil_status fil_report_write(const fil_report *report, const char *directory, const fil_progress *progress,
                            fil_error *error);

/* Whether fil_report_write would take the directory; to be asked before the long work of a report. */
fil_status fil_report_check(const char *directory, fil_error *error);

#endif
