/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Brokerage roles, worked by hand; R's sna confirms larger networks (tests/oracle). */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static const char roles[] = "A : firm\nB : firm\nC : firm\nD : bank\nE : bank\nF : school\n"
                            "A -> B\nB -> C\nD -> B\nB -> E\nB -> F\nF -> B\nD -> E";

/* B gets from A, D and F and gives to C, E and F. Firm to firm: A B C. Firm to others: A B E, A B F. Others to firm:
   D B C, F B C. Bank to bank: D B E, but D -> E exists, so none; F to F is no pair. Bank and school: D B F, F B E. In
   all 7. Nobody else stands between two. */
static void test_roles(void **state)
{
  (void)state;
  fil_table table = measure_text(roles, "brokerage");
  assert_cells(&table, "coordinator", (const double[]){0, 1, 0, 0, 0, 0}, 6);
  assert_cells(&table, "itinerant", (const double[]){0, 0, 0, 0, 0, 0}, 6);
  assert_cells(&table, "gatekeeper", (const double[]){0, 2, 0, 0, 0, 0}, 6);
  assert_cells(&table, "representative", (const double[]){0, 2, 0, 0, 0, 0}, 6);
  assert_cells(&table, "liaison", (const double[]){0, 2, 0, 0, 0, 0}, 6);
  assert_cells(&table, "brokerage", (const double[]){0, 7, 0, 0, 0, 0}, 6);
  fil_table_destroy(&table);
}

/* d = 7/30, p = d²(1 − d). A firm stands between 2 · 1 ordered pairs of firms, 2 of the banks, 3 · 2 of another and a
   firm, 2 · 2 · 1 of bank and school, 5 · 4 in all; z of gatekeepers: pairs that share one are 3 · 2 · 1 + 2 · 3 · 2.
 */
static void test_chance(void **state)
{
  (void)state;
  const double d = 7.0 / 30, p = d * d * (1 - d);
  const double variance = 6 * p * (1 - p) + 18 * d * d * d * (1 - d) * (1 - d) * (1 - d);
  fil_table table = measure_text(roles, "brokerage");
  assert_cells(&table, "coordinator_expected", (const double[]){2 * p, 2 * p, 2 * p, 0, 0, 0}, 6);
  assert_cells(&table, "itinerant_expected", (const double[]){2 * p, 2 * p, 2 * p, 6 * p, 6 * p, 8 * p}, 6);
  assert_cells(&table, "gatekeeper_expected", (const double[]){6 * p, 6 * p, 6 * p, 4 * p, 4 * p, 0}, 6);
  assert_cells(&table, "liaison_expected", (const double[]){4 * p, 4 * p, 4 * p, 6 * p, 6 * p, 12 * p}, 6);
  assert_cells(&table, "brokerage_expected", (const double[]){20 * p, 20 * p, 20 * p, 20 * p, 20 * p, 20 * p}, 6);
  assert_float_equal(fil_table_find(&table, "gatekeeper_z")->numbers[1], (2 - 6 * p) / sqrt(variance), 1e-12);
  assert_true(isnan(fil_table_find(&table, "coordinator_z")->numbers[3]));
  fil_table_destroy(&table);
}

/* C has no group: what passes through it, from it and to it is left out; density is that of A and B. */
static void test_without_group(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm\nB : firm\nC\nA -> B\nB -> C\nC -> A", "brokerage");
  assert_cells(&table, "brokerage", (const double[]){0, 0, NAN}, 3);
  assert_cells(&table, "brokerage_expected", (const double[]){0, 0, NAN}, 3);
  assert_cells(&table, "brokerage_z", (const double[]){NAN, NAN, NAN}, 3);
  fil_table_destroy(&table);
}

enum { PAIRS = 6 };

/* Mean and variance of what A coordinates over all networks of four firms, each with the chance that its number of ties
   has when each of the six pairs is tied with chance d. */
static void enumerate(double d, double *mean, double *variance)
{
  static const int left[PAIRS] = {0, 0, 0, 1, 1, 2}, right[PAIRS] = {1, 2, 3, 2, 3, 3};
  double squares = 0;
  *mean = 0;
  for (int network = 0; network < 1 << PAIRS; network++) {
    bool tied[4][4] = {{0}};
    double chance = 1, count = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      const bool there = network >> pair & 1;
      tied[left[pair]][right[pair]] = tied[right[pair]][left[pair]] = there;
      chance *= there ? d : 1 - d;
    }
    for (int a = 1; a < 4; a++) {
      for (int b = 1; b < 4; b++)
        count += a != b && tied[a][0] && tied[0][b] && !tied[a][b];
    }
    *mean += chance * count;
    squares += chance * count * count;
  }
  *variance = squares - *mean * *mean;
}

/* A -- B, A -- C, A -- D: A stands between 3 pairs, each both ways; d = 1/2. */
static void test_undirected(void **state)
{
  (void)state;
  double mean, variance;
  enumerate(0.5, &mean, &variance);
  fil_network network = network_from_text("A : firm\nB : firm\nC : firm\nD : firm\nA -- B\nA -- C\nA -- D");
  fil_table table = measure_network(&network, "brokerage");
  assert_float_equal(fil_table_find(&table, "coordinator")->numbers[0], 6, 0);
  assert_float_equal(fil_table_find(&table, "coordinator_expected")->numbers[0], mean, 1e-12);
  assert_float_equal(fil_table_find(&table, "coordinator_z")->numbers[0], (6 - mean) / sqrt(variance), 1e-12);
  fil_table_destroy(&table);
  table = measure_as(&network, "brokerage", FIL_AS_UCINET);
  assert_float_equal(fil_table_find(&table, "coordinator_z_as_ucinet")->numbers[0], (6 - mean) / sqrt(variance / 2),
                     1e-12);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_roles),
      cmocka_unit_test(test_chance),
      cmocka_unit_test(test_without_group),
      cmocka_unit_test(test_undirected),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
