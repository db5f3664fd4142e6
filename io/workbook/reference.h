/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names of cells: "C14". */
#ifndef FIL_IO_WORKBOOK_REFERENCE_H
#define FIL_IO_WORKBOOK_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

/* As large as Excel's sheets are. */
enum { FIL_SHEET_ROWS = 1048576, FIL_SHEET_COLUMNS = 16384 };

enum { FIL_REFERENCE_LENGTH = 24 };

/* Reads a name at the start of `text`, row and column from 1; returns what follows, or NULL when it is none or lies
   beyond the sheet. */
const char *fil_reference_read(const char *text, size_t *row, size_t *column);

/* Reads the corners of a range, "A1:C2"; a single cell is one too. */
bool fil_reference_read_range(const char *text, size_t rows[2], size_t columns[2]);

/* Whether a name is that of a sheet of a workbook ("cluster.xlsx:Ties"), whose cells have such names; going by the
   ending of the file. */
bool fil_reference_serves(const char *name);

/* Returns `out`. */
char *fil_reference_write(size_t row, size_t column, char out[FIL_REFERENCE_LENGTH]);

#endif
