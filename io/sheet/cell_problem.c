/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The sentences about single cells. */
#include "io/sheet/cell_problem.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "graph/period.h"
#include "io/encoding.h"

#include <string.h>

enum { VALUE_SHOWN = 120 }; /* bytes of a value that a report shows */

/* The start of a value, with an ellipsis when it is longer. */
static fil_status copy_value(const char *bytes, size_t length, fil_text *value, fil_error *error)
{
  size_t shown = length;
  if (length > VALUE_SHOWN) {
    shown = VALUE_SHOWN;
    while (shown > 0 && ((unsigned char)bytes[shown] & 0xC0) == 0x80)
      shown--;
  }
  fil_status status = fil_text_add_bytes(value, bytes, shown, error);
  return status == FIL_OK && shown < length ? fil_text_add(value, "…", error) : status;
}

/* What is said of a cell. */
typedef struct cell_fault {
  fil_severity severity;
  const char *kind;
  const char *cause;
  const char *remedy;
} cell_fault;

/* Adds the problem of a cell with that text; NULL: of its whole column. */
static fil_status report(const fil_cell_place *place, const char *bytes, size_t length, cell_fault fault,
                         fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text value = {0};
  const fil_names *headers = &place->sheet->headers;
  const char *header = place->column < headers->count ? headers->items[place->column] : NULL;
  fil_place where = {place->sheet->source->name, place->row, place->column + 1, header, NULL};
  if (bytes) {
    FIL_TRY(copy_value(bytes, length, &value, error));
    where.value = fil_text_string(&value);
  }
  FIL_TRY(fil_problem_add(problems, fault.severity, fault.kind, where, fault.cause, fault.remedy, error));
done:
  fil_text_destroy(&value);
  return status;
}

static const cell_fault unclosed_quote = {FIL_SEVERITY_ERROR, "unclosed quote",
                                          "the cell begins with a quote that is never closed",
                                          "close the quote, or take it away"};
static const cell_fault stray_text = {FIL_SEVERITY_ERROR, "text after a quote",
                                      "text follows the quote that closes the cell",
                                      "put the whole cell in quotes and write each quote inside it twice"};
static const cell_fault too_long = {FIL_SEVERITY_ERROR, "field too long", "the cell is longer than 1 MiB",
                                    "shorten it, or look for an unclosed quote before it"};
static const cell_fault undecodable = {FIL_SEVERITY_ERROR, "undecodable bytes",
                                       "the cell holds bytes that are no letters in the file's encoding",
                                       "save the sheet as UTF-8, or name its encoding as \"encoding\" in the study"};
static const cell_fault nearly_number = {
    FIL_SEVERITY_WARNING, "not a number",
    "nearly all other cells of the column are numbers; because of this one it is read as text",
    "write a number, or leave the cell empty where the value is not known"};

static const cell_fault like_missing = {FIL_SEVERITY_ERROR, "not a number",
                                        "the cell seems to say that the value is not known, but not in a word that is",
                                        "leave it empty, or name the word among \"missing\" in the study"};

fil_status fil_cell_check(const fil_cell_place *place, const fil_field *field, const char *bytes, size_t length,
                          fil_problems *problems, fil_error *error)
{
  switch (field->fault) {
  case FIL_FIELD_SOUND:
    break;
  case FIL_FIELD_UNCLOSED:
    return report(place, bytes, length, unclosed_quote, problems, error);
  case FIL_FIELD_STRAY:
    return report(place, bytes, length, stray_text, problems, error);
  case FIL_FIELD_LONG:
    return report(place, bytes, length, too_long, problems, error);
  }
  if (length > 0 && memmem(bytes, length, FIL_UNDECODABLE, strlen(FIL_UNDECODABLE)))
    return report(place, bytes, length, undecodable, problems, error);
  return FIL_OK;
}

