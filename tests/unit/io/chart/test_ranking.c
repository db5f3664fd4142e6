/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Rankings: who is in them, in which order, and what is said of the others. */
#include "tests/support/charts.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NODES = 6 };
enum { RANK, PLACE, VALUE, FIELDS_COLOUR, MARK, OVER };

static const char firms[] = "A : farm\nB : mill\nC : mill\nD : farm\nE\nF : bank\nA -> B trade\nB -- C innovation\n";

/* The ranking of the six by these numbers. */
static void rank(const fil_network *network, double numbers[], fil_draw_request request, fil_text *script,
                 fil_text *caption)
{
  const fil_column score = numbers_column("score", numbers, NODES);
  request.figure = "ranking";
  request.properties[FIL_PROPERTY_SIZE].column = &score;
  draw_chart(network, &request, script, caption);
}

static bool has(const fil_text *text, const char *part)
{
  return strstr(fil_text_string(text), part) != NULL;
}

static void test_order(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  double numbers[NODES] = {2, 1234567.25, -0.5, 2, NAN, 0.12345};
  static const double expected[] = {1234567.25, 2, 2, 0.12345, -0.5};
  fil_text script = {0}, caption = {0};
  rank(&network, numbers, (fil_draw_request){0}, &script, &caption);
  assert_int_equal(chart_data_rows(&script), 5);
  for (size_t row = 0; row < 5; row++) {
    assert_float_equal(chart_datum(&script, row, RANK), (double)row + 1, 0);
    assert_float_equal(chart_datum(&script, row, VALUE), expected[row], 0);
    assert_true(row == 0 || chart_datum(&script, row, PLACE) > chart_datum(&script, row - 1, PLACE));
  }
  assert_true(has(&script, "'B' 1, \\\n  'A' 2, \\\n  'D' 3, \\\n  'F' 4, \\\n  'C' 5) noenhanced"));
  assert_true(has(&script, " 1234567\n") && has(&script, " 0.123\n"));
  assert_true(has(&script, "'n = 6 actors, the first 5 shown'"));
  assert_string_equal(caption.bytes, "Left out, since score is not defined for them: 1 of 6 actors.");
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* A and D share the last place that is shown; the legend has no category of those who are not. */
static void test_top(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  double numbers[NODES] = {2, 9, 5, 2, 1, 2};
  fil_text script = {0}, caption = {0};
  rank(&network, numbers, (fil_draw_request){.top = 4}, &script, &caption);
  assert_int_equal(chart_data_rows(&script), 4);
  assert_true(has(&script, "'D' 4) noenhanced"));
  assert_string_equal(caption.bytes,
                      "Of 3 actors who share the last value, 2, those that come first in the data are shown: 2.");
  assert_true(has(&script, "set label 'farm'") && has(&script, "set label 'mill'"));
  assert_false(has(&script, "set label 'bank'"));
  fil_text_clear(&caption);
  fil_text_clear(&script);
  rank(&network, numbers, (fil_draw_request){.top = 2}, &script, &caption);
  assert_int_equal(caption.length, 0);
  assert_true(has(&script, "the first 2 shown"));
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* A category has the colour and the shape of the other figures; actors that have none look alike and have no marks. */
static void test_looks(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms), plain = network_from_text("A\nB\nC\nD\nE\nF\nA -- B");
  double numbers[NODES] = {6, 5, 4, 3, 2, 1};
  fil_text script = {0};
  rank(&network, numbers, (fil_draw_request){0}, &script, NULL);
  assert_true(has(&script, "1 1 6 0x56B4E9 7 6 6\n")); /* a circle in the first colour */
  assert_true(has(&script, "2 2 5 0xE69F00 5 4 5\n")); /* a square in the second */
  assert_true(has(&script, "5 5 2 0xFFFFFF 7 6 2\n"));
  assert_true(has(&script, "title 'Marks'"));
  fil_text_clear(&script);
  rank(&network, numbers, (fil_draw_request){.palette = "grey"}, &script, NULL);
  assert_true(has(&script, "1 1 6 0xF2F2F2 7 6 6\n"));
  fil_text_clear(&script);
  rank(&plain, numbers, (fil_draw_request){0}, &script, NULL);
  assert_true(has(&script, "1 1 6 0x56B4E9 ") && has(&script, "6 6 1 0x56B4E9 "));
  assert_false(has(&script, "title 'Marks'"));
  fil_text_destroy(&script);
  fil_network_destroy(&network);
  fil_network_destroy(&plain);
}

/* A logarithmic axis has no place for 0 and below. */
static void test_logarithmic(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  double numbers[NODES] = {250, 0, 30, -1, 8, 8000};
  const fil_column score = numbers_column("score", numbers, NODES);
  const fil_draw_request request = {.figure = "ranking",
                                    .properties[FIL_PROPERTY_SIZE] = {.column = &score, .scale = FIL_SCALE_LOG}};
  fil_text script = {0}, caption = {0};
  draw_chart(&network, &request, &script, &caption);
  assert_int_equal(chart_data_rows(&script), 4);
  assert_true(has(&script, "set logscale x\n") && has(&script, "base = 1\n"));
  assert_true(has(&script, "set xtics (1, 10, 100, 1000, 10000"));
  assert_string_equal(caption.bytes, "Left out, since a logarithmic axis has no 0: 2 of 6 actors.");
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* Names too long for a line take two, and the rows beneath keep their distance. */
static void test_long_names(void **state)
{
  (void)state;
  fil_network network;
  fil_text script = {0};
  double numbers[] = {2, 1};
  const fil_column score = numbers_column("score", numbers, 2);
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (int k = 0; k < 2; k++)
    assert_int_equal(fil_network_add_node(&network, k ? "B" : "A",
                                          k ? "B" : "The National Company of Bread and Flour of the Northern Regions",
                                          NULL, NULL, NULL),
                     FIL_OK);
  draw_chart(&network,
             &(fil_draw_request){.figure = "ranking", .properties[FIL_PROPERTY_SIZE].column = &score, .width_mm = 85},
             &script, NULL);
  assert_true(has(&script, "'The National Company of Bread'.\"\\n\".'and Flour of the Northern"));
  assert_true(chart_datum(&script, 0, PLACE) > 1.2 && chart_datum(&script, 1, PLACE) > 2.4);
  fil_text_destroy(&script);
  fil_network_destroy(&network);
}

static void test_nothing_to_rank(void **state)
{
  (void)state;
  fil_network network = network_from_text(firms);
  double same[NODES] = {3, 3, 3, NAN, 3, 3}, none[NODES] = {NAN, NAN, NAN, NAN, NAN, NAN};
  fil_column score = numbers_column("score", same, NODES);
  const fil_draw_request request = {.figure = "ranking", .properties[FIL_PROPERTY_SIZE].column = &score};
  fil_text script = {0};
  fil_error error = {0};
  assert_int_equal(fil_chart_draw(&network, &request, &script, NULL, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "score is the same for all actors: there is nothing to rank");
  error = (fil_error){0};
  score.numbers = none;
  assert_int_equal(fil_chart_draw(&network, &request, &script, NULL, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "score is not defined for any actor: there is nothing to rank");
  assert_int_equal(fil_chart_draw(&network, &(fil_draw_request){.figure = "ranking"}, &script, NULL, NULL),
                   FIL_ERROR_USAGE);
  assert_int_equal(script.length, 0);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_order),       cmocka_unit_test(test_top),        cmocka_unit_test(test_looks),
      cmocka_unit_test(test_logarithmic), cmocka_unit_test(test_long_names), cmocka_unit_test(test_nothing_to_rank),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
