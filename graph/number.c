/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers to text and back. The C locale is used whatever locale the host program has chosen. */
#include "graph/number.h"

#include "graph/decimal.h"

#include <locale.h>
#include <math.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  DIGITS_LONGEST = 400, /* longest decimal read; the largest double has 309 digits */
  DIGITS_KEPT = 15,     /* that every double keeps */
};

static locale_t c_locale(void)
{
  static _Atomic(locale_t) shared;
  locale_t locale = shared, none = (locale_t)0;
  if (locale)
    return locale;
  locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (atomic_compare_exchange_strong(&shared, &none, locale))
    return locale;
  freelocale(locale); /* another thread was first */
  return none;
}

/* Length of the blank at the start of `text`: space, no-break space, thin or narrow no-break space. */
static size_t blank_length(const char *text, size_t length)
{
  if (length >= 1 && (*text == ' ' || *text == '\t'))
    return 1;
  if (length >= 2 && memcmp(text, "\xC2\xA0", 2) == 0)
    return 2;
  if (length >= 3 && (memcmp(text, "\xE2\x80\xAF", 3) == 0 || memcmp(text, "\xE2\x80\x89", 3) == 0))
    return 3;
  return 0;
}

/* Length of what stands between groups of digits at the start of `text`: a blank, an apostrophe, or `mark` (0: none).
 */
static size_t mark_length(const char *text, size_t length, char mark)
{
  if (length >= 1 && (*text == '\'' || (mark && *text == mark)))
    return 1;
  if (length >= 3 && memcmp(text, "\xE2\x80\x99", 3) == 0)
    return 3;
  return blank_length(text, length);
}

static void trim(const char **text, size_t *length)
{
  size_t blank;
  while ((blank = blank_length(*text, *length)) > 0) {
    *text += blank;
    *length -= blank;
  }
  for (;;) {
    if (*length >= 1 && blank_length(*text + *length - 1, 1) == 1)
      *length -= 1;
    else if (*length >= 2 && blank_length(*text + *length - 2, 2) == 2)
      *length -= 2;
    else if (*length >= 3 && blank_length(*text + *length - 3, 3) == 3)
      *length -= 3;
    else
      return;
  }
}

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

/* Copies the digits before the fraction without the marks between groups of three. Returns how many bytes of `text`
   they take, or 0 where the grouping is wrong; `*count` is the number of digits. */
static size_t copy_whole(const char *text, size_t length, char mark, char *out, size_t *count)
{
  size_t at = 0, group = 0;
  bool grouped = false;
  *count = 0;
  while (at < length && *count < DIGITS_LONGEST) {
    size_t between = mark_length(text + at, length - at, mark);
    if (is_digit(text[at])) {
      out[(*count)++] = text[at++];
      group++;
    } else if (between && at + between < length && is_digit(text[at + between]) && group >= 1 && group <= 3 &&
               (!grouped || group == 3)) {
      grouped = true;
      group = 0;
      at += between;
    } else {
      break;
    }
  }
  return grouped && group != 3 ? 0 : at;
}

/* Copies fraction and exponent. Returns how many bytes of `text` they take. */
static size_t copy_rest(const char *text, size_t length, char decimal, char *out, size_t *count)
{
  size_t at = 0;
  if (at < length && text[at] == decimal) {
    out[(*count)++] = '.';
    at++;
    while (at < length && is_digit(text[at]) && *count < DIGITS_LONGEST)
      out[(*count)++] = text[at++];
  }
  size_t sign = at + 1 < length && (text[at + 1] == '-' || text[at + 1] == '+');
  if (at + 1 + sign < length && (text[at] == 'e' || text[at] == 'E') && is_digit(text[at + 1 + sign])) {
    out[(*count)++] = 'e';
    at++;
    if (sign)
      out[(*count)++] = text[at++];
    while (at < length && is_digit(text[at]) && *count < DIGITS_LONGEST)
      out[(*count)++] = text[at++];
  }
  return at;
}

