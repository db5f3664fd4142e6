/* SPDX-License-Identifier: GPL-2.0-or-later */
/* MRQAP against its slow definition: whole matrices, and every permutation that there is. */
#include "tests/support/measuring.h"
#include "tests/support/permuted.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

enum { NODES = 5, PAIRS = NODES * (NODES - 1), TERMS = 3, RIGHT = 2 * TERMS, PERMUTATIONS = 20000 };

static const char sample[] =
    "A -> B 2 trade\nA -> C 1 trade\nB -> C 3 trade\nC -> D 1 trade\nD -> E 2 trade\nE -> A 1 trade\n"
    "A -> B 1 talks\nB -> C 2 talks\nC -> A 4 talks\nD -> E 1 talks\nB -> E 3 talks\n"
    "A -> C 1 credit\nB -> C 2 credit\nE -> D 2 credit\nD -> E 5 credit";
static const double trade[PAIRS] = {1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0};
static const double talks[PAIRS] = {1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0};
static const double credit[PAIRS] = {0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1};

/* Coefficients and sum of squared residuals of y on `count` columns, by Gauss's elimination. */
static double regress(const double *y, const double *const x[], size_t count, double coefficients[],
                      double residuals[PAIRS], double last_inverse[1])
{
  double system[TERMS][RIGHT + 1] = {{0}}, sum = 0;
  for (size_t a = 0; a < count; a++) {
    for (size_t k = 0; k < PAIRS; k++) {
      for (size_t b = 0; b < count; b++)
        system[a][b] += x[a][k] * x[b][k];
      system[a][RIGHT] += x[a][k] * y[k];
    }
    system[a][TERMS + a] = 1;
  }
  for (size_t pivot = 0; pivot < count; pivot++) {
    const double head = system[pivot][pivot];
    for (size_t k = 0; k <= RIGHT; k++)
      system[pivot][k] /= head;
    for (size_t row = 0; row < count; row++) {
      const double factor = system[row][pivot];
      for (size_t k = 0; row != pivot && k <= RIGHT; k++)
        system[row][k] -= factor * system[pivot][k];
    }
  }
  for (size_t k = 0; k < PAIRS; k++) {
    residuals[k] = y[k];
    for (size_t a = 0; a < count; a++)
      residuals[k] -= system[a][RIGHT] * x[a][k];
    sum += residuals[k] * residuals[k];
  }
  for (size_t a = 0; a < count; a++)
    coefficients[a] = system[a][RIGHT];
  *last_inverse = system[count - 1][TERMS + count - 1];
  return sum;
}

/* t of the last column. */
static double last_t(const double *y, const double *const x[TERMS])
{
  double coefficients[TERMS], residuals[PAIRS], inverse;
  const double sum = regress(y, x, TERMS, coefficients, residuals, &inverse);
  return coefficients[TERMS - 1] / sqrt(sum / (PAIRS - TERMS) * inverse);
}

static size_t pair_of(size_t i, size_t j)
{
  return i * (NODES - 1) + j - (j > i);
}

/* Shares of all 120 permutations of what the other leaves of the predictor. */
static void permute_all(const double *y, const double *other, const double *predictor, double shares[3])
{
  double ones[PAIRS], left[PAIRS], moved[PAIRS], coefficients[TERMS], inverse, count = 0;
  size_t order[NODES] = {0, 1, 2, 3, 4};
  for (size_t k = 0; k < PAIRS; k++)
    ones[k] = 1;
  regress(predictor, (const double *const[]){ones, other}, 2, coefficients, left, &inverse);
  const double here = last_t(y, (const double *const[]){ones, other, left});
  memset(shares, 0, 3 * sizeof *shares);
  do {
    for (size_t i = 0; i < NODES; i++) {
      for (size_t j = 0; j < NODES; j++) {
        if (i != j)
          moved[pair_of(i, j)] = left[pair_of(order[i], order[j])];
      }
    }
    const double there = last_t(y, (const double *const[]){ones, other, moved});
    count++;
    shares[0] += fabs(there) > fabs(here) - 1e-9;
    shares[1] += there > here - 1e-9;
    shares[2] += there < here + 1e-9;
  } while (next_permutation(order, NODES));
  for (size_t k = 0; k < 3; k++)
    shares[k] /= count;
}

/* Rows are pairs of relations: trade on talks, on credit, talks on trade, …. */
static void check(const fil_table *table, size_t row, const double *y, const double *other, const double *predictor)
{
  static const char *const names[] = {"mrqap_p", "mrqap_p_greater", "mrqap_p_less"};
  double ones[PAIRS], coefficients[TERMS], residuals[PAIRS], inverse, shares[3];
  for (size_t k = 0; k < PAIRS; k++)
    ones[k] = 1;
  regress(y, (const double *const[]){ones, other, predictor}, TERMS, coefficients, residuals, &inverse);
  assert_true(is_near(fil_table_find(table, "mrqap_coefficient")->numbers[row], coefficients[TERMS - 1]));
  permute_all(y, other, predictor, shares);
  for (size_t k = 0; k < 3; k++)
    assert_share(fil_table_find(table, names[k])->numbers[row], shares[k], PERMUTATIONS);
}

static void test_slow_definition(void **state)
{
  (void)state;
  fil_table table = measure_permuted(sample, "mrqap", PERMUTATIONS);
  check(&table, 0, trade, credit, talks);
  check(&table, 1, trade, talks, credit);
  check(&table, 2, talks, credit, trade);
  check(&table, 3, talks, trade, credit);
  check(&table, 4, credit, talks, trade);
  check(&table, 5, credit, trade, talks);
  fil_table_destroy(&table);
}

/* Two relations alone: the standardized coefficient is the correlation, its square R². Pairs of four nodes: see the QAP
   correlation of the same, 2/√10; the coefficient is (2/3)/(5/6) and (2/3)/(4/3). */
static void test_two(void **state)
{
  (void)state;
  static const char two[] = "A -- B trade\nB -- C trade\nA -- B talks\nD";
  fil_table table = measure_text(two, "mrqap");
  assert_cells(&table, "mrqap_coefficient", (const double[]){0.8, 0.5}, 2);
  assert_cells(&table, "mrqap_standardized", (const double[]){2 / sqrt(10), 2 / sqrt(10)}, 2);
  fil_table_destroy(&table);
  table = measure_text(two, "mrqap_fit");
  assert_cells(&table, "mrqap_r_squared", (const double[]){0.4, 0.4}, 2);
  assert_cells(&table, "mrqap_r_squared_adjusted", (const double[]){1 - 0.6 * 5 / 4, 1 - 0.6 * 5 / 4}, 2);
  fil_table_destroy(&table);
}

/* Talks and visits are the same: neither can be told from the other, and trade has no regression on both; each of them
   is explained by the other wholly. */
static void test_collinear(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A -> B trade\nB -> C trade\nA -> C talks\nB -> C talks\nA -> C visits\nB -> C visits\nD", "mrqap");
  assert_cells(&table, "mrqap_coefficient", (const double[]){NAN, NAN, 0, 1, 0, 1}, 6);
  fil_table_destroy(&table);
}

/* A relation without ties explains nothing, and hinders no other. */
static void test_constant(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B trade\nB -- C trade\nA -- B talks\nD -- D visits", "mrqap");
  assert_cells(&table, "mrqap_coefficient", (const double[]){0.8, NAN, 0.5, NAN, NAN, NAN}, 6);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_slow_definition),
      cmocka_unit_test(test_two),
      cmocka_unit_test(test_collinear),
      cmocka_unit_test(test_constant),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
