/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets of a workbook: cells to XML. */
#include "io/workbook/writer.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/workbook/package.h"
#include "io/workbook/reference.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_LIMIT = 32767, NAME_LIMIT = 31 }; /* UTF-16 units */

static bool is_continuation(char byte)
{
  return ((unsigned char)byte & 0xC0) == 0x80;
}

/* How many UTF-16 units a text takes. */
static size_t count_units(const char *text)
{
  size_t units = 0;
  for (; *text; text++)
    units += !is_continuation(*text) + ((unsigned char)*text >= 0xF0);
  return units;
}

/* Whether "_x000D_" stands there, which a reader would take for what it stands for. */
static bool is_escape(const char *text)
{
  return text[0] == '_' && text[1] == 'x' && strspn(text + 2, "0123456789ABCDEFabcdef") >= 4 && text[6] == '_';
}

/* A letter that XML cannot hold, or that must not be taken for something else. */
static fil_status add_special(fil_text *xml, const char *text, fil_error *error)
{
  const unsigned char letter = (unsigned char)*text;
  switch (letter) {
  case '&':
    return fil_text_add(xml, "&amp;", error);
  case '<':
    return fil_text_add(xml, "&lt;", error);
  case '>':
    return fil_text_add(xml, "&gt;", error);
  case '"':
    return fil_text_add(xml, "&quot;", error);
  case '\t':
  case '\n':
    return fil_text_add_bytes(xml, text, 1, error);
  case '_':
    return fil_text_add(xml, is_escape(text) ? "_x005F_" : "_", error);
  case 0xEF: /* U+FFFE and U+FFFF are no letters to XML */
    if ((unsigned char)text[1] == 0xBF && (unsigned char)text[2] >= 0xBE)
      return fil_text_format(xml, error, "_xFFF%c_", (unsigned char)text[2] == 0xBE ? 'E' : 'F');
    return fil_text_add_bytes(xml, text, 3, error);
  default:
    return fil_text_format(xml, error, "_x%04X_", letter);
  }
}

fil_status fil_workbook_escape(fil_text *xml, const char *text, fil_error *error)
{
  static const char special[] = "&<>\"_\xEF\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0B\x0C\r\x0E\x0F\x10\x11\x12\x13\x14"
                                "\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F";
  fil_status status = FIL_OK;
  while (*text) {
    const size_t plain = strcspn(text, special);
    FIL_TRY(fil_text_add_bytes(xml, text, plain, error));
    text += plain;
    if (*text) {
      FIL_TRY(add_special(xml, text, error));
      text += (unsigned char)*text == 0xEF ? 3 : 1;
    }
  }
done:
  return status;
}

/* In any case of its letters: to Excel those are one name. */
static fil_status is_taken(const fil_names *names, const char *name, bool *taken, fil_error *error)
{
  fil_status status = FIL_OK;
  *taken = false;
  for (size_t k = 0; k < names->count && !*taken; k++)
    FIL_TRY(fil_text_compare(names->items[k], name, taken, error));
done:
  return status;
}

/* At most so many UTF-16 units of the name, without what Excel does not take. */
static fil_status add_clean(const char *name, size_t limit, fil_text *clean, fil_error *error)
{
  fil_status status = FIL_OK;
  const char *end = name;
  for (size_t units = 0; *end && units < limit; units++) {
    units += (unsigned char)*end >= 0xF0;
    end++;
    while (is_continuation(*end))
      end++;
  }
  FIL_TRY(fil_text_add_bytes(clean, name, (size_t)(end - name), error));
  for (size_t k = 0; k < clean->length; k++) {
    const bool edge = k == 0 || k + 1 == clean->length;
    if ((unsigned char)clean->bytes[k] < ' ' || strchr("[]:*?/\\", clean->bytes[k]) ||
        (edge && clean->bytes[k] == '\''))
      clean->bytes[k] = '_';
  }
done:
  return status;
}

static fil_status add_name(fil_names *names, const char *name, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text clean = {0}, found = {0};
  bool taken;
  FIL_TRY(add_clean(name && *name ? name : "Sheet", NAME_LIMIT, &clean, error));
  FIL_TRY(fil_text_add(&found, clean.bytes, error));
  FIL_TRY(is_taken(names, found.bytes, &taken, error));
  for (int number = 2; taken; number++) {
    fil_text_clear(&found);
    FIL_TRY(add_clean(clean.bytes, NAME_LIMIT - 8, &found, error));
    FIL_TRY(fil_text_format(&found, error, " %d", number));
    FIL_TRY(is_taken(names, found.bytes, &taken, error));
  }
  FIL_TRY(fil_names_add(names, found.bytes, error));
done:
  fil_text_destroy(&clean);
  fil_text_destroy(&found);
  return status;
}

/* The sheet that is written. */
static fil_text *current(fil_workbook_writer *writer)
{
  assert(writer->count > 0);
  return &writer->sheets[writer->count - 1];
}

static fil_status end_row(fil_workbook_writer *writer, fil_error *error)
{
  return writer->row > 0 ? fil_text_add(current(writer), "</row>", error) : FIL_OK;
}

