/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text, markup and references against their exact HTML. */
#include "io/report/html.h"
#include "tests/support/testing.h"

static fil_text text;
static fil_sink sink;

static int open_text(void **state)
{
  (void)state;
  fil_sink_open_memory(&sink, &text);
  return 0;
}

static int close_text(void **state)
{
  (void)state;
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  return 0;
}

static void test_text(void **state)
{
  (void)state;
  assert_int_equal(fil_html_text(&sink, "<a href='x' & \"y\">\n\x01\x7F Жем", NULL), FIL_OK);
  assert_string_equal(text.bytes, "&lt;a href=&#39;x&#39; &amp; &quot;y&quot;&gt; \xEF\xBF\xBD\xEF\xBF\xBD Жем");
}

static void test_markup(void **state)
{
  (void)state;
  assert_int_equal(fil_html(&sink, NULL, "<td style=\"width:50%%\">%s</td><td>%zu</td>", "%s<b>", (size_t)7), FIL_OK);
  assert_string_equal(text.bytes, "<td style=\"width:50%\">%s&lt;b&gt;</td><td>7</td>");
}

#define LINK(doi) "<a href=\"https://doi.org/" doi "\">doi:" doi "</a>"

static void test_references(void **state)
{
  (void)state;
  assert_int_equal(
      fil_html_reference(&sink, "Freeman 1978, doi:10.1016/0378-8733(78)90021-7; A & B 2001 (doi:10.1/x).", NULL),
      FIL_OK);
  assert_string_equal(text.bytes,
                      "Freeman 1978, " LINK("10.1016/0378-8733(78)90021-7") "; A &amp; B 2001 (" LINK("10.1/x") ").");
}

static void test_hostile_reference(void **state)
{
  (void)state;
  assert_int_equal(fil_html_reference(&sink, "doi:10.1/'onclick=alert(1) doi:", NULL), FIL_OK);
  assert_string_equal(text.bytes, LINK("10.1/&#39;onclick=alert(1)") " doi:");
}

#define WITH_TEXT(test) cmocka_unit_test_setup_teardown(test, open_text, close_text)

int main(void)
{
  const struct CMUnitTest tests[] = {
      WITH_TEXT(test_text),
      WITH_TEXT(test_markup),
      WITH_TEXT(test_references),
      WITH_TEXT(test_hostile_reference),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
