/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A study's own palettes and fixed colours, alone and in figures. */
#include "graph/memory.h"
#include "io/chart/chart.h"
#include "io/diagram/colours.h"
#include "io/diagram/draw.h"
#include "io/diagram/ramp.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <string.h>

static void test_read(void **state)
{
  (void)state;
  static const char *const wrong[] = {"",        "#",       "E69F00", "#12",         "#12345", "#1234567",
                                      "#12345G", "#E69F0 ", "red",    "#12\xC3\xA9", "#-12",   "#0x1234"};
  fil_colour colour;
  assert_true(fil_colour_read("#e69F00", colour));
  assert_string_equal(colour, "#E69F00");
  assert_true(fil_colour_read("#4aF", colour));
  assert_string_equal(colour, "#44AAFF");
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
    assert_false(fil_colour_read(wrong[k], colour));
}

static void fix(fil_colours *colours, const char *name, const char *colour)
{
  fil_fixed_colour fixed = {.name = (char *)name};
  assert_true(fil_colour_read(colour, fixed.colour));
  assert_int_equal(fil_colours_fix(colours, &fixed, NULL), FIL_OK);
}

static void add(fil_names *names, const char *const colours[], size_t count)
{
  for (size_t k = 0; k < count; k++)
    assert_int_equal(fil_names_add(names, colours[k], NULL), FIL_OK);
}

/* Own colours are repeated, tints are 45 parts of 100 of the colour in white, and what is not given is as usual. */
static void test_palette(void **state)
{
  (void)state;
  fil_colours colours = {0};
  fil_own_palette *own;
  fil_palette palette;
  fil_colour mixed;
  assert_int_equal(fil_colours_add_palette(&colours, "mine", &own, NULL), FIL_OK);
  add(&own->categories, (const char *[]){"#000000", "#FF0000", "#00FF00"}, 3);
  add(&own->ramp, (const char *[]){"#FFFFFF", "#808080", "#404040", "#000000"}, 4);
  assert_int_equal(fil_colours_palette(&colours, "mine", &palette, NULL), FIL_OK);
  for (size_t k = 0; k < FIL_PALETTE_COLOURS; k++) {
    assert_string_equal(palette.categories[k], own->categories.items[k % 3]);
    assert_string_equal(palette.relations[k], fil_palette_find(NULL)->relations[k]);
  }
  assert_string_equal(palette.tints[0], "#8C8C8C"); /* 0.55 x 255 is 140 */
  assert_string_equal(palette.tints[1], "#FF8C8C");
  assert_int_equal(palette.stops, 4);
  assert_string_equal(fil_ramp_colour(&palette, 1.0 / 3, mixed), "#808080");
  assert_string_equal(fil_ramp_colour(&palette, 0.5, mixed), "#606060");
  assert_string_equal(fil_ramp_colour(&palette, 1, mixed), "#000000");
  assert_int_equal(fil_colours_palette(&colours, NULL, &palette, NULL), FIL_OK);
  assert_string_equal(palette.name, "okabe-ito");
  assert_int_equal(fil_colours_palette(NULL, "tol", &palette, NULL), FIL_OK);
  assert_memory_equal(&palette, fil_palette_find("tol"), sizeof palette);
  fil_colours_destroy(&colours);
  fil_colours_destroy(&colours);
}

