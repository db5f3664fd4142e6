/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The way from one file to another, in folders that are there. */
#include "cli/relative_path.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void assert_path(const char *file, const char *from, const char *expected)
{
  fil_text path = {0};
  fil_error error = {0};
  if (fil_relative_path(file, from, &path, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_string_equal(path.bytes, expected);
  fil_text_destroy(&path);
}

/* A study beside its sheets, beneath them, above them, and in another branch; a link is followed. */
static void test_paths(void **state)
{
  (void)state;
  assert_int_equal(mkdir("data", 0777), 0);
  assert_int_equal(mkdir("data/2019", 0777), 0);
  assert_int_equal(mkdir("studies", 0777), 0);
  assert_int_equal(symlink("data/2019", "now"), 0);
  assert_path("ties.csv", "study.json", "ties.csv");
  assert_path("data/ties.csv", "study.json", "data/ties.csv");
  assert_path("data/ties.csv", "data/study.json", "ties.csv");
  assert_path("ties.csv", "data/2019/study.json", "../../ties.csv");
  assert_path("data/2019/ties.csv", "data/study.json", "2019/ties.csv");
  assert_path("data/2019/ties.csv", "studies/study.json", "../data/2019/ties.csv");
  assert_path("./data/../ties.csv", "studies/study.json", "../ties.csv");
  assert_path("ties.csv", "now/study.json", "../../ties.csv");
  assert_path("/srv/ties.csv", "studies/study.json", "/srv/ties.csv");
}

static void test_refused(void **state)
{
  (void)state;
  fil_text path = {0};
  fil_error error = {0};
  assert_int_equal(fil_relative_path("ties.csv", "nowhere/study.json", &path, &error), FIL_ERROR_FILE);
  assert_string_equal(error.message, "folder nowhere/ cannot be found: No such file or directory");
  fil_text_destroy(&path);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_paths),
      IN_SCRATCH(test_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
