/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a property of a figure shows, from the words of a study or a command line. */
#ifndef FIL_CLI_ENCODING_H
#define FIL_CLI_ENCODING_H

#include "graph/progress.h"
#include "graph/view.h"
#include "io/diagram/draw.h"
#include "io/study/study.h"
#include "metrics/metric.h"

/* Fails with FIL_ERROR_USAGE on words that end in a scale that does not exist. */
fil_status fil_encoding_check(const char *words, fil_error *error);

/* Where measures and columns come from; all borrowed. */
typedef struct fil_encoding_source {
  const fil_network *network;
  const fil_reading *reading;
  const fil_study *study;
  const fil_progress *progress;
} fil_encoding_source;

/* "betweenness", "Staff:log", "none" (nothing): a measure of the actors or ties in that reading, or else a column of
   theirs. `measured` starts as { 0 } and holds what the encoding borrows. Fails with FIL_ERROR_USAGE, naming the
   nearest name, on words that are neither. */
fil_status fil_encoding_find(const fil_encoding_source *source, const char *words, fil_property property,
                             fil_table *measured, fil_encoding *encoding, fil_error *error);

/* The table of a metric or measure in that reading. `measured` is initialised here. */
fil_status fil_encoding_measure(const fil_encoding_source *source, const char *name, fil_level level,
                                fil_table *measured, fil_error *error);

#endif
