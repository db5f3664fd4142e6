/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Key players: by hand, and against all sets of their size. */
#include "metrics/key_set.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>

/* Two stars of three leaves, their centres C and D tied through B: without C and D all others are alone, and from them
   every other is one tie away. */
static const char stars[] = "C -> E\nC -> F\nC -> G\nC -> B\nD -> B\nD -> H\nD -> I\nD -> J";

static void test_stars(void **state)
{
  (void)state;
  fil_network network = network_from_text(stars);
  fil_table table = measure_set(&network, "key_player", "key_player.size", 2);
  assert_cells(&table, "key_fragments", (const double[]){1, 0, 0, 0, 0, 1, 0, 0, 0}, 9);
  assert_cells(&table, "key_reach", (const double[]){1, 0, 0, 0, 0, 1, 0, 0, 0}, 9);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_too_small(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C\nC -> D", "key_player");
  assert_cells(&table, "key_fragments", (const double[]){NAN, NAN, NAN, NAN}, 4);
  assert_true(!isnan(fil_table_find(&table, "key_reach")->numbers[0]));
  fil_table_destroy(&table);
  table = measure_text("A -> B", "key_player");
  assert_cells(&table, "key_reach", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
}

enum { NODES = 11, ROUNDS = 30 };

/* Joined pairs of those outside the set by Warshall's closure. */
static double fragmentation(const random_network *drawn, unsigned set)
{
  bool joined[NODES][NODES];
  double pairs = 0, others = 0;
  for (unsigned i = 0; i < NODES; i++) {
    others += !(set >> i & 1);
    for (unsigned j = 0; j < NODES; j++)
      joined[i][j] = !(set >> i & 1) && !(set >> j & 1) && (drawn->tied[i][j] || drawn->tied[j][i]);
  }
  for (unsigned k = 0; k < NODES; k++) {
    for (unsigned i = 0; i < NODES; i++) {
      for (unsigned j = 0; j < NODES; j++)
        joined[i][j] = joined[i][j] || (joined[i][k] && joined[k][j]);
    }
  }
  for (unsigned i = 0; i < NODES; i++) {
    for (unsigned j = 0; j < NODES; j++)
      pairs += i != j && joined[i][j];
  }
  return 1 - pairs / (others * (others - 1));
}

static double reach(double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST], unsigned set)
{
  double sum = 0;
  for (unsigned j = 0; j < NODES; j++) {
    double nearest = INFINITY;
    for (unsigned i = 0; i < NODES; i++)
      nearest = set >> i & 1 ? fmin(nearest, fmax(1, distances[i][j])) : nearest;
    sum += 1 / nearest;
  }
  return sum / NODES;
}

static unsigned count_bits(unsigned set)
{
  unsigned count = 0;
  for (; set; set &= set - 1)
    count++;
  return count;
}

static void check_problem(const fil_view *view, const random_network *drawn, fil_key_problem problem, unsigned size)
{
  static double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST];
  fil_key_set found;
  unsigned members = 0;
  double best = -1;
  find_distances(drawn, /*ignore_direction=*/!view->directed, distances);
  for (unsigned set = 1; set < 1U << NODES; set++) {
    if (count_bits(set) == size)
      best = fmax(best, problem == FIL_KEY_REACHES ? reach(distances, set) : fragmentation(drawn, set));
  }
  assert_int_equal(fil_key_set_find(view, problem, size, /*restarts=*/10, /*seed=*/1, &found, NULL), FIL_OK);
  assert_int_equal(found.size, size);
  for (size_t k = 0; k < size; k++)
    members |= 1U << found.nodes[k];
  assert_float_equal(found.value,
                     problem == FIL_KEY_REACHES ? reach(distances, members) : fragmentation(drawn, members), 1e-9);
  assert_float_equal(found.value, best, 1e-9);
  fil_key_set_destroy(&found);
}

static void test_all_sets(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    fil_view view = {0};
    const fil_reading all = {0};
    fil_network network = draw_network(&drawn, seed, NODES, 8 + seed % 15, /*directed=*/seed % 2);
    assert_int_equal(fil_view_build(&view, &network, &all, NULL), FIL_OK);
    for (unsigned size = 1; size <= 4; size++) {
      check_problem(&view, &drawn, FIL_KEY_FRAGMENTS, size);
      check_problem(&view, &drawn, FIL_KEY_REACHES, size);
    }
    fil_view_destroy(&view);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_stars),
      cmocka_unit_test(test_too_small),
      cmocka_unit_test(test_all_sets),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
