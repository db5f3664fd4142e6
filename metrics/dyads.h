/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Several matrices over the same pairs of nodes, and their sums of products when the nodes of one side change places.
   Not for use outside metrics/. */
#ifndef FIL_METRICS_DYADS_H
#define FIL_METRICS_DYADS_H

#include "metrics/metric.h"

/* What two nodes have in common: whether they are of one group, or how far their numbers are apart. One of the two is
   set. Borrowed. */
typedef struct fil_likeness {
  const uint32_t *groups; /* by node; 1 for two nodes of one group, else 0 */
  const double *numbers;  /* by node; |x_i − x_j| */
} fil_likeness;

/* The matrices are first those of ties, of which only what is not 0 is kept, and then those of likeness, of which
   nothing is: they are counted as they are needed. The diagonal counts in none. Starts as { 0 }. */
typedef struct fil_dyads {
  size_t node_count;
  size_t count;     /* of matrices */
  size_t tie_count; /* of those that hold ties */
  double pairs;     /* that the sums go over: n(n−1), or half of it where every matrix is symmetric */
  bool symmetric;   /* every matrix is */
  size_t
      *starts; /* by node and one more: the pairs of i are starts[i] … starts[i + 1] − 1, the tied ones of any matrix */
  uint32_t *targets; /* in order */
  double *values;    /* tie_count a pair */
  fil_likeness *likenesses;
  uint32_t group_limit; /* above every group of a likeness */
  double *totals;       /* of each matrix over the pairs */
} fil_dyads;

/* Which matrices are set side by side. All borrowed. */
typedef struct fil_dyads_sources {
  const fil_view *const *views; /* of the same nodes; an undirected tie stands in both cells of its pair */
  size_t view_count;
  bool weighted;
  const fil_likeness *likenesses; /* no missing group or number among the places */
  size_t likeness_count;
  const uint32_t *places; /* by node: its number here, FIL_MISSING for those left out; NULL: all are in */
  size_t place_count;
} fil_dyads_sources;

/* Initialised here. Fails with FIL_ERROR_COMPUTE on more than 4096 groups. Cost O(m log m), and O(n²) for each likeness
   of numbers. */
fil_status fil_dyads_build(fil_dyads *dyads, const fil_dyads_sources *sources, fil_error *error);

/* The same of each relation of the network. */
fil_status fil_dyads_build_relations(fil_dyads *dyads, const fil_choices *choices, bool weighted, fil_error *error);
void fil_dyads_destroy(fil_dyads *dyads);

/* sums[a · count + b] = Σ_ij A_ij B_ij. */
fil_status fil_dyads_products(const fil_dyads *dyads, double sums[], fil_error *error);

/* What one thread works with. */
typedef struct fil_tally {
  uint64_t *counts;
  double *room; /* scratch */
} fil_tally;

/* What is done with one permutation: `sums` as above, but with the nodes of A in other places, A_π(i)π(j) B_ij. Counts
   up the tally. Runs in several threads at once, each with a tally of its own. */
typedef struct fil_permuted {
  void (*see)(const void *context, const double sums[], fil_tally *tally);
  const void *context;
  size_t tally_count;
  size_t room_count;
} fil_permuted;

/* Permutes the nodes that many times, permutation k by stream k of the seed, and adds up the tallies of all, which are
   therefore the same for any number of workers. Cost of a permutation O(n + m), with O(n²) for pairs of likenesses of
   which one is of numbers. */
fil_status fil_dyads_permute(const fil_dyads *dyads, uint64_t seed, size_t permutations, const fil_permuted *permuted,
                             uint64_t tallies[], fil_error *error);

/* The part of the permutations that do as well as what was observed, itself counted among them: (tally + 1)/(count +
   1). NAN without permutations. */
double fil_permuted_share(uint64_t tally, size_t permutations);

#endif
