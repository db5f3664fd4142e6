/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How mixed groups are, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Firms: one half mills, one quarter shops, one quarter farms: Σ p² = 1/4 + 1/16 + 1/16 = 3/8, entropy 1/2 + 2/4 + 2/4;
   the greatest of three values is 2/3. The bank has one value, the office none. */
static void test_mixed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm / Mill\nB : firm / Mill\nC : firm / Shop\nD : firm / Farm\nE : bank / Shop\n"
                                 "F : office\nA -- B",
                                 "diversity");
  assert_cells(&table, "known", (const double[]){4, 1, 0}, 3);
  assert_cells(&table, "values", (const double[]){3, 1, 0}, 3);
  assert_cells(&table, "blau", (const double[]){0.625, 0, NAN}, 3);
  assert_cells(&table, "blau_normalized", (const double[]){0.9375, 0, NAN}, 3);
  assert_cells(&table, "entropy", (const double[]){1.5, 0, NAN}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_mixed)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
