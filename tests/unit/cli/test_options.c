/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The command line, read by a command's table. */
#include "cli/options.h"
#include "tests/support/testing.h"

#include <string.h>

enum { WORDS = 8 };

static const fil_option_row rows[] = {
    FIL_OPTION_VALUE(format, 0, "FORMAT", "how"),
    FIL_OPTION_VALUE(output, 'o', "FILE", "where"),
    FIL_OPTION_SWITCH(quiet, 'q', "silent"),
    FIL_OPTION_END,
};

/* Parses "measure" and the words, which end with NULL. */
static fil_status parse(fil_options *options, const char *words[WORDS], fil_error *error)
{
  int count = 0;
  while (words[count])
    count++;
  return fil_options_parse(options, rows, count, words, error);
}

static void assert_refused(const char *words[WORDS], const char *message)
{
  fil_options options = {0};
  fil_error error = {0};
  assert_int_equal(parse(&options, words, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
}

static void test_mixed_with_operands(void **state)
{
  (void)state;
  fil_options options = {0};
  const char *words[WORDS] = {"measure", "-", "--format=json", "-qo", "out.json", "degree"};
  assert_int_equal(parse(&options, words, NULL), FIL_OK);
  assert_string_equal(options.format, "json");
  assert_string_equal(options.output, "out.json");
  assert_true(options.quiet);
  assert_false(options.help);
  assert_int_equal(options.operand_count, 2);
  assert_string_equal(options.operands[0], "-");
  assert_string_equal(options.operands[1], "degree");
}

static void test_operands_after_two_dashes(void **state)
{
  (void)state;
  fil_options options = {0};
  const char *words[WORDS] = {"measure", "--", "--quiet"};
  assert_int_equal(parse(&options, words, NULL), FIL_OK);
  assert_false(options.quiet);
  assert_string_equal(options.operands[0], "--quiet");
}

static void test_wrong_words(void **state)
{
  (void)state;
  assert_refused((const char *[WORDS]){"measure", "--formt", "csv"}, "unknown option --formt; did you mean --format?");
  assert_refused((const char *[WORDS]){"measure", "--formt=csv"}, "unknown option --formt; did you mean --format?");
  assert_refused((const char *[WORDS]){"measure", "-z"},
                 "unknown option -z; known are --format, --output, --quiet, --help");
  assert_refused((const char *[WORDS]){"measure", "-o"}, "option --output needs a value: --output FILE");
  assert_refused((const char *[WORDS]){"measure", "--quiet=yes"}, "option --quiet takes no value");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_mixed_with_operands),
      cmocka_unit_test(test_operands_after_two_dashes),
      cmocka_unit_test(test_wrong_words),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