static fil_status end_sheet(fil_workbook_writer *writer, fil_error *error)
{
  fil_status status = FIL_OK;
  if (writer->count == 0)
    return FIL_OK;
  FIL_TRY(end_row(writer, error));
  FIL_TRY(fil_text_add(current(writer), "</sheetData></worksheet>\n", error));
done:
  return status;
}

fil_status fil_workbook_writer_sheet(fil_workbook_writer *writer, const char *name, const double widths[],
                                     size_t columns, fil_error *error)
{
  fil_status status = FIL_OK;
  char width[FIL_NUMBER_LENGTH];
  FIL_TRY(end_sheet(writer, error));
  FIL_TRY(fil_memory_reserve(&writer->sheets, &writer->capacity, writer->count + 1, sizeof *writer->sheets, error));
  writer->sheets[writer->count++] = (fil_text){0};
  writer->row = writer->column = 0;
  FIL_TRY(add_name(&writer->names, name, error));
  fil_text *xml = current(writer);
  FIL_TRY(fil_text_format(xml, error,
                          FIL_WORKBOOK_HEAD
                          "<worksheet xmlns=\"" FIL_WORKBOOK_SPACE
                          "\"><sheetViews><sheetView %sworkbookViewId=\"0\"><pane "
                          "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                          "</sheetViews>",
                          writer->count == 1 ? "tabSelected=\"1\" " : ""));
  for (size_t k = 0; k < columns; k++)
    FIL_TRY(fil_text_format(xml, error, "%s<col min=\"%zu\" max=\"%zu\" width=\"%s\" customWidth=\"1\"/>%s",
                            k == 0 ? "<cols>" : "", k + 1, k + 1, fil_number_write(widths[k], width),
                            k + 1 == columns ? "</cols>" : ""));
  FIL_TRY(fil_text_add(xml, "<sheetData>", error));
done:
  return status;
}

fil_status fil_workbook_writer_row(fil_workbook_writer *writer, fil_error *error)
{
  fil_status status = FIL_OK;
  if (writer->row == FIL_SHEET_ROWS)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA,
                          "a sheet of a workbook has %d rows and no room for more; write CSV instead", FIL_SHEET_ROWS));
  FIL_TRY(end_row(writer, error));
  writer->row++;
  writer->column = 1;
  FIL_TRY(fil_text_format(current(writer), error, "<row r=\"%zu\">", writer->row));
done:
  return status;
}

/* Counts a cell that has been written, or is left empty. */
static fil_status next_cell(fil_workbook_writer *writer, fil_error *error)
{
  if (writer->column++ == FIL_SHEET_COLUMNS + 1)
    return fil_error_set(error, FIL_ERROR_DATA,
                         "a sheet of a workbook has %d columns and no room for more; write CSV instead",
                         FIL_SHEET_COLUMNS);
  return FIL_OK;
}

fil_status fil_workbook_writer_text(fil_workbook_writer *writer, const char *text, fil_cell_style style,
                                    fil_error *error)
{
  fil_status status = FIL_OK;
  char place[FIL_REFERENCE_LENGTH], styled[16] = "";
  if (style != FIL_CELL_STYLE_PLAIN)
    snprintf(styled, sizeof styled, " s=\"%d\"", (int)style);
  if (text && count_units(text) > TEXT_LIMIT)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA,
                          "a text is longer than the %d letters that a cell of a workbook holds; write CSV instead",
                          TEXT_LIMIT));
  if (text) {
    fil_reference_write(writer->row, writer->column, place);
    FIL_TRY(fil_text_format(current(writer), error, "<c r=\"%s\"%s t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                            place, styled));
    FIL_TRY(fil_workbook_escape(current(writer), text, error));
    FIL_TRY(fil_text_add(current(writer), "</t></is></c>", error));
  }
  FIL_TRY(next_cell(writer, error));
done:
  return status;
}

fil_status fil_workbook_writer_number(fil_workbook_writer *writer, double number, fil_error *error)
{
  fil_status status = FIL_OK;
  char place[FIL_REFERENCE_LENGTH], written[FIL_NUMBER_LENGTH];
  fil_reference_write(writer->row, writer->column, place);
  if (isfinite(number))
    FIL_TRY(
        fil_text_format(current(writer), error, "<c r=\"%s\"><v>%s</v></c>", place, fil_number_write(number, written)));
  FIL_TRY(next_cell(writer, error));
done:
  return status;
}

fil_status fil_workbook_writer_finish(fil_workbook_writer *writer, fil_sink *sink, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(end_sheet(writer, error));
  FIL_TRY(fil_workbook_pack(&writer->names, writer->sheets, sink, error));
done:
  return status;
}

void fil_workbook_writer_destroy(fil_workbook_writer *writer)
{
  for (size_t k = 0; k < writer->count; k++)
    fil_text_destroy(&writer->sheets[k]);
  fil_memory_free(writer->sheets);
  fil_names_destroy(&writer->names);
  *writer = (fil_workbook_writer){0};
}
