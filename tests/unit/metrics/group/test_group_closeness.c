/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group closeness, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* The line A - B - C - D - E and F apart; x = {A, E}, y = {C}, F in no group. From x: B 1, C 2, D 1: 3/4, 3 of 4
   outside. From y: B 1, D 1, A 2, E 2: 4/6, 4 of 5. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB\nC : y\nD\nE : x\nF\nA -- B\nB -- C\nC -- D\nD -- E", "group_closeness");
  assert_cells(&table, "group_closeness", (const double[]){0.75, 4.0 / 6}, 2);
  assert_cells(&table, "group_reach", (const double[]){0.75, 0.8}, 2);
  fil_table_destroy(&table);
}

/* A -> B 2, B -> C 4, A -> C 1, C -> D 1. x = {A}: B 1, C 1, D 2: 3/4; in nothing. y = {C, D}: in B 1, A 1; out
   nothing. Weighted, lengths 1/2, 1/4, 1, 1: from x B 1/2, C 3/4 by B, D 7/4: 3/3; to y B 1/4, A 3/4: 2/1. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB\nC : y\nD : y\nA -> B 2\nB -> C 4\nA -> C 1\nC -> D 1", "group_closeness");
  assert_cells(&table, "group_closeness_out", (const double[]){0.75, NAN}, 2);
  assert_cells(&table, "group_closeness_in", (const double[]){NAN, 1}, 2);
  assert_cells(&table, "group_reach_out", (const double[]){1, 0}, 2);
  assert_cells(&table, "group_reach_in", (const double[]){0, 1}, 2);
  assert_cells(&table, "group_closeness_out_weighted", (const double[]){1, NAN}, 2);
  assert_cells(&table, "group_closeness_in_weighted", (const double[]){NAN, 2}, 2);
  fil_table_destroy(&table);
}

static void test_everybody(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB : x\nA -- B", "group_closeness");
  assert_cells(&table, "group_closeness", (const double[]){NAN}, 1);
  assert_cells(&table, "group_reach", (const double[]){NAN}, 1);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_everybody),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
