/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks of firms of any size, the same from the same seed, as a node sheet and an edge sheet. */
#ifndef FIL_TESTS_BENCH_FIRMS_H
#define FIL_TESTS_BENCH_FIRMS_H

#include <stddef.h>
#include <stdint.h>

/* How large, and by which seed. */
typedef struct bench_size {
  const char *name;
  uint32_t nodes;
  size_t ties;
} bench_size;

/* Writes both sheets. Firms stand in tiers and regions; most ties run to the next tier and stay in the region, a few
   firms have most of them, one in ten is returned. No tie comes twice, none is a loop. Stops the program when a file
   cannot be written. */
void bench_write_firms(const bench_size *size, uint64_t seed, const char *node_path, const char *edge_path);

#endif
