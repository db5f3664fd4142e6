/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Distances, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A reaches B (1) and C (2), B reaches C (1); four nodes make twelve ordered pairs. */
static void test_hops(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nD", "distance");
  assert_measure(&table, "mean_distance", 4.0 / 3);
  assert_measure(&table, "diameter", 2);
  assert_measure(&table, "radius", 1);
  assert_measure(&table, "global_efficiency", 2.5 / 12);
  fil_table_destroy(&table);
}

/* Lengths 1/2 and 1/4: from A to C it is shorter by way of B (3/4) than straight (1). */
static void test_lengths(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 2\nB -> C 4\nA -> C 1", "distance");
  assert_measure(&table, "mean_distance_weighted", 0.5);
  assert_measure(&table, "diameter_weighted", 0.75);
  assert_measure(&table, "radius_weighted", 0.25);
  assert_measure(&table, "global_efficiency_weighted", (2 + 4 + 4.0 / 3) / 6);
  fil_table_destroy(&table);
}

static void test_without_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A\nB", "distance");
  assert_measure(&table, "mean_distance", NAN);
  assert_measure(&table, "diameter", NAN);
  assert_measure(&table, "radius", NAN);
  assert_measure(&table, "global_efficiency", 0);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_hops),
      cmocka_unit_test(test_lengths),
      cmocka_unit_test(test_without_ties),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
