/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/distinct.h"
#include "tests/support/testing.h"

#include <math.h>

static void test_distinct(void **state)
{
  (void)state;
  double numbers[] = {3, -1, 3, 2.5, -1};
  size_t position = 7;
  assert_int_equal(fil_distinct_sort(numbers, 5), 3);
  assert_true(numbers[0] == -1 && numbers[1] == 2.5 && numbers[2] == 3);
  assert_true(fil_distinct_find(numbers, 3, 2.5, &position));
  assert_int_equal(position, 1);
  assert_false(fil_distinct_find(numbers, 3, 2, &position));
  assert_false(fil_distinct_find(numbers, 3, NAN, &position));
  assert_int_equal(position, 1);
  assert_int_equal(fil_distinct_sort(NULL, 0), 0);
  assert_false(fil_distinct_find(NULL, 0, 1, &position));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_distinct)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
