/* SPDX-License-Identifier: GPL-2.0-or-later */
/* All metrics, in the order of catalogue.def. */
#ifndef FIL_METRICS_CATALOGUE_H
#define FIL_METRICS_CATALOGUE_H

#include "metrics/metric.h"

/* "node", "edge", "group_pair": also the folder that holds the metrics of a level. */
const char *fil_level_name(fil_level level);

/* "igraph", as the command line and columns have it, and "igraph" or "NetworkX", as it is written. */
const char *fil_program_name(fil_program program);
const char *fil_program_title(fil_program program);

size_t fil_catalogue_count(void);
const fil_metric *fil_catalogue_at(size_t position);

/* A heading under which metrics of one level stand together. */
typedef struct fil_topic {
  const char *name;  /* part of file names: "central" */
  const char *title; /* "Central actors" */
} fil_topic;

/* The topic of the metric at a place. */
const fil_topic *fil_catalogue_topic(size_t position);

/* The metric of that name, or the one that has a measure of that name in any form; NULL when there is
   none. Nodes go before networks, these before ties, groups and the rest. */
const fil_metric *fil_catalogue_find(const char *name);

/* The same among the metrics of a level. A metric's name is its own; two measures may share theirs when they are of
   different levels ("ei" of a node, and of the network). */
const fil_metric *fil_catalogue_find_at(fil_level level, const char *name);

/* Whether that is the name of the metric, or of a measure of it in any form. */
bool fil_metric_has_name(const fil_metric *metric, const char *name);

/* The nearest metric or measure name to a misspelt one, or NULL. Borrowed. */
const char *fil_catalogue_nearest(const char *name);

/* How a measure is computed: with weights, under names that end in `_weighted`; with self-loops, where they end in
   `_with_loops`. */
typedef struct fil_form {
  bool weighted, loops;
} fil_form;

enum { FIL_FORMS = 4 };

/* The forms, the plain one first. */
fil_form fil_form_at(int position);

/* Whether a metric has a form. */
bool fil_metric_has_form(const fil_metric *metric, fil_form form);
bool fil_metric_has_weighted(const fil_metric *metric);

/* "", "_weighted", "_with_loops", "_weighted_with_loops". */
const char *fil_form_suffix(fil_form form);

/* Whether `name` is the name of a measure of the metric in that form. */
bool fil_measure_is_named(const fil_metric *metric, size_t measure, fil_form form, const char *name);

#endif
