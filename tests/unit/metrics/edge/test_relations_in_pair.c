/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relations in a pair, and ties within groups, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A and B are tied in ties, twice and both ways, and in talks: two relations. B and C in ties alone. */
static void test_pairs(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A talks\nA -> B 3\nB -> A\nB -> C\nC -> C", "relations_in_pair");
  assert_cells(&table, "relations_in_pair", (const double[]){2, 2, 2, 2, 1, NAN}, 6);
  fil_table_destroy(&table);
}

/* Undirected ties with their ends either way round. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- A talks\nC -- B talks", "relations_in_pair");
  assert_cells(&table, "relations_in_pair", (const double[]){2, 2, 1}, 3);
  fil_table_destroy(&table);
}

static void test_groups(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nD\nA -> B\nB -> C\nC -> D", "same_group");
  assert_cells(&table, "same_group", (const double[]){1, 0, NAN}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pairs),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_groups),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
