/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Shared texts: one <si> each, plain or in runs. */
#include "io/workbook/strings.h"

#include "graph/memory.h"

#include <string.h>

typedef struct string_reading {
  fil_workbook_strings *strings;
  bool in_text;
  size_t phonetic; /* how deep in what tells the pronunciation */
} string_reading;

static int hexadecimal(char byte)
{
  if (byte >= '0' && byte <= '9')
    return byte - '0';
  if (byte >= 'A' && byte <= 'F')
    return byte - 'A' + 10;
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* The letter that "_x000D_" stands for; -1: it is none. */
static int escaped_letter(const char *at)
{
  int letter = 0;
  if (at[0] != '_' || at[1] != 'x')
    return -1;
  for (int k = 2; k < 6; k++) {
    if (hexadecimal(at[k]) < 0)
      return -1;
    letter = letter * 16 + hexadecimal(at[k]);
  }
  return at[6] == '_' ? letter : -1;
}

/* One code point of the basic plane; halves of surrogate pairs and NUL are none. */
static fil_status add_letter(fil_text *text, int letter, fil_error *error)
{
  char bytes[3];
  size_t length = 0;
  if (letter == 0 || (letter >= 0xD800 && letter < 0xE000))
    return FIL_OK;
  if (letter < 0x80) {
    bytes[length++] = (char)letter;
  } else if (letter < 0x800) {
    bytes[length++] = (char)(0xC0 | letter >> 6);
    bytes[length++] = (char)(0x80 | (letter & 0x3F));
  } else {
    bytes[length++] = (char)(0xE0 | letter >> 12);
    bytes[length++] = (char)(0x80 | (letter >> 6 & 0x3F));
    bytes[length++] = (char)(0x80 | (letter & 0x3F));
  }
  return fil_text_add_bytes(text, bytes, length, error);
}

fil_status fil_workbook_text_add(fil_text *text, const char *written, fil_error *error)
{
  fil_status status = FIL_OK;
  for (const char *found; (found = strstr(written, "_x")) != NULL;) {
    const int letter = escaped_letter(found);
    FIL_TRY(fil_text_add_bytes(text, written, (size_t)(found - written) + (letter < 0 ? 2 : 0), error));
    if (letter >= 0)
      FIL_TRY(add_letter(text, letter, error));
    written = found + (letter < 0 ? 2 : 7);
  }
  FIL_TRY(fil_text_add(text, written, error));
done:
  return status;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  string_reading *reading = context;
  fil_workbook_strings *strings = reading->strings;
  (void)reader;
  if (strcmp(name, "si") == 0) {
    fil_status status =
        fil_memory_reserve(&strings->starts, &strings->capacity, strings->count + 1, sizeof *strings->starts, error);
    if (status != FIL_OK)
      return status;
    strings->starts[strings->count++] = strings->bytes.length;
  }
  reading->phonetic += strcmp(name, "rPh") == 0;
  reading->in_text = strcmp(name, "t") == 0;
  return FIL_OK;
}

static fil_status close_element(void *context, const char *name, fil_error *error)
{
  string_reading *reading = context;
  reading->in_text = false;
  reading->phonetic -= reading->phonetic > 0 && strcmp(name, "rPh") == 0;
  return strcmp(name, "si") == 0 ? fil_text_add_bytes(&reading->strings->bytes, "", 1, error) : FIL_OK;
}

static fil_status take_text(void *context, const char *text, fil_error *error)
{
  string_reading *reading = context;
  if (!reading->in_text || reading->phonetic || reading->strings->count == 0)
    return FIL_OK;
  return fil_workbook_text_add(&reading->strings->bytes, text, error);
}

fil_status fil_workbook_strings_read(fil_workbook_strings *strings, const fil_archive *archive, const char *part,
                                     fil_error *error)
{
  static const fil_xml_handler handler = {.open = open_element, .close = close_element, .text = take_text};
  string_reading reading = {.strings = strings};
  return fil_part_read(archive, part, SIZE_MAX, &handler, &reading, error);
}

const char *fil_workbook_string(const fil_workbook_strings *strings, size_t number)
{
  return number < strings->count ? fil_text_string(&strings->bytes) + strings->starts[number] : NULL;
}

void fil_workbook_strings_destroy(fil_workbook_strings *strings)
{
  fil_text_destroy(&strings->bytes);
  fil_memory_free(strings->starts);
  *strings = (fil_workbook_strings){0};
}
