/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A workbook (.xlsx) going out. Written here and not by a library: what Debian has of libxlsxwriter writes numbers with
   sixteen digits, of which the last of a double may be lost, in the locale of the host program and only into files. */
#ifndef FIL_IO_WORKBOOK_WRITER_H
#define FIL_IO_WORKBOOK_WRITER_H

#include "io/names.h"
#include "io/sink.h"

/* Starts as { 0 }. All of it is kept in memory. The bytes depend on what goes in alone; there are no dates in it. */
typedef struct fil_workbook_writer {
  fil_names names;  /* of the sheets */
  fil_text *sheets; /* their XML */
  size_t count, capacity;
  size_t row, column; /* of the cell that comes next, from 1; row 0: no row is begun */
} fil_workbook_writer;

/* How cells look. */
typedef enum fil_cell_style { FIL_CELL_STYLE_PLAIN, FIL_CELL_STYLE_HEADING, FIL_CELL_STYLE_WRAPPED } fil_cell_style;

/* Begins a sheet, whose first row stays in sight. What Excel does not take in a name is replaced, a name that is taken
   gets a number. `widths` are those of the columns in letters. */
fil_status fil_workbook_writer_sheet(fil_workbook_writer *writer, const char *name, const double widths[],
                                     size_t columns, fil_error *error);

/* Begins the next row of the sheet. Fails with FIL_ERROR_DATA when Excel's are all used. */
fil_status fil_workbook_writer_row(fil_workbook_writer *writer, fil_error *error);

/* Add a cell to the row. Text is never a formula or a link; NULL and NAN leave the cell empty, as does what is
   infinite, for which workbooks have no number. Fails with FIL_ERROR_DATA when a text is longer than a cell of Excel's
   may be (32,767 letters), or there are too many columns. */
fil_status fil_workbook_writer_text(fil_workbook_writer *writer, const char *text, fil_cell_style style,
                                    fil_error *error);
fil_status fil_workbook_writer_number(fil_workbook_writer *writer, double number, fil_error *error);

/* Writes the whole workbook; there must be a sheet. */
fil_status fil_workbook_writer_finish(fil_workbook_writer *writer, fil_sink *sink, fil_error *error);

void fil_workbook_writer_destroy(fil_workbook_writer *writer);

#endif
