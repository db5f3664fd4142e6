/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random networks: each that can be comes as often, and is whole. */
#include "metrics/random_view.h"
#include "tests/support/network_text.h"
#include "tests/support/small_networks.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

enum { DRAWS_EACH = 100 };

static fil_view read_view(const fil_network *network)
{
  fil_view view = {0};
  assert_int_equal(fil_view_build(&view, network, NULL, NULL), FIL_OK);
  return view;
}

static size_t place_of(uint32_t network, const uint32_t networks[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    if (networks[k] == network)
      return k;
  }
  fail_msg("a random network %#x is none of those that can be", network);
  return 0;
}

/* Below what one in a thousand uniform draws exceeds: the quantile of χ² after Wilson and Hilferty. */
static void assert_uniform(const size_t drawn[], size_t count, size_t draws)
{
  const double freedom = (double)count - 1, expected = (double)draws / (double)count;
  double sum = 0;
  for (size_t k = 0; k < count; k++)
    sum += ((double)drawn[k] - expected) * ((double)drawn[k] - expected) / expected;
  const double most = freedom * pow(1 - 2 / (9 * freedom) + 3.09 * sqrt(2 / (9 * freedom)), 3);
  if (sum > most)
    fail_msg("%zu networks do not come as often: chi-square %.1f is above %.1f", count, sum, most);
}

