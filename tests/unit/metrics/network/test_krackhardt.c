/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Krackhardt's dimensions: trees and what spoils them, worked by hand; random networks by the definitions. */
#include "metrics/catalogue.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>

static double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST], ways[RANDOM_NODES_MOST][RANDOM_NODES_MOST];

static void assert_dimensions(const char *text, const double expected[4])
{
  fil_table table = measure_text(text, "krackhardt");
  assert_measure(&table, "connectedness", expected[0]);
  assert_measure(&table, "krackhardt_hierarchy", expected[1]);
  assert_measure(&table, "krackhardt_efficiency", expected[2]);
  assert_measure(&table, "least_upper_bound", expected[3]);
  fil_table_destroy(&table);
}

static void test_out_tree(void **state)
{
  (void)state;
  assert_dimensions("A -> B\nA -> C\nB -> D\nB -> E", (const double[]){1, 1, 1, 1});
}

/* Arrows into A: of the 6 pairs, B C, B D and C D have nothing that leads to both: 1 − 3/(3·2/2) = 0. */
static void test_in_star(void **state)
{
  (void)state;
  assert_dimensions("B -> A\nC -> A\nD -> A", (const double[]){1, 1, 1, 0});
}

/* A and B lead to both C and D, so C D has two upper bounds and no least one; A B has none. 4 ties, 3 needed, (4 − 1)²
   possible above: efficiency 1 − 1/9; least upper bound 1 − 2/3. */
static void test_two_heads(void **state)
{
  (void)state;
  assert_dimensions("A -> C\nA -> D\nB -> C\nB -> D", (const double[]){1, 1, 8.0 / 9, 1.0 / 3});
}

/* A ⇄ B, then B -> C: A B of the three pairs reach each other: hierarchy 2/3; 3 ties, 2 needed, 4 possible above. D is
   alone: 3 of 6 pairs are connected. */
static void test_mutual(void **state)
{
  (void)state;
  assert_dimensions("A -> B\nB -> A\nB -> C\nD", (const double[]){0.5, 2.0 / 3, 0.75, 1});
}

/* Nothing but pairs: nothing can be spared, and no component has three nodes. */
static void test_undefined(void **state)
{
  (void)state;
  assert_dimensions("A", (const double[]){NAN, NAN, NAN, NAN});
  assert_dimensions("A\nB", (const double[]){0, NAN, NAN, NAN});
  assert_dimensions("A -> B\nC -> D", (const double[]){1.0 / 3, 1, 1, NAN});
  assert_dimensions("A -- B", (const double[]){1, NAN, NAN, NAN});
}

/* 4 nodes: 4 ties, 3 needed, 3 possible above; as two arrows each 8, 3 and 9. */
static void test_undirected(void **state)
{
  (void)state;
  assert_dimensions("A -- B\nB -- C\nC -- A\nC -- D", (const double[]){1, NAN, 2.0 / 3, NAN});
  fil_network network = network_from_text("A -- B\nB -- C\nC -- A\nC -- D");
  fil_table table;
  const char *metric = "krackhardt";
  const fil_request request = {.level = FIL_LEVEL_NETWORK, .metrics = &metric, .metric_count = 1, .as = FIL_AS_UCINET};
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  bool found = false;
  for (size_t row = 0; row < fil_table_rows(&table); row++)
    found |= is_near(table.columns[1]->numbers[row], 1 - 5.0 / 9);
  assert_true(found);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* A chain of three and one apart: A reaches B and C, B reaches C, 3 of the 12 ordered pairs; 3 of the 6 pairs hang
   together. */
static void test_connectedness_as_ucinet(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C\nD");
  fil_table table;
  const char *metric = "connectedness";
  const fil_request request = {.level = FIL_LEVEL_NETWORK, .metrics = &metric, .metric_count = 1, .as = FIL_AS_UCINET};
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_string_equal(fil_column_text(table.columns[0], 0), "connectedness_as_ucinet");
  assert_true(is_near(table.columns[1]->numbers[0], 0.25));
  fil_table_destroy(&table);
  table = measure_network(&network, "krackhardt");
  assert_measure(&table, "connectedness", 0.5);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static bool leads(size_t from, size_t to)
{
  return isfinite(distances[from][to]);
}

static bool has_least_upper_bound(size_t nodes, size_t i, size_t j)
{
  for (size_t least = 0; least < nodes; least++) {
    bool below_all = leads(least, i) && leads(least, j);
    for (size_t other = 0; other < nodes && below_all; other++)
      below_all = !(leads(other, i) && leads(other, j)) || leads(other, least);
    if (below_all)
      return true;
  }
  return false;
}

/* Spare ties and pairs that can be without a bound, over components told by their first nodes. */
static void add_components(const random_network *drawn, double *needed, double *spare, double *unbounded)
{
  *needed = *spare = *unbounded = 0;
  for (size_t i = 0; i < drawn->nodes; i++) {
    double size = 0;
    bool first = true;
    for (size_t j = 0; j < drawn->nodes; j++) {
      size += isfinite(ways[i][j]);
      first &= !(j < i && isfinite(ways[i][j]));
    }
    *needed += first ? size - 1 : 0;
    *spare += first ? size * (size - 1) - (size - 1) : 0;
    *unbounded += first ? (size - 1) * (size - 2) / 2 : 0;
  }
}

static void check_drawn(uint64_t seed, size_t nodes, size_t ties)
{
  random_network drawn;
  fil_network network = draw_network(&drawn, seed, nodes, ties, /*directed=*/true);
  fil_table table = measure_network(&network, "krackhardt"), reach = measure_network(&network, "reachability");
  double needed, spare, unbounded, arrows = 0, mutual = 0, either = 0, together = 0, without = 0, reached = 0;
  find_distances(&drawn, /*ignore_direction=*/false, distances);
  find_distances(&drawn, /*ignore_direction=*/true, ways);
  add_components(&drawn, &needed, &spare, &unbounded);
  for (size_t i = 0; i < nodes; i++) {
    for (size_t j = 0; j < i; j++) {
      arrows += drawn.tied[i][j] + drawn.tied[j][i];
      mutual += leads(i, j) && leads(j, i);
      either += leads(i, j) || leads(j, i);
      reached += leads(i, j) + leads(j, i);
      together += isfinite(ways[i][j]);
      without += isfinite(ways[i][j]) && !has_least_upper_bound(nodes, i, j);
    }
  }
  const double pairs = (double)(nodes * (nodes - 1)) / 2;
  assert_measure(&table, "connectedness", together / pairs);
  assert_measure(&table, "krackhardt_hierarchy", 1 - mutual / either);
  assert_measure(&table, "krackhardt_efficiency", 1 - (arrows - needed) / spare);
  assert_measure(&table, "least_upper_bound", 1 - without / unbounded);
  assert_measure(&reach, "reachable_share", reached / pairs / 2);
  fil_table_destroy(&table);
  fil_table_destroy(&reach);
  fil_network_destroy(&network);
}

/* Sparse ones have many components, dense ones a large strong one. */
static void test_slowly(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 6; seed++) {
    check_drawn(seed, /*nodes=*/12, /*ties=*/6 + 3 * seed);
    check_drawn(seed, /*nodes=*/70, /*ties=*/30 * seed);
  }
  check_drawn(/*seed=*/9, /*nodes=*/200, /*ties=*/190);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_out_tree),
      cmocka_unit_test(test_in_star),
      cmocka_unit_test(test_two_heads),
      cmocka_unit_test(test_mutual),
      cmocka_unit_test(test_undefined),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_connectedness_as_ucinet),
      cmocka_unit_test(test_slowly),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
