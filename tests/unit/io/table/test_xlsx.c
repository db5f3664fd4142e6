/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables as workbooks: what stands in which cell, the sheet that explains, the limits. */
#include "graph/memory.h"
#include "io/table/format.h"
#include "io/table/xlsx.h"
#include "io/workbook/reference.h"
#include "io/workbook/workbook.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void make_table(fil_table *table, const char *name)
{
  fil_column *label, *score, *row;
  *table = (fil_table){0};
  assert_int_equal(fil_memory_set(&table->name, name, NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&table->title, "Actors & ties", NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(table, "label", FIL_COLUMN_TEXT, &label, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(table, "score", FIL_COLUMN_NUMBER, &score, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(table, "row", FIL_COLUMN_INDEX, &row, NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->title, "Score", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->unit, "t", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->remark, "Missing for isolates.", NULL), FIL_OK);
  fil_column_add_text(label, "=1+1", 4, NULL);
  fil_column_add_text(label, NULL, 0, NULL);
  fil_column_add_number(score, 0.30000000000000004, NULL);
  fil_column_add_number(score, INFINITY, NULL);
  fil_column_add_code(row, 3, NULL);
  fil_column_add_missing(row, NULL);
  assert_int_equal(fil_table_remark(table, NULL, "Two actors."), FIL_OK);
}

static void write_all(const fil_table *const tables[], size_t count, fil_text *bytes)
{
  fil_sink sink;
  fil_sink_open_memory(&sink, bytes);
  assert_int_equal(fil_table_xlsx_write(tables, count, &sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
}

static void assert_sheet(const fil_workbook *book, size_t sheet, const char *name, const char *expected)
{
  fil_text text = {0};
  fil_problems problems = {0};
  assert_string_equal(book->sheets[sheet].name, name);
  assert_int_equal(fil_workbook_read(book, sheet, name, &text, &problems, NULL), FIL_OK);
  assert_string_equal(text.bytes + strlen("sep=,\n"), expected);
  assert_int_equal(problems.count, 0);
  fil_text_destroy(&text);
}

static void test_sheets(void **state)
{
  (void)state;
  fil_table first, second;
  fil_text bytes = {0}, again = {0};
  fil_workbook book = {0};
  make_table(&first, "nodes");
  make_table(&second, "Nodes");
  const fil_table *const tables[] = {&first, &second};
  write_all(tables, 2, &bytes);
  write_all(tables, 2, &again);
  assert_int_equal(bytes.length, again.length);
  assert_memory_equal(bytes.bytes, again.bytes, bytes.length);
  assert_int_equal(fil_workbook_open(&book, bytes.bytes, bytes.length, NULL), FIL_OK);
  assert_int_equal(book.count, 3);
  assert_sheet(&book, 0, "nodes", "label,score,row\n'=1+1,0.30000000000000004,3\n");
  assert_sheet(&book, 1, "Nodes 2", "label,score,row\n'=1+1,0.30000000000000004,3\n");
  assert_sheet(&book, 2, "About",
               "sheet,column,title,unit,remark\nnodes,,Actors & ties\nnodes,,,,Two actors.\nnodes,label,label\n"
               "nodes,score,Score,t,Missing for isolates.\nnodes,row,row\nNodes,,Actors & ties\nNodes,,,,Two actors.\n"
               "Nodes,label,label\nNodes,score,Score,t,Missing for isolates.\nNodes,row,row\n");
  fil_workbook_close(&book);
  fil_text_destroy(&bytes);
  fil_text_destroy(&again);
  fil_table_destroy(&first);
  fil_table_destroy(&second);
}

/* Text stays text, the heading is bold and in sight, in the XML itself. */
static void test_cells(void **state)
{
  (void)state;
  fil_table table;
  fil_text bytes = {0}, xml = {0};
  fil_archive archive = {0};
  make_table(&table, "nodes");
  write_all((const fil_table *const[]){&table}, 1, &bytes);
  assert_int_equal(fil_archive_open(&archive, bytes.bytes, bytes.length, NULL), FIL_OK);
  assert_int_equal(fil_archive_expand(&archive, "xl/worksheets/sheet1.xml", SIZE_MAX, &xml, NULL), FIL_OK);
  assert_non_null(strstr(xml.bytes, "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>"
                                    "<c r=\"B2\"><v>0.30000000000000004</v></c><c r=\"C2\"><v>3</v></c></row>"
                                    "<row r=\"3\"></row></sheetData>"));
  assert_non_null(strstr(xml.bytes, "<c r=\"B1\" s=\"1\" t=\"inlineStr\">"));
  assert_non_null(
      strstr(xml.bytes, "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
  assert_null(strstr(xml.bytes, "<f>"));
  fil_archive_close(&archive);
  fil_text_destroy(&xml);
  fil_text_destroy(&bytes);
  fil_table_destroy(&table);
}

/* A table of which nothing is to be told has no second sheet. */
static void test_plain(void **state)
{
  (void)state;
  fil_table table = {0};
  fil_text bytes = {0};
  fil_workbook book = {0};
  assert_int_equal(fil_table_add_column(&table, "id", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  write_all((const fil_table *const[]){&table}, 1, &bytes);
  assert_int_equal(fil_workbook_open(&book, bytes.bytes, bytes.length, NULL), FIL_OK);
  assert_int_equal(book.count, 1);
  assert_sheet(&book, 0, "Sheet", "id\n");
  fil_workbook_close(&book);
  fil_text_destroy(&bytes);
  fil_table_destroy(&table);
}

/* Names of sheets as they go in and come out. */
static void test_names(void **state)
{
  (void)state;
  static const char *const names[][2] = {{"a/b[c]:*?\\", "a_b_c_____"},
                                         {"'quoted'", "_quoted_"},
                                         {"", "Sheet"},
                                         {"SHEET", "SHEET 2"},
                                         {"a name of more than thirty-one letters", "a name of more than thirty-one "},
                                         {"Ұжымдық кәсіпорындар мен мекемелер", "Ұжымдық кәсіпорындар мен мекеме"},
                                         {"<&>\"", "<&>\""}};
  fil_workbook_writer writer = {0};
  fil_workbook book = {0};
  fil_text bytes = {0};
  fil_sink sink;
  for (size_t k = 0; k < sizeof names / sizeof *names; k++)
    assert_int_equal(fil_workbook_writer_sheet(&writer, names[k][0], NULL, 0, NULL), FIL_OK);
  fil_sink_open_memory(&sink, &bytes);
  assert_int_equal(fil_workbook_writer_finish(&writer, &sink, NULL), FIL_OK);
  assert_int_equal(fil_workbook_open(&book, bytes.bytes, bytes.length, NULL), FIL_OK);
  for (size_t k = 0; k < sizeof names / sizeof *names; k++)
    assert_string_equal(book.sheets[k].name, names[k][1]);
  fil_workbook_close(&book);
  fil_workbook_writer_destroy(&writer);
  fil_sink_destroy(&sink);
  fil_text_destroy(&bytes);
}

static void test_limits(void **state)
{
  (void)state;
  fil_workbook_writer writer = {0};
  fil_error error = {0};
  char *text = calloc(32769, 1);
  assert_non_null(text);
  memset(text, 'x', 32767);
  assert_int_equal(fil_workbook_writer_sheet(&writer, "a", NULL, 0, NULL), FIL_OK);
  assert_int_equal(fil_workbook_writer_row(&writer, NULL), FIL_OK);
  assert_int_equal(fil_workbook_writer_text(&writer, text, FIL_CELL_STYLE_PLAIN, NULL), FIL_OK);
  text[32767] = 'x';
  assert_int_equal(fil_workbook_writer_text(&writer, text, FIL_CELL_STYLE_PLAIN, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message,
                      "a text is longer than the 32767 letters that a cell of a workbook holds; write CSV instead");
  free(text);
  for (size_t column = 2; column <= FIL_SHEET_COLUMNS; column++)
    assert_int_equal(fil_workbook_writer_number(&writer, NAN, NULL), FIL_OK);
  fil_error_clear(&error);
  assert_int_equal(fil_workbook_writer_number(&writer, 1, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "16384 columns"));
  for (size_t row = 2; row <= FIL_SHEET_ROWS; row++)
    assert_int_equal(fil_workbook_writer_row(&writer, NULL), FIL_OK);
  fil_error_clear(&error);
  assert_int_equal(fil_workbook_writer_row(&writer, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "1048576 rows"));
  fil_workbook_writer_destroy(&writer);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_sheets), cmocka_unit_test(test_cells),
                                     cmocka_unit_test(test_plain), cmocka_unit_test(test_names),
                                     cmocka_unit_test(test_limits)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
