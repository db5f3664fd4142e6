/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Texts and numbers in a gnuplot script. */
#include "io/chart/script.h"
#include "tests/support/testing.h"

static void assert_text(const char *text, const char *expected)
{
  fil_text script = {0};
  assert_int_equal(fil_script_add_text(&script, text, NULL), FIL_OK);
  assert_string_equal(script.bytes, expected);
  fil_text_destroy(&script);
}

static void assert_bold(const char *text, const char *expected)
{
  fil_text script = {0};
  assert_int_equal(fil_script_add_bold(&script, text, NULL), FIL_OK);
  assert_string_equal(script.bytes, expected);
  fil_text_destroy(&script);
}

static void test_text(void **state)
{
  (void)state;
  assert_text("", "''");
  assert_text("Mill", "'Mill'");
  assert_text("it's", "'it'.\"\\047\".'s'");
  assert_text("''", "''.\"\\047\".''.\"\\047\".''");
  assert_text("two\nlines", "'two'.\"\\n\".'lines'");
  assert_text("`date` \\n \"@x\" {_}\t\x7F", "'`date` \\n \"@x\" {_}  '");
}

static void test_tic(void **state)
{
  (void)state;
  fil_text script = {0};
  assert_int_equal(fil_script_add_tic(&script, "100% it's", NULL), FIL_OK);
  assert_string_equal(script.bytes, "'100%% it'.\"\\047\".'s'");
  fil_text_destroy(&script);
}

static void test_bold(void **state)
{
  (void)state;
  assert_bold("Mill", "'{/:Bold Mill}'");
  assert_bold("it's\nso", "'{/:Bold it'.\"\\047\".'s}'.\"\\n\".'{/:Bold so}'");
  assert_bold("{a}_b^c@d&e~f\\", "'{/:Bold \\{a\\}\\_b\\^c\\@d\\&e\\~f\\\\}'");
}

static void test_points(void **state)
{
  (void)state;
  fil_text script = {0};
  assert_int_equal(fil_script_add_points(&script, "width = ", 510.2362, NULL), FIL_OK);
  assert_int_equal(fil_script_add_points(&script, ", ", 7, NULL), FIL_OK);
  assert_string_equal(script.bytes, "width = 510.24, 7");
  fil_text_destroy(&script);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_text),
      cmocka_unit_test(test_tic),
      cmocka_unit_test(test_bold),
      cmocka_unit_test(test_points),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
