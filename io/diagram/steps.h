/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A scale in a few steps, each with a shade of its own that a legend can name. */
#ifndef FIL_IO_DIAGRAM_STEPS_H
#define FIL_IO_DIAGRAM_STEPS_H

#include "graph/text.h"
#include "io/diagram/ramp.h"
#include "io/diagram/scale.h"

enum { FIL_STEPS_MOST = 5 };

/* Step k holds the numbers above bounds[k - 1] up to bounds[k]. Starts as { 0 }: one step, of whatever there is. */
typedef struct fil_steps {
  double bounds[FIL_STEPS_MOST]; /* rising; the last is the largest number */
  size_t count;                  /* 0: there is no number */
  double least;
  bool single; /* each step is one number */
  bool whole;
  fil_scale_kind kind;
} fil_steps;

/* A step for each number where there are few different ones, else for equal parts of the scale between rounded bounds.
   FIL_SCALE_USUAL stands for `usual`. */
fil_status fil_steps_make(fil_steps *steps, fil_scale_kind kind, fil_scale_kind usual, const double numbers[],
                          size_t count, fil_error *error);

/* The step of a number, from 0; `count` for a missing one. */
size_t fil_steps_find(const fil_steps *steps, double number);

/* The colour of a step: dark enough to be seen on white, the last the darkest; white for `count`. Returns `out`. */
const char *fil_steps_colour(const fil_steps *steps, const fil_palette *palette, size_t step,
                             char out[FIL_COLOUR_LENGTH]);

/* Adds what a step holds: "3", "5–16", "0.4–1.2", and "not known" for `count`. */
fil_status fil_steps_print(const fil_steps *steps, size_t step, fil_text *out, fil_error *error);

#endif
