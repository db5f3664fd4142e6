/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the steps of running metrics share. Not for use outside metrics/. */
#ifndef FIL_METRICS_RUNNING_H
#define FIL_METRICS_RUNNING_H

#include "metrics/run.h"

enum { FIL_OUTPUT_NAME = 96, FIL_MEASURES_LIMIT = 32 };

/* A row or column of the result: one measure in its unweighted or weighted form. */
typedef struct fil_output {
  char name[FIL_OUTPUT_NAME]; /* "closeness_in_weighted" */
  size_t measure;             /* of its metric */
  bool weighted;
  bool wanted;    /* asked for, not only computed along with what was */
  double **cells; /* by reading; NULL where the measure does not exist */
} fil_output;

/* A metric to run; its outputs are all its measures unweighted, then all weighted where it has that form. */
typedef struct fil_task {
  const fil_metric *metric;
  fil_output *outputs;
  size_t output_count;
} fil_task;

/* Starts as { 0 }; the network and the request are borrowed. */
typedef struct fil_running {
  const fil_network *network;
  const fil_request *request;
  const fil_reading *readings;
  size_t reading_count;
  size_t row_count; /* cells of one measure in one reading */
  fil_task *tasks;
  size_t task_count;
  uint32_t *groups; /* by node; NULL: no node has a group */
  uint32_t group_count;
  fil_table *result;
} fil_running;

/* The steps, in their order. */
fil_status fil_running_choose(fil_running *running, fil_error *error); /* the tasks that the request names */
fil_status fil_running_group(fil_running *running, fil_error *error);
fil_status fil_running_compute(fil_running *running, fil_error *error); /* every task in every reading */
fil_status fil_running_collect(fil_running *running, fil_error *error); /* into the result */
void fil_running_destroy(fil_running *running);

#endif
