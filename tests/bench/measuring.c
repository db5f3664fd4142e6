/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Children that time themselves, and a parent that asks the system how much memory they took. */
#include "tests/bench/measuring.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A moment, in time that passed and in time that processors worked for us. */
typedef struct moment {
  double clock, work;
} moment;

static moment started, stopped;

static double seconds_of(struct timeval time)
{
  return (double)time.tv_sec + (double)time.tv_usec * 1e-6;
}

static moment now(void)
{
  struct timespec time;
  struct rusage own, children;
  clock_gettime(CLOCK_MONOTONIC, &time);
  getrusage(RUSAGE_SELF, &own);
  getrusage(RUSAGE_CHILDREN, &children);
  return (moment){(double)time.tv_sec + (double)time.tv_nsec * 1e-9,
                  seconds_of(own.ru_utime) + seconds_of(own.ru_stime) + seconds_of(children.ru_utime) +
                      seconds_of(children.ru_stime)};
}

void bench_start(void)
{
  started = now();
}

void bench_stop(void)
{
  stopped = now();
}

static _Noreturn void stop(const char *what)
{
  perror(what);
  exit(EXIT_FAILURE);
}

static _Noreturn void run_child(bench_work work, const void *context, int pipe_end)
{
  stopped = (moment){0};
  bench_start();
  work(context);
  moment end = stopped.clock > 0 ? stopped : now();
  const bench_cost cost = {.seconds = end.clock - started.clock, .work = end.work - started.work};
  if (write(pipe_end, &cost, sizeof cost) != (ssize_t)sizeof cost)
    stop("pipe");
  _exit(EXIT_SUCCESS);
}

static bench_cost run_once(bench_work work, const void *context)
{
  int ends[2], status;
  struct rusage usage;
  bench_cost cost = {0};
  fflush(stdout);
  if (pipe(ends) != 0)
    stop("pipe");
  pid_t child = fork();
  if (child < 0)
    stop("fork");
  if (child == 0)
    run_child(work, context, ends[1]);
  close(ends[1]);
  ssize_t count = read(ends[0], &cost, sizeof cost);
  close(ends[0]);
  if (wait4(child, &status, 0, &usage) != child || status != 0 || count != (ssize_t)sizeof cost) {
    fprintf(stderr, "a measured run failed\n");
    exit(EXIT_FAILURE);
  }
  cost.peak = (size_t)usage.ru_maxrss * 1024;
  return cost;
}

bench_cost bench_measure(bench_work work, const void *context, int runs)
{
  bench_cost least = run_once(work, context);
  for (int run = 1; run < runs; run++) {
    bench_cost cost = run_once(work, context);
    least.seconds = cost.seconds < least.seconds ? cost.seconds : least.seconds;
    least.work = cost.work < least.work ? cost.work : least.work;
    least.peak = cost.peak > least.peak ? cost.peak : least.peak;
  }
  return least;
}
