/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The disparity filter, worked by hand. */
#include "graph/setting.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* A star: A has three ties of weight 8, 1, 1, strength 10; its ends have one tie each, which says nothing. (1 - 0.8)² =
   0.04, (1 - 0.1)² = 0.81. E - F are tied to nobody else. */
static void test_star(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B 8\nA -- C\nA -- D\nE -- F 5", "backbone");
  assert_cells(&table, "backbone_p", (const double[]){0.04, 0.81, 0.81, NAN}, 4);
  assert_cells(&table, "in_backbone", (const double[]){1, 0, 0, NAN}, 4);
  fil_table_destroy(&table);
}

/* A gives 3 to C and 1 to D: 1 - 3/4, 1 - 1/4. B gives 5 to C and 5 to D: 1/2 each. C gets 3 and 5: 5/8 and 3/8; D gets
   1 and 5: 5/6 and 1/6. The smaller of both ends counts. What D gives to A is its only gift and A's only receipt. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> C 3\nA -> D 1\nB -> C 5\nB -> D 5\nD -> A 9", "backbone");
  assert_cells(&table, "backbone_p", (const double[]){0.25, 0.75, 0.375, 1.0 / 6, NAN}, 5);
  assert_cells(&table, "in_backbone", (const double[]){0, 0, 0, 0, NAN}, 5);
  fil_table_destroy(&table);
}

/* Of three equal ties none stands out: (1 - 1/3)². A tie of weight 0 cannot be weaker. */
static void test_equal_and_zero(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B 2\nA -- C 2\nA -- D 2\nE -- F 0\nE -- G 4", "backbone");
  assert_cells(&table, "backbone_p", (const double[]){4.0 / 9, 4.0 / 9, 4.0 / 9, 1, 0}, 5);
  fil_table_destroy(&table);
}

static void test_alpha(void **state)
{
  fil_network network = network_from_text("A -- B 8\nA -- C\nA -- D");
  fil_settings settings = {0};
  fil_table table;
  const char *metric = "backbone";
  (void)state;
  assert_int_equal(fil_settings_set(&settings, "backbone.alpha", 0.9, NULL), FIL_OK);
  const fil_request request = {.level = FIL_LEVEL_EDGE, .metrics = &metric, .metric_count = 1, .settings = &settings};
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_cells(&table, "in_backbone", (const double[]){1, 1, 1}, 3);
  fil_table_destroy(&table);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_star),
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_equal_and_zero),
      cmocka_unit_test(test_alpha),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
