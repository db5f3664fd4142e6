/* SPDX-License-Identifier: GPL-2.0-or-later */
/* An Excel workbook (.xlsx, .xlsm: ECMA-376, transitional or strict), its sheets read as delimited text. */
#ifndef FIL_IO_WORKBOOK_WORKBOOK_H
#define FIL_IO_WORKBOOK_WORKBOOK_H

#include "graph/problem.h"
#include "io/workbook/formats.h"
#include "io/workbook/strings.h"

/* One tab. */
typedef struct fil_workbook_sheet {
  char *name;
  char *part;  /* of the archive; NULL: a chart or the like, which has no cells */
  bool hidden; /* from whoever opens the workbook */
} fil_workbook_sheet;

enum { FIL_WORKBOOK_SHEET_LIMIT = 10000 };

/* Starts as { 0 }. */
typedef struct fil_workbook {
  fil_archive archive;
  fil_workbook_sheet *sheets; /* in the order of the tabs */
  size_t count, capacity;
  fil_workbook_strings strings;
  fil_workbook_formats formats;
  bool from_1904;    /* days are counted from then, as the Macintosh did */
  bool uncalculated; /* whoever wrote it left its formulas for a spreadsheet program to compute */
} fil_workbook;

/* Whether the bytes are a workbook of this kind or some other archive. */
bool fil_workbook_is(const char *bytes, size_t length);

/* What the bytes are when they are a spreadsheet of a kind that is not read (an old or locked workbook), as the
   sentence to fail with; NULL when they are none. */
const char *fil_workbook_foreign(const char *bytes, size_t length);

/* The bytes are borrowed until it is closed. Fails with FIL_ERROR_DATA when they are damaged or another archive. */
fil_status fil_workbook_open(fil_workbook *book, const char *bytes, size_t length, fil_error *error);

/* Adds the sheet as UTF-8, delimited by commas: rows and columns stand where they stand in the sheet, a row in which
   nothing stands is an empty line. Numbers are written with the fewest digits that mean the same number, dates by
   ISO 8601, truth as TRUE and FALSE. `name` is the sheet's in `problems`: cells that hold an error or a formula without
   its result, merged cells, hidden rows; they may be NULL. Fails with FIL_ERROR_DATA when the part is damaged or the
   text grows beyond the limit of the archive. */
fil_status fil_workbook_read(const fil_workbook *book, size_t sheet, const char *name, fil_text *text,
                             fil_problems *problems, fil_error *error);

/* The same for its first rows, to see what it is. */
fil_status fil_workbook_look(const fil_workbook *book, size_t sheet, fil_text *text, fil_error *error);

void fil_workbook_close(fil_workbook *book);

#endif
