/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Spans of ties, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

/* A -> B -> C with a shortcut A -> C: levels 0, 2/3 and 4/3 (2 h_B − h_C = 0 and 2 h_C − h_B = 2 with h_A = 0). When
   the shortcut weighs 3, 4/7 and 8/7 (2 h_B − h_C = 0 and 4 h_C − h_B = 4). */
static void test_shortcut(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nA -> C 3", "span");
  assert_cells(&table, "span", (const double[]){2.0 / 3, 2.0 / 3, 4.0 / 3}, 3);
  assert_cells(&table, "span_weighted", (const double[]){4.0 / 7, 4.0 / 7, 8.0 / 7}, 3);
  fil_table_destroy(&table);
}

/* A and B, and B and C, tied both ways: unweighted nothing leads anywhere. Weighted, C gets 1 and gives back 0.5:
   1.5 (h_C − h_B) = 1 − 0.5, so C stands 1/3 above B and the tie back leads 1/3 down. */
static void test_back(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nB -> C\nC -> B 0.5", "span");
  assert_cells(&table, "span", (const double[]){0, 0, 0, 0}, 4);
  assert_cells(&table, "span_weighted", (const double[]){0, 0, 1.0 / 3, -1.0 / 3}, 4);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_shortcut),
      cmocka_unit_test(test_back),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
