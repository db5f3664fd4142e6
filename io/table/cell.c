/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cells, headings and notes for people. */
#include "io/table/cell.h"

#include <math.h>

enum { DIGITS = 4, DIGITS_MOST = 15 };

char *fil_cell_number(double number, char out[FIL_NUMBER_LENGTH])
{
  double size = fabs(number);
  int digits = DIGITS;
  while (digits < DIGITS_MOST && size >= pow(10, digits))
    digits++;
  return fil_number_show(number, digits, out);
}

fil_status fil_cell_show(const fil_column *column, size_t row, fil_text *out, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  if (fil_column_is_missing(column, row))
    return fil_text_add(out, FIL_CELL_MISSING, error);
  if (column->type == FIL_COLUMN_NUMBER)
    return fil_text_add(out, fil_cell_number(column->numbers[row], number), error);
  return fil_column_print(column, row, out, error);
}

bool fil_cell_is_number(const fil_column *column)
{
  return column->type == FIL_COLUMN_NUMBER || column->type == FIL_COLUMN_INDEX;
}

fil_status fil_cell_heading(const fil_column *column, fil_text *out, fil_error *error)
{
  fil_status status = fil_text_add(out, fil_column_title(column), error);
  if (status == FIL_OK && column->unit)
    status = fil_text_format(out, error, " (%s)", column->unit);
  return status;
}

const char *fil_cell_title(const fil_table *table)
{
  if (table->title)
    return table->title;
  return table->name ? table->name : "";
}

fil_status fil_cell_note(const fil_table *table, size_t *position, bool *found, fil_text *out, fil_error *error)
{
  size_t at = *position;
  while (at >= table->remark_count && at - table->remark_count < table->column_count &&
         !table->columns[at - table->remark_count]->remark)
    at++;
  *position = at + 1;
  *found = at < table->remark_count + table->column_count;
  if (!*found)
    return FIL_OK;
  if (at < table->remark_count)
    return fil_text_add(out, table->remarks[at], error);
  const fil_column *column = table->columns[at - table->remark_count];
  return fil_text_format(out, error, "%s: %s", fil_column_title(column), column->remark);
}

fil_status fil_cell_notes(const fil_table *table, fil_text *scratch,
                          fil_status (*put)(const char *note, bool first, fil_sink *sink, fil_error *error),
                          fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  bool found = true, first = true;
  for (size_t position = 0; found; first = false) {
    fil_text_clear(scratch);
    FIL_TRY(fil_cell_note(table, &position, &found, scratch, error));
    if (found)
      FIL_TRY(put(fil_text_string(scratch), first, sink, error));
  }
done:
  return status;
}
