/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The progress bar. */
#ifndef FIL_CLI_PROGRESS_H
#define FIL_CLI_PROGRESS_H

#include "graph/progress.h"

#include <stdbool.h>

/* Not to be moved once started. */
typedef struct fil_progress_bar {
  fil_progress progress; /* the listener to hand to the work */
  double started;        /* seconds */
  double drawn;
  bool visible;
} fil_progress_bar;

/* A bar on standard error, from a second on, when that is a terminal; nothing when `quiet`. */
void fil_progress_bar_start(fil_progress_bar *bar, bool quiet);

/* Takes the bar from the screen, so that something else can be written there; it comes back with the next report. */
void fil_progress_bar_hide(fil_progress_bar *bar);

#endif
