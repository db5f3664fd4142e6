/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The palettes, held to differences of colours for all eyes. */
#include "io/diagram/draw.h"
#include "io/diagram/style.h"
#include "io/diagram/vision.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* The least difference between two colours of a list, to those eyes. */
static double least_difference(const fil_colour colours[], fil_vision vision)
{
  double least = INFINITY;
  for (size_t k = 0; k < FIL_PALETTE_COLOURS; k++) {
    for (size_t other = 0; other < k; other++)
      least = fmin(least,
                   fil_vision_difference(fil_vision_lab(colours[k], vision), fil_vision_lab(colours[other], vision)));
  }
  return least;
}

static double least_step(const fil_colour colours[])
{
  double least = INFINITY;
  for (size_t k = 0; k < FIL_PALETTE_COLOURS; k++) {
    for (size_t other = 0; other < k; other++)
      least = fmin(least, fabs(fil_vision_lab(colours[k], FIL_VISION_NORMAL).lightness -
                               fil_vision_lab(colours[other], FIL_VISION_NORMAL).lightness));
  }
  return least;
}

/* Marks, tints and lines are told apart by colour alone, the tints the least: boxes differ in shape too. */
static void test_palettes(void **state)
{
  (void)state;
  for (size_t k = 0; fil_palette_name(k); k++) {
    const fil_palette *palette;
    assert_non_null(palette = fil_palette_find(fil_palette_name(k)));
    if (strcmp(palette->name, "grey") == 0)
      continue;
    assert_true(least_difference(palette->categories, FIL_VISION_NORMAL) > 12);
    assert_true(least_difference(palette->tints, FIL_VISION_NORMAL) > 7);
    assert_true(least_difference(palette->relations, FIL_VISION_NORMAL) > 13);
    for (int vision = FIL_VISION_NORMAL + 1; vision < FIL_VISIONS; vision++) {
      assert_true(least_difference(palette->categories, (fil_vision)vision) > 7);
      assert_true(least_difference(palette->tints, (fil_vision)vision) > 3.9);
      assert_true(least_difference(palette->relations, (fil_vision)vision) > 6.5);
    }
  }
}

/* Without colour, greys differ in lightness; where they do so little, shape, or dash and arrowhead, tell the rest, as
   they do for all that are printed grey. */
static void test_grey(void **state)
{
  (void)state;
  const fil_palette *palette;
  assert_non_null(palette = fil_palette_find("grey"));
  assert_true(least_step(palette->categories) > 4);
  assert_true(least_step(palette->tints) > 3);
  assert_true(least_step(palette->relations) > 5);
  for (uint32_t k = 0; k < FIL_PALETTE_COLOURS; k++) {
    for (uint32_t other = 0; other < k; other++) {
      assert_string_not_equal(fil_style_node(palette, k).marker, fil_style_node(palette, other).marker);
      assert_string_not_equal(fil_style_node(palette, k).box, fil_style_node(palette, other).box);
      assert_true(strcmp(fil_style_dash(k), fil_style_dash(other)) != 0 ||
                  strcmp(fil_style_arrow(k), fil_style_arrow(other)) != 0);
    }
  }
}

/* Lines are seen on white, and numbers get darker by steps that all eyes see. */
static void test_lines_and_ramps(void **state)
{
  (void)state;
  for (size_t k = 0; fil_palette_name(k); k++) {
    const fil_palette *palette;
    assert_non_null(palette = fil_palette_find(fil_palette_name(k)));
    for (size_t colour = 0; colour < FIL_PALETTE_COLOURS; colour++)
      assert_true(fil_vision_contrast(palette->relations[colour]) >= 3);
    for (size_t stop = 1; stop < FIL_RAMP_STOPS; stop++) {
      for (int vision = 0; vision < FIL_VISIONS; vision++)
        assert_true(fil_vision_lab(palette->ramp[stop - 1], (fil_vision)vision).lightness -
                        fil_vision_lab(palette->ramp[stop], (fil_vision)vision).lightness >
                    10);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_palettes),
      cmocka_unit_test(test_grey),
      cmocka_unit_test(test_lines_and_ramps),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
