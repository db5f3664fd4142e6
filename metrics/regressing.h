/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What fitting a regression and permuting it share. Not for use outside metrics/regression*.c. */
#ifndef FIL_METRICS_REGRESSING_H
#define FIL_METRICS_REGRESSING_H

#include "metrics/regression.h"

/* The regressions at work. The constant is a matrix behind the others. */
typedef struct fil_regressing {
  const fil_dyads *dyads;
  fil_regression *regressions;
  size_t count;
  double *norms;  /* by matrix: root of the sum of squares */
  double *scaled; /* products of the matrices, each divided by its norm */
} fil_regressing;

/* A coefficient over scaled matrices, its t, and the sum of squares that is left of the dependent. */
typedef struct fil_regressed {
  double coefficient, t, residual;
} fil_regressed;

/* Sums of products, as they are or with nodes permuted, with the constant and in scale. */
void fil_regressing_scale(const fil_regressing *all, const double sums[], double scaled[]);

/* The k-th of those used but for the one at a place. */
static inline size_t fil_regressing_other(const fil_regression *regression, size_t place, size_t k)
{
  return regression->used[k < place ? k : k + 1];
}

/* Chooses what is used, and makes it ready. */
fil_status fil_regressing_prepare(const fil_regressing *all, fil_regression *regression, fil_error *error);

/* With what is left of the predictor at a place, its nodes permuted as in `scaled`. `room`: one for each used. */
fil_regressed fil_regressing_measure(const fil_regressing *all, const fil_regression *regression, size_t place,
                                     const double scaled[], double room[]);

/* The effects as they are. */
void fil_regressing_conclude(const fil_regressing *all, fil_regression *regression, double room[]);

#endif
