/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ordinary least squares from sums of products. Every matrix is scaled to a sum of squares of 1 first. */
#include "metrics/regression.h"

#include "graph/memory.h"
#include "metrics/regressing.h"

#include <math.h>

static const double negligible = 1e-10; /* what is left of 1 by what explains all */

fil_status fil_regression_init(fil_regression *regression, size_t dependent, const bool predictors[], size_t matrices,
                               fil_error *error)
{
  static const fil_effect unknown = {0, NAN, NAN, NAN, NAN, NAN, NAN};
  *regression = (fil_regression){.dependent = dependent, .r_squared = NAN, .r_squared_adjusted = NAN};
  regression->effects = fil_memory_new(matrices + 1, sizeof *regression->effects);
  regression->used = fil_memory_new(matrices + 1, sizeof *regression->used);
  regression->partials = fil_memory_new(matrices + 1, sizeof *regression->partials);
  if (!regression->effects || !regression->used || !regression->partials)
    return fil_error_memory(error);
  for (size_t k = 0; k <= matrices; k++) {
    const size_t matrix = k == 0 ? matrices : k - 1;
    if (k > 0 && !predictors[matrix])
      continue;
    regression->effects[regression->effect_count] = unknown;
    regression->effects[regression->effect_count++].matrix = matrix;
  }
  return FIL_OK;
}

void fil_regression_destroy(fil_regression *regression)
{
  for (size_t k = 0; regression->partials && k < regression->used_count; k++) {
    fil_memory_free(regression->partials[k].inverse);
    fil_memory_free(regression->partials[k].on_rest);
    fil_memory_free(regression->partials[k].of_rest);
  }
  fil_memory_free(regression->effects);
  fil_memory_free(regression->used);
  fil_memory_free(regression->partials);
  *regression = (fil_regression){0};
}

void fil_regressing_scale(const fil_regressing *all, const double sums[], double scaled[])
{
  const size_t count = all->dyads->count, size = count + 1;
  for (size_t a = 0; a < size; a++) {
    for (size_t b = 0; b < size; b++) {
      const double sum = a < count && b < count ? sums[a * count + b]
                         : a < count            ? all->dyads->totals[a]
                         : b < count            ? all->dyads->totals[b]
                                                : all->dyads->pairs;
      const double norm = all->norms[a] * all->norms[b];
      scaled[a * size + b] = norm > 0 ? sum / norm : 0;
    }
  }
}

/* Σ of squares around the mean, of the whole as 1. */
static double variation(const fil_regressing *all, size_t matrix)
{
  const size_t constant = all->dyads->count, size = constant + 1;
  const double mean = all->scaled[matrix * size + constant];
  return all->scaled[matrix * size + matrix] - mean * mean;
}

/* In place; false where less than what is negligible is left of a row by those before it. */
static bool invert(double matrix[], size_t size)
{
  for (size_t k = 0; k < size; k++) {
    const double pivot = matrix[k * size + k];
    if (!(pivot > negligible))
      return false;
    for (size_t i = 0; i < size; i++) {
      for (size_t j = 0; i != k && j < size; j++) {
        if (j != k)
          matrix[i * size + j] -= matrix[i * size + k] * matrix[k * size + j] / pivot;
      }
    }
    for (size_t i = 0; i < size; i++) {
      if (i == k)
        continue;
      matrix[i * size + k] /= -pivot;
      matrix[k * size + i] /= pivot;
    }
    matrix[k * size + k] = 1 / pivot;
  }
  return true;
}

/* What the others do with one of those used, or with the dependent: inverse · products; returns what they leave of it.
 */
static double take_out(const fil_regressing *all, const fil_regression *regression, size_t place, size_t matrix,
                       double coefficients[])
{
  const size_t size = all->dyads->count + 1, rest = regression->used_count - 1;
  const double *inverse = regression->partials[place].inverse;
  double left = all->scaled[matrix * size + matrix];
  for (size_t i = 0; i < rest; i++) {
    coefficients[i] = 0;
    for (size_t j = 0; j < rest; j++)
      coefficients[i] +=
          inverse[i * rest + j] * all->scaled[fil_regressing_other(regression, place, j) * size + matrix];
    left -= coefficients[i] * all->scaled[fil_regressing_other(regression, place, i) * size + matrix];
  }
  return left;
}

