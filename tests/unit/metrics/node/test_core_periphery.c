/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Core and periphery: by hand, against all sets there are, and against the conditions of least squares. */
#include "tests/support/measuring.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>

/* A and B are tied to each other and to all, C, D and E to them alone: the ideal pattern itself. F makes no difference
   to who is in the core. */
static void test_ideal(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nA -> D\nE -> A\nB -> C\nD -> B\nB -> E\nF", "core_periphery");
  assert_cells(&table, "core", (const double[]){1, 1, 0, 0, 0, 0}, 6);
  fil_table_destroy(&table);
}

/* A star of four leaves. The hub's c would grow without end and is held at its bound of 1; a leaf's is best given the
   others where c = 1 · 1/(1² + 3 c²), so c + 3 c³ = 1, here by Newton's steps. */
static void test_star(void **state)
{
  (void)state;
  double leaf = 0.5;
  for (int k = 0; k < 200; k++)
    leaf = leaf - (leaf + 3 * leaf * leaf * leaf - 1) / (1 + 9 * leaf * leaf);
  fil_table table = measure_text("A -> B\nA -> C\nA -> D\nA -> E", "core_periphery");
  assert_cells(&table, "core", (const double[]){1, 0, 0, 0, 0}, 5);
  assert_cells(&table, "core_score", (const double[]){1, leaf, leaf, leaf, leaf}, 5);
  fil_table_destroy(&table);
}

static void test_undefined(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B", "core_periphery");
  assert_cells(&table, "core", (const double[]){NAN, NAN}, 2);
  assert_cells(&table, "core_score", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
  table = measure_text("A -> B\nB -> C\nC -> A", "core_periphery");
  assert_cells(&table, "core", (const double[]){NAN, NAN, NAN}, 3);
  assert_cells(&table, "core_score", (const double[]){1, 1, 1}, 3);
  fil_table_destroy(&table);
}

enum { NODES = 9, PAIRS = NODES * (NODES - 1) / 2, ROUNDS = 40 };

static double correlate(const double left[PAIRS], const double right[PAIRS])
{
  double sum_left = 0, sum_right = 0, both = 0, square_left = 0, square_right = 0;
  for (int k = 0; k < PAIRS; k++) {
    sum_left += left[k] / PAIRS;
    sum_right += right[k] / PAIRS;
  }
  for (int k = 0; k < PAIRS; k++) {
    both += (left[k] - sum_left) * (right[k] - sum_right);
    square_left += (left[k] - sum_left) * (left[k] - sum_left);
    square_right += (right[k] - sum_right) * (right[k] - sum_right);
  }
  return both / sqrt(square_left * square_right);
}

static void list_ties(const random_network *drawn, double ties[PAIRS])
{
  int pair = 0;
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < i; j++)
      ties[pair++] = drawn->tied[i][j] || drawn->tied[j][i];
  }
}

/* The fit of a set of nodes, given as bits. */
static double fit_of(const double ties[PAIRS], unsigned set)
{
  double pattern[PAIRS];
  int pair = 0;
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < i; j++)
      pattern[pair++] = (set >> i & 1) || (set >> j & 1);
  }
  return correlate(ties, pattern);
}

static void test_all_sets(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    double ties[PAIRS], best = -1;
    unsigned found = 0;
    fil_network network = draw_network(&drawn, seed, NODES, 6 + seed % 20, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "core_periphery");
    const fil_column *core = fil_table_find(&table, "core");
    list_ties(&drawn, ties);
    for (unsigned set = 1; set < 1U << NODES; set++)
      best = fmax(best, fit_of(ties, set)); /* no number loses */
    for (unsigned node = 0; node < NODES; node++)
      found |= (core->numbers[node] == 1) << node;
    assert_float_equal(fit_of(ties, found), best, 1e-9);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* c_i² as the others have it, in units of the scores: (Σ_j s_ij c_j/Σ_j c_j²)/c_i. NAN for a score of 0. */
static double square_by_others(const random_network *drawn, const double c[NODES], int i)
{
  double products = 0, others = 0;
  for (int j = 0; j < NODES; j++) {
    products += j != i && drawn->tied[i][j] ? c[j] : 0;
    others += j != i ? c[j] * c[j] : 0;
  }
  if (c[i] == 0)
    assert_float_equal(products, 0, 1e-9);
  return c[i] > 0 ? products / others / c[i] : NAN;
}

/* Given the others, no score can do better: before the largest was made 1, c_i was Σ s_ij c_j/Σ c_j², so that all have
   the same square of the largest; or that would have been above the bound of 1, which c_i then has. */
static void test_least_squares(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    random_network drawn;
    double least = INFINITY;
    fil_network network = draw_network(&drawn, seed, NODES, 8 + seed % 20, /*directed=*/false);
    fil_table table = measure_network(&network, "core_periphery");
    const double *c = fil_table_find(&table, "core_score")->numbers;
    for (int i = 0; i < NODES; i++)
      least = fmin(least, square_by_others(&drawn, c, i));
    for (int i = 0; i < NODES; i++) {
      const double square = square_by_others(&drawn, c, i);
      if (square > least + 1e-6) {
        assert_float_equal(c[i], 1, 0);
        assert_float_equal(least, 1, 1e-6);
      }
    }
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_ideal),    cmocka_unit_test(test_star),          cmocka_unit_test(test_undefined),
      cmocka_unit_test(test_all_sets), cmocka_unit_test(test_least_squares),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
