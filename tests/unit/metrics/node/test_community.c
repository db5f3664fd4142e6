/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Communities: by hand, and the quality against that of all partitions there
 * are. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Two groups of tied nodes with one tie between them, a pair and a node alone;
   the group of four is the first though named later. */
static void test_groups(void **state)
{
  (void)state;
  fil_table table = measure_text(
      "A -> B\nB -> C\nC -> A\nC -> D\nD -> E\nE -> F\nF -> D\nG -> D\nG -> E\nF -> G\nI -> H\nJ", "community");
  assert_cells(&table, "community", (const double[]){2, 2, 2, 1, 1, 1, 1, 3, 3, 4}, 10);
  fil_table_destroy(&table);
}

/* A line of four: modularity parts it in the middle, unless the middle tie
 * outweighs the others. */
static void test_weighted(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B 1\nB -- C 9\nC -- D 1", "community");
  assert_cells(&table, "community", (const double[]){1, 1, 2, 2}, 4);
  const double *weighted = fil_table_find(&table, "community_weighted")->numbers;
  assert_true(weighted[1] == weighted[2]);
  fil_table_destroy(&table);
}

/* Of the line A - B - C, the constant Potts model keeps together at 0.7 A and B or, as well, B and C. A run that finds
   the other pair overlaps with that kept by 1/2 for A and C, each once alone and once in the pair, and by 1/3 for B;
   one that finds the same, by 1. */
static void test_stability(void **state)
{
  (void)state;
  fil_settings settings = {0};
  const char *metric = "community";
  const fil_request request = {.level = FIL_LEVEL_NODE, .metrics = &metric, .metric_count = 1, .settings = &settings};
  fil_network network = network_from_text("A -- B\nB -- C");
  fil_table table;
  fil_settings_set(&settings, "community.cpm", 1, NULL);
  fil_settings_set(&settings, "community.resolution", 0.7, NULL);
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  const double *stability = fil_table_find(&table, "community_stability")->numbers;
  assert_true(stability[0] < 1 && stability[0] > 0.5);
  assert_float_equal(stability[2], stability[0], 1e-12);
  assert_float_equal(1 - stability[1], (1 - stability[0]) * 4 / 3, 1e-12);
  fil_table_destroy(&table);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
}

/* By the constant Potts model two tied nodes stay together as long as the
 * resolution is below 1. */
static void test_cpm(void **state)
{
  (void)state;
  fil_settings settings = {0};
  const char *metric = "community";
  const fil_request request = {.level = FIL_LEVEL_NODE, .metrics = &metric, .metric_count = 1, .settings = &settings};
  fil_network network = network_from_text("A -- B\nC -- D\nD -- E\nE -- C");
  fil_table table;
  fil_settings_set(&settings, "community.cpm", 1, NULL);
  fil_settings_set(&settings, "community.resolution", 0.9, NULL);
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_cells(&table, "community", (const double[]){2, 2, 1, 1, 1}, 5);
  fil_table_destroy(&table);
  fil_settings_set(&settings, "community.resolution", 1.1, NULL);
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_cells(&table, "community", (const double[]){1, 2, 3, 4, 5}, 5);
  fil_table_destroy(&table);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
}

static void test_one_run(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B\nC");
  fil_table table = measure_set(&network, "community", "community.runs", 1);
  assert_cells(&table, "community", (const double[]){1, 1, 2}, 3);
  assert_cells(&table, "community_stability", (const double[]){NAN, NAN, NAN}, 3);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

enum { NODES = 8, ROUNDS = 40 };

/* Σ over ordered pairs in one community of s_ij − k_i k_j/2m, by 2m. */
static double modularity(const random_network *drawn, const int part[NODES])
{
  double degrees[NODES] = {0}, total = 0, sum = 0;
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < NODES; j++)
      degrees[i] += drawn->tied[i][j] || drawn->tied[j][i];
    total += degrees[i];
  }
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < NODES; j++)
      sum += part[i] == part[j] ? (drawn->tied[i][j] || drawn->tied[j][i]) - degrees[i] * degrees[j] / total : 0;
  }
  return sum / total;
}

/* The best over all partitions that go on from this one: each further node
 * joins a community or begins one. */
static double try_all(const random_network *drawn, int part[NODES], int node, int communities)
{
  double best = -1;
  if (node == NODES)
    return modularity(drawn, part);
  for (part[node] = 0; part[node] <= communities; part[node]++) {
    int further[NODES];
    memcpy(further, part, sizeof further);
    best = fmax(best, try_all(drawn, further, node + 1, communities + (part[node] == communities)));
  }
  return best;
}

static void test_all_partitions(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    int part[NODES] = {0};
    fil_network network = draw_network(&drawn, seed, NODES, 7 + seed % 15, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "community");
    const double best = try_all(&drawn, part, 0, 0);
    for (int node = 0; node < NODES; node++)
      part[node] = (int)fil_table_find(&table, "community")->numbers[node];
    assert_float_equal(modularity(&drawn, part), best, 1e-9);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* Of more than 5,000 nodes, all but two alone, fewer searches are made, and that is said unless somebody chose. */
static void test_large(void **state)
{
  static const char said[] =
      "Communities, reading \"all\": the best of 3 searches, not of 10, since there are more than "
      "5,000 nodes; community.runs sets how many.";
  fil_network network = {0};
  (void)state;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (int node = 0; node < 5001; node++) {
    char id[16];
    snprintf(id, sizeof id, "n%d", node);
    assert_int_equal(fil_network_add_node(&network, id, NULL, NULL, NULL, NULL), FIL_OK);
  }
  assert_int_equal(fil_network_add_edge(&network, 0, 1, "trade", 1, NULL), FIL_OK);
  fil_table table = measure_network(&network, "community");
  assert_string_equal(table.remarks[0], said);
  assert_true(fil_table_find(&table, "community")->numbers[1] == 1);
  fil_table_destroy(&table);
  table = measure_set(&network, "community", "community.runs", 2);
  assert_int_equal(table.remark_count, 1);
  assert_string_equal(table.remarks[0], "Communities: runs is 2.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_groups),    cmocka_unit_test(test_weighted), cmocka_unit_test(test_cpm),
      cmocka_unit_test(test_stability), cmocka_unit_test(test_one_run),  cmocka_unit_test(test_all_partitions),
      cmocka_unit_test(test_large),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
