/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The course of a tie between two markers: straight, or bent so that the ties of a pair are apart. */
#ifndef FIL_IO_DIAGRAM_BOW_H
#define FIL_IO_DIAGRAM_BOW_H

#include "io/diagram/canvas.h"
#include "io/diagram/ties.h"

/* An end of a tie. */
typedef struct fil_bow_end {
  fil_point at; /* centre */
  const char *shape;
  double side; /* width and height, points */
  double head; /* of an arrowhead here, in the usual length; 0 stands for 1 */
} fil_bow_end;

typedef struct fil_bow {
  fil_point points[4]; /* a Bézier curve, from the outline of the source to that of the target or to the arrowhead */
  fil_point tip;       /* of the arrowhead, when the tie has a direction */
  fil_point begin;     /* of the arrowhead at the source, when the tie is mutual */
} fil_bow;

/* From the tie's source to its target. */
fil_bow fil_bow_between(const fil_bow_end *source, const fil_bow_end *target, const fil_tie *tie);

/* The same by way of two points that it is drawn to but does not reach, first that near the source. */
fil_bow fil_bow_through(const fil_bow_end *source, const fil_bow_end *target, const fil_point gates[2],
                        const fil_tie *tie);

/* A point of the curve, from 0 at the source to 1. */
fil_point fil_bow_at(const fil_bow *bow, double share);

#endif
