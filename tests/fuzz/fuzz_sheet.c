/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as the XML of a sheet, of shared texts and of styles at once, behind a small workbook: the archive would
   keep most changes from ever getting there. */
#include "graph/problem.h"
#include "io/sheet/delimited.h"
#include "io/workbook/workbook.h"
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include <zip.h>

#define SPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char main_part[] = "<workbook xmlns:r='" SPACE "'><sheet r:id='a' name='S'/></workbook>";
static const char targets[] = "<R><Relationship Id='a' Type='x/worksheet' Target='a.xml'/>"
                              "<Relationship Id='b' Type='x/sharedStrings' Target='a.xml'/>"
                              "<Relationship Id='c' Type='x/styles' Target='a.xml'/></R>";

static void add(zip_t *archive, const char *name, const void *bytes, size_t length)
{
  const zip_int64_t place = zip_file_add(archive, name, zip_source_buffer(archive, bytes, length, 0), 0);
  fuzz_require(place >= 0 && zip_set_file_compression(archive, (zip_uint64_t)place, ZIP_CM_STORE, 0) == 0);
}

/* The archive in memory; freed with free. */
static char *pack(const uint8_t *bytes, size_t length, size_t *packed_length)
{
  zip_error_t reason;
  zip_stat_t about;
  zip_error_init(&reason);
  zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &reason);
  zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &reason);
  fuzz_require(archive != NULL);
  zip_source_keep(target);
  add(archive, "xl/workbook.xml", main_part, sizeof main_part - 1);
  add(archive, "xl/_rels/workbook.xml.rels", targets, sizeof targets - 1);
  add(archive, "xl/a.xml", bytes, length);
  fuzz_require(zip_close(archive) == 0);
  fuzz_require(zip_source_open(target) == 0 && zip_source_stat(target, &about) == 0);
  char *packed = malloc(about.size);
  fuzz_require(packed && zip_source_read(target, packed, about.size) == (zip_int64_t)about.size);
  *packed_length = about.size;
  zip_source_close(target);
  zip_source_free(target);
  return packed;
}

/* The text is a sheet as well, its quotes closed. */
static void check(const fil_text *text)
{
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_problems problems = {0};
  fuzz_require(fil_source_open_memory(&source, "sheet", text->bytes, text->length, "UTF-8", NULL, NULL) == FIL_OK);
  fuzz_require(fil_delimited_open(&sheet, &source, &problems, NULL) == FIL_OK);
  for (size_t k = 0; k < problems.count; k++)
    fuzz_require(strcmp(problems.items[k].kind, "unclosed quote") != 0);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  size_t packed_length;
  char *packed = pack(bytes, length, &packed_length);
  fil_workbook book = {0};
  fil_problems problems = {0};
  fil_text text = {0};
  fil_status status = fil_workbook_open(&book, packed, packed_length, NULL);
  if (status == FIL_OK)
    status = fil_workbook_read(&book, 0, "sheet", &text, &problems, NULL);
  fuzz_require(status == FIL_OK || status == FIL_ERROR_DATA);
  if (status == FIL_OK)
    check(&text);
  fil_text_destroy(&text);
  fil_workbook_close(&book);
  fil_problems_destroy(&problems);
  free(packed);
  return 0;
}
