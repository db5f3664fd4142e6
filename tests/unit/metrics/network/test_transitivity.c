/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Transitivity and clustering, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Paths of two ties: one through A, one through B, three through C; D has no pair of neighbours. */
static void test_triangle_with_a_tail(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A\nC -- D", "transitivity");
  assert_measure(&table, "transitivity", 0.6);
  assert_measure(&table, "mean_clustering", (1 + 1 + 1.0 / 3) / 3);
  fil_table_destroy(&table);
}

static void test_direction_is_ignored(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nC -> B\nC -> A\nC -> D", "transitivity");
  assert_measure(&table, "transitivity", 0.6);
  assert_measure(&table, "mean_clustering", 7.0 / 9);
  fil_table_destroy(&table);
}

static void test_without_pairs(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B", "transitivity");
  assert_measure(&table, "transitivity", NAN);
  assert_measure(&table, "mean_clustering", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_triangle_with_a_tail),
      cmocka_unit_test(test_direction_is_ignored),
      cmocka_unit_test(test_without_pairs),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
