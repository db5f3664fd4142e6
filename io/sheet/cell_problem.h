/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What can be wrong with a cell of a sheet, said in the user's words. */
#ifndef FIL_IO_SHEET_CELL_PROBLEM_H
#define FIL_IO_SHEET_CELL_PROBLEM_H

#include "io/sheet/delimited.h"
#include "io/sheet/scanner.h"

/* Which cell: the sheet (borrowed), the spreadsheet row, the column from 0. */
typedef struct fil_cell_place {
  const fil_delimited *sheet;
  size_t row;
  size_t column;
} fil_cell_place;

/* Quotes that do not match, a field that is too long, bytes that could not be decoded. Nothing when it is sound. */
fil_status fil_cell_check(const fil_cell_place *place, const fil_field *field, const char *bytes, size_t length,
                          fil_problems *problems, fil_error *error);

/* A cell that is no number where one must stand; `decimal` is the column's sign. */
fil_status fil_cell_report_number(const fil_cell_place *place, const char *bytes, size_t length, char decimal,
                                  fil_problems *problems, fil_error *error);

/* A warning: one of the few cells that made a column of numbers a column of text. */
fil_status fil_cell_report_text(const fil_cell_place *place, const char *bytes, size_t length, fil_problems *problems,
                                fil_error *error);

/* The first field without a heading, in a row of `fields` fields. */
fil_status fil_cell_report_surplus(const fil_cell_place *place, const char *bytes, size_t length, size_t fields,
                                   fil_problems *problems, fil_error *error);

/* A warning about a column: every `decimal` sign in it may also be a mark between thousands. An error when it is that
   in another column of the sheet (`contradicted`). */
fil_status fil_cell_report_ambiguous(const fil_cell_place *place, char decimal, bool contradicted,
                                     fil_problems *problems, fil_error *error);

/* A note about a column: the sign that is not its decimal one stands between thousands. */
fil_status fil_cell_report_thousands(const fil_cell_place *place, char mark, fil_problems *problems, fil_error *error);

/* More columns than FIL_COLUMN_LIMIT. */
fil_status fil_cell_report_columns(const fil_delimited *sheet, size_t columns, fil_problems *problems,
                                   fil_error *error);

#endif
