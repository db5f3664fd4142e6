/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Files that appear whole or not at all. */
#include "io/compressed.h"
#include "io/file.h"
#include "io/sink.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void assert_file(const char *path, const char *expected)
{
  char *bytes = scratch_read(path);
  assert_string_equal(bytes, expected);
  free(bytes);
}

static void write_file(const char *path, const char *text)
{
  fil_sink sink;
  assert_int_equal(fil_sink_open(&sink, path, NULL), FIL_OK);
  assert_int_equal(fil_sink_text(&sink, text, NULL), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
}

static void test_appears_whole(void **state)
{
  (void)state;
  fil_sink sink;
  write_file("out.csv", "old");
  assert_int_equal(fil_sink_open(&sink, "out.csv", NULL), FIL_OK);
  assert_int_equal(fil_sink_format(&sink, NULL, "%s %d", "new", 7), FIL_OK);
  assert_file("out.csv", "old");
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
  assert_file("out.csv", "new 7");
  assert_scratch_holds_only("out.csv");
}

static void test_leaves_no_trace(void **state)
{
  (void)state;
  fil_sink sink;
  assert_int_equal(fil_sink_open(&sink, "out.csv", NULL), FIL_OK);
  assert_int_equal(fil_sink_text(&sink, "half", NULL), FIL_OK);
  fil_sink_destroy(&sink);
  scratch_write("witness", "");
  assert_scratch_holds_only("witness");
}

static mode_t mode_of(const char *path)
{
  struct stat found;
  assert_int_equal(stat(path, &found), 0);
  return found.st_mode & 0777;
}

static void test_permissions(void **state)
{
  (void)state;
  mode_t before = umask(027);
  write_file("out.csv", "new");
  assert_int_equal(mode_of("out.csv"), 0640);
  assert_int_equal(chmod("out.csv", 0604), 0);
  write_file("out.csv", "newer");
  assert_int_equal(mode_of("out.csv"), 0604);
  umask(before);
}

static void test_follows_link(void **state)
{
  (void)state;
  struct stat found;
  write_file("real.csv", "old");
  assert_int_equal(symlink("real.csv", "link.csv"), 0);
  write_file("link.csv", "new");
  assert_file("real.csv", "new");
  assert_int_equal(lstat("link.csv", &found), 0);
  assert_true(S_ISLNK(found.st_mode));
}

static void test_long_text(void **state)
{
  (void)state;
  fil_sink sink;
  fil_text text = {0};
  char word[3000];
  memset(word, 'x', sizeof word - 1);
  word[sizeof word - 1] = '\0';
  fil_sink_open_memory(&sink, &text);
  for (int k = 0; k < 100; k++)
    assert_int_equal(fil_sink_format(&sink, NULL, "%s\n", word), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  assert_int_equal(text.length, 100 * sizeof word);
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
}

static void test_full_disk(void **state)
{
  (void)state;
  fil_sink sink;
  fil_error error = {0};
  assert_int_equal(fil_sink_open(&sink, "/dev/full", &error), FIL_OK);
  assert_int_equal(fil_sink_text(&sink, "words", &error), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, &error), FIL_ERROR_FILE);
  assert_string_equal(error.message, "/dev/full cannot be written: there is no room left on the disk");
  fil_sink_destroy(&sink);
}

static void test_closed_pipe(void **state)
{
  (void)state;
  int ends[2];
  char path[32];
  fil_sink sink;
  fil_error error = {0};
  signal(SIGPIPE, SIG_IGN);
  assert_int_equal(pipe(ends), 0);
  snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
  assert_int_equal(fil_sink_open(&sink, path, &error), FIL_OK);
  close(ends[0]);
  assert_int_equal(fil_sink_text(&sink, "words", &error), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, &error), FIL_ERROR_FILE);
  assert_non_null(strstr(error.message, "was closed by the program that reads it"));
  fil_sink_destroy(&sink);
  close(ends[1]);
}

static void test_refused(void **state)
{
  (void)state;
  fil_sink sink;
  fil_error error = {0};
  assert_int_equal(fil_sink_open(&sink, "none/out.csv", &error), FIL_ERROR_FILE);
  assert_string_equal(error.message, "none/out.csv cannot be written: No such file or directory");
  fil_sink_destroy(&sink);
  fil_error_clear(&error);
  assert_int_equal(fil_sink_open(&sink, "/tmp", &error), FIL_ERROR_FILE);
  assert_string_equal(error.message, "/tmp is a folder; name a file in it");
  fil_sink_destroy(&sink);
}

enum { PACKED_LINES = 200000 };

/* Writes lines to a file, expands what stands there, and holds each line against what was written. */
static void assert_packed(const char *path)
{
  fil_sink sink;
  fil_text found = {0};
  char line[32];
  assert_int_equal(fil_sink_open(&sink, path, NULL), FIL_OK);
  for (unsigned k = 0; k < PACKED_LINES; k++)
    assert_int_equal(fil_sink_format(&sink, NULL, "%u,%u\n", k, k * 2654435761u), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
  assert_int_equal(fil_file_read(path, SIZE_MAX, &found, NULL), FIL_OK);
  assert_true(fil_compressed_is(&found));
  const size_t packed = found.length;
  assert_int_equal(fil_compressed_expand(&found, NULL), FIL_OK);
  assert_true(packed < found.length * 2 / 3);
  const char *at = found.bytes;
  for (unsigned k = 0; k < PACKED_LINES; k++) {
    const int length = snprintf(line, sizeof line, "%u,%u\n", k, k * 2654435761u);
    assert_memory_equal(at, line, (size_t)length);
    at += length;
  }
  assert_ptr_equal(at, found.bytes + found.length);
  fil_text_destroy(&found);
}

static void test_compressed(void **state)
{
  (void)state;
  assert_packed("ties.csv.gz");
  assert_packed("ties.csv.zst");
}

/* Nothing written is a sound file too, and what is given up leaves no trace. */
static void test_compressed_empty(void **state)
{
  (void)state;
  static const char *const paths[] = {"none.gz", "none.zst"};
  for (size_t k = 0; k < 2; k++) {
    fil_text found = {0};
    fil_sink sink;
    write_file(paths[k], "");
    assert_int_equal(fil_file_read(paths[k], SIZE_MAX, &found, NULL), FIL_OK);
    assert_int_equal(fil_compressed_expand(&found, NULL), FIL_OK);
    assert_int_equal(found.length, 0);
    fil_text_destroy(&found);
    assert_int_equal(unlink(paths[k]), 0);
    assert_int_equal(fil_sink_open(&sink, paths[k], NULL), FIL_OK);
    assert_int_equal(fil_sink_text(&sink, "half", NULL), FIL_OK);
    fil_sink_destroy(&sink);
    assert_false(scratch_has(paths[k]));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_appears_whole),    IN_SCRATCH(test_leaves_no_trace), IN_SCRATCH(test_permissions),
      IN_SCRATCH(test_follows_link),     IN_SCRATCH(test_long_text),       IN_SCRATCH(test_full_disk),
      IN_SCRATCH(test_closed_pipe),      IN_SCRATCH(test_refused),         IN_SCRATCH(test_compressed),
      IN_SCRATCH(test_compressed_empty),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
