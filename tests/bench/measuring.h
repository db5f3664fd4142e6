/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work run in a process of its own, for its time and its peak of memory. */
#ifndef FIL_TESTS_BENCH_MEASURING_H
#define FIL_TESTS_BENCH_MEASURING_H

#include <stddef.h>

/* Work on borrowed `context`. It calls bench_start when what comes before is not to be timed, and bench_stop when what
   follows is not; it stops the program when it fails. */
typedef void (*bench_work)(const void *context);

typedef struct bench_cost {
  double seconds; /* that passed */
  double work;    /* of all processors together, in seconds; other programs on the machine hardly change it */
  size_t peak;    /* bytes resident at most, with all that came before bench_start */
} bench_cost;

void bench_start(void);
void bench_stop(void);

/* Runs the work `runs` times and returns the least times and the largest peak. Stops the program when a run fails. */
bench_cost bench_measure(bench_work work, const void *context, int runs);

#endif
