/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report. */
#include "graph/problem.h"
#include "tests/support/testing.h"

static void add(fil_problems *problems, fil_severity severity, const char *kind, const char *file, size_t row)
{
  const fil_place place = {.file = file, .row = row, .column_number = 2, .column = "Weight", .value = "x"};
  assert_int_equal(fil_problem_add(problems, severity, kind, place, "cause", NULL, NULL), FIL_OK);
}

static void test_order(void **state)
{
  (void)state;
  fil_problems problems = {0};
  fil_table table;
  add(&problems, FIL_SEVERITY_WARNING, "isolate", "nodes.csv", 3);
  add(&problems, FIL_SEVERITY_ERROR, "not a number", "ties.csv", 9);
  add(&problems, FIL_SEVERITY_ERROR, "unknown node", "ties.csv", 4);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_ERROR), 2);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_NOTE), 0);

  assert_int_equal(fil_problem_table(&problems, 0, &table, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&table), 3);
  const fil_column *kinds = fil_table_find(&table, "kind"), *rows = fil_table_find(&table, "row");
  assert_string_equal(fil_column_text(kinds, 0), "unknown node");
  assert_string_equal(fil_column_text(kinds, 1), "not a number");
  assert_string_equal(fil_column_text(kinds, 2), "isolate");
  assert_true(rows->numbers[0] == 4);
  assert_true(fil_column_is_missing(fil_table_find(&table, "remedy"), 0));
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
}

/* Past the limit only the count goes on; the table says what it leaves out. */
static void test_limits(void **state)
{
  (void)state;
  fil_problems problems = {0};
  fil_table table;
  for (size_t row = 2; row < FIL_PROBLEM_LIMIT + 12; row++)
    add(&problems, FIL_SEVERITY_ERROR, "unknown node", "ties.csv", row);
  add(&problems, FIL_SEVERITY_WARNING, "self-loop", "ties.csv", 5);
  assert_int_equal(problems.count, FIL_PROBLEM_LIMIT + 1);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_ERROR), FIL_PROBLEM_LIMIT + 10);

  assert_int_equal(fil_problem_table(&problems, 20, &table, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&table), 21);
  assert_int_equal(table.remark_count, 1);
  assert_string_equal(table.remarks[0], "Of 1010 problems of the kind \"unknown node\" the first 20 are listed.");
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
}

/* A list taken over by another counts as if all had been told to that. */
static void test_take(void **state)
{
  (void)state;
  fil_problems problems = {0}, more = {0};
  add(&problems, FIL_SEVERITY_ERROR, "unknown node", "ties.csv", 2);
  for (size_t row = 3; row < FIL_PROBLEM_LIMIT + 12; row++)
    add(&more, FIL_SEVERITY_ERROR, "unknown node", "ties.csv", row);
  add(&more, FIL_SEVERITY_WARNING, "self-loop", "ties.csv", 5);
  assert_int_equal(fil_problems_take(&problems, &more, NULL), FIL_OK);
  fil_problems_destroy(&more);
  assert_int_equal(problems.count, FIL_PROBLEM_LIMIT + 1);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_ERROR), FIL_PROBLEM_LIMIT + 10);
  assert_int_equal(fil_problem_count(&problems, FIL_SEVERITY_WARNING), 1);
  assert_int_equal(problems.items[1].row, 3);
  assert_string_equal(problems.items[FIL_PROBLEM_LIMIT].kind, "self-loop");
  fil_problems_destroy(&problems);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_order), cmocka_unit_test(test_limits),
                                     cmocka_unit_test(test_take)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
