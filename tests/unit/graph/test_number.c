/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers to text and back. */
#include "graph/number.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double read_number(const char *text, char decimal)
{
  double number = 0;
  assert_true(fil_number_read(text, strlen(text), decimal, &number));
  return number;
}

static void assert_no_number(const char *text, char decimal)
{
  double number = 77;
  assert_false(fil_number_read(text, strlen(text), decimal, &number));
  assert_true(number == 77);
}

static void test_reading(void **state)
{
  (void)state;
  assert_true(read_number("1.5", '.') == 1.5);
  assert_true(read_number("1,5", ',') == 1.5);
  assert_true(read_number(" -2e3 ", '.') == -2000);
  assert_true(read_number(".5", '.') == 0.5);
  assert_true(read_number("5.", '.') == 5);
  assert_true(read_number("+7", '.') == 7);
  assert_true(read_number("1 234 567,25", ',') == 1234567.25);
  assert_true(read_number("1\xC2\xA0"
                          "234",
                          '.') == 1234);
  assert_true(read_number("12\xE2\x80\xAF"
                          "500",
                          '.') == 12500);
}

static void assert_grouped(const char *text, char decimal, char mark, double expected)
{
  double number;
  assert_true(fil_number_read_grouped(text, strlen(text), decimal, mark, &number));
  assert_true(number == expected);
}

/* A mark between groups of three digits is passed over, and nowhere else. */
static void test_grouped(void **state)
{
  (void)state;
  static const char *const wrong[] = {"1,25.5",  "12,3456", ",123",   "1,234,", "1,,234",
                                      "1.5,000", "1,234,5", "1234,5", "1,2345", "1,234 5"};
  double number;
  assert_grouped("1,250.50", '.', ',', 1250.5);
  assert_grouped("1,250", '.', ',', 1250);
  assert_grouped("-12,345,678", '.', ',', -12345678);
  assert_grouped("1250.5", '.', ',', 1250.5);
  assert_grouped("1.250,50", ',', '.', 1250.5);
  assert_grouped("1,5", ',', '.', 1.5);
  assert_true(read_number("1'250.5", '.') == 1250.5);
  assert_true(read_number("1’250’000,5", ',') == 1250000.5);
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
    assert_false(fil_number_read_grouped(wrong[k], strlen(wrong[k]), '.', ',', &number));
  assert_true(fil_number_read_any("1.250,5", strlen("1.250,5"), &number) && number == 1250.5);
  assert_true(fil_number_read_any("1,250.5", strlen("1,250.5"), &number) && number == 1250.5);
  assert_false(fil_number_read_any("1,250.5,1", strlen("1,250.5,1"), &number));
}

static bool loses(const char *text)
{
  return fil_number_loses_digits(text, strlen(text));
}

/* 2^53 = 9007199254740992 is the last whole number after which some are missing. */
static void test_digits(void **state)
{
  (void)state;
  assert_false(loses("9007199254740992"));
  assert_true(loses("9007199254740993"));
  assert_true(loses("-9007199254740993"));
  assert_false(loses("9007199254740994"));
  assert_false(loses("1152921504606846976")); /* 2^60 */
  assert_true(loses("1152921504606846977"));
  assert_false(loses("1000000000000000000000")); /* 10^21 = 5^21 * 2^21, and 5^21 < 2^53 */
  assert_true(loses("12345678901234567890"));
  assert_false(loses("000000000000000012"));
  assert_false(loses("123456789012345"));
  assert_false(loses("0.12345678901234567890"));
  assert_false(loses("12345678901234567890x"));
  assert_false(loses(""));
}

