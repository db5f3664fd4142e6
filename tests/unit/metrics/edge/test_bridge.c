/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bridges, worked by hand, and against taking each tie away. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdbool.h>

/* The triangle A, B, C hangs on C - D, behind which are D and E. E <-> D is one pair, tied both ways, and a bridge. F
   and G are a part of their own, of which one end remains. */
static void test_two_circles(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> A\nC -> D\nD -> E\nE -> D\nF -> G\nG -> G", "bridge");
  assert_cells(&table, "bridge", (const double[]){0, 0, 0, 1, 1, 1, 1, NAN}, 8);
  assert_cells(&table, "bridge_loss", (const double[]){0, 0, 0, 2, 1, 1, 1, NAN}, 8);
  fil_table_destroy(&table);
}

/* Ties of one pair in two relations are one tie. */
static void test_relations_together(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nA -- B talks\nB -- C\nC -- D\nD -- E", "bridge");
  assert_cells(&table, "bridge", (const double[]){1, 1, 1, 1, 1}, 5);
  assert_cells(&table, "bridge_loss", (const double[]){1, 1, 2, 2, 1}, 5);
  fil_table_destroy(&table);
}

enum { NODES = 12 };

/* How many nodes one node reaches without the tie between two others. */
static size_t reach(const fil_network *network, uint32_t from, uint32_t without, uint32_t other, bool reached[NODES])
{
  size_t count = 1;
  for (size_t node = 0; node < NODES; node++)
    reached[node] = node == from;
  for (bool grown = true; grown;) {
    grown = false;
    for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
      const uint32_t a = fil_network_source(network, edge), b = fil_network_target(network, edge);
      if ((a == without && b == other) || (a == other && b == without) || reached[a] == reached[b])
        continue;
      reached[a] = reached[b] = grown = true;
      count++;
    }
  }
  return count;
}

/* The slow definition: without a bridge one end does not reach the other. */
static void test_slow_definition(void **state)
{
  static const char text[] =
      "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\na -> b\nb -> c\nc -> a\nc -> d\nd -> e\ne -> f\nf -> d\n"
      "f -> g\ng -> h\nh -> i\ni -> g\nb -> j\nj -> k\nk -> j";
  fil_network network = network_from_text(text);
  fil_table table = measure_network(&network, "bridge");
  (void)state;
  for (size_t edge = 0; edge < fil_network_edge_count(&network); edge++) {
    bool reached[NODES];
    const uint32_t a = fil_network_source(&network, edge), b = fil_network_target(&network, edge);
    const double here = (double)reach(&network, a, a, b, reached);
    const bool bridge = !reached[b];
    const double there = (double)reach(&network, b, a, b, reached);
    assert_int_equal(fil_table_find(&table, "bridge")->numbers[edge], bridge);
    assert_int_equal(fil_table_find(&table, "bridge_loss")->numbers[edge], bridge ? fmin(here, there) : 0);
  }
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_two_circles),
      cmocka_unit_test(test_relations_together),
      cmocka_unit_test(test_slow_definition),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
