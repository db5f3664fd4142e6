/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A Markdown table, as Pandoc and GitHub read it, its remarks as a list under it. */
#include "io/table/markdown.h"

#include "io/table/cell.h"
#include "io/table/format.h"

#include <string.h>

fil_status fil_markdown_text(fil_sink *sink, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  for (; *text; text++) {
    if (strchr("\r\n\t", *text)) {
      FIL_TRY(fil_sink_text(sink, " ", error));
      continue;
    }
    if (strchr("\\`*_|<>[]&~$", *text))
      FIL_TRY(fil_sink_text(sink, "\\", error));
    FIL_TRY(fil_sink_write(sink, text, 1, error));
  }
done:
  return status;
}

static fil_status write_headings(const fil_table *table, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++) {
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_heading(table->columns[k], scratch, error));
    FIL_TRY(fil_sink_text(sink, k ? " | " : "| ", error));
    FIL_TRY(fil_markdown_text(sink, fil_text_string(scratch), error));
  }
  FIL_TRY(fil_sink_text(sink, " |\n", error));
  for (size_t k = 0; k < table->column_count; k++)
    FIL_TRY(fil_sink_text(sink, fil_cell_is_number(table->columns[k]) ? "|---:" : "|:---", error));
  FIL_TRY(fil_sink_text(sink, "|\n", error));
done:
  return status;
}

static fil_status write_row(const fil_table *table, size_t row, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < table->column_count; k++) {
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_show(table->columns[k], row, scratch, error));
    FIL_TRY(fil_sink_text(sink, k ? " | " : "| ", error));
    FIL_TRY(fil_markdown_text(sink, fil_text_string(scratch), error));
  }
  FIL_TRY(fil_sink_text(sink, " |\n", error));
done:
  return status;
}

static fil_status write_note(const char *note, bool first, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, first ? "\n- " : "- ", error));
  FIL_TRY(fil_markdown_text(sink, note, error));
  FIL_TRY(fil_sink_text(sink, "\n", error));
done:
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  if (*fil_cell_title(table)) {
    FIL_TRY(fil_sink_text(sink, "**", error));
    FIL_TRY(fil_markdown_text(sink, fil_cell_title(table), error));
    FIL_TRY(fil_sink_text(sink, "**\n\n", error));
  }
  FIL_TRY(write_headings(table, &scratch, sink, error));
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(write_row(table, row, &scratch, sink, error));
  FIL_TRY(fil_cell_notes(table, &scratch, write_note, sink, error));
done:
  fil_text_destroy(&scratch);
  return status;
}

const fil_table_format fil_table_format_markdown = {
    .name = "markdown",
    .title = "Markdown table",
    .extension = ".md",
    .write = write_table,
};
