/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cut nodes, worked by hand and against a slow definition. */
#include "tests/support/measuring.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

/* The triangle A B C, D behind C, E and F behind D: without C, 2 lose 3; without D, E and F one by one lose 3. G is
   alone. */
static void test_by_hand(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> A\nC -> D\nD -> E\nF -> D\nG", "cut_node");
  assert_cells(&table, "cut_node", (const double[]){0, 0, 1, 1, 0, 0, 0}, 7);
  assert_cells(&table, "cut_loss", (const double[]){0, 0, 2, 2, 0, 0, 0}, 7);
  fil_table_destroy(&table);
}

enum { NODES = 14, ROUNDS = 60 };

/* Nodes that can be reached from one without passing through `gone`. */
static int spread(const random_network *drawn, int node, int gone, bool seen[NODES])
{
  int count = 1;
  seen[node] = true;
  for (int other = 0; other < NODES; other++) {
    if ((drawn->tied[node][other] || drawn->tied[other][node]) && other != gone && !seen[other])
      count += spread(drawn, other, gone, seen);
  }
  return count;
}

static void expect(const random_network *drawn, int node, double *cut, double *loss)
{
  bool seen[NODES] = {0}, without[NODES] = {0};
  const int component = spread(drawn, node, -1, seen);
  int pieces = 0, largest = 0;
  for (int other = 0; other < NODES; other++) {
    if (other == node || !seen[other] || without[other])
      continue;
    const int size = spread(drawn, other, node, without);
    pieces++;
    largest = size > largest ? size : largest;
  }
  *cut = pieces > 1;
  *loss = component - 1 - largest;
}

/* Sparse networks, so that many have cut nodes. */
static void test_slow_definition(void **state)
{
  (void)state;
  double cuts = 0;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    double cut[NODES], loss[NODES];
    fil_network network = draw_network(&drawn, seed, NODES, NODES, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "cut_node");
    for (int node = 0; node < NODES; node++) {
      expect(&drawn, node, &cut[node], &loss[node]);
      cuts += cut[node];
    }
    assert_cells(&table, "cut_node", cut, NODES);
    assert_cells(&table, "cut_loss", loss, NODES);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
  assert_true(cuts > ROUNDS);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_by_hand), cmocka_unit_test(test_slow_definition)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
