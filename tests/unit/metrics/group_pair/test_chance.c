/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties between groups against chance, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* O: firm to firm 2 (A -> B, B -> A), firm to bank 1 (A -> C), bank to firm 1 (C -> B). R = 3, 1; C = 3, 1; T = 4:
   E = 9/4, 3/4, 3/4, 1/4. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nD\nA -> B\nB -> A\nA -> C\nC -> B\nD -> A", "chance");
  assert_cells(&table, "expected_ties", (const double[]){2.25, 0.75, 0.75, 0.25}, 4);
  assert_cells(&table, "tie_ratio", (const double[]){8.0 / 9, 4.0 / 3, 4.0 / 3, 0}, 4);
  assert_cells(&table, "tie_residual", (const double[]){-0.25 / 1.5, 0.25 / sqrt(0.75), 0.25 / sqrt(0.75), -0.5}, 4);
  fil_table_destroy(&table);
}

/* Three ties within firms, one between: each both ways, R = 7, 1 of 8. E within firms 49/8 both ways, 49/16 ties;
   between 7/8; within the bank 1/8 both ways, 1/16. Weighted, 2 each but 6 between: R = 18, 6 of 24; E between 4.5. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A : firm\nB : firm\nC : firm\nD : bank\nA -- B 2\nB -- C 2\nC -- A 2\nA -- D 6", "chance");
  assert_cells(&table, "expected_ties", (const double[]){49.0 / 16, 7.0 / 8, 7.0 / 8, 1.0 / 16}, 4);
  assert_cells(&table, "tie_ratio", (const double[]){48.0 / 49, 8.0 / 7, 8.0 / 7, 0}, 4);
  assert_cells(&table, "tie_residual",
               (const double[]){(-1.0 / 16) / (7.0 / 4), (1.0 / 8) / sqrt(7.0 / 8), (1.0 / 8) / sqrt(7.0 / 8), -0.25},
               4);
  assert_cells(&table, "expected_ties_weighted", (const double[]){6.75, 4.5, 4.5, 0.75}, 4);
  assert_cells(&table, "tie_ratio_weighted", (const double[]){12 / 13.5, 6 / 4.5, 6 / 4.5, 0}, 4);
  fil_table_destroy(&table);
}

/* Nothing arrives at firms, nothing leaves the bank. */
static void test_one_way(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : bank\nA -> B", "chance");
  assert_cells(&table, "expected_ties", (const double[]){0, 1, 0, 0}, 4);
  assert_cells(&table, "tie_ratio", (const double[]){NAN, 1, NAN, NAN}, 4);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_one_way),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
