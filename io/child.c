/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Programs as child processes, fed and read through pipes. */
#include "io/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { INPUT, OUTPUT, COMPLAINTS, PIPES };

/* A running program. Descriptors are -1 once closed. */
typedef struct program {
  pid_t process;
  int ours[PIPES], theirs[PIPES];
  const fil_text *input;
  size_t written;
  fil_text *output;
  fil_text complaints;
  double deadline;
} program;

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void close_end(int *descriptor)
{
  if (*descriptor >= 0)
    close(*descriptor);
  *descriptor = -1;
}

static fil_status open_pipes(program *child, fil_error *error)
{
  for (int k = 0; k < PIPES; k++) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
      return fil_error_set(error, FIL_ERROR_PROGRAM, "a pipe cannot be made: %s", strerror(errno));
    child->ours[k] = ends[k == INPUT ? 1 : 0];
    child->theirs[k] = ends[k == INPUT ? 0 : 1];
  }
  fcntl(child->ours[INPUT], F_SETFL, O_NONBLOCK);
  return FIL_OK;
}

static fil_status start(program *child, const char *const arguments[], const char *package, fil_error *error)
{
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t signals;
  posix_spawn_file_actions_init(&actions);
  for (int k = 0; k < PIPES; k++)
    posix_spawn_file_actions_adddup2(&actions, child->theirs[k], k);
  posix_spawnattr_init(&attributes);
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  int failed = posix_spawnp(&child->process, arguments[0], &actions, &attributes, (char *const *)arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  for (int k = 0; k < PIPES; k++)
    close_end(&child->theirs[k]);
  if (failed)
    return fil_error_set(error, FIL_ERROR_PROGRAM, "the program %s cannot be run (%s); install %s", arguments[0],
                         strerror(failed), package);
  return FIL_OK;
}

/* Hands over what the pipe takes. A program that stops reading early is judged by how it ends. */
static void feed(program *child)
{
  ssize_t count =
      write(child->ours[INPUT], child->input->bytes + child->written, child->input->length - child->written);
  if (count > 0)
    child->written += (size_t)count;
  if (child->written == child->input->length || (count < 0 && errno != EAGAIN && errno != EINTR))
    close_end(&child->ours[INPUT]);
}

static fil_status drain(int *descriptor, fil_text *text, fil_error *error)
{
  char bytes[65536];
  ssize_t count = read(*descriptor, bytes, sizeof bytes);
  if (count > 0)
    return fil_text_add_bytes(text, bytes, (size_t)count, error);
  if (count == 0 || errno != EINTR)
    close_end(descriptor);
  return FIL_OK;
}

static fil_status exchange(program *child, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  while (status == FIL_OK && (child->ours[OUTPUT] >= 0 || child->ours[COMPLAINTS] >= 0)) {
    struct pollfd polled[PIPES];
    double left = child->deadline - now();
    for (int k = 0; k < PIPES; k++)
      polled[k] = (struct pollfd){.fd = child->ours[k], .events = k == INPUT ? POLLOUT : POLLIN};
    int ready = left > 0 ? poll(polled, PIPES, (int)(left * 1000) + 1) : 0;
    if (ready == 0)
      return fil_error_set(error, FIL_ERROR_PROGRAM, "%s took too long and was stopped; draw fewer nodes or ties",
                           name);
    if (ready < 0 && errno != EINTR)
      return fil_error_set(error, FIL_ERROR_PROGRAM, "%s cannot be waited for: %s", name, strerror(errno));
    if (ready < 0)
      continue;
    if (polled[INPUT].revents)
      feed(child);
    if (polled[OUTPUT].revents)
      status = drain(&child->ours[OUTPUT], child->output, error);
    if (status == FIL_OK && polled[COMPLAINTS].revents)
      status = drain(&child->ours[COMPLAINTS], &child->complaints, error);
  }
  return status;
}

static fil_status judge(const char *name, int ended, const fil_text *complaints, fil_error *error)
{
  const char *said = fil_text_string(complaints);
  said += strspn(said, " \n");
  if (WIFEXITED(ended) && WEXITSTATUS(ended) == 0)
    return FIL_OK;
  if (WIFSIGNALED(ended))
    return fil_error_set(error, FIL_ERROR_PROGRAM, "%s was ended by signal %d", name, WTERMSIG(ended));
  return fil_error_set(error, FIL_ERROR_PROGRAM, "%s failed: %.*s", name, *said ? (int)strcspn(said, "\n") : 9,
                       *said ? said : "no reason");
}

fil_status fil_child_run(const char *const arguments[], const char *package, const fil_text *input, unsigned seconds,
                         fil_text *output, fil_error *error)
{
  fil_status status = FIL_OK;
  program child = {.ours = {-1, -1, -1}, .theirs = {-1, -1, -1}, .input = input, .output = output};
  struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
  int ended = 0;
  child.deadline = now() + seconds;
  sigaction(SIGPIPE, &ignored, &before);
  FIL_TRY(open_pipes(&child, error));
  FIL_TRY(start(&child, arguments, package, error));
  status = exchange(&child, arguments[0], error);
  if (status != FIL_OK)
    kill(child.process, SIGKILL);
  while (waitpid(child.process, &ended, 0) < 0 && errno == EINTR)
    continue;
  if (status == FIL_OK)
    status = judge(arguments[0], ended, &child.complaints, error);
done:
  for (int k = 0; k < PIPES; k++) {
    close_end(&child.ours[k]);
    close_end(&child.theirs[k]);
  }
  sigaction(SIGPIPE, &before, NULL);
  fil_text_destroy(&child.complaints);
  return status;
}
