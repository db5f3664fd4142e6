/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Two-mode matrices in sheets, and the sheets that are none. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <string.h>

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read_whole(text, "two_mode", /*schema=*/NULL);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static void test_read(void **state)
{
  (void)state;
  assert_read(",Fair,Club\nFarm,1,0\nMill,1,1\nBakery,,1\n", "Farm-Fair:1, Mill-Fair:1, Mill-Club:1, Bakery-Club:1");
  assert_read("Actor;Fair;Club\nFarm;1;0\n\nMill;1;1\n", "Farm-Fair:1, Mill-Fair:1, Mill-Club:1");
  assert_read("\"\"\tFair\tClub\nFarm\t1,5\t\nMill\t\t-0\n", "Farm-Fair:1.5"); /* weighted, and sparse */
}

/* Each mode is a category; actors without ties stay. */
static void test_modes(void **state)
{
  (void)state;
  whole_network made = read_whole(",Fair,Club\nFarm,0,0\nMill,1,0\n", "two_mode", /*schema=*/NULL);
  const fil_network *network = &made.network;
  assert_int_equal(fil_network_node_count(network), 4);
  assert_string_equal(fil_network_id(network, 0), "Farm");
  assert_int_equal(fil_network_category(network, 1), fil_terms_find(&network->schema.categories, "row"));
  assert_int_equal(fil_network_category(network, 3), fil_terms_find(&network->schema.categories, "column"));
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_NOTE), 1);
  assert_string_equal(made.problems.items[0].cause,
                      "the sheet was read as a two-mode matrix: the 2 names in the first column are actors of the "
                      "category \"row\", the 2 headings actors of the category \"column\"");
  close_whole(&made);
}

/* Edge and node sheets, sheets of numbers about actors, and what else is no matrix. */
static void test_no_matrix(void **state)
{
  (void)state;
  assert_false(is_whole("Source,Target,Weight\nFarm,1,1\nMill,0,1\n"));
  assert_false(is_whole("Id,Exports,Large\nFarm,1,1\nMill,0,1\n"));
  assert_false(is_whole("Region,Population,Area\nNorth,120,7\nSouth,80,5\n"));
  assert_false(is_whole("Pair,Weight,Fair\nFarm,1,0\nMill,1,1\n"));
  assert_false(is_whole("Firm,2019,2020\nFarm,1,0\nMill,1,1\n"));
  assert_false(is_whole(",Fair,Club\nFarm,1,0\nMill,1,yes\n"));
  assert_false(is_whole(",Fair,Club\nFarm,1,0\nFarm,1,1\n"));
  assert_false(is_whole(",Fair,Club\n1,1,0\n2,1,1\n"));
  assert_false(is_whole(",Population,Area\nNorth,120,7\nSouth,80,0\n"));
  assert_false(is_whole(",Fair,Club\nFarm,1,0\nFair,1,1\n"));
  assert_false(is_whole(",Fair,Club\nFarm,0,0\nMill,,\n"));
  assert_false(is_whole(",Fair,Club\nFarm,1,0\n"));
  assert_false(is_whole(",Fair\nFarm,1\nMill,0\n"));
}

static void load(sheet_fixture *sheets, const char *more, const char *text)
{
  fil_text study = {0};
  assert_int_equal(fil_text_format(&study, NULL, "{ \"edges\": { \"file\": \"edges.csv\"%s } }", more), FIL_OK);
  sheets_load_study(sheets, study.bytes, NULL, text);
  fil_text_destroy(&study);
}

static void assert_declared(const char *more, const char *text, const char *kind)
{
  sheet_fixture sheets = {0};
  load(&sheets, more, text);
  if (kind && sheets_count(&sheets, kind) == 0)
    fail_msg("%s is not told", kind);
  if (!kind)
    assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  sheets_destroy(&sheets);
}

/* What the study declares goes before what the sheet looks like. */
static void test_declared(void **state)
{
  (void)state;
  const char *numbers = "Region,Grain,Oil\nNorth,120,7\nSouth,80,5\n", *ones = "Of,Fair,Club\nFarm,1,0\nMill,1,1\n";
  assert_declared("", numbers, "no header");
  assert_declared(", \"layout\": \"matrix\"", numbers, NULL);
  assert_declared("", ones, NULL);
  assert_declared(", \"layout\": \"sheet\"", ones, "no header");
  assert_declared(", \"source\": \"Of\", \"target\": \"Fair\"", ones, NULL);
  assert_declared(", \"layout\": \"table\"", ones, "wrong type");
}

static void assert_mistake(const char *text, const char *kind, size_t row, size_t column)
{
  sheet_fixture sheets = {0};
  load(&sheets, ", \"layout\": \"matrix\"", text);
  const fil_problem *problem = sheets_problem(&sheets, kind);
  if (!problem)
    fail_msg("%s is not told", kind);
  assert_int_equal(problem->severity, FIL_SEVERITY_ERROR);
  assert_int_equal(problem->row, row);
  assert_int_equal(problem->column_number, column);
  sheets_destroy(&sheets);
}

static void test_mistakes(void **state)
{
  (void)state;
  assert_mistake("", "no header", 0, 0);
  assert_mistake(",Fair,Club\nFarm,1,0\nFair,1,1\n", "duplicate id", 1, 2);
  assert_mistake(",Fair,Club\nFarm,1,0\nFarm,1,1\n", "duplicate id", 3, 1);
  assert_mistake(",Fair,Club\nFarm,1,0\n,1,1\n", "missing name", 3, 1);
  assert_mistake(",Fair,,Club\nFarm,1,0,1\n", "missing name", 1, 3);
  assert_mistake(",Fair,Club\nFarm,1,much\n", "not a number", 2, 3);
  assert_mistake(",Fair,Club\nFarm,1,-1\n", "negative weight", 2, 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_read),     cmocka_unit_test(test_modes),    cmocka_unit_test(test_no_matrix),
      cmocka_unit_test(test_declared), cmocka_unit_test(test_mistakes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
