/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files that another names: found below it or beside it, and nowhere else. */
#include "io/sibling.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <string.h>
#include <sys/stat.h>

/* Opens `name` as `from` would have it; `expected`: its text, NULL where it must not be found. */
static void assert_opens(const char *from, const char *name, const char *expected)
{
  fil_source source = {0}, sibling = {0};
  fil_text refusal = {0};
  assert_int_equal(fil_source_open(&source, from, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_sibling_open(&sibling, &source, name, &refusal, NULL, NULL), FIL_OK);
  if (!expected && refusal.length == 0)
    fail_msg("%s was opened from %s: %s", name, from, sibling.name);
  if (expected) {
    assert_string_equal(fil_text_string(&refusal), "");
    assert_string_equal(sibling.bytes, expected);
  }
  fil_text_destroy(&refusal);
  fil_source_close(&sibling);
  fil_source_close(&source);
}

static void make_files(void)
{
  assert_int_equal(mkdir("in", 0700), 0);
  assert_int_equal(mkdir("in/deep", 0700), 0);
  scratch_write("outside", "outside");
  scratch_write("in/main", "main");
  scratch_write("in/beside", "beside");
  scratch_write("in/both", "beside");
  scratch_write("in/deep/both", "below");
  scratch_write("in/deep/below", "below");
}

static void test_found(void **state)
{
  (void)state;
  make_files();
  assert_opens("in/main", "beside", "beside");
  assert_opens("in/main", "./beside", "beside");
  assert_opens("in/main", "deep/below", "below");
  assert_opens("in/main", "deep\\below", "below");
  assert_opens("in/main", "deep/both", "below");
  assert_opens("in/main", "data/project/beside", "beside"); /* moved without its folder */
  assert_opens("in/main", "/home/someone/beside", "beside");
  assert_opens("in/main", "C:\\data\\beside", "beside");
  assert_opens("in/main", "../in/beside", "beside");
  assert_opens("outside", "in/beside", "beside");
}

static void test_not_found(void **state)
{
  (void)state;
  make_files();
  assert_opens("in/main", "../outside", NULL);
  assert_opens("in/main", "deep/../../outside", NULL);
  assert_opens("in/main", "/etc/passwd", NULL);
  assert_opens("in/main", "nowhere", NULL);
  assert_opens("in/main", "below", NULL);
  assert_opens("in/main", "deep", NULL);
  assert_opens("in/main", "deep/", NULL);
  assert_opens("in/main", "..", NULL);
  assert_opens("in/main", "", NULL);
}

/* Bytes in memory have no files beside them. */
static void test_memory(void **state)
{
  (void)state;
  fil_source source = {0}, sibling = {0};
  fil_text refusal = {0};
  scratch_write("beside", "beside");
  assert_int_equal(fil_source_open_memory(&source, "main", "main", 4, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_sibling_open(&sibling, &source, "beside", &refusal, NULL, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&refusal), "the file that names it has no folder to look in");
  fil_text_destroy(&refusal);
  fil_source_close(&sibling);
  fil_source_close(&source);
}

int main(void)
{
  const struct CMUnitTest tests[] = {IN_SCRATCH(test_found), IN_SCRATCH(test_not_found), IN_SCRATCH(test_memory)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
