/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reciprocated ties, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A and B supply each other, once in each of two relations; A -> C is not answered; the loop is no tie between two; an
   undirected tie is read both ways. */
static void test_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A x\nB -> A\nA -> C\nC -> C\nC -- D", "reciprocated");
  assert_string_equal(fil_column_text(table.columns[0], 1), "B");
  assert_string_equal(fil_column_text(table.columns[1], 1), "A");
  assert_string_equal(fil_column_text(table.columns[2], 1), "x");
  assert_cells(&table, "reciprocated", (const double[]){1, 1, 1, 0, NAN, 1}, 6);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_ties)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
