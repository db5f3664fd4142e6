/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours as they are seen, against published values. */
#include "io/diagram/vision.h"
#include "tests/support/testing.h"

#include <math.h>

/* From table 1 of Sharma, Wu & Dalal 2005. */
static void test_difference(void **state)
{
  (void)state;
  static const struct {
    fil_lab one, other;
    double expected;
  } pairs[] = {
      {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
      {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
      {{50, 2.8361, -74.02}, {50, 0, -82.7485}, 3.4412},
      {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1},
      {{50, 0, 0}, {50, -1, 2}, 2.3669},
      {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
      {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
      {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
      {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {{2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}, 0.9082},
  };
  for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
    assert_float_equal(fil_vision_difference(pairs[k].one, pairs[k].other), pairs[k].expected, 1e-4);
    assert_float_equal(fil_vision_difference(pairs[k].other, pairs[k].one), pairs[k].expected, 1e-4);
    assert_float_equal(fil_vision_difference(pairs[k].one, pairs[k].one), 0, 1e-12);
  }
}

static void assert_lab(const char *colour, fil_vision vision, double lightness, double a, double b)
{
  const fil_lab found = fil_vision_lab(colour, vision);
  assert_float_equal(found.lightness, lightness, 0.02);
  assert_float_equal(found.a, a, 0.02);
  assert_float_equal(found.b, b, 0.02);
}

/* White and red are textbook values; greys stay grey to all eyes, since the rows of the matrices add up to 1; pure red
   is as bright to a protanope as the first column of the matrix makes it: 0.2126729 x 0.152286 + 0.7151522 x 0.114503
   of white. */
static void test_lab(void **state)
{
  (void)state;
  assert_lab("#FFFFFF", FIL_VISION_NORMAL, 100, 0, 0);
  assert_lab("#000000", FIL_VISION_NORMAL, 0, 0, 0);
  assert_lab("#FF0000", FIL_VISION_NORMAL, 53.24, 80.09, 67.20);
  for (int vision = 0; vision < FIL_VISIONS; vision++)
    assert_lab("#777777", (fil_vision)vision, 50.03, 0, 0);
  assert_float_equal(fil_vision_lab("#FF0000", FIL_VISION_PROTANOPIA).lightness,
                     116 * cbrt(0.2126729 * 0.152286 + 0.7151522 * 0.114503) - 16, 1e-6);
  assert_float_equal(fil_vision_contrast("#FFFFFF"), 1, 1e-9);
  assert_float_equal(fil_vision_contrast("#000000"), 21, 1e-9);
  assert_float_equal(fil_vision_contrast("#767676"), 4.54, 0.01);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_difference),
      cmocka_unit_test(test_lab),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
