/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Linear regression of ties on other ties, tested by permutations of the nodes. Not for use outside metrics/. */
#ifndef FIL_METRICS_REGRESSION_H
#define FIL_METRICS_REGRESSION_H

#include "metrics/dyads.h"

/* What one predictor does, all else equal. NAN where it is the same for all pairs, or the regression has no result. */
typedef struct fil_effect {
  size_t matrix;       /* number in the dyads; their count stands for the constant, 1 for every pair */
  double coefficient;  /* more of the dependent for one more of this */
  double standardized; /* the same in standard deviations; NAN for the constant */
  double t;
  double p, p_greater, p_less; /* of permutations with a t at least as far from 0, as high, as low; see
                                  fil_permuted_share. NAN without permutations */
} fil_effect;

/* One predictor made ready for permutations: the others, Q, taken out of it. All over scaled matrices. */
typedef struct fil_partial {
  double *inverse;  /* of the products of Q with each other */
  double *on_rest;  /* coefficients of the predictor on Q */
  double *of_rest;  /* coefficients of the dependent on Q */
  double remainder; /* Σ of squares of what Q leaves of the predictor */
  double residual;  /* and of the dependent */
} fil_partial;

/* Ordinary least squares over the pairs. Starts as { 0 }. */
typedef struct fil_regression {
  size_t dependent;
  fil_effect *effects; /* the constant first, then the predictors in the order of their matrices */
  size_t effect_count;
  double r_squared, r_squared_adjusted; /* NAN where there is no result */
  size_t *used;                         /* matrices with the constant, without those that do not vary */
  size_t used_count;
  fil_partial *partials; /* by `used` */
  double freedom;        /* pairs less `used` */
  bool defined;
} fil_regression;

/* Says what is regressed on what: `predictors` by matrix. Initialised here. */
fil_status fil_regression_init(fil_regression *regression, size_t dependent, const bool predictors[], size_t matrices,
                               fil_error *error);
void fil_regression_destroy(fil_regression *regression);

/* Fits several regressions and tests them by the same permutations, by double semi-partialing: what the other
   predictors leave of a predictor has its nodes permuted, and takes its place. There is no result where the dependent
   does not vary, predictors are collinear (less than 1e-10 of one is left by the others) or there are no more pairs
   than predictors. Dekker, Krackhardt & Snijders 2007, doi:10.1007/s11336-007-9016-1. */
fil_status fil_regress(const fil_dyads *dyads, fil_regression regressions[], size_t count, uint64_t seed,
                       size_t permutations, fil_error *error);

#endif
