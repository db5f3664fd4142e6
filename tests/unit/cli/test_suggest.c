/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is said of a name that does not exist. */
#include "cli/suggest.h"
#include "tests/support/testing.h"

static const char *const names[] = {"csv", "json", "latex"};

static void assert_says(const char *word, const char *message)
{
  fil_error error = {0};
  assert_int_equal(fil_suggest("format", word, names, 3, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
}

static void test_near(void **state)
{
  (void)state;
  assert_says("jsno", "unknown format jsno; did you mean json?");
  assert_says("LaTeX", "unknown format LaTeX; did you mean latex?");
}

static void test_far(void **state)
{
  (void)state;
  assert_says("spreadsheet", "unknown format spreadsheet; known are csv, json, latex");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_near),
      cmocka_unit_test(test_far),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
