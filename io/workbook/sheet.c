/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A sheet's XML to delimited text, cell by cell as they go by. */
#include "graph/memory.h"
#include "io/workbook/reference.h"
#include "io/workbook/sheet_cell.h"

#include <stdio.h>
#include <string.h>

enum { LOOK = 1 << 18 }; /* bytes of a sheet's XML that are enough for its first rows */

typedef struct sheet_reading {
  const fil_workbook *book;
  const char *part;
  fil_sheet_report report;
  fil_text *text, field, scratch;
  size_t row, column;           /* of the text's end */
  size_t widest;                /* column in which something stands */
  fil_sheet_cell cell;          /* the last one */
  bool in_cell, in_value;       /* in_value: what goes by is its value */
  size_t phonetic;              /* how deep in what tells the pronunciation */
  bool row_hidden, row_counted; /* of the row that is read */
  size_t hidden_rows;           /* of those in which something stands */
  int *hidden_columns;          /* differences by column: how many hidden ranges begin less those that ended before */
} sheet_reading;

static fil_status damaged(const sheet_reading *reading, const char *what, fil_error *error)
{
  return fil_error_set(
      error, FIL_ERROR_DATA,
      "the workbook is damaged (%s, after cell %zu:%zu: %s); open it in a spreadsheet program and save "
      "it again",
      reading->part, reading->cell.row, reading->cell.column, what);
}

static fil_status add_repeated(sheet_reading *reading, char letter, size_t count, fil_error *error)
{
  fil_text *text = reading->text;
  fil_status status = fil_memory_reserve(&text->bytes, &text->capacity, text->length + count + 1, 1, error);
  if (status != FIL_OK)
    return status;
  memset(text->bytes + text->length, letter, count);
  text->length += count;
  text->bytes[text->length] = '\0';
  return FIL_OK;
}

/* Brings the end of the text to the cell's place and adds the field. */
static fil_status place_field(sheet_reading *reading, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_sheet_cell *cell = &reading->cell;
  if (cell->row > reading->row) {
    FIL_TRY(add_repeated(reading, '\n', cell->row - reading->row, error));
    reading->column = 1;
  }
  FIL_TRY(add_repeated(reading, ',', cell->column - reading->column, error));
  FIL_TRY(fil_text_add_bytes(reading->text, reading->field.bytes, reading->field.length, error));
  reading->row = cell->row;
  reading->column = cell->column;
  reading->widest = cell->column > reading->widest ? cell->column : reading->widest;
  reading->hidden_rows += reading->row_hidden && !reading->row_counted;
  reading->row_counted = true;
  if (reading->text->length > reading->book->archive.limit)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA,
                          "the sheet is far larger than the file that holds it; take away cells far from the others"));
done:
  return status;
}

static fil_status open_row(sheet_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t row;
  FIL_TRY(fil_part_whole(reader, "r", reading->cell.row + 1, &row, error));
  FIL_TRY(fil_part_flag(reader, "hidden", &reading->row_hidden, error));
  if (row > FIL_SHEET_ROWS)
    FIL_TRY(damaged(reading, "a row lies beyond row 1048576", error));
  if (row <= reading->cell.row)
    FIL_TRY(damaged(reading, "its rows are not in order", error));
  reading->cell.row = row;
  reading->cell.column = 0;
  reading->row_counted = false;
done:
  return status;
}

/* The column of a cell: where it says it stands, or next to the last one. */
static fil_status find_column(sheet_reading *reading, const char *reference, fil_error *error)
{
  size_t row = reading->cell.row, column = reading->cell.column + 1;
  const char *rest = reference ? fil_reference_read(reference, &row, &column) : "";
  if (!rest || *rest || column > FIL_SHEET_COLUMNS)
    return damaged(reading, "a cell lies beyond XFD1048576 or nowhere", error);
  if (row != reading->cell.row || column <= reading->cell.column)
    return damaged(reading, "its cells are not in order", error);
  reading->cell.column = column;
  return FIL_OK;
}

static fil_status open_cell(sheet_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  char *reference = NULL;
  if (reading->cell.row == 0)
    FIL_TRY(damaged(reading, "a cell stands in no row", error));
  FIL_TRY(fil_xml_attribute(reader, "r", &reference, error));
  FIL_TRY(find_column(reading, reference, error));
  FIL_TRY(fil_xml_attribute(reader, "t", &reading->cell.type, error));
  FIL_TRY(fil_part_whole(reader, "s", 0, &reading->cell.style, error));
  reading->cell.has_formula = reading->cell.has_value = false;
  fil_text_clear(&reading->cell.value);
  reading->in_cell = true;
done:
  fil_memory_free(reference);
  return status;
}

static fil_status hide_columns(const sheet_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t first, last;
  bool hidden;
  FIL_TRY(fil_part_flag(reader, "hidden", &hidden, error));
  FIL_TRY(fil_part_whole(reader, "min", 0, &first, error));
  FIL_TRY(fil_part_whole(reader, "max", first, &last, error));
  if (hidden && first > 0 && first <= last && last <= FIL_SHEET_COLUMNS) {
    reading->hidden_columns[first]++;
    reading->hidden_columns[last + 1]--;
  }
done:
  return status;
}

