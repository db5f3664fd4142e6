/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values of cells by their type. */
#include "io/workbook/sheet_cell.h"

#include "graph/number.h"
#include "io/formula.h"
#include "io/workbook/date.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WHOLE_LIMIT 9007199254740992.0 /* up to there a double holds every whole number */

static bool is_type(const fil_sheet_cell *cell, const char *type)
{
  return strcmp(cell->type ? cell->type : "n", type) == 0;
}

static fil_status tell(const fil_sheet_cell *cell, fil_severity severity, const char *kind, const char *cause,
                       const char *remedy, const fil_sheet_report *report, fil_error *error)
{
  const fil_place place = {.file = report->name, .row = cell->row, .column_number = cell->column};
  return report->problems ? fil_problem_add(report->problems, severity, kind, place, cause, remedy, error) : FIL_OK;
}

/* The fewest digits that mean the number, and all of those of a whole number, which may be an id. */
static char *write_number(double number, char out[FIL_NUMBER_LENGTH])
{
  if (fabs(number) < WHOLE_LIMIT && number == trunc(number) && number != 0) {
    snprintf(out, FIL_NUMBER_LENGTH, "%.0f", number);
    return out;
  }
  return fil_number_write(number, out);
}

/* A number, or a date. */
static fil_status add_number(const fil_workbook *book, const fil_sheet_cell *cell, fil_text *out,
                             const fil_sheet_report *report, fil_error *error)
{
  double number;
  char written[FIL_NUMBER_LENGTH], date[FIL_DATE_LENGTH], cause[256];
  const fil_cell_format format = fil_workbook_format(&book->formats, cell->style);
  const char *value = fil_text_string(&cell->value);
  if (!fil_number_read(value, cell->value.length, '.', &number)) {
    snprintf(cause, sizeof cause, "the cell is said to be a number and holds \"%.100s\"", value);
    return tell(cell, FIL_SEVERITY_ERROR, "damaged cell", cause, "type the number again", report, error);
  }
  if (fil_date_write(number, format, book->from_1904, date))
    return fil_text_add(out, date, error);
  fil_status status = fil_text_add(out, write_number(number, written), error);
  if (status == FIL_OK && format != FIL_CELL_FORMAT_NUMBER) {
    snprintf(cause, sizeof cause, "the cell has the format of a date, but %s is none; it is read as a number", written);
    status =
        tell(cell, FIL_SEVERITY_WARNING, "not a date", cause, "give the cell the format of a number", report, error);
  }
  return status;
}

/* "2024-05-01T00:00:00Z" as strict workbooks write dates: the time falls away where the format shows none. */
static fil_status add_iso_date(const fil_workbook *book, const fil_sheet_cell *cell, fil_text *out, fil_error *error)
{
  const char *value = fil_text_string(&cell->value), *time = strchr(value, 'T');
  size_t length = cell->value.length;
  if (length > 0 && value[length - 1] == 'Z')
    length--;
  if (time && strspn(time, "T0:.") >= length - (size_t)(time - value) &&
      fil_workbook_format(&book->formats, cell->style) != FIL_CELL_FORMAT_DATE_TIME)
    length = (size_t)(time - value);
  return fil_text_add_bytes(out, value, length, error);
}

static fil_status add_shared(const fil_workbook *book, const fil_sheet_cell *cell, fil_text *out,
                             const fil_sheet_report *report, fil_error *error)
{
  char *end;
  const char *value = fil_text_string(&cell->value);
  const unsigned long number = strtoul(value, &end, 10);
  const char *text =
      *value >= '0' && *value <= '9' && *end == '\0' ? fil_workbook_string(&book->strings, number) : NULL;
  if (text)
    return fil_text_add(out, text, error);
  return tell(cell, FIL_SEVERITY_ERROR, "damaged cell", "the workbook lacks the text of the cell",
              "type the text again", report, error);
}

static fil_status tell_error(const fil_sheet_cell *cell, const fil_sheet_report *report, fil_error *error)
{
  char cause[128];
  snprintf(cause, sizeof cause, "the cell holds the error %.60s", fil_text_string(&cell->value));
  return tell(cell, FIL_SEVERITY_ERROR, "error in a cell", cause,
              "mend the formula, or leave the cell empty where the value is not known", report, error);
}

