/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the steps of running metrics share. Not for use outside metrics/. */
#ifndef FIL_METRICS_RUNNING_H
#define FIL_METRICS_RUNNING_H

#include "metrics/catalogue.h"
#include "metrics/run.h"

enum { FIL_OUTPUT_NAME = 96, FIL_MEASURES_LIMIT = 32 };

/* A measure of one reading beside what it is in random networks and samples; NAN where that is not known. */
typedef struct fil_comparison {
  double expected, sd, z, p;
  double se, low, high;
} fil_comparison;

/* A row or column of the result: one measure in one form. */
typedef struct fil_output {
  char name[FIL_OUTPUT_NAME]; /* "closeness_in_weighted" */
  size_t measure;             /* of its metric */
  fil_form form;
  bool wanted;                 /* asked for, not only computed along with what was */
  double **cells;              /* by reading, `row_count` of the task; NULL where the measure does not exist */
  fil_comparison *comparisons; /* by reading; NULL: none asked for */
} fil_output;

/* A metric to run; its outputs are all its measures in the plain form, then all in each other form that it has. */
typedef struct fil_task {
  const fil_metric *metric;
  fil_output *outputs;
  size_t output_count;
  size_t row_count; /* cells of one output in one reading */
  double parameters[FIL_PARAMETERS_LIMIT];
  fil_program as;
} fil_task;

/* Starts as { 0 }; the network and the request are borrowed. */
typedef struct fil_running {
  const fil_network *network;
  const fil_request *request;
  const fil_reading *readings;
  size_t reading_count;
  fil_reading *own_readings; /* of each relation, where nobody else made them */
  uint32_t *own_codes;
  fil_task *tasks;
  size_t task_count;
  uint32_t *groups; /* by node; NULL: no node has a group */
  const char **group_names;
  uint32_t group_count;
  fil_dictionary group_numbers; /* names of groups that are numbers */
  fil_view *relation_views;     /* each relation by itself; NULL: no task needs them */
  fil_table *result;
} fil_running;

/* One reading under work. Starts as { 0 }. */
typedef struct fil_pass {
  fil_running *running;
  size_t reading;
  fil_view view;
  igraph_vector_t lengths; /* 1/weight by edge; filled when first needed */
  size_t negative;         /* first edge of negative weight; edge_count: none */
  size_t not_positive;     /* the same of a weight that is not above 0 */
} fil_pass;

/* How many numbers one network has: the outputs of all tasks. */
size_t fil_running_outputs(const fil_running *running);

/* The steps, in their order. */
fil_status fil_running_group(fil_running *running, fil_error *error);
fil_status fil_running_choose(fil_running *running, fil_error *error);  /* the tasks that the request names */
fil_status fil_running_compute(fil_running *running, fil_error *error); /* every task in every reading */
fil_status fil_running_collect(fil_running *running, fil_error *error); /* into the result */
void fil_running_destroy(fil_running *running);

/* Reads each relation by itself, if a task needs that. */
fil_status fil_running_view_relations(fil_running *running, fil_error *error);

/* The columns that say what a row of the result is of. */
fil_status fil_running_add_rows(fil_running *running, fil_error *error);

/* In place of computing and collecting, for the one task that makes a table of its own. */
fil_status fil_running_tabulate(fil_running *running, fil_error *error);

/* The columns and a row of a table of networks. */
fil_status fil_running_begin_network(fil_running *running, fil_error *error);
fil_status fil_running_add_network_row(fil_running *running, const fil_output *output, fil_error *error);

/* Parameters of a task: the usual ones, then those set. */
fil_status fil_running_set(fil_running *running, fil_task *task, fil_error *error);

/* The name of a reading. Borrowed. */
const char *fil_running_reading(const fil_running *running, size_t reading);

/* What a kernel is called with. */
fil_choices fil_pass_choices(const fil_pass *pass, const fil_task *task);

/* Reads the network; or takes a view that was made of it, which is the pass's own from then on. */
fil_status fil_pass_begin(fil_pass *pass, fil_running *running, size_t reading, fil_error *error);
fil_status fil_pass_take(fil_pass *pass, fil_running *running, size_t reading, fil_view *view, fil_error *error);
void fil_pass_end(fil_pass *pass);

/* One task, in each of its forms. */
fil_status fil_pass_compute(fil_pass *pass, fil_task *task, fil_error *error);

/* Holds what was measured against random networks and samples of the nodes, as the request asks. */
fil_status fil_pass_compare(const fil_pass *pass, fil_error *error);

/* The same measures in many such networks: one row of numbers for each, one number for each output of each task.
   `*numbers` is made here. FIL_BASELINE_NONE: samples of the nodes. */
fil_status fil_pass_replicate(const fil_pass *pass, fil_baseline baseline, size_t runs, double **numbers,
                              fil_error *error);

/* What the reading lacks for a metric, or NULL. */
const char *fil_pass_lack(const fil_pass *pass, const fil_metric *metric);

/* The weights of one form of a metric, in its role; `*usable` is false, and a remark says why, where they do not serve
   it. */
fil_status fil_pass_weigh(fil_pass *pass, const fil_metric *metric, fil_form form, const igraph_vector_t **weights,
                          bool *usable, fil_error *error);

/* Cells of one form of a task: made full of NAN for the kernel, and put in order behind it. */
fil_status fil_pass_make_cells(const fil_pass *pass, fil_task *task, fil_form form, double *values[], fil_error *error);
fil_status fil_pass_settle_cells(const fil_pass *pass, fil_task *task, fil_form form, bool measured, fil_error *error);

/* Whether an output is of a form. */
bool fil_output_is(const fil_output *output, fil_form form);

/* How many cells a kernel fills. */
size_t fil_pass_cells(const fil_pass *pass, const fil_task *task);

#endif
