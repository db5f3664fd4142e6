/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Components and cut points, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

/* Weak: A B C, D. Strong: A B, C, D. Without B, C is alone; the pair A B is a bridge though tied both ways. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nB -> C\nD", "components");
  assert_measure(&table, "weak_components", 2);
  assert_measure(&table, "strong_components", 3);
  assert_measure(&table, "largest_weak_share", 0.75);
  assert_measure(&table, "largest_strong_share", 0.5);
  assert_measure(&table, "cut_nodes", 1);
  assert_measure(&table, "bridges", 2);
  fil_table_destroy(&table);
}

/* Two triangles joined by C - D. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A\nC -- D\nD -- E\nE -- F\nF -- D", "components");
  assert_measure(&table, "weak_components", 1);
  assert_measure(&table, "cut_nodes", 2);
  assert_measure(&table, "bridges", 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_undirected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
