/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The data report for people. */
#include "cli/data_report.h"
#include "tests/support/testing.h"

#include <string.h>

static fil_problems sample(void)
{
  fil_problems problems = {0};
  const fil_place cell = {.file = "ties.csv", .row = 3, .column_number = 2, .column = "Target", .value = "Mil"};
  assert_int_equal(fil_problem_add(&problems, FIL_SEVERITY_NOTE, "encoding", (fil_place){.file = "ties.csv"},
                                   "read as CP1251", NULL, NULL),
                   FIL_OK);
  assert_int_equal(fil_problem_add(&problems, FIL_SEVERITY_ERROR, "unknown node", cell, "there is no such node",
                                   "did you mean \"Mill\"?", NULL),
                   FIL_OK);
  for (size_t row = 1; row <= FIL_DATA_REPORT_SHOWN + 2; row++)
    assert_int_equal(
        fil_problem_add(&problems, FIL_SEVERITY_WARNING, "isolate", (fil_place){.row = row}, "alone", NULL, NULL),
        FIL_OK);
  return problems;
}

static fil_text write(const fil_problems *problems, fil_data_report_style style)
{
  fil_text text = {0};
  fil_sink sink = {0};
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_data_report_write(problems, style, &sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
  return text;
}

static const char error_lines[] = "error: unknown node (1)\n"
                                  "  ties.csv:3:2: Target \"Mil\": there is no such node; did you mean \"Mill\"?\n";

static void test_errors_come_first(void **state)
{
  (void)state;
  fil_problems problems = sample();
  fil_text text = write(&problems, (fil_data_report_style){0});
  assert_memory_equal(text.bytes, error_lines, strlen(error_lines));
  assert_non_null(strstr(text.bytes, "warning: isolate (22)\n"));
  assert_non_null(strstr(text.bytes, "  … and 2 more; filiere check --all shows them\n"
                                     "note: encoding (1)\n  ties.csv: read as CP1251\n"));
  fil_text_destroy(&text);
  fil_problems_destroy(&problems);
}

static void test_styles(void **state)
{
  (void)state;
  fil_problems problems = sample();
  fil_text errors = write(&problems, (fil_data_report_style){.errors_only = true});
  fil_text all = write(&problems, (fil_data_report_style){.all = true});
  assert_string_equal(errors.bytes, error_lines);
  assert_null(strstr(all.bytes, "more"));
  fil_text_destroy(&errors);
  fil_text_destroy(&all);
  fil_problems_destroy(&problems);
}

static void test_counts(void **state)
{
  (void)state;
  fil_problems problems = sample(), none = {0};
  fil_text text = {0};
  assert_int_equal(fil_data_report_count(&problems, &text, NULL), FIL_OK);
  assert_string_equal(text.bytes, "1 error, 22 warnings, 1 note");
  fil_text_clear(&text);
  assert_int_equal(fil_data_report_count(&none, &text, NULL), FIL_OK);
  assert_string_equal(text.bytes, "no errors, no warnings, no notes");
  fil_text_destroy(&text);
  fil_problems_destroy(&problems);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_errors_come_first),
      cmocka_unit_test(test_styles),
      cmocka_unit_test(test_counts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
