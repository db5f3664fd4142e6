/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Eigenvector centrality as NetworkX and Gephi iterate it. Not for use outside metrics/. */
#ifndef FIL_METRICS_ITERATE_H
#define FIL_METRICS_ITERATE_H

#include "graph/view.h"

/* NetworkX: power iteration of A + 1 along the arrows to a node, Euclidean norm 1, until the scores of n nodes change
   by less than n/1000000 in all. Fails with FIL_ERROR_COMPUTE after 100 rounds, as NetworkX does. */
fil_status fil_iterate_networkx(const fil_view *view, const igraph_vector_t *weights, double values[],
                                fil_error *error);

/* Gephi: 100 rounds, whatever the change, in each of which a node adds to its sum the scores of those who tie to it,
   and scores are the sums by the largest. Sums are kept from round to round. */
fil_status fil_iterate_gephi(const fil_view *view, const igraph_vector_t *weights, double values[], fil_error *error);

#endif
