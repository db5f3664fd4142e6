/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A table for the terminal: columns aligned by the width of their letters. */
#include "graph/memory.h"
#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

static void flatten(fil_text *text)
{
  for (size_t k = 0; k < text->length; k++) {
    if ((unsigned char)text->bytes[k] < ' ')
      text->bytes[k] = ' ';
  }
}

static fil_status show_cell(const fil_column *column, size_t row, fil_text *out, fil_error *error)
{
  fil_text_clear(out);
  fil_status status = fil_cell_show(column, row, out, error);
  flatten(out);
  return status;
}

static fil_status measure(const fil_column *column, fil_text *scratch, size_t *width, fil_error *error)
{
  fil_status status = FIL_OK;
  *width = fil_text_width(column->name);
  for (size_t row = 0; row < column->rows; row++) {
    FIL_TRY(show_cell(column, row, scratch, error));
    size_t cell = fil_text_width(fil_text_string(scratch));
    *width = cell > *width ? cell : *width;
  }
done:
  return status;
}

static fil_status write_padded(const char *text, size_t width, bool right, bool last, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t own = fil_text_width(text), blanks = width > own ? width - own : 0;
  if (right)
    FIL_TRY(fil_sink_format(sink, error, "%*s", (int)blanks, ""));
  FIL_TRY(fil_sink_text(sink, text, error));
  if (!right && !last)
    FIL_TRY(fil_sink_format(sink, error, "%*s", (int)blanks, ""));
  FIL_TRY(fil_sink_text(sink, last ? "\n" : "  ", error));
done:
  return status;
}

static fil_status write_row(const fil_table *table, size_t row, const size_t widths[], fil_text *scratch,
                            fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    FIL_TRY(show_cell(column, row, scratch, error));
    FIL_TRY(write_padded(fil_text_string(scratch), widths[k], fil_cell_is_number(column), k + 1 == table->column_count,
                         sink, error));
  }
done:
  return status;
}

static fil_status write_note(const char *note, bool first, fil_sink *sink, fil_error *error)
{
  return fil_sink_format(sink, error, "%s%s\n", first ? "\n" : "", note);
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  size_t *widths = fil_memory_new(table->column_count, sizeof *widths);
  if (!widths)
    return fil_error_memory(error);
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(measure(table->columns[k], &scratch, &widths[k], error));
  for (size_t k = 0; k < table->column_count; k++) {
    const fil_column *column = table->columns[k];
    FIL_TRY(
        write_padded(column->name, widths[k], fil_cell_is_number(column), k + 1 == table->column_count, sink, error));
  }
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(write_row(table, row, widths, &scratch, sink, error));
  FIL_TRY(fil_cell_notes(table, &scratch, write_note, sink, error));
done:
  fil_text_destroy(&scratch);
  fil_memory_free(widths);
  return status;
}

/* Names as headings: they are what the command line takes. */
const fil_table_format fil_table_format_text = {
    .name = "text",
    .title = "Aligned columns for the terminal",
    .extension = ".txt",
    .write = write_table,
};
