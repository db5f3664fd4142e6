/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words for missing values: what is understood, what is declared, what is an error. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <stdio.h>

/* NA is missing wherever it stands but in names of nodes, and told once for each column. */
static void test_usual(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, "Id,Label,Category,Staff,Note\nNA,NA,firm,12,NA\nB,Beta,NA,NA,new\nC,Gamma,firm,7,old\n",
              "Source,Target,Weight,Share\nNA,B,2.5,NA\nB,C,NA,0.5\nC,NA,NA,n/a\n");
  sheets_assert_clean(&sheets);
  assert_int_equal(sheets_count(&sheets, "read as missing"), 5);
  const fil_network *network = &sheets.network;
  assert_string_equal(fil_network_id(network, 0), "NA");
  assert_string_equal(fil_network_label(network, 0), "NA");
  assert_int_equal(fil_network_category(network, 1), FIL_MISSING);
  assert_int_equal(network->schema.categories.count, 1);
  const fil_column *staff = fil_table_find(&network->nodes, "Staff"), *note = fil_table_find(&network->nodes, "Note"),
                   *share = fil_table_find(&network->edges, "Share");
  assert_int_equal(staff->type, FIL_COLUMN_NUMBER);
  assert_true(fil_column_is_missing(staff, 1));
  assert_true(fil_column_is_missing(note, 0));
  assert_string_equal(fil_column_text(note, 1), "new");
  assert_int_equal(share->type, FIL_COLUMN_NUMBER);
  assert_true(share->numbers[1] == 0.5);
  assert_true(fil_column_is_missing(network->edges.columns[FIL_EDGE_WEIGHT], 1));
  const fil_problem *told = sheets_problem(&sheets, "read as missing");
  assert_int_equal(told->row, 3);
  assert_string_equal(told->value, "NA");
  sheets_destroy(&sheets);
}

/* A dash among numbers: an error as a weight, for a missing one counts as 1; a warning in an attribute. */
static void test_likely(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, "Id,Staff,Grade\nA,-,-\nB,12,a\nC,нет данных,b\n", "Source,Target,Weight\nA,B,-\nB,C,2\n");
  assert_int_equal(sheets_count(&sheets, "like a missing value"), 1);
  assert_int_equal(sheets_problem(&sheets, "like a missing value")->row, 2);
  assert_int_equal(sheets_count(&sheets, "not a number"), 1);
  assert_string_equal(sheets_problem(&sheets, "not a number")->remedy,
                      "leave it empty, or name the word among \"missing\" in the study");
  assert_int_equal(fil_table_find(&sheets.network.nodes, "Staff")->type, FIL_COLUMN_NUMBER);
  assert_string_equal(fil_column_text(fil_table_find(&sheets.network.nodes, "Grade"), 0), "-");
  sheets_destroy(&sheets);
}

/* What the study declares is missing without a word, numbers too, and nothing else is. */
static void test_declared(void **state)
{
  (void)state;
  sheet_fixture sheets = {0}, nothing = {0};
  static const char nodes[] = "Id,Staff,Grade\nA,-9,x\nB,12,a\nC,x,NA\n";
  static const char edges[] = "Source,Target,Weight\nA,B,x\nB,C,-9\n";
  sheets_load_study(&sheets,
                    "{\"nodes\": {\"file\": \"nodes.csv\"}, \"edges\": {\"file\": \"edges.csv\"},"
                    " \"missing\": [\"x\", \"-9\"]}",
                    nodes, edges);
  sheets_assert_clean(&sheets);
  assert_int_equal(sheets.problems.count, 0);
  const fil_column *staff = fil_table_find(&sheets.network.nodes, "Staff");
  assert_int_equal(staff->type, FIL_COLUMN_NUMBER);
  assert_true(fil_column_is_missing(staff, 0) && staff->numbers[1] == 12 && fil_column_is_missing(staff, 2));
  assert_string_equal(fil_column_text(fil_table_find(&sheets.network.nodes, "Grade"), 2), "NA");
  assert_false(sheets.network.has_weights);
  sheets_destroy(&sheets);

  sheets_load_study(&nothing, "{\"edges\": {\"file\": \"edges.csv\"}, \"missing\": []}", NULL,
                    "Source,Target,Weight\nA,B,NA\nB,C,2\n");
  assert_int_equal(sheets_count(&nothing, "not a number"), 1);
  sheets_destroy(&nothing);
}

static const char *remedy_of(const char *weight)
{
  static char cause[256];
  char edges[256];
  sheet_fixture sheets = {0};
  snprintf(edges, sizeof edges, "Source;Target;Weight\nA;B;%s\nB;C;2,5\n", weight);
  sheets_load(&sheets, NULL, edges);
  const fil_problem *problem = sheets_problem(&sheets, "not a number");
  snprintf(cause, sizeof cause, "%s", problem ? problem->cause : "");
  sheets_destroy(&sheets);
  return cause;
}

/* Numbers that people dress up. */
static void test_dressed(void **state)
{
  (void)state;
  assert_string_equal(remedy_of("12,5%"), "the cell has a percent sign");
  static const char unit[] = "the cell has a unit or currency beside its number";
  assert_string_equal(remedy_of("€ 12,5"), unit);
  assert_string_equal(remedy_of("12,5 ₸"), unit);
  assert_string_equal(remedy_of("120 тыс."), unit);
  assert_string_equal(remedy_of("$12"), unit);
  assert_string_equal(remedy_of("B2"), "the cell is not a number");
  assert_string_equal(remedy_of("1 234 567,5"), "");
  assert_string_equal(remedy_of("1\xC2\xA0"
                                "234,5"),
                      "");
  assert_string_equal(remedy_of("1\xE2\x80\xAF"
                                "234"),
                      "");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_usual),
      cmocka_unit_test(test_likely),
      cmocka_unit_test(test_declared),
      cmocka_unit_test(test_dressed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
