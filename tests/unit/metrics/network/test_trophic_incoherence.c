/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic incoherence, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

static void test_chain(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence", 0);
  fil_table_destroy(&table);
}

static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> A", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence", 1);
  fil_table_destroy(&table);
}

/* Levels 0, 2/3, 4/3: each tie misses one level by a third. */
static void test_shortcut(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nA -> C", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence", 1.0 / 9);
  fil_table_destroy(&table);
}

/* A tie of weight 0 says nothing. */
static void test_weights(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nA -> C 0", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence_weighted", 0);
  fil_table_destroy(&table);
}

/* C and D are apart when weights count. */
static void test_parts(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 3\nC -> D 0\nE", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence_weighted", 0);
  fil_table_destroy(&table);
}

static void test_without_ties(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> A\nB", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence", NAN);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C", "trophic_incoherence");
  assert_measure(&table, "trophic_incoherence", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_chain),      cmocka_unit_test(test_circle), cmocka_unit_test(test_shortcut),
      cmocka_unit_test(test_weights),    cmocka_unit_test(test_parts),  cmocka_unit_test(test_without_ties),
      cmocka_unit_test(test_undirected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