/* The text that the value stands for. */
static fil_status add_value(const fil_workbook *book, const fil_sheet_cell *cell, fil_text *out,
                            const fil_sheet_report *report, fil_error *error)
{
  const char *value = fil_text_string(&cell->value);
  if (is_type(cell, "s"))
    return add_shared(book, cell, out, report, error);
  if (is_type(cell, "str") || is_type(cell, "inlineStr"))
    return fil_workbook_text_add(out, value, error);
  if (is_type(cell, "b"))
    return fil_text_add(out, strcmp(value, "1") == 0 || strcmp(value, "true") == 0 ? "TRUE" : "FALSE", error);
  if (is_type(cell, "e"))
    return tell_error(cell, report, error);
  if (is_type(cell, "d"))
    return add_iso_date(book, cell, out, error);
  return add_number(book, cell, out, report, error);
}

/* Adds a text with blanks around it taken off, in quotes where it needs them, and marked where it begins like a
   formula, for the mark will be taken off. */
static fil_status add_field(const char *text, size_t length, fil_text *out, fil_error *error)
{
  fil_status status = FIL_OK;
  for (; length > 0 && (*text == ' ' || *text == '\t'); length--)
    text++;
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
    length--;
  const bool marked = fil_formula_needs_mark(text, length), quoted = text[strcspn(text, ",\"\r\n")] != '\0';
  if (marked || quoted)
    FIL_TRY(fil_text_add(out, quoted && marked ? "\"'" : quoted ? "\"" : "'", error));
  for (const char *quote; (quote = memchr(text, '"', length)) != NULL;) {
    const size_t before = (size_t)(quote - text) + 1;
    FIL_TRY(fil_text_add_bytes(out, text, before, error));
    FIL_TRY(fil_text_add(out, "\"", error));
    text += before;
    length -= before;
  }
  FIL_TRY(fil_text_add_bytes(out, text, length, error));
  if (quoted)
    FIL_TRY(fil_text_add(out, "\"", error));
done:
  return status;
}

/* Formulas whose result nobody has computed: openpyxl leaves it empty, XlsxWriter and its kin write 0. */
static fil_status check_formula(const fil_workbook *book, const fil_sheet_cell *cell, const fil_sheet_report *report,
                                fil_error *error)
{
  static const char remedy[] = "open the workbook in a spreadsheet program and save it again";
  if (!cell->has_value || (cell->value.length == 0 && !is_type(cell, "str")))
    return tell(cell, FIL_SEVERITY_ERROR, "formula without result",
                "the cell holds a formula, but the file does not hold its result", remedy, report, error);
  if (book->uncalculated && is_type(cell, "n") && strcmp(fil_text_string(&cell->value), "0") == 0)
    return tell(cell, FIL_SEVERITY_WARNING, "formula perhaps not computed",
                "the result of the formula is 0 in the file, whose writer left formulas to be computed later", remedy,
                report, error);
  return FIL_OK;
}

/* Takes off blanks, which some writers put around numbers. */
static void trim(fil_text *value)
{
  static const char blanks[] = " \t\r\n";
  const size_t before = strspn(fil_text_string(value), blanks);
  if (value->length == 0)
    return;
  memmove(value->bytes, value->bytes + before, value->length - before + 1);
  value->length -= before;
  while (value->length > 0 && strchr(blanks, value->bytes[value->length - 1]))
    value->bytes[--value->length] = '\0';
}

fil_status fil_sheet_cell_write(const fil_workbook *book, fil_sheet_cell *cell, fil_text *scratch, fil_text *out,
                                const fil_sheet_report *report, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text_clear(scratch);
  if (!is_type(cell, "str") && !is_type(cell, "inlineStr"))
    trim(&cell->value);
  if (cell->has_formula)
    FIL_TRY(check_formula(book, cell, report, error));
  if (cell->value.length == 0)
    return FIL_OK;
  FIL_TRY(add_value(book, cell, scratch, report, error));
  FIL_TRY(add_field(fil_text_string(scratch), scratch->length, out, error));
done:
  return status;
}
