/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Writing for tests. */
#include "tests/support/writing.h"

#include "io/network/format.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>

fil_problems write_network(const fil_network *network, const char *format, const char *path)
{
  fil_bundle files;
  fil_problems problems = {0};
  assert_int_equal(fil_bundle_init(&files, path, NULL), FIL_OK);
  const fil_network_writing writing = {.network = network, .files = &files, .problems = &problems};
  assert_int_equal(fil_network_format_write(fil_network_format_named(format), writing, NULL), FIL_OK);
  assert_int_equal(fil_bundle_commit(&files, NULL), FIL_OK);
  fil_bundle_destroy(&files);
  return problems;
}

void assert_written(const char *path, const char *expected)
{
  char *found = scratch_read(path);
  assert_string_equal(found, expected);
  free(found);
}

void assert_told(const fil_problems *problems, const char *cause)
{
  for (size_t k = 0; k < problems->count; k++) {
    if (strcmp(problems->items[k].cause, cause) == 0)
      return;
  }
  fail_msg("not told: %s", cause);
}
