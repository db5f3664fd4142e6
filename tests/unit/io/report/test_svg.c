/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Drawings made ready for a page. */
#include "io/report/svg.h"
#include "tests/support/testing.h"

#include <libxml/parser.h>
#include <string.h>

static fil_status embed(const char *drawing, fil_text *text, fil_error *error)
{
  fil_text source = {0};
  fil_sink sink;
  assert_int_equal(fil_text_add(&source, drawing, NULL), FIL_OK);
  fil_sink_open_memory(&sink, text);
  fil_status status = fil_svg_embed(&source, "chain", "Chain & \"links\"", NULL, &sink, error);
  fil_sink_destroy(&sink);
  fil_text_destroy(&source);
  return status;
}

static void assert_embedded(const char *drawing, const char *expected)
{
  fil_text text = {0};
  assert_int_equal(embed(drawing, &text, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&text), expected);
  fil_text_destroy(&text);
}

static void assert_refused(const char *drawing, const char *expected)
{
  fil_text text = {0};
  fil_error error = {0};
  assert_int_equal(embed(drawing, &text, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, expected);
  assert_int_equal(text.length, 0);
  fil_text_destroy(&text);
}

static void test_ids(void **state)
{
  (void)state;
  assert_embedded("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg><!-- made --><svg id=\"a\"><g id=\"b\" "
                  "style=\"fill:url(#a);stroke:url(#b)\"><text>#b Жем</text><use href=\"#b\"/></g></svg>",
                  "<svg id=\"chain-a\" role=\"img\" aria-label=\"Chain &amp; &quot;links&quot;\">"
                  "<g id=\"chain-b\" style=\"fill:url(#chain-a);stroke:url(#chain-b)\"><text>#b Жем</text>"
                  "<use href=\"#chain-b\"/></g></svg>");
}

/* CDATA, which HTML does not know, becomes escaped text; handlers, comments and instructions go. */
static void test_hostile_parts(void **state)
{
  (void)state;
  assert_embedded("<svg><!--><img src=x>--><?x ><img src=x>?><text onclick=\"x()\" "
                  "OnLoad=\"y()\"><![CDATA[</svg><script>]]></text></svg>",
                  "<svg role=\"img\" aria-label=\"Chain &amp; &quot;links&quot;\">"
                  "<text>&lt;/svg&gt;&lt;script&gt;</text></svg>");
}

static void test_refused(void **state)
{
  (void)state;
  static const char script[] = "the figure chain brings a script, which no page takes in";
  assert_refused("", "the figure chain is no SVG");
  assert_refused("<svg><g></svg>", "the figure chain is no SVG");
  assert_refused("<html/>", "the figure chain is no SVG");
  assert_refused("<svg><g/><SCRIPT>x()</SCRIPT></svg>", script);
  assert_refused("<svg><foreignObject/></svg>", script);
}

/* Actors lead to their rows as far as the page shows them; the drawing is then no mere image. */
static void test_links(void **state)
{
  (void)state;
  static const char drawing[] = "<svg aria-labelledby=\"title\"><title id=\"title\">T</title><g><g id=\"actor-a_20b\">"
                                "<title>tip</title><text>A</text></g><g id=\"actor-a_20b.2\"><text>A</text></g>"
                                "<g id=\"actor-c\"><text>C</text></g><g id=\"node1\"/></g></svg>";
  fil_table actors = {0};
  fil_column *id;
  fil_text source = {0}, out = {0};
  fil_sink sink;
  assert_int_equal(fil_table_add_column(&actors, "id", FIL_COLUMN_TEXT, &id, NULL), FIL_OK);
  assert_int_equal(fil_column_add_text(id, "a b", 3, NULL), FIL_OK);
  assert_int_equal(fil_column_add_text(id, NULL, 0, NULL), FIL_OK);
  assert_int_equal(fil_text_add(&source, drawing, NULL), FIL_OK);
  fil_sink_open_memory(&sink, &out);
  assert_int_equal(fil_svg_embed(&source, "chain", "T", &actors, &sink, NULL), FIL_OK);
  assert_string_equal(out.bytes,
                      "<svg role=\"group\" aria-label=\"T\"><g><g id=\"chain-actor-a_20b\"><title>tip</title>"
                      "<a href=\"#actor-a_20b\"><text>A</text></a></g><g id=\"chain-actor-a_20b.2\">"
                      "<a href=\"#actor-a_20b\"><text>A</text></a></g><g id=\"chain-actor-c\">"
                      "<text>C</text></g><g id=\"chain-node1\"/></g></svg>");
  fil_sink_destroy(&sink);
  fil_text_destroy(&source);
  fil_text_destroy(&out);
  fil_table_destroy(&actors);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_links),
      cmocka_unit_test(test_ids),
      cmocka_unit_test(test_hostile_parts),
      cmocka_unit_test(test_refused),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  xmlCleanupParser();
  return failed;
}
