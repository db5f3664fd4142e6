/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ranks and correlations of numbers. Not for use outside metrics/. */
#ifndef FIL_METRICS_RANKS_H
#define FIL_METRICS_RANKS_H

#include "graph/error.h"

#include <stddef.h>

/* Puts in place of each number its rank, from 1; equal numbers have the mean of their ranks. No number may be missing.
 */
fil_status fil_ranks(double numbers[], size_t count, fil_error *error);

/* Puts numbers in rising order. */
void fil_sort(double numbers[], size_t count);

/* What a share of the sorted numbers, from 0 to 1, does not exceed: between two of them in proportion (Hyndman & Fan
   1996, doi:10.2307/2684934, their type 7). NAN where there are none. */
double fil_quantile(const double sorted[], size_t count, double share);

/* Pearson's correlation; NAN where one side does not vary. */
double fil_correlation(const double left[], const double right[], size_t count);

#endif
