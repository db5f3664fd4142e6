/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What measures of a network are held against: random networks, and samples of its own nodes. */
#ifndef FIL_METRICS_BASELINE_H
#define FIL_METRICS_BASELINE_H

#include <stddef.h>

/* The random networks that a network is compared with. */
typedef enum fil_baseline {
  FIL_BASELINE_NONE,
  FIL_BASELINE_DEGREES, /* with the same degrees, in and out: all else is chance */
  FIL_BASELINE_DENSITY, /* with the same number of nodes and ties */
  FIL_BASELINES,
} fil_baseline;

/* Random networks or samples: as many as are usual, and at least and most. */
enum { FIL_REPLICATES_USUAL = 1000, FIL_REPLICATES_LEAST = 2, FIL_REPLICATES_MOST = 100000 };

/* What a paper says of it. */
typedef struct fil_replication {
  const char *name;       /* "degrees", as in --baseline and the study file */
  const char *title;      /* "random networks with the same degrees" */
  const char *summary;    /* the same in a few words, for the notes under a table */
  const char *definition; /* how they are made and what is told of them */
  const char *reference;
} fil_replication;

/* Those of the baselines ("none" has a name alone), and that of the bootstrap over nodes. */
const fil_replication *fil_baseline_about(fil_baseline baseline);
const fil_replication *fil_bootstrap_about(void);

#endif
