/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain decimals to doubles without the C library. */
#include "graph/decimal.h"

#include "graph/word.h"

#include <math.h>

enum { WORD = 8 };

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

/* Adds the digits at `at`; returns where they end. */
static const char *add_digits(const char *at, const char *end, uint64_t *digits)
{
  for (; at < end && (unsigned char)(*at - '0') <= 9; at++)
    *digits = *digits * 10 + (unsigned char)(*at - '0');
  return at;
}

/* The number that eight digits are, the first of them the lowest byte: pairs, then fours, then all. */
static uint64_t join_digits(uint64_t digits)
{
  digits = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FFu;
  digits = (digits * 100 + (digits >> 16)) & 0x0000FFFF0000FFFFu;
  return (digits * 10000 + (digits >> 32)) & 0xFFFFFFFFu;
}

/* Takes up to eight bytes apart at once; false when they are no decimal or begin with a sign. */
static bool scan_short(const char *bytes, size_t length, fil_decimal *decimal)
{
  const unsigned free = (unsigned)(WORD - length) * 8; /* bits before the first byte, which get zeros */
  uint64_t word = length == WORD ? fil_word_at(bytes) : fil_part_at(bytes, length) << free;
  uint64_t digits = word ^ FIL_EACH_BYTE('0') << free;
  uint64_t others = (((digits & FIL_EACH_BYTE(0x7F)) + FIL_EACH_BYTE(0x80 - 10)) | digits) & FIL_EACH_BYTE(0x80);
  *decimal = (fil_decimal){.whole = (unsigned)length};
  if (others) {
    const unsigned at = (unsigned)fil_word_first(others);
    const uint64_t before = ((uint64_t)1 << at * 8) - 1; /* the mark */
    decimal->mark = (char)(word >> at * 8);
    decimal->fraction = WORD - 1 - at;
    decimal->whole -= decimal->fraction + 1;
    if ((decimal->mark != '.' && decimal->mark != ',') || others & (others - 1) || decimal->fraction == 0)
      return false;
    digits = (digits & before) << 8 | (digits & ~(before << 8 | 0xFF));
  }
  decimal->digits = join_digits(digits);
  return true;
}

static bool scan_long(const char *bytes, size_t length, fil_decimal *decimal)
{
  const char *at = bytes, *end = bytes + length;
  *decimal = (fil_decimal){.negative = *at == '-'};
  at += *at == '-' || *at == '+';
  const char *start = at;
  at = add_digits(at, end, &decimal->digits);
  decimal->whole = (unsigned)(at - start);
  if (at < end && (*at == '.' || *at == ',')) {
    decimal->mark = *at++;
    start = at;
    at = add_digits(at, end, &decimal->digits);
    decimal->fraction = (unsigned)(at - start);
    if (decimal->fraction == 0)
      return false;
  }
  unsigned count = decimal->whole + decimal->fraction;
  return at == end && count > 0 && count <= FIL_DECIMAL_DIGITS;
}

bool fil_decimal_scan(const char *bytes, size_t length, fil_decimal *decimal)
{
  if (length == 0 || length > FIL_DECIMAL_DIGITS + 2)
    return false;
  bool is_signed = *bytes == '-' || *bytes == '+';
  return length <= WORD && !is_signed ? scan_short(bytes, length, decimal) : scan_long(bytes, length, decimal);
}

bool fil_decimal_number(const fil_decimal *decimal, double *number)
{
  if (decimal->digits > (uint64_t)1 << 53)
    return false;
  double value = (double)decimal->digits / powers[decimal->fraction];
  *number = decimal->negative ? -value : value;
  return true;
}

/* The fewest digits after the point with which the number is a decimal of at most 15 digits, and those digits. */
static bool find_digits(double number, unsigned *fraction, uint64_t *digits)
{
  enum { FRACTION_MOST = 8 };
  for (*fraction = 0; *fraction <= FRACTION_MOST; ++*fraction) {
    double whole = nearbyint(number * powers[*fraction]);
    if (whole >= 1e15)
      return false;
    if (whole / powers[*fraction] == number) {
      *digits = (uint64_t)whole;
      return true;
    }
  }
  return false;
}

size_t fil_decimal_write(double number, char out[FIL_DECIMAL_LENGTH])
{
  char reversed[FIL_DECIMAL_LENGTH];
  unsigned fraction;
  uint64_t digits;
  double size = fabs(number);
  if (!(size < 1e15) || (size < 1e-4 && size > 0) || !find_digits(size, &fraction, &digits))
    return 0;
  size_t count = 0, length = 0;
  for (unsigned place = 0; digits > 0 || place <= fraction; place++, digits /= 10) {
    if (place == fraction && place > 0)
      reversed[count++] = '.';
    reversed[count++] = (char)('0' + digits % 10);
  }
  if (number < 0)
    out[length++] = '-';
  while (count > 0)
    out[length++] = reversed[--count];
  out[length] = '\0';
  return length;
}
