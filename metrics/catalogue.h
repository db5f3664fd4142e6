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

/* The metric of that name, or the one that has a measure of that name, `_weighted` behind it or not; NULL when there is
   none. Nodes go before networks, these before ties, groups and the rest. */
const fil_metric *fil_catalogue_find(const char *name);

/* The same among the metrics of a level. A metric's name is its own; two measures may share theirs when they are of
   different levels ("ei" of a node, and of the network). */
const fil_metric *fil_catalogue_find_at(fil_level level, const char *name);

/* Whether that is the name of the metric, or of a measure of it, `_weighted` behind it or not. */
bool fil_metric_has_name(const fil_metric *metric, const char *name);

/* The nearest metric or measure name to a misspelt one, or NULL. Borrowed. */
const char *fil_catalogue_nearest(const char *name);

/* Whether a metric is computed a second time, with weights, under names that end in `_weighted`. */
bool fil_metric_has_weighted(const fil_metric *metric);

/* Whether `name` is the name of a measure of the metric in that form. */
bool fil_measure_is_named(const fil_metric *metric, size_t measure, bool weighted, const char *name);

#endif
