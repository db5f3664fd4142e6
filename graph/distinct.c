/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers that stand for groups. */
#include "graph/distinct.h"

#include <math.h>
#include <stdlib.h>

static int compare(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

size_t fil_distinct_sort(double numbers[], size_t count)
{
  size_t distinct = 0;
  if (count)
    qsort(numbers, count, sizeof *numbers, compare);
  for (size_t k = 0; k < count; k++) {
    if (k == 0 || numbers[k] != numbers[distinct - 1])
      numbers[distinct++] = numbers[k];
  }
  return distinct;
}

bool fil_distinct_find(const double numbers[], size_t count, double number, size_t *position)
{
  const double *found = isnan(number) || !count ? NULL : bsearch(&number, numbers, count, sizeof *numbers, compare);
  if (found)
    *position = (size_t)(found - numbers);
  return found != NULL;
}
