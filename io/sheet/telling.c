/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A pass over the records that looks for nothing but problems. */
#include "io/sheet/telling.h"

#include "io/sheet/cell_problem.h"
#include "io/sheet/window.h"

/* Tells what is wrong with one cell that is not empty. */
static fil_status tell_cell(const fil_cell_place *place, const fil_field *field, const fil_cell_type *type,
                            fil_text *scratch, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *bytes;
  size_t length;
  double number;
  FIL_TRY(fil_field_text(field, scratch, &bytes, &length, error));
  if (field->fault != FIL_FIELD_SOUND || place->sheet->source->damaged)
    FIL_TRY(fil_cell_check(place, field, bytes, length, problems, error));
  if (type->type != FIL_COLUMN_NUMBER && !type->nearly_number)
    goto done;
  if (fil_cells_read_number(type, bytes, length, &number))
    goto done;
  if (type->type == FIL_COLUMN_NUMBER)
    FIL_TRY(fil_cell_report_number(place, bytes, length, type->decimal, problems, error));
  else
    FIL_TRY(fil_cell_report_text(place, bytes, length, problems, error));
done:
  return status;
}

/* Fields past the last heading: empty ones are a spreadsheet's habit, others an error. */
static fil_status tell_surplus(const fil_delimited *sheet, const fil_scanner *scanner, fil_problems *problems,
                               fil_error *error)
{
  for (size_t k = sheet->headers.count; k < scanner->count; k++) {
    const fil_field *field = &scanner->fields[k];
    const fil_cell_place place = {sheet, scanner->row, k};
    if (field->length > 0)
      return fil_cell_report_surplus(&place, field->bytes, field->length, scanner->count + scanner->surplus, problems,
                                     error);
  }
  return FIL_OK;
}

static fil_status tell_record(const fil_delimited *sheet, const fil_scanner *scanner, const fil_column_plan plans[],
                              fil_text *scratch, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < scanner->count && k < sheet->headers.count; k++) {
    const fil_cell_place place = {sheet, scanner->row, k};
    if (scanner->fields[k].length > 0)
      FIL_TRY(tell_cell(&place, &scanner->fields[k], &plans[k].type, scratch, problems, error));
  }
  FIL_TRY(tell_surplus(sheet, scanner, problems, error));
done:
  return status;
}

fil_status fil_telling_run(const fil_delimited *sheet, const fil_column_plan plans[], fil_problems *problems,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  fil_scanner scanner = {.separator = sheet->separator, .row = sheet->header_row};
  fil_window window;
  fil_text scratch = {0};
  bool found;
  FIL_TRY(fil_window_open(&window, sheet->source, sheet->body, error));
  scanner.at = window.bytes;
  scanner.end = window.end;
  FIL_TRY(fil_window_next(&window, &scanner, &found, error));
  while (found) {
    FIL_TRY(tell_record(sheet, &scanner, plans, &scratch, problems, error));
    FIL_TRY(fil_window_next(&window, &scanner, &found, error));
  }
done:
  fil_window_close(&window);
  fil_scanner_destroy(&scanner);
  fil_text_destroy(&scratch);
  return status;
}
