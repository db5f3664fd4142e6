/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trophic levels, worked by hand and on large networks whose levels are known. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

/* Where every tie can lead exactly one level up, it does; the lowest of each component is 0, D's too. */
static void test_chain(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nD\nE -> F", "trophic_level");
  assert_cells(&table, "trophic_level", (const double[]){0, 1, 2, 0, 0, 1}, 6);
  fil_table_destroy(&table);
}

/* A -> B -> C -> A has no way up: u = 2, v = 0 for all, and equal levels solve it. */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> A", "trophic_level");
  assert_cells(&table, "trophic_level", (const double[]){0, 0, 0}, 3);
  fil_table_destroy(&table);
}

/* A -> B -> C with a shortcut A -> C. With h_A = 0 the equations of B and C are 2 h_B − h_C = 0 (v = 1 − 1) and
   2 h_C − h_B = 2, so h_B = 2/3 and h_C = 4/3. When the shortcut weighs 3: 2 h_B − h_C = 0 and 4 h_C − h_B = 4, so
   h_B = 4/7 and h_C = 8/7. */
static void test_shortcut(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nA -> C 3", "trophic_level");
  assert_cells(&table, "trophic_level", (const double[]){0, 2.0 / 3, 4.0 / 3}, 3);
  assert_cells(&table, "trophic_level_weighted", (const double[]){0, 4.0 / 7, 8.0 / 7}, 3);
  fil_table_destroy(&table);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B", "trophic_level");
  assert_cells(&table, "trophic_level", (const double[]){NAN, NAN}, 2);
  assert_string_equal(table.remarks[0], "Trophic level, reading \"all\": missing, because the ties have no direction.");
  fil_table_destroy(&table);
}

enum { RUNGS = 5000 };

/* A ladder of two chains, rung k from k of the one to k of the other: levels k and k + 1. Weights do not matter to it,
   here from 1 to 10,000. */
static void test_ladder(void **state)
{
  (void)state;
  enum { COUNT = 2 * RUNGS };
  static double expected[COUNT];
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (uint32_t node = 0; node < COUNT; node++) {
    char id[16];
    snprintf(id, sizeof id, "N%u", node);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
    expected[node] = floor(node / 2.0) + node % 2;
  }
  for (uint32_t node = 0; node < COUNT; node++) {
    if (node % 2 == 0)
      fil_network_add_edge(&network, node, node + 1, "tie", 1, NULL);
    if (node + 2 < COUNT)
      fil_network_add_edge(&network, node, node + 2, "tie", pow(10, node * 7 % 5), NULL);
  }
  fil_table table = measure_network(&network, "trophic_level");
  assert_cells(&table, "trophic_level", expected, COUNT);
  assert_cells(&table, "trophic_level_weighted", expected, COUNT);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_chain),      cmocka_unit_test(test_circle), cmocka_unit_test(test_shortcut),
      cmocka_unit_test(test_undirected), cmocka_unit_test(test_ladder),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
