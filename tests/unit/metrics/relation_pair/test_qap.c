/* SPDX-License-Identifier: GPL-2.0-or-later */
/* QAP correlations, worked by hand, and their p against all permutations there are. */
#include "graph/workers.h"
#include "tests/support/measuring.h"
#include "tests/support/permuted.h"
#include "tests/support/tables.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NODES = 5, PERMUTATIONS = 20000 };

static const char sample[] = "A -> B 2 trade\nA -> C 1 trade\nB -> C 3 trade\nC -> D 1 trade\nE\n"
                             "A -> B 1 talks\nB -> C 2 talks\nC -> A 4 talks\nD -> E 1 talks";
static const double trade[NODES][NODES] = {{0, 2, 1}, {0, 0, 3}, {0, 0, 0, 1}};
static const double talks[NODES][NODES] = {{0, 1}, {0, 0, 2}, {4}, {0, 0, 0, 0, 1}};

static double cell(const double matrix[NODES][NODES], bool weighted, size_t i, size_t j)
{
  return weighted ? matrix[i][j] : matrix[i][j] > 0;
}

/* Pearson's r over the 20 ordered pairs, trade with its nodes in that order. */
static double correlate(const size_t order[NODES], bool weighted)
{
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  const double pairs = NODES * (NODES - 1);
  for (size_t i = 0; i < NODES; i++) {
    for (size_t j = 0; j < NODES; j++) {
      const double a = cell(trade, weighted, order[i], order[j]), b = cell(talks, weighted, i, j);
      if (i == j)
        continue;
      x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
  }
  return (xy - x * y / pairs) / sqrt((xx - x * x / pairs) * (yy - y * y / pairs));
}

static void check_form(const fil_table *table, bool weighted)
{
  static const char *const names[][2] = {{"qap_correlation", "qap_correlation_weighted"},
                                         {"qap_p", "qap_p_weighted"},
                                         {"qap_p_greater", "qap_p_greater_weighted"},
                                         {"qap_p_less", "qap_p_less_weighted"}};
  size_t order[NODES] = {0, 1, 2, 3, 4};
  const double here = correlate(order, weighted);
  double count = 0, shares[4] = {0};
  do {
    const double there = correlate(order, weighted);
    count++;
    shares[1] += fabs(there) > fabs(here) - 1e-9;
    shares[2] += there > here - 1e-9;
    shares[3] += there < here + 1e-9;
  } while (next_permutation(order, NODES));
  assert_true(count == 120);
  assert_cells(table, names[0][weighted], (const double[]){here, here}, 2);
  for (size_t k = 1; k < 4; k++)
    assert_share(fil_table_find(table, names[k][weighted])->numbers[0], shares[k] / count, PERMUTATIONS);
}

static void test_all_permutations(void **state)
{
  (void)state;
  fil_table table = measure_permuted(sample, "qap", PERMUTATIONS);
  check_form(&table, /*weighted=*/false);
  check_form(&table, /*weighted=*/true);
  fil_table_destroy(&table);
}

/* Six pairs: x̄ = 2/6, ȳ = 1/6, Σxy = 1: r = (1 − 2/6)/√((2 − 4/6)(1 − 1/6)) = (2/3)/√(10/9). */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nA -- B talks\nD", "qap");
  assert_cells(&table, "qap_correlation", (const double[]){2 / sqrt(10), 2 / sqrt(10)}, 2);
  fil_table_destroy(&table);
}

/* The ties of a complete relation do not vary. */
static void test_constant(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nA -- C trade\nA -- B talks", "qap");
  assert_cells(&table, "qap_correlation", (const double[]){NAN, NAN}, 2);
  assert_cells(&table, "qap_p", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
  table = measure_permuted(sample, "qap", 0);
  assert_false(isnan(fil_table_find(&table, "qap_correlation")->numbers[0]));
  assert_cells(&table, "qap_p", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
}

/* Large enough for several threads: every node is tied to the next three by one relation, to the next two by another.
 */
static void test_workers(void **state)
{
  enum { RING = 600, LINE = 40, TIES = 5 * RING };
  char *text = calloc(TIES, LINE);
  size_t length = 0;
  (void)state;
  for (int k = 0; k < RING; k++) {
    for (int step = 1; step <= 5; step++)
      length += (size_t)snprintf(text + length, LINE, "n%d -> n%d %d %s\n", k, (k + 1 + step * step) % RING, 1 + k % 7,
                                 step <= 3 ? "trade" : "talks");
  }
  fil_workers_use(1);
  fil_table alone = measure_permuted(text, "qap", 300);
  fil_workers_use(3);
  fil_table together = measure_permuted(text, "qap", 300);
  fil_workers_use(0);
  assert_true(tables_are_same(&alone, &together));
  fil_table_destroy(&alone);
  fil_table_destroy(&together);
  free(text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_all_permutations),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_constant),
      cmocka_unit_test(test_workers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
