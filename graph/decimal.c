/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain decimals to doubles without the C library. */
#include "graph/decimal.h"

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
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                  1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
  if (decimal->digits > (uint64_t)1 << 53)
    return false;
  double value = (double)decimal->digits / powers[decimal->fraction];
  *number = decimal->negative ? -value : value;
  return true;
}
