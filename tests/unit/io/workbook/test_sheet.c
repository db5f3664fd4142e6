/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sheets as delimited text: every kind of cell, places, and what is told of them. */
#include "io/workbook/reference.h"
#include "io/workbook/workbook.h"
#include "tests/support/testing.h"
#include "tests/support/workbooks.h"

#include <stdio.h>
#include <string.h>

static const char strings[] =
    "<si><t>Farm</t></si><si><r><t>Mi</t></r><r><rPr><b/></rPr><t xml:space='preserve'>ll </t></r><rPh sb='0' "
    "eb='1'><t>read so</t></rPh></si><si/><si><t>a_x000D_b_x005F_x0041__x00e9__x0_</t></si>";

static const char styles[] =
    "<numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy'/></numFmts><cellStyleXfs><xf numFmtId='22'/>"
    "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='22'/><xf numFmtId='70000'/>"
    "</cellXfs><dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs>";

/* Reads a sheet with that within it; `more` stands within the workbook. */
static fil_status read_sheet(const char *within, const char *more, fil_text *text, fil_problems *problems,
                             fil_error *error)
{
  fil_text bytes = {0};
  fil_workbook book = {0};
  workbook_make(&bytes, &(workbook_part){"Ties", within}, 1, strings, styles, more);
  fil_status status = fil_workbook_open(&book, bytes.bytes, bytes.length, error);
  if (status == FIL_OK)
    status = fil_workbook_read(&book, 0, "book:Ties", text, problems, error);
  fil_workbook_close(&book);
  fil_text_destroy(&bytes);
  return status;
}

