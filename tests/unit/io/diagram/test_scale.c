/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Scales and ramps, worked by hand. */
#include "io/diagram/ramp.h"
#include "io/diagram/scale.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double numbers[] = {100, NAN, 0, 25, 1};
enum { COUNT = sizeof numbers / sizeof *numbers };

static fil_scale scale_of(fil_scale_kind kind)
{
  fil_scale scale;
  assert_int_equal(fil_scale_make(&scale, kind, FIL_SCALE_SQRT, numbers, COUNT, NULL), FIL_OK);
  return scale;
}

static void assert_shares(fil_scale_kind kind, double of_25, double of_1, double of_0)
{
  fil_scale scale = scale_of(kind);
  assert_float_equal(fil_scale_share(&scale, 25), of_25, 1e-12);
  assert_float_equal(fil_scale_share(&scale, 1), of_1, 1e-12);
  assert_float_equal(fil_scale_share(&scale, 0), of_0, 1e-12);
  assert_true(isnan(fil_scale_share(&scale, NAN)));
  fil_scale_destroy(&scale);
}

/* By rank: of four numbers two are below 25, which is the third: (2 + 3)/2/4. */
static void test_shares(void **state)
{
  (void)state;
  assert_shares(FIL_SCALE_LINEAR, 0.25, 0.01, 0);
  assert_shares(FIL_SCALE_SQRT, 0.5, 0.1, 0);
  assert_shares(FIL_SCALE_USUAL, 0.5, 0.1, 0);
  assert_shares(FIL_SCALE_LOG, log(25) / log(100), 0, 0);
  assert_shares(FIL_SCALE_QUANTILE, 0.625, 0.375, 0.125);
}

static void assert_samples(fil_scale_kind kind, const double expected[], size_t count)
{
  double samples[FIL_SCALE_SAMPLES];
  fil_scale scale = scale_of(kind);
  assert_int_equal(fil_scale_samples(&scale, samples), count);
  for (size_t k = 0; k < count; k++)
    assert_float_equal(samples[k], expected[k], 1e-12);
  fil_scale_destroy(&scale);
}

static void test_samples(void **state)
{
  (void)state;
  assert_samples(FIL_SCALE_LINEAR, (const double[]){100, 50, 20, 0}, 4);
  assert_samples(FIL_SCALE_SQRT, (const double[]){100, 25, 4, 0}, 4);
  assert_samples(FIL_SCALE_LOG, (const double[]){100, 10, 3, 1}, 4); /* 100^0.2 is 2.51, 2.5 and so 3 of whole ones */
  assert_samples(FIL_SCALE_QUANTILE, (const double[]){100, 25, 1, 0}, 4);
}

/* No sample is larger than the largest number, which would be drawn smaller than it says. */
static void test_samples_within(void **state)
{
  (void)state;
  static const double highest[] = {134, 9.9, 223, 0.0734, 1e6, 17, 149.99, 1};
  for (size_t k = 0; k < sizeof highest / sizeof *highest; k++) {
    for (int kind = FIL_SCALE_LINEAR; kind <= FIL_SCALE_LOG; kind++) {
      fil_scale scale;
      double samples[FIL_SCALE_SAMPLES];
      const double values[] = {highest[k] / 7, highest[k] / 3, highest[k]};
      assert_int_equal(fil_scale_make(&scale, (fil_scale_kind)kind, 0, values, 3, NULL), FIL_OK);
      const size_t count = fil_scale_samples(&scale, samples);
      assert_true(count > 0);
      assert_true(samples[0] > highest[k] / 2);
      for (size_t sample = 0; sample < count; sample++)
        assert_true(samples[sample] <= highest[k] && samples[sample] >= scale.low);
      fil_scale_destroy(&scale);
    }
  }
}

/* Levels below 0, equal numbers, none at all. */
static void test_odd(void **state)
{
  fil_scale scale;
  (void)state;
  assert_int_equal(fil_scale_make(&scale, FIL_SCALE_LINEAR, 0, (const double[]){-2, 2}, 2, NULL), FIL_OK);
  assert_float_equal(fil_scale_share(&scale, 0), 0.5, 1e-12);
  assert_int_equal(fil_scale_make(&scale, FIL_SCALE_LOG, 0, (const double[]){5, 5}, 2, NULL), FIL_OK);
  assert_float_equal(fil_scale_share(&scale, 5), 1, 1e-12);
  assert_int_equal(fil_scale_make(&scale, FIL_SCALE_LINEAR, 0, (const double[]){NAN}, 1, NULL), FIL_OK);
  assert_float_equal(fil_scale_share(&scale, 3), 0, 1e-12);
}

/* Halfway from stop to stop, and what is written on it. */
static void test_ramp(void **state)
{
  const fil_palette *palette;
  char colour[FIL_COLOUR_LENGTH];
  (void)state;
  assert_non_null(palette = fil_palette_find("grey"));
  assert_string_equal(fil_ramp_colour(palette, 0, colour), "#F5F5F5");
  assert_string_equal(fil_ramp_colour(palette, 1, colour), "#252525");
  assert_string_equal(fil_ramp_colour(palette, 0.125, colour), "#DFDFDF"); /* (F5 + C8)/2 is DE.8 */
  assert_string_equal(fil_ramp_colour(palette, NAN, colour), "#FFFFFF");
  assert_true(fil_ramp_is_dark("#252525") && fil_ramp_is_dark("#440154"));
  assert_false(fil_ramp_is_dark("#FDE725") || fil_ramp_is_dark("#969696"));
}

/* From light to dark in grey too: each stop of every ramp is darker than the one before. */
static void test_ramps_in_grey(void **state)
{
  (void)state;
  for (size_t k = 0; fil_palette_name(k); k++) {
    const fil_palette *palette;
    double before = 300;
    assert_non_null(palette = fil_palette_find(fil_palette_name(k)));
    for (size_t stop = 0; stop < FIL_RAMP_STOPS; stop++) {
      unsigned red, green, blue;
      assert_int_equal(sscanf(palette->ramp[stop], "#%2x%2x%2x", &red, &green, &blue), 3);
      const double grey = 0.299 * red + 0.587 * green + 0.114 * blue;
      assert_true(grey < before - 20);
      before = grey;
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_shares), cmocka_unit_test(test_samples), cmocka_unit_test(test_samples_within),
      cmocka_unit_test(test_odd),    cmocka_unit_test(test_ramp),    cmocka_unit_test(test_ramps_in_grey),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
