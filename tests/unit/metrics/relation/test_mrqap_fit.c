/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How much of a relation the others explain, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Trade is talks and visits together, which have no tie in common: wholly explained. Over six pairs talks is 1 0 0 0 0
   0, visits 0 1 0 0 0 0 and trade 1 1 0 0 0 0; talks = trade − visits, wholly explained as well. */
static void test_sum(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nA -- B talks\nB -- C visits\nD", "mrqap_fit");
  assert_cells(&table, "mrqap_r_squared", (const double[]){1, 1, 1}, 3);
  assert_cells(&table, "mrqap_r_squared_adjusted", (const double[]){1, 1, 1}, 3);
  fil_table_destroy(&table);
}

static void test_alone(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nC", "mrqap_fit");
  assert_cells(&table, "mrqap_r_squared", (const double[]){NAN}, 1);
  assert_cells(&table, "mrqap_r_squared_adjusted", (const double[]){NAN}, 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_sum), cmocka_unit_test(test_alone)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
