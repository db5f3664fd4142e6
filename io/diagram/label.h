/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Labels set beside their marks where they cover neither marks nor other labels, and few lines. */
#ifndef FIL_IO_DIAGRAM_LABEL_H
#define FIL_IO_DIAGRAM_LABEL_H

#include "io/diagram/canvas.h"

/* A mark and its label. Points. */
typedef struct fil_label {
  fil_point mark;       /* centre */
  double half;          /* of the mark's width and height */
  const char *shape;    /* of the mark; NULL: square */
  double width, height; /* of the label; 0: the mark has none */
  bool optional;        /* only where there is room for it */
  bool yielding;        /* not where it would cover a mark or a label that comes before it */
  bool shown;           /* once set */
  fil_point at;         /* centre of the label, once set */
} fil_label;

/* A piece of a line, and how much it counts: 1 as a line, more where it is an arrowhead. */
typedef struct fil_segment {
  fil_point from, to;
  double weight;
} fil_segment;

/* Sets each label beneath its mark, above, beside or at a corner of it, in the page from 0,0 to `page`: beneath where
   nothing speaks against it. Those that yield go then, the last first. Then the optional ones in the order of the
   array, where they cover nothing but some lines. Cost O(labels (marks + segments)). */
void fil_labels_place(fil_label labels[], size_t count, const fil_segment segments[], size_t segment_count,
                      fil_point page);

#endif
