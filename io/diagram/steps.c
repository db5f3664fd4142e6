/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Scales cut into steps. */
#include "io/diagram/steps.h"

#include "graph/number.h"

#include <math.h>

/* The part of a ramp that can hardly be seen on white is left out. */
static const double palest = 0.25;
enum { DIGITS = 3, DIGITS_OF_BOUNDS = 2 };

/* Collects the different numbers in rising order as long as they are few; false when they are more. */
static bool list_numbers(fil_steps *steps, const double numbers[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    size_t place = 0;
    if (isnan(numbers[k]))
      continue;
    while (place < steps->count && steps->bounds[place] < numbers[k])
      place++;
    if (place < steps->count && steps->bounds[place] == numbers[k])
      continue;
    if (steps->count == FIL_STEPS_MOST)
      return false;
    for (size_t j = steps->count++; j > place; j--)
      steps->bounds[j] = steps->bounds[j - 1];
    steps->bounds[place] = numbers[k];
  }
  return true;
}

/* Equal parts of the scale. Rounding may put two bounds in one place, or the last but one past the largest number. */
static void cut(fil_steps *steps, const fil_scale *scale, double most)
{
  steps->count = 0;
  for (int k = 1; k < FIL_STEPS_MOST; k++) {
    double bound = fil_scale_round(fil_scale_at(scale, (double)k / FIL_STEPS_MOST));
    if (scale->whole)
      bound = floor(bound);
    if (bound >= steps->least && bound < most && (steps->count == 0 || bound > steps->bounds[steps->count - 1]))
      steps->bounds[steps->count++] = bound;
  }
  steps->bounds[steps->count++] = most;
}

fil_status fil_steps_make(fil_steps *steps, fil_scale_kind kind, fil_scale_kind usual, const double numbers[],
                          size_t count, fil_error *error)
{
  fil_scale scale = {0};
  double most = -INFINITY;
  *steps = (fil_steps){.least = INFINITY};
  const fil_status status = fil_scale_make(&scale, kind, usual, numbers, count, error);
  for (size_t k = 0; k < count; k++) {
    steps->least = fmin(steps->least, numbers[k]);
    most = fmax(most, numbers[k]);
  }
  steps->kind = scale.kind;
  steps->whole = scale.whole;
  steps->single = list_numbers(steps, numbers, count);
  if (status == FIL_OK && !steps->single)
    cut(steps, &scale, most);
  fil_scale_destroy(&scale);
  return status;
}

size_t fil_steps_find(const fil_steps *steps, double number)
{
  size_t step = 0;
  if (isnan(number))
    return steps->count;
  while (step + 1 < steps->count && number > steps->bounds[step])
    step++;
  return step;
}

const char *fil_steps_colour(const fil_steps *steps, const fil_palette *palette, size_t step,
                             char out[FIL_COLOUR_LENGTH])
{
  if (step >= steps->count)
    return fil_ramp_colour(palette, NAN, out);
  const double share = steps->count > 1 ? (double)step / (double)(steps->count - 1) : 1;
  return fil_ramp_colour(palette, palest + (1 - palest) * share, out);
}

fil_status fil_steps_print(const fil_steps *steps, size_t step, fil_text *out, fil_error *error)
{
  char from[FIL_NUMBER_LENGTH], to[FIL_NUMBER_LENGTH];
  if (step >= steps->count)
    return fil_text_add(out, "not known", error);
  const int digits = steps->single || steps->whole ? DIGITS : DIGITS_OF_BOUNDS;
  fil_number_show(steps->bounds[step], digits, to);
  double low = step == 0 ? steps->least : steps->bounds[step - 1];
  if (steps->whole && step > 0)
    low++;
  if (steps->single || low == steps->bounds[step])
    return fil_text_add(out, to, error);
  return fil_text_format(out, error, "%s–%s", fil_number_show(low, digits, from), to);
}
