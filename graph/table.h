/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns of equal length: nodes, edges and results are all this. */
#ifndef FIL_GRAPH_TABLE_H
#define FIL_GRAPH_TABLE_H

#include "graph/column.h"

#define FIL_NO_COLUMN SIZE_MAX

/* What a column of a table is in one of several files. */
typedef struct fil_piece_column {
  char *heading; /* NULL: the file has no such column */
  size_t number; /* in the file, from 1; 0: not numbered there */
} fil_piece_column;

/* One of several files whose rows stand in a table, one under the other. */
typedef struct fil_piece {
  char *file;                /* as the user wrote it */
  size_t first;              /* table row of its first one; the next piece's, when it has none */
  fil_piece_column *columns; /* by place in the table as it was put together */
  size_t column_count;
} fil_piece;

/* Where the rows of a table came from, so that a problem found later can name its place. Starts as { 0 }. */
typedef struct fil_origin {
  char *file;         /* as the user wrote it; NULL: no file, or several */
  size_t header_row;  /* spreadsheet row of the headings; 0: none */
  uint32_t first_row; /* spreadsheet row (from 1) of table row 0 */
  uint32_t *rows;     /* spreadsheet row of each table row where they are not consecutive, else NULL */
  fil_piece *pieces;  /* the files, in order, when there are several; `rows` is then set. NULL: one */
  size_t piece_count;
  size_t piece_capacity;
} fil_origin;

/* Starts as { 0 }. Columns are held by pointer, so a column stays where it is while others are added. */
typedef struct fil_table {
  char *name;  /* one word, also a file name: "nodes" */
  char *title; /* for people; NULL: the name */
  fil_column **columns;
  size_t column_count;
  size_t column_capacity;
  char **remarks; /* sentences under the table */
  size_t remark_count;
  size_t remark_capacity;
  fil_origin origin;
} fil_table;

/* Number of rows (of the first column). */
static inline size_t fil_table_rows(const fil_table *table)
{
  return table->column_count ? table->columns[0]->rows : 0;
}

/* Adds an empty column, filled with missing cells up to the table's rows. `*column` (may be NULL) is borrowed. */
fil_status fil_table_add_column(fil_table *table, const char *name, fil_column_type type, fil_column **column,
                                fil_error *error);

/* The column of that name (case matters), or NULL. Borrowed. */
fil_column *fil_table_find(const fil_table *table, const char *name);

/* Adds a sentence under the table unless it is there already. */
fil_status fil_table_remark(fil_table *table, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Spreadsheet row of a table row, and the file that it stands in, for messages; 0 and NULL when it came from none. */
size_t fil_table_origin_row(const fil_table *table, size_t row);
const char *fil_table_origin_file(const fil_table *table, size_t row);

/* The piece that a row stands in; NULL when the table is of one file. Borrowed. */
const fil_piece *fil_table_piece(const fil_table *table, size_t row);

/* Begins a piece with the table's next row. `file` is copied, `*piece` (may be NULL) borrowed until the next. */
fil_status fil_table_add_piece(fil_table *table, const char *file, fil_piece **piece, fil_error *error);

/* Writes down the row of each table row, for rows that are consecutive no more. */
fil_status fil_table_list_rows(fil_table *table, fil_error *error);

/* Leaves the rows that are marked. */
fil_status fil_table_keep_rows(fil_table *table, const bool keep[], fil_error *error);

/* Copies the columns (of numbers and texts) and rows that are marked, all rows when NULL, without name, remarks and
   origin. `part` is initialised here. */
fil_status fil_table_take(const fil_table *table, const bool columns[], const bool rows[], fil_table *part,
                          fil_error *error);

void fil_table_destroy(fil_table *table);

#endif
