/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the blocks of a legend stand. */
#include "io/diagram/legend.h"
#include "tests/support/testing.h"

/* Blocks of a heading and some samples, whose heights add up to other last digits in another order. */
static fil_legend make(void)
{
  static const double diameters[] = {8.1, 12.7, 26.3, 5.9, 17.3, 9.7};
  fil_legend legend = {0};
  for (size_t block = 0; block < sizeof diameters / sizeof *diameters; block++) {
    const fil_legend_entry sample = {.kind = FIL_LEGEND_SIZE, .shape = "circle", .diameter = diameters[block]};
    fil_legend_add(&legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Heading", NULL);
    for (size_t k = 0; k <= block % 3; k++)
      fil_legend_add(&legend, sample, "1", NULL);
  }
  return legend;
}

static void test_columns(void **state)
{
  fil_legend legend = make();
  (void)state;
  fil_legend_place(&legend, 0);
  const double alone = legend.height;
  assert_true(legend.width == 125);
  for (size_t k = 0; k < legend.count; k++)
    assert_true(legend.items[k].at.x == 0);
  fil_legend_place(&legend, 232); /* of a page of 85 mm */
  assert_true(legend.width == 250);
  assert_true(legend.height < 0.7 * alone);
  fil_legend_place(&legend, 200);
  assert_true(legend.width == 125);
  fil_legend_destroy(&legend);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_columns)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
