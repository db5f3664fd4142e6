/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which nodes reach which along the arrows, by way of the strong components. Not for use outside metrics/. */
#ifndef FIL_METRICS_REACH_H
#define FIL_METRICS_REACH_H

#include "graph/view.h"

/* The strong components, numbered so that ties between them lead from lower numbers to higher ones. Starts as { 0 }. */
typedef struct fil_reach {
  size_t part_count;
  uint32_t *parts;   /* by node: its component */
  uint32_t *sizes;   /* by component: its nodes */
  size_t *starts;    /* by component, and one more: those that a tie leads from are sources[starts[c]] … */
  uint32_t *sources; /* may be repeated */
} fil_reach;

/* `reach` is initialised here. In an undirected view components are the connected ones. */
fil_status fil_reach_build(const fil_view *view, fil_reach *reach, fil_error *error);
void fil_reach_destroy(fil_reach *reach);

/* Ordered pairs of nodes with a path from the first to the second, and unordered ones with a path either way. Cost
   O(components · ties/64). */
fil_status fil_reach_count(const fil_reach *reach, double *reachable, double *mutual, fil_error *error);

#endif
