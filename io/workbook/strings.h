/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The texts that a workbook's cells share. */
#ifndef FIL_IO_WORKBOOK_STRINGS_H
#define FIL_IO_WORKBOOK_STRINGS_H

#include "io/workbook/part.h"

/* Starts as { 0 }. */
typedef struct fil_workbook_strings {
  fil_text bytes; /* texts, each ended by a NUL */
  size_t *starts; /* where each begins */
  size_t count, capacity;
} fil_workbook_strings;

/* Formatting within a text falls away, how it is to be pronounced too. */
fil_status fil_workbook_strings_read(fil_workbook_strings *strings, const fil_archive *archive, const char *part,
                                     fil_error *error);

/* NULL: there is no such text. Borrowed. */
const char *fil_workbook_string(const fil_workbook_strings *strings, size_t number);

void fil_workbook_strings_destroy(fil_workbook_strings *strings);

/* Adds a text as workbooks write it: control letters stand there as _x000D_. Those that no text can hold fall away. */
fil_status fil_workbook_text_add(fil_text *text, const char *written, fil_error *error);

#endif
