/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Numbers to text and back, the same in every locale. */
#ifndef FIL_GRAPH_NUMBER_H
#define FIL_GRAPH_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { FIL_NUMBER_LENGTH = 32 };

/* Reads the whole of `text` as a decimal number with `decimal` ('.' or ',') before the fraction. Blanks around it,
   and blanks (space, no-break space, narrow no-break space) and apostrophes between groups of three digits, are passed
   over. False when it is anything else; "inf", "nan", hexadecimal and what is too large for a double are not numbers
   here. */
bool fil_number_read(const char *text, size_t length, char decimal, double *number);

/* The same with a further mark that may stand between groups of three digits: ',' or '.', whichever is not `decimal`.
 */
bool fil_number_read_grouped(const char *text, size_t length, char decimal, char mark, double *number);

/* The same in whichever of these ways finds a number first: with a decimal point, a comma, marks between thousands. */
bool fil_number_read_any(const char *text, size_t length, double *number);

/* Whether the text is a whole number, of digits alone, that no double is: 9007199254740993 would become …992. */
bool fil_number_loses_digits(const char *text, size_t length);

/* Writes the fewest digits that read back as the same double, with a point; nothing for a missing number (NAN).
   Returns `out`. */
char *fil_number_write(double number, char out[FIL_NUMBER_LENGTH]);

/* Writes `number` for people: at most `digits` significant digits, no exponent between 1e-4 and 1e15; "–" for a missing
 * number. */
char *fil_number_show(double number, int digits, char out[FIL_NUMBER_LENGTH]);

#endif
