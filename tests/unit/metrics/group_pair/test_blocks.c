/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The block matrix, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Firms A, B, C, bank D; E has no group. Firm to firm: A -> B (2 + 1), B -> A (4): 2 of 6 pairs, weight 7. Firm to
   bank: A -> D (5): 1 of 3. Bank to firm: D -> B, D -> C: 2 of 3, weight 2. The bank alone has no pair. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : firm\nD : bank\nE\nA -> B 2\nA -> B 1 x\nB -> A 4\nA -> D 5\n"
                                 "D -> B\nD -> C\nE -> A 9\nC -> C 3",
                                 "blocks");
  assert_string_equal(fil_column_text(table.columns[0], 1), "firm");
  assert_string_equal(fil_column_text(table.columns[1], 1), "bank");
  assert_cells(&table, "ties", (const double[]){2, 1, 2, 0}, 4);
  assert_cells(&table, "weight", (const double[]){7, 5, 2, 0}, 4);
  assert_cells(&table, "density", (const double[]){2.0 / 6, 1.0 / 3, 2.0 / 3, NAN}, 4);
  fil_table_destroy(&table);
}

/* A -- B within firms: 1 of 3 pairs. A -- D and D -- C between: 2 of 3, told in both cells. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : firm\nD : bank\nA -- B 2\nA -- D 5\nD -- C 3", "blocks");
  assert_cells(&table, "ties", (const double[]){1, 2, 2, 0}, 4);
  assert_cells(&table, "weight", (const double[]){2, 8, 8, 0}, 4);
  assert_cells(&table, "density", (const double[]){1.0 / 3, 2.0 / 3, 2.0 / 3, NAN}, 4);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_directed), cmocka_unit_test(test_undirected)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
