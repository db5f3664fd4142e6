/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Power laws: the zeta function by known values, fits by slow sums, and p of samples whose law is known. */
#include "metrics/power_law.h"
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBERS = 2000 };

static void assert_near(double value, double expected, double tolerance)
{
  if (!(fabs(value - expected) <= tolerance * fmax(1, fabs(expected))))
    fail_msg("%.17g instead of %.17g", value, expected);
}

/* ζ(2) = π²/6, ζ(4) = π⁴/90, ζ(3/2) and ζ'(2) from Abramowitz & Stegun; ζ(s, q) = ζ(s) − Σ_{k<q} k^−s. */
static void test_zeta(void **state)
{
  (void)state;
  const double pi = acos(-1);
  double slope;
  assert_near(fil_power_law_zeta(2, 1, &slope), pi * pi / 6, 1e-13);
  assert_near(slope, -0.93754825431584376, 1e-13);
  assert_near(fil_power_law_zeta(4, 1, NULL), pi * pi * pi * pi / 90, 1e-13);
  assert_near(fil_power_law_zeta(1.5, 1, NULL), 2.6123753486854883, 1e-13);
  assert_near(fil_power_law_zeta(2, 4, NULL), pi * pi / 6 - 1 - 0.25 - 1.0 / 9, 1e-13);
  assert_near(fil_power_law_zeta(40, 3, NULL) * pow(3, 40), 1 + pow(0.75, 40) + pow(0.6, 40) + pow(0.5, 40), 1e-12);
}

/* Σ_{k ≥ q} k^−s: many terms, and an integral for the rest. */
static double sum_slowly(double s, double q)
{
  double sum = 0;
  const double last = q + 20000;
  for (int k = 0; k < 20000; k++)
    sum += pow(q + k, -s);
  return sum + pow(last, 1 - s) / (s - 1) + pow(last, -s) / 2;
}

static double count_from(const double numbers[], size_t count, double xmin, double *logarithms)
{
  double tail = 0;
  *logarithms = 0;
  for (size_t k = 0; k < count; k++) {
    tail += numbers[k] >= xmin;
    *logarithms += numbers[k] >= xmin ? log(numbers[k]) : 0;
  }
  return tail;
}

/* The likeliest α between 1.2 and 12, by thirds. */
static double find_slowly(const double numbers[], size_t count, double xmin)
{
  double logarithms, low = 1.2, high = 12;
  const double tail = count_from(numbers, count, xmin, &logarithms);
  while (high - low > 1e-9) {
    const double left = low + (high - low) / 3, right = high - (high - low) / 3;
    if (tail * log(sum_slowly(left, xmin)) + left * logarithms <
        tail * log(sum_slowly(right, xmin)) + right * logarithms)
      high = right;
    else
      low = left;
  }
  return (low + high) / 2;
}

/* The largest difference over all whole numbers up to the largest. */
static double distance_slowly(const double numbers[], size_t count, double xmin, double alpha)
{
  double logarithms, distance = 0, largest = 0;
  const double tail = count_from(numbers, count, xmin, &logarithms), zeta = sum_slowly(alpha, xmin);
  for (size_t k = 0; k < count; k++)
    largest = fmax(largest, numbers[k]);
  for (int x = (int)xmin; x <= (int)largest; x++) {
    double seen = 0;
    for (size_t k = 0; k < count; k++)
      seen += numbers[k] >= xmin && numbers[k] <= x;
    distance = fmax(distance, fabs(seen / tail - (1 - sum_slowly(alpha, x + 1) / zeta)));
  }
  return distance;
}

static void test_fit(void **state)
{
  (void)state;
  double numbers[] = {3, 1, 2, 1, 1, 1, 2, 2, 7, 4, 3, 2, 5, 9, 1, 2, 3, 21, 0, 4, 2, 1, 12, 2, 3, 2, 1, 6, 2, 40};
  const size_t count = sizeof numbers / sizeof *numbers;
  fil_counts counts;
  assert_int_equal(fil_counts_build(numbers, count, &counts, NULL), FIL_OK);
  assert_int_equal(counts.total, count - 1);
  assert_int_equal(counts.length, 11);
  const fil_power_law law = fil_power_law_fit(&counts);
  double nearest = INFINITY, xmin = 0;
  for (size_t k = 0; k + 1 < counts.length; k++) {
    const double alpha = find_slowly(numbers, count, counts.values[k]);
    const double distance = distance_slowly(numbers, count, counts.values[k], alpha);
    xmin = distance < nearest ? counts.values[k] : xmin;
    nearest = fmin(nearest, distance);
  }
  assert_near(law.xmin, xmin, 0);
  assert_near(law.alpha, find_slowly(numbers, count, xmin), 1e-6);
  assert_near(law.distance, nearest, 1e-6);
  fil_counts_destroy(&counts);
}

