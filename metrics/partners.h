/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who is tied to whom, and how strongly, whichever way. Not for use outside metrics/. */
#ifndef FIL_METRICS_PARTNERS_H
#define FIL_METRICS_PARTNERS_H

#include "graph/view.h"

/* The partners of each node, with s_ij = w_ij + w_ji. Ties of weight 0 are none. Starts as { 0 }. */
typedef struct fil_partners {
  size_t *starts;  /* by node, and one more: partners of i are starts[i] … starts[i + 1] - 1 */
  uint32_t *nodes; /* partner */
  double *ties;    /* s_ij */
  double *sums;    /* by node: Σ_j s_ij */
} fil_partners;

/* `weights` by edge of the view, from 0; NULL: each tie counts 1. `partners` is initialised here. */
fil_status fil_partners_build(const fil_view *view, const igraph_vector_t *weights, fil_partners *partners,
                              fil_error *error);
void fil_partners_destroy(fil_partners *partners);

#endif
