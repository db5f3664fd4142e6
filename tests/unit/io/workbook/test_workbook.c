/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Workbooks as different programs put them together, and files that are none. */
#include "io/source.h"
#include "io/workbook/find.h"
#include "tests/support/testing.h"
#include "tests/support/workbooks.h"

#include <string.h>

#define SHEET "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
#define TRANSITIONAL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships"

static void assert_opens(fil_workbook *book, const fil_text *bytes, size_t count)
{
  assert_int_equal(fil_workbook_open(book, bytes->bytes, bytes->length, NULL), FIL_OK);
  assert_int_equal(book->count, count);
}

static void assert_first_is(fil_text *bytes, const char *name)
{
  fil_workbook book = {0};
  fil_text text = {0};
  assert_opens(&book, bytes, 1);
  assert_string_equal(book.sheets[0].name, name);
  assert_int_equal(fil_workbook_read(&book, 0, name, &text, NULL, NULL), FIL_OK);
  assert_string_equal(text.bytes, "sep=,\n1\n");
  fil_text_destroy(&text);
  fil_workbook_close(&book);
  fil_text_destroy(bytes);
}

/* Strict, with absolute references, other prefixes and a workbook elsewhere. */
static void test_strict(void **state)
{
  (void)state;
  fil_text bytes = {0};
  const workbook_part parts[] = {
      {"_rels/.rels", "<p:Relationships xmlns:p='x'><p:Relationship Id='1' Type='" STRICT "/officeDocument' "
                      "Target='/book/main.xml'/></p:Relationships>"},
      {"book/main.xml", "<s:workbook xmlns:s='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='" STRICT
                        "'><s:sheets><s:sheet q:id='9' name='&lt;T&gt;'/></s:sheets></s:workbook>"},
      {"book/_rels/main.xml.rels", "<R><Relationship Id='8' Type='" STRICT "/worksheet' Target='x' "
                                   "TargetMode='External'/><Relationship Id='9' Type='" STRICT
                                   "/worksheet' Target='/elsewhere/../sheets/./One.xml'/></R>"},
      {"sheets/one.xml", SHEET}};
  workbook_pack(&bytes, parts, 4);
  assert_first_is(&bytes, "<T>");
}

/* No package references, no texts; a byte-order mark. */
static void test_bare(void **state)
{
  (void)state;
  fil_text bytes = {0};
  const workbook_part parts[] = {
      {"xl/workbook.xml", "\xEF\xBB\xBF<workbook xmlns:r='" TRANSITIONAL "'><sheet r:id='a' name='S'/></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<R><Relationship Id='a' Type='" TRANSITIONAL "/worksheet' Target='worksheets/sheet.xml'/></R>"},
      {"xl/worksheets/sheet.xml", SHEET}};
  workbook_pack(&bytes, parts, 3);
  assert_first_is(&bytes, "S");
}

