/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One cell of a sheet, and the text that stands for it. */
#ifndef FIL_IO_WORKBOOK_SHEET_CELL_H
#define FIL_IO_WORKBOOK_SHEET_CELL_H

#include "io/workbook/workbook.h"

/* A cell as it is read. Starts as { 0 }. */
typedef struct fil_sheet_cell {
  size_t row, column; /* from 1 */
  char *type;         /* as the sheet writes it: "s", "str"; NULL: a number */
  size_t style;
  bool has_formula;
  bool has_value; /* an element for it is there, though it may be empty */
  fil_text value; /* as it stands in the file */
} fil_sheet_cell;

/* Where problems of cells go. */
typedef struct fil_sheet_report {
  const char *name; /* of the sheet */
  fil_problems *problems;
} fil_sheet_report;

/* Adds the cell's text as a field of delimited text, nothing for an empty cell. Blanks around a value that is no text
   are taken off the cell. What is wrong with it joins the report, unless that takes none. */
fil_status fil_sheet_cell_write(const fil_workbook *book, fil_sheet_cell *cell, fil_text *scratch, fil_text *out,
                                const fil_sheet_report *report, fil_error *error);

#endif
