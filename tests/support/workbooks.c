/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Workbooks from their parts. */
#include "tests/support/workbooks.h"

#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>
#include <zip.h>

#define MAIN_SPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

enum { SHEETS = 4 };

void workbook_pack(fil_text *bytes, const workbook_part parts[], size_t count)
{
  zip_error_t reason;
  zip_stat_t about;
  zip_error_init(&reason);
  zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &reason);
  zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &reason);
  assert_non_null(archive);
  zip_source_keep(target);
  for (size_t k = 0; k < count; k++) {
    zip_source_t *source = zip_source_buffer(archive, parts[k].text, strlen(parts[k].text), 0);
    assert_true(zip_file_add(archive, parts[k].name, source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  assert_int_equal(zip_close(archive), 0);
  assert_int_equal(zip_source_open(target), 0);
  assert_int_equal(zip_source_stat(target, &about), 0);
  for (char chunk[4096]; about.size > 0;) {
    const zip_int64_t read = zip_source_read(target, chunk, sizeof chunk);
    assert_true(read > 0);
    assert_int_equal(fil_text_add_bytes(bytes, chunk, (size_t)read, NULL), FIL_OK);
    about.size -= (zip_uint64_t)read;
  }
  zip_source_close(target);
  zip_source_free(target);
}

#define PUT(text, ...) assert_int_equal(fil_text_format(text, NULL, __VA_ARGS__), FIL_OK)

/* A part of one element. */
static workbook_part wrap(const char *name, const char *element, const char *within, fil_text *text)
{
  PUT(text, "<%s xmlns='" MAIN_SPACE "' xmlns:r='" RELATIONS "'>%s</%s>", element, within, element);
  return (workbook_part){name, text->bytes};
}

void workbook_make(fil_text *bytes, const workbook_part sheets[], size_t count, const char *strings, const char *styles,
                   const char *more)
{
  enum { BOOK = SHEETS, TARGETS, BODY, STRINGS, STYLES, TEXTS };
  static const char *const names[SHEETS] = {"xl/worksheets/a.xml", "xl/worksheets/b.xml", "xl/worksheets/c.xml",
                                            "xl/worksheets/d.xml"};
  fil_text texts[TEXTS] = {{0}};
  workbook_part parts[TEXTS] = {{"_rels/.rels",
                                 "<Relationships xmlns='" PACKAGE "'><Relationship Id='r' Type='" RELATIONS
                                 "/officeDocument' Target='xl/workbook.xml'/></Relationships>"}};
  size_t used = 1;
  assert_true(count <= SHEETS);
  PUT(&texts[BODY], "%s<sheets>", more ? more : "");
  PUT(&texts[TARGETS], "<Relationships xmlns='" PACKAGE "'>");
  for (size_t k = 0; k < count; k++) {
    PUT(&texts[BODY], "<sheet r:id='r%zu' name='%s'/>", k, sheets[k].name);
    PUT(&texts[TARGETS], "<Relationship Id='r%zu' Type='" RELATIONS "/worksheet' Target='%s'/>", k, names[k] + 3);
    parts[used++] = wrap(names[k], "worksheet", sheets[k].text, &texts[k]);
  }
  PUT(&texts[BODY], "</sheets>");
  PUT(&texts[TARGETS], "<Relationship Id='s' Type='" RELATIONS "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                       "<Relationship Id='f' Type='" RELATIONS "/styles' Target='./styles.xml'/></Relationships>");
  parts[used++] = wrap("xl/workbook.xml", "workbook", texts[BODY].bytes, &texts[BOOK]);
  parts[used++] = (workbook_part){"xl/_rels/workbook.xml.rels", texts[TARGETS].bytes};
  if (strings)
    parts[used++] = wrap("xl/sharedStrings.xml", "sst", strings, &texts[STRINGS]);
  if (styles)
    parts[used++] = wrap("xl/styles.xml", "styleSheet", styles, &texts[STYLES]);
  workbook_pack(bytes, parts, used);
  for (size_t k = 0; k < TEXTS; k++)
    fil_text_destroy(&texts[k]);
}

void workbook_save(const fil_text *bytes, const char *path)
{
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes->bytes, 1, bytes->length, file), bytes->length);
  assert_int_equal(fclose(file), 0);
}
