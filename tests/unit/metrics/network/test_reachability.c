/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reachable pairs, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

static void test_along_the_arrows(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nD", "reachability");
  assert_measure(&table, "reachable_share", 3.0 / 12);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nC -- D\nD -- E", "reachability");
  assert_measure(&table, "reachable_share", (2 + 6) / 20.0);
  fil_table_destroy(&table);
}

static void test_of_one_node(void **state)
{
  (void)state;
  fil_table table = measure_text("A", "reachability");
  assert_measure(&table, "reachable_share", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_along_the_arrows),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_of_one_node),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
