/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Size and ties of groups, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Firms A, B, C, bank D, E without a group. Firms: within A -> B 3, B -> A 4 (2 of 6 pairs, weight 7); out A -> D 5; in
   D -> B 1, D -> C 2. E's ties are left out. E-I of firms (3 − 2)/5, of the bank 1; weighted (8 − 7)/15. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : firm\nD : bank\nE\nA -> B 3\nB -> A 4\nA -> D 5\nD -> B\n"
                                 "D -> C 2\nE -> A 9\nC -> C 3",
                                 "group_size");
  assert_cells(&table, "nodes", (const double[]){3, 1}, 2);
  assert_cells(&table, "node_share", (const double[]){0.6, 0.2}, 2);
  assert_cells(&table, "internal_ties", (const double[]){2, 0}, 2);
  assert_cells(&table, "internal_ties_weighted", (const double[]){7, 0}, 2);
  assert_cells(&table, "external_ties_out", (const double[]){1, 2}, 2);
  assert_cells(&table, "external_ties_in", (const double[]){2, 1}, 2);
  assert_cells(&table, "external_ties_weighted", (const double[]){8, 8}, 2);
  assert_cells(&table, "internal_share", (const double[]){0.4, 0}, 2);
  assert_cells(&table, "ei", (const double[]){0.2, 1}, 2);
  assert_cells(&table, "ei_weighted", (const double[]){1.0 / 15, 1}, 2);
  assert_cells(&table, "density", (const double[]){2.0 / 6, NAN}, 2);
  fil_table_destroy(&table);
}

/* Undirected: A -- B within firms, 1 of 1 pair; B -- C between. The office has no tie. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nD : office\nA -- B\nB -- C", "group_size");
  assert_null(fil_table_find(&table, "external_ties_in"));
  assert_cells(&table, "external_ties", (const double[]){1, 1, 0}, 3);
  assert_cells(&table, "ei", (const double[]){0, 1, NAN}, 3);
  assert_cells(&table, "density", (const double[]){1, NAN, NAN}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_directed), cmocka_unit_test(test_undirected)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
