/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Discrete power laws fitted to counts. Not for use outside metrics/. */
#ifndef FIL_METRICS_POWER_LAW_H
#define FIL_METRICS_POWER_LAW_H

#include "graph/error.h"
#include "metrics/random.h"

/* Different whole numbers from 1 in rising order, and how often each occurs. */
typedef struct fil_counts {
  double *values, *counts;
  size_t length;
  double total;
} fil_counts;

/* P(x) = x^−α/ζ(α, xmin) for whole numbers x from xmin on. */
typedef struct fil_power_law {
  double alpha; /* NAN: there is no fit */
  double xmin;
  double tail;     /* numbers from xmin on */
  double distance; /* largest difference between the two cumulative distributions */
} fil_power_law;

/* Σ_{k ≥ 0} (q + k)^−s, s > 1, and, unless NULL, its derivative by s; to about 1e-13, relatively. */
double fil_power_law_zeta(double s, double q, double *derivative);

/* Sorts numbers and counts them; those below 1 are left out. `counts` is initialised here. */
fil_status fil_counts_build(double numbers[], size_t count, fil_counts *counts, fil_error *error);
void fil_counts_destroy(fil_counts *counts);

/* α by maximum likelihood, to 1e-10, and the xmin whose fit is the nearest, of all values but the largest. */
fil_power_law fil_power_law_fit(const fil_counts *counts);

/* The share of samples of the fit that are at least as far from their own fits. NAN without a fit. */
fil_status fil_power_law_test(const fil_counts *counts, const fil_power_law *law, double runs, uint64_t seed, double *p,
                              fil_error *error);

/* Vuong's ratio of likelihoods against an exponential tail, in standard deviations: above 0 where the power law fits
   better; `p` is that such a ratio comes by chance. NAN where the two do not differ. */
void fil_power_law_compare(const fil_counts *counts, const fil_power_law *law, double *ratio, double *p);

#endif
