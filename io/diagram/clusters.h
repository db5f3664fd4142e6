/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The groups of actors that a figure shows, and the ties within and between them. */
#ifndef FIL_IO_DIAGRAM_CLUSTERS_H
#define FIL_IO_DIAGRAM_CLUSTERS_H

#include "io/diagram/work.h"

typedef struct fil_cluster {
  uint32_t code;    /* level of the column; FIL_MISSING: of the actors without one */
  const char *name; /* for people; borrowed */
  size_t actors;
  size_t within; /* ties */
} fil_cluster;

/* Starts as { 0 }. In the order of the column's levels, the actors without one last. */
typedef struct fil_clusters {
  const fil_column *column;
  fil_cluster *items;
  size_t count;
  uint32_t *of;    /* by node row: the place of its cluster; FIL_MISSING: the actor is absent */
  size_t within;   /* ties, in all of them */
  size_t left_out; /* clusters too many to be drawn: the smallest, whose actors are then absent */
  size_t left_actors;
} fil_clusters;

/* By the request's groups, or else by stages where there are some, or else by category. Of more clusters than `most`,
   the largest stay. `clusters` is initialised here. Cost O(n + m + c log c). */
fil_status fil_clusters_find(fil_clusters *clusters, fil_work *work, size_t most, fil_error *error);

/* Notes for the legend behind fil_key_facts, and the caption: how many groups by what, which part of the ties lies
   within them, what was left out. */
fil_status fil_clusters_key(const fil_clusters *clusters, fil_work *work, fil_error *error);

void fil_clusters_destroy(fil_clusters *clusters);

#endif
