/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Actors as markers with their names beside them: made, laid out near those they are tied to, and drawn. */
#ifndef FIL_IO_DIAGRAM_MARKS_H
#define FIL_IO_DIAGRAM_MARKS_H

#include "io/diagram/bow.h"
#include "io/diagram/work.h"

/* How one actor is drawn. Points. */
typedef struct fil_mark {
  const char *shape;
  double diameter; /* of the circle that the shape looks as large as */
  double head;     /* of arrowheads at it, in the usual length; 0 stands for 1 */
  fil_point at;    /* centre */
  double outline;  /* points; 0: as the looks have it */
  bool pale;       /* has no ties here: in outline alone */
  fil_text label;  /* broken into lines; empty: none */
  bool mute;       /* is not named here */
  bool labelled;   /* there is room for it */
  size_t lines;
  double label_width;
  fil_point label_at; /* its centre */
} fil_mark;

/* By node row; those of actors that the work has as absent are empty. Starts as { 0 }. */
typedef struct fil_marks {
  fil_mark *items;
  size_t count;
  size_t present, labelled;
  bool yielding;        /* labels that would cover something are left out */
  size_t sizeless;      /* actors whose size is not defined */
  double width, height; /* of the drawing, once laid out; its lower left corner is 0,0 */
} fil_marks;

/* Where ties end at a mark. */
fil_bow_end fil_mark_end(const fil_mark *mark);

/* Sizes, shapes and labels. */
fil_status fil_marks_make(fil_marks *marks, const fil_work *work, fil_error *error);

/* What they and their labels take with some room between, in square points; and takes labels away, those of the
   smallest actors first, until it is not above `most`. */
double fil_marks_area(const fil_marks *marks, const fil_work *work);
fil_status fil_marks_shrink(fil_marks *marks, const fil_work *work, double most, fil_error *error);

/* Places for them in the work's room, tied ones near each other, those without ties in rows beneath; then the labels,
   clear of marks and of each other. Where the page would have to shrink its text too far, the actors of the least size
   lose their labels. Fails as fil_layout does. */
fil_status fil_marks_lay_out(fil_marks *marks, const fil_work *work, fil_error *error);

/* Takes the labels from all but so many, those of the largest. */
fil_status fil_marks_keep_labels(fil_marks *marks, const fil_work *work, size_t count, fil_error *error);

/* Sets the labels anew for marks that have been moved, or among other ties. */
fil_status fil_marks_place_labels(fil_marks *marks, const fil_work *work, const fil_ties *ties, fil_error *error);

/* Draws the actors with the lower left corner of the drawing at `origin`, or one of their ties. */
fil_status fil_marks_draw(const fil_marks *marks, fil_work *work, fil_point origin, fil_error *error);
fil_status fil_marks_draw_tie(const fil_marks *marks, fil_work *work, fil_point origin, const fil_tie *tie,
                              fil_error *error);

/* The legend of marks and ties, and what was left out of them in the caption. `method`: what positions mean. It is done
   in two steps, so that a figure can put something between them. */
fil_status fil_marks_key(const fil_marks *marks, fil_work *work, const char *method, fil_error *error);
fil_status fil_marks_key_looks(fil_work *work, fil_error *error);
fil_status fil_marks_key_scales(fil_work *work, fil_error *error); /* of these looks, ties, sizes and widths */
fil_status fil_marks_key_facts(const fil_marks *marks, fil_work *work, const char *method, fil_error *error);

void fil_marks_destroy(fil_marks *marks);

#endif
