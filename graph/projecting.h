/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the steps of a projection share. Not for use outside graph/. */
#ifndef FIL_GRAPH_PROJECTING_H
#define FIL_GRAPH_PROJECTING_H

#include "graph/project.h"

typedef enum fil_projecting_part { FIL_PART_NONE, FIL_PART_MODE, FIL_PART_PARTNER } fil_projecting_part;

/* A tie to be made. */
typedef struct fil_projected_tie {
  uint32_t from, to; /* node rows, the lower one first */
  double weight;
} fil_projected_tie;

/* One projection worked out, before anything is changed. Starts as { 0 }. */
typedef struct fil_projecting {
  fil_projecting_part *parts; /* by node */
  bool *two_mode;             /* by edge */
  fil_projected_tie *ties;    /* in order of `from`, then `to` */
  size_t tie_count, tie_capacity;
} fil_projecting;

/* Decides which nodes are of the mode, which are partners, and which ties are two-mode. */
fil_status fil_projecting_parts(fil_projecting *work, const fil_network *network, const fil_projection *projection,
                                fil_projected *made, fil_error *error);

/* Finds the pairs that share a partner, with their weights. */
fil_status fil_projecting_pairs(fil_projecting *work, const fil_network *network, const fil_projection *projection,
                                fil_error *error);

void fil_projecting_destroy(fil_projecting *work);

#endif
