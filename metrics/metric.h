/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a metric is: a small kernel, and a constant that describes it to everything else. */
#ifndef FIL_METRICS_METRIC_H
#define FIL_METRICS_METRIC_H

#include "graph/view.h"

/* What a measure is of: the rows of its table. */
typedef enum fil_level {
  FIL_LEVEL_NODE,
  FIL_LEVEL_EDGE,          /* of the view */
  FIL_LEVEL_GROUP,         /* of nodes: a category, stage, region, … */
  FIL_LEVEL_GROUP_PAIR,    /* from one group to another, or within one */
  FIL_LEVEL_RELATION,      /* measured in the reading of that relation alone */
  FIL_LEVEL_RELATION_PAIR, /* one beside another */
  FIL_LEVEL_NETWORK,
  FIL_LEVEL_TABLE, /* what is not one number a row: curves, sets, patterns */
  FIL_LEVELS,
} fil_level;

/* Programs whose conventions may be asked for instead of ours. */
typedef enum fil_program {
  FIL_AS_FILIERE,
  FIL_AS_IGRAPH,
  FIL_AS_NETWORKX,
  FIL_AS_GEPHI,
  FIL_AS_UCINET, /* and R's sna, where it does the same */
  FIL_PROGRAMS,
} fil_program;

/* What a reading must have; checked before the kernel runs, said in a remark where it lacks. Relations are always
   there, but read by themselves only for who needs them. */
enum {
  FIL_NEEDS_DIRECTION = 1 << 0,
  FIL_NEEDS_GROUPS = 1 << 1,
  FIL_NEEDS_STAGES = 1 << 2,
  FIL_NEEDS_RELATIONS = 1 << 3,
};

/* What a weight means to the metric; the runner converts. */
typedef enum fil_weight_role {
  FIL_WEIGHT_IGNORED,   /* there is no weighted form */
  FIL_WEIGHT_STRENGTH,  /* computed unweighted and, under `_weighted`, with the weights */
  FIL_WEIGHT_COST,      /* the same, with 1/weight as length */
  FIL_WEIGHT_ESSENTIAL, /* weights are what it measures: one form, without suffix */
} fil_weight_role;

/* In which readings a measure exists, and that weights or self-loops would not change it: a set of these. */
enum {
  FIL_WHEN_ALWAYS = 0,
  FIL_WHEN_DIRECTED = 1 << 0,
  FIL_WHEN_UNDIRECTED = 1 << 1,
  FIL_WHEN_UNWEIGHTED = 1 << 2,
  FIL_WHEN_WITHOUT_LOOPS = 1 << 3,
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
  const char *highest;   /* what a high value says of who has it, as the end of a sentence: "lies on …"; NULL: nothing
                            that holds in general */
} fil_measure;

/* A number that the user may set. */
typedef struct fil_parameter {
  const char *name;    /* "alpha", said as "katz.alpha" */
  const char *meaning; /* what it is, without full stop */
  double usual;        /* NAN: the kernel chooses */
  double minimum;
  double maximum; /* NAN: the number of a node, from 1 on, which the user says by its id, label or row */
} fil_parameter;

enum { FIL_PARAMETERS_LIMIT = 8 };

/* What the runner decided for one call of a kernel. All borrowed. */
typedef struct fil_choices {
  const igraph_vector_t *weights; /* by edge of the view, in the metric's role; NULL: unweighted */
  const uint32_t *groups;         /* group code of each node, FIL_MISSING where unknown; NULL: none */
  uint32_t group_count;
  const char *const *group_names; /* by code */
  const char *group_column;       /* name of the column or measure that makes them */
  const fil_view *relations;      /* each relation read by itself, for metrics that need that; NULL: none does */
  size_t relation_count;
  const double *parameters; /* in the order of the metric's list */
  fil_program as;           /* FIL_AS_FILIERE unless the metric says that it differs */
  bool loops;               /* self-loops count, as the metric says */
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
  bool random;                     /* draws random numbers: the order of the nodes may then matter, the seed does */
  const fil_measure *measures;     /* ended by a NULL name; NULL for a table */
  const fil_parameter *parameters; /* ended by a NULL name; NULL: none */
  const char *as[FIL_PROGRAMS];    /* what a program does otherwise, without full stop; NULL: nothing */
  const char *loops;               /* how self-loops count where that is asked for, without full stop: the measures have
                                      a second form, under `_with_loops`; NULL: they never do */

  /* Fills values[k], the cells of measures[k], which come full of NAN: one per node, edge of the view, group, pair of
     groups (row by row, from × to), pair of relations (likewise), or just one. Measures that do not exist in the
     reading are not read. */
  fil_status (*compute)(const fil_view *view, const fil_choices *choices, double *const values[], fil_error *error);

  /* What the kernel chose by itself in this reading, without full stop, for a remark. May be NULL, as its result:
     nothing. */
  const char *(*chosen)(const fil_view *view, const fil_choices *choices);

  /* Of a table: fills `table`, which comes empty, but for its name; the columns are the same in every reading. */
  fil_status (*tabulate)(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error);
} fil_metric;

#endif
