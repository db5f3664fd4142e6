/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Excel: a sheet for each table, and one that explains them. */
#include "io/table/xlsx.h"

#include "graph/memory.h"
#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

/* Widths of columns, in letters; rows that are looked at for them. */
enum { NARROWEST = 8, WIDEST = 50, ROWS_MEASURED = 1000 };

static double fit(double width, const char *text)
{
  const double own = (double)fil_text_width(text) + 2;
  return own > width ? own : width;
}

static fil_status measure(const fil_column *column, fil_text *scratch, double *width, fil_error *error)
{
  fil_status status = FIL_OK;
  *width = fit(NARROWEST, column->name);
  for (size_t row = 0; row < column->rows && row < ROWS_MEASURED; row++) {
    fil_text_clear(scratch);
    FIL_TRY(fil_column_print(column, row, scratch, error));
    *width = fit(*width, fil_text_string(scratch));
  }
  *width = *width > WIDEST ? WIDEST : *width;
done:
  return status;
}

static fil_status begin_sheet(const fil_table *table, const char *name, fil_workbook_writer *writer, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  double *widths = fil_memory_new(table->column_count, sizeof *widths);
  if (!widths)
    FIL_TRY(fil_error_memory(error));
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(measure(table->columns[k], &scratch, &widths[k], error));
  FIL_TRY(fil_workbook_writer_sheet(writer, name, widths, table->column_count, error));
done:
  fil_memory_free(widths);
  fil_text_destroy(&scratch);
  return status;
}

static fil_status add_cell(const fil_column *column, size_t row, fil_workbook_writer *writer, fil_error *error)
{
  if (fil_column_is_missing(column, row))
    return fil_workbook_writer_text(writer, NULL, FIL_CELL_STYLE_PLAIN, error);
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_workbook_writer_number(writer, column->numbers[row], error);
  if (column->type == FIL_COLUMN_INDEX)
    return fil_workbook_writer_number(writer, column->codes[row], error);
  return fil_workbook_writer_text(writer, fil_column_text(column, row), FIL_CELL_STYLE_PLAIN, error);
}

fil_status fil_table_xlsx_add(const fil_table *table, const char *name, fil_workbook_writer *writer, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(begin_sheet(table, name, writer, error));
  FIL_TRY(fil_workbook_writer_row(writer, error));
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(fil_workbook_writer_text(writer, table->columns[k]->name, FIL_CELL_STYLE_HEADING, error));
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    FIL_TRY(fil_workbook_writer_row(writer, error));
    for (size_t k = 0; k < table->column_count; k++)
      FIL_TRY(add_cell(table->columns[k], row, writer, error));
  }
done:
  return status;
}

static bool explains(const fil_column *column)
{
  return column->unit || column->remark || (column->title && strcmp(column->title, column->name) != 0);
}

/* Whether there is anything to tell of a table. */
static bool is_explained(const fil_table *table)
{
  bool found = table->title || table->remark_count > 0;
  for (size_t k = 0; k < table->column_count; k++)
    found = found || explains(table->columns[k]);
  return found;
}

static fil_status add_line(fil_workbook_writer *writer, const char *const cells[], size_t count, fil_cell_style style,
                           fil_error *error)
{
  fil_status status = fil_workbook_writer_row(writer, error);
  for (size_t k = 0; k < count && status == FIL_OK; k++)
    status = fil_workbook_writer_text(writer, cells[k], style, error);
  return status;
}

/* The table itself, its remarks, then its columns. */
static fil_status explain(const fil_table *table, fil_workbook_writer *writer, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *const head[] = {table->name, NULL, table->title};
  if (table->title)
    FIL_TRY(add_line(writer, head, 3, FIL_CELL_STYLE_WRAPPED, error));
  for (size_t k = 0; k < table->remark_count; k++) {
    const char *const cells[] = {table->name, NULL, NULL, NULL, table->remarks[k]};
    FIL_TRY(add_line(writer, cells, 5, FIL_CELL_STYLE_WRAPPED, error));
  }
  for (size_t k = 0; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    const char *const cells[] = {table->name, column->name, fil_column_title(column), column->unit, column->remark};
    FIL_TRY(add_line(writer, cells, 5, FIL_CELL_STYLE_WRAPPED, error));
  }
done:
  return status;
}

fil_status fil_table_xlsx_write(const fil_table *const tables[], size_t count, fil_sink *sink, fil_error *error)
{
  static const char *const headings[] = {"sheet", "column", "title", "unit", "remark"};
  static const double widths[] = {20, 28, 34, 20, 80};
  fil_status status = FIL_OK;
  fil_workbook_writer writer = {0};
  bool explained = false;
  for (size_t k = 0; k < count; k++) {
    FIL_TRY(fil_table_xlsx_add(tables[k], tables[k]->name, &writer, error));
    explained = explained || is_explained(tables[k]);
  }
  if (explained) {
    FIL_TRY(fil_workbook_writer_sheet(&writer, "About", widths, 5, error));
    FIL_TRY(add_line(&writer, headings, 5, FIL_CELL_STYLE_HEADING, error));
  }
  for (size_t k = 0; k < count && explained; k++)
    FIL_TRY(explain(tables[k], &writer, error));
  FIL_TRY(fil_workbook_writer_finish(&writer, sink, error));
done:
  fil_workbook_writer_destroy(&writer);
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  return fil_table_xlsx_write(&table, 1, sink, error);
}

const fil_table_format fil_table_format_xlsx = {
    .name = "xlsx",
    .title = "Excel workbook: the table, and a sheet with its title and remarks",
    .extension = ".xlsx",
    .is_binary = true,
    .write = write_table,
};