/* Merged cells are told where something stands in or beside them. */
static fil_status tell_merged(const sheet_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  char *range = NULL, cause[160];
  size_t rows[2], columns[2];
  FIL_TRY(fil_xml_attribute(reader, "ref", &range, error));
  if (!reading->report.problems || !range || !fil_reference_read_range(range, rows, columns) ||
      rows[0] > reading->row || columns[0] > reading->widest)
    goto done;
  const fil_place place = {.file = reading->report.name, .row = rows[0], .column_number = columns[0], .value = range};
  snprintf(cause, sizeof cause, "the cells %.40s are merged; what stands in them counts for the first alone", range);
  FIL_TRY(fil_problem_add(reading->report.problems, FIL_SEVERITY_WARNING, "merged cells", place, cause,
                          "unmerge them and write the value into each cell for which it holds", error));
done:
  fil_memory_free(range);
  return status;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  sheet_reading *reading = context;
  const char *type = reading->cell.type ? reading->cell.type : "n";
  const bool inline_text = strcmp(type, "inlineStr") == 0, is_row = strcmp(name, "row") == 0;
  if (reading->in_cell && (is_row || strcmp(name, "c") == 0))
    return damaged(reading, "a row or a cell begins within a cell", error);
  if (is_row)
    return open_row(reading, reader, error);
  if (strcmp(name, "c") == 0)
    return open_cell(reading, reader, error);
  if (strcmp(name, "col") == 0)
    return hide_columns(reading, reader, error);
  if (strcmp(name, "mergeCell") == 0)
    return tell_merged(reading, reader, error);
  reading->phonetic += strcmp(name, "rPh") == 0;
  reading->cell.has_formula |= reading->in_cell && strcmp(name, "f") == 0;
  reading->in_value = reading->in_cell && !reading->phonetic && strcmp(name, inline_text ? "t" : "v") == 0;
  reading->cell.has_value |= reading->in_value;
  return FIL_OK;
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  sheet_reading *reading = context;
  reading->in_value = false;
  reading->phonetic -= reading->phonetic > 0 && strcmp(name, "rPh") == 0;
  if (strcmp(name, "c") != 0 || !reading->in_cell)
    return FIL_OK;
  reading->in_cell = false;
  fil_text_clear(&reading->field);
  FIL_TRY(
      fil_sheet_cell_write(reading->book, &reading->cell, &reading->scratch, &reading->field, &reading->report, error));
  if (reading->field.length > 0)
    FIL_TRY(place_field(reading, error));
done:
  return status;
}

static fil_status take_text(void *context, const char *text, fil_error *error)
{
  sheet_reading *reading = context;
  return reading->in_value ? fil_text_add(&reading->cell.value, text, error) : FIL_OK;
}

/* Columns in which something stands and that are hidden. */
static size_t count_hidden_columns(const sheet_reading *reading)
{
  size_t columns = 0;
  int depth = 0;
  for (size_t column = 1; column <= reading->widest; column++) {
    depth += reading->hidden_columns[column];
    columns += depth > 0;
  }
  return columns;
}

/* "3 rows and 1 column", "1 row". */
static fil_status count_hidden(const sheet_reading *reading, fil_text *text, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t rows = reading->hidden_rows, columns = count_hidden_columns(reading);
  if (rows)
    FIL_TRY(fil_text_format(text, error, "%zu row%s", rows, rows == 1 ? "" : "s"));
  if (columns)
    FIL_TRY(fil_text_format(text, error, "%s%zu column%s", rows ? " and " : "", columns, columns == 1 ? "" : "s"));
  if (rows + columns)
    FIL_TRY(fil_text_format(text, error, " %s hidden and read like the others", rows + columns == 1 ? "is" : "are"));
done:
  return status;
}

static fil_status tell_hidden(const sheet_reading *reading, bool sheet_hidden, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  const fil_place place = {.file = reading->report.name};
  if (!reading->report.problems)
    return FIL_OK;
  if (sheet_hidden)
    FIL_TRY(fil_problem_add(reading->report.problems, FIL_SEVERITY_NOTE, "hidden sheet", place,
                            "the sheet is hidden in the workbook and read like any other", NULL, error));
  FIL_TRY(count_hidden(reading, &cause, error));
  if (cause.length > 0)
    FIL_TRY(fil_problem_add(reading->report.problems, FIL_SEVERITY_NOTE, "hidden rows or columns", place, cause.bytes,
                            "take out what is not to count", error));
done:
  fil_text_destroy(&cause);
  return status;
}

/* Reads all of the sheet's part, or its first `enough` bytes. */
static fil_status read_sheet(const fil_workbook *book, size_t sheet, const char *name, size_t enough, fil_text *text,
                             fil_problems *problems, fil_error *error)
{
  static const fil_xml_handler handler = {.open = open_element, .close = close_element, .text = take_text};
  fil_status status = FIL_OK;
  sheet_reading reading = {
      .book = book, .part = book->sheets[sheet].part, .report = {name, problems}, .text = text, .row = 1, .column = 1};
  if (!reading.part)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the sheet is a chart and has no cells"));
  reading.hidden_columns = fil_memory_new(FIL_SHEET_COLUMNS + 2, sizeof *reading.hidden_columns);
  if (!reading.hidden_columns)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_text_add(text, "sep=,\n", error)); /* told, not guessed */
  FIL_TRY(fil_part_read(&book->archive, reading.part, enough, &handler, &reading, error));
  FIL_TRY(fil_text_add(text, "\n", error));
  FIL_TRY(tell_hidden(&reading, book->sheets[sheet].hidden, error));
done:
  fil_memory_free(reading.hidden_columns);
  fil_memory_free(reading.cell.type);
  fil_text_destroy(&reading.cell.value);
  fil_text_destroy(&reading.field);
  fil_text_destroy(&reading.scratch);
  return status;
}

fil_status fil_workbook_read(const fil_workbook *book, size_t sheet, const char *name, fil_text *text,
                             fil_problems *problems, fil_error *error)
{
  return read_sheet(book, sheet, name, SIZE_MAX, text, problems, error);
}

fil_status fil_workbook_look(const fil_workbook *book, size_t sheet, fil_text *text, fil_error *error)
{
  return read_sheet(book, sheet, book->sheets[sheet].name, LOOK, text, /*problems=*/NULL, error);
}
