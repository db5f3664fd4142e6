/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pictures of a DOT. */
#include "io/diagram/draw.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>

static void assert_begins(const fil_text *dot, const char *format, const char *expected)
{
  fil_text picture = {0};
  assert_int_equal(fil_render(dot, format, &picture, NULL), FIL_OK);
  assert_true(picture.length > 100);
  assert_memory_equal(picture.bytes, expected, strlen(expected));
  fil_text_destroy(&picture);
}

static void test_formats(void **state)
{
  (void)state;
  fil_text dot = {0}, picture = {0};
  fil_error error = {0};
  assert_int_equal(fil_text_add(&dot, "digraph { a [pos=\"0,0\"]; b [pos=\"72,0\"]; a -> b }", NULL), FIL_OK);
  assert_begins(&dot, "svg", "<?xml");
  assert_begins(&dot, "pdf", "%PDF-1.");
  assert_begins(&dot, "eps", "%!PS-Adobe-3.0 EPSF");
  assert_begins(&dot, "png", "\x89PNG");
  assert_int_equal(fil_render(&dot, "xdot -o/etc/passwd", &picture, &error), FIL_ERROR_USAGE);
  fil_text_destroy(&dot);
}

static void test_without_graphviz(void **state)
{
  (void)state;
  const char *before = getenv("PATH");
  char *path = strdup(before ? before : "");
  fil_text dot = {0}, picture = {0};
  fil_error error = {0};
  assert_int_equal(fil_text_add(&dot, "digraph {}", NULL), FIL_OK);
  setenv("PATH", "/nowhere", 1);
  assert_int_equal(fil_render(&dot, "svg", &picture, &error), FIL_ERROR_PROGRAM);
  setenv("PATH", path, 1);
  free(path);
  assert_string_equal(error.message, "the program neato cannot be run (No such file or directory); install Graphviz");
  assert_int_equal(picture.length, 0);
  fil_text_destroy(&dot);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_formats),
      cmocka_unit_test(test_without_graphviz),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
