/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The E-I index against chance, by all the ways there are to deal out the groups. */
#include "tests/support/measuring.h"
#include "tests/support/permuted.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

enum { NODES = 6, PERMUTATIONS = 20000 };

/* x = {A, B, C}, y = {D, E, F}; G has no group. Of 15 pairs 6 are within a group: expected 1 − 12/15. */
static const char sample[] = "A : x\nB : x\nC : x\nD : y\nE : y\nF : y\nG\nA -- B 1\nB -- C 2\nA -- C 1\nD -- E 3\n"
                             "C -- D 1\nG -- A 5";
static const double weights[NODES][NODES] = {{0, 1, 1}, {0, 0, 2}, {0, 0, 0, 1}, {0, 0, 0, 0, 3}};

static double measure(const size_t order[NODES], bool weighted)
{
  double internal = 0, total = 0;
  for (size_t i = 0; i < NODES; i++) {
    for (size_t j = i + 1; j < NODES; j++) {
      const double weight = weighted ? weights[i][j] : weights[i][j] > 0;
      total += weight;
      internal += (order[i] < 3) == (order[j] < 3) ? weight : 0;
    }
  }
  return 1 - 2 * internal / total;
}

static double value_of(const fil_table *table, const char *measure)
{
  const fil_column *names = fil_table_find(table, "measure"), *cells = fil_table_find(table, "all");
  size_t row = 0;
  while (row < names->rows && strcmp(fil_column_text(names, row), measure) != 0)
    row++;
  assert_true(row < names->rows);
  return cells->numbers[row];
}

static void check(const fil_table *table, bool weighted)
{
  const double expected = 1 - 12.0 / 15;
  size_t order[NODES] = {0, 1, 2, 3, 4, 5};
  const double here = measure(order, weighted);
  double count = 0, shares[3] = {0};
  do {
    const double there = measure(order, weighted);
    count++;
    shares[0] += fabs(there - expected) > fabs(here - expected) - 1e-9;
    shares[1] += there > here - 1e-9;
    shares[2] += there < here + 1e-9;
  } while (next_permutation(order, NODES));
  assert_true(count == 720);
  assert_true(is_near(value_of(table, weighted ? "ei_expected_weighted" : "ei_expected"), expected));
  assert_share(value_of(table, weighted ? "ei_p_weighted" : "ei_p"), shares[0] / count, PERMUTATIONS);
  assert_share(value_of(table, weighted ? "ei_p_greater_weighted" : "ei_p_greater"), shares[1] / count, PERMUTATIONS);
  assert_share(value_of(table, weighted ? "ei_p_less_weighted" : "ei_p_less"), shares[2] / count, PERMUTATIONS);
}

static void test_all_permutations(void **state)
{
  (void)state;
  fil_table table = measure_permuted(sample, "ei_test", PERMUTATIONS);
  check(&table, /*weighted=*/false);
  check(&table, /*weighted=*/true);
  fil_table_destroy(&table);
}

static void test_nothing(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB : y\nC\nA -- C", "ei_test");
  assert_true(isnan(value_of(&table, "ei_expected")));
  assert_true(isnan(value_of(&table, "ei_p")));
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_all_permutations), cmocka_unit_test(test_nothing)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
