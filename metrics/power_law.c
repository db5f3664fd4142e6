/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Discrete power laws by maximum likelihood, after Clauset, Shalizi & Newman 2009 (doi:10.1137/070710111). */
#include "metrics/power_law.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

enum { STEPS_LIMIT = 200, TABLE = 4096 };

static const double largest_alpha = 1e3;

/* By the formula of Euler and Maclaurin, from where the terms are small on. */
double fil_power_law_zeta(double s, double q, double *derivative)
{
  static const double coefficients[] = {1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160};
  double sum = 0, slope = 0;
  while (q < s + 12) {
    const double term = pow(q, -s);
    sum += term;
    slope -= term * log(q);
    q++;
  }
  const double logarithm = log(q), power = pow(q, -s);
  sum += power * q / (s - 1) + power / 2;
  slope -= power * q / (s - 1) * (logarithm + 1 / (s - 1)) + power / 2 * logarithm;
  double factor = s * power / q, inverse = 1 / s;
  for (size_t k = 0; k < sizeof coefficients / sizeof *coefficients; k++) {
    const double place = s + 2 * (double)k;
    sum += coefficients[k] * factor;
    slope += coefficients[k] * factor * (inverse - logarithm);
    factor *= (place + 1) * (place + 2) / (q * q);
    inverse += 1 / (place + 1) + 1 / (place + 2);
  }
  if (derivative)
    *derivative = slope;
  return sum;
}

static int compare(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

fil_status fil_counts_build(double numbers[], size_t count, fil_counts *counts, fil_error *error)
{
  *counts = (fil_counts){.values = fil_memory_new(count + 1, sizeof *counts->values),
                         .counts = fil_memory_new(count + 1, sizeof *counts->counts)};
  if (!counts->values || !counts->counts)
    return fil_error_memory(error);
  if (count)
    qsort(numbers, count, sizeof *numbers, compare);
  for (size_t k = 0; k < count; k++) {
    if (numbers[k] < 1)
      continue;
    if (counts->length == 0 || counts->values[counts->length - 1] != numbers[k])
      counts->values[counts->length++] = numbers[k];
    counts->counts[counts->length - 1]++;
    counts->total++;
  }
  return FIL_OK;
}

void fil_counts_destroy(fil_counts *counts)
{
  fil_memory_free(counts->values);
  fil_memory_free(counts->counts);
  *counts = (fil_counts){0};
}

/* What the likelihood wants to be 0: the mean logarithm that α has, less that of the numbers. */
static double excess(double alpha, double xmin, double mean)
{
  double slope;
  const double zeta = fil_power_law_zeta(alpha, xmin, &slope);
  return -slope / zeta - mean;
}

/* The α at which the excess, which falls, is 0, by halves and chords in turn; NAN where none is below the largest. */
static double find_alpha(double xmin, double mean)
{
  double low = 1 + 1e-6, high = 2, at_low = excess(low, xmin, mean), at_high = excess(high, xmin, mean);
  for (; at_high > 0 && high < largest_alpha; high *= 2, at_high = excess(high, xmin, mean)) {
    low = high;
    at_low = at_high;
  }
  if (at_high > 0 || at_low <= 0)
    return NAN;
  for (int step = 0; step < STEPS_LIMIT && high - low > 1e-11 * high; step++) {
    double middle = (low + high) / 2;
    if (step % 3 != 2)
      middle = low + (high - low) * at_low / (at_low - at_high);
    const double at_middle = excess(middle, xmin, mean);
    if (at_middle == 0)
      return middle;
    if (at_middle > 0) {
      at_low = at_middle;
      if (step % 3 == 0)
        at_high /= 2;
      low = middle;
    } else {
      at_high = at_middle;
      if (step % 3 == 0)
        at_low /= 2;
      high = middle;
    }
  }
  return (low + high) / 2;
}

/* The largest difference of the cumulative distributions: at each value, and just before the next one. */
static double find_distance(const fil_counts *counts, size_t first, const fil_power_law *law)
{
  const double zeta = fil_power_law_zeta(law->alpha, law->xmin, NULL);
  double below = 0, distance = 0;
  for (size_t k = first; k < counts->length; k++) {
    const double above = fil_power_law_zeta(law->alpha, counts->values[k], NULL) / zeta;
    const double mass = pow(counts->values[k], -law->alpha) / zeta;
    distance = fmax(distance, fabs(below / law->tail - (1 - above)));
    below += counts->counts[k];
    distance = fmax(distance, fabs(below / law->tail - (1 - above + mass)));
  }
  return distance;
}

fil_power_law fil_power_law_fit(const fil_counts *counts)
{
  fil_power_law best = {.alpha = NAN, .distance = INFINITY};
  double tail = 0, logarithms = 0;
  for (size_t first = counts->length; first-- > 0;) {
    tail += counts->counts[first];
    logarithms += counts->counts[first] * log(counts->values[first]);
    if (first + 1 == counts->length)
      continue;
    fil_power_law law = {.xmin = counts->values[first], .tail = tail};
    law.alpha = find_alpha(law.xmin, logarithms / tail);
    if (isnan(law.alpha))
      continue;
    law.distance = find_distance(counts, first, &law);
    if (law.distance <= best.distance)
      best = law;
  }
  return best;
}

/* Numbers drawn from a fit: the chances of its first values are kept, the others are searched for. */
typedef struct drawing {
  const fil_counts *counts;
  const fil_power_law *law;
  fil_random random;
  double zeta;
  double below;        /* numbers below xmin */
  double above[TABLE]; /* chance of xmin + k or more */
} drawing;

static void prepare(drawing *made)
{
  made->zeta = fil_power_law_zeta(made->law->alpha, made->law->xmin, NULL);
  made->below = made->counts->total - made->law->tail;
  for (size_t k = 0; k < TABLE; k++)
    made->above[k] = fil_power_law_zeta(made->law->alpha, made->law->xmin + (double)k, NULL) / made->zeta;
}

/* The largest x of which there are x or more with at least that chance. */
static double draw_tail(drawing *made)
{
  const double chance = 1 - fil_random_unit(&made->random), xmin = made->law->xmin;
  if (chance > made->above[TABLE - 1]) {
    size_t low = 0, high = TABLE - 1;
    while (high - low > 1) {
      const size_t middle = (low + high) / 2;
      if (made->above[middle] >= chance)
        low = middle;
      else
        high = middle;
    }
    return xmin + (double)low;
  }
  double low = xmin + TABLE - 1, high = 2 * low;
  while (high < 1e15 && fil_power_law_zeta(made->law->alpha, high, NULL) / made->zeta >= chance) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const double middle = floor((low + high) / 2);
    if (fil_power_law_zeta(made->law->alpha, middle, NULL) / made->zeta >= chance)
      low = middle;
    else
      high = middle;
  }
  return low;
}

