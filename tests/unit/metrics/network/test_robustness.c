/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Removals of nodes, worked by hand and followed slowly. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NODES = 40 };

static fil_table measure_text_set(const char *text, const char *metric, const char *parameter, double value)
{
  fil_network network = network_from_text(text);
  fil_table table = measure_set(&network, metric, parameter, value);
  fil_network_destroy(&network);
  return table;
}

static double find_measure(const fil_table *table, const char *name)
{
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), name) == 0)
      return table->columns[1]->numbers[row];
  }
  fail_msg("there is no %s", name);
  return NAN;
}

/* All tied: 3, 2, 1 and 0 of 4 are left, whoever goes. */
static void test_complete(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nD -> A\nB -> C\nC -> B\nB -> D\nC -> D", "robustness");
  assert_measure(&table, "robustness_random", 6.0 / 16);
  assert_measure(&table, "robustness_degree", 6.0 / 16);
  assert_measure(&table, "robustness_betweenness", 6.0 / 16);
  fil_table_destroy(&table);
}

/* The hub goes first: 1, 1, 1 and 0 of 4 are left. At random it is the first, second, third or last to go, each as
   likely: 3, 5, 6 or 6 of 16. */
static void test_star(void **state)
{
  (void)state;
  fil_table table = measure_text_set("B -> A\nA -> C\nA -> D", "robustness", "robustness.runs", 100000);
  assert_measure(&table, "robustness_degree", 3.0 / 16);
  assert_measure(&table, "robustness_betweenness", 3.0 / 16);
  assert_true(fabs(find_measure(&table, "robustness_random") - 5.0 / 16) < 0.002);
  fil_table_destroy(&table);
}

/* A - B - C - D - E. By degree B, D, then isolates: 3 1 1 1 0 of 5 are left. By betweenness C, B, D, A, E: 2 2 1 1 0.
   Recomputed, nobody is between others once C is gone, so A, B, D, E follow: 2 2 2 1 0. */
static void test_path(void **state)
{
  (void)state;
  static const char path[] = "A -- B\nB -- C\nC -- D\nD -- E";
  fil_table table = measure_text(path, "robustness"),
            recomputed = measure_text_set(path, "robustness", "robustness.recompute", 1);
  assert_measure(&table, "robustness_degree", 6.0 / 25);
  assert_measure(&table, "robustness_betweenness", 6.0 / 25);
  assert_measure(&recomputed, "robustness_betweenness", 7.0 / 25);
  fil_table_destroy(&table);
  fil_table_destroy(&recomputed);
}

static void test_empty(void **state)
{
  (void)state;
  fil_table table = measure_text("", "robustness"), curve = measure_text("", "resilience");
  assert_measure(&table, "robustness_degree", NAN);
  assert_int_equal(fil_table_rows(&curve), 0);
  fil_table_destroy(&table);
  fil_table_destroy(&curve);
}

static void test_curve(void **state)
{
  (void)state;
  static const char path[] = "A -- B\nB -- C\nC -- D\nD -- E";
  fil_table table = measure_text(path, "resilience"),
            steps = measure_text_set(path, "resilience", "resilience.points", 2);
  assert_cells(&table, "removed", (const double[]){0, 1, 2, 3, 4, 5}, 6);
  assert_cells(&table, "removed_share", (const double[]){0, 0.2, 0.4, 0.6, 0.8, 1}, 6);
  assert_cells(&table, "largest_degree", (const double[]){1, 0.6, 0.2, 0.2, 0.2, 0}, 6);
  assert_cells(&table, "largest_betweenness", (const double[]){1, 0.4, 0.4, 0.2, 0.2, 0}, 6);
  assert_cells(&steps, "removed", (const double[]){0, 3, 5}, 3);
  assert_cells(&steps, "largest_degree", (const double[]){1, 0.2, 0}, 3);
  fil_table_destroy(&table);
  fil_table_destroy(&steps);
}

/* A star: the hub is among the first one, two or three of four to go in a quarter, a half and three quarters of the
   orders; 1 of 4 is left then, and else 3, 2 and 1. */
