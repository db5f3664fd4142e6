/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Clustering and transitivity where directions count, as other programs have them. Not for use outside metrics/. */
#ifndef FIL_METRICS_CLOSURE_H
#define FIL_METRICS_CLOSURE_H

#include "metrics/metric.h"

/* Clustering of each node by the conventions of a program (FIL_AS_FILIERE: direction ignored, NAN below two
   neighbours). NetworkX: 0 below two, directed Fagiolo's share of directed triangles. Gephi: 0 below two, directed the
   density of the ties among the neighbours; UCINET the same density, NAN below two. `values` comes full of NAN. */
fil_status fil_closure_nodes(const fil_view *view, fil_program program, double values[], fil_error *error);

/* In a directed view: pairs of arrows i -> j and j -> k of three nodes with i -> k, all such pairs of arrows, and pairs
   of arrows from one node. */
typedef struct fil_closure_counts {
  double transitive, paths, forks;
} fil_closure_counts;

fil_status fil_closure_count(const fil_view *view, fil_closure_counts *counts, fil_error *error);

#endif
