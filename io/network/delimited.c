/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Delimited text to a table: a pass that decides what the columns are, and a pass that fills them. */
#include "io/network/delimited.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/encoding.h"
#include "io/network/cell_problem.h"
#include "io/network/dialect.h"
#include "io/network/scanner.h"

#include <math.h>
#include <string.h>

enum { PROGRESS_RECORDS = 1 << 17 };

/* A heading that was there already is kept under its column's number. */
static fil_status rename_repeated(fil_delimited *sheet, size_t column, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  char *header = sheet->headers.items[column];
  const fil_place place = {sheet->source->name, sheet->header_row, column + 1, header, header};
  FIL_TRY(fil_text_format(&name, error, "%s (column %zu)", header, column + 1));
  if (problems)
    FIL_TRY(fil_problem_add(problems, FIL_SEVERITY_WARNING, "repeated heading", place,
                            "two columns have the same heading; the later one is kept under its number",
                            "give each column a heading of its own", error));
  FIL_TRY(fil_memory_set(&sheet->headers.items[column], name.bytes, error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status rename_all_repeated(fil_delimited *sheet, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_dictionary seen = {0};
  for (size_t k = 0; k < sheet->headers.count; k++) {
    const char *header = sheet->headers.items[k];
    uint32_t code, count = seen.count;
    FIL_TRY(fil_dictionary_add(&seen, header, strlen(header), &code, error));
    if (*header && code < count)
      FIL_TRY(rename_repeated(sheet, k, problems, error));
  }
done:
  fil_dictionary_destroy(&seen);
  return status;
}

static fil_status add_header(fil_delimited *sheet, const fil_field *field, fil_text *scratch, fil_problems *problems,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  const char *bytes;
  size_t length, column = sheet->headers.count;
  FIL_TRY(fil_field_text(field, scratch, &bytes, &length, error));
  FIL_TRY(fil_text_add_bytes(&name, bytes, length, error));
  FIL_TRY(fil_names_add(&sheet->headers, fil_text_string(&name), error));
  if (problems) {
    const fil_cell_place place = {sheet, sheet->header_row, column};
    FIL_TRY(fil_cell_check(&place, field, bytes, length, problems, error));
  }
done:
  fil_text_destroy(&name);
  return status;
}

/* Takes the headings from the scanner's record; empty ones at the end are no columns. */
static fil_status add_headers(fil_delimited *sheet, const fil_scanner *scanner, fil_problems *problems,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text scratch = {0};
  size_t count = scanner->count;
  while (count > 0 && scanner->fields[count - 1].length == 0)
    count--;
  for (size_t k = 0; k < count; k++)
    FIL_TRY(add_header(sheet, &scanner->fields[k], &scratch, problems, error));
  FIL_TRY(rename_all_repeated(sheet, problems, error));
done:
  fil_text_destroy(&scratch);
  return status;
}

fil_status fil_delimited_open(fil_delimited *sheet, const fil_source *source, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  *sheet = (fil_delimited){.source = source};
  fil_scanner scanner = {0};
  bool found;
  size_t declared = fil_dialect_declared(source->bytes, source->length, &sheet->separator);
  if (!declared)
    FIL_TRY(fil_dialect_separator(source->bytes, source->length, &sheet->separator, error));
  scanner.at = source->bytes + declared;
  scanner.end = source->bytes + source->length;
  scanner.separator = sheet->separator;
  do
    FIL_TRY(fil_scanner_next(&scanner, &found, error));
  while (found && fil_scanner_is_blank(&scanner));
  sheet->header_row = found ? scanner.row : 0;
  sheet->body = scanner.at;
  if (found && scanner.surplus)
    FIL_TRY(fil_cell_report_columns(sheet, scanner.count + scanner.surplus, problems, error));
  FIL_TRY(add_headers(sheet, &scanner, problems, error));
done:
  fil_scanner_destroy(&scanner);
  return status;
}

void fil_delimited_close(fil_delimited *sheet)
{
  fil_names_destroy(&sheet->headers);
  *sheet = (fil_delimited){0};
}

/* What both passes share. */
typedef struct table_reading {
  const fil_delimited *sheet;
  fil_scanner scanner;
  fil_text scratch;
  fil_cell_survey *surveys; /* by column */
  fil_cell_type *types;
  size_t records; /* found by the first pass, empty lines not counted */
  const fil_progress *progress;
  size_t passed; /* bytes of the first pass, when the second runs */
} table_reading;

static void rewind_scanner(table_reading *reading)
{
  const fil_source *source = reading->sheet->source;
  reading->scanner.at = reading->sheet->body;
  reading->scanner.end = source->bytes + source->length;
  reading->scanner.separator = reading->sheet->separator;
  reading->scanner.row = reading->sheet->header_row;
  reading->scanner.quotes_broken = false;
}

/* Goes to the next record that is not empty. */
static fil_status next_record(table_reading *reading, bool *found, fil_error *error)
{
  fil_status status;
  do
    status = fil_scanner_next(&reading->scanner, found, error);
  while (status == FIL_OK && *found && fil_scanner_is_blank(&reading->scanner));
  if (reading->progress && reading->scanner.row % PROGRESS_RECORDS == 0)
    fil_progress_report(reading->progress, "reading",
                        reading->passed + (size_t)(reading->scanner.at - reading->sheet->body),
                        2 * (size_t)(reading->scanner.end - reading->sheet->body));
  return status;
}

/* Fields of the record that stand under a heading. */
static size_t headed_fields(const table_reading *reading)
{
  size_t headers = reading->sheet->headers.count;
  return reading->scanner.count < headers ? reading->scanner.count : headers;
}

/* The first pass. Columns whose type is given already are not looked at. */
static fil_status survey(table_reading *reading, const fil_cells cells[], fil_error *error)
{
  fil_status status = FIL_OK;
  bool found;
  rewind_scanner(reading);
  FIL_TRY(next_record(reading, &found, error));
  while (found) {
    if (++reading->records == FIL_MISSING)
      FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the sheet has more than 4 billion rows"));
    for (size_t k = 0, count = headed_fields(reading); k < count; k++) {
      const fil_field *field = &reading->scanner.fields[k];
      if (field->length > 0 && (cells[k] == FIL_CELLS_GUESS || cells[k] == FIL_CELLS_NUMBER))
        FIL_TRY(fil_cells_survey(&reading->surveys[k], field->bytes, field->length, error));
    }
    FIL_TRY(next_record(reading, &found, error));
  }
  for (size_t k = 0; k < reading->sheet->headers.count; k++)
    reading->types[k] = fil_cells_decide(&reading->surveys[k], cells[k]);
done:
  return status;
}

/* Adds one cell that is not empty, with what is wrong with it. */
static fil_status add_cell(table_reading *reading, size_t k, fil_column *column, fil_problems *problems,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_field *field = &reading->scanner.fields[k];
  const fil_cell_type *type = &reading->types[k];
  const fil_cell_place place = {reading->sheet, reading->scanner.row, k};
  const char *bytes;
  size_t length;
  double number;
  FIL_TRY(fil_field_text(field, &reading->scratch, &bytes, &length, error));
  if (field->fault != FIL_FIELD_SOUND || reading->sheet->source->damaged)
    FIL_TRY(fil_cell_check(&place, field, bytes, length, problems, error));
  if (column->type != FIL_COLUMN_NUMBER) {
    if (type->nearly_number && !fil_number_read(bytes, length, type->decimal, &number))
      FIL_TRY(fil_cell_report_text(&place, bytes, length, problems, error));
    FIL_TRY(fil_column_add_text(column, bytes, length, error));
  } else if (fil_number_read(bytes, length, type->decimal, &number)) {
    FIL_TRY(fil_column_add_number(column, number, error));
  } else {
    FIL_TRY(fil_cell_report_number(&place, bytes, length, type->decimal, problems, error));
    FIL_TRY(fil_column_add_missing(column, error));
  }
done:
  return status;
}

/* Fields past the last heading: empty ones are a spreadsheet's habit, others an error. */
static fil_status check_surplus(const table_reading *reading, fil_problems *problems, fil_error *error)
{
  const fil_scanner *scanner = &reading->scanner;
  for (size_t k = reading->sheet->headers.count; k < scanner->count; k++) {
    const fil_field *field = &scanner->fields[k];
    const fil_cell_place place = {reading->sheet, scanner->row, k};
    if (field->length > 0)
      return fil_cell_report_surplus(&place, field->bytes, field->length, scanner->count + scanner->surplus, problems,
                                     error);
  }
  return FIL_OK;
}

static fil_status add_record(table_reading *reading, fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0, count = headed_fields(reading); k < table->column_count; k++) {
    if (k < count && reading->scanner.fields[k].length > 0)
      FIL_TRY(add_cell(reading, k, table->columns[k], problems, error));
    else
      FIL_TRY(fil_column_add_missing(table->columns[k], error));
  }
  FIL_TRY(check_surplus(reading, problems, error));
done:
  return status;
}

/* Notes the spreadsheet row of the table's next row, once rows stop being consecutive. */
static fil_status note_row(fil_origin *origin, size_t row, size_t table_row, size_t records, fil_error *error)
{
  if (table_row == 0)
    origin->first_row = (uint32_t)row;
  if (!origin->rows && row == origin->first_row + table_row)
    return FIL_OK;
  if (!origin->rows) {
    origin->rows = fil_memory_new(records, sizeof *origin->rows);
    if (!origin->rows)
      return fil_error_memory(error);
    for (size_t k = 0; k < table_row; k++)
      origin->rows[k] = origin->first_row + (uint32_t)k;
  }
  origin->rows[table_row] = (uint32_t)row;
  return FIL_OK;
}

static fil_status add_columns(const table_reading *reading, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < reading->sheet->headers.count; k++) {
    fil_column *column;
    FIL_TRY(fil_table_add_column(table, reading->sheet->headers.items[k], reading->types[k].type, &column, error));
    FIL_TRY(fil_column_reserve(column, reading->records, error));
  }
done:
  return status;
}

/* The second pass. */
static fil_status fill(table_reading *reading, fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  bool found;
  rewind_scanner(reading);
  reading->passed = (size_t)(reading->scanner.end - reading->scanner.at);
  FIL_TRY(next_record(reading, &found, error));
  for (size_t row = 0; found; row++) {
    FIL_TRY(note_row(&table->origin, reading->scanner.row, row, reading->records, error));
    FIL_TRY(add_record(reading, table, problems, error));
    FIL_TRY(next_record(reading, &found, error));
  }
done:
  return status;
}

fil_status fil_delimited_read(const fil_delimited *sheet, const fil_cells cells[], const fil_progress *progress,
                              fil_table *table, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t columns = sheet->headers.count;
  table_reading reading = {.sheet = sheet, .progress = progress};
  *table = (fil_table){0};
  reading.surveys = fil_memory_new(columns, sizeof *reading.surveys);
  reading.types = fil_memory_new(columns, sizeof *reading.types);
  if (!reading.surveys || !reading.types)
    FIL_TRY(fil_error_memory(error));
  FIL_TRY(fil_memory_set(&table->origin.file, sheet->source->name, error));
  table->origin.header_row = sheet->header_row;
  FIL_TRY(survey(&reading, cells, error));
  FIL_TRY(add_columns(&reading, table, error));
  FIL_TRY(fill(&reading, table, problems, error));
  for (size_t k = 0; k < columns; k++) {
    const fil_cell_place place = {sheet, sheet->header_row, k};
    if (reading.types[k].ambiguous && (reading.types[k].decimal == ',') == (sheet->separator == ','))
      FIL_TRY(fil_cell_report_ambiguous(&place, reading.types[k].decimal, problems, error));
  }
done:
  for (size_t k = 0; reading.surveys && k < columns; k++)
    fil_cells_destroy(&reading.surveys[k]);
  fil_memory_free(reading.surveys);
  fil_memory_free(reading.types);
  fil_scanner_destroy(&reading.scanner);
  fil_text_destroy(&reading.scratch);
  return status;
}
