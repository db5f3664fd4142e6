/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Core and periphery, fitted to a network. Not for use outside metrics/. */
#ifndef FIL_METRICS_CORE_H
#define FIL_METRICS_CORE_H

#include "metrics/metric.h"

/* The symmetric matrix that is fitted: s_ij, i ≠ j, is 1 for a tie, whichever way, or weighted w_ij + w_ji. Both fits
   are the correlation of s_ij and the ideal pattern over the pairs. Starts as { 0 }. */
typedef struct fil_core {
  bool *members;    /* by node: whether it is in the core; ideal pattern 1 for pairs with a core node, else 0 */
  double *scores;   /* by node, the largest 1; ideal pattern c_i c_j */
  double fit;       /* of the members; NAN: no core can be told, and no node is a member */
  double score_fit; /* of the scores; NAN: s does not vary, or the pattern does not */
  bool scored;      /* there are scores: three nodes and a tie */
} fil_core;

/* Fits both, from a start by degree and `restarts` further ones that the seed draws, of which the best is taken. The
   core is sought by adding, dropping and exchanging nodes while the fit grows, after a random change of the best one
   found; the scores by least squares over the pairs (minres), 0 ≤ c_i ≤ √max s (Harman & Fukuda 1966, Psychometrika
   31: 563-571), one node after the other until none moves by more than 1e-12 of the largest; that fails
   with FIL_ERROR_COMPUTE after 100,000 rounds. Cost O(n + m) a step. Borgatti & Everett 2000,
   doi:10.1016/S0378-8733(99)00019-2; Boyd, Fitzgerald, Mahutga & Smith 2010, Social Networks 32: 125-137. */
fil_status fil_core_find(const fil_view *view, const igraph_vector_t *weights, size_t restarts, uint64_t seed,
                         fil_core *core, fil_error *error);
void fil_core_destroy(fil_core *core);

#endif
