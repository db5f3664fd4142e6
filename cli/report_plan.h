/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a report measures. */
#ifndef FIL_CLI_REPORT_PLAN_H
#define FIL_CLI_REPORT_PLAN_H

#include "cli/readings.h"
#include "cli/subject.h"
#include "metrics/metric.h"

/* Starts as { 0 }. */
typedef struct fil_report_plan {
  fil_names levels[FIL_LEVELS]; /* metrics or measures of each level */
  bool wished[FIL_LEVELS];      /* named by the study, and not just all of the level */
  fil_names by_relation;        /* measures of nodes that compare well between relations */
  fil_names used;               /* all of them */
  fil_readings all, each, both; /* all relations together, each by itself, and both */
} fil_report_plan;

/* What the study names at each level. Of nodes and networks, where it names nothing, all there is; of the rest, where
   it names no measure at all. Ties are left out where they are more than anybody reads. */
fil_status fil_report_plan_make(fil_report_plan *plan, const fil_subject *subject, fil_error *error);
void fil_report_plan_destroy(fil_report_plan *plan);

#endif
