/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Degree, worked by hand. */
#include "metrics/run.h"
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

/* A supplies B twice and C; C supplies A back; D stands alone; E supplies itself.
   In: A 1 (C), B 1, C 1. Out: A 2 (B, C), C 1. Either: A {B, C} = 2, B {A} = 1, C {A} = 1. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> B x\nA -> C\nC -> A\nD\nE -> E", "degree");
  assert_cells(&table, "degree_in", (const double[]){1, 1, 1, 0, 0}, 5);
  assert_cells(&table, "degree_out", (const double[]){2, 0, 1, 0, 0}, 5);
  assert_cells(&table, "degree", (const double[]){2, 1, 1, 0, 0}, 5);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nB -- B", "degree");
  assert_null(fil_table_find(&table, "degree_in"));
  assert_cells(&table, "degree", (const double[]){1, 2, 1}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_undirected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
