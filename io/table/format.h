/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ways to write a table, in the order of formats.def. */
#ifndef FIL_IO_TABLE_FORMAT_H
#define FIL_IO_TABLE_FORMAT_H

#include "graph/table.h"
#include "io/sink.h"

typedef struct fil_table_format {
  const char *name;      /* "csv": file, command line, test */
  const char *title;     /* "Comma-separated values" */
  const char *extension; /* ".csv" */
  bool is_binary;        /* its bytes are no text, nothing for a terminal */
  /* Writes the whole table with its heading. Missing cells as the format has them: empty, null, an en dash. */
  fil_status (*write)(const fil_table *table, fil_sink *sink, fil_error *error);
} fil_table_format;

/* CSV as a spreadsheet opens it by double-click where the decimal sign is a comma (Russian, German, French and most
   others in Europe): byte-order mark, semicolons, decimal commas, CRLF. Named "csv" too and not in the list. */
extern const fil_table_format fil_table_format_csv_excel;

size_t fil_table_format_count(void);
const fil_table_format *fil_table_format_at(size_t position);

/* The format of that name, or NULL. */
const fil_table_format *fil_table_format_find(const char *name);

#endif
