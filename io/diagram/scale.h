/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From numbers to shares of a visual range: of the largest diameter, of a ramp of colours. */
#ifndef FIL_IO_DIAGRAM_SCALE_H
#define FIL_IO_DIAGRAM_SCALE_H

#include "io/diagram/draw.h"

enum { FIL_SCALE_SAMPLES = 4 };

/* Starts as { 0 }. */
typedef struct fil_scale {
  fil_scale_kind kind;
  double low, high; /* drawn as 0 and 1; equal: there is nothing to scale */
  double *sorted;   /* of quantiles: all numbers in order */
  size_t count;
  bool whole; /* all numbers are whole */
} fil_scale;

/* The scale of the numbers that are not missing. It begins at 0 where none is below, else at the least; that of
   logarithms at the least above 0. FIL_SCALE_USUAL stands for `usual`. `scale` is initialised here. */
fil_status fil_scale_make(fil_scale *scale, fil_scale_kind kind, fil_scale_kind usual, const double numbers[],
                          size_t count, fil_error *error);
void fil_scale_destroy(fil_scale *scale);

/* From 0 to 1; NAN for a missing number. Quantiles: the share of the numbers below, ties halved. */
double fil_scale_share(const fil_scale *scale, double number);

/* The number that is drawn as a share of the range. */
double fil_scale_at(const fil_scale *scale, double share);

/* Numbers that a legend shows, the largest first, none twice. Returns how many. */
size_t fil_scale_samples(const fil_scale *scale, double samples[FIL_SCALE_SAMPLES]);

/* A number fit for a scale: two significant digits, the second 0 or 5. */
double fil_scale_round(double number);

#endif
