/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic levels: where in the flow each actor stands. */
#ifndef FIL_METRICS_TROPHIC_H
#define FIL_METRICS_TROPHIC_H

#include "graph/view.h"

/* Solves Λh = v for the levels h, one per node, with u = w_in + w_out, v = w_in − w_out and Λ = diag(u) − W − Wᵀ; the
   lowest level of each weak component is 0, an isolate's too. `weights` are strengths by edge of the (directed) view,
   from 0; NULL: each tie counts 1. Solved sparse, by Cholesky factors. MacKay, Johnson & Sansom 2020,
   doi:10.1098/rsos.201138. */
fil_status fil_trophic_levels(const fil_view *view, const igraph_vector_t *weights, double levels[], fil_error *error);

#endif
