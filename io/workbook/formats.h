/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the number formats of a workbook make of its numbers. */
#ifndef FIL_IO_WORKBOOK_FORMATS_H
#define FIL_IO_WORKBOOK_FORMATS_H

#include "io/workbook/part.h"

typedef enum fil_cell_format {
  FIL_CELL_FORMAT_NUMBER,
  FIL_CELL_FORMAT_DATE,
  FIL_CELL_FORMAT_TIME,      /* of the day */
  FIL_CELL_FORMAT_DATE_TIME, /* both */
  FIL_CELL_FORMAT_ELAPSED,   /* hours, minutes and seconds that may exceed a day */
} fil_cell_format;

/* By style. Starts as { 0 }. */
typedef struct fil_workbook_formats {
  unsigned char *styles; /* fil_cell_format of each */
  size_t count, capacity;
} fil_workbook_formats;

/* Reads the workbook's styles. */
fil_status fil_workbook_formats_read(fil_workbook_formats *formats, const fil_archive *archive, const char *part,
                                     fil_error *error);

/* That of a cell of that style; an unknown style is that of plain numbers. */
fil_cell_format fil_workbook_format(const fil_workbook_formats *formats, size_t style);

/* What a format code says: "yyyy-mm-dd" is a date, "0.00" is none. Letters in quotes or brackets do not count. */
fil_cell_format fil_cell_format_of_code(const char *code);

/* What a format means that spreadsheets know by number alone (ECMA-376-1, 18.8.30). */
fil_cell_format fil_cell_format_of_number(size_t number);

void fil_workbook_formats_destroy(fil_workbook_formats *formats);

#endif
