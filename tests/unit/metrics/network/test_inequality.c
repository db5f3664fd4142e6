/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Gini coefficients, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A star of four: degrees 1 1 1 3, so that Σ (2k − 5) x_k = −3 − 1 + 1 + 9 = 6 of 4·6. In: 0 1 1 1, −1 + 1 + 3 of 4·3.
   Out: one has all: 3/4. Strengths 1 2 5 8: −3 − 2 + 5 + 24 = 24 of 4·16; in 0 1 2 5: −1 + 2 + 15 of 4·8. */
static void test_star(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 1\nA -> C 2\nA -> D 5", "inequality");
  assert_measure(&table, "degree_gini", 6.0 / 24);
  assert_measure(&table, "degree_gini_in", 3.0 / 12);
  assert_measure(&table, "degree_gini_out", 0.75);
  assert_measure(&table, "strength_gini", 24.0 / 64);
  assert_measure(&table, "strength_gini_in", 16.0 / 32);
  assert_measure(&table, "strength_gini_out", 0.75);
  fil_table_destroy(&table);
}

static void test_bounds(void **state)
{
  (void)state;
  fil_table ring = measure_text("A -- B\nB -- C\nC -- A", "inequality"), none = measure_text("A\nB", "inequality"),
            negative = measure_text("A -> B -2\nB -> C 5", "inequality");
  assert_measure(&ring, "degree_gini", 0);
  assert_measure(&ring, "strength_gini", 0);
  assert_measure(&none, "degree_gini", NAN);
  assert_measure(&none, "strength_gini", NAN);
  assert_measure(&negative, "strength_gini", NAN);
  assert_measure(&negative, "strength_gini_in", NAN);
  assert_measure(&negative, "degree_gini_in", 1.0 / 3);
  fil_table_destroy(&ring);
  fil_table_destroy(&none);
  fil_table_destroy(&negative);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_star),
      cmocka_unit_test(test_bounds),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
