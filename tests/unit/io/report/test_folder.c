/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A folder that replaces an earlier report whole, and nothing else. */
#include "io/report/folder.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void add_file(fil_folder *folder, const char *name, const char *text)
{
  fil_sink sink;
  assert_int_equal(fil_folder_create(folder, name, &sink, NULL), FIL_OK);
  assert_int_equal(fil_sink_text(&sink, text, NULL), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
}

/* A report of one file. */
static void write_folder(const char *directory, const char *file)
{
  fil_folder folder;
  fil_error error = {0};
  if (fil_folder_open(&folder, directory, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_text mark = {0};
  assert_int_equal(fil_text_format(&mark, NULL, "{\"program\": \"filiere\", \"outputs\": [{\"file\": \"%s\"}]}", file),
                   FIL_OK);
  add_file(&folder, file, "text");
  add_file(&folder, FIL_FOLDER_MARK, mark.bytes);
  if (fil_folder_commit(&folder, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_folder_destroy(&folder);
  fil_text_destroy(&mark);
}

static void assert_refused(const char *directory, fil_status expected, const char *reason)
{
  fil_folder folder;
  fil_error error = {0};
  assert_int_equal(fil_folder_open(&folder, directory, &error), expected);
  if (!strstr(error.message, reason))
    fail_msg("%s", error.message);
  fil_folder_destroy(&folder);
}

static void test_new(void **state)
{
  (void)state;
  write_folder("a/b/out/.//", "tables/one.csv");
  assert_true(scratch_has("a/b/out/tables/one.csv"));
  assert_scratch_holds_only("a");
}

/* Nothing of the earlier report stays. */
static void test_replaces(void **state)
{
  (void)state;
  write_folder("out", "tables/one.csv");
  write_folder("out/", "tables/two.csv");
  assert_false(scratch_has("out/tables/one.csv"));
  assert_true(scratch_has("out/tables/two.csv"));
  assert_scratch_holds_only("out");
}

static void test_without_commit(void **state)
{
  (void)state;
  fil_folder folder;
  write_folder("out", "one.csv");
  assert_int_equal(fil_folder_open(&folder, "out", NULL), FIL_OK);
  add_file(&folder, "two.csv", "text");
  assert_true(scratch_has("out/one.csv"));
  fil_folder_destroy(&folder);
  assert_true(scratch_has("out/one.csv"));
  assert_scratch_holds_only("out");
}

static void test_refuses_foreign(void **state)
{
  (void)state;
  assert_int_equal(mkdir("mine", 0777), 0);
  scratch_write("mine/thesis.tex", "years of work");
  assert_refused("mine", FIL_ERROR_FILE, "holds other things than a report of filiere");
  scratch_write("mine/provenance.json", "{\"program\": \"another\"}");
  assert_refused("mine/", FIL_ERROR_FILE, "holds other things than a report of filiere");
  scratch_write("mine/provenance.json", "no JSON");
  assert_refused("mine/.", FIL_ERROR_FILE, "holds other things than a report of filiere");
  assert_refused("mine/thesis.tex", FIL_ERROR_FILE, "is a file; name a folder");
  assert_refused("mine/thesis.tex/out", FIL_ERROR_FILE, "cannot be written: Not a directory");
  assert_refused("", FIL_ERROR_USAGE, "has no name");
  assert_scratch_holds_only("mine");
}

/* What the researcher put among the files of a report is not lost with it. */
static void test_refuses_to_lose_a_file(void **state)
{
  (void)state;
  write_folder("out", "tables/one.csv");
  scratch_write("out/tables/mine.csv", "by hand");
  assert_refused("out", FIL_ERROR_FILE, "out/tables/mine.csv is no part of the earlier report and would be lost");
  assert_true(scratch_has("out/tables/mine.csv"));
}

/* An empty folder is taken with its permissions. */
static void test_empty(void **state)
{
  (void)state;
  struct stat found;
  assert_int_equal(mkdir("out", 0777), 0);
  assert_int_equal(chmod("out", 0750), 0);
  write_folder("./out/.", "one.csv");
  assert_int_equal(stat("out", &found), 0);
  assert_int_equal(found.st_mode & 0777, 0750);
  assert_true(scratch_has("out/one.csv"));
}

/* A link to the folder stays a link. */
static void test_linked(void **state)
{
  (void)state;
  struct stat found;
  assert_int_equal(mkdir("real", 0777), 0);
  assert_int_equal(symlink("real", "link"), 0);
  write_folder("link", "one.csv");
  assert_int_equal(lstat("link", &found), 0);
  assert_true(S_ISLNK(found.st_mode));
  assert_true(scratch_has("real/one.csv"));
}

/* What a killed run left goes; what a living one writes stays, and so does what merely looks alike. */
static void test_leftovers(void **state)
{
  (void)state;
  fil_folder living;
  assert_int_equal(fil_folder_open(&living, "out", NULL), FIL_OK);
  add_file(&living, "living.csv", "text");
  assert_int_equal(mkdir(".out.filiere-1-0", 0777), 0);
  assert_int_equal(mkdir(".outer.filiere-1-0", 0777), 0);
  scratch_write(".out.filiere-1-0/half.csv", "a,b");
  write_folder("out", "one.csv");
  assert_false(scratch_has(".out.filiere-1-0"));
  assert_true(scratch_has(".outer.filiere-1-0"));
  assert_true(scratch_has(living.temporary));
  fil_folder_destroy(&living);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_new),
      IN_SCRATCH(test_replaces),
      IN_SCRATCH(test_without_commit),
      IN_SCRATCH(test_refuses_foreign),
      IN_SCRATCH(test_refuses_to_lose_a_file),
      IN_SCRATCH(test_empty),
      IN_SCRATCH(test_linked),
      IN_SCRATCH(test_leftovers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
