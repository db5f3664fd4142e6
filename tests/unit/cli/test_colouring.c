/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Colours on the command line. */
#include "cli/colouring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

static void test_take(void **state)
{
  (void)state;
  fil_colours colours = {0};
  assert_int_equal(fil_colouring_take(NULL, &colours, NULL), FIL_OK);
  assert_int_equal(colours.fixed_count, 0);
  assert_int_equal(fil_colouring_take("bank=#e69f00,a=b=#444,bank=#000", &colours, NULL), FIL_OK);
  assert_int_equal(colours.fixed_count, 2);
  assert_string_equal(colours.fixed[0].name, "bank");
  assert_string_equal(colours.fixed[0].colour, "#000000");
  assert_string_equal(colours.fixed[1].name, "a=b");
  assert_string_equal(colours.fixed[1].colour, "#444444");
  fil_colours_destroy(&colours);
}

static void test_refused(void **state)
{
  (void)state;
  static const char *const wrong[] = {"", "bank", "=#000", "bank=red", "bank=#000,", ",bank=#000", "bank=#00,a=#000"};
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
    fil_colours colours = {0};
    fil_error error = {0};
    assert_int_equal(fil_colouring_take(wrong[k], &colours, &error), FIL_ERROR_USAGE);
    fil_colours_destroy(&colours);
  }
}

/* A name of the study is told with its place, one of the command line ends the work. */
static void test_check(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : bank\nA -> B trade\n");
  fil_study study = {.file = (char *)"study.json"};
  fil_problems problems = {0};
  fil_error error = {0};
  assert_int_equal(fil_schema_add_relation(&study.schema, "declared", NULL, NULL, true, NULL), FIL_OK);
  assert_int_equal(fil_colouring_take("bank=#000,trade=#111,declared=#222", &study.colours, NULL), FIL_OK);
  assert_int_equal(fil_colouring_check(&study, &network, &problems, NULL), FIL_OK);
  assert_int_equal(problems.count, 0);
  const fil_fixed_colour misspelt = {.name = (char *)"bnak", .colour = "#333333", .row = 7, .column = 3};
  assert_int_equal(fil_colours_fix(&study.colours, &misspelt, NULL), FIL_OK);
  assert_int_equal(fil_colouring_check(&study, &network, &problems, NULL), FIL_OK);
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.items[0].row, 7);
  assert_int_equal(problems.items[0].column_number, 3);
  assert_string_equal(problems.items[0].cause, "unknown category or relation bnak; did you mean bank?");
  assert_int_equal(fil_colouring_take("tarde=#000", &study.colours, NULL), FIL_OK);
  assert_int_equal(fil_colouring_check(&study, &network, &problems, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "unknown category or relation tarde; did you mean trade?");
  fil_colours_destroy(&study.colours);
  fil_schema_destroy(&study.schema);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_take),
      cmocka_unit_test(test_refused),
      cmocka_unit_test(test_check),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