static void assert_unknown(const fil_colours *colours, const char *name, const char *message)
{
  fil_palette palette;
  fil_error error = {0};
  assert_int_equal(fil_colours_palette(colours, name, &palette, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
}

static void test_unknown(void **state)
{
  (void)state;
  fil_colours colours = {0};
  fil_own_palette *own;
  assert_int_equal(fil_colours_add_palette(&colours, "meadow", &own, NULL), FIL_OK);
  assert_unknown(NULL, "okabe-itto", "unknown palette okabe-itto; did you mean okabe-ito?");
  assert_unknown(NULL, "gaudy", "unknown palette gaudy; known are okabe-ito, tol, grey");
  assert_unknown(&colours, "medow", "unknown palette medow; did you mean meadow?");
  assert_unknown(&colours, "gaudy", "unknown palette gaudy; known are meadow, okabe-ito, tol, grey");
  assert_false(fil_colours_has_palette(&colours, "tol"));
  assert_true(fil_colours_has_palette(&colours, "meadow"));
  assert_false(fil_colours_has_palette(NULL, "meadow"));
  fil_colours_destroy(&colours);
}

/* The places of four names, as digits; from 8 on they are fixed. */
static void assert_places(const fil_colours *colours, const char *expected)
{
  static const char *const names[] = {"a", "b", "c", "d"};
  static const fil_colour usual[FIL_PALETTE_COLOURS] = {"#000001", "#000002", "#000003", "#000004",
                                                        "#000005", "#000006", "#000007", "#000008"};
  uint32_t *places;
  char found[5] = "";
  assert_int_equal(fil_colours_assign(colours, usual, names, 4, &places, NULL), FIL_OK);
  for (size_t k = 0; places && k < 4; k++)
    found[k] = (char)('0' + places[k]);
  assert_string_equal(found, expected);
  fil_memory_free(places);
}

/* Of what is fixed the others keep away, as far as that goes: round in a ring too. */
static void test_places(void **state)
{
  (void)state;
  fil_colours colours = {0};
  assert_places(NULL, "");
  assert_places(&colours, "");
  fix(&colours, "elsewhere", "#000002");
  assert_places(&colours, "");
  fix(&colours, "a", "#000003"); /* what c would have had */
  assert_places(&colours, "9103");
  fix(&colours, "b", "#000001"); /* what a left */
  assert_places(&colours, "9:13");
  fix(&colours, "a", "#FFFFFF"); /* instead of the other */
  assert_places(&colours, "9:23");
  fix(&colours, "a", "#000004");
  fix(&colours, "c", "#00000F");
  assert_places(&colours, "9:;1");
  fil_colours_destroy(&colours);
}

static const char chain[] = "Farm : farm / Growing\nMill : mill / Milling\nShop : shop / Selling\n"
                            "Farm -> Mill trade\nMill -> Shop advice\n";

static fil_text draw(fil_draw_request request, fil_text *caption)
{
  fil_text dot = {0};
  fil_network network = network_from_text(chain);
  request.seed = 1;
  if (fil_chart_find(request.figure))
    assert_int_equal(fil_chart_draw(&network, &request, &dot, caption, NULL), FIL_OK);
  else
    assert_int_equal(fil_draw(&network, &request, &dot, caption, NULL), FIL_OK);
  fil_network_destroy(&network);
  return dot;
}

/* Marks and lines have the colours, boxes their tints, and the caption of the page says nothing of hints. */
static void test_figures(void **state)
{
  (void)state;
  fil_colours colours = {0};
  fix(&colours, "farm", "#123456");
  fix(&colours, "trade", "#654321");
  fil_text network = draw((fil_draw_request){.figure = "network", .colours = &colours}, NULL);
  assert_non_null(strstr(network.bytes, "#123456"));
  assert_non_null(strstr(network.bytes, "#654321"));
  fil_text boxes = draw((fil_draw_request){.figure = "chain", .colours = &colours}, NULL);
  assert_null(strstr(boxes.bytes, "#123456"));
  assert_non_null(strstr(boxes.bytes, "#94A4B3")); /* 0.55 of white added: 148.35, 163.65 and 178.95 */
  assert_non_null(strstr(boxes.bytes, "#654321"));
  double numbers[] = {3, 2, 1};
  const fil_column score = {.name = (char *)"degree", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = numbers};
  fil_text bars =
      draw((fil_draw_request){.figure = "ranking", .colours = &colours, .properties[FIL_PROPERTY_SIZE].column = &score},
           NULL);
  assert_non_null(strstr(bars.bytes, "0x123456"));
  fil_text_destroy(&network);
  fil_text_destroy(&boxes);
  fil_text_destroy(&bars);
  fil_colours_destroy(&colours);
}

/* A colour of categories is none of another column. */
static void test_other_column(void **state)
{
  (void)state;
  fil_colours colours = {0};
  fix(&colours, "farm", "#123456");
  uint32_t codes[] = {0, 1, 0};
  fil_column region = {.name = (char *)"region", .type = FIL_COLUMN_CATEGORY, .rows = 3, .codes = codes};
  uint32_t code;
  assert_int_equal(fil_dictionary_add(&region.levels, "farm", 4, &code, NULL), FIL_OK);
  assert_int_equal(fil_dictionary_add(&region.levels, "town", 4, &code, NULL), FIL_OK);
  fil_text dot = draw(
      (fil_draw_request){.figure = "network", .colours = &colours, .properties[FIL_PROPERTY_COLOUR].column = &region},
      NULL);
  assert_null(strstr(dot.bytes, "#123456"));
  fil_text_destroy(&dot);
  fil_dictionary_destroy(&region.levels);
  fil_colours_destroy(&colours);
}

static void assert_said(const fil_colours *colours, const char *figure, const char *expected)
{
  fil_text caption = {0};
  fil_text dot = draw((fil_draw_request){.figure = figure, .colours = colours}, &caption);
  assert_string_equal(fil_text_string(&caption), expected);
  assert_null(strstr(dot.bytes, "Hard to tell"));
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
}

/* Slices and circles of a column that shapes do not show. */
static void assert_alike_without_shapes(const fil_colours *colours)
{
  uint32_t codes[] = {0, 0, 0};
  fil_column kind = {.name = (char *)"kind", .type = FIL_COLUMN_CATEGORY, .rows = 3, .codes = codes};
  uint32_t code;
  fil_text caption = {0};
  assert_int_equal(fil_dictionary_add(&kind.levels, "all", 3, &code, NULL), FIL_OK);
  fil_text dot =
      draw((fil_draw_request){.figure = "network", .colours = colours, .properties[FIL_PROPERTY_SHAPE].column = &kind},
           &caption);
  assert_string_equal(fil_text_string(&caption),
                      "Hard to tell apart by colour: for everyone farm and shop. "
                      "The lines of advice are pale: their contrast with white is 2.3 to 1, not 3.");
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  fil_dictionary_destroy(&kind.levels);
}

/* The yellow on white has a contrast of 1.05/(0.2126 + 0.7152 + 0.05). A red and a green of one lightness in their
   L*a*b* are the textbook case of what protanopes and deuteranopes confuse. */
static void test_hints(void **state)
{
  (void)state;
  fil_colours colours = {0};
  assert_said(NULL, "network", "");
  assert_said(&colours, "network", "");
  fix(&colours, "farm", "#000000");
  fix(&colours, "mill", "#56B4E9");
  fix(&colours, "shop", "#F0E442");
  assert_said(&colours, "network", "");
  fix(&colours, "farm", "#F0E442");
  fix(&colours, "shop", "#F0E443");
  fix(&colours, "trade", "#FFFF00");
  assert_said(&colours, "network",
              "Hard to tell apart by colour: for everyone farm and shop; shapes tell them apart. "
              "The lines of trade are pale: their contrast with white is 1.1 to 1, not 3.");
  fix(&colours, "trade", "#000000");
  fix(&colours, "advice", "#010101"); /* drawn dashed, trade solid */
  assert_said(&colours, "network",
              "Hard to tell apart by colour: for everyone farm and shop; shapes tell them apart. "
              "Hard to tell apart by colour: for everyone trade and advice; dashes and arrowheads tell them apart.");
  fix(&colours, "advice", "#56B4E9");
  assert_alike_without_shapes(&colours);
  fix(&colours, "advice", "#0072B2");
  fix(&colours, "farm", "#999900");
  fix(&colours, "mill", "#FF6600");
  fix(&colours, "shop", "#0000FF");
  fil_text caption = {0};
  fil_text dot = draw((fil_draw_request){.figure = "network", .colours = &colours}, &caption);
  assert_non_null(strstr(fil_text_string(&caption), "grey print farm and mill"));
  assert_null(strstr(fil_text_string(&caption), "everyone"));
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  fil_colours_destroy(&colours);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_read),   cmocka_unit_test(test_palette), cmocka_unit_test(test_unknown),
      cmocka_unit_test(test_places), cmocka_unit_test(test_figures), cmocka_unit_test(test_other_column),
      cmocka_unit_test(test_hints),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
