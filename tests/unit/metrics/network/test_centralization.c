/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Centralizations, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A star is what the other three are measured against; its leaves have eigenvector score 1/√3. */
static void test_star(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nA -- C\nA -- D", "centralization");
  assert_measure(&table, "degree_centralization", 1);
  assert_measure(&table, "betweenness_centralization", 1);
  assert_measure(&table, "closeness_centralization", 1);
  assert_measure(&table, "eigenvector_centralization", 3 * (1 - 1 / sqrt(3)) / 2);
  fil_table_destroy(&table);
}

/* In 0 1 1, out 1 1 0, either way 1 2 1; B lies between A and C; C reaches nobody. */
static void test_chain(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C", "centralization");
  assert_measure(&table, "degree_centralization_in", 1.0 / 4);
  assert_measure(&table, "degree_centralization_out", 1.0 / 4);
  assert_measure(&table, "degree_centralization", 1);
  assert_measure(&table, "betweenness_centralization", 2.0 / 4);
  assert_measure(&table, "closeness_centralization", NAN);
  assert_measure(&table, "eigenvector_centralization", NAN);
  fil_table_destroy(&table);
}

static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> A", "centralization");
  assert_measure(&table, "degree_centralization_in", 0);
  assert_measure(&table, "betweenness_centralization", 0);
  assert_measure(&table, "closeness_centralization", 0);
  assert_measure(&table, "eigenvector_centralization", 0);
  fil_table_destroy(&table);
}

/* A is 1 from both others; B and C have closeness 2/3. */
static void test_directed_closeness(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nA -> C\nC -> A", "centralization");
  assert_measure(&table, "closeness_centralization", 2 * (1 - 2.0 / 3) / (2 * (1 - 1.0 / 3)));
  fil_table_destroy(&table);
}

static void test_few_nodes(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B", "centralization");
  assert_measure(&table, "degree_centralization", NAN);
  assert_measure(&table, "betweenness_centralization", NAN);
  assert_measure(&table, "closeness_centralization", NAN);
  assert_measure(&table, "eigenvector_centralization", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_star),      cmocka_unit_test(test_chain),
      cmocka_unit_test(test_circle),    cmocka_unit_test(test_directed_closeness),
      cmocka_unit_test(test_few_nodes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
