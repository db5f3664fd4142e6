/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which table format is meant, and what does not go to a terminal. */
#include "cli/output.h"
#include "tests/support/testing.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void assert_format(fil_options options, const char *name)
{
  const fil_table_format *format = NULL;
  assert_int_equal(fil_output_format(&options, "text", &format, NULL), FIL_OK);
  assert_string_equal(format->name, name);
  assert_int_equal(format == &fil_table_format_csv_excel, options.excel);
}

static void assert_refused(fil_options options, const char *message)
{
  const fil_table_format *format = NULL;
  fil_error error = {0};
  assert_int_equal(fil_output_format(&options, "text", &format, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
}

static void test_formats(void **state)
{
  (void)state;
  assert_format((fil_options){0}, "text");
  assert_format((fil_options){.format = "json"}, "json");
  assert_format((fil_options){.output = "a.tex"}, "latex");
  assert_format((fil_options){.output = "a.xlsx"}, "xlsx");
  assert_format((fil_options){.output = "a.dat"}, "text");
  assert_format((fil_options){.output = "a.tex", .format = "json"}, "json");
  assert_format((fil_options){.excel = true}, "csv");
  assert_format((fil_options){.excel = true, .format = "csv"}, "csv");
  assert_format((fil_options){.excel = true, .output = "a.csv"}, "csv");
  assert_refused((fil_options){.format = "xslx"}, "unknown format xslx; did you mean xlsx?");
  assert_refused((fil_options){.excel = true, .format = "json"},
                 "--excel is a way to write csv; leave it out for json");
  assert_refused((fil_options){.excel = true, .output = "a.xlsx"},
                 "--excel is a way to write csv; leave it out for xlsx");
}

/* Standard output is a terminal for a while. */
static void test_terminal(void **state)
{
  (void)state;
  const int master = posix_openpt(O_RDWR | O_NOCTTY), before = dup(STDOUT_FILENO);
  assert_true(master >= 0 && before >= 0);
  assert_int_equal(grantpt(master), 0);
  assert_int_equal(unlockpt(master), 0);
  const int terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
  assert_true(terminal >= 0);
  const fil_options workbook = {.format = "xlsx"}, file = {.format = "xlsx", .output = "a"}, csv = {.format = "csv"};
  const fil_table_format *format;
  fil_error error = {0};
  assert_true(dup2(terminal, STDOUT_FILENO) >= 0);
  const fil_status refused = fil_output_format(&workbook, "text", &format, &error);
  const fil_status to_file = fil_output_format(&file, "text", &format, NULL);
  const fil_status text = fil_output_format(&csv, "text", &format, NULL);
  assert_true(dup2(before, STDOUT_FILENO) >= 0);
  assert_int_equal(refused, FIL_ERROR_USAGE);
  assert_string_equal(error.message, "xlsx is nothing for a terminal; send it to a file: > FILE.xlsx");
  assert_int_equal(to_file, FIL_OK);
  assert_int_equal(text, FIL_OK);
  close(terminal);
  close(master);
  close(before);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_formats), cmocka_unit_test(test_terminal)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
