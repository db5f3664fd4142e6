/* SPDX-License-Identifier: GPL-2.0-or-later */
/* JSON: what the table is, its columns, one object per row with null for what is missing, and its remarks. */
#include "io/json.h"

#include "io/table/cell.h"
#include "io/table/format.h"

#include <math.h>

static fil_status write_string(const char *text, fil_sink *sink, fil_error *error)
{
  if (!text)
    return fil_sink_text(sink, "null", error);
  fil_status status = FIL_OK;
  fil_text quoted = {0};
  FIL_TRY(fil_json_quote(text, &quoted, error));
  FIL_TRY(fil_sink_text(sink, quoted.bytes, error));
done:
  fil_text_destroy(&quoted);
  return status;
}

/* Writes `"key": "text"` after what stands before it. */
static fil_status write_member(const char *before, const char *key, const char *text, fil_sink *sink, fil_error *error)
{
  fil_status status = fil_sink_format(sink, error, "%s\"%s\": ", before, key);
  return status == FIL_OK ? write_string(text, sink, error) : status;
}

static fil_status write_column(const fil_column *column, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(write_member("{", "name", column->name, sink, error));
  FIL_TRY(write_member(", ", "title", fil_column_title(column), sink, error));
  FIL_TRY(write_member(", ", "unit", column->unit, sink, error));
  FIL_TRY(write_member(", ", "remark", column->remark, sink, error));
  FIL_TRY(fil_sink_text(sink, "}", error));
done:
  return status;
}

static fil_status write_cell(const fil_column *column, size_t row, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  bool infinite = column->type == FIL_COLUMN_NUMBER && isinf(column->numbers[row]);
  if (fil_column_is_missing(column, row) || infinite) /* JSON has no infinity */
    return fil_sink_text(sink, "null", error);
  if (!fil_cell_is_number(column))
    return write_string(fil_column_text(column, row), sink, error);
  fil_text_clear(scratch);
  fil_status status = fil_column_print(column, row, scratch, error);
  return status == FIL_OK ? fil_sink_write(sink, scratch->bytes, scratch->length, error) : status;
}

static fil_status write_row(const fil_table *table, size_t row, fil_text *scratch, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_sink_text(sink, row ? ",\n    {" : "\n    {", error));
  for (size_t k = 0; k < table->column_count; k++) {
    if (k)
      FIL_TRY(fil_sink_text(sink, ", ", error));
    FIL_TRY(write_string(table->columns[k]->name, sink, error));
    FIL_TRY(fil_sink_text(sink, ": ", error));
    FIL_TRY(write_cell(table->columns[k], row, scratch, sink, error));
  }
  FIL_TRY(fil_sink_text(sink, "}", error));
done:
  return status;
}

static fil_status write_table(const fil_table *table, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  FIL_TRY(write_member("{\n  ", "name", table->name, sink, error));
  FIL_TRY(write_member(",\n  ", "title", table->title, sink, error));
  FIL_TRY(fil_sink_text(sink, ",\n  \"columns\": [", error));
  for (size_t k = 0; k < table->column_count; k++) {
    FIL_TRY(fil_sink_text(sink, k ? ",\n    " : "\n    ", error));
    FIL_TRY(write_column(table->columns[k], sink, error));
  }
  FIL_TRY(fil_sink_text(sink, "\n  ],\n  \"rows\": [", error));
  for (size_t row = 0; row < fil_table_rows(table); row++)
    FIL_TRY(write_row(table, row, &scratch, sink, error));
  FIL_TRY(fil_sink_text(sink, "\n  ],\n  \"remarks\": [", error));
  for (size_t k = 0; k < table->remark_count; k++) {
    FIL_TRY(fil_sink_text(sink, k ? ",\n    " : "\n    ", error));
    FIL_TRY(write_string(table->remarks[k], sink, error));
  }
  FIL_TRY(fil_sink_text(sink, "\n  ]\n}\n", error));
done:
  fil_text_destroy(&scratch);
  return status;
}

const fil_table_format fil_table_format_json = {
    .name = "json",
    .title = "JSON: name, title, columns, rows, remarks",
    .extension = ".json",
    .write = write_table,
};
