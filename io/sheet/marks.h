/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where fields may end: the separators and control characters of a stretch of text, found eight bytes a step. */
#ifndef FIL_IO_SHEET_MARKS_H
#define FIL_IO_SHEET_MARKS_H

#include <stddef.h>
#include <stdint.h>

/* Text that is looked at in one go, and what it must be a multiple of. */
enum { FIL_MARKS_MOST = 1 << 13, FIL_MARKS_STEP = 64 };

/* Writes the places of all bytes that are the separator (ASCII) or below the blank, line ends and tabs among them.
   `length` is a multiple of FIL_MARKS_STEP, at most FIL_MARKS_MOST, which `places` has room for. Returns how many. */
size_t fil_marks_find(const char *bytes, size_t length, char separator, uint16_t places[]);

#endif
