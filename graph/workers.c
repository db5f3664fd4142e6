/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Threads that live for one piece of work. */
#include "graph/workers.h"

#include "graph/memory.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

static size_t chosen; /* 0: the usual number */

size_t fil_workers(void)
{
  if (chosen)
    return chosen;
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  size_t usual = cores > 1 ? (size_t)cores : 1;
  return usual < FIL_WORKERS_USUAL ? usual : FIL_WORKERS_USUAL;
}

size_t fil_workers_asked(void)
{
  return chosen;
}

void fil_workers_use(size_t count)
{
  chosen = count < FIL_WORKERS_LIMIT ? count : FIL_WORKERS_LIMIT;
}

/* What the threads of one piece of work share. */
typedef struct worker_crew {
  fil_worker_task task;
  void *context;
  size_t parts;
  atomic_size_t next; /* part to be taken */
} worker_crew;

static void work(worker_crew *crew, bool calling)
{
  for (size_t part; (part = atomic_fetch_add(&crew->next, 1)) < crew->parts;)
    crew->task(crew->context, part, calling);
}

static void *run_thread(void *crew)
{
  work(crew, /*calling=*/false);
  return NULL;
}

void fil_workers_run(fil_worker_task task, void *context, size_t parts)
{
  pthread_t threads[FIL_WORKERS_LIMIT];
  worker_crew crew = {.task = task, .context = context, .parts = parts};
  size_t wanted = fil_memory_is_shared() ? fil_workers() : 1, started = 0;
  wanted = wanted < parts ? wanted : parts;
  while (started + 1 < wanted && pthread_create(&threads[started], NULL, run_thread, &crew) == 0)
    started++;
  work(&crew, /*calling=*/true);
  for (size_t k = 0; k < started; k++)
    pthread_join(threads[k], NULL);
}
