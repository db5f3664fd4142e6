/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties that relations have in common, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Trade: A -> B 2, B -> A 3, B -> C 1. Talks: A -> B 4, C -> D 5. They share A -> B: 1 of 4 pairs that either ties, 1
   of the 2 of talks, 1 of the 3 of trade; 2 of trade's weight of 6, 4 of talks' 9. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 2 trade\nB -> A 3 trade\nB -> C 1 trade\nA -> B 4 talks\nC -> D 5 talks",
                                 "relation_overlap");
  assert_cells(&table, "shared_ties", (const double[]){1, 1}, 2);
  assert_cells(&table, "jaccard", (const double[]){0.25, 0.25}, 2);
  assert_cells(&table, "overlap_of_smaller", (const double[]){0.5, 0.5}, 2);
  assert_cells(&table, "overlap_of_relation", (const double[]){1.0 / 3, 0.5}, 2);
  assert_cells(&table, "overlap_of_relation_weighted", (const double[]){2.0 / 6, 4.0 / 9}, 2);
  fil_table_destroy(&table);
}

/* An undirected tie beside directed ones counts both ways: A -> B of A -> B, B -> A. */
static void test_mixed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B trade\nA -- B talks", "relation_overlap");
  assert_cells(&table, "shared_ties", (const double[]){1, 1}, 2);
  assert_cells(&table, "jaccard", (const double[]){0.5, 0.5}, 2);
  assert_cells(&table, "overlap_of_relation", (const double[]){1, 0.5}, 2);
  fil_table_destroy(&table);
}

/* Both undirected: pairs count once. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nC -- B talks", "relation_overlap");
  assert_cells(&table, "shared_ties", (const double[]){1, 1}, 2);
  assert_cells(&table, "jaccard", (const double[]){0.5, 0.5}, 2);
  fil_table_destroy(&table);
}

/* A relation of which all ties are self-loops has none. */
static void test_nothing(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B trade\nB -> B talks", "relation_overlap");
  assert_cells(&table, "jaccard", (const double[]){0, 0}, 2);
  assert_cells(&table, "overlap_of_smaller", (const double[]){NAN, NAN}, 2);
  assert_cells(&table, "overlap_of_relation", (const double[]){0, NAN}, 2);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_mixed),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
