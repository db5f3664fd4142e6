/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shares of weight, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A gives 6 to B and 2 to C; B returns 1.5 to A, which is all that A gets, and gives 0 to C. C gets 2 and 0. The loop
   is left aside. */
static void test_shares(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 6\nA -> C 2\nB -> A 1.5\nB -> C 0\nA -> A 9", "weight_share");
  assert_cells(&table, "output_share", (const double[]){0.75, 0.25, 1, 0, NAN}, 5);
  assert_cells(&table, "input_share", (const double[]){1, 1, 1, 0, NAN}, 5);
  assert_cells(&table, "returned_share", (const double[]){0.25, 0, 1, NAN, NAN}, 5);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B 6", "weight_share");
  assert_null(fil_table_find(&table, "output_share"));
  assert_int_equal(table.remark_count, 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_shares), cmocka_unit_test(test_undirected)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
