/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Letters that a line of Pajek's cannot hold, and what stands for them. */
#include "io/network/pajek_text.h"

#include <stdlib.h>
#include <string.h>

/* Length of "&#1241;" at the beginning of the bytes and the number in it, 0 when there is none. */
static size_t read_reference(const char *bytes, size_t length, unsigned long *number)
{
  enum { LONGEST = 12 };
  char digits[LONGEST] = {0};
  const char *close = memchr(bytes, ';', length < LONGEST ? length : LONGEST);
  char *end;
  if (length < 4 || bytes[0] != '&' || bytes[1] != '#' || !close)
    return 0;
  const bool is_hexadecimal = bytes[2] == 'x' || bytes[2] == 'X';
  memcpy(digits, bytes + 2 + is_hexadecimal, (size_t)(close - bytes) - 2 - is_hexadecimal);
  if (strspn(digits, is_hexadecimal ? "0123456789abcdefABCDEF" : "0123456789") != strlen(digits) || !*digits)
    return 0;
  *number = strtoul(digits, &end, is_hexadecimal ? 16 : 10);
  return (size_t)(close - bytes) + 1;
}

fil_status fil_pajek_decode(const char *bytes, size_t length, bool is_label, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t used;
  for (size_t at = 0; at < length; at += used) {
    unsigned long number;
    bool is_letter = false;
    if (is_label && at + 1 < length && bytes[at] == '\\' && bytes[at + 1] == 'n') {
      used = 2;
      FIL_TRY(fil_text_add(text, " ", error));
      continue;
    }
    used = read_reference(bytes + at, length - at, &number);
    if (used)
      FIL_TRY(fil_text_add_code_point(text, number, &is_letter, error));
    if (is_letter)
      continue;
    used = 1;
    FIL_TRY(fil_text_add_bytes(text, bytes + at, 1, error));
  }
done:
  return status;
}

/* Whether the letter means something else to who reads the name, or a blank at its edge, or ends the line. */
static bool is_special(const char *name, const char *at, bool is_label)
{
  const unsigned char letter = (unsigned char)*at;
  if (letter == ' ')
    return !is_label && (at == name || at[1] == '\0');
  return letter < ' ' || letter == 127 || letter == '"' || (letter == '&' && at[1] == '#') ||
         (is_label && letter == '\\' && at[1] == 'n');
}

fil_status fil_pajek_encode(const char *name, bool is_label, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *at = name; *at; at++) {
    if (is_label && *at == '\n')
      FIL_TRY(fil_text_add(text, "\\n", error));
    else if (is_special(name, at, is_label))
      FIL_TRY(fil_text_format(text, error, "&#%d;", *at));
    else
      FIL_TRY(fil_text_add_bytes(text, at, 1, error));
  }
done:
  return status;
}
