/* SPDX-License-Identifier: GPL-2.0-or-later */
/* PDFs without dates. */
#include "io/report/pdf.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_written(const char *pdf, size_t length, const char *expected)
{
  fil_text source = {0}, text = {0};
  fil_sink sink;
  assert_int_equal(fil_text_add_bytes(&source, pdf, length, NULL), FIL_OK);
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_pdf_write(&source, &sink, NULL), FIL_OK);
  assert_int_equal(text.length, length);
  assert_memory_equal(text.bytes, expected, length);
  fil_sink_destroy(&sink);
  fil_text_destroy(&source);
  fil_text_destroy(&text);
}

static void test_dates(void **state)
{
  (void)state;
  static const char pdf[] = "%PDF \0 /ModDate (D:1)\n/CreationDate (D:20261124115217+03'00)\n>> (x)";
  static const char expected[] = "%PDF \0               \n                                      \n>> (x)";
  assert_written(pdf, sizeof pdf - 1, expected);
}

static void test_no_dates(void **state)
{
  (void)state;
  static const char unclosed[] = "%PDF /CreationDate (D:2026";
  assert_written(unclosed, sizeof unclosed - 1, unclosed);
  assert_written("x", 1, "x");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_dates),
      cmocka_unit_test(test_no_dates),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
