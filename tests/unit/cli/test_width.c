/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Widths of figures as people write them. */
#include "cli/width.h"
#include "tests/support/testing.h"

#include <math.h>

static void assert_width(const char *text, double expected)
{
  double millimetres = 0;
  assert_true(fil_width_read(text, &millimetres));
  assert_true(fabs(millimetres - expected) < 1e-9);
}

static void test_units(void **state)
{
  (void)state;
  assert_width("85", 85);
  assert_width("85mm", 85);
  assert_width("8.5 cm", 85);
  assert_width("3.5in", 88.9);
}

static void test_refused(void **state)
{
  (void)state;
  static const char *const texts[] = {"", "mm", "85px", "wide", "19mm", "2001mm", "-85mm", "8,5cm", "nan"};
  double millimetres;
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
    assert_false(fil_width_read(texts[k], &millimetres));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_units),
      cmocka_unit_test(test_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
