/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Scales in steps. */
#include "io/diagram/steps.h"
#include "tests/support/testing.h"

#include <math.h>

static void assert_printed(const fil_steps *steps, size_t step, const char *expected)
{
  fil_text text = {0};
  assert_int_equal(fil_steps_print(steps, step, &text, NULL), FIL_OK);
  assert_string_equal(text.bytes, expected);
  fil_text_destroy(&text);
}

/* Few different numbers have a step each, whatever the scale. */
static void test_single(void **state)
{
  (void)state;
  static const double numbers[] = {7, 2, NAN, 7, 100};
  fil_steps steps;
  assert_int_equal(fil_steps_make(&steps, FIL_SCALE_LOG, FIL_SCALE_SQRT, numbers, 5, NULL), FIL_OK);
  assert_int_equal(steps.count, 3);
  assert_printed(&steps, 0, "2");
  assert_printed(&steps, 2, "100");
  assert_printed(&steps, 3, "not known");
  assert_int_equal(fil_steps_find(&steps, 7), 1);
  assert_int_equal(fil_steps_find(&steps, NAN), 3);
}

/* Square roots from 0 to 10 in fifths: 4, 16, 36, 64, rounded to 4, 16, 35, 65; whole numbers do not share a bound. */
static void test_cut(void **state)
{
  (void)state;
  double numbers[100];
  fil_steps steps;
  for (int k = 0; k < 100; k++)
    numbers[k] = k + 1;
  assert_int_equal(fil_steps_make(&steps, FIL_SCALE_USUAL, FIL_SCALE_SQRT, numbers, 100, NULL), FIL_OK);
  assert_int_equal(steps.count, 5);
  assert_printed(&steps, 0, "1–4");
  assert_printed(&steps, 1, "5–15");
  assert_printed(&steps, 2, "16–35");
  assert_printed(&steps, 4, "66–100");
  for (int k = 0; k < 100; k++) {
    const size_t step = fil_steps_find(&steps, numbers[k]);
    assert_true(numbers[k] <= steps.bounds[step]);
    assert_true(step == 0 || numbers[k] > steps.bounds[step - 1]);
  }
}

/* The last step is the darkest, the first can be seen, what is not known is white. */
static void test_colours(void **state)
{
  (void)state;
  static const double numbers[] = {0.5, 1.5};
  fil_steps steps;
  const fil_palette *grey;
  char fill[FIL_COLOUR_LENGTH];
  assert_non_null(grey = fil_palette_find("grey"));
  assert_int_equal(fil_steps_make(&steps, FIL_SCALE_USUAL, FIL_SCALE_LINEAR, numbers, 2, NULL), FIL_OK);
  assert_string_equal(fil_steps_colour(&steps, grey, 0, fill), "#C8C8C8");
  assert_string_equal(fil_steps_colour(&steps, grey, 1, fill), "#252525");
  assert_string_equal(fil_steps_colour(&steps, grey, 2, fill), "#FFFFFF");
}

/* Nothing but missing numbers, or none, is no step. */
static void test_none(void **state)
{
  (void)state;
  static const double numbers[] = {NAN};
  fil_steps steps;
  assert_int_equal(fil_steps_make(&steps, FIL_SCALE_USUAL, FIL_SCALE_LINEAR, numbers, 1, NULL), FIL_OK);
  assert_int_equal(steps.count, 0);
  assert_int_equal(fil_steps_make(&steps, FIL_SCALE_USUAL, FIL_SCALE_LINEAR, numbers, 0, NULL), FIL_OK);
  assert_int_equal(steps.count, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_single), cmocka_unit_test(test_cut),
                                     cmocka_unit_test(test_colours), cmocka_unit_test(test_none)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
