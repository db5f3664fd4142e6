/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Columns of equal length: nodes, edges and results are all this. */
#ifndef FIL_GRAPH_TABLE_H
#define FIL_GRAPH_TABLE_H

#include "graph/column.h"

/* Where the rows of a table came from, so that a problem found later can name its place. Starts as { 0 }. */
typedef struct fil_origin {
  char *file;         /* as the user wrote it; NULL: no file */
  size_t header_row;  /* spreadsheet row of the headings; 0: none */
  uint32_t first_row; /* spreadsheet row (from 1) of table row 0 */
  uint32_t *rows;     /* spreadsheet row of each table row where they are not consecutive, else NULL */
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
size_t fil_table_rows(const fil_table *table);

/* Adds an empty column, filled with missing cells up to the table's rows. `*column` (may be NULL) is borrowed. */
fil_status fil_table_add_column(fil_table *table, const char *name, fil_column_type type, fil_column **column,
                                fil_error *error);

/* The column of that name (case matters), or NULL. Borrowed. */
fil_column *fil_table_find(const fil_table *table, const char *name);

/* Adds a sentence under the table unless it is there already. */
fil_status fil_table_remark(fil_table *table, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Spreadsheet row of a table row, for messages; 0 when the table came from no file. */
size_t fil_table_origin_row(const fil_table *table, size_t row);

/* Writes down the row of each table row, for rows that are consecutive no more. */
fil_status fil_table_list_rows(fil_table *table, fil_error *error);

/* Leaves the rows that are marked. */
fil_status fil_table_keep_rows(fil_table *table, const bool keep[], fil_error *error);

void fil_table_destroy(fil_table *table);

#endif
