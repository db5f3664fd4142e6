/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The size of relations, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Five nodes, so 20 ordered pairs. Trade: A -> B, B -> A, B -> C with weights 2 (1 + 1), 3, 1: three nodes, 2 of 3 ties
   are returned. Talks: C -> D with 4. Three of four ties, 6 of 10 in weight, are trade. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 1 trade\nA -> B 1 trade\nB -> A 3 trade\nB -> C 1 trade\nC -> C 7 trade\n"
                                 "C -> D 4 talks\nE",
                                 "relation_size");
  assert_cells(&table, "ties", (const double[]){3, 1}, 2);
  assert_cells(&table, "tied_nodes", (const double[]){3, 2}, 2);
  assert_cells(&table, "density", (const double[]){0.15, 0.05}, 2);
  assert_cells(&table, "reciprocity", (const double[]){2.0 / 3, 0}, 2);
  assert_cells(&table, "weight", (const double[]){6, 4}, 2);
  assert_cells(&table, "tie_share", (const double[]){0.75, 0.25}, 2);
  assert_cells(&table, "weight_share", (const double[]){0.6, 0.4}, 2);
  fil_table_destroy(&table);
}

/* Undirected: 1 of 3 pairs. A negative weight makes no share of weight. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B -2\nC", "relation_size");
  assert_cells(&table, "density", (const double[]){1.0 / 3}, 1);
  assert_cells(&table, "weight", (const double[]){-2}, 1);
  assert_cells(&table, "weight_share", (const double[]){NAN}, 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_directed), cmocka_unit_test(test_undirected)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
