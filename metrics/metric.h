/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a metric is: a small kernel, and a constant that describes it to everything else. */
#ifndef FIL_METRICS_METRIC_H
#define FIL_METRICS_METRIC_H

#include "graph/view.h"

typedef enum fil_level {
  FIL_LEVEL_NODE,
  FIL_LEVEL_EDGE,
  FIL_LEVEL_GROUP,
  FIL_LEVEL_RELATION,
  FIL_LEVEL_NETWORK,
} fil_level;

/* What a reading must have; checked before the kernel runs, said in a remark where it lacks. */
enum {
  FIL_NEEDS_DIRECTION = 1 << 0,
  FIL_NEEDS_GROUPS = 1 << 1,
  FIL_NEEDS_STAGES = 1 << 2,
};

/* What a weight means to the metric; the runner converts. */
typedef enum fil_weight_role {
  FIL_WEIGHT_IGNORED,   /* there is no weighted form */
  FIL_WEIGHT_STRENGTH,  /* computed unweighted and, under `_weighted`, with the weights */
  FIL_WEIGHT_COST,      /* the same, with 1/weight as length */
  FIL_WEIGHT_ESSENTIAL, /* weights are what it measures: one form, without suffix */
} fil_weight_role;

/* In which readings a measure exists, and that weights would not change it: a set of these. */
enum {
  FIL_WHEN_ALWAYS = 0,
  FIL_WHEN_DIRECTED = 1 << 0,
  FIL_WHEN_UNDIRECTED = 1 << 1,
  FIL_WHEN_UNWEIGHTED = 1 << 2,
};

/* One output column. */
typedef struct fil_measure {
  const char *name;  /* "closeness_in" */
  const char *title; /* heading: "Closeness (in)" */
  const char *unit;  /* NULL: a pure number */
  double minimum;    /* attainable range of the unweighted form */
  double maximum;
  unsigned when;
  const char *undefined; /* when a cell is missing, a sentence without full stop; NULL: never */
} fil_measure;

/* What the runner decided for one call of a kernel. */
typedef struct fil_choices {
  const igraph_vector_t *weights; /* by edge of the view, in the metric's role; NULL: unweighted */
  const uint32_t *groups;         /* group code of each node, FIL_MISSING where unknown; NULL: none */
  uint32_t group_count;
  uint64_t seed;
} fil_choices;

typedef struct fil_metric {
  const char *name;       /* "closeness": file, command line, test */
  const char *title;      /* "Closeness centrality" */
  const char *question;   /* what a reader of the paper learns from it */
  const char *definition; /* the formula in plain text, with its conventions */
  const char *reference;  /* "Freeman 1978, doi:10.1016/0378-8733(78)90021-7" */
  fil_level level;
  unsigned needs;
  fil_weight_role weight_role;
  const fil_measure *measures; /* ended by a NULL name */
  /* Fills values[k], the cells of measures[k] (one per node, edge of the view, or one for a network), which come full
     of NAN. Measures that do not exist in the reading are not read. */
  fil_status (*compute)(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error);
} fil_metric;

#endif