static void assert_text(const char *within, const char *expected)
{
  fil_text text = {0};
  fil_problems problems = {0};
  fil_error error = {0};
  if (read_sheet(within, "", &text, &problems, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_memory_equal(text.bytes, "sep=,\n", 6);
  assert_string_equal(text.bytes + 6, expected);
  if (problems.count > 0)
    fail_msg("%s", problems.items[0].cause);
  fil_problems_destroy(&problems);
  fil_text_destroy(&text);
}

/* One cell of that type and value. */
static void assert_cell(const char *attributes, const char *value, const char *expected)
{
  char within[256], line[64];
  snprintf(within, sizeof within, "<sheetData><row><c %s>%s</c></row></sheetData>", attributes, value);
  snprintf(line, sizeof line, "%s\n", expected);
  assert_text(within, line);
}

static void test_kinds(void **state)
{
  (void)state;
  assert_cell("", "<v>12</v>", "12");
  assert_cell("t='n'", "<v> 0.10000000000000001\n</v>", "0.1");
  assert_cell("", "<v>0.30000000000000004</v>", "0.30000000000000004");
  assert_cell("", "<v>1.5E-3</v>", "0.0015");
  assert_cell("", "<v>-7.0</v>", "-7");
  assert_cell("", "<v>-0</v>", "0");
  assert_cell("", "<v>1.234567890123E15</v>", "1234567890123000");
  assert_cell("", "<v>1E+20</v>", "1e+20");
  assert_cell("t='s'", "<v>0</v>", "Farm");
  assert_cell("t='s'", "<v>1</v>", "Mill");
  assert_cell("t='s'", "<v>2</v>", "");
  assert_cell("t='s'", "<v>3</v>", "\"a\rb_x0041_é_x0_\"");
  assert_cell("t='inlineStr'", "<is><r><t>a</t></r><r><t> b</t></r><rPh><t>no</t></rPh></is>", "a b");
  assert_cell("t='str'", "<f>A1&amp;B1</f><v>x &lt; y</v>", "x < y");
  assert_cell("t='str'", "<f>\"\"</f><v></v>", "");
  assert_cell("t='b'", "<v>1</v>", "TRUE");
  assert_cell("t='b'", "<v>0</v>", "FALSE");
  assert_cell("s='1'", "<v>45413</v>", "2024-05-01");
  assert_cell("s='2'", "<v>45413.5625</v>", "2024-05-01T13:30:00");
  assert_cell("s='3'", "<v>45413</v>", "45413");
  assert_cell("s='99'", "<v>45413</v>", "45413");
  assert_cell("t='d' s='1'", "<v>2024-05-01T00:00:00Z</v>", "2024-05-01");
  assert_cell("t='d' s='1'", "<v>2024-05-01T06:00:00</v>", "2024-05-01T06:00:00");
  assert_cell("t='d' s='2'", "<v>2024-05-01T00:00:00</v>", "2024-05-01T00:00:00");
}

/* What text must go through to come out of the sheet as it was. */
static void test_quotes(void **state)
{
  (void)state;
  assert_cell("t='inlineStr'", "<is><t>a,b</t></is>", "\"a,b\"");
  assert_cell("t='inlineStr'", "<is><t>\"a\"</t></is>", "\"\"\"a\"\"\"");
  assert_cell("t='inlineStr'", "<is><t>a&#10;b</t></is>", "\"a\nb\"");
  assert_cell("t='inlineStr'", "<is><t xml:space='preserve'>\t a </t></is>", "a");
  assert_cell("t='inlineStr'", "<is><t>=A1</t></is>", "'=A1");
  assert_cell("t='inlineStr'", "<is><t>'-x,y</t></is>", "\"''-x,y\"");
  assert_cell("t='inlineStr'", "<is><t>'tis</t></is>", "'tis");
}

static void test_places(void **state)
{
  (void)state;
  assert_text("<sheetData/>", "\n");
  assert_text("<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>",
              "1,,3\n4\n");
  assert_text("<sheetData><row r='2'><c r='B2'><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='a4'><v>3</v></c></row>"
              "<row r='1048576'><c r='XFD1048576' s='1'/></row></sheetData>",
              "\n,1,2\n\n3\n");
}

static void assert_refused(const char *within, const char *expected)
{
  fil_text text = {0};
  fil_error error = {0};
  assert_int_equal(read_sheet(within, "", &text, NULL, &error), FIL_ERROR_DATA);
  if (!strstr(error.message, expected))
    fail_msg("%s", error.message);
  fil_text_destroy(&text);
}

static void test_damage(void **state)
{
  (void)state;
  assert_refused("<sheetData><row r='1048577'/></sheetData>", "beyond row 1048576");
  assert_refused("<sheetData><row><c r='XFE1'/></row></sheetData>", "beyond XFD1048576");
  assert_refused("<sheetData><row><c r='1A'/></row></sheetData>", "beyond XFD1048576 or nowhere");
  assert_refused("<sheetData><row><c r='XFD1'/><c/></row></sheetData>", "beyond XFD1048576");
  assert_refused("<sheetData><row r='2'/><row r='2'/></sheetData>", "rows are not in order");
  assert_refused("<sheetData><row><c r='B1'/><c r='B1'/></row></sheetData>", "cells are not in order");
  assert_refused("<sheetData><row r='2'><c r='A3'/></row></sheetData>", "cells are not in order");
  assert_refused("<sheetData><c r='A1'/></sheetData>", "a cell stands in no row");
  assert_refused("<sheetData><row r='1'><c r='B1'><v>1<row r='2'/></v></c></row></sheetData>", "begins within a cell");
  assert_refused("<sheetData><row><c r='A1'><c r='B1'/></c></row></sheetData>", "begins within a cell");
  assert_refused("<sheetData><row>", "line 1");
  assert_refused("<x>&lol;</x>", "xl/worksheets/a.xml");
}

/* A sheet of the far corners in every row would be a thousand times its file. */
static void test_sparse(void **state)
{
  (void)state;
  fil_text within = {0};
  assert_int_equal(fil_text_add(&within, "<sheetData>", NULL), FIL_OK);
  for (size_t row = 1; row <= 5000; row++)
    assert_int_equal(fil_text_format(&within, NULL, "<row><c r='XFD%zu'><v>1</v></c></row>", row), FIL_OK);
  assert_int_equal(fil_text_add(&within, "</sheetData>", NULL), FIL_OK);
  assert_refused(within.bytes, "the sheet is far larger than the file that holds it");
  fil_text_destroy(&within);
}

/* The report of a sheet as lines. */
static void assert_told(const char *within, const char *more, const char *expected)
{
  fil_text text = {0}, lines = {0};
  fil_problems problems = {0};
  assert_int_equal(read_sheet(within, more, &text, &problems, NULL), FIL_OK);
  for (size_t k = 0; k < problems.count; k++) {
    const fil_problem *problem = &problems.items[k];
    assert_string_equal(problem->file, "book:Ties");
    assert_int_equal(fil_text_format(&lines, NULL, "%d:%zu:%zu: %s: %s\n", (int)problem->severity, problem->row,
                                     problem->column_number, problem->kind, problem->cause),
                     FIL_OK);
  }
  assert_string_equal(fil_text_string(&lines), expected);
  fil_text_destroy(&lines);
  fil_text_destroy(&text);
  fil_problems_destroy(&problems);
}

static void test_told(void **state)
{
  (void)state;
  assert_told("<sheetData><row><c/><c t='e'><v>#REF!</v></c></row></sheetData>", "",
              "0:1:2: error in a cell: the cell holds the error #REF!\n");
  assert_told("<sheetData><row><c><f>A2</f></c><c><f>A2</f><v/></c></row></sheetData>", "",
              "0:1:1: formula without result: the cell holds a formula, but the file does not hold its result\n"
              "0:1:2: formula without result: the cell holds a formula, but the file does not hold its result\n");
  assert_told("<sheetData><row><c><f>A2</f><v>0</v></c><c><f>A2</f><v>1</v></c></row></sheetData>",
              "<calcPr fullCalcOnLoad='1'/>",
              "1:1:1: formula perhaps not computed: the result of the formula is 0 in the file, whose writer left "
              "formulas to be computed later\n");
  assert_told("<sheetData><row><c><f>A2</f><v>0</v></c></row></sheetData>", "", "");
  assert_told("<sheetData><row><c t='s'><v>4</v></c><c><v>many</v></c></row></sheetData>", "",
              "0:1:1: damaged cell: the workbook lacks the text of the cell\n"
              "0:1:2: damaged cell: the cell is said to be a number and holds \"many\"\n");
  assert_told("<sheetData><row><c s='1'><v>60</v></c></row></sheetData>", "",
              "1:1:1: not a date: the cell has the format of a date, but 60 is none; it is read as a number\n");
  assert_told("<sheetData><row r='3'><c r='C3'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='B2:C4'/>"
              "<mergeCell ref='D1:E1'/><mergeCell ref='A4:A5'/><mergeCell ref='B2'/><mergeCell/></mergeCells>",
              "",
              "1:2:2: merged cells: the cells B2:C4 are merged; what stands in them counts for the first alone\n"
              "1:2:2: merged cells: the cells B2 are merged; what stands in them counts for the first alone\n");
  assert_told("<cols><col min='1' max='1' hidden='1'/></cols><sheetData><row><c><v>1</v></c></row></sheetData>", "",
              "2:0:0: hidden rows or columns: 1 column is hidden and read like the others\n");
  assert_told("<cols><col min='1' max='2' hidden='1'/><col min='9' max='16384' hidden='1'/></cols><sheetData>"
              "<row hidden='1'><c><v>1</v></c><c><v>2</v></c><c><v>2</v></c></row><row hidden='true'/></sheetData>",
              "", "2:0:0: hidden rows or columns: 1 row and 2 columns are hidden and read like the others\n");
}

static void test_1904(void **state)
{
  (void)state;
  fil_text text = {0};
  assert_int_equal(read_sheet("<sheetData><row><c s='1'><v>0</v></c></row></sheetData>", "<workbookPr date1904='1'/>",
                              &text, NULL, NULL),
                   FIL_OK);
  assert_string_equal(text.bytes, "sep=,\n1904-01-01\n");
  fil_text_destroy(&text);
}

static void test_references(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    size_t row, column;
  } cells[] = {{"A1", 1, 1}, {"Z9", 9, 26}, {"AA10", 10, 27}, {"ZZ100", 100, 702}, {"XFD1048576", 1048576, 16384}};
  static const char *const none[] = {"", "A", "1", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1"};
  char out[FIL_REFERENCE_LENGTH];
  size_t row, column;
  for (size_t k = 0; k < sizeof cells / sizeof *cells; k++) {
    assert_non_null(fil_reference_read(cells[k].text, &row, &column));
    assert_int_equal(row, cells[k].row);
    assert_int_equal(column, cells[k].column);
    assert_string_equal(fil_reference_write(row, column, out), cells[k].text);
  }
  for (size_t k = 0; k < sizeof none / sizeof *none; k++)
    assert_null(fil_reference_read(none[k], &row, &column));
}

static void test_names(void **state)
{
  (void)state;
  assert_true(fil_reference_serves("a/cluster.xlsx:Ties"));
  assert_true(fil_reference_serves("C:a.XLSM:a:b"));
  assert_false(fil_reference_serves("cluster.xlsx"));
  assert_false(fil_reference_serves("ties.csv:2"));
  assert_false(fil_reference_serves(":xlsx:"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kinds),  cmocka_unit_test(test_quotes),     cmocka_unit_test(test_places),
      cmocka_unit_test(test_damage), cmocka_unit_test(test_sparse),     cmocka_unit_test(test_told),
      cmocka_unit_test(test_1904),   cmocka_unit_test(test_references), cmocka_unit_test(test_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
