/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain decimals taken apart, held against the same done byte by byte. */
#include "graph/decimal.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

/* What a plain decimal is, said slowly. */
static bool scan_slowly(const char *text, fil_decimal *decimal)
{
  const char *at = text;
  *decimal = (fil_decimal){.negative = *at == '-'};
  at += *at == '-' || *at == '+';
  for (; *at >= '0' && *at <= '9'; at++, decimal->whole++)
    decimal->digits = decimal->digits * 10 + (uint64_t)(*at - '0');
  if (*at == '.' || *at == ',') {
    decimal->mark = *at++;
    for (; *at >= '0' && *at <= '9'; at++, decimal->fraction++)
      decimal->digits = decimal->digits * 10 + (uint64_t)(*at - '0');
    if (decimal->fraction == 0)
      return false;
  }
  return !*at && decimal->whole + decimal->fraction > 0;
}

static void check(const char *text)
{
  fil_decimal expected, found;
  bool is_plain = scan_slowly(text, &expected);
  assert_int_equal(fil_decimal_scan(text, strlen(text), &found), is_plain);
  if (!is_plain)
    return;
  assert_true(found.digits == expected.digits);
  assert_int_equal(found.whole, expected.whole);
  assert_int_equal(found.fraction, expected.fraction);
  assert_int_equal(found.mark, expected.mark);
  assert_int_equal(found.negative, expected.negative);
}

/* All texts of up to five of these bytes, alone and behind digits, so that all lengths around a word are there. */
static void test_every_form(void **state)
{
  (void)state;
  static const char bytes[] = "079.,-+ \xB2";
  static const char *const before[] = {"", "1", "98", "123", "9876", "12345678901"};
  enum { KINDS = sizeof bytes - 1, MOST = 5 };
  for (size_t length = 0, forms = 1; length <= MOST; length++, forms *= KINDS) {
    for (size_t form = 0; form < forms; form++) {
      char text[32] = "";
      for (size_t k = 0; k < sizeof before / sizeof *before; k++) {
        size_t at = (size_t)snprintf(text, sizeof text, "%s", before[k]);
        for (size_t place = 0, rest = form; place < length; place++, rest /= KINDS)
          text[at++] = bytes[rest % KINDS];
        text[at] = '\0';
        check(text);
      }
    }
  }
}

static void test_lengths(void **state)
{
  (void)state;
  char text[] = "1234567890123456789";
  fil_decimal found;
  for (size_t length = 1; length <= FIL_DECIMAL_DIGITS; length++) {
    char part[sizeof text] = "";
    memcpy(part, text, length);
    check(part);
  }
  assert_false(fil_decimal_scan("12345678901234567890", 20, &found)); /* more digits than fit */
  assert_true(fil_decimal_scan("12.5;9", 4, &found));                 /* not a byte past the end */
  assert_int_equal(found.digits, 125);
}

static void test_numbers(void **state)
{
  (void)state;
  double number;
  assert_true(fil_decimal_number(&(fil_decimal){.digits = 810308, .whole = 4, .fraction = 2}, &number));
  assert_true(number == 8103.08);
  assert_true(fil_decimal_number(&(fil_decimal){.digits = 5, .fraction = 1, .negative = true}, &number));
  assert_true(number == -0.5);
  assert_false(fil_decimal_number(&(fil_decimal){.digits = ((uint64_t)1 << 53) + 1, .whole = 16}, &number));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_form),
      cmocka_unit_test(test_lengths),
      cmocka_unit_test(test_numbers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
