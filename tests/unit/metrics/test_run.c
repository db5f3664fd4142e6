/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is asked of the runner besides one metric of all relations. */
#include "metrics/run.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

static const char sample[] = "A : firm\nB : firm\nC : bank\nD\nA -> B 2\nA -> C 3\nC -> D 5 talks\nB -> D 1 talks";

static fil_status ask(const char *text, fil_level level, const char *metric, const char *group, fil_table *table,
                      fil_error *error)
{
  fil_network network = network_from_text(text);
  const fil_request request = {
      .level = level, .metrics = &metric, .metric_count = metric ? 1 : 0, .group_column = group, .seed = 1};
  const fil_status status = fil_run(&network, &request, table, error);
  fil_network_destroy(&network);
  return status;
}

/* Degrees 2, 2, 2, 2 (of 8): firms have 4 of them, 2 each; the bank 2. */
static void test_averages(void **state)
{
  fil_table table;
  (void)state;
  assert_int_equal(ask(sample, FIL_LEVEL_GROUP, "degree", NULL, &table, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&table), 2);
  assert_string_equal(fil_column_text(table.columns[0], 1), "bank");
  assert_cells(&table, "degree_mean", (const double[]){2, 2}, 2);
  assert_cells(&table, "degree_share", (const double[]){0.5, 0.25}, 2);
  assert_string_equal(fil_column_title(fil_table_find(&table, "degree_mean")), "Degree, mean");
  fil_table_destroy(&table);
}

/* Degrees of a star: 1 and 3. The three ends are one group, without ties within it. */
static void test_groups_by_measure(void **state)
{
  fil_table table;
  (void)state;
  assert_int_equal(ask("A -- B\nA -- C\nA -- D", FIL_LEVEL_GROUP_PAIR, "blocks", "degree", &table, NULL), FIL_OK);
  assert_string_equal(fil_column_text(table.columns[0], 0), "1");
  assert_string_equal(fil_column_text(table.columns[1], 1), "3");
  assert_cells(&table, "ties", (const double[]){0, 3, 3, 0}, 4);
  fil_table_destroy(&table);
}

static void test_relations_are_rows(void **state)
{
  fil_table table;
  fil_network network = network_from_text(sample);
  const char *metric = "degree";
  fil_error error = {0};
  (void)state;
  assert_int_equal(ask(sample, FIL_LEVEL_RELATION, metric, NULL, &table, &error), FIL_ERROR_USAGE);
  assert_non_null(strstr(error.message, "another level"));
  fil_table_destroy(&table);
  assert_int_equal(fil_run(&network, &(fil_request){.level = FIL_LEVEL_RELATION}, &table, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&table), 2);
  assert_string_equal(fil_column_text(table.columns[0], 1), "talks");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_wrong_groups(void **state)
{
  fil_table table;
  fil_error error = {0};
  (void)state;
  assert_int_equal(ask(sample, FIL_LEVEL_GROUP, NULL, "catgory", &table, &error), FIL_ERROR_USAGE);
  assert_non_null(strstr(error.message, "did you mean \"category\"?"));
  fil_table_destroy(&table);
  error = (fil_error){0};
  assert_int_equal(ask(sample, FIL_LEVEL_GROUP, NULL, "id", &table, &error), FIL_ERROR_USAGE);
  fil_table_destroy(&table);
}

static void test_wrong_settings(void **state)
{
  fil_error error = {0};
  fil_settings settings = {0};
  (void)state;
  assert_int_equal(fil_run_check_settings(&settings, &error), FIL_OK);
  assert_int_equal(fil_settings_set(&settings, "degree.alpha", 1, NULL), FIL_OK);
  assert_int_equal(fil_run_check_settings(&settings, &error), FIL_ERROR_USAGE);
  assert_non_null(strstr(error.message, "there is no parameter \"degree.alpha\""));
  fil_settings_destroy(&settings);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_averages),           cmocka_unit_test(test_groups_by_measure),
      cmocka_unit_test(test_relations_are_rows), cmocka_unit_test(test_wrong_groups),
      cmocka_unit_test(test_wrong_settings),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
