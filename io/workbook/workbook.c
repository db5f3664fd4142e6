/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Opening a workbook: its sheets, shared texts and number formats. */
#include "io/workbook/workbook.h"

#include "graph/memory.h"

#include <string.h>

static const char old_magic[] = "\xD0\xCF\x11\xE0";

bool fil_workbook_is(const char *bytes, size_t length)
{
  return fil_archive_is(bytes, length);
}

const char *fil_workbook_foreign(const char *bytes, size_t length)
{
  static const char locked[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  if (length < strlen(old_magic) || memcmp(bytes, old_magic, strlen(old_magic)) != 0)
    return NULL;
  if (memmem(bytes, length, locked, sizeof locked))
    return "the workbook is locked by a password; save it without one";
  return "the file is an old Excel workbook (.xls); save it as .xlsx, or the sheet as CSV";
}

/* Whether the archive calls itself an OpenDocument file, and a spreadsheet. */
static fil_status ask_mimetype(const fil_archive *archive, bool *open_document, bool *spreadsheet, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text kind = {0};
  if (fil_archive_has(archive, "mimetype"))
    FIL_TRY(fil_archive_expand(archive, "mimetype", 64, &kind, error));
  *open_document = strstr(fil_text_string(&kind), "opendocument") != NULL;
  *spreadsheet = strstr(fil_text_string(&kind), "spreadsheet") != NULL;
done:
  fil_text_destroy(&kind);
  return status;
}

/* What is said of an archive that is no workbook. */
static fil_status refuse(const fil_archive *archive, fil_error *error)
{
  bool open_document = false, spreadsheet = false;
  const char *what = "the file is a ZIP archive and no workbook; take the sheet out of it";
  fil_status status = ask_mimetype(archive, &open_document, &spreadsheet, error);
  if (status != FIL_OK)
    return status;
  if (open_document && spreadsheet)
    what = "the file is an OpenDocument spreadsheet (.ods); save it as .xlsx, or the sheet as CSV";
  else if (open_document)
    what = "the file is an OpenDocument text or drawing and no workbook";
  else if (fil_archive_has(archive, "xl/workbook.bin"))
    what = "the file is a binary workbook (.xlsb); save it as .xlsx, or the sheet as CSV";
  else if (fil_archive_has(archive, "word/document.xml"))
    what = "the file is a Word document; put its table into a workbook or a CSV file";
  return fil_error_set(error, FIL_ERROR_DATA, "%s", what);
}

typedef struct workbook_reading {
  fil_workbook *book;
  const fil_relation_targets *targets;
} workbook_reading;

static fil_status add_sheet(const workbook_reading *reading, xmlTextReader *reader, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_workbook *book = reading->book;
  char *id = NULL, *state = NULL;
  const char *type = "";
  if (book->count == FIL_WORKBOOK_SHEET_LIMIT)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the workbook has more than %d sheets", FIL_WORKBOOK_SHEET_LIMIT));
  FIL_TRY(fil_memory_reserve(&book->sheets, &book->capacity, book->count + 1, sizeof *book->sheets, error));
  fil_workbook_sheet *sheet = &book->sheets[book->count++];
  *sheet = (fil_workbook_sheet){0};
  FIL_TRY(fil_xml_attribute(reader, "name", &sheet->name, error));
  FIL_TRY(sheet->name ? FIL_OK : fil_memory_set(&sheet->name, "", error));
  FIL_TRY(fil_xml_attribute(reader, "state", &state, error));
  FIL_TRY(fil_part_relation_id(reader, &id, error));
  const char *part = id ? fil_relation_target_by_id(reading->targets, id, &type) : NULL;
  if (part && strcmp(type, "worksheet") == 0)
    FIL_TRY(fil_memory_set(&sheet->part, part, error));
  sheet->hidden = state && (strcmp(state, "hidden") == 0 || strcmp(state, "veryHidden") == 0);
done:
  fil_memory_free(id);
  fil_memory_free(state);
  return status;
}

static fil_status open_element(void *context, xmlTextReader *reader, const char *name, fil_error *error)
{
  const workbook_reading *reading = context;
  if (strcmp(name, "sheet") == 0)
    return add_sheet(reading, reader, error);
  if (strcmp(name, "workbookPr") == 0)
    return fil_part_flag(reader, "date1904", &reading->book->from_1904, error);
  if (strcmp(name, "calcPr") == 0)
    return fil_part_flag(reader, "fullCalcOnLoad", &reading->book->uncalculated, error);
  return FIL_OK;
}

/* The sheets, and what they share. */
static fil_status read_parts(fil_workbook *book, const char *main_part, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_relation_targets targets = {0};
  workbook_reading reading = {book, &targets};
  FIL_TRY(fil_relation_targets_read(&targets, &book->archive, main_part, error));
  FIL_TRY(
      fil_part_read(&book->archive, main_part, SIZE_MAX, &(fil_xml_handler){.open = open_element}, &reading, error));
  const char *strings = fil_relation_target_by_type(&targets, "sharedStrings");
  if (strings && fil_archive_has(&book->archive, strings))
    FIL_TRY(fil_workbook_strings_read(&book->strings, &book->archive, strings, error));
  const char *styles = fil_relation_target_by_type(&targets, "styles");
  if (styles && fil_archive_has(&book->archive, styles))
    FIL_TRY(fil_workbook_formats_read(&book->formats, &book->archive, styles, error));
done:
  fil_relation_targets_destroy(&targets);
  return status;
}

fil_status fil_workbook_open(fil_workbook *book, const char *bytes, size_t length, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_relation_targets package = {0};
  *book = (fil_workbook){0};
  FIL_TRY(fil_archive_open(&book->archive, bytes, length, error));
  FIL_TRY(fil_relation_targets_read(&package, &book->archive, "", error));
  const char *main_part = fil_relation_target_by_type(&package, "officeDocument");
  if (!main_part || !fil_archive_has(&book->archive, main_part))
    main_part = "xl/workbook.xml";
  if (!fil_archive_has(&book->archive, main_part) || strncmp(main_part, "word/", 5) == 0 || strstr(main_part, ".bin"))
    FIL_TRY(refuse(&book->archive, error));
  FIL_TRY(read_parts(book, main_part, error));
  if (book->count == 0)
    FIL_TRY(fil_error_set(error, FIL_ERROR_DATA, "the workbook has no sheets"));
done:
  fil_relation_targets_destroy(&package);
  return status;
}

void fil_workbook_close(fil_workbook *book)
{
  for (size_t k = 0; k < book->count; k++) {
    fil_memory_free(book->sheets[k].name);
    fil_memory_free(book->sheets[k].part);
  }
  fil_memory_free(book->sheets);
  fil_workbook_strings_destroy(&book->strings);
  fil_workbook_formats_destroy(&book->formats);
  fil_archive_close(&book->archive);
  *book = (fil_workbook){0};
}
