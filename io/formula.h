/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Texts that a spreadsheet would run as formulas, and the apostrophe that stands before them in a sheet of text. */
#ifndef FIL_IO_FORMULA_H
#define FIL_IO_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a text that goes out needs an apostrophe before it: it begins like a formula (`=`, `+`, `-`, `@`) and is no
   number, or it is such a text behind apostrophes of its own, so that taking one off gives back exactly what was there.
 */
bool fil_formula_needs_mark(const char *text, size_t length);

/* Whether the first letter of a text that comes in is such an apostrophe. */
bool fil_formula_has_mark(const char *text, size_t length);

#endif
