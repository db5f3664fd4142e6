/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures that somebody asks for: their names and what is refused. */
#include "cli/drawing.h"
#include "tests/support/testing.h"

static void test_names(void **state)
{
  (void)state;
  enum { COUNT = 5 };
  static char trade[] = "trade", education[] = "education", *items[] = {trade, education};
  const fil_names relations = {.items = items, .count = 2};
  const fil_drawing drawings[COUNT] = {{.figure = "network"},
                                       {.figure = "network", .relations = &relations},
                                       {.figure = "network"},
                                       {.figure = "chain", .name = "../chain"},
                                       {.figure = "network"}};
  static const char *const expected[COUNT] = {"network", "network-trade-education", "network-2", "_._chain",
                                              "network-3"};
  fil_text names[COUNT] = {0};
  assert_int_equal(fil_drawing_name(drawings, COUNT, names, NULL), FIL_OK);
  for (size_t k = 0; k < COUNT; k++) {
    assert_string_equal(names[k].bytes, expected[k]);
    fil_text_destroy(&names[k]);
  }
}

static void assert_refused(fil_drawing drawing)
{
  fil_error error = {0};
  assert_int_equal(fil_drawing_check(&drawing, &error), FIL_ERROR_USAGE);
}

static void test_check(void **state)
{
  (void)state;
  const fil_drawing right = {
      .figure = "network",
      .properties = {"degree"},
      .wishes = {[FIL_WISH_WIDTH] = "85mm", [FIL_WISH_PALETTE] = "okabe-ito", [FIL_WISH_TOP] = "40"}};
  const fil_drawing plain = {.figure = "chain", .properties = {"none"}};
  assert_int_equal(fil_drawing_check(&right, NULL), FIL_OK);
  assert_int_equal(fil_drawing_check(&plain, NULL), FIL_OK);
  assert_refused((fil_drawing){.figure = "netwrk"});
  assert_refused((fil_drawing){.figure = "network", .properties = {"degree:cubic"}});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_WIDTH] = "85px"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_PALETTE] = "gaudy"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_TOP] = "0"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_TOP] = "2.5"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_TOP] = "some"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_THEME] = "slide"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_FONT] = "a\"b"});
  assert_refused((fil_drawing){.figure = "network", .wishes[FIL_WISH_OUTLINE_TEXT] = "maybe"});
}

/* What is said in so many words goes before the theme beside it, a nearer theme before all that it decides. */
static void test_wishes(void **state)
{
  (void)state;
  fil_drawing drawing = {.figure = "network"};
  fil_drawing_wish(&drawing, (const char *[FIL_WISHES]){
                                 [FIL_WISH_WIDTH] = "85mm", [FIL_WISH_PALETTE] = "tol", [FIL_WISH_FONT] = "Carlito"});
  fil_drawing_wish(&drawing, (const char *[FIL_WISHES]){[FIL_WISH_THEME] = "slides"});
  assert_null(drawing.wishes[FIL_WISH_WIDTH]);
  assert_string_equal(drawing.wishes[FIL_WISH_PALETTE], "tol");
  assert_string_equal(drawing.wishes[FIL_WISH_FONT], "Carlito");
  fil_drawing_wish(&drawing, (const char *[FIL_WISHES]){[FIL_WISH_THEME] = "grey", [FIL_WISH_WIDTH] = "120mm"});
  assert_string_equal(drawing.wishes[FIL_WISH_WIDTH], "120mm");
  assert_string_equal(drawing.wishes[FIL_WISH_THEME], "grey");
  assert_null(drawing.wishes[FIL_WISH_PALETTE]);
  fil_drawing_wish(&drawing, (const char *[FIL_WISHES]){[FIL_WISH_THEME] = "plos-page"});
  assert_null(drawing.wishes[FIL_WISH_FONT]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_names),
      cmocka_unit_test(test_check),
      cmocka_unit_test(test_wishes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
