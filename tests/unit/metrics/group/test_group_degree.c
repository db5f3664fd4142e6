/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group degree, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Six nodes: x = {A, B}, y = {C, D}, E and F alone in z and in no group. A -- C, B -- C (C once for x), B -- E, D -- F:
   x: C and E of 4; y: A, B and F of 4; z: B of 5. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A : x\nB : x\nC : y\nD : y\nE : z\nF\nA -- B\nA -- C\nB -- C\nB -- E\nD -- F", "group_degree");
  assert_null(fil_table_find(&table, "group_degree_in"));
  assert_cells(&table, "group_degree", (const double[]){2, 3, 1}, 3);
  assert_cells(&table, "group_degree_normalized", (const double[]){0.5, 0.75, 0.2}, 3);
  fil_table_destroy(&table);
}

/* x = {A, B} gives to C and D, and receives from D: out 2, in 1, both ways 2, of 2 outside. y likewise from its side:
   gives to A; receives from A and B. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB : x\nC : y\nD : y\nA -> C\nB -> C\nB -> D\nD -> A", "group_degree");
  assert_cells(&table, "group_degree_out", (const double[]){2, 1}, 2);
  assert_cells(&table, "group_degree_in", (const double[]){1, 2}, 2);
  assert_cells(&table, "group_degree", (const double[]){2, 2}, 2);
  assert_cells(&table, "group_degree_out_normalized", (const double[]){1, 0.5}, 2);
  fil_table_destroy(&table);
}

static void test_everybody(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB : x\nA -- B", "group_degree");
  assert_cells(&table, "group_degree", (const double[]){0}, 1);
  assert_cells(&table, "group_degree_normalized", (const double[]){NAN}, 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_everybody),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
