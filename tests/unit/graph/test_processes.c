/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Work split over processes: the same numbers, every failure told, no child left. */
#include "graph/processes.h"
#include "graph/workers.h"
#include "tests/support/testing.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PARTS = 50, WIDTH = 3000 }; /* more than a pipe holds */

static const size_t all = (size_t)PARTS * WIDTH;

typedef struct wish {
  pid_t parent;
  size_t fails, dies; /* part that does; PARTS: none */
} wish;

static fil_status fill(void *context, size_t part, double numbers[], fil_error *error)
{
  const wish *wished = context;
  if (part == wished->fails)
    return fil_error_set(error, FIL_ERROR_COMPUTE, "part %zu has no result", part);
  if (part == wished->dies && getpid() != wished->parent)
    kill(getpid(), SIGKILL);
  for (size_t k = 0; k < WIDTH; k++)
    numbers[k] = (double)(part * WIDTH + k);
  numbers[0] = getpid() == wished->parent;
  return FIL_OK;
}

static fil_status run(size_t workers, wish *wished, double numbers[], const fil_progress *progress, fil_error *error)
{
  const fil_process_work work = {
      .task = fill, .context = wished, .parts = PARTS, .width = WIDTH, .title = "Filling", .progress = progress};
  wished->parent = getpid();
  fil_workers_use(workers);
  const fil_status status = fil_processes_run(&work, numbers, error);
  fil_workers_use(0);
  assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
  assert_int_equal(errno, ECHILD);
  return status;
}

static void count_reports(void *context, const char *what, size_t done, size_t total)
{
  size_t *reports = context;
  assert_string_equal(what, "Filling");
  assert_int_equal(done, ++*reports);
  assert_int_equal(total, PARTS);
}

static void test_numbers(void **state)
{
  static double numbers[PARTS * WIDTH];
  (void)state;
  for (size_t workers = 0; workers <= PARTS + 1; workers += workers < 4 ? 1 : 23) {
    size_t reports = 0;
    const fil_progress progress = {.report = count_reports, .context = &reports};
    wish wished = {.fails = PARTS, .dies = PARTS};
    memset(numbers, 0, sizeof numbers);
    assert_int_equal(run(workers, &wished, numbers, &progress, NULL), FIL_OK);
    assert_int_equal(reports, PARTS);
    for (size_t k = 0; k < all; k++)
      assert_true(numbers[k] == (k % WIDTH ? (double)k : workers < 2));
  }
}

static void test_failure(void **state)
{
  static double numbers[PARTS * WIDTH];
  (void)state;
  for (size_t workers = 0; workers < 4; workers++) {
    wish wished = {.fails = 7, .dies = PARTS};
    fil_error error = {0};
    assert_int_equal(run(workers, &wished, numbers, NULL, &error), FIL_ERROR_COMPUTE);
    assert_string_equal(error.message, "part 7 has no result");
  }
}

static void test_death(void **state)
{
  static double numbers[PARTS * WIDTH];
  (void)state;
  wish wished = {.fails = PARTS, .dies = 5};
  fil_error error = {0};
  assert_int_equal(run(3, &wished, numbers, NULL, &error), FIL_ERROR_PROGRAM);
  assert_string_equal(error.message, "a worker ended before its work was done");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_numbers),
      cmocka_unit_test(test_failure),
      cmocka_unit_test(test_death),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
