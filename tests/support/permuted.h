/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Permutations of a few nodes, all of them, for tests; metrics run with many drawn ones. */
#ifndef FIL_TESTS_SUPPORT_PERMUTED_H
#define FIL_TESTS_SUPPORT_PERMUTED_H

#include "metrics/run.h"

/* Puts the numbers into their next order by size; false behind the last. */
bool next_permutation(size_t order[], size_t count);

/* The result of a metric of any level with `metric.permutations` set; the network as text. Owned by the caller. */
fil_table measure_permuted(const char *text, const char *metric, size_t permutations);

/* Fails unless a share of drawn permutations is near the exact one, within five standard errors. */
void assert_share(double drawn, double exact, size_t permutations);

#endif
