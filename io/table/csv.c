/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Comma- and tab-separated values: UTF-8, names as headings, missing cells empty, nothing that a spreadsheet would run.
 */
#include "graph/decimal.h"
#include "graph/number.h"
#include "io/formula.h"
#include "io/table/format.h"

#include <string.h>

enum { GATHERED_ROWS = 64 }; /* handed to the sink together */

/* What differs between the ways to write. */
typedef struct csv_style {
  const char *mark; /* at the beginning */
  const char *separator;
  const char *line_end;
  char decimal;
} csv_style;

static const csv_style usual = {"", ",", "\n", '.'}, tabs = {"", "\t", "\n", '.'},
                       excel = {"\xEF\xBB\xBF", ";", "\r\n", ','};

/* Semicolon and tab count too: a spreadsheet may split at them, and its second half might be a formula. An empty text
   is quoted, being no missing cell. */
static bool needs_quotes(const char *text)
{
  return !*text || *text == ' ' || text[strlen(text) - 1] == ' ' || text[strcspn(text, ",;\t\"\r\n")];
}

/* Length of a text that is written as it is; 0 for one that may need quotes or a mark, as an empty one does. */
static size_t plain_length(const char *text)
{
  static const bool parting[256] = {
      [0] = true, [','] = true, [';'] = true, ['\t'] = true, ['"'] = true, ['\r'] = true, ['\n'] = true};
  size_t length = 0;
  if (strchr("=+-@' ", *text))
    return 0;
  while (!parting[(unsigned char)text[length]])
    length++;
  return !text[length] && text[length - 1] != ' ' ? length : 0;
}

/* Adds to the lines that are gathered; what fits is added here and now, for there are many cells and they are short. */
static inline fil_status add(fil_text *lines, const char *bytes, size_t length, fil_error *error)
{
  if (lines->capacity - lines->length <= length)
    return fil_text_add_bytes(lines, bytes, length, error);
  memcpy(lines->bytes + lines->length, bytes, length);
  lines->length += length;
  lines->bytes[lines->length] = '\0';
  return FIL_OK;
}

static fil_status add_quoted(const char *text, fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t length; (length = strcspn(text, "\"")), text[length]; text += length + 1) {
    FIL_TRY(add(lines, text, length, error));
    FIL_TRY(add(lines, "\"\"", 2, error));
  }
  FIL_TRY(fil_text_add(lines, text, error));
done:
  return status;
}

static fil_status add_text(const char *text, fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t plain = plain_length(text);
  if (plain > 0)
    return add(lines, text, plain, error);
  bool quoted = needs_quotes(text);
  if (quoted)
    FIL_TRY(add(lines, "\"", 1, error));
  if (fil_formula_needs_mark(text, strlen(text)))
    FIL_TRY(add(lines, "'", 1, error));
  FIL_TRY(add_quoted(text, lines, error));
  if (quoted)
    FIL_TRY(add(lines, "\"", 1, error));
done:
  return status;
}

static fil_status add_number(double number, const csv_style *style, fil_text *lines, fil_error *error)
{
  char digits[FIL_NUMBER_LENGTH];
  size_t length = fil_decimal_write(number, digits);
  if (length == 0)
    length = strlen(fil_number_write(number, digits));
  char *point = style->decimal == '.' ? NULL : memchr(digits, '.', length);
  if (point)
    *point = style->decimal;
  return add(lines, digits, length, error);
}

static fil_status add_cell(const fil_column *column, size_t row, const csv_style *style, fil_text *lines,
                           fil_error *error)
{
  if (column->type == FIL_COLUMN_NUMBER)
    return add_number(column->numbers[row], style, lines, error);
  if (column->type == FIL_COLUMN_INDEX)
    return column->codes[row] == FIL_MISSING ? FIL_OK : add_number(column->codes[row], style, lines, error);
  const char *text = fil_column_text(column, row);
  return text ? add_text(text, lines, error) : FIL_OK;
}

static fil_status add_row(const fil_table *table, size_t row, const csv_style *style, fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  /* An empty line is no row to most readers. */
  if (table->column_count == 1 && fil_column_is_missing(table->columns[0], row))
    FIL_TRY(add(lines, "\"\"", 2, error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(add(lines, style->separator, 1, error));
    FIL_TRY(add_cell(table->columns[k], row, style, lines, error));
  }
  FIL_TRY(fil_text_add(lines, style->line_end, error));
done:
  return status;
}

static fil_status add_headings(const fil_table *table, const csv_style *style, fil_text *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(lines, style->mark, error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(add(lines, style->separator, 1, error));
    FIL_TRY(add_text(table->columns[k]->name, lines, error));
  }
  FIL_TRY(fil_text_add(lines, style->line_end, error));
done:
  return status;
}

static fil_status write_styled(const fil_table *table, const csv_style *style, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text lines = {0};
  size_t rows = fil_table_rows(table);
  FIL_TRY(add_headings(table, style, &lines, error));
  for (size_t start = 0, count; start < rows; start += count) {
    count = rows - start < GATHERED_ROWS ? rows - start : GATHERED_ROWS;
    for (size_t k = 0; k < table->column_count; k++)
      fil_column_fetch(table->columns[k], start, count);
    for (size_t row = start; row < start + count; row++)
      FIL_TRY(add_row(table, row, style, &lines, error));
    FIL_TRY(fil_sink_write(sink, lines.bytes, lines.length, error));
    fil_text_clear(&lines);
  }
  FIL_TRY(fil_sink_write(sink, fil_text_string(&lines), lines.length, error));
done:
  fil_text_destroy(&lines);
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  return write_styled(table, &usual, sink, error);
}

static fil_status write_tabs(const fil_table *table, fil_sink *sink, fil_error *error)
{
  return write_styled(table, &tabs, sink, error);
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

const fil_table_format fil_table_format_tsv = {
    .name = "tsv",
    .title = "Tab-separated values",
    .extension = ".tsv",
    .write = write_tabs,
};

const fil_table_format fil_table_format_csv_excel = {
    .name = "csv",
    .title = "Comma-separated values as spreadsheets with a decimal comma open them",
    .extension = ".csv",
    .write = write_for_excel,
};
