/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What may have made the numbers instead of a power law, by maximum likelihood too. */
#include "metrics/power_law.h"

#include <math.h>

enum { STEPS = 64 };

static const double golden = 0.61803398874989485;
static const double pi = 3.14159265358979324;

/* A tail and a rival of its power law. The lognormal is exp(η y − v y²/2) by y = ln x, so that v = 1/σ², η = μ/σ²; it
   ends as a power law where v is 0, and is told by where η lies from v times the mean logarithm. */
typedef struct contest {
  const fil_counts *counts;
  const fil_power_law *law;
  double mean;      /* of the logarithms of the tail */
  double curvature; /* v */
  double offset;    /* η − v · mean */
} contest;

/* The logarithm of 1 − Φ(z). */
static double log_upper(double z)
{
  if (z < 25)
    return log(erfc(z / sqrt(2)) / 2);
  const double square = 1 / (z * z);
  return -z * z / 2 - log(z * sqrt(2 * pi)) + log1p(-square * (1 - 3 * square * (1 - 5 * square * (1 - 7 * square))));
}

/* The logarithm of Φ(to) − Φ(from). */
static double log_between(double from, double to)
{
  if (from + to < 0)
    return log_between(-to, -from);
  return log_upper(from) + log1p(-exp(log_upper(to) - log_upper(from)));
}

/* The logarithm of the chance of a value that is xmin or more. */
static double log_normal(const contest *made, double value)
{
  const double root = sqrt(made->curvature), centre = (made->offset + made->curvature * made->mean) / root;
  return log_between(root * log(value - 0.5) - centre, root * log(value + 0.5) - centre) -
         log_upper(root * log(made->law->xmin - 0.5) - centre);
}

static double likelihood(const contest *made)
{
  double sum = 0;
  for (size_t k = 0; k < made->counts->length; k++) {
    if (made->counts->values[k] >= made->law->xmin)
      sum += made->counts->counts[k] * log_normal(made, made->counts->values[k]);
  }
  return sum;
}

/* Puts *parameter where `quality`, which rises and then falls, is highest. Returns that. */
static double climb(contest *made, double *parameter, double low, double high, double (*quality)(contest *made))
{
  double left = high - golden * (high - low), right = low + golden * (high - low);
  *parameter = left;
  double at_left = quality(made);
  *parameter = right;
  double at_right = quality(made);
  for (int step = 0; step < STEPS; step++) {
    if (at_left >= at_right) {
      high = right, right = left, at_right = at_left;
      *parameter = left = high - golden * (high - low);
      at_left = quality(made);
    } else {
      low = left, left = right, at_left = at_right;
      *parameter = right = low + golden * (high - low);
      at_right = quality(made);
    }
  }
  *parameter = (low + high) / 2;
  return quality(made);
}

static double by_offset(contest *made)
{
  const double found = likelihood(made);
  return isnan(found) ? -INFINITY : found;
}

/* Of a curvature, told by its logarithm, with the best offset. */
static double by_curvature(contest *made)
{
  const double logarithm = made->curvature;
  made->curvature = exp(logarithm);
  const double reach = 60 + 20 * made->curvature;
  const double found = climb(made, &made->offset, -reach, reach, by_offset);
  made->curvature = logarithm;
  return found;
}

static void fit_lognormal(contest *made)
{
  for (size_t k = 0; k < made->counts->length; k++) {
    if (made->counts->values[k] >= made->law->xmin)
      made->mean += made->counts->counts[k] * log(made->counts->values[k]) / made->law->tail;
  }
  climb(made, &made->curvature, -2 * log(300), 2 * log(1000), by_curvature);
  made->curvature = exp(made->curvature);
}

void fil_power_law_fit_lognormal(const fil_counts *counts, const fil_power_law *law, double *mu, double *sigma)
{
  contest made = {.counts = counts, .law = law};
  fit_lognormal(&made);
  *mu = made.offset / made.curvature + made.mean;
  *sigma = 1 / sqrt(made.curvature);
}

/* The mean of the tail above xmin, by which the exponential is told. */
static double find_excess(const contest *made)
{
  double mean = 0;
  for (size_t k = 0; k < made->counts->length; k++) {
    if (made->counts->values[k] >= made->law->xmin)
      mean += made->counts->counts[k] * (made->counts->values[k] - made->law->xmin) / made->law->tail;
  }
  return mean;
}

void fil_power_law_compare(const fil_counts *counts, const fil_power_law *law, fil_rival rival, double *ratio,
                           double *p)
{
  contest made = {.counts = counts, .law = law};
  const double zeta = fil_power_law_zeta(law->alpha, law->xmin, NULL), excess = find_excess(&made);
  double sum = 0, squares = 0;
  if (rival == FIL_RIVAL_LOGNORMAL)
    fit_lognormal(&made);
  for (size_t k = 0; k < counts->length; k++) {
    const double value = counts->values[k], count = counts->counts[k];
    if (value < law->xmin)
      continue;
    const double other = rival == FIL_RIVAL_LOGNORMAL
                             ? log_normal(&made, value)
                             : (value - law->xmin) * log(excess / (1 + excess)) - log1p(excess);
    const double difference = -law->alpha * log(value) - log(zeta) - other;
    sum += count * difference;
    squares += count * difference * difference;
  }
  const double variance = squares / law->tail - sum / law->tail * (sum / law->tail);
  *ratio = *p = NAN;
  if (variance > 1e-20) {
    *ratio = sum / sqrt(variance * law->tail);
    *p = erfc(fabs(*ratio) / sqrt(2));
  }
}