/* One of the numbers below xmin, or of the fit, as often as there were of each. */
static double draw(drawing *made)
{
  double place = fil_random_unit(&made->random) * made->counts->total;
  if (place >= made->below)
    return draw_tail(made);
  size_t k = 0;
  for (; place >= made->counts->counts[k]; k++)
    place -= made->counts->counts[k];
  return made->counts->values[k];
}

fil_status fil_power_law_test(const fil_counts *counts, const fil_power_law *law, double runs, uint64_t seed, double *p,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t total = (size_t)counts->total;
  double farther = 0;
  fil_counts sample = {0};
  double *numbers = fil_memory_new(total + 1, sizeof *numbers);
  drawing *made = fil_memory_new(1, sizeof *made);
  if (!numbers || !made) {
    status = fil_error_memory(error);
    goto done;
  }
  made->counts = counts;
  made->law = law;
  prepare(made);
  for (uint64_t run = 0; (double)run < runs; run++) {
    made->random = fil_random_stream(seed, run);
    for (size_t k = 0; k < total; k++)
      numbers[k] = draw(made);
    FIL_TRY(fil_counts_build(numbers, total, &sample, error));
    const fil_power_law fitted = fil_power_law_fit(&sample);
    farther += !isnan(fitted.alpha) && fitted.distance >= law->distance;
    fil_counts_destroy(&sample);
  }
  *p = farther / runs;
done:
  fil_counts_destroy(&sample);
  fil_memory_free(numbers);
  fil_memory_free(made);
  return status;
}
