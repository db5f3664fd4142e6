/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables as the sheets of an Excel workbook. */
#ifndef FIL_IO_TABLE_XLSX_H
#define FIL_IO_TABLE_XLSX_H

#include "graph/table.h"
#include "io/workbook/writer.h"

/* Adds a sheet of that name (NULL: "Sheet"): the names of the columns as headings, numbers as numbers, missing cells
   empty. */
fil_status fil_table_xlsx_add(const fil_table *table, const char *name, fil_workbook_writer *writer, fil_error *error);

/* Writes a workbook with a sheet for each table and, where there is something to tell, a last one "About" with their
   titles and remarks and what their columns are. */
fil_status fil_table_xlsx_write(const fil_table *const tables[], size_t count, fil_sink *sink, fil_error *error);

#endif
