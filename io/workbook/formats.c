/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which number formats are those of dates and times. */
#include "io/workbook/formats.h"

#include "graph/memory.h"

#include <string.h>

enum { FORMAT_LIMIT = 1 << 16 }; /* numbers of formats that a workbook declares */

fil_cell_format fil_cell_format_of_number(size_t number)
{
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
      (number >= 50 && number <= 54) || number == 57 || number == 58)
    return FIL_CELL_FORMAT_DATE;
  if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || number == 45 || number == 47 ||
      number == 55 || number == 56)
    return FIL_CELL_FORMAT_TIME;
  if (number == 22)
    return FIL_CELL_FORMAT_DATE_TIME;
  return number == 46 ? FIL_CELL_FORMAT_ELAPSED : FIL_CELL_FORMAT_NUMBER;
}

/* What stands in a format code. */
typedef struct code_letters {
  bool day_or_year, month, hour_or_second, elapsed;
} code_letters;

static void take_letter(code_letters *letters, char letter)
{
  letters->day_or_year |= letter == 'd' || letter == 'D' || letter == 'y' || letter == 'Y';
  letters->month |= letter == 'm' || letter == 'M';
  letters->hour_or_second |= letter == 'h' || letter == 'H' || letter == 's' || letter == 'S';
}

/* Passes over what stands in brackets: "[Red]", "[$-419]"; "[h]" and the like is time that has gone by. */
static const char *pass_brackets(const char *code, code_letters *letters)
{
  const size_t length = strcspn(code + 1, "]"),
               same = strspn(code + 1, "hH") + strspn(code + 1, "mM") + strspn(code + 1, "sS");
  letters->elapsed |= length > 0 && same == length;
  return code + 1 + length;
}

static const char *pass_quotes(const char *code)
{
  return code + 1 + strcspn(code + 1, "\"");
}

fil_cell_format fil_cell_format_of_code(const char *code)
{
  code_letters letters = {0};
  if (fil_text_is_word(code, strlen(code), "General"))
    return FIL_CELL_FORMAT_NUMBER;
  for (const char *at = code; *at && *at != ';'; at++) {
    if (*at == '[')
      at = pass_brackets(at, &letters);
    else if (*at == '"')
      at = pass_quotes(at);
    else if ((*at == '\\' || *at == '_' || *at == '*') && at[1])
      at++;
    else
      take_letter(&letters, *at);
    if (*at == '\0')
      break;
  }
  if (letters.day_or_year)
    return letters.hour_or_second ? FIL_CELL_FORMAT_DATE_TIME : FIL_CELL_FORMAT_DATE;
  if (letters.elapsed)
    return FIL_CELL_FORMAT_ELAPSED;
  if (letters.hour_or_second)
    return FIL_CELL_FORMAT_TIME;
  return letters.month ? FIL_CELL_FORMAT_DATE : FIL_CELL_FORMAT_NUMBER;
}

typedef struct format_reading {
  fil_workbook_formats *formats;
  unsigned char *declared; /* by number */
  bool in_formats, in_styles;
} format_reading;

static fil_status declare(format_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  char *code = NULL;
  size_t number;
  FIL_TRY(fil_part_whole(reader, "numFmtId", FORMAT_LIMIT, &number, error));
  FIL_TRY(fil_xml_attribute(reader, "formatCode", &code, error));
  if (number < FORMAT_LIMIT && code)
    reading->declared[number] = (unsigned char)fil_cell_format_of_code(code);
done:
  fil_memory_free(code);
  return status;
}

static fil_status add_style(format_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_workbook_formats *formats = reading->formats;
  size_t number;
  FIL_TRY(fil_part_whole(reader, "numFmtId", 0, &number, error));
  FIL_TRY(fil_memory_reserve(&formats->styles, &formats->capacity, formats->count + 1, 1, error));
  formats->styles[formats->count++] = number < FORMAT_LIMIT ? reading->declared[number] : FIL_CELL_FORMAT_NUMBER;
done:
  return status;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  format_reading *reading = context;
  if (strcmp(name, "numFmts") == 0)
    reading->in_formats = true;
  else if (strcmp(name, "cellXfs") == 0)
    reading->in_styles = true;
  else if (reading->in_formats && strcmp(name, "numFmt") == 0)
    return declare(reading, reader, error);
  else if (reading->in_styles && strcmp(name, "xf") == 0)
    return add_style(reading, reader, error);
  return FIL_OK;
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  format_reading *reading = context;
  (void)error;
  if (strcmp(name, "numFmts") == 0)
    reading->in_formats = false;
  else if (strcmp(name, "cellXfs") == 0)
    reading->in_styles = false;
  return FIL_OK;
}

fil_status fil_workbook_formats_read(fil_workbook_formats *formats, const fil_archive *archive, const char *part,
                                     fil_error *error)
{
  static const fil_xml_handler handler = {.open = open_element, .close = close_element};
  fil_status status = FIL_OK;
  format_reading reading = {.formats = formats, .declared = fil_memory_new(FORMAT_LIMIT, 1)};
  if (!reading.declared)
    FIL_TRY(fil_error_memory(error));
  for (size_t number = 0; number < 164; number++) /* those below are not declared */
    reading.declared[number] = (unsigned char)fil_cell_format_of_number(number);
  FIL_TRY(fil_part_read(archive, part, SIZE_MAX, &handler, &reading, error));
done:
  fil_memory_free(reading.declared);
  return status;
}

fil_cell_format fil_workbook_format(const fil_workbook_formats *formats, size_t style)
{
  return style < formats->count ? (fil_cell_format)formats->styles[style] : FIL_CELL_FORMAT_NUMBER;
}

void fil_workbook_formats_destroy(fil_workbook_formats *formats)
{
  fil_memory_free(formats->styles);
  *formats = (fil_workbook_formats){0};
}
