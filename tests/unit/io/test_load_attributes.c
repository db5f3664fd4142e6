/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of attributes, joined to the nodes by Id. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <string.h>

static void write(sheet_fixture *sheets, const char *name, const char *text)
{
  sheets_write(sheets, name, text, strlen(text));
}

static const char ties[] = "Source,Target\nA,B\nB,C\nC,A\n";

/* New columns come to the nodes, by id and not by row; what is not told stays missing. */
static void test_joined(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  static const char *const names[] = {"nodes.csv", "finance.csv", "edges.csv", "people.csv"};
  write(&sheets, "nodes.csv", "Id,Label,Town\nA,Alpha,Almaty\nB,Beta,\nC,Gamma,Astana\n");
  write(&sheets, "edges.csv", ties);
  write(&sheets, "finance.csv", "Id;Turnover;Town\nC;1,5;Astana\nA;2,5;\n");
  write(&sheets, "people.csv", "ID,Staff,Category,Town\nA,10,firm,Almaty\nB,,bank,Turkestan\nC,7,,\n");
  sheets_load_files(&sheets, names, 4);
  sheets_assert_clean(&sheets);
  const fil_table *nodes = &sheets.network.nodes;
  const fil_column *turnover = fil_table_find(nodes, "Turnover"), *staff = fil_table_find(nodes, "Staff"),
                   *town = fil_table_find(nodes, "Town");
  assert_true(turnover->numbers[0] == 2.5 && turnover->numbers[2] == 1.5);
  assert_true(fil_column_is_missing(turnover, 1));
  assert_true(staff->numbers[0] == 10);
  assert_true(fil_column_is_missing(staff, 1));
  assert_string_equal(fil_column_text(town, 1), "Turkestan");
  assert_int_equal(fil_network_category(&sheets.network, 0), 0);
  assert_int_equal(fil_network_category(&sheets.network, 2), FIL_MISSING);
  assert_string_equal(sheets.network.schema.categories.items[1].name, "bank");
  assert_int_equal(sheets_count(&sheets, "nodes without a row"), 1);
  sheets_destroy(&sheets);
}

/* Everything that does not join is told at its place. */
static void test_mistakes(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  write(&sheets, "finance.csv",
        "Id,Turnover,Town,Category,,Label\nX,1,,,,\nА,2,,,,\nB,3,Almaty,firn,x,\nB,4,,,,\n,5,,,,\nC,,Almaty,,,Gama\n");
  sheets_load_study(&sheets,
                    "{\"nodes\": {\"file\": \"nodes.csv\"}, \"attributes\": \"finance.csv\","
                    " \"edges\": {\"file\": \"edges.csv\"}, \"categories\": {\"firm\": {}}}",
                    "Id,Label,Town\nA,Alpha,\nB,Beta,Almaty\nC,Gamma,Astana\n", ties);
  static const struct {
    const char *kind;
    size_t row, column;
    fil_severity severity;
  } expected[] = {
      {"row of no node", 2, 1, FIL_SEVERITY_WARNING},    {"row of no node", 3, 1, FIL_SEVERITY_WARNING},
      {"duplicate id", 5, 1, FIL_SEVERITY_ERROR},        {"row without an id", 6, 1, FIL_SEVERITY_WARNING},
      {"column ignored", 1, 5, FIL_SEVERITY_WARNING},    {"contradicting value", 7, 3, FIL_SEVERITY_ERROR},
      {"contradicting value", 7, 6, FIL_SEVERITY_ERROR}, {"undeclared category", 4, 4, FIL_SEVERITY_ERROR},
      {"nodes without a row", 0, 0, FIL_SEVERITY_NOTE},  {"unused category", 0, 0, FIL_SEVERITY_WARNING},
  };
  const size_t count = sizeof expected / sizeof *expected;
  for (size_t k = 0; k < count; k++) {
    size_t found = 0;
    for (size_t p = 0; p < sheets.problems.count; p++) {
      const fil_problem *problem = &sheets.problems.items[p];
      found += strcmp(problem->kind, expected[k].kind) == 0 && problem->row == expected[k].row &&
               problem->column_number == expected[k].column && problem->severity == expected[k].severity;
    }
    if (found != 1)
      fail_msg("%zu times: %s at %zu:%zu", found, expected[k].kind, expected[k].row, expected[k].column);
  }
  assert_int_equal(sheets.problems.count, count);
  assert_string_equal(sheets_problem(&sheets, "row of no node")[1].remedy,
                      "did you mean \"A\", which has letters of another alphabet?");
  assert_string_equal(sheets_problem(&sheets, "undeclared category")->remedy, "did you mean \"firm\"?");
  sheets_destroy(&sheets);
}

/* A sheet of which nothing joins is told once; a network that brings its nodes has attributes too. */
static void test_nothing_and_whole(void **state)
{
  (void)state;
  sheet_fixture nothing = {0}, whole = {0};
  write(&nothing, "finance.csv", "Id,Turnover\nalpha,1\nbeta,2\n");
  sheets_load_study(
      &nothing, "{\"attributes\": [{\"file\": \"finance.csv\", \"id\": \"Id\"}], \"edges\": {\"file\": \"edges.csv\"}}",
      NULL, ties);
  assert_int_equal(sheets_count(&nothing, "no row joined"), 1);
  assert_int_equal(sheets_count(&nothing, "row of no node"), 0);
  sheets_destroy(&nothing);

  static const char *const names[] = {"a.net", "nodes.csv"};
  write(&whole, "a.net", "*Vertices 2\n1 \"Alpha\"\n2 \"Beta\"\n*Arcs\n1 2 3\n");
  write(&whole, "nodes.csv", "Id,Category,Founded\n2,bank,1998\n1,firm,2001\n");
  sheets_load_files(&whole, names, 2);
  sheets_assert_clean(&whole);
  assert_string_equal(fil_network_label(&whole.network, 0), "Alpha");
  assert_string_equal(fil_column_text(whole.network.nodes.columns[FIL_NODE_CATEGORY], 0), "firm");
  assert_true(fil_table_find(&whole.network.nodes, "Founded")->numbers[1] == 1998);
  sheets_destroy(&whole);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_joined),
      cmocka_unit_test(test_mistakes),
      cmocka_unit_test(test_nothing_and_whole),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
