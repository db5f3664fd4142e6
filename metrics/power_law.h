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

/* What may have made the numbers from xmin on instead. */
typedef enum fil_rival {
  FIL_RIVAL_EXPONENTIAL, /* P(x) ∝ q^x */
  FIL_RIVAL_LOGNORMAL,   /* P(x) ∝ Φ((ln(x + ½) − μ)/σ) − Φ((ln(x − ½) − μ)/σ) */
} fil_rival;

/* Vuong's ratio of likelihoods (Vuong 1989, doi:10.2307/1912557) against a rival fitted to the tail by maximum
   likelihood, in standard deviations: above 0 where the power law fits better; `p` is that a ratio so far from 0,
   either way, comes by chance. NAN where the two do not differ. A lognormal tail can come as near to a power law as one
   likes, as σ grows; σ is at most 300. */
void fil_power_law_compare(const fil_counts *counts, const fil_power_law *law, fil_rival rival, double *ratio,
                           double *p);

/* μ and σ of the lognormal tail. */
void fil_power_law_fit_lognormal(const fil_counts *counts, const fil_power_law *law, double *mu, double *sigma);

#endif
