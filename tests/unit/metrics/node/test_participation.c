/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Participation and ties within the group, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A has the partners B and C of its own group and D, tied both ways, of another: 1 − (2/3)² − (1/3)² = 4/9. B and C
   have A alone: 0. D: A and E, 1/2 each. E has D of its own group and F, whose group is not known. Within the firms A
   has 2 ties, B and C 1: mean 4/3, σ = √(2/9); the banks D and E have 1 each. */
static void test_unweighted(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : firm\nD : bank\nE : bank\nF\n"
                                 "A -> B\nC -> A\nA -> D\nD -> A\nE -> D\nE -> F",
                                 "participation");
  assert_cells(&table, "participation", (const double[]){4.0 / 9, 0, 0, 0.5, 0, 0}, 6);
  assert_cells(&table, "within_z", (const double[]){sqrt(2), -sqrt(0.5), -sqrt(0.5), NAN, NAN, NAN}, 6);
  fil_table_destroy(&table);
}

/* A: 3 with B, 1 with D both ways together, 4 in all: 1 − 9/16 − 1/16 = 3/8. Firms: 3, 3 and 0 within, σ = √2. */
static void test_weighted(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : firm\nD : bank\nA -> B 3\nA -> D 0.5\nD -> A 0.5\nC -> D 2",
                                 "participation");
  assert_cells(&table, "participation_weighted", (const double[]){0.375, 0, 0, 0}, 4);
  assert_cells(&table, "within_z_weighted", (const double[]){sqrt(0.5), sqrt(0.5), -sqrt(2), NAN}, 4);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_unweighted), cmocka_unit_test(test_weighted)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
