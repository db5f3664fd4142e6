/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work that cannot run in threads, such as igraph's, split over child processes. */
#ifndef FIL_GRAPH_PROCESSES_H
#define FIL_GRAPH_PROCESSES_H

#include "graph/error.h"
#include "graph/progress.h"

/* Fills the numbers of one part. They are all that comes back: what the task changes elsewhere may be lost. */
typedef fil_status (*fil_process_task)(void *context, size_t part, double numbers[], fil_error *error);

/* Much alike work: the same task for each of `parts`, `width` numbers each. All borrowed. */
typedef struct fil_process_work {
  fil_process_task task;
  void *context;
  size_t parts, width;
  const char *title; /* for the progress */
  const fil_progress *progress;
} fil_process_work;

/* Does the parts in their order, or in as many child processes as fil_workers_use asked for, and fills `numbers` with
   those of part after part. The result is the same for any number of processes if each part depends on its number
   alone. Without a number asked for, or while the allocator is not shared, there is no child. Fails with what a task
   failed with, and with FIL_ERROR_PROGRAM when a child cannot be made or ends early; no child is left behind. */
fil_status fil_processes_run(const fil_process_work *work, double numbers[], fil_error *error);

#endif
