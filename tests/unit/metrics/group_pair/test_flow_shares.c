/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shares of flows between groups, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Mills give 6 within and 3 to shops; shops give nothing. Of what shops receive all comes from mills. In ties: 1
   within, 2 to shops. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A : mill\nB : mill\nC : shop\nD : shop\nE\nA -> B 6\nA -> C 1\nB -> D 2\nE -> C 8", "flow_shares");
  assert_cells(&table, "share_of_output", (const double[]){1.0 / 3, 2.0 / 3, NAN, NAN}, 4);
  assert_cells(&table, "share_of_output_weighted", (const double[]){6.0 / 9, 3.0 / 9, NAN, NAN}, 4);
  assert_cells(&table, "share_of_input", (const double[]){1, 1, 0, 0}, 4);
  fil_table_destroy(&table);
}

/* Undirected: mills have one tie within and one with shops, shops that one. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A : mill\nB : mill\nC : shop\nA -- B\nB -- C", "flow_shares");
  assert_cells(&table, "share_of_output", (const double[]){0.5, 0.5, 1, 0}, 4);
  assert_cells(&table, "share_of_input", (const double[]){0.5, 1, 0.5, 0}, 4);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_directed), cmocka_unit_test(test_undirected)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
