/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Leading eigenvectors of a graph's parts. Not for use outside metrics/. */
#ifndef FIL_METRICS_LEADING_H
#define FIL_METRICS_LEADING_H

#include "graph/igraph_guard.h"

#include <stddef.h>

/* Of each strongly connected part (undirected: component) by itself, since the leading eigenvector of a whole that
   falls into parts need not be unique. Starts as { 0 }. */
typedef struct fil_leading {
  double *scores; /* by node: the leading eigenvector of its part, largest score 1; NAN for a node without ties inside
                     its part */
  igraph_integer_t *parts; /* by node */
  double *eigenvalues;     /* by part; 0: no ties inside */
  igraph_integer_t part_count;
  size_t node_count;
} fil_leading;

/* Solves λ x_i = Σ_j w_ji x_j by ARPACK. `weights` by edge, from 0, where a tie of weight 0 is none; NULL: each tie
   counts 1. `leading` is initialised here. */
fil_status fil_leading_find(const igraph_t *graph, const igraph_vector_t *weights, fil_leading *leading,
                            fil_error *error);
void fil_leading_destroy(fil_leading *leading);

/* The largest eigenvalue of the whole: the spectral radius. */
double fil_leading_eigenvalue(const fil_leading *leading);

/* Of an undirected graph, the leading eigenvector of the whole: the part with the largest eigenvalue bears it, and it
   is 0 elsewhere. Where several parts have that eigenvalue, to a billionth, it is not unique, and all scores are NAN.
 */
void fil_leading_keep(fil_leading *leading);

/* The scores of ties read without direction, both of a mutual pair added up: largest score 1, NAN
   where they are not unique. */
fil_status fil_leading_both_ways(const igraph_t *graph, const igraph_vector_t *weights, double scores[],
                                 fil_error *error);

#endif
