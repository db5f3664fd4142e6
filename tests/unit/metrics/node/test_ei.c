/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The E-I index of nodes, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A: B within, C (both ways, once) and D outside, E unknown: (2 − 1)/3. B: A within. C: A outside. D: A outside, F
   within. E has no group, G no tie. By weight A has 6 within and 1 + 1 + 4 outside. */
static void test_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nD : bank\nE\nF : bank\nG : firm\n"
                                 "A -> B 6\nA -> C\nC -> A\nD -> A 4\nE -> A 9\nF -> D 4",
                                 "ei");
  assert_cells(&table, "ei", (const double[]){1.0 / 3, -1, 1, 0, NAN, -1, NAN}, 7);
  assert_cells(&table, "ei_weighted", (const double[]){0, -1, 1, 0, NAN, -1, NAN}, 7);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_ties)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
