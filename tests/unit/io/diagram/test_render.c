/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Child processes that do what they should, and those that do not. */
#include "io/diagram/draw.h"
#include "io/diagram/render.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>

static fil_status run(const char *const arguments[], const char *input, fil_text *output, fil_error *error)
{
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, input, NULL), FIL_OK);
  fil_status status = fil_render_run(arguments, &text, 1, output, error);
  fil_text_destroy(&text);
  return status;
}

static void assert_fails(const char *const arguments[], const char *expected)
{
  fil_text output = {0};
  fil_error error = {0};
  assert_int_equal(run(arguments, "digraph {}", &output, &error), FIL_ERROR_PROGRAM);
  assert_string_equal(error.message, expected);
  fil_text_destroy(&output);
}

static void test_failures(void **state)
{
  (void)state;
  const char *const missing[] = {"no-such-program", NULL};
  const char *const complaining[] = {"sh", "-c", "echo first; echo second >&2; echo third >&2; exit 3", NULL};
  const char *const silent[] = {"false", NULL};
  const char *const crashing[] = {"sh", "-c", "kill -9 $$", NULL};
  assert_fails(missing, "the program no-such-program cannot be run (No such file or directory); install Graphviz");
  assert_fails(complaining, "sh failed: second");
  assert_fails(silent, "false failed: no reason");
  assert_fails(crashing, "sh was ended by signal 9");
}

static void test_hang(void **state)
{
  (void)state;
  const char *const hanging[] = {"sleep", "600", NULL};
  assert_fails(hanging, "sleep took too long and was stopped; draw fewer nodes or ties");
}

/* More than a pipe holds, in and out at once. */
static void test_large(void **state)
{
  (void)state;
  enum { LENGTH = 3000000 };
  const char *const echoing[] = {"cat", NULL}, *const deaf[] = {"true", NULL};
  fil_text output = {0};
  char *input = malloc(LENGTH + 1);
  assert_non_null(input);
  memset(input, 'x', LENGTH);
  input[LENGTH] = '\0';
  assert_int_equal(run(echoing, input, &output, NULL), FIL_OK);
  assert_int_equal(output.length, LENGTH);
  assert_memory_equal(output.bytes, input, LENGTH);
  assert_int_equal(run(deaf, input, &output, NULL), FIL_OK);
  assert_int_equal(output.length, LENGTH);
  free(input);
  fil_text_destroy(&output);
}

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
      cmocka_unit_test(test_failures),
      cmocka_unit_test(test_hang),
      cmocka_unit_test(test_large),
      cmocka_unit_test(test_formats),
      cmocka_unit_test(test_without_graphviz),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
