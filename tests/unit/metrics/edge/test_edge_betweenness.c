/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Edge betweenness, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* Undirected line A - B - C - D with E aside: A-B is passed by AB, AC, AD; B-C by AC, AD, BC, BD; C-D by AD, BD, CD. */
static void test_line(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- D\nE", "edge_betweenness");
  assert_cells(&table, "edge_betweenness", (const double[]){3, 4, 3}, 3);
  fil_table_destroy(&table);
}

/* Two equal ways from A to D: each carries half of the pair. The loop is no tie between two. */
static void test_two_ways(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nB -> D\nC -> D\nD -> D", "edge_betweenness");
  assert_cells(&table, "edge_betweenness", (const double[]){1.5, 1.5, 1.5, 1.5, NAN}, 5);
  fil_table_destroy(&table);
}

/* A -> C directly is 1/1 long, through B 1/4 + 1/4: all goes through B. */
static void test_weights_are_strengths(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 4\nB -> C 4\nA -> C 1", "edge_betweenness");
  assert_cells(&table, "edge_betweenness", (const double[]){1, 1, 1}, 3);
  assert_cells(&table, "edge_betweenness_weighted", (const double[]){2, 2, 0}, 3);
  fil_table_destroy(&table);
}

/* NetworkX divides by the ten pairs of five nodes. */
static void test_as_networkx(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B\nB -- C\nC -- D\nE");
  fil_table table = measure_as(&network, "edge_betweenness", FIL_AS_NETWORKX);
  assert_cells(&table, "edge_betweenness_as_networkx", (const double[]){0.3, 0.4, 0.3}, 3);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_line),
      cmocka_unit_test(test_two_ways),
      cmocka_unit_test(test_weights_are_strengths),
      cmocka_unit_test(test_as_networkx),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
