/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A sheet in a delimited text file (CSV, TSV), read into a table. */
#ifndef FIL_IO_SHEET_DELIMITED_H
#define FIL_IO_SHEET_DELIMITED_H

#include "graph/problem.h"
#include "graph/progress.h"
#include "io/names.h"
#include "io/sheet/cells.h"
#include "io/source.h"

/* Starts as { 0 }. */
typedef struct fil_delimited {
  const fil_source *source; /* borrowed */
  char separator;
  size_t body;       /* place in the source's text where the records after the heading begin */
  size_t header_row; /* spreadsheet row of the heading; 0 when the file is empty */
  fil_names headers; /* by column, blanks trimmed; "" where the cell is empty */
  const fil_dictionary
      *ids; /* base of the columns that are read as FIL_CELLS_ID; borrowed, set by the caller; NULL: none */
} fil_delimited;

/* Finds the separator and reads the heading, the first line that is not empty, from the source's first row on. A
   heading that comes twice is told and gets a number: "Name (2)". `problems` may be NULL. `sheet` is initialised here.
 */
fil_status fil_delimited_open(fil_delimited *sheet, const fil_source *source, fil_problems *problems, fil_error *error);

/* Takes the first row, which was read as the heading, for data; the columns are called "column 1" and so on. */
fil_status fil_delimited_take_headless(fil_delimited *sheet, fil_error *error);

/* Reads the records into one column for each heading, in that order, so that a column's number in the sheet is its
   place in the table plus 1; the origin tells the rows. `cells` says by column how to read it. Empty lines are passed
   over but counted; a record with too few fields is filled up with missing cells. Long sheets are read by all workers
   (graph/workers.h) at once; the result is the same for any number of them. Problems: too many fields, quotes,
   undecodable bytes, what is no number. Where the source has a rest that proves odd, what was read and told is void.
   `table` is initialised here. */
fil_status fil_delimited_read(const fil_delimited *sheet, const fil_cells cells[], const fil_progress *progress,
                              fil_table *table, fil_problems *problems, fil_error *error);

void fil_delimited_close(fil_delimited *sheet);

#endif