/* Digits, a mark, digits, the same mark, digits: "01.05.2024", "2024-05-01". */
static bool is_date(const char *bytes, size_t length)
{
  size_t marks = 0, digits = 0;
  char mark = 0;
  for (size_t at = 0; at < length; at++) {
    bool is_mark = bytes[at] == '.' || bytes[at] == '-' || bytes[at] == '/';
    if (is_mark && (digits == 0 || (mark && bytes[at] != mark)))
      return false;
    if (!is_mark && (bytes[at] < '0' || bytes[at] > '9'))
      return false;
    mark = is_mark ? bytes[at] : mark;
    marks += is_mark;
    digits = is_mark ? 0 : digits + 1;
  }
  return marks == 2 && digits > 0;
}

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

/* "$12.5", "12,5 €", "EUR 12", "120 тыс.": a number that signs or words stand before or behind; "B2" is a name. */
static bool has_unit(const char *bytes, size_t length)
{
  double number;
  size_t start = 0, end = length;
  while (start < length && !is_digit(bytes[start]) && bytes[start] != '-' && bytes[start] != '+')
    start++;
  while (end > start && !is_digit(bytes[end - 1]))
    end--;
  const char before = start > 0 ? bytes[start - 1] : ' ';
  const bool glued = (before >= 'A' && before <= 'Z') || (before >= 'a' && before <= 'z');
  if (start == end || end - start == length || glued)
    return false;
  return fil_number_read_any(bytes + start, end - start, &number);
}

/* What is wrong with a cell that should be a number. */
static cell_fault explain_number(const char *bytes, size_t length, char decimal)
{
  static const char *const infinities[] = {"inf", "-inf", "+inf", "infinity", "-infinity", "∞", "-∞"};
  double number;
  bool comma = decimal == ',';
  for (size_t k = 0; k < sizeof infinities / sizeof *infinities; k++) {
    if (fil_text_is_word(bytes, length, infinities[k]))
      return (cell_fault){FIL_SEVERITY_ERROR, "infinite weight", "the number is infinite", "write a finite number"};
  }
  cell_fault fault = {FIL_SEVERITY_ERROR, "not a number", "the cell is not a number",
                      comma ? "write digits such as 1234,5, or leave the cell empty where the value is not known"
                            : "write digits such as 1234.5, or leave the cell empty where the value is not known"};
  if (bytes[length - 1] == '%') {
    fault.cause = "the cell has a percent sign";
    fault.remedy = "write the number alone, and the unit into the heading";
  } else if (fil_period_has_month(bytes, length) || is_date(bytes, length)) {
    fault.cause = "the cell is a date; spreadsheets make dates of numbers such as 1.5";
    fault.remedy = "format the column as numbers and type the number again";
  } else if (has_unit(bytes, length)) {
    fault.cause = "the cell has a unit or currency beside its number";
    fault.remedy = "write the number alone, and the unit into the heading";
  } else if (fil_number_read(bytes, length, comma ? '.' : ',', &number)) {
    fault.cause = comma ? "the cell has a decimal point, but the column has decimal commas"
                        : "the cell has a decimal comma, but the column has decimal points";
    fault.remedy = "use one decimal sign in the whole column";
  } else if (fil_number_read_any(bytes, length, &number)) {
    fault.cause = "marks stand between the thousands of the cell, but the column as a whole cannot be read so";
    fault.remedy = comma ? "write thousands without a mark: 1234,5" : "write thousands without a mark: 1234.5";
  } else if (memchr(bytes, ',', length) && memchr(bytes, '.', length)) {
    fault.cause = "the cell has both a point and a comma";
    fault.remedy = comma ? "write thousands without a mark: 1234,5" : "write thousands without a mark: 1234.5";
  }
  return fault;
}

/* A word for a missing value in a column of numbers, which is read as one. */
static fil_status tell_missing(const fil_cell_place *place, const char *bytes, size_t length, fil_problems *problems,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text value = {0};
  const fil_source *source = place->sheet->source;
  FIL_TRY(copy_value(bytes, length, &value, error));
  const fil_place where = {source->name, place->row, place->column + 1, place->sheet->headers.items[place->column],
                           fil_text_string(&value)};
  FIL_TRY(fil_missing_tell(source->missing, where, problems, error));
done:
  fil_text_destroy(&value);
  return status;
}