/* All networks of a baseline come up, as often, and no other. */
static void check_uniform(const char *text, fil_baseline baseline, size_t expected)
{
  static uint32_t networks[SMALL_NETWORKS];
  static size_t drawn[SMALL_NETWORKS];
  fil_network network = network_from_text(text);
  fil_view view = read_view(&network);
  const small_world world = {(unsigned)view.node_count, view.directed};
  const uint32_t like = small_network_of(world, &view);
  const size_t count = baseline == FIL_BASELINE_DEGREES ? small_with_degrees(world, like, networks)
                                                        : small_with_ties(world, like, networks);
  assert_int_equal(count, expected);
  memset(drawn, 0, sizeof drawn);
  for (size_t k = 0; k < DRAWS_EACH * count; k++) {
    fil_random random = fil_random_stream(/*seed=*/11, k);
    fil_view made;
    assert_int_equal(fil_random_view_build(&made, &view, baseline, &random, NULL), FIL_OK);
    drawn[place_of(small_network_of(world, &made), networks, count)]++;
    fil_view_destroy(&made);
  }
  assert_uniform(drawn, count, DRAWS_EACH * count);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

/* Six nodes with two ties each: 60 rings of six and 10 pairs of triangles. Degrees 3, 2, 2, 2, 1: A tied to B, C and D
   leaves them and E to be matched in 3 ways, A tied to E and two of them ties both of these to the third, 3 ways. */
static void test_undirected_degrees(void **state)
{
  (void)state;
  check_uniform("A -- B\nB -- C\nC -- D\nD -- E\nE -- F\nF -- A", FIL_BASELINE_DEGREES, 70);
  check_uniform("A -- B\nA -- C\nA -- D\nB -- C\nD -- E", FIL_BASELINE_DEGREES, 6);
}

/* A cycle of three can only be turned round, which no exchange of ends does. The second: A buys from one and supplies
   two of the others; B and C, or B and D, which leaves 3 orders for the rest, or C and D, which leaves one. The third:
   the derangements of four. */
static void test_directed_degrees(void **state)
{
  (void)state;
  check_uniform("A -> B\nB -> C\nC -> A", FIL_BASELINE_DEGREES, 2);
  check_uniform("A -> B\nB -> C\nC -> A\nA -> D\nD -> B", FIL_BASELINE_DEGREES, 7);
  check_uniform("A -> B\nB -> C\nC -> D\nD -> A", FIL_BASELINE_DEGREES, 9);
}

/* C(10, 3), C(12, 3); dense, where pairs without a tie are drawn: C(6, 4), C(12, 10). */
static void test_density(void **state)
{
  (void)state;
  check_uniform("A -- B\nC -- D\nD -- E", FIL_BASELINE_DENSITY, 120);
  check_uniform("A -> B\nB -> A\nC -> D", FIL_BASELINE_DENSITY, 220);
  check_uniform("A -- B\nA -- C\nA -- D\nB -- C", FIL_BASELINE_DENSITY, 15);
  check_uniform("A -> B\nA -> C\nA -> D\nB -> A\nB -> C\nB -> D\nC -> A\nC -> B\nC -> D\nD -> A", FIL_BASELINE_DENSITY,
                66);
}

static void assert_ordered(const fil_view *view)
{
  for (size_t edge = 1; edge < view->edge_count; edge++) {
    const uint32_t source = (uint32_t)IGRAPH_FROM(&view->graph, edge), target = (uint32_t)IGRAPH_TO(&view->graph, edge);
    assert_int_equal(fil_view_find_edge(view, source, target), edge);
  }
}

static const char weighted[] = "A -> B 1\nA -> C 2\nB -> C 4\nC -> D 8\nD -> A 16\nD -> D 3\nA -> B 32 talks\nE";

/* Each weight is there once, as long as ties are only moved, and its row with it; loops stay. */
static void check_weights(fil_baseline baseline)
{
  fil_network network = network_from_text(weighted);
  fil_view view = read_view(&network), made;
  fil_random random = fil_random_stream(3, 0);
  double sum = 0;
  assert_int_equal(fil_random_view_build(&made, &view, baseline, &random, NULL), FIL_OK);
  assert_int_equal(made.edge_count, 5);
  assert_int_equal(made.node_count, 5);
  assert_true(made.directed && made.weighted);
  assert_ordered(&made);
  for (size_t edge = 0; edge < made.edge_count; edge++) {
    const uint32_t row = made.edge_rows[edge];
    sum += VECTOR(made.weights)[edge];
    assert_true(VECTOR(made.weights)[edge] == fil_network_weight(&network, row) + (row == 0 ? 32 : 0));
  }
  assert_true(sum == 63);
  assert_true(made.loops[3] == 3 && made.loops[0] == 0);
  fil_view_destroy(&made);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_weights(void **state)
{
  (void)state;
  check_weights(FIL_BASELINE_DEGREES);
  check_weights(FIL_BASELINE_DENSITY);
}

/* Whether a copy of `source` may be tied to one of `target`: as these are, or anyhow when they are the same. */
static void assert_copied(const fil_view *view, const fil_view *made, const uint32_t nodes[])
{
  for (uint32_t a = 0; a < made->node_count; a++) {
    for (uint32_t b = 0; b < made->node_count; b++) {
      const uint32_t edge = a == b ? FIL_MISSING : fil_view_find_edge(made, a, b);
      if (nodes[a] == nodes[b])
        continue;
      const uint32_t origin = fil_view_find_edge(view, nodes[a], nodes[b]);
      assert_int_equal(edge == FIL_MISSING, origin == FIL_MISSING);
      if (edge != FIL_MISSING)
        assert_true(VECTOR(made->weights)[edge] == VECTOR(view->weights)[origin]);
    }
  }
}

static void check_samples(const char *text)
{
  fil_network network = network_from_text(text);
  fil_view view = read_view(&network), made;
  size_t drawn[SMALL_NODES] = {0};
  const size_t runs = 3000;
  for (size_t k = 0; k < runs; k++) {
    uint32_t nodes[SMALL_NODES];
    fil_random random = fil_random_stream(5, k);
    assert_int_equal(fil_random_view_resample(&made, &view, &random, nodes, NULL), FIL_OK);
    assert_int_equal(made.node_count, view.node_count);
    assert_ordered(&made);
    assert_copied(&view, &made, nodes);
    for (size_t node = 0; node < view.node_count; node++) {
      drawn[nodes[node]]++;
      assert_true(!view.loops || made.loops[node] == view.loops[nodes[node]]);
    }
    fil_view_destroy(&made);
  }
  assert_uniform(drawn, view.node_count, runs * view.node_count);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_samples(void **state)
{
  (void)state;
  check_samples(weighted);
  check_samples("A -- B 1\nB -- C 2\nC -- A 3\nD -- A 4\nE");
}

/* Nothing to exchange, draw or copy. */
static void test_nothing(void **state)
{
  static const char *const texts[] = {"", "A", "A\nB", "A -> B", "A -- B", "A -> B\nB -> A", "A -- B\nA -- C\nB -- C"};
  (void)state;
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
    fil_network network = network_from_text(texts[k]);
    fil_view view = read_view(&network), made;
    for (int baseline = FIL_BASELINE_DEGREES; baseline < FIL_BASELINES; baseline++) {
      fil_random random = fil_random_stream(1, 0);
      assert_int_equal(fil_random_view_build(&made, &view, (fil_baseline)baseline, &random, NULL), FIL_OK);
      assert_int_equal(made.edge_count, view.edge_count);
      fil_view_destroy(&made);
      uint32_t nodes[3];
      assert_int_equal(fil_random_view_resample(&made, &view, &random, nodes, NULL), FIL_OK);
      fil_view_destroy(&made);
    }
    fil_view_destroy(&view);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_undirected_degrees),
      cmocka_unit_test(test_directed_degrees),
      cmocka_unit_test(test_density),
      cmocka_unit_test(test_weights),
      cmocka_unit_test(test_samples),
      cmocka_unit_test(test_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
