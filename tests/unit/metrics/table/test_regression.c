/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Regressions of ties: which predictors there are, and who is left out. Their numbers: tests/oracle/relations.R. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

#define TIES                                                                                                           \
  "A -> B trade\nB -> C trade\nC -> D trade\nD -> A trade\nA -> B talks\nC -> B talks\nD -> B talks\nA -> C talks\n"

/* E, whose category is not known, is left out with its ties. */
static void test_left_out(void **state)
{
  (void)state;
  fil_table whole = measure_text("A : firm\nB : firm\nC : bank\nD : bank\n" TIES, "regression");
  fil_table more =
      measure_text("A : firm\nB : firm\nC : bank\nD : bank\n" TIES "E -> A trade\nB -> E talks", "regression");
  assert_int_equal(fil_table_rows(&whole), 6);
  assert_string_equal(fil_column_text(fil_table_find(&whole, "predictor"), 2), "same category");
  assert_cells(&more, "coefficient", fil_table_find(&whole, "coefficient")->numbers, 6);
  assert_cells(&more, "p", fil_table_find(&whole, "p")->numbers, 6);
  assert_int_equal(more.remark_count, 1);
  assert_non_null(strstr(more.remarks[0], "missing: 1."));
  fil_table_destroy(&whole);
  fil_table_destroy(&more);
}

/* One relation alone, 2 of its 4 ties within the 4 ordered pairs of one category, 2 within the other 8: the constant is
   1/4, and one category makes 1/4 more. R² = (1/4)² (4 · 8/12)/(4 · 8/12). */
static void test_groups_alone(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A : firm\nB : firm\nC : bank\nD : bank\nA -> B\nC -> D\nB -> C\nD -> A", "regression");
  assert_cells(&table, "coefficient", (const double[]){0.25, 0.25}, 2);
  assert_cells(&table, "standardized", (const double[]){NAN, 0.25}, 2);
  assert_cells(&table, "r_squared", (const double[]){0.0625, 0.0625}, 2);
  assert_cells(&table, "pairs", (const double[]){12, 12}, 2);
  fil_table_destroy(&table);
}

/* Two readings: each regresses its own relations. */
static void test_readings(void **state)
{
  const uint32_t codes[] = {0, 1};
  const fil_reading readings[] = {{&codes[0], 1, "trade"}, {codes, 2, "both"}};
  const char *metric = "regression";
  const fil_request request = {
      .level = FIL_LEVEL_TABLE, .metrics = &metric, .metric_count = 1, .readings = readings, .reading_count = 2};
  fil_table table;
  fil_network network = network_from_text(TIES);
  (void)state;
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&table), 1 + 4);
  assert_string_equal(fil_column_text(table.columns[0], 1), "both");
  assert_string_equal(fil_column_text(fil_table_find(&table, "predictor"), 2), "talks");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_left_out),
      cmocka_unit_test(test_groups_alone),
      cmocka_unit_test(test_readings),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