/* Draws numbers by their chances: a power law of exponent 2.5 from 1 on, or the same number of halvings. */
static fil_counts draw(uint64_t seed, bool power)
{
  double *numbers = calloc(NUMBERS, sizeof *numbers);
  fil_random random = fil_random_stream(seed, 0);
  const double zeta = sum_slowly(2.5, 1);
  fil_counts counts;
  for (size_t k = 0; k < NUMBERS; k++) {
    double chance = fil_random_unit(&random);
    int x = 1;
    for (; x < 10000; x++) {
      const double here = power ? pow(x, -2.5) / zeta : 0.15 * pow(0.85, x - 1);
      if (chance < here)
        break;
      chance -= here;
    }
    numbers[k] = x;
  }
  assert_int_equal(fil_counts_build(numbers, NUMBERS, &counts, NULL), FIL_OK);
  free(numbers);
  return counts;
}

/* A power law is found again and stands; an exponential is told from it. */
static void test_known(void **state)
{
  (void)state;
  fil_counts counts = draw(/*seed=*/4, /*power=*/true);
  fil_power_law law = fil_power_law_fit(&counts);
  double p, again, ratio, ratio_p;
  assert_near(law.alpha, 2.5, 0.1);
  assert_int_equal(fil_power_law_test(&counts, &law, /*runs=*/50, /*seed=*/1, &p, NULL), FIL_OK);
  assert_int_equal(fil_power_law_test(&counts, &law, /*runs=*/50, /*seed=*/1, &again, NULL), FIL_OK);
  assert_true(p > 0.1 && p == again);
  fil_power_law_compare(&counts, &law, FIL_RIVAL_EXPONENTIAL, &ratio, &ratio_p);
  assert_true(ratio > 3 && ratio_p < 0.01);
  fil_counts_destroy(&counts);

  counts = draw(/*seed=*/5, /*power=*/false);
  law = (fil_power_law){.xmin = 1, .tail = counts.total, .alpha = 1.6, .distance = 0.2};
  fil_power_law_compare(&counts, &law, FIL_RIVAL_EXPONENTIAL, &ratio, &ratio_p);
  assert_true(ratio < -3 && ratio_p < 0.01);
  assert_int_equal(fil_power_law_test(&counts, &law, /*runs=*/20, /*seed=*/1, &p, NULL), FIL_OK);
  assert_true(p == 0);
  fil_counts_destroy(&counts);
}

/* Vuong's ratio on 1 1 4, with α = 2: the power law gives −ln ζ(2) and −4 ln 2 − ln ζ(2), the exponential of mean
   excess 1 gives −ln 2 and −4 ln 2; the differences have the variance 2/9 ln² 2. */
static void test_ratio(void **state)
{
  (void)state;
  double numbers[] = {1, 4, 1}, ratio, p;
  fil_counts counts;
  const fil_power_law law = {.alpha = 2, .xmin = 1, .tail = 3};
  assert_int_equal(fil_counts_build(numbers, 3, &counts, NULL), FIL_OK);
  fil_power_law_compare(&counts, &law, FIL_RIVAL_EXPONENTIAL, &ratio, &p);
  const double zeta = acos(-1) * acos(-1) / 6, sum = 2 * log(2) - 3 * log(zeta);
  assert_near(ratio, sum / sqrt(3 * 2.0 / 9 * log(2) * log(2)), 1e-9);
  assert_near(p, erfc(fabs(ratio) / sqrt(2)), 1e-12);
  fil_counts_destroy(&counts);
}

/* A sample with its xmin, and what scipy finds (tests/oracle/power_law.py). */
typedef struct sample {
  double values[16], counts[16];
  size_t length;
  double xmin, alpha, mu, sigma, exponential, exponential_p, lognormal, lognormal_p;
} sample;

