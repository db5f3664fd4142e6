/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the two fits of a core share. Not for use outside metrics/core*. */
#ifndef FIL_METRICS_CORE_FIT_H
#define FIL_METRICS_CORE_FIT_H

#include "metrics/core.h"
#include "metrics/partners.h"
#include "metrics/random.h"

/* The matrix s with its sums over the unordered pairs. */
typedef struct fil_core_matrix {
  fil_partners partners; /* `ties` holds s_ij */
  size_t node_count;
  double pairs, sum, squares, largest;
} fil_core_matrix;

/* The correlation of s with a pattern of which over the pairs the sum, the sum of squares and that of products with s
   are given; NAN where one of them does not vary. */
double fil_core_correlate(const fil_core_matrix *matrix, double sum, double squares, double products);

/* The two searches. They fill the core's arrays, which are there. */
fil_status fil_core_find_members(const fil_core_matrix *matrix, size_t restarts, fil_random *random, fil_core *core,
                                 fil_error *error);
fil_status fil_core_find_scores(const fil_core_matrix *matrix, size_t restarts, fil_random *random, fil_core *core,
                                fil_error *error);

#endif
