/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How long work tells its caller how far it is. */
#ifndef FIL_GRAPH_PROGRESS_H
#define FIL_GRAPH_PROGRESS_H

#include <stddef.h>

/* Borrowed by the work; NULL stands for nobody listening. */
typedef struct fil_progress {
  void (*report)(void *context, const char *what, size_t done, size_t total);
  void *context;
} fil_progress;

static inline void fil_progress_report(const fil_progress *progress, const char *what, size_t done, size_t total)
{
  if (progress && progress->report)
    progress->report(progress->context, what, done, total);
}

#endif