static const sample samples[] = {
    {.values = {1, 2, 3, 4, 5, 6, 9, 10, 12, 16, 17},
     .counts = {1, 11, 6, 6, 3, 2, 1, 1, 1, 1, 1},
     .length = 11,
     .xmin = 2,
     .alpha = 2.16147415427,
     .mu = 0.713500249,
     .sigma = 0.969449887,
     .exponential = -0.415598672138,
     .exponential_p = 0.677703698506,
     .lognormal = -1.30242151399,
     .lognormal_p = 0.192772332041},
    {.values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30},
     .counts = {5, 20, 40, 52, 55, 48, 40, 31, 24, 18, 20, 12, 5, 2},
     .length = 14,
     .xmin = 1,
     .alpha = 1.44721751949,
     .mu = 1.73710299,
     .sigma = 0.53956732,
     .exponential = -42.5521564271,
     .exponential_p = 0,
     .lognormal = -21.9633452045,
     .lognormal_p = 6.45664603395e-107},
    {.values = {1, 2, 3, 4, 5, 6, 7, 8},
     .counts = {20, 20, 18, 16, 15, 12, 10, 8},
     .length = 8,
     .xmin = 1,
     .alpha = 1.61164775767,
     .mu = 1.16031905,
     .sigma = 0.657070546,
     .exponential = -10.406315378,
     .exponential_p = 2.32029178799e-25,
     .lognormal = -6.57639150967,
     .lognormal_p = 4.82002391509e-11},
};

static void test_rivals(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof samples / sizeof *samples; k++) {
    sample one = samples[k];
    fil_counts counts = {.values = one.values, .counts = one.counts, .length = one.length};
    fil_power_law law = {.alpha = one.alpha, .xmin = one.xmin};
    double mu, sigma, ratio, p;
    for (size_t j = 0; j < one.length; j++) {
      counts.total += one.counts[j];
      law.tail += one.values[j] >= one.xmin ? one.counts[j] : 0;
    }
    fil_power_law_fit_lognormal(&counts, &law, &mu, &sigma);
    assert_near(mu, one.mu, 2e-6);
    assert_near(sigma, one.sigma, 2e-6);
    fil_power_law_compare(&counts, &law, FIL_RIVAL_EXPONENTIAL, &ratio, &p);
    assert_near(ratio, one.exponential, 1e-8);
    assert_near(p, one.exponential_p, 1e-8);
    fil_power_law_compare(&counts, &law, FIL_RIVAL_LOGNORMAL, &ratio, &p);
    assert_near(ratio, one.lognormal, 1e-6);
    assert_near(p, one.lognormal_p, 1e-6);
  }
}

/* A sample of a power law: a lognormal with a large σ comes as near to it as can be, and neither is favoured much. */
static void test_limit(void **state)
{
  (void)state;
  double values[40], numbers[40], mu, sigma, ratio, p;
  fil_counts counts = {.values = values, .counts = numbers, .length = 40};
  fil_power_law law = {.alpha = 2.5, .xmin = 1};
  for (int k = 0; k < 40; k++) {
    values[k] = k + 1;
    numbers[k] = round(1e6 * pow(k + 1, -2.5));
    counts.total += numbers[k];
  }
  law.tail = counts.total;
  fil_power_law_fit_lognormal(&counts, &law, &mu, &sigma);
  assert_true(sigma > 2 && mu < -4);
  fil_power_law_compare(&counts, &law, FIL_RIVAL_LOGNORMAL, &ratio, &p);
  assert_true(isfinite(ratio) && p >= 0 && p <= 1);
}

/* Degrees 1 1 1 3 of a star have one xmin, 1: ln 3/4 on the mean. A ring has equal degrees. */
static void test_networks(void **state)
{
  (void)state;
  const double star[] = {1, 1, 1, 3};
  fil_table table = measure_text("A -> B\nA -> C\nA -> D", "degree_distribution"),
            ring = measure_text("A -- B\nB -- C\nC -- A", "degree_distribution");
  double alpha = NAN;
  for (size_t row = 0; row < fil_table_rows(&table); row++)
    alpha =
        strcmp(fil_column_text(table.columns[0], row), "power_law_alpha") == 0 ? table.columns[1]->numbers[row] : alpha;
  assert_near(alpha, find_slowly(star, 4, 1), 1e-6);
  assert_measure(&table, "power_law_xmin", 1);
  assert_measure(&table, "power_law_tail", 4);
  assert_measure(&table, "power_law_alpha_in", NAN);
  assert_measure(&ring, "power_law_alpha", NAN);
  assert_measure(&ring, "power_law_p", NAN);
  fil_table_destroy(&table);
  fil_table_destroy(&ring);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_zeta),     cmocka_unit_test(test_fit),    cmocka_unit_test(test_known),
      cmocka_unit_test(test_ratio),    cmocka_unit_test(test_rivals), cmocka_unit_test(test_limit),
      cmocka_unit_test(test_networks),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
