/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A bar on the terminal. */
#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { WIDTH = 30 };

static const double patience = 1.0, interval = 0.1; /* seconds before the first drawing, and between two */

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void draw(void *context, const char *what, size_t done, size_t total)
{
  static const char full[] = "##############################", empty[] = "------------------------------";
  fil_progress_bar *bar = context;
  double time = now();
  if (time - bar->started < patience || time - bar->drawn < interval)
    return;
  int filled = total ? (int)((double)done / (double)total * WIDTH) : 0;
  filled = filled > WIDTH ? WIDTH : filled;
  fprintf(stderr, "\r\033[K[%.*s%.*s] %s", filled, full, WIDTH - filled, empty, what);
  bar->drawn = time;
  bar->visible = true;
}

void fil_progress_bar_start(fil_progress_bar *bar, bool quiet)
{
  *bar = (fil_progress_bar){.started = now()};
  if (!quiet && isatty(STDERR_FILENO))
    bar->progress = (fil_progress){.report = draw, .context = bar};
}

void fil_progress_bar_hide(fil_progress_bar *bar)
{
  if (bar->visible)
    fputs("\r\033[K", stderr);
  bar->visible = false;
}
