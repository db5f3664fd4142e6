/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures against the values that NetworkX, numpy and R's sna gave (expected.py, expected.R), and igraph (as.R,
 * loops.R). */
#include "graph/number.h"
#include "io/load/load.h"
#include "metrics/catalogue.h"
#include "metrics/run.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const networks[] = {"florentine",      "kite",           "karate",
                                       "sparse-directed", "dense-directed", "weighted-undirected"};

enum { CELLS_MOST = 64, LINE_LONGEST = 4096, PATH_LONGEST = 512 };

/* Where the expected values of one cell are looked up. */
typedef struct comparison {
  const char *network;
  const fil_table *measured;
  const char *suffix; /* of the columns: "_as_ucinet", or none */
  size_t compared;
} comparison;

static char *path_of(char path[PATH_LONGEST], const char *network, const char *file)
{
  snprintf(path, PATH_LONGEST, "%s/tests/oracle/networks/%s/%s", FIL_SOURCE_DIR, network, file);
  return path;
}

static void load(fil_network *network, const char *name)
{
  char actors[PATH_LONGEST], ties[PATH_LONGEST];
  const char *const files[] = {path_of(actors, name, "actors.csv"), path_of(ties, name, "ties.csv")};
  fil_study study;
  fil_problems problems = {0};
  fil_error error = {0};
  assert_int_equal(fil_study_from_files(&study, files, 2, &error), FIL_OK);
  assert_int_equal(fil_load(&study, /*progress=*/NULL, network, &problems, &error), FIL_OK);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_ERROR), 0);
  fil_problems_destroy(&problems);
  fil_study_destroy(&study);
}

/* The same to 1e-8, relatively where above 1; an empty cell is a value that is not defined. */
static void compare(comparison *made, const char *measure, size_t row, double measured, const char *cell)
{
  double expected = NAN;
  if (*cell && !fil_number_read(cell, strlen(cell), '.', &expected))
    fail_msg("%s, %s, row %zu: %s is no number", made->network, measure, row, cell);
  bool same = isnan(expected) ? isnan(measured)
                              : fabs(measured - expected) <= 1e-8 * fmax(1, fmax(fabs(measured), fabs(expected)));
  if (!same)
    fail_msg("%s, %s, row %zu: %.17g instead of %.17g", made->network, measure, row, measured, expected);
  made->compared++;
}

/* Splits a line at its commas. The sheets of expected values quote nothing. */
static size_t split(char *line, char *cells[CELLS_MOST])
{
  size_t count = 0;
  line[strcspn(line, "\r\n")] = '\0';
  for (char *cell; (cell = strsep(&line, ",")) != NULL; count++) {
    assert_true(count < CELLS_MOST);
    cells[count] = cell;
  }
  return count;
}

static FILE *open_expected(const char *network, const char *file)
{
  char path[PATH_LONGEST];
  FILE *opened = fopen(path_of(path, network, file), "r");
  if (!opened)
    fail_msg("%s is not there", path);
  return opened;
}

/* What is the same in another program has no suffix. */
static const double *numbers_of(const comparison *made, const char *measure)
{
  char column[PATH_LONGEST];
  snprintf(column, sizeof column, "%s%s", measure, made->suffix);
  const fil_column *found = fil_table_find(made->measured, column);
  if (!found)
    found = fil_table_find(made->measured, measure);
  if (!found)
    fail_msg("there is no column %s", column);
  return found->numbers;
}

/* One row a node, one column a measure. */
static void compare_nodes(comparison *made, const char *file)
{
  char headings[LINE_LONGEST], line[LINE_LONGEST], *names[CELLS_MOST], *cells[CELLS_MOST];
  FILE *expected = open_expected(made->network, file);
  assert_non_null(fgets(headings, sizeof headings, expected));
  size_t count = split(headings, names), row = 0;
  for (; fgets(line, sizeof line, expected); row++) {
    assert_int_equal(split(line, cells), count);
    assert_string_equal(fil_column_text(made->measured->columns[0], row), cells[0]);
    for (size_t k = 1; k < count; k++)
      compare(made, names[k], row, numbers_of(made, names[k])[row], cells[k]);
  }
  assert_int_equal(row, fil_table_rows(made->measured));
  fclose(expected);
}

static double network_value(const comparison *made, const char *measure)
{
  char name[PATH_LONGEST];
  const fil_table *table = made->measured;
  snprintf(name, sizeof name, "%s%s", measure, made->suffix);
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    const char *found = fil_column_text(table->columns[0], row);
    if (strcmp(found, name) == 0 || strcmp(found, measure) == 0)
      return table->columns[1]->numbers[row];
  }
  fail_msg("there is no row %s", measure);
  return NAN;
}

/* One row a measure. */
static void compare_network(comparison *made, const char *file)
{
  char line[LINE_LONGEST], *cells[CELLS_MOST];
  FILE *expected = open_expected(made->network, file);
  assert_non_null(fgets(line, sizeof line, expected));
  while (fgets(line, sizeof line, expected)) {
    if (split(line, cells) != 2)
      fail_msg("%s: %s is no measure and its value", file, line);
    compare(made, cells[0], /*row=*/1, network_value(made, cells[0]), cells[1]);
  }
  fclose(expected);
}

