/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What people write into a cell for a value that they do not know. */
#ifndef FIL_IO_SHEET_MISSING_H
#define FIL_IO_SHEET_MISSING_H

#include "graph/problem.h"
#include "io/names.h"
#include "io/sheet/cells.h"

/* Starts as { 0 }: what programs write (NA, N/A, n/a, #N/A, NaN, NULL) is missing. */
typedef struct fil_missing {
  fil_names words;
  bool declared; /* the words are what is missing, and nothing else */
} fil_missing;

/* Whether a cell says that its value is missing. `missing` may be NULL: the usual words. */
bool fil_missing_is(const fil_missing *missing, const char *bytes, size_t length);

/* Whether it looks as if it did ("-", "?", "no data", "нет данных"), but is not among those words. */
bool fil_missing_is_likely(const fil_missing *missing, const char *bytes, size_t length);

/* Tells once for each column, in a note, that its cells with such a word are read as missing; nothing when the study
   declares the words. `place` is that of the first one. */
fil_status fil_missing_tell(const fil_missing *missing, fil_place place, fil_problems *problems, fil_error *error);

/* Empties such cells of a table's column that was read as `wish`; a column of numbers that they had made one of text
   becomes one of numbers. Where all else are numbers, words that only look so are emptied too, which a warning
   tells. `position` is the column's in the table. */
fil_status fil_missing_settle(const fil_missing *missing, fil_table *table, size_t position, fil_cells wish,
                              fil_problems *problems, fil_error *error);

#endif
