/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pages of figures: their width in every format, their height, the size of their text and its font. */
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <libxml/parser.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The number behind some words of a picture, such as the width of a page in points. */
static double number_after(const fil_text *dot, const char *format, const char *words)
{
  fil_text picture = {0};
  assert_int_equal(fil_render(dot, format, &picture, NULL), FIL_OK);
  const char *found = memmem(picture.bytes, picture.length, words, strlen(words));
  assert_non_null(found);
  double number = (double)strtol(found + strlen(words), NULL, 10);
  fil_text_destroy(&picture);
  return number;
}

/* Pixels, as the head of a PNG has them, at 300 to the inch. */
static double png_width(const fil_text *dot)
{
  fil_text picture = {0};
  double pixels = 0;
  assert_int_equal(fil_render(dot, "png", &picture, NULL), FIL_OK);
  assert_true(picture.length > 24);
  for (size_t k = 16; k < 20; k++)
    pixels = pixels * 256 + (unsigned char)picture.bytes[k];
  fil_text_destroy(&picture);
  return pixels;
}

/* To the point, which is what Graphviz rounds pages to. */
static void test_width(void **state)
{
  (void)state;
  static const double widths[] = {85, 120, 180, 254};
  fil_network network = network_from_text(bread_text);
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (needs_periods(fil_figure_at(figure)))
      continue;
    for (size_t k = 0; k < sizeof widths / sizeof *widths; k++) {
      fil_text dot = {0};
      const double points = widths[k] / 25.4 * 72;
      draw_figure(&network,
                  &(fil_draw_request){
                      .figure = fil_figure_at(figure)->name, .title = "Bread", .width_mm = widths[k], .seed = 1},
                  &dot, NULL);
      xmlDoc *page = render_figure(&dot);
      assert_float_equal(xpath_number(page, "number(substring-before(/*/@width, 'pt'))"), points, 0.51);
      assert_float_equal(number_after(&dot, "pdf", "MediaBox [ 0 0 "), points, 0.51);
      assert_float_equal(number_after(&dot, "eps", "%%BoundingBox: 0 0 "), points, 0.51);
      assert_float_equal(png_width(&dot), points / 72 * 300, 2.1);
      xmlFreeDoc(page);
      fil_text_destroy(&dot);
    }
  }
  fil_network_destroy(&network);
}

/* How much larger than 7 pt the text of a page is. */
static double enlargement(xmlDoc *page)
{
  return xpath_number(page, "number(substring-before(substring-after(//*[@class='graph']/@transform, 'scale('), ' '))");
}

static double points_of(xmlDoc *page, const char *side)
{
  char path[64];
  snprintf(path, sizeof path, "number(substring-before(/*/@%s, 'pt'))", side);
  return xpath_number(page, path);
}

/* Text twice as large on a page of the same width, all else in proportion; that the page is too high is said, and how
   high it is. */
static void test_text_size(void **state)
{
  (void)state;
  fil_network network = network_from_text(bread_text);
  size_t too_high = 0;
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (needs_periods(fil_figure_at(figure)))
      continue;
    fil_text dot = {0}, caption = {0};
    const fil_draw_request request = {
        .figure = fil_figure_at(figure)->name, .width_mm = 180, .height_mm = 180, .text_size = 14, .seed = 1};
    draw_figure(&network, &request, &dot, &caption);
    xmlDoc *page = render_figure(&dot);
    const double height_mm = points_of(page, "height") / 72 * 25.4;
    const char *told = strstr(fil_text_string(&caption), "At this width the page is ");
    assert_float_equal(points_of(page, "width"), 510, 0.51);
    assert_true(enlargement(page) > 1.6 && enlargement(page) < 2.1);
    if (fabs(height_mm - 180) > 2)
      assert_int_equal(told != NULL, height_mm > 180);
    int height = 0;
    if (told)
      assert_int_equal(sscanf(told, "At this width the page is %d mm high; it should not exceed 180", &height), 1);
    if (told)
      assert_float_equal(height, height_mm, 1.5);
    too_high += told != NULL;
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
    fil_text_destroy(&caption);
  }
  assert_true(too_high > 0);
  fil_network_destroy(&network);
}

/* A page that lies is never left: what is too high for it is drawn smaller, and the size of its text told. */
static void test_lying_page(void **state)
{
  (void)state;
  fil_network network = network_from_text(bread_text);
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (needs_periods(fil_figure_at(figure)))
      continue;
    fil_text dot = {0}, caption = {0};
    const fil_draw_request request = {
        .figure = fil_figure_at(figure)->name, .width_mm = 254, .height_mm = 60, .text_size = 14, .seed = 1};
    draw_figure(&network, &request, &dot, &caption);
    xmlDoc *page = render_figure(&dot);
    assert_true(points_of(page, "width") <= 720.5);
    assert_true(points_of(page, "height") <= 60 / 25.4 * 72 + 0.5);
    assert_non_null(strstr(fil_text_string(&caption), "To be no higher than 60 mm the drawing is smaller, its text "));
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
    fil_text_destroy(&caption);
  }
  fil_network_destroy(&network);
}

/* The family of all text, its bold face in headings, and what this machine lacks of it. */
static void test_font(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("A\xF0\xB0\x84\xA3 : firm / Growing\nB : firm / Milling\nA\xF0\xB0\x84\xA3 -> B 2 trade\n");
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (needs_periods(fil_figure_at(figure)))
      continue;
    fil_text dot = {0}, caption = {0};
    if (fil_figure_at(figure)->table) /* two ties are neither blocks nor a path worth its name */
      continue;
    const fil_draw_request request = {
        .figure = fil_figure_at(figure)->name, .title = "T", .font = "No Such Family", .seed = 1};
    draw_figure(&network, &request, &dot, &caption);
    xmlDoc *page = render_figure(&dot);
    assert_true(xpath_number(page, "count(//*[local-name()='text'][not(contains(@font-family, 'No Such Family'))])") ==
                0);
    assert_non_null(
        strstr(caption.bytes, "The font No Such Family is not installed; Liberation Sans stands in for it."));
    assert_non_null(strstr(caption.bytes, "No font here has the letters “\xF0\xB0\x84\xA3”; "));
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
    fil_text_destroy(&caption);
  }
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_width),
      cmocka_unit_test(test_text_size),
      cmocka_unit_test(test_lying_page),
      cmocka_unit_test(test_font),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
