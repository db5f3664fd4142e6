/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Plain decimals, the form that nearly all numbers in sheets have, taken apart in one go. */
#ifndef FIL_GRAPH_DECIMAL_H
#define FIL_GRAPH_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIL_DECIMAL_DIGITS = 19 }; /* the most that 64 bits hold for certain */

/* A sign, digits, and at most one mark that digits follow: "-1234.5", "12", ",5". */
typedef struct fil_decimal {
  uint64_t digits; /* all of them as one whole number */
  unsigned whole;  /* how many stand before the mark */
  unsigned fraction;
  char mark; /* '.' or ','; 0: none */
  bool negative;
} fil_decimal;

/* Takes the whole of `bytes` apart; false when it is anything else, or longer than FIL_DECIMAL_DIGITS. */
bool fil_decimal_scan(const char *bytes, size_t length, fil_decimal *decimal);

/* The double nearest to the decimal, where one division finds it exactly (Clinger 1990, doi:10.1145/93548.93557): for
   digits up to 2^53. Else false. */
bool fil_decimal_number(const fil_decimal *decimal, double *number);

enum { FIL_DECIMAL_LENGTH = 24 };

/* Writes the number as "%.15g" does in the C locale, where it is the double nearest to a decimal of at most 15 digits,
   up to 8 of them a fraction, that "%.15g" writes without an exponent; most numbers that people type are. Ends it with
   a NUL and returns its length; 0 for any other number. */
size_t fil_decimal_write(double number, char out[FIL_DECIMAL_LENGTH]);

#endif
