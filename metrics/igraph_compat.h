/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where igraph 0.10 and 1.0 differ in names and arguments. */
#ifndef FIL_METRICS_IGRAPH_COMPAT_H
#define FIL_METRICS_IGRAPH_COMPAT_H

#include "graph/igraph_guard.h"

/* Leading eigenvector with maximum 1; in a directed graph a node's score comes along the arrows to it. */
static inline igraph_error_t fil_igraph_eigenvector(const igraph_t *graph, igraph_vector_t *scores,
                                                    igraph_real_t *eigenvalue, bool directed,
                                                    const igraph_vector_t *weights, igraph_arpack_options_t *options)
{
#if IGRAPH_VERSION_MAJOR >= 1
  return igraph_eigenvector_centrality(graph, scores, eigenvalue, directed ? IGRAPH_OUT : IGRAPH_ALL, weights, options);
#else
  return igraph_eigenvector_centrality(graph, scores, eigenvalue, directed, /*scale=*/true, weights, options);
#endif
}

#endif
