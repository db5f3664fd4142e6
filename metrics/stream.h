/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Input-output accounting: how many times, on the way along the chain, a unit is produced with or passed on. Not for
   use outside metrics/. */
#ifndef FIL_METRICS_STREAM_H
#define FIL_METRICS_STREAM_H

#include "metrics/linear.h"

/* Sums the rounds x_i = 1 + Σ_j (w_ij/Y_i) x_j over buyers j, or x_j = 1 + Σ_i (w_ij/Y_j) x_i over suppliers i; a
   sector's own use counts. Y is the node column `output` where there is one, else the sum of the node's ties that way
   and of the column `rest` (0 without it). See fil_linear_solve for what is missing and when it fails. */
fil_status fil_stream(const fil_view *view, const igraph_vector_t *weights, fil_linear_rows rows, const char *rest,
                      double x[], fil_error *error);

#endif