/* Measures a network on one level, as a program does, and compares it with a file; at least `least` values must be in
   it. */
static void check_as(const char *name, fil_level level, fil_program as, const char *file, size_t least)
{
  fil_network network;
  fil_table measured;
  fil_error error = {0};
  char suffix[32] = "";
  const fil_request request = {.level = level, .as = as, .seed = 1};
  comparison made = {.network = name, .measured = &measured, .suffix = suffix};
  if (as != FIL_AS_FILIERE)
    snprintf(suffix, sizeof suffix, "_as_%s", fil_program_name(as));
  load(&network, name);
  if (fil_run(&network, &request, &measured, &error) != FIL_OK)
    fail_msg("%s: %s", name, error.message);
  if (level == FIL_LEVEL_NODE)
    compare_nodes(&made, file);
  else
    compare_network(&made, file);
  assert_true(made.compared >= least);
  fil_table_destroy(&measured);
  fil_network_destroy(&network);
}

static void check(const char *name, fil_level level, const char *file, size_t least)
{
  check_as(name, level, FIL_AS_FILIERE, file, least);
}

/* One metric of nodes as sna computes it. */
static void check_as_sna(const char *name, const char *metric, const char *file)
{
  fil_network network;
  fil_table measured;
  const fil_request request = {
      .level = FIL_LEVEL_NODE, .metrics = &metric, .metric_count = 1, .as = FIL_AS_UCINET, .seed = 1};
  comparison made = {.network = name, .measured = &measured, .suffix = "_as_ucinet"};
  load(&network, name);
  assert_int_equal(fil_run(&network, &request, &measured, NULL), FIL_OK);
  compare_nodes(&made, file);
  assert_true(made.compared >= 150);
  fil_table_destroy(&measured);
  fil_network_destroy(&network);
}

/* Degree and strength with self-loops. */
static void check_looped(const char *name, size_t least)
{
  static const char *const metrics[] = {"degree", "strength"};
  fil_network network;
  fil_table measured;
  const fil_request request = {.level = FIL_LEVEL_NODE, .metrics = metrics, .metric_count = 2, .loops = true};
  comparison made = {.network = name, .measured = &measured, .suffix = "_with_loops"};
  load(&network, name);
  assert_int_equal(fil_run(&network, &request, &measured, NULL), FIL_OK);
  compare_nodes(&made, "expected-loops.csv");
  assert_true(made.compared >= least);
  fil_table_destroy(&measured);
  fil_network_destroy(&network);
}

static void test_loops(void **state)
{
  (void)state;
  check_looped("looped-directed", 30);
  check_looped("looped-undirected", 12);
}

static void test_nodes_by_networkx(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof networks / sizeof *networks; k++)
    check(networks[k], FIL_LEVEL_NODE, "expected-nodes.csv", 150);
}

static void test_networks_by_networkx(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof networks / sizeof *networks; k++)
    check(networks[k], FIL_LEVEL_NETWORK, "expected-network.csv", 17);
}

static void test_networks_by_sna(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof networks / sizeof *networks; k++)
    check(networks[k], FIL_LEVEL_NETWORK, "expected-sna.csv", 6);
}

static void test_brokerage_by_sna(void **state)
{
  (void)state;
  for (size_t k = 0; k < sizeof networks / sizeof *networks; k++)
    check_as_sna(networks[k], "brokerage", "expected-brokerage.csv");
}

/* The networks, and those with loops, as a program prints them. */
static void check_program(fil_program as, const char *nodes, const char *network)
{
  static const char *const looped[] = {"looped-directed", "looped-undirected"};
  for (size_t k = 0; k < sizeof networks / sizeof *networks; k++) {
    check_as(networks[k], FIL_LEVEL_NODE, as, nodes, 30);
    check_as(networks[k], FIL_LEVEL_NETWORK, as, network, 2);
  }
  for (size_t k = 0; k < sizeof looped / sizeof *looped; k++) {
    check_as(looped[k], FIL_LEVEL_NODE, as, nodes, 24);
    check_as(looped[k], FIL_LEVEL_NETWORK, as, network, 2);
  }
}

static void test_as_igraph(void **state)
{
  (void)state;
  check_program(FIL_AS_IGRAPH, "as-igraph-nodes.csv", "as-igraph-network.csv");
}

static void test_as_networkx(void **state)
{
  (void)state;
  check_program(FIL_AS_NETWORKX, "as-networkx-nodes.csv", "as-networkx-network.csv");
}

static void test_as_sna(void **state)
{
  (void)state;
  check_program(FIL_AS_UCINET, "as-ucinet-nodes.csv", "as-ucinet-network.csv");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_nodes_by_networkx),
      cmocka_unit_test(test_networks_by_networkx),
      cmocka_unit_test(test_networks_by_sna),
      cmocka_unit_test(test_brokerage_by_sna),
      cmocka_unit_test(test_as_igraph),
      cmocka_unit_test(test_as_networkx),
      cmocka_unit_test(test_as_sna),
      cmocka_unit_test(test_loops),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
