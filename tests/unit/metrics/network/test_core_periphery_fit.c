/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The fit of core and periphery, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A is tied to B, C and D, which are not tied: the ideal pattern of the core A. The leaves' score c solves
   c + 2 c³ = 1, so that the pattern is c for the three ties and c² for the other three pairs: two values as well. */
static void test_star(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nD -> A", "core_periphery_fit");
  assert_measure(&table, "core_periphery_fit", 1);
  assert_measure(&table, "core_score_fit", 1);
  fil_table_destroy(&table);
}

/* A circle of four: a core of two opposite nodes is tied to the others, which are not tied to each other, but lacks the
   tie between its own. Over six pairs the ties are 1 1 1 1 0 0, the pattern 1 1 1 1 1 0: (6 · 4 − 4 · 5)/√(8 · 5). */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- D\nD -- A", "core_periphery_fit");
  assert_measure(&table, "core_periphery_fit", 4 / sqrt(40));
  fil_table_destroy(&table);
}

/* Weights 6, 2 and 1: the core B takes in A B and B C, but not A C: pattern 1 1 0 against 6 2 1. The core A takes in A
   B and A C: 1 0 1. The pattern of B is better: (3 · 8 − 2 · 9)/√(2 · (3 · 41 − 81)) = 6/√84. */
static void test_weighted(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 6\nB -> C 2\nC -> A 1", "core_periphery_fit");
  assert_measure(&table, "core_periphery_fit", NAN);
  assert_measure(&table, "core_periphery_fit_weighted", 6 / sqrt(84));
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_star),
      cmocka_unit_test(test_circle),
      cmocka_unit_test(test_weighted),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
