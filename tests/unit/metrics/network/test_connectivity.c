/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Connectivity of graphs that books give it of, and of random ones by taking away every set of nodes and ties. */
#include "tests/support/measuring.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { SMALL = 9 };

static void assert_connectivity(const char *text, double nodes, double ties, double degeneracy)
{
  fil_table table = measure_text(text, "connectivity");
  assert_measure(&table, "vertex_connectivity", nodes);
  assert_measure(&table, "edge_connectivity", ties);
  assert_measure(&table, "degeneracy", degeneracy);
  fil_table_destroy(&table);
}

static void test_small(void **state)
{
  (void)state;
  assert_connectivity("", NAN, NAN, NAN);
  assert_connectivity("A", NAN, NAN, 0);
  assert_connectivity("A\nB", 0, 0, 0);
  assert_connectivity("A -> B", 1, 1, 1);
  assert_connectivity("A -> B\nB -> A\nB -> C", 1, 1, 1);
  assert_connectivity("A -- B\nB -- C\nC -- A", 2, 2, 2);
  assert_connectivity("A -- B\nB -- C\nC -- A\nD", 0, 0, 2);
  /* Two triangles with the node C in common: without C they part, but two ties must be cut. */
  assert_connectivity("A -- B\nB -- C\nC -- A\nC -- D\nD -- E\nE -- C", 1, 2, 2);
}

/* Petersen's graph is 3-connected; of the complete bipartite graph of 3 and 5 the smaller side cuts the larger. */
static void test_known(void **state)
{
  (void)state;
  assert_connectivity("A -- B\nB -- C\nC -- D\nD -- E\nE -- A\nA -- F\nB -- G\nC -- H\nD -- I\nE -- J\n"
                      "F -- H\nH -- J\nJ -- G\nG -- I\nI -- F",
                      3, 3, 3);
  assert_connectivity("A -- P\nA -- Q\nA -- R\nB -- P\nB -- Q\nB -- R\nC -- P\nC -- Q\nC -- R\nD -- P\nD -- Q\nD -- R\n"
                      "E -- P\nE -- Q\nE -- R",
                      3, 3, 3);
  assert_connectivity("A -- B\nA -- C\nA -- D\nB -- C\nB -- D\nC -- D", 3, 3, 3);
}

/* The nodes of `left`, a set by bits, that hang together with its first one. */
static unsigned reach(const random_network *drawn, unsigned left)
{
  unsigned found = left & -left, before = 0;
  while (found != before) {
    before = found;
    for (size_t i = 0; i < drawn->nodes; i++) {
      for (size_t j = 0; j < drawn->nodes && (before >> i & 1); j++)
        found |= (drawn->tied[i][j] || drawn->tied[j][i]) && (left >> j & 1) ? 1U << j : 0;
    }
  }
  return found;
}

/* The smallest set of nodes without which two or more do not hang together; n − 1 if there is none. */
static double cut_nodes(const random_network *drawn)
{
  const unsigned all = (1U << drawn->nodes) - 1;
  double fewest = (double)drawn->nodes - 1;
  for (unsigned left = 1; left <= all; left++) {
    if (reach(drawn, left) != left)
      fewest = fmin(fewest, (double)drawn->nodes - __builtin_popcount(left));
  }
  return fewest;
}

/* The fewest ties between two sides of the network. */
static double cut_ties(const random_network *drawn)
{
  double fewest = INFINITY;
  for (unsigned side = 1; side < (1U << drawn->nodes) - 1; side++) {
    double ties = 0;
    for (size_t i = 0; i < drawn->nodes; i++) {
      for (size_t j = 0; j < drawn->nodes; j++)
        ties += (side >> i & 1) && !(side >> j & 1) && (drawn->tied[i][j] || drawn->tied[j][i]);
    }
    fewest = fmin(fewest, ties);
  }
  return fewest;
}

static void test_slowly(void **state)
{
  (void)state;
  size_t counts[SMALL] = {0};
  for (uint64_t seed = 1; seed <= 80; seed++) {
    random_network drawn;
    fil_network network = draw_network(&drawn, seed, SMALL, /*ties=*/8 + seed / 2, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "connectivity");
    const double nodes = cut_nodes(&drawn);
    assert_measure(&table, "vertex_connectivity", nodes);
    assert_measure(&table, "edge_connectivity", cut_ties(&drawn));
    counts[(size_t)nodes]++;
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
  for (size_t nodes = 0; nodes <= 5; nodes++)
    assert_true(counts[nodes] > 0); /* or the networks are too much alike */
}

/* Two rings of 60 nodes, each tied to the next three on either side, with four bridges between different nodes: four
   nodes, or ties, part them, though every node has six neighbours or more. */
static void test_bridged(void **state)
{
  (void)state;
  char text[16384] = "";
  for (int ring = 0; ring < 2; ring++) {
    for (int node = 0; node < 60; node++) {
      for (int step = 1; step <= 3; step++)
        sprintf(text + strlen(text), "%c%d -- %c%d\n", 'A' + ring, node, 'A' + ring, (node + step) % 60);
    }
  }
  for (int bridge = 0; bridge < 4; bridge++)
    sprintf(text + strlen(text), "A%d -- B%d\n", 13 * bridge, 17 * bridge % 60);
  assert_connectivity(text, 4, 4, 6);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_small),
      cmocka_unit_test(test_known),
      cmocka_unit_test(test_slowly),
      cmocka_unit_test(test_bridged),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
