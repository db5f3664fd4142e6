/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Degree correlations, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* By the first relation A to D have degrees 3 1 1 1, ranks 4 2 2 2; by the second 1 1 0 0, ranks 3.5 3.5 1.5 1.5. From
   the mean rank 2.5: products 1.5 − 0.5 + 0.5 + 0.5 = 2, squares 3 and 4: 2/√12. Weighted: strengths 6 1 2 3 and
   5 5 0 0: from the mean 1.5 −1.5 −0.5 0.5 and 1 1 −1 −1: products 0. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A -- B 1 trade\nA -- C 2 trade\nA -- D 3 trade\nA -- B 5 talks", "degree_correlation");
  assert_null(fil_table_find(&table, "degree_correlation_in"));
  assert_cells(&table, "degree_correlation", (const double[]){1 / sqrt(3), 1 / sqrt(3)}, 2);
  assert_cells(&table, "degree_correlation_weighted", (const double[]){0, 0}, 2);
  fil_table_destroy(&table);
}

/* Out: 1 1 0 and 1 0 0: ranks 2.5 2.5 1 and 3 1.5 1.5: products 0.5 − 0.25 + 0.5, squares 1.5: 1/2. In: 1 1 0 and
   0 1 0: ranks 2.5 2.5 1, 1.5 3 1.5: 1/2. Either way A and B are partners once by both: the same. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B trade\nB -> A trade\nA -> B talks\nC", "degree_correlation");
  assert_cells(&table, "degree_correlation_out", (const double[]){0.5, 0.5}, 2);
  assert_cells(&table, "degree_correlation_in", (const double[]){0.5, 0.5}, 2);
  assert_cells(&table, "degree_correlation", (const double[]){1, 1}, 2);
  fil_table_destroy(&table);
}

static void test_constant(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nC -- A trade\nA -- B talks", "degree_correlation");
  assert_cells(&table, "degree_correlation", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_constant),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