/* Whatever is more than a plain decimal: blanks, marks between thousands, exponents, many digits. */
static bool read_slowly(const char *text, size_t length, char decimal, char mark, double *number)
{
  char digits[DIGITS_LONGEST + 8];
  trim(&text, &length);
  bool negative = length && *text == '-';
  if (length && (*text == '-' || *text == '+')) {
    text++;
    length--;
  }
  size_t count;
  size_t at = copy_whole(text, length, mark, digits, &count);
  if (at == 0 && count > 0)
    return false;
  bool has_digits = count > 0 || (length > 1 && text[0] == decimal && is_digit(text[1]));
  at += copy_rest(text + at, length - at, decimal, digits, &count);
  if (at != length || !has_digits)
    return false;
  digits[count] = '\0';
  double value = strtod_l(digits, NULL, c_locale());
  if (isinf(value))
    return false;
  *number = negative ? -value : value;
  return true;
}

bool fil_number_read_grouped(const char *text, size_t length, char decimal, char mark, double *number)
{
  fil_decimal plain;
  bool is_plain = fil_decimal_scan(text, length, &plain) && (!plain.mark || plain.mark == decimal);
  return (is_plain && fil_decimal_number(&plain, number)) || read_slowly(text, length, decimal, mark, number);
}

bool fil_number_read(const char *text, size_t length, char decimal, double *number)
{
  return fil_number_read_grouped(text, length, decimal, /*mark=*/0, number);
}

bool fil_number_read_any(const char *text, size_t length, double *number)
{
  return fil_number_read(text, length, '.', number) || fil_number_read(text, length, ',', number) ||
         fil_number_read_grouped(text, length, '.', ',', number) ||
         fil_number_read_grouped(text, length, ',', '.', number);
}

/* snprintf in the C locale. */
static void print(char out[FIL_NUMBER_LENGTH], int digits, double number)
{
  locale_t before = uselocale(c_locale());
  snprintf(out, FIL_NUMBER_LENGTH, "%.*g", digits, number);
  uselocale(before);
}

bool fil_number_loses_digits(const char *text, size_t length)
{
  char exact[DIGITS_LONGEST];
  double number;
  if (length && (*text == '-' || *text == '+')) {
    text++;
    length--;
  }
  for (; length && *text == '0'; length--)
    text++;
  if (length <= DIGITS_KEPT || length >= DIGITS_LONGEST)
    return false;
  for (size_t k = 0; k < length; k++) {
    if (!is_digit(text[k]))
      return false;
  }
  if (!fil_number_read(text, length, '.', &number))
    return false;
  locale_t before = uselocale(c_locale());
  snprintf(exact, sizeof exact, "%.0f", number);
  uselocale(before);
  return strlen(exact) != length || memcmp(exact, text, length) != 0;
}

char *fil_number_write(double number, char out[FIL_NUMBER_LENGTH])
{
  if (isnan(number)) {
    out[0] = '\0';
    return out;
  }
  if (fil_decimal_write(number, out) > 0)
    return out;
  for (int digits = 15; digits <= 17; digits++) {
    print(out, digits, number);
    if (strtod_l(out, NULL, c_locale()) == number)
      break;
  }
  return out;
}

/* Takes off the zeros at the end of a fraction, and the point with them. */
static void strip_zeros(char *out)
{
  if (!strchr(out, '.'))
    return;
  size_t length = strlen(out);
  while (out[length - 1] == '0')
    length--;
  if (out[length - 1] == '.')
    length--;
  out[length] = '\0';
}

char *fil_number_show(double number, int digits, char out[FIL_NUMBER_LENGTH])
{
  if (isnan(number)) {
    memcpy(out, "–", sizeof "–");
    return out;
  }
  print(out, digits, number);
  double rounded = strtod_l(out, NULL, c_locale());
  if (rounded == 0) {
    memcpy(out, "0", sizeof "0");
  } else if (fabs(rounded) >= 1e-4 && fabs(rounded) < 1e15) {
    int decimals = digits - 1 - (int)floor(log10(fabs(rounded)));
    locale_t before = uselocale(c_locale());
    snprintf(out, FIL_NUMBER_LENGTH, "%.*f", decimals > 0 ? decimals : 0, decimals > 0 ? number : rounded);
    uselocale(before);
    strip_zeros(out);
  }
  return out;
}
