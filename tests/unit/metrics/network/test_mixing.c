/* SPDX-License-Identifier: GPL-2.0-or-later */
/* E-I, modularity and assortativity by category, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Of three ties one is internal; firms are 2/3 of sources and of targets: (1/3 − 5/9)/(1 − 5/9). */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nA -> B\nB -> C\nC -> A", "mixing");
  assert_measure(&table, "ei", 1.0 / 3);
  assert_measure(&table, "modularity", 1.0 / 3 - 5.0 / 9);
  assert_measure(&table, "assortativity", -0.5);
  fil_table_destroy(&table);
}

static void test_weights(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nA -> B 6\nB -> C\nC -> A", "mixing");
  assert_measure(&table, "ei_weighted", -0.5);
  assert_measure(&table, "modularity_weighted", 6.0 / 8 - 50.0 / 64);
  assert_measure(&table, "assortativity_weighted", (6.0 / 8 - 50.0 / 64) / (14.0 / 64));
  fil_table_destroy(&table);
}

/* Ends of ties: firm 3, bank 1. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC : bank\nA -- B\nB -- C", "mixing");
  assert_measure(&table, "ei", 0);
  assert_measure(&table, "modularity", 0.5 - 10.0 / 16);
  assert_measure(&table, "assortativity", (0.5 - 10.0 / 16) / (6.0 / 16));
  fil_table_destroy(&table);
}

/* The tie to C is passed over; what is left joins firms alone. */
static void test_unknown_categories(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC\nA -> B\nB -> C", "mixing");
  assert_measure(&table, "ei", -1);
  assert_measure(&table, "modularity", 0);
  assert_measure(&table, "assortativity", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_weights),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_unknown_categories),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
