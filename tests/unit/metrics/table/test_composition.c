/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What groups are made of, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Firms: two mills, a shop, and D, whose stage is not known; banks: one shop. Of five nodes' stages two are known as
   mills and two as shops, one half each. Shares of firms 2/3 and 1/3, twice that to those of all; of banks 0 and 1. */
static const char sample[] = "A : firm / Mill\nB : firm / Mill\nC : firm / Shop\nD : firm\nE : bank / Shop\nA -- B";

static void test_shares(void **state)
{
  (void)state;
  fil_table table = measure_text(sample, "composition");
  assert_string_equal(fil_column_text(fil_table_find(&table, "group"), 2), "bank");
  assert_string_equal(fil_column_text(fil_table_find(&table, "attribute"), 0), "stage");
  assert_string_equal(fil_column_text(fil_table_find(&table, "value"), 1), "Shop");
  assert_cells(&table, "count", (const double[]){2, 1, 0, 1}, 4);
  assert_cells(&table, "share", (const double[]){2.0 / 3, 1.0 / 3, 0, 1}, 4);
  assert_cells(&table, "ratio", (const double[]){4.0 / 3, 2.0 / 3, 0, 2}, 4);
  fil_table_destroy(&table);
}

/* No node of the bank has a stage: it has no shares. */
static void test_unknown(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm / Mill\nB : bank\nA -- B", "composition");
  assert_cells(&table, "count", (const double[]){1, 0}, 2);
  assert_cells(&table, "share", (const double[]){1, NAN}, 2);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_shares), cmocka_unit_test(test_unknown)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
