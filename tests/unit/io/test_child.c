/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Child processes that do what they should, and those that do not. */
#include "io/child.h"
#include "tests/support/testing.h"

#include <stdlib.h>
#include <string.h>

static fil_status run(const char *const arguments[], const char *input, fil_text *output, fil_error *error)
{
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, input, NULL), FIL_OK);
  fil_status status = fil_child_run(arguments, "Bread", &text, 1, output, error);
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
  assert_fails(missing, "the program no-such-program cannot be run (No such file or directory); install Bread");
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

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_failures),
      cmocka_unit_test(test_hang),
      cmocka_unit_test(test_large),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
