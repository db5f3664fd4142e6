/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ranks, and how two rows of numbers go together. */
#include "metrics/ranks.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

typedef struct place {
  double number;
  size_t row;
} place;

static int compare(const void *left, const void *right)
{
  const double a = ((const place *)left)->number, b = ((const place *)right)->number;
  return (a > b) - (a < b);
}

fil_status fil_ranks(double numbers[], size_t count, fil_error *error)
{
  place *places = fil_memory_new(count + 1, sizeof *places);
  if (!places)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++)
    places[k] = (place){numbers[k], k};
  qsort(places, count, sizeof *places, compare);
  for (size_t first = 0, end; first < count; first = end) {
    for (end = first + 1; end < count && places[end].number == places[first].number;)
      end++;
    for (size_t k = first; k < end; k++)
      numbers[places[k].row] = ((double)first + 1 + (double)end) / 2;
  }
  fil_memory_free(places);
  return FIL_OK;
}

static int compare_numbers(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

void fil_sort(double numbers[], size_t count)
{
  qsort(numbers, count, sizeof *numbers, compare_numbers);
}

double fil_quantile(const double sorted[], size_t count, double share)
{
  if (!count)
    return NAN;
  const double at = share * (double)(count - 1);
  const size_t below = (size_t)at, above = below + 1 < count ? below + 1 : below;
  return sorted[below] + (at - (double)below) * (sorted[above] - sorted[below]);
}

static double mean_of(const double numbers[], size_t count)
{
  double sum = 0;
  for (size_t k = 0; k < count; k++)
    sum += numbers[k];
  return count ? sum / (double)count : NAN;
}

double fil_correlation(const double left[], const double right[], size_t count)
{
  const double left_mean = mean_of(left, count), right_mean = mean_of(right, count);
  double product = 0, left_square = 0, right_square = 0;
  for (size_t k = 0; k < count; k++) {
    const double a = left[k] - left_mean, b = right[k] - right_mean;
    product += a * b;
    left_square += a * a;
    right_square += b * b;
  }
  if (!(left_square > 0 && right_square > 0))
    return NAN;
  return fmin(1, fmax(-1, product / (sqrt(left_square) * sqrt(right_square))));
}
