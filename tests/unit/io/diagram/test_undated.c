/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pictures without dates. */
#include "io/diagram/undated.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_undated(const char *bytes, size_t length, size_t from, const char *expected)
{
  fil_text picture = {0};
  assert_int_equal(fil_text_add_bytes(&picture, bytes, length, NULL), FIL_OK);
  fil_undated(&picture, from);
  assert_int_equal(picture.length, length);
  assert_memory_equal(picture.bytes, expected, length);
  fil_text_destroy(&picture);
}

static void test_pdf(void **state)
{
  (void)state;
  static const char pdf[] = "%PDF \0 /ModDate (D:1)\n/CreationDate (D:20261124115217+03'00)\n>> (x)";
  static const char expected[] = "%PDF \0               \n                                      \n>> (x)";
  assert_undated(pdf, sizeof pdf - 1, 0, expected);
}

static void test_eps(void **state)
{
  (void)state;
  static const char eps[] = "%!PS\n%%CreationDate: Tue Nov 24\n%%Pages: 1\n";
  static const char expected[] = "%!PS\n                          \n%%Pages: 1\n";
  assert_undated(eps, sizeof eps - 1, 0, expected);
}

/* What stands before is another's. */
static void test_from(void **state)
{
  (void)state;
  static const char two[] = "/ModDate (D:1) /ModDate (D:2)";
  assert_undated(two, sizeof two - 1, 5, "/ModDate (D:1)               ");
}

static void test_no_dates(void **state)
{
  (void)state;
  static const char unclosed[] = "%PDF /CreationDate (D:2026";
  assert_undated(unclosed, sizeof unclosed - 1, 0, unclosed);
  assert_undated("x", 1, 0, "x");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pdf),
      cmocka_unit_test(test_eps),
      cmocka_unit_test(test_from),
      cmocka_unit_test(test_no_dates),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