fil_status fil_cell_report_number(const fil_cell_place *place, const char *bytes, size_t length, char decimal,
                                  fil_problems *problems, fil_error *error)
{
  const fil_missing *missing = place->sheet->source->missing;
  if (fil_missing_is(missing, bytes, length))
    return tell_missing(place, bytes, length, problems, error);
  if (fil_missing_is_likely(missing, bytes, length))
    return report(place, bytes, length, like_missing, problems, error);
  return report(place, bytes, length, explain_number(bytes, length, decimal), problems, error);
}

fil_status fil_cell_report_text(const fil_cell_place *place, const char *bytes, size_t length, fil_problems *problems,
                                fil_error *error)
{
  const fil_missing *missing = place->sheet->source->missing;
  if (fil_missing_is(missing, bytes, length) || fil_missing_is_likely(missing, bytes, length))
    return FIL_OK; /* which io/missing settles */
  return report(place, bytes, length, nearly_number, problems, error);
}

fil_status fil_cell_report_surplus(const fil_cell_place *place, const char *bytes, size_t length, size_t fields,
                                   fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  cell_fault fault = {FIL_SEVERITY_ERROR, "too many fields", NULL,
                      place->sheet->separator == ','
                          ? "put a cell that holds a comma in quotes, or give each column a heading"
                          : "put a cell that holds the separator in quotes, or give each column a heading"};
  FIL_TRY(fil_text_format(&cause, error, "the row has %zu fields, the heading has %zu", fields,
                          place->sheet->headers.count));
  fault.cause = fil_text_string(&cause);
  FIL_TRY(report(place, bytes, length, fault, problems, error));
done:
  fil_text_destroy(&cause);
  return status;
}

fil_status fil_cell_report_ambiguous(const fil_cell_place *place, char decimal, bool contradicted,
                                     fil_problems *problems, fil_error *error)
{
  if (contradicted)
    return report(place, /*bytes=*/NULL, 0,
                  (cell_fault){FIL_SEVERITY_ERROR, "ambiguous decimal sign",
                               decimal == ',' ? "every comma of the column stands before three digits; in another "
                                                "column of the sheet commas stand between thousands"
                                              : "every point of the column stands before three digits; in another "
                                                "column of the sheet points stand between thousands",
                               "write the numbers without a mark between thousands: 1234"},
                  problems, error);
  const cell_fault fault = {FIL_SEVERITY_WARNING, "ambiguous decimal sign",
                            decimal == ',' ? "every comma of the column is read as a decimal sign, but each stands "
                                             "before three digits, as between thousands"
                                           : "every point of the column is read as a decimal sign, but each stands "
                                             "before three digits, as between thousands",
                            "if thousands are meant, write the numbers without a mark: 1234"};
  return report(place, /*bytes=*/NULL, 0, fault, problems, error);
}

fil_status fil_cell_report_thousands(const fil_cell_place *place, char mark, fil_problems *problems, fil_error *error)
{
  const cell_fault fault = {FIL_SEVERITY_NOTE, "marks between thousands",
                            mark == ',' ? "the commas of the column stand between thousands, as some of its numbers "
                                          "show; 1,250.5 is read as 1250.5"
                                        : "the points of the column stand between thousands, as some of its numbers "
                                          "show; 1.250,5 is read as 1250.5",
                            NULL};
  return report(place, /*bytes=*/NULL, 0, fault, problems, error);
}

fil_status fil_cell_report_columns(const fil_delimited *sheet, size_t columns, fil_problems *problems, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text cause = {0};
  const fil_place place = {.file = sheet->source->name, .row = sheet->header_row};
  FIL_TRY(
      fil_text_format(&cause, error, "the sheet has %zu columns; at most %d are read", columns, (int)FIL_COLUMN_LIMIT));
  if (problems)
    FIL_TRY(
        fil_problem_add(problems, FIL_SEVERITY_ERROR, "too many columns", place, fil_text_string(&cause), NULL, error));
done:
  fil_text_destroy(&cause);
  return status;
}
