/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Runs metrics over the readings of a network and collects what they measure into tables. */
#ifndef FIL_METRICS_RUN_H
#define FIL_METRICS_RUN_H

#include "graph/progress.h"
#include "metrics/metric.h"

/* What is asked for. Starts as { 0 } with a level: all metrics of the level, all relations read together. */
typedef struct fil_request {
  fil_level level;
  const char *const *metrics;  /* names of metrics, or of single measures; borrowed */
  size_t metric_count;         /* 0: all of the level */
  const fil_reading *readings; /* borrowed */
  size_t reading_count;        /* 0: one reading of all relations */
  const char *group_column;    /* node column that makes the groups; NULL: the category */
  uint64_t seed;
  const fil_progress *progress; /* NULL: nobody listens */
} fil_request;

/* Computes and collects. `result` is initialised here.

   Node level: one row per node in node order; `id`, `label`, then one column per measure, named `measure` for a single
   reading and `measure@reading` for several. Edge level: `source`, `target`, `relation`, then the same.
   Network level: one row per measure; `measure`, then one column per reading.

   Columns carry title, unit and remark; what could not be measured is missing, with a remark of the table that says
   why. Fails with FIL_ERROR_USAGE on an unknown metric (the message suggests the nearest) and on one of another level.
 */
fil_status fil_run(const fil_network *network, const fil_request *request, fil_table *result, fil_error *error);

#endif