/* Tabs of charts keep their number and have no cells. */
static void test_tabs(void **state)
{
  (void)state;
  fil_text bytes = {0}, text = {0};
  fil_workbook book = {0};
  fil_error error = {0};
  const workbook_part parts[] = {
      {"xl/workbook.xml", "<workbook xmlns:r='" TRANSITIONAL "'><sheet r:id='c' name='Chart'/><sheet r:id='a' name='S' "
                          "state='veryHidden'/><sheet/></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<R><Relationship Id='a' Type='" TRANSITIONAL "/worksheet' Target='sheet.xml'/><Relationship Id='c' "
       "Type='" TRANSITIONAL "/chartsheet' Target='chart.xml'/></R>"},
      {"xl/sheet.xml", SHEET}};
  workbook_pack(&bytes, parts, 3);
  assert_opens(&book, &bytes, 3);
  assert_true(book.sheets[1].hidden);
  assert_false(book.sheets[0].hidden);
  assert_string_equal(book.sheets[2].name, "");
  assert_int_equal(fil_workbook_read(&book, 0, "b", &text, NULL, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "the sheet is a chart and has no cells");
  fil_text_clear(&text);
  fil_problems problems = {0};
  assert_int_equal(fil_workbook_read(&book, 1, "b", &text, &problems, NULL), FIL_OK);
  assert_int_equal(problems.count, 1);
  assert_string_equal(problems.items[0].kind, "hidden sheet");
  fil_problems_destroy(&problems);
  fil_workbook_close(&book);
  fil_text_destroy(&text);
  fil_text_destroy(&bytes);
}

static void assert_refused(const char *bytes, size_t length, const char *expected)
{
  fil_source source = {0};
  fil_error error = {0};
  assert_int_equal(fil_source_open_memory(&source, "file", bytes, length, NULL, NULL, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, expected);
  assert_string_equal(error.place, "file");
  fil_source_close(&source);
}

static void assert_archive_refused(const workbook_part *part, const char *expected)
{
  fil_text bytes = {0};
  workbook_pack(&bytes, part, 1);
  assert_refused(bytes.bytes, bytes.length, expected);
  fil_text_destroy(&bytes);
}

static void test_foreign(void **state)
{
  (void)state;
  static const char old[] = "\xD0\xCF\x11\xE0 and so on", pdf[] = "%PDF-1.7";
  static const char locked[] = "\xD0\xCF\x11\xE0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  assert_refused(old, sizeof old, "the file is an old Excel workbook (.xls); save it as .xlsx, or the sheet as CSV");
  assert_refused(locked, sizeof locked, "the workbook is locked by a password; save it without one");
  assert_refused(pdf, sizeof pdf, "the file is a PDF document; save the sheet as CSV");
  assert_archive_refused(&(workbook_part){"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                         "the file is an OpenDocument spreadsheet (.ods); save it as .xlsx, or the sheet as CSV");
  assert_archive_refused(&(workbook_part){"mimetype", "application/vnd.oasis.opendocument.text"},
                         "the file is an OpenDocument text or drawing and no workbook");
  assert_archive_refused(&(workbook_part){"xl/workbook.bin", "x"},
                         "the file is a binary workbook (.xlsb); save it as .xlsx, or the sheet as CSV");
  assert_archive_refused(&(workbook_part){"word/document.xml", "<x/>"},
                         "the file is a Word document; put its table into a workbook or a CSV file");
  assert_archive_refused(&(workbook_part){"ties.csv", "Source,Target"},
                         "the file is a ZIP archive and no workbook; take the sheet out of it");
  assert_archive_refused(&(workbook_part){"xl/workbook.xml", "<workbook/>"}, "the workbook has no sheets");
}

/* Where the XML breaks off; what libxml2 says of it is its own. */
static void test_broken(void **state)
{
  (void)state;
  fil_text bytes = {0};
  fil_workbook book = {0};
  fil_error error = {0};
  workbook_pack(&bytes, &(workbook_part){"xl/workbook.xml", "<workbook>\n<sheet>"}, 1);
  assert_int_equal(fil_workbook_open(&book, bytes.bytes, bytes.length, &error), FIL_ERROR_DATA);
  assert_non_null(
      strstr(error.message, "the workbook is damaged (xl/workbook.xml, line 2: the XML is not well-formed"));
  fil_workbook_close(&book);
  fil_text_destroy(&bytes);
}

/* Asks for a sheet of three, "Ties", "2" and "Nodes". */
static void assert_found(fil_sheet_choice choice, size_t expected, const char *message)
{
  fil_text bytes = {0};
  fil_workbook book = {0};
  fil_error error = {0};
  size_t sheet;
  workbook_make(&bytes, (const workbook_part[]){{"Ties", ""}, {"2", ""}, {"Nodes", ""}}, 3, NULL, NULL, NULL);
  assert_opens(&book, &bytes, 3);
  assert_int_equal(fil_workbook_find(&book, &choice, &sheet, &error), message ? FIL_ERROR_USAGE : FIL_OK);
  assert_string_equal(error.message, message ? message : "");
  if (!message)
    assert_int_equal(sheet, expected);
  fil_workbook_close(&book);
  fil_text_destroy(&bytes);
}

static void test_find(void **state)
{
  (void)state;
  char ties[] = "Ties", lower[] = "nodes", two[] = "2", three[] = "3", near[] = "Tiess", far[] = "Trade";
  assert_found((fil_sheet_choice){.name = ties}, 0, NULL);
  assert_found((fil_sheet_choice){.name = lower}, 2, NULL);
  assert_found((fil_sheet_choice){.name = two, .number = 2}, 1, NULL);
  assert_found((fil_sheet_choice){.name = three, .number = 3}, 2, NULL);
  assert_found((fil_sheet_choice){.number = 3}, 2, NULL);
  assert_found((fil_sheet_choice){.name = near}, 0, "the workbook has no sheet \"Tiess\"; did you mean \"Ties\"?");
  assert_found((fil_sheet_choice){.name = far}, 0,
               "the workbook has no sheet \"Trade\"; it has \"Ties\", \"2\", \"Nodes\"");
  assert_found((fil_sheet_choice){.number = 4}, 0,
               "the workbook has no sheet number 4; it has \"Ties\", \"2\", \"Nodes\"");
  assert_found(
      (fil_sheet_choice){0}, 0,
      "the workbook has several sheets (\"Ties\", \"2\", \"Nodes\"); name one behind the file, as in FILE:Ties, "
      "or as \"sheet\" in a study");
}

/* A source is the only sheet there is, under its name. */
static void test_source(void **state)
{
  (void)state;
  fil_text bytes = {0};
  fil_source source = {0};
  workbook_make(&bytes, &(workbook_part){"Ties", "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>"}, 1,
                "<si><t>Bäckerei</t></si>", NULL, NULL);
  assert_int_equal(fil_source_open_memory(&source, "book.xlsx", bytes.bytes, bytes.length, "CP1251", NULL, NULL),
                   FIL_OK);
  assert_string_equal(source.name, "book.xlsx:Ties");
  assert_string_equal(source.bytes, "sep=,\nBäckerei\n");
  fil_source_close(&source);
  fil_text_destroy(&bytes);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_strict), cmocka_unit_test(test_bare),
                                     cmocka_unit_test(test_tabs),   cmocka_unit_test(test_foreign),
                                     cmocka_unit_test(test_broken), cmocka_unit_test(test_find),
                                     cmocka_unit_test(test_source)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
