/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Comma-separated values: UTF-8, names as headings, missing cells empty, nothing that a spreadsheet would run. */
#include "io/formula.h"
#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

/* What differs between the two ways to write. */
typedef struct csv_style {
  const char *mark; /* at the beginning */
  const char *separator;
  const char *line_end;
  char decimal;
} csv_style;

static const csv_style usual = {"", ",", "\n", '.'}, excel = {"\xEF\xBB\xBF", ";", "\r\n", ','};

/* Semicolon and tab count too: a spreadsheet may split at them, and its second half might be a formula. An empty text
   is quoted, being no missing cell. */
static bool needs_quotes(const char *text)
{
  return !*text || *text == ' ' || text[strlen(text) - 1] == ' ' || text[strcspn(text, ",;\t\"\r\n")];
}

static fil_status write_quoted(const char *text, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t length; (length = strcspn(text, "\"")), text[length]; text += length + 1) {
    FIL_TRY(fil_sink_write(sink, text, length, error));
    FIL_TRY(fil_sink_text(sink, "\"\"", error));
  }
  FIL_TRY(fil_sink_text(sink, text, error));
done:
  return status;
}

static fil_status write_text(const char *text, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  bool quoted = needs_quotes(text);
  if (quoted)
    FIL_TRY(fil_sink_text(sink, "\"", error));
  if (fil_formula_needs_mark(text, strlen(text)))
    FIL_TRY(fil_sink_text(sink, "'", error));
  FIL_TRY(write_quoted(text, sink, error));
  if (quoted)
    FIL_TRY(fil_sink_text(sink, "\"", error));
done:
  return status;
}

static fil_status write_number(const fil_column *column, size_t row, const csv_style *style, fil_text *scratch,
                               fil_sink *sink, fil_error *error)
{
  fil_text_clear(scratch);
  fil_status status = fil_column_print(column, row, scratch, error);
  char *point = status == FIL_OK ? strchr(fil_text_string(scratch), '.') : NULL;
  if (point)
    *point = style->decimal;
  return status == FIL_OK ? fil_sink_write(sink, scratch->bytes, scratch->length, error) : status;
}

static fil_status write_cell(const fil_column *column, size_t row, const csv_style *style, fil_text *scratch,
                             fil_sink *sink, fil_error *error)
{
  if (fil_column_is_missing(column, row))
    return FIL_OK;
  if (fil_cell_is_number(column))
    return write_number(column, row, style, scratch, sink, error);
  return write_text(fil_column_text(column, row), sink, error);
}

static fil_status write_row(const fil_table *table, size_t row, const csv_style *style, fil_text *scratch,
                            fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  /* An empty line is no row to most readers. */
  if (table->column_count == 1 && fil_column_is_missing(table->columns[0], row))
    FIL_TRY(fil_sink_text(sink, "\"\"", error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(fil_sink_text(sink, style->separator, error));
    FIL_TRY(write_cell(table->columns[k], row, style, scratch, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, style->line_end, error));
done:
  return status;
}

static fil_status write_styled(const fil_table *table, const csv_style *style, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  FIL_TRY(fil_sink_text(sink, style->mark, error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(fil_sink_text(sink, style->separator, error));
    FIL_TRY(write_text(table->columns[k]->name, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, style->line_end, error));
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(write_row(table, row, style, &scratch, sink, error));
done:
  fil_text_destroy(&scratch);
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  return write_styled(table, &usual, sink, error);
}

static fil_status write_for_excel(const fil_table *table, fil_sink *sink, fil_error *error)
{
  return write_styled(table, &excel, sink, error);
}

/* A text that begins like a formula gets an apostrophe before it, which spreadsheets take as "this is text". */
const fil_table_format fil_table_format_csv = {
    .name = "csv",
    .title = "Comma-separated values",
    .extension = ".csv",
    .write = write_table,
};

const fil_table_format fil_table_format_csv_excel = {
    .name = "csv",
    .title = "Comma-separated values as spreadsheets with a decimal comma open them",
    .extension = ".csv",
    .write = write_for_excel,
};
