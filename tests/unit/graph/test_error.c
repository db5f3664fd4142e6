/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The error record. */
#include "graph/error.h"
#include "tests/support/testing.h"

static void test_innermost_message_wins(void **state)
{
  (void)state;
  fil_error error = {0};
  assert_int_equal(fil_error_set(&error, FIL_ERROR_DATA, "\"%s\" is not a number", "x"), FIL_ERROR_DATA);
  assert_int_equal(fil_error_set(&error, FIL_ERROR_FILE, "later"), FIL_ERROR_FILE);
  assert_int_equal(error.status, FIL_ERROR_DATA);
  assert_string_equal(error.message, "\"x\" is not a number");
  fil_error_locate(&error, "ties.csv", 14, 3);
  fil_error_locate(&error, "other.csv", 1, 1);
  assert_string_equal(error.place, "ties.csv:14:3");
  fil_error_clear(&error);
  assert_int_equal(error.status, FIL_OK);
  fil_error_locate(&error, "ties.csv", 14, 0);
  assert_string_equal(error.place, "ties.csv:14");
}

/* Nobody has to listen. */
static void test_no_record(void **state)
{
  (void)state;
  assert_int_equal(fil_error_set(NULL, FIL_ERROR_USAGE, "nobody reads this"), FIL_ERROR_USAGE);
  fil_error_locate(NULL, "ties.csv", 1, 1);
  fil_error_clear(NULL);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_innermost_message_wins),
      cmocka_unit_test(test_no_record),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
