/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties with periods: put in order, held against each other, one of them chosen. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

#include <string.h>

static const fil_column *periods_of(const fil_network *network)
{
  assert_int_not_equal(network->period, 0);
  return network->edges.columns[network->period];
}

/* The text stays the researcher's; the levels stand in the order of time. */
static void test_order(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load(&sheets, NULL,
              "Source,Target,Quarter,Year,Weight\nA,B,1,2020,1\nA,B,2,Q3 2019,5\nA,B,3,2019,2\nB,C,4,,1\n");
  sheets_assert_clean(&sheets);
  const fil_column *periods = periods_of(&sheets.network);
  assert_string_equal(periods->name, "Year");
  assert_int_equal(periods->levels.count, 3);
  assert_string_equal(fil_dictionary_text(&periods->levels, 0), "2019");
  assert_string_equal(fil_dictionary_text(&periods->levels, 1), "Q3 2019");
  assert_string_equal(fil_dictionary_text(&periods->levels, 2), "2020");
  assert_string_equal(fil_column_text(periods, 0), "2020");
  assert_true(fil_column_is_missing(periods, 3));
  assert_int_equal(fil_network_edge_count(&sheets.network), 4);
  sheets_destroy(&sheets);
}

/* A cell that is none, and dates that may be read two ways. */
static void test_problems(void **state)
{
  (void)state;
  sheet_fixture odd = {0}, either = {0}, month = {0}, text = {0};
  sheets_load(&odd, NULL, "Source,Target,Year\nA,B,2019\nB,C,2020\nC,A,2O21\nB,A,2021\n");
  const fil_problem *problem = sheets_problem(&odd, "not a period");
  assert_int_equal(problem->row, 4);
  assert_int_equal(problem->column_number, 3);
  assert_string_equal(problem->value, "2O21");
  assert_int_equal(problem->severity, FIL_SEVERITY_WARNING);
  assert_int_equal(sheets_count(&odd, "not a period"), 1);
  sheets_destroy(&odd);

  sheets_load(&either, NULL, "Source,Target,Date\nA,B,03/04/2019\nB,C,05/06/2019\n");
  assert_int_equal(sheets_count(&either, "ambiguous dates"), 1);
  assert_int_equal(sheets_problem(&either, "ambiguous dates")->column_number, 3);
  sheets_destroy(&either);

  sheets_load(&month, NULL, "Source,Target,Date\nA,B,03/14/2019\nB,C,02/06/2019\n");
  sheets_assert_clean(&month);
  assert_int_equal(sheets_count(&month, "month before day"), 1);
  assert_string_equal(fil_dictionary_text(&periods_of(&month.network)->levels, 0), "02/06/2019");
  sheets_destroy(&month);

  sheets_load(&text, NULL, "Source,Target,Period\nA,B,spring\nB,C,autumn\nC,A,2019\n");
  sheets_assert_clean(&text);
  assert_string_equal(fil_dictionary_text(&periods_of(&text.network)->levels, 0), "spring");
  sheets_destroy(&text);
}

/* Ties that hold then, and those of no time, are kept. */
static void test_chosen(void **state)
{
  (void)state;
  sheet_fixture sheets = {0}, none = {0}, without = {0}, wrong = {0};
  static const char edges[] = "Source,Target,Start,End\nA,B,2015,2017\nB,C,2018,\nC,A,,2016\nC,D,,\nA,D,2019,2020\n";
  sheets_load_study(&sheets, "{\"edges\": {\"file\": \"edges.csv\"}, \"period\": 2018}", NULL, edges);
  sheets_assert_clean(&sheets);
  assert_int_equal(fil_network_edge_count(&sheets.network), 2);
  assert_int_equal(fil_network_node_count(&sheets.network), 4);
  assert_string_equal(fil_column_text(periods_of(&sheets.network), 0), "2018–");
  assert_true(fil_table_find(&sheets.network.edges, "Start")->numbers[0] == 2018);
  assert_int_equal(sheets_count(&sheets, "ties of one period"), 1);
  sheets_destroy(&sheets);

  sheets_load_study(&none, "{\"edges\": {\"file\": \"edges.csv\"}, \"period\": \"2014-05\"}", NULL,
                    "Source,Target,Year\nA,B,2016\nB,C,2015\n");
  assert_string_equal(sheets_problem(&none, "no period")->cause, "no tie is of the period \"2014-05\"; the first is of "
                                                                 "\"2015\", the last of \"2016\"");
  sheets_destroy(&none);

  sheets_load_study(&without, "{\"edges\": {\"file\": \"edges.csv\"}, \"period\": \"2014\"}", NULL,
                    "Source,Target\nA,B\n");
  assert_int_equal(sheets_count(&without, "no period"), 1);
  sheets_destroy(&without);

  sheets_load_study(&wrong, "{\"edges\": {\"file\": \"edges.csv\"}, \"period\": \"spring\"}", NULL, NULL);
  assert_int_equal(sheets_count(&wrong, "wrong type"), 1);
  sheets_destroy(&wrong);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_order),
      cmocka_unit_test(test_problems),
      cmocka_unit_test(test_chosen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