static fil_status make_partial(const fil_regressing *all, fil_regression *regression, size_t place, fil_error *error)
{
  const size_t size = all->dyads->count + 1, rest = regression->used_count - 1;
  fil_partial *partial = &regression->partials[place];
  partial->inverse = fil_memory_new(rest * rest + 1, sizeof *partial->inverse);
  partial->on_rest = fil_memory_new(rest + 1, sizeof *partial->on_rest);
  partial->of_rest = fil_memory_new(rest + 1, sizeof *partial->of_rest);
  if (!partial->inverse || !partial->on_rest || !partial->of_rest)
    return fil_error_memory(error);
  for (size_t k = 0; k < rest * rest; k++)
    partial->inverse[k] = all->scaled[fil_regressing_other(regression, place, k / rest) * size +
                                      fil_regressing_other(regression, place, k % rest)];
  regression->defined = regression->defined && invert(partial->inverse, rest);
  if (!regression->defined)
    return FIL_OK;
  partial->remainder = take_out(all, regression, place, regression->used[place], partial->on_rest);
  partial->residual = take_out(all, regression, place, regression->dependent, partial->of_rest);
  regression->defined = partial->remainder > negligible;
  return FIL_OK;
}

fil_status fil_regressing_prepare(const fil_regressing *all, fil_regression *regression, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < regression->effect_count; k++) {
    const size_t matrix = regression->effects[k].matrix;
    if (matrix == all->dyads->count || variation(all, matrix) > negligible)
      regression->used[regression->used_count++] = matrix;
  }
  regression->freedom = all->dyads->pairs - (double)regression->used_count;
  regression->defined =
      regression->freedom > 0 && regression->used_count > 1 && variation(all, regression->dependent) > negligible;
  for (size_t k = 0; k < regression->used_count && regression->defined; k++)
    FIL_TRY(make_partial(all, regression, k, error));
done:
  return status;
}

/* What the permuted remainder of the predictor at a place has in common with a matrix. */
static double overlap(const fil_regressing *all, const fil_regression *regression, size_t place, const double scaled[],
                      size_t matrix)
{
  const size_t size = all->dyads->count + 1;
  const fil_partial *partial = &regression->partials[place];
  double sum = scaled[regression->used[place] * size + matrix];
  for (size_t k = 0; k + 1 < regression->used_count; k++)
    sum -= partial->on_rest[k] * scaled[fil_regressing_other(regression, place, k) * size + matrix];
  return sum;
}

fil_regressed fil_regressing_measure(const fil_regressing *all, const fil_regression *regression, size_t place,
                                     const double scaled[], double room[])
{
  const fil_partial *partial = &regression->partials[place];
  const size_t rest = regression->used_count - 1;
  double product = overlap(all, regression, place, scaled, regression->dependent), left = partial->remainder;
  for (size_t k = 0; k < rest; k++) {
    room[k] = overlap(all, regression, place, scaled, fil_regressing_other(regression, place, k));
    product -= partial->of_rest[k] * room[k];
  }
  for (size_t k = 0; k < rest * rest; k++)
    left -= room[k / rest] * partial->inverse[k] * room[k % rest];
  const double residual = partial->residual - product * product / left;
  const double error = (residual > 0 ? residual : 0) * left / regression->freedom;
  return (fil_regressed){product / left, product / sqrt(error), residual};
}

static fil_effect *find_effect(fil_regression *regression, size_t matrix)
{
  fil_effect *effect = regression->effects;
  while (effect->matrix != matrix)
    effect++;
  return effect;
}

void fil_regressing_conclude(const fil_regressing *all, fil_regression *regression, double room[])
{
  const size_t constant = all->dyads->count;
  const double whole = variation(all, regression->dependent);
  for (size_t k = 0; k < regression->used_count && regression->defined; k++) {
    const size_t matrix = regression->used[k];
    const fil_regressed found = fil_regressing_measure(all, regression, k, all->scaled, room);
    fil_effect *effect = find_effect(regression, matrix);
    effect->coefficient = found.coefficient * all->norms[regression->dependent] / all->norms[matrix];
    effect->t = found.t;
    if (matrix != constant)
      effect->standardized = found.coefficient * sqrt(variation(all, matrix) / whole);
    regression->r_squared = fmin(1, fmax(0, 1 - found.residual / whole));
    regression->r_squared_adjusted = 1 - (1 - regression->r_squared) * (all->dyads->pairs - 1) / regression->freedom;
  }
}
