/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain decimals to doubles without the C library. */
#include "graph/decimal.h"

#include <math.h>

static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

/* Adds the digits at `at`; returns where they end. */
static const char *add_digits(const char *at, const char *end, uint64_t *digits)
{
  for (; at < end && (unsigned char)(*at - '0') <= 9; at++)
    *digits = *digits * 10 + (unsigned char)(*at - '0');
  return at;
}

bool fil_decimal_scan(const char *bytes, size_t length, fil_decimal *decimal)
{
  const char *at = bytes, *end = bytes + length;
  if (length == 0 || length > FIL_DECIMAL_DIGITS + 2)
    return false;
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
