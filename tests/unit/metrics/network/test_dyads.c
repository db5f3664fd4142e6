/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dyads, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nB -> C\nD", "dyads");
  assert_measure(&table, "mutual", 1);
  assert_measure(&table, "asymmetric", 1);
  assert_measure(&table, "null", 4);
  assert_measure(&table, "reciprocity", 2.0 / 3);
  fil_table_destroy(&table);
}

static void test_without_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> A\nB", "dyads");
  assert_measure(&table, "mutual", 0);
  assert_measure(&table, "null", 1);
  assert_measure(&table, "reciprocity", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_without_ties),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
