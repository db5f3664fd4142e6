/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Size and density, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Neighbours: A {B}, B {A, C}, C {B}, D none. Weights 2 + 3 + 1 leave and arrive; the loop stands aside. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 2\nB -> A 3\nB -> C\nD\nD -> D 7", "size");
  assert_measure(&table, "nodes", 4);
  assert_measure(&table, "edges", 3);
  assert_measure(&table, "isolates", 1);
  assert_measure(&table, "density", 3.0 / 12);
  assert_measure(&table, "mean_degree", 1);
  assert_measure(&table, "mean_strength", 3);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C", "size");
  assert_measure(&table, "edges", 2);
  assert_measure(&table, "density", 2.0 / 3);
  assert_measure(&table, "mean_degree", 4.0 / 3);
  assert_measure(&table, "mean_strength", 4.0 / 3);
  fil_table_destroy(&table);
}

static void test_of_one_node(void **state)
{
  (void)state;
  fil_table table = measure_text("A", "size");
  assert_measure(&table, "nodes", 1);
  assert_measure(&table, "isolates", 1);
  assert_measure(&table, "density", NAN);
  assert_measure(&table, "mean_degree", 0);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_of_one_node),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
