/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What people read of a table: cells, headings and notes, for the formats that go into a paper, a page or a terminal.
 */
#ifndef FIL_IO_TABLE_CELL_H
#define FIL_IO_TABLE_CELL_H

#include "graph/number.h"
#include "graph/table.h"
#include "io/sink.h"

#define FIL_CELL_MISSING "–"

/* Adds the cell to `out`: four significant digits, but the whole part of a number always in full, so that a count
   stays a count; "–" for a missing cell. */
fil_status fil_cell_show(const fil_column *column, size_t row, fil_text *out, fil_error *error);

/* The same for a bare number. Returns `out`. */
char *fil_cell_number(double number, char out[FIL_NUMBER_LENGTH]);

/* Whether the cells stand on the right: numbers do. */
bool fil_cell_is_number(const fil_column *column);

/* Adds the heading: the column's title, its unit in brackets. */
fil_status fil_cell_heading(const fil_column *column, fil_text *out, fil_error *error);

/* The table's title, or else its name, or else "". Borrowed. */
const char *fil_cell_title(const fil_table *table);

/* Adds the sentence at `*position` (from 0) of those under the table: its own remarks, then those of its columns, each
   after the column's heading. Moves `*position` to the next one; `*found` is false when there is none left. */
fil_status fil_cell_note(const fil_table *table, size_t *position, bool *found, fil_text *out, fil_error *error);

/* Hands each of these sentences to `put`; `first` is true of the first. `scratch` is for use in between. */
fil_status fil_cell_notes(const fil_table *table, fil_text *scratch,
                          fil_status (*put)(const char *note, bool first, fil_sink *sink, fil_error *error),
                          fil_sink *sink, fil_error *error);

#endif
