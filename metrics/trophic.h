/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic levels: where in the flow each actor stands. */
#ifndef FIL_METRICS_TROPHIC_H
#define FIL_METRICS_TROPHIC_H

#include "graph/view.h"

/* Solves Λh = v for the levels h, one per node, with u = w_in + w_out, v = w_in − w_out and Λ = diag(u) − W − Wᵀ; the
   lowest level of each weak component is 0, an isolate's too. `weights` are strengths by edge of the (directed) view,
   from 0; NULL: each tie counts 1. Solved sparse, by preconditioned conjugate gradients, until each equation holds to
   1e-13 of its node's weight and the largest level; fails with FIL_ERROR_COMPUTE when that is not reached. Cost O(m) a
   step, one step for a tree, some tens for other networks, 20,000 at most. MacKay, Johnson & Sansom 2020,
   doi:10.1098/rsos.201138. */
fil_status fil_trophic_levels(const fil_view *view, const igraph_vector_t *weights, double levels[], fil_error *error);

#endif
