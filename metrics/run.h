/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Runs metrics over the readings of a network and collects what they measure into tables. */
#ifndef FIL_METRICS_RUN_H
#define FIL_METRICS_RUN_H

#include "graph/progress.h"
#include "graph/setting.h"
#include "metrics/baseline.h"
#include "metrics/metric.h"

/* What is asked for. Starts as { 0 } with a level: all metrics of the level, all relations read together. */
typedef struct fil_request {
  fil_level level;
  bool loops;                  /* measures that can count self-loops are there in that form too */
  const char *const *metrics;  /* names of metrics, or of single measures; borrowed */
  size_t metric_count;         /* 0: all of the level */
  const fil_reading *readings; /* borrowed */
  size_t reading_count;        /* 0: one reading of all relations; at the level of relations, one of each */
  const char *group_column;    /* column of nodes whose values make the groups, or a measure of nodes; NULL: category */
  const fil_settings *settings; /* parameters of metrics: "katz.alpha"; NULL: the usual ones */
  fil_program as;               /* whose conventions are followed where programs differ */
  fil_baseline baseline;        /* at the level of networks: random networks to hold each measure against */
  size_t baseline_runs;         /* how many; 0: the usual number */
  size_t bootstrap_runs;        /* at that level: samples of the nodes; 0: none */
  uint64_t seed;
  const fil_progress *progress; /* NULL: nobody listens */
} fil_request;

/* Computes and collects. `result` is initialised here. First come the columns that say what a row is of:

   - node: `id`, `label`, in node order.
   - edge: `source`, `target`, `relation`, a row for each tie of the network, in its order. Ties of one pair that are
     read together share their values; loops and ties that are not read have none.
   - group: `group`. A metric of nodes that is asked for here gives for each of its measures `measure_mean` over the
     nodes of the group that have a value, and `measure_share`, the group's part of the sum over all nodes.
   - group_pair: `from`, `to`, each group with each and with itself.
   - relation: `relation`, a row for each reading. relation_pair: `relation`, `other`, each with each other one.
   - network: `measure`, a row for each measure and a column for each reading; with a baseline, `reading_expected`,
     `reading_sd`, `reading_z` and `reading_p` follow each, with a bootstrap `reading_se`, `reading_low` and
     `reading_high` (see metrics/baseline.c). They are the same for any number of workers, which are processes: the
     library makes none unless fil_workers_use asked for more than one.
   - table: what the one metric of the request tabulates; `reading` before it when there are several.

   Then come the measures, each a column, named `measure` for a single reading and `measure@reading` for several,
   with `_as_networkx` behind the name where another program's convention makes a difference, and `_with_loops` where
   self-loops count; a request for `strength_with_loops` alone has them counted there.

   Columns carry title, unit and remark; what could not be measured is missing, with a remark of the table that says
   why. Fails with FIL_ERROR_USAGE on an unknown metric or parameter (the message suggests the nearest), on a metric of
   another level, on values that make no groups, on a parameter out of its range or a node that is not there, and on
   random networks or samples that are too few or many, or not asked of networks. */
fil_status fil_run(const fil_network *network, const fil_request *request, fil_table *result, fil_error *error);

/* Fails with FIL_ERROR_USAGE on the first setting that is no parameter, no number or out of its range. Whether there is
   the node that a setting names, fil_run sees. */
fil_status fil_run_check_settings(const fil_settings *settings, fil_error *error);

/* Whether that is a parameter that is a node. */
bool fil_run_takes_node(const char *name);

/* Fails with FIL_ERROR_USAGE on random networks and samples that fil_run would refuse. */
fil_status fil_run_check_replicates(const fil_request *request, fil_error *error);

#endif
