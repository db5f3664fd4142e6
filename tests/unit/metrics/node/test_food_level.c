/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Food levels, worked by hand and on large networks whose levels are known. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

/* A -> B -> C with a shortcut A -> C: s_A = 1, s_B = 2, s_C = 1 + (1 + 2)/2 = 2.5. When the shortcut weighs 3 against
   the other's 1, s_C = 1 + (3·1 + 1·2)/4 = 2.25. D has no ties at all. */
static void test_shortcut(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nA -> C 3\nD", "food_level");
  assert_cells(&table, "food_level", (const double[]){1, 2, 2.5, 1}, 4);
  assert_cells(&table, "food_level_weighted", (const double[]){1, 2, 2.25, 1}, 4);
  fil_table_destroy(&table);
}

/* A -> B, B and C supply each other: s_B = 1 + (s_A + s_C)/2 and s_C = 1 + s_B give s_B = 1 + (2 + s_B)/2, s_B = 4 and
   s_C = 5. The self-loop of B counts nothing. */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> B\nB -> B 7", "food_level");
  assert_cells(&table, "food_level", (const double[]){1, 4, 5}, 3);
  fil_table_destroy(&table);
}

/* Nothing leads into the circle of A and B, so that the ways to them, and through them to C, have no beginning. D leads
   into no circle; E is supplied by D alone. */
static void test_no_beginning(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> A\nB -> C\nD -> C\nD -> E", "food_level");
  assert_cells(&table, "food_level", (const double[]){NAN, NAN, NAN, 1, 2}, 5);
  assert_int_equal(table.remark_count, 1);
  fil_table_destroy(&table);
}

static fil_network make_nodes(uint32_t count)
{
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (uint32_t node = 0; node < count; node++) {
    char id[16];
    snprintf(id, sizeof id, "N%u", node);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
  }
  return network;
}

enum { NODES = 10000 };

static void check_levels(fil_network *network, const double expected[])
{
  fil_table table = measure_network(network, "food_level");
  assert_cells(&table, "food_level", expected, NODES);
  fil_table_destroy(&table);
  fil_network_destroy(network);
}

/* The first supplies a line of ties both ways, s_0 = 1 and 2 s_k = 2 + s_(k−1) + s_(k+1) but for the last, which has
   one supplier: s_k − s_(k−1) falls by 2 a step, from 2 (n − 1) − 1 to 1, so s_k = 1 + k (2 (n − 1) − k). */
static void test_line(void **state)
{
  (void)state;
  static double expected[NODES];
  fil_network network = make_nodes(NODES);
  for (uint32_t k = 0; k < NODES; k++) {
    if (k > 0)
      fil_network_add_edge(&network, k - 1, k, "tie", 1, NULL);
    if (k > 1)
      fil_network_add_edge(&network, k, k - 1, "tie", 1, NULL);
    expected[k] = 1 + (double)k * (2.0 * (NODES - 1) - k);
  }
  check_levels(&network, expected);
}

/* The first supplies one of a ring of the others, and each of these the next: with n − 1 in the ring, what enters it at
   node 1 has s_1 = 1 + (1 + s_(n−1))/2 and s_k = s_1 + k − 1, so s_1 = n + 1. */
static void test_ring(void **state)
{
  (void)state;
  static double expected[NODES] = {1};
  fil_network network = make_nodes(NODES);
  fil_network_add_edge(&network, 0, 1, "tie", 1, NULL);
  for (uint32_t k = 1; k < NODES; k++) {
    fil_network_add_edge(&network, k, k + 1 < NODES ? k + 1 : 1, "tie", 1, NULL);
    expected[k] = NODES + k;
  }
  check_levels(&network, expected);
}

/* 10,000 nodes with six buyers each, drawn as tests do that must be the same on every machine, and one that supplies a
   tenth of them: each node's own equation holds. */
static void test_tangle(void **state)
{
  (void)state;
  enum { BUYERS = 6 };
  static uint32_t sources[NODES * BUYERS], targets[NODES * BUYERS];
  static double weights[NODES * BUYERS], sums[NODES], totals[NODES];
  uint64_t draw = 5;
  size_t ties = 0;
  fil_network network = make_nodes(NODES);
  for (uint32_t k = 0; k < NODES * BUYERS; k++) {
    draw = draw * 48271 % 2147483647;
    const uint32_t source = k / BUYERS % 10 == 0 ? 0 : k / BUYERS;
    const uint32_t target = (uint32_t)(draw % (NODES - 1)) + 1;
    if (source == target)
      continue;
    fil_network_add_edge(&network, source, target, "tie", k % 5 + 1, NULL);
    weights[ties] = k % 5 + 1;
    sources[ties] = source;
    targets[ties++] = target;
  }
  fil_table table = measure_network(&network, "food_level_weighted");
  const fil_column *weighted = fil_table_find(&table, "food_level_weighted");
  assert_non_null(weighted);
  for (size_t k = 0; k < ties; k++) {
    sums[targets[k]] += weights[k] * weighted->numbers[sources[k]];
    totals[targets[k]] += weights[k];
  }
  for (size_t k = 0; k < NODES; k++)
    assert_true(is_near(weighted->numbers[k], totals[k] > 0 ? 1 + sums[k] / totals[k] : 1));
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_shortcut), cmocka_unit_test(test_circle), cmocka_unit_test(test_no_beginning),
      cmocka_unit_test(test_line),     cmocka_unit_test(test_ring),   cmocka_unit_test(test_tangle),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
