/* SPDX-License-Identifier: GPL-2.0-or-later */
/* On how few partners an actor depends. Not for use outside metrics/. */
#ifndef FIL_METRICS_DEPENDENCE_H
#define FIL_METRICS_DEPENDENCE_H

#include "metrics/linear.h"

/* On one side of each node, its suppliers or its buyers: their number, the Herfindahl-Hirschman index of its trade with
   them, and 1 where a kind of them has one member alone, else 0. Where stages are known partners are set against those
   of their kind (see kinds.h), and the index is the mean over kinds, by their share in the trade; where no node has a
   stage all partners are of one kind. Index and flag are missing without partners. A tie of weight 0 is none. Fails
   with FIL_ERROR_COMPUTE on a negative weight. */
fil_status fil_dependence(const fil_view *view, const igraph_vector_t *weights, fil_linear_rows side, double partners[],
                          double hhi[], double single[], fil_error *error);

#endif
