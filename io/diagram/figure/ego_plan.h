/* SPDX-License-Identifier: GPL-2.0-or-later */
/* An actor and those around it: who stands on which ring, in which order. */
#ifndef FIL_IO_DIAGRAM_FIGURE_EGO_PLAN_H
#define FIL_IO_DIAGRAM_FIGURE_EGO_PLAN_H

#include "io/diagram/marks.h"

enum { FIL_EGO_RINGS = 2 };

/* A ring: its actors in the order of their angles. Owned by the plan. */
typedef struct fil_ego_ring {
  uint32_t *nodes;
  size_t count;
  double radius; /* points */
} fil_ego_ring;

/* Starts as { 0 }. */
typedef struct fil_ego {
  uint32_t centre;
  size_t steps;      /* rings that have actors: 0, 1 or 2 */
  size_t *distances; /* by node: steps from the centre; SIZE_MAX: further than the rings */
  double *angles;    /* by node: from the right, against the clock */
  fil_ego_ring rings[FIL_EGO_RINGS];
} fil_ego;

/* The actors within so many steps of the centre (0: two, or one where two would take in more than 40), whatever the
   direction of ties. On the first ring those tied to each other, or to the same ones further out, and those of a
   category are near each other: pairs are exchanged while the way between them gets shorter; on the second each is
   near those that it is tied to. Angles are left to fil_ego_spread. `ego` is initialised here. Cost O(m + the cube of
   the first ring, which stays in order of category and row where it has more than 300). */
fil_status fil_ego_plan(fil_ego *ego, const fil_work *work, uint32_t centre, size_t steps, fil_error *error);

/* The diameter that the largest mark may have, so that the rings have room for all; 0: the usual one. */
double fil_ego_largest(const fil_ego *ego, const fil_work *work);

/* Angles, radii and the places of marks around 0,0, with the labels of the outer ring outside of it, where there is
   room for them: the weakest actors go without. */
fil_status fil_ego_spread(fil_ego *ego, fil_marks *marks, const fil_work *work, fil_error *error);

void fil_ego_destroy(fil_ego *ego);

#endif
