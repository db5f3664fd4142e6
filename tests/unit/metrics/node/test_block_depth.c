/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cohesive blocks: by hand, and against all sets of nodes there are. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>

/* A B C D are all tied to each other: 3 must leave. E is tied to two of them and F to E. The network is one component,
   the five without F are a block of cohesion 2, the four one of cohesion 3 in it. */
static void test_nested(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A -> B\nC -> A\nA -> D\nB -> C\nD -> B\nC -> D\nA -> E\nE -> B\nE -> F", "block_depth");
  assert_cells(&table, "block_depth", (const double[]){2, 2, 2, 2, 1, 0}, 6);
  assert_cells(&table, "block_cohesion", (const double[]){3, 3, 3, 3, 2, 1}, 6);
  fil_table_destroy(&table);
}

/* Two triangles with a common corner C, and a pair aside: three components and blocks, one inside the other. */
static void test_parts(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A\nC -- D\nD -- E\nE -- C\nF -- G\nH", "block_depth");
  assert_cells(&table, "block_depth", (const double[]){2, 2, 2, 2, 2, 1, 1, 0}, 8);
  assert_cells(&table, "block_cohesion", (const double[]){2, 2, 2, 2, 2, 1, 1, 0}, 8);
  fil_table_destroy(&table);
}

enum { NODES = 8, SETS = 1 << NODES, ROUNDS = 60 };

static bool is_connected(const random_network *drawn, unsigned set)
{
  unsigned seen = set & -set;
  for (bool grown = true; grown;) {
    grown = false;
    for (unsigned i = 0; i < NODES; i++) {
      for (unsigned j = 0; j < NODES; j++) {
        const bool tied = drawn->tied[i][j] || drawn->tied[j][i];
        if (tied && (seen >> i & 1) && (set >> j & 1) && !(seen >> j & 1)) {
          seen |= 1U << j;
          grown = true;
        }
      }
    }
  }
  return seen == set;
}

static int count_nodes(unsigned set)
{
  int count = 0;
  for (; set; set &= set - 1)
    count++;
  return count;
}

/* How many nodes must leave a set until those left are not connected or one alone. */
static int find_cohesion(const random_network *drawn, unsigned set)
{
  int least = count_nodes(set) - 1;
  for (unsigned gone = set;; gone = (gone - 1) & set) {
    if (gone != set && !is_connected(drawn, set & ~gone) && count_nodes(gone) < least)
      least = count_nodes(gone);
    if (!gone)
      return least;
  }
}

/* The largest sets of each cohesion are blocks. */
static void find_blocks(const int cohesions[SETS], bool blocks[SETS])
{
  for (unsigned set = 1; set < SETS; set++) {
    blocks[set] = cohesions[set] > 0;
    for (unsigned other = 1; other < SETS; other++)
      blocks[set] = blocks[set] && !((other & set) == set && other != set && cohesions[other] >= cohesions[set]);
  }
}

static void expect(const random_network *drawn, double depth[NODES], double cohesion[NODES])
{
  static int cohesions[SETS];
  static bool blocks[SETS];
  for (unsigned set = 1; set < SETS; set++)
    cohesions[set] = find_cohesion(drawn, set);
  find_blocks(cohesions, blocks);
  for (unsigned node = 0; node < NODES; node++) {
    depth[node] = cohesion[node] = 0;
    for (unsigned set = 1; set < SETS; set++) {
      double around = 0;
      if (!blocks[set] || !(set >> node & 1))
        continue;
      for (unsigned other = 1; other < SETS - 1; other++)
        around += blocks[other] && (other & set) == set;
      depth[node] = fmax(depth[node], around);
      cohesion[node] = fmax(cohesion[node], cohesions[set]);
    }
  }
}

static void test_all_sets(void **state)
{
  (void)state;
  double deepest = 0;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    double depth[NODES], cohesion[NODES];
    fil_network network = draw_network(&drawn, seed, NODES, 6 + seed % 30, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "block_depth");
    expect(&drawn, depth, cohesion);
    assert_cells(&table, "block_depth", depth, NODES);
    assert_cells(&table, "block_cohesion", cohesion, NODES);
    for (int node = 0; node < NODES; node++)
      deepest = fmax(deepest, depth[node]);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
  assert_true(deepest >= 3);
}

static void test_limit(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C");
  fil_table table = measure_set(&network, "block_depth", "block_depth.nodes_most", 2);
  assert_cells(&table, "block_depth", (const double[]){NAN, NAN, NAN}, 3);
  assert_string_equal(table.remarks[1],
                      "Cohesive blocks, reading \"all\": missing, because blocks of more than 2 nodes take long; "
                      "block_depth.nodes_most sets the limit.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_nested),
      cmocka_unit_test(test_parts),
      cmocka_unit_test(test_all_sets),
      cmocka_unit_test(test_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
