/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Children that each do every n-th part and send what comes of it through a pipe. */
#include "graph/processes.h"

#include "graph/memory.h"
#include "graph/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What goes before the numbers of a part. On a failure the record follows instead, and nothing more. */
typedef struct part_header {
  size_t part;
  fil_status status;
} part_header;

/* A child. `pipe` is -1 once it has sent everything. */
typedef struct worker_child {
  pid_t process;
  int pipe;
  size_t left; /* parts that it has still to send */
} worker_child;

typedef struct worker_family {
  const fil_process_work *work;
  worker_child children[FIL_WORKERS_LIMIT];
  size_t count, wanted;
  double *numbers;
  size_t done;
} worker_family;

static bool write_all(int pipe, const void *bytes, size_t length)
{
  const char *at = bytes;
  while (length > 0) {
    const ssize_t count = write(pipe, at, length);
    if (count < 0 && errno != EINTR)
      return false;
    at += count > 0 ? count : 0;
    length -= count > 0 ? (size_t)count : 0;
  }
  return true;
}

static bool read_all(int pipe, void *bytes, size_t length)
{
  char *at = bytes;
  while (length > 0) {
    const ssize_t count = read(pipe, at, length);
    if (count == 0 || (count < 0 && errno != EINTR))
      return false;
    at += count > 0 ? count : 0;
    length -= count > 0 ? (size_t)count : 0;
  }
  return true;
}

/* The life of a child: nobody is left to tell of what goes wrong with the pipe. */
static void live(const worker_family *family, size_t first, int pipe)
{
  const fil_process_work *work = family->work;
  double *numbers = fil_memory_new(work->width, sizeof *numbers);
  for (size_t part = first; part < work->parts; part += family->wanted) {
    fil_error error = {0};
    const fil_status status = numbers ? work->task(work->context, part, numbers, &error) : fil_error_memory(&error);
    const part_header header = {part, status};
    if (!write_all(pipe, &header, sizeof header))
      break;
    if (status != FIL_OK) {
      write_all(pipe, &error, sizeof error);
      break;
    }
    if (!write_all(pipe, numbers, work->width * sizeof *numbers))
      break;
  }
  _exit(0);
}

static fil_status begin_child(worker_family *family, fil_error *error)
{
  int ends[2];
  worker_child *child = &family->children[family->count];
  const size_t number = family->count;
  if (pipe2(ends, O_CLOEXEC) != 0)
    return fil_error_set(error, FIL_ERROR_PROGRAM, "a pipe cannot be made: %s", strerror(errno));
  const pid_t process = fork();
  if (process == 0) {
    close(ends[0]);
    for (size_t k = 0; k < family->count; k++)
      close(family->children[k].pipe);
    live(family, number, ends[1]);
  }
  close(ends[1]);
  if (process < 0) {
    close(ends[0]);
    return fil_error_set(error, FIL_ERROR_PROGRAM, "a worker cannot be started: %s", strerror(errno));
  }
  *child = (worker_child){process, ends[0], (family->work->parts - number + family->wanted - 1) / family->wanted};
  family->count++;
  return FIL_OK;
}

/* Takes what a child sent of one part. */
static fil_status receive(worker_family *family, worker_child *child, fil_error *error)
{
  part_header header;
  fil_error reason;
  const size_t width = family->work->width;
  if (!read_all(child->pipe, &header, sizeof header))
    return fil_error_set(error, FIL_ERROR_PROGRAM, "a worker ended before its work was done");
  if (header.status != FIL_OK) {
    const bool told = read_all(child->pipe, &reason, sizeof reason);
    return fil_error_set(error, header.status, "%s", told ? reason.message : "a worker failed");
  }
  if (!read_all(child->pipe, family->numbers + header.part * width, width * sizeof *family->numbers))
    return fil_error_set(error, FIL_ERROR_PROGRAM, "a worker ended before its work was done");
  if (--child->left == 0) {
    close(child->pipe);
    child->pipe = -1;
  }
  fil_progress_report(family->work->progress, family->work->title, ++family->done, family->work->parts);
  return FIL_OK;
}

static fil_status receive_all(worker_family *family, fil_error *error)
{
  fil_status status = FIL_OK;
  while (family->done < family->work->parts) {
    struct pollfd polled[FIL_WORKERS_LIMIT];
    for (size_t k = 0; k < family->count; k++)
      polled[k] = (struct pollfd){.fd = family->children[k].pipe, .events = POLLIN};
    if (poll(polled, family->count, -1) < 0 && errno != EINTR)
      return fil_error_set(error, FIL_ERROR_PROGRAM, "workers cannot be waited for: %s", strerror(errno));
    for (size_t k = 0; k < family->count; k++) {
      if (polled[k].fd >= 0 && polled[k].revents)
        FIL_TRY(receive(family, &family->children[k], error));
    }
  }
done:
  return status;
}

static void end_children(worker_family *family, bool kill_them)
{
  for (size_t k = 0; k < family->count; k++) {
    const worker_child *child = &family->children[k];
    if (child->pipe >= 0)
      close(child->pipe);
    if (kill_them)
      kill(child->process, SIGKILL);
    while (waitpid(child->process, NULL, 0) < 0 && errno == EINTR)
      continue;
  }
}

static fil_status run_children(const fil_process_work *work, size_t wanted, double numbers[], fil_error *error)
{
  fil_status status = FIL_OK;
  worker_family family = {.work = work, .wanted = wanted};
  family.numbers = numbers;
  while (family.count < wanted)
    FIL_TRY(begin_child(&family, error));
  FIL_TRY(receive_all(&family, error));
done:
  end_children(&family, /*kill_them=*/status != FIL_OK);
  return status;
}

fil_status fil_processes_run(const fil_process_work *work, double numbers[], fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t asked = fil_memory_is_shared() ? fil_workers_asked() : 0;
  const size_t wanted = asked < work->parts ? asked : work->parts;
  if (wanted > 1)
    return run_children(work, wanted, numbers, error);
  for (size_t part = 0; part < work->parts; part++) {
    FIL_TRY(work->task(work->context, part, numbers + part * work->width, error));
    fil_progress_report(work->progress, work->title, part + 1, work->parts);
  }
done:
  return status;
}
