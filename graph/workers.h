/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work on large inputs, split over the processor's cores. */
#ifndef FIL_GRAPH_WORKERS_H
#define FIL_GRAPH_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

enum { FIL_WORKERS_LIMIT = 64, FIL_WORKERS_USUAL = 8 };

/* Rows of a table that are worth starting threads for. */
enum { FIL_WORKERS_ROWS = 1 << 20 };

/* How many workers there are: as set, or else one for each core, at most FIL_WORKERS_USUAL, for each wants memory of
   its own. Results never depend on it. */
size_t fil_workers(void);

/* How many were asked for; 0: nobody did. */
size_t fil_workers_asked(void);

/* Sets their number for the whole process, at most FIL_WORKERS_LIMIT; 0 restores the usual one. Not while work runs. */
void fil_workers_use(size_t count);

/* One part of the work. `calling`: it runs in the thread of the caller, who alone may be told of progress. */
typedef void (*fil_worker_task)(void *context, size_t part, bool calling);

/* Does the parts, each once, and returns when all are done. Threads are started when there are more than one worker and
   more than one part, and the allocator allows it (see graph/memory.h); where the system grants fewer, the others do
   their work. A task touches what belongs to its part alone, never calls igraph, and is itself responsible to keep
   errors. */
void fil_workers_run(fil_worker_task task, void *context, size_t parts);

#endif
