/* SPDX-License-Identifier: GPL-2.0-or-later */
/* SVG for screens: named, styled by classes, with tool-tips, without anything that acts or leads nowhere. */
#include "io/diagram/draw.h"
#include "io/diagram/screen.h"
#include "tests/support/network_text.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

static xmlDoc *parsed(const fil_text *svg)
{
  xmlDoc *page = xmlReadMemory(svg->bytes, (int)svg->length, "figure.svg", NULL, XML_PARSE_NONET);
  assert_non_null(page);
  return page;
}

static xmlDoc *drawn(const char *text, const fil_draw_request *request)
{
  fil_network network = network_from_text(text);
  fil_text dot = {0}, svg = {0};
  fil_error error = {0};
  if (fil_draw(&network, request, &dot, NULL, &error) != FIL_OK || fil_render(&dot, "svg", &svg, &error) != FIL_OK)
    fail_msg("%s", error.message);
  xmlDoc *page = parsed(&svg);
  fil_text_destroy(&dot);
  fil_text_destroy(&svg);
  fil_network_destroy(&network);
  return page;
}

#define TITLE_OF(id) "string(//*[@id='" id "']/*[local-name()='title'])"

static void test_figures(void **state)
{
  (void)state;
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    /* Ties are cells of a matrix, and not all of them lines where the figure shows a table. */
    if (needs_periods(fil_figure_at(figure)) || strcmp(fil_figure_at(figure)->name, "matrix") == 0 ||
        fil_figure_at(figure)->table)
      continue;
    const bool panels = strcmp(fil_figure_at(figure)->name, "relations") == 0; /* each actor stands in both */
    const fil_draw_request request = {.figure = fil_figure_at(figure)->name, .title = "Bread & \"more\"", .seed = 1};
    xmlDoc *page = drawn("Mill_1 : mill / Milling\nBaker : baker / Baking\nUni : university\n"
                         "Mill_1 -> Baker 25 trade\nUni -- Mill_1 innovation\n",
                         &request);
    assert_xpath(page, "string(/*/@role)", "img");
    assert_xpath(page, "string(/*/@aria-labelledby)", "title desc");
    assert_xpath(page, "string(/*/*[1][@id='title'])", "Bread & \"more\"");
    assert_true(xpath_number(page, "count(/*/*[local-name()='desc'][contains(., 'n = 3 actors')])") == 1);
    assert_xpath(page, "string(//*[@id='actor-Mill_5f1']/@class)", "node actor category-mill");
    assert_xpath(page, "string(//*[@id='tie-1']/@class)", "edge tie relation-trade");
    assert_xpath(page, "string(//*[@id='tie-2']/@class)", "edge tie relation-innovation");
    assert_xpath(page, TITLE_OF("tie-1"), "Mill_1 → Baker, trade, 25");
    assert_xpath(page, TITLE_OF("actor-Uni"), panels ? "Uni (university) – trade" : "Uni (university)");
    assert_true(xpath_number(page, "count(//*[@id='actor-Baker']//*[local-name()='text'][@class='label'])") > 0);
    assert_true(xpath_number(page, "count(//*[contains(@class, 'legend')])") > 5);
    /* Graphviz's own names are nobody's tool-tips. */
    assert_true(xpath_number(page, "count(//*[local-name()='title'])") == 1 + (panels ? 6 : 3) + 2);
    assert_true(xpath_number(page, "count(//*[local-name()='a' or local-name()='script'])") == 0);
    assert_true(xpath_number(page, "count(/*//comment())") == 0);
    assert_true(xpath_number(page, "count(//*[@id = preceding::*/@id or @id = ancestor::*/@id])") == 0);
    xmlFreeDoc(page);
  }
}

static void test_hostile(void **state)
{
  (void)state;
  const fil_draw_request request = {.figure = "network", .title = "<script>x()</script> ]]> -->", .seed = 1};
  xmlDoc *page = drawn("a\"><script>x()</script> : <b>&amp;\na\"><script>x()</script> -> '; 2 --><i>\n", &request);
  assert_xpath(page, "string(/*/*[1])", "<script>x()</script> ]]> -->");
  assert_true(xpath_number(page, "count(//*[local-name()='script' or local-name()='b' or local-name()='i'])") == 0);
  assert_xpath(page, "string(//*[starts-with(@id, 'actor-a')]/*[local-name()='title'])",
               "a\"><script>x()</script> (<b>&amp;)");
  assert_xpath(page, "string(//*[starts-with(@id, 'tie-')]/*[local-name()='title'])",
               "a\"><script>x()</script> → ';, --><i>, 2");
  xmlFreeDoc(page);
}

/* An actor that is drawn again keeps its name, with a number. */
static void test_repeated(void **state)
{
  (void)state;
  fil_text svg = {0};
  assert_int_equal(fil_text_add(&svg,
                                "before<svg xmlns='http://www.w3.org/2000/svg'>\n<g class='graph'>\n<title>g</title>\n"
                                "<g id='x' class='node'><title>n</title><text> </text></g>\n<g id='x'/>\n"
                                "<!-- c -->\n<g id='x'/></g></svg>",
                                NULL),
                   FIL_OK);
  assert_int_equal(fil_screen(&svg, strlen("before"), NULL, "", NULL), FIL_OK);
  assert_memory_equal(svg.bytes, "before<?xml", strlen("before<?xml"));
  memmove(svg.bytes, svg.bytes + strlen("before"), svg.length - strlen("before"));
  svg.length -= strlen("before");
  xmlDoc *page = parsed(&svg);
  assert_true(xpath_number(page, "count(//*[@id='x'])") == 1);
  assert_true(xpath_number(page, "count(//*[@id='x.2'])") == 1);
  assert_true(xpath_number(page, "count(//*[@id='x.3'])") == 1);
  assert_true(xpath_number(page, "count(//*[local-name()='title' or local-name()='desc' or local-name()='text'])") ==
              0);
  assert_true(xpath_number(page, "count(//comment() | /*/@aria-labelledby)") == 0);
  xmlFreeDoc(page);
  fil_text_destroy(&svg);
}

static void test_refused(void **state)
{
  (void)state;
  static const char *const wrong[] = {"", "<svg>", "<html/>"};
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
    fil_text svg = {0};
    fil_error error = {0};
    assert_int_equal(fil_text_add(&svg, wrong[k], NULL), FIL_OK);
    assert_int_equal(fil_screen(&svg, 0, "T", "D", &error), FIL_ERROR_PROGRAM);
    assert_string_equal(error.message, "Graphviz wrote an SVG that cannot be read");
    fil_text_destroy(&svg);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_figures),
      cmocka_unit_test(test_hostile),
      cmocka_unit_test(test_repeated),
      cmocka_unit_test(test_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
