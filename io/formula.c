/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Formulas in sheets of text. */
#include "io/formula.h"

#include "graph/number.h"

#include <string.h>

/* A number in a column of text ("-5") is none, whichever its decimal sign. */
static bool is_formula(const char *text, size_t length)
{
  double number;
  size_t at = 0;
  while (at < length && text[at] == ' ')
    at++;
  return at < length && text[at] && strchr("=+-@\t\r\n", text[at]) && !fil_number_read_any(text, length, &number);
}

bool fil_formula_needs_mark(const char *text, size_t length)
{
  while (length > 0 && *text == '\'') {
    text++;
    length--;
  }
  return is_formula(text, length);
}

bool fil_formula_has_mark(const char *text, size_t length)
{
  return length > 1 && *text == '\'' && fil_formula_needs_mark(text + 1, length - 1);
}