static void test_band(void **state)
{
  (void)state;
  static const char star[] = "B -> A\nA -> C\nA -> D";
  fil_table table = measure_text(star, "resilience"), one = measure_text_set(star, "resilience", "resilience.runs", 1);
  assert_cells(&table, "largest_random_low", (const double[]){1, 0.25, 0.25, 0.25, 0}, 5);
  assert_cells(&table, "largest_random_high", (const double[]){1, 0.75, 0.5, 0.25, 0}, 5);
  assert_cells(&one, "largest_random_low", fil_table_find(&one, "largest_random")->numbers, 5);
  assert_cells(&one, "largest_random_high", fil_table_find(&one, "largest_random")->numbers, 5);
  assert_string_equal(fil_table_find(&table, "largest_random")->remark, "mean of 100 orders");
  fil_table_destroy(&table);
  fil_table_destroy(&one);
}

/* A chain of 1001 nodes: 1001² · 1000 steps are too many. */
static void test_too_large(void **state)
{
  (void)state;
  char text[32768] = "";
  size_t length = 0;
  for (int node = 0; node < 1000; node++)
    length += (size_t)snprintf(text + length, sizeof text - length, "N%d -- N%d\n", node, node + 1);
  fil_table table = measure_text_set(text, "robustness", "robustness.recompute", 1),
            curve = measure_text_set(text, "resilience", "resilience.recompute", 1);
  assert_measure(&table, "robustness_betweenness", NAN);
  assert_true(find_measure(&table, "robustness_degree") > 0);
  assert_true(isnan(fil_table_find(&curve, "largest_betweenness")->numbers[0]));
  assert_string_equal(curve.remarks[curve.remark_count - 1],
                      "By betweenness: missing, because it would take more than 10⁹ steps.");
  fil_table_destroy(&table);
  fil_table_destroy(&curve);
}

static size_t count_part(const random_network *drawn, const bool gone[], bool seen[], size_t node)
{
  size_t size = 1;
  seen[node] = true;
  for (size_t other = 0; other < drawn->nodes; other++) {
    if (!gone[other] && !seen[other] && (drawn->tied[node][other] || drawn->tied[other][node]))
      size += count_part(drawn, gone, seen, other);
  }
  return size;
}

static size_t find_largest(const random_network *drawn, const bool gone[])
{
  bool seen[NODES] = {0};
  size_t largest = 0;
  for (size_t node = 0; node < drawn->nodes; node++) {
    const size_t size = gone[node] || seen[node] ? 0 : count_part(drawn, gone, seen, node);
    largest = size > largest ? size : largest;
  }
  return largest;
}

static size_t find_hub(const random_network *drawn, const bool gone[])
{
  size_t hub = 0;
  int most = -1;
  for (size_t node = 0; node < drawn->nodes; node++) {
    int degree = 0;
    for (size_t other = 0; other < drawn->nodes; other++)
      degree += !gone[other] && (drawn->tied[node][other] || drawn->tied[other][node]);
    if (!gone[node] && degree > most) {
      hub = node;
      most = degree;
    }
  }
  return hub;
}

static void test_slowly(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 5; seed++) {
    random_network drawn;
    bool gone[NODES] = {0};
    double curve[NODES + 1];
    fil_network network = draw_network(&drawn, seed, NODES, /*ties=*/20 + 20 * seed, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "resilience");
    for (size_t removed = 0; removed <= NODES; removed++) {
      curve[removed] = (double)find_largest(&drawn, gone) / NODES;
      if (removed < NODES)
        gone[find_hub(&drawn, gone)] = true;
    }
    assert_cells(&table, "largest_degree", curve, NODES + 1);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_complete),  cmocka_unit_test(test_star),  cmocka_unit_test(test_path),
      cmocka_unit_test(test_empty),     cmocka_unit_test(test_curve), cmocka_unit_test(test_slowly),
      cmocka_unit_test(test_too_large), cmocka_unit_test(test_band),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
