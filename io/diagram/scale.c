/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Linear, square-root, logarithmic and quantile scales. */
#include "io/diagram/scale.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDINGS = 40 }; /* tries for a round number */

static const char *const names[FIL_SCALE_KINDS] = {"usual", "linear", "sqrt", "log", "quantile"};

const char *fil_scale_name(fil_scale_kind kind)
{
  return names[kind];
}

bool fil_scale_find(const char *name, fil_scale_kind *kind)
{
  for (int k = FIL_SCALE_LINEAR; k < FIL_SCALE_KINDS; k++) {
    *kind = (fil_scale_kind)k;
    if (strcmp(names[k], name) == 0)
      return true;
  }
  return false;
}

static int compare(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static void span(fil_scale *scale, const double numbers[], size_t count)
{
  const bool logarithmic = scale->kind == FIL_SCALE_LOG;
  scale->low = INFINITY;
  scale->high = -INFINITY;
  scale->whole = true;
  for (size_t k = 0; k < count; k++) {
    if (isnan(numbers[k]) || (logarithmic && !(numbers[k] > 0)))
      continue;
    scale->low = fmin(scale->low, numbers[k]);
    scale->high = fmax(scale->high, numbers[k]);
    scale->whole = scale->whole && numbers[k] == floor(numbers[k]);
  }
  if (!(scale->high >= scale->low))
    scale->low = scale->high = 0;
  else if (!logarithmic && scale->kind != FIL_SCALE_QUANTILE)
    scale->low = fmin(scale->low, 0);
}

fil_status fil_scale_make(fil_scale *scale, fil_scale_kind kind, fil_scale_kind usual, const double numbers[],
                          size_t count, fil_error *error)
{
  *scale = (fil_scale){.kind = kind == FIL_SCALE_USUAL ? usual : kind};
  span(scale, numbers, count);
  if (scale->kind != FIL_SCALE_QUANTILE)
    return FIL_OK;
  scale->sorted = fil_memory_new(count, sizeof *scale->sorted);
  if (!scale->sorted)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++) {
    if (!isnan(numbers[k]))
      scale->sorted[scale->count++] = numbers[k];
  }
  if (scale->count)
    qsort(scale->sorted, scale->count, sizeof *scale->sorted, compare);
  return FIL_OK;
}

void fil_scale_destroy(fil_scale *scale)
{
  fil_memory_free(scale->sorted);
  *scale = (fil_scale){0};
}

/* How many numbers are below, or not above. */
static size_t count_to(const fil_scale *scale, double number, bool inclusive)
{
  size_t low = 0, high = scale->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (scale->sorted[middle] < number || (inclusive && scale->sorted[middle] == number))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static double quantile(const fil_scale *scale, double number)
{
  const size_t below = count_to(scale, number, /*inclusive=*/false), to = count_to(scale, number, /*inclusive=*/true);
  return scale->count ? ((double)below + (double)to) / 2 / (double)scale->count : 0;
}

double fil_scale_share(const fil_scale *scale, double number)
{
  if (isnan(number))
    return NAN;
  if (scale->kind == FIL_SCALE_QUANTILE)
    return quantile(scale, number);
  if (!(scale->high > scale->low))
    return scale->high > 0 ? 1 : 0;
  if (scale->kind == FIL_SCALE_LOG)
    return number > scale->low ? fmin(1, log(number / scale->low) / log(scale->high / scale->low)) : 0;
  const double share = fmin(1, fmax(0, (number - scale->low) / (scale->high - scale->low)));
  return scale->kind == FIL_SCALE_SQRT ? sqrt(share) : share;
}

double fil_scale_round(double number)
{
  if (!(number > 0))
    return number;
  const double step = pow(10, floor(log10(number))) / 2;
  return round(number / step) * step;
}

double fil_scale_at(const fil_scale *scale, double share)
{
  const double spread = scale->high - scale->low;
  switch (scale->kind) {
  case FIL_SCALE_QUANTILE:
    return scale->count ? scale->sorted[(size_t)(share * (double)(scale->count - 1) + 0.5)] : 0;
  case FIL_SCALE_LOG:
    return scale->low > 0 ? scale->low * pow(scale->high / scale->low, share) : 0;
  case FIL_SCALE_SQRT:
    return scale->low + spread * share * share;
  default:
    return scale->low + spread * share;
  }
}

/* A round number near this one that is drawn as what it is: none above the highest, nor below the lowest. */
static double round_within(const fil_scale *scale, double number)
{
  const double step = fabs(number) * 0.02;
  double rounded = fil_scale_round(number);
  for (int k = 1; k < ROUNDINGS && rounded > scale->high; k++)
    rounded = fil_scale_round(number - k * step);
  for (int k = 1; k < ROUNDINGS && rounded < scale->low; k++)
    rounded = fil_scale_round(number + k * step);
  return rounded;
}

size_t fil_scale_samples(const fil_scale *scale, double samples[FIL_SCALE_SAMPLES])
{
  static const double shares[FIL_SCALE_SAMPLES] = {1, 0.5, 0.2, 0};
  size_t count = 0;
  for (size_t k = 0; k < FIL_SCALE_SAMPLES; k++) {
    double number = scale->kind == FIL_SCALE_QUANTILE ? fil_scale_at(scale, shares[k])
                                                      : round_within(scale, fil_scale_at(scale, shares[k]));
    number = scale->whole ? round(number) : number;
    if (count == 0 || number < samples[count - 1])
      samples[count++] = number;
  }
  return count;
}