/* The short way that plain decimals take gives the same double as the C library's long one. */
static void test_plain_decimals(void **state)
{
  (void)state;
  uint64_t drawn = 1;
  for (int k = 0; k < 200000; k++) {
    char text[64];
    drawn = drawn * 6364136223846793005u + 1442695040888963407u;
    unsigned digits = (unsigned)(drawn >> 59) % 21, fraction = (unsigned)(drawn >> 40) % 20;
    unsigned long long whole = (drawn >> 3) % (digits < 19 ? (unsigned long long)pow(10, digits) : 1u << 31);
    snprintf(text, sizeof text, "%s%llu.%0*llu", drawn & 1 ? "-" : "", whole, (int)fraction + 1,
             (unsigned long long)(drawn >> 34));
    double read = read_number(text, '.');
    if (strtod("0,5", NULL) > 0)
      *strchr(text, '.') = ','; /* the decimal sign of the locale that the test runs in */
    assert_true(read == strtod(text, NULL));
  }
}

static void test_refusing(void **state)
{
  (void)state;
  const char *const wrong[] = {"",     " ",   ".",    "-",    "abc",      "1.5.2",    "1,5",
                               "0x10", "nan", "inf",  "1 23", "1 2345",   "1234 567", "1e",
                               "e5",   "--1", "1 ,5", "+",    "1 234 56", "12a",      "1e999"};
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
    assert_no_number(wrong[k], '.');
  assert_no_number("1.5", ',');
}

/* The fewest digits from 15 on that read back, as the C library writes them. */
static void write_slowly(double number, char out[64])
{
  for (int digits = 15; digits <= 17; digits++) {
    snprintf(out, 64, "%.*g", digits, number);
    if (strtod(out, NULL) == number)
      break;
  }
  char *comma = strchr(out, ',');
  if (comma) /* the decimal sign of the locale that the test runs in */
    *comma = '.';
}

/* The short way that plain decimals are written gives the same bytes as the long one. */
static void test_writing_decimals(void **state)
{
  (void)state;
  uint64_t drawn = 1;
  char slow[64], out[FIL_NUMBER_LENGTH];
  for (int k = 0; k < 200000; k++) {
    drawn = drawn * 6364136223846793005u + 1442695040888963407u;
    double number = (double)(drawn >> (11 + drawn % 53)) / pow(10, (double)(drawn >> 32 & 15));
    number = drawn & 64 ? -number : number;
    write_slowly(number == 0 ? 0 : number, slow);
    assert_string_equal(fil_number_write(number, out), slow);
  }
}

static void assert_written(double number, const char *expected)
{
  char out[FIL_NUMBER_LENGTH];
  assert_string_equal(fil_number_write(number, out), expected);
}

static void test_writing(void **state)
{
  (void)state;
  assert_written(0.1, "0.1");
  assert_written(1.0 / 3, "0.3333333333333333");
  assert_written(1e21, "1e+21");
  assert_written(-0.0, "0");
  assert_written(NAN, "");
  assert_written(1234567, "1234567");
}

static void test_round_trip(void **state)
{
  (void)state;
  char out[FIL_NUMBER_LENGTH];
  uint64_t bits = 88172645463325252u;
  for (int k = 0; k < 20000; k++) {
    bits ^= bits << 13;
    bits ^= bits >> 7;
    bits ^= bits << 17;
    double number;
    memcpy(&number, &bits, sizeof number);
    if (!isfinite(number))
      continue;
    fil_number_write(number, out);
    assert_true(read_number(out, '.') == number);
  }
}

static void assert_shown(double number, int digits, const char *expected)
{
  char out[FIL_NUMBER_LENGTH];
  assert_string_equal(fil_number_show(number, digits, out), expected);
}

static void test_showing(void **state)
{
  (void)state;
  assert_shown(0.123456, 3, "0.123");
  assert_shown(12, 3, "12");
  assert_shown(123456, 3, "123000");
  assert_shown(99.96, 3, "100");
  assert_shown(0.5, 3, "0.5");
  assert_shown(NAN, 3, "–");
  assert_shown(-0.0, 3, "0");
  assert_shown(1.5e-7, 3, "1.5e-07");
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_reading),        cmocka_unit_test(test_grouped),          cmocka_unit_test(test_digits),
      cmocka_unit_test(test_plain_decimals), cmocka_unit_test(test_writing_decimals), cmocka_unit_test(test_refusing),
      cmocka_unit_test(test_writing),        cmocka_unit_test(test_round_trip),       cmocka_unit_test(test_showing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
