/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The endings of file names. */
#include "io/ending.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_ending(const char *path, const char *ending, const char *stem, fil_compression compression)
{
  const fil_ending found = fil_ending_of(path);
  assert_int_equal(found.length, strlen(ending));
  assert_memory_equal(found.bytes, ending, found.length);
  assert_int_equal(found.stem, strlen(stem));
  assert_memory_equal(path, stem, found.stem);
  assert_int_equal(found.compression, compression);
}

static void test_endings(void **state)
{
  (void)state;
  assert_ending("out/ties.csv", "csv", "out/ties", FIL_COMPRESSION_NONE);
  assert_ending("out/ties.csv.gz", "csv", "out/ties", FIL_COMPRESSION_GZIP);
  assert_ending("ties.2024.CSV.ZST", "CSV", "ties.2024", FIL_COMPRESSION_ZSTD);
  assert_ending("out.d/ties", "", "out.d/ties", FIL_COMPRESSION_NONE);
  assert_ending("out.d/ties.gz", "", "out.d/ties", FIL_COMPRESSION_GZIP);
  assert_ending(".profile", "", ".profile", FIL_COMPRESSION_NONE);
  assert_ending("out/.gz", "", "out/.gz", FIL_COMPRESSION_NONE);
  assert_ending("", "", "", FIL_COMPRESSION_NONE);
  assert_ending("ties.", "", "ties", FIL_COMPRESSION_NONE);
}

static void test_packed(void **state)
{
  (void)state;
  assert_string_equal(fil_ending_of("a.csv.gz").packed, ".gz");
  assert_string_equal(fil_ending_of("a.csv").packed, "");
  const fil_ending ending = fil_ending_of("a.CSV.gz");
  assert_true(fil_ending_is(&ending, "csv"));
  assert_false(fil_ending_is(&ending, "tsv"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_endings),
      cmocka_unit_test(test_packed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
