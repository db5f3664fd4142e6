/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Comma-separated values: UTF-8, names as headings, missing cells empty, nothing that a spreadsheet would run. */
#include "io/formula.h"
#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

enum { FETCHED_ROWS = 32 };

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

/* Length of a text that is written as it is; 0 for one that may need quotes or a mark. */
static size_t plain_length(const char *text)
{
  static const bool parting[256] = {
      [0] = true, [','] = true, [';'] = true, ['\t'] = true, ['"'] = true, ['\r'] = true, ['\n'] = true};
  size_t length = 0;
  if (memchr("=+-@' ", *text, 6))
    return 0;
  while (!parting[(unsigned char)text[length]])
    length++;
  return !text[length] && length > 0 && text[length - 1] != ' ' ? length : 0;
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
  size_t plain = plain_length(text);
  if (plain > 0)
    return fil_sink_write(sink, text, plain, error);
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

static fil_status write_number(double number, const csv_style *style, fil_sink *sink, fil_error *error)
{
  char digits[FIL_NUMBER_LENGTH];
  fil_number_write(number, digits);
  char *point = strchr(digits, '.');
  if (point)
    *point = style->decimal;
  return fil_sink_text(sink, digits, error);
}

static fil_status write_cell(const fil_column *column, size_t row, const csv_style *style, fil_sink *sink,
                             fil_error *error)
{
  if (fil_column_is_missing(column, row))
    return FIL_OK;
  if (column->type == FIL_COLUMN_NUMBER)
    return write_number(column->numbers[row], style, sink, error);
  if (column->type == FIL_COLUMN_INDEX)
    return write_number(column->codes[row], style, sink, error);
  return write_text(fil_column_text(column, row), sink, error);
}

static fil_status write_row(const fil_table *table, size_t row, const csv_style *style, fil_sink *sink,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  /* An empty line is no row to most readers. */
  if (table->column_count == 1 && fil_column_is_missing(table->columns[0], row))
    FIL_TRY(fil_sink_text(sink, "\"\"", error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(fil_sink_text(sink, style->separator, error));
    FIL_TRY(write_cell(table->columns[k], row, style, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, style->line_end, error));
done:
  return status;
}

static fil_status write_styled(const fil_table *table, const csv_style *style, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t rows = fil_table_rows(table);
  FIL_TRY(fil_sink_text(sink, style->mark, error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(fil_sink_text(sink, style->separator, error));
    FIL_TRY(write_text(table->columns[k]->name, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, style->line_end, error));
  for (size_t row = 0; row < rows; row++) {
    for (size_t k = 0; row % FETCHED_ROWS == 0 && k < table->column_count; k++)
      fil_column_fetch(table->columns[k], row, rows - row < FETCHED_ROWS ? rows - row : FETCHED_ROWS);
    FIL_TRY(write_row(table, row, style, sink, error));
  }
done:
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
