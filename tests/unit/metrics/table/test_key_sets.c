/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The table of key players, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

static void assert_text(const fil_table *table, const char *column, size_t row, const char *expected)
{
  assert_string_equal(fil_column_text(fil_table_find(table, column), row), expected);
}

/* The hub A supplies B, C and D, D supplies E. Without A: B, C and D E are left: 1 − 2/12. Without A and D all are
   alone: 1. A reaches itself, B, C and D at 1, E at 2: 4.5 of 5; with D or E besides, all 5. */
static void test_rows(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nA -> C\nA -> D\nD -> E");
  fil_table table = measure_set(&network, "key_sets", "key_sets.size", 2);
  assert_int_equal(fil_table_rows(&table), 4);
  assert_cells(&table, "size", (const double[]){1, 2, 1, 2}, 4);
  assert_cells(&table, "value", (const double[]){1 - 2.0 / 12, 1, 0.9, 1}, 4);
  assert_text(&table, "problem", 1, "fragmentation");
  assert_text(&table, "members", 1, "A; D");
  assert_text(&table, "problem", 2, "reach");
  assert_text(&table, "members", 2, "A");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Two nodes are no three, and leave nobody. */
static void test_small(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B", "key_sets");
  assert_cells(&table, "size", (const double[]){1, 2}, 2);
  assert_cells(&table, "value", (const double[]){1, 1}, 2);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_small)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
