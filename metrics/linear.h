/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What passes through a chain round by round: x = 1 + Ax, A ≥ 0, solved sparse. Not for use outside metrics/. */
#ifndef FIL_METRICS_LINEAR_H
#define FIL_METRICS_LINEAR_H

#include "graph/view.h"

/* The matrix A by rows: off the diagonal the entries that are not 0, the diagonal apart. Starts as { 0 }. */
typedef struct fil_linear {
  size_t count;
  size_t *starts;    /* by row, and one more: entries of i are starts[i] … starts[i + 1] - 1 */
  uint32_t *columns; /* of each entry */
  double *entries;   /* from 0; NAN or INFINITY where a divisor served for nothing */
  double *own;       /* a_ii */
} fil_linear;

/* Whom a row is about. */
typedef enum fil_linear_rows {
  FIL_LINEAR_BUYERS,    /* a_ij = w_ij: what i delivers to j */
  FIL_LINEAR_SUPPLIERS, /* a_ij = w_ji: what i gets from j */
} fil_linear_rows;

/* The flows of a directed view. `weights` are by edge; NULL: each tie counts 1. The diagonal is the weight of the
   self-loops, or 0 without `loops`. Fails with FIL_ERROR_COMPUTE on a negative weight. `system` is initialised here. */
fil_status fil_linear_build(fil_linear *system, const fil_view *view, const igraph_vector_t *weights,
                            fil_linear_rows rows, bool loops, fil_error *error);
void fil_linear_destroy(fil_linear *system);

/* Σ_j a_ij, the diagonal included. */
double fil_linear_row_sum(const fil_linear *system, size_t row);

/* Divides the rows, or the columns, by numbers; by one that is missing or not above 0 what is not 0 becomes missing. */
void fil_linear_divide_rows(fil_linear *system, const double divisors[]);
void fil_linear_divide_columns(fil_linear *system, const double divisors[]);

/* The rounds all added up: x = (I + A + A² + …) 1, the least solution of x = 1 + Ax, by row; missing (NAN) where the
   sum has no end, or an entry that it needs is missing, and for the rows that build on these. Strong components of A
   are solved one after the other, so that a matrix without circles takes one pass; a component by stabilised
   biconjugate gradients, until each of its equations holds to 1e-13 of x_i. Fails with FIL_ERROR_COMPUTE when that is
   not reached in 20,000 steps. Cost O(m) a step. */
fil_status fil_linear_solve(const fil_linear *system, double x[], fil_error *error);

#endif
