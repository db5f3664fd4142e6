/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the cells of a column look like, and so what type the column is. */
#ifndef FIL_IO_SHEET_CELLS_H
#define FIL_IO_SHEET_CELLS_H

#include "graph/column.h"

/* How a column is to be read. */
typedef enum fil_cells {
  FIL_CELLS_GUESS, /* number, category or text, by content */
  FIL_CELLS_TEXT,
  FIL_CELLS_CATEGORY,
  FIL_CELLS_ID,     /* a category of which the sheet may know values beforehand: see fil_delimited */
  FIL_CELLS_NUMBER, /* a cell that is no number is then an error */
} fil_cells;

/* Counted over all cells of a column that are not empty. Starts as { 0 }. */
typedef struct fil_cell_survey {
  size_t filled;
  size_t whole;      /* numbers without a decimal sign */
  size_t with_point; /* numbers with a decimal point, and with a decimal comma */
  size_t with_comma;
  size_t like_point; /* of those two: 1 to 3 digits, the sign, 3 digits: "1.234" may mean 1234 */
  size_t like_comma;
  size_t grouped_point;  /* numbers in which points can only stand between thousands: "1.234,5", "1.234.567" */
  size_t grouped_comma;  /* the same for commas: "1,234.5" */
  size_t codes;          /* "007", or more digits than a number keeps: names, not numbers */
  fil_dictionary levels; /* different values, up to one more than a category may have */
} fil_cell_survey;

/* What was decided about the column; the same for every cell. */
typedef struct fil_cell_type {
  fil_column_type type;
  char decimal;       /* '.' or ',' */
  char thousands;     /* the other one where it stands between thousands; 0: it does not */
  bool nearly_number; /* text because of a few cells among numbers */
  bool ambiguous;     /* every decimal sign may also be a mark between thousands */
} fil_cell_type;

/* Counts a cell, which is not empty. */
fil_status fil_cells_survey(fil_cell_survey *survey, const char *bytes, size_t length, fil_error *error);

/* Reads a cell of a column of numbers; false when it is none. */
bool fil_cells_read_number(const fil_cell_type *type, const char *bytes, size_t length, double *number);

/* The same for a cell of a column that is to be numbers, whose values are not counted, which is counted on the way. */
bool fil_cells_survey_number(fil_cell_survey *survey, const char *bytes, size_t length, const fil_cell_type *type,
                             double *number);

/* Adds what was counted elsewhere in the column. */
fil_status fil_cells_survey_join(fil_cell_survey *survey, const fil_cell_survey *other, fil_error *error);

/* Numbers must be all numbers with one decimal sign: the commoner of the two, the point when there is none. The other
   sign is a mark between thousands where some cell can only mean that and every cell may; else it is a mistake. A
   category has at most 100 values, each found twice on average; else it is text. Nearly a number is a column of at
   least 10 cells of which at least nine in ten are numbers. */
fil_cell_type fil_cells_decide(const fil_cell_survey *survey, fil_cells wish);

void fil_cells_destroy(fil_cell_survey *survey);

#endif
