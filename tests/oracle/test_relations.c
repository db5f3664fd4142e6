/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Relations side by side against what R and its package sna say of them (relations.R). */
#include "graph/number.h"
#include "io/load/load.h"
#include "metrics/run.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PERMUTATIONS = 1000, CELLS = 16, PATH = 512, LINE = 1024 };

static const char *path_of(char path[PATH], const char *folder, const char *file)
{
  snprintf(path, PATH, "%s/tests/oracle/relations/%s/%s", FIL_SOURCE_DIR, folder, file);
  return path;
}

static fil_network load(const char *folder)
{
  char actors[PATH], ties[PATH];
  const char *const files[] = {path_of(actors, folder, "actors.csv"), path_of(ties, folder, "ties.csv")};
  fil_network network;
  fil_study study;
  fil_problems problems = {0};
  assert_int_equal(fil_study_from_files(&study, files, 2, NULL), FIL_OK);
  assert_int_equal(fil_load(&study, /*progress=*/NULL, &network, &problems, NULL), FIL_OK);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_ERROR), 0);
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
  return network;
}

static fil_table measure(const fil_network *network, fil_level level, const char *metric)
{
  fil_table table;
  fil_error error = {0};
  fil_settings settings = {0};
  const fil_request request = {.level = level, .metrics = &metric, .metric_count = 1, .settings = &settings, .seed = 1};
  assert_int_equal(fil_settings_set(&settings, "regression.differences", 1, NULL), FIL_OK);
  if (fil_run(network, &request, &table, &error) != FIL_OK)
    fail_msg("%s: %s", metric, error.message);
  fil_settings_destroy(&settings);
  return table;
}

/* The row of the two that a line begins with. */
static size_t find_row(const fil_table *table, char *const cells[])
{
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), cells[0]) == 0 &&
        strcmp(fil_column_text(table->columns[1], row), cells[1]) == 0)
      return row;
  }
  fail_msg("there is no row %s, %s", cells[0], cells[1]);
  return 0;
}

/* Values agree to 1e-8; p drawn here and there within five standard errors of their difference. */
static void compare(const char *name, double measured, double expected)
{
  const bool drawn = strcmp(name, "p") == 0 || strncmp(name, "p_", 2) == 0 || strstr(name, "_p");
  const double error = 5 * sqrt(2 * fmax(expected * (1 - expected), 0.001) / PERMUTATIONS) + 1.0 / PERMUTATIONS;
  const double allowed = drawn ? error : 1e-8 * fmax(1, fabs(expected));
  if (!(fabs(measured - expected) <= allowed))
    fail_msg("%s: %.17g instead of %.17g", name, measured, expected);
}

static size_t split(char *line, char *cells[CELLS])
{
  size_t count = 0;
  line[strcspn(line, "\n")] = '\0';
  for (char *cell; (cell = strsep(&line, ",")) != NULL; count++) {
    assert_true(count < CELLS);
    cells[count] = cell;
  }
  return count;
}

/* Each number of a file whose column the table has, with `suffix` behind its name. Returns how many there were. */
static size_t compare_file(const char *folder, const char *file, const fil_table *table, const char *suffix)
{
  char path[PATH], headings[LINE], line[LINE], *names[CELLS], *cells[CELLS];
  size_t compared = 0;
  FILE *opened = fopen(path_of(path, folder, file), "r");
  assert_non_null(opened);
  assert_non_null(fgets(headings, sizeof headings, opened));
  const size_t count = split(headings, names);
  while (fgets(line, sizeof line, opened)) {
    assert_int_equal(split(line, cells), count);
    const size_t row = find_row(table, cells);
    for (size_t k = 2; k < count; k++) {
      char name[128];
      double expected;
      snprintf(name, sizeof name, "%s%s", names[k], suffix);
      const fil_column *column = fil_table_find(table, name);
      if (!column)
        continue;
      assert_true(fil_number_read(cells[k], strlen(cells[k]), '.', &expected));
      compare(name, column->numbers[row], expected);
      compared++;
    }
  }
  fclose(opened);
  return compared;
}

static void check_pairs(const char *folder, const char *metric, size_t columns)
{
  fil_network network = load(folder);
  fil_table table = measure(&network, FIL_LEVEL_RELATION_PAIR, metric);
  assert_int_equal(compare_file(folder, "expected-pairs.csv", &table, ""), 6 * columns);
  assert_int_equal(compare_file(folder, "expected-pairs-weighted.csv", &table, "_weighted"), 6 * columns);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_qap(void **state)
{
  (void)state;
  check_pairs("directed", "qap", 4);
  check_pairs("undirected", "qap", 4);
}

static void test_mrqap(void **state)
{
  (void)state;
  check_pairs("directed", "mrqap", 4);
  check_pairs("undirected", "mrqap", 4);
}

static void test_regression(void **state)
{
  static const char *const folders[] = {"directed", "undirected"};
  (void)state;
  for (size_t k = 0; k < 2; k++) {
    fil_network network = load(folders[k]);
    fil_table table = measure(&network, FIL_LEVEL_TABLE, "regression");
    assert_int_equal(fil_table_rows(&table), 15);
    assert_int_equal(compare_file(folders[k], "expected-regression.csv", &table, ""), 15 * 6);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* In the directed network, binary and weighted; strengths both ways are no column of R's. */
static void test_degree_correlation(void **state)
{
  (void)state;
  fil_network network = load("directed");
  fil_table table = measure(&network, FIL_LEVEL_RELATION_PAIR, "degree_correlation");
  assert_int_equal(compare_file("directed", "expected-pairs.csv", &table, ""), 18);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Each R² of mrqap_fit is that of the regressions of its relation. */
static void test_fit(void **state)
{
  (void)state;
  fil_network network = load("directed");
  fil_table fit = measure(&network, FIL_LEVEL_RELATION, "mrqap_fit");
  char path[PATH], line[LINE], *cells[CELLS] = {0};
  FILE *opened = fopen(path_of(path, "directed", "expected-pairs.csv"), "r");
  assert_non_null(opened);
  assert_non_null(fgets(line, sizeof line, opened));
  for (size_t row = 0; fgets(line, sizeof line, opened); row++) {
    double expected;
    assert_int_equal(split(line, cells), 15);
    if (!cells[0] || strcmp(cells[0], fil_column_text(fit.columns[0], row / 2)) != 0)
      fail_msg("row %zu is of another relation", row);
    if (!cells[11] || !fil_number_read(cells[11], strlen(cells[11]), '.', &expected))
      fail_msg("row %zu has no number", row);
    compare("r_squared", fil_table_find(&fit, "mrqap_r_squared")->numbers[row / 2], expected);
  }
  fclose(opened);
  fil_table_destroy(&fit);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_qap),        cmocka_unit_test(test_mrqap),
      cmocka_unit_test(test_regression), cmocka_unit_test(test_degree_correlation),
      cmocka_unit_test(test_fit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
