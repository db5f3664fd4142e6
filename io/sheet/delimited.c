/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Opening delimited text: separator and headings. */
#include "io/sheet/delimited.h"

#include "graph/memory.h"
#include "io/sheet/cell_problem.h"
#include "io/sheet/dialect.h"
#include "io/sheet/records.h"
#include "io/sheet/scanner.h"

#include <stdio.h>
#include <string.h>

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
    FIL_TRY(fil_dialect_separator(source->bytes, source->length, source->first_row, &sheet->separator, error));
  scanner.at = source->bytes + declared;
  scanner.end = source->bytes + source->length;
  scanner.separator = sheet->separator;
  do
    FIL_TRY(fil_scanner_next(&scanner, &found, error));
  while (found && (scanner.row < source->first_row || fil_scanner_is_blank(&scanner)));
  sheet->header_row = found ? scanner.row : 0;
  sheet->body = (size_t)(scanner.at - source->bytes);
  if (found && scanner.surplus)
    FIL_TRY(fil_cell_report_columns(sheet, scanner.count + scanner.surplus, problems, error));
  FIL_TRY(add_headers(sheet, &scanner, problems, error));
done:
  fil_scanner_destroy(&scanner);
  return status;
}

fil_status fil_delimited_take_headless(fil_delimited *sheet, fil_error *error)
{
  fil_status status = FIL_OK;
  char name[32];
  const fil_source *source = sheet->source;
  for (size_t k = 0; k < sheet->headers.count; k++) {
    snprintf(name, sizeof name, "column %zu", k + 1);
    FIL_TRY(fil_memory_set(&sheet->headers.items[k], name, error));
  }
  sheet->body = fil_dialect_declared(source->bytes, source->length, &sheet->separator);
  sheet->header_row = 0;
done:
  return status;
}

void fil_delimited_close(fil_delimited *sheet)
{
  fil_names_destroy(&sheet->headers);
  *sheet = (fil_delimited){0};
}

fil_status fil_delimited_read(const fil_delimited *sheet, const fil_cells cells[], const fil_progress *progress,
                              fil_table *table, fil_problems *problems, fil_error *error)
{
  return fil_records_read(sheet, cells, &fil_records_usual, progress, table, problems, error);
}
