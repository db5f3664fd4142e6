/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shared partners, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A and B share C and D; A has E too, and B is tied to A both ways, which counts once. Degrees A 4, B 3, C 2, D 2, E 1.
   A-B: 2/(3 + 2 - 2); A-C: C's other partner B is A's too, 1/(3 + 1 - 1); B-C the same with A: 1/(2 + 1 - 1); A-E: none
   of A's 3. F-G have nobody to share. */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nA -> C\nC -> B\nA -> D\nD -> B\nA -> E\nF -> G", "shared_partners");
  assert_cells(&table, "common_neighbours", (const double[]){2, 2, 1, 1, 1, 1, 0, 0}, 8);
  assert_cells(&table, "overlap", (const double[]){2.0 / 3, 2.0 / 3, 1.0 / 3, 0.5, 1.0 / 3, 0.5, 0, NAN}, 8);
  fil_table_destroy(&table);
}

/* In a complete network all others are shared. */
static void test_complete(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nA -- C\nA -- D\nB -- C\nB -- D\nC -- D", "shared_partners");
  assert_cells(&table, "common_neighbours", (const double[]){2, 2, 2, 2, 2, 2}, 6);
  assert_cells(&table, "overlap", (const double[]){1, 1, 1, 1, 1, 1}, 6);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_circle), cmocka_unit_test(test_complete)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
