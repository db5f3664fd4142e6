/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Delimited text to tables, in every dialect. */
#include "graph/memory.h"
#include "io/sheet/delimited.h"
#include "io/sheet/scanner.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* A sheet read with all its columns guessed. */
typedef struct read_sheet {
  fil_source source;
  fil_delimited sheet;
  fil_table table;
  fil_problems problems;
} read_sheet;

static void read_bytes(read_sheet *read, const char *bytes, size_t length, fil_cells cells)
{
  *read = (read_sheet){0};
  assert_int_equal(fil_source_open_memory(&read->source, "t.csv", bytes, length, NULL, &read->problems, NULL), FIL_OK);
  assert_int_equal(fil_delimited_open(&read->sheet, &read->source, &read->problems, NULL), FIL_OK);
  fil_cells *wishes = fil_memory_new(read->sheet.headers.count, sizeof *wishes);
  for (size_t k = 0; k < read->sheet.headers.count; k++)
    wishes[k] = cells;
  assert_int_equal(fil_delimited_read(&read->sheet, wishes, NULL, &read->table, &read->problems, NULL), FIL_OK);
  fil_memory_free(wishes);
}

static void read_text(read_sheet *read, const char *text)
{
  read_bytes(read, text, strlen(text), FIL_CELLS_GUESS);
}

static void close_sheet(read_sheet *read)
{
  fil_table_destroy(&read->table);
  fil_delimited_close(&read->sheet);
  fil_source_close(&read->source);
  fil_problems_destroy(&read->problems);
}

static void assert_cell(const read_sheet *read, size_t row, size_t column, const char *expected)
{
  fil_text cell = {0};
  assert_true(column < read->table.column_count && row < fil_table_rows(&read->table));
  assert_int_equal(fil_column_print(read->table.columns[column], row, &cell, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&cell), expected);
  fil_text_destroy(&cell);
}

static void assert_separator(const char *text, char separator, size_t columns)
{
  read_sheet read;
  read_text(&read, text);
  assert_int_equal(read.sheet.separator, separator);
  assert_int_equal(read.sheet.headers.count, columns);
  close_sheet(&read);
}

/* A decimal comma, a comma in a name or in a heading does not pass for a separator. */
static void test_separators(void **state)
{
  (void)state;
  assert_separator("a,b\n1,2\n", ',', 2);
  assert_separator("a;b\n1,5;2,5\n3,5;4,5\n", ';', 2);
  assert_separator("a;b;sum, KZT\nx;y;1,5\nx;z;2,5\n", ';', 3);
  assert_separator("a\tb\n1,5\t2\n", '\t', 2);
  assert_separator("a|b|c\n1|2|3\n", '|', 3);
  assert_separator("a,b;c\n1,2\n3,4\n", ',', 2);
  assert_separator("a;b\n\"1,2,3\";x\n", ';', 2);
  assert_separator("only\n1\n", ',', 1);
  assert_separator("sep=;\na,b;c\n1;2\n", ';', 2);
  assert_separator("a,b\n1,2\n1,2,3\n1,2\n1,2\n", ',', 2);
}

static void test_quotes(void **state)
{
  (void)state;
  read_sheet read;
  read_text(&read, "a,b,c\n\"x, \"\"y\"\"\",\"two\nlines\", \" z \" \nplain \"inside\",,\n");
  assert_int_equal(read.problems.count, 0);
  assert_cell(&read, 0, 0, "x, \"y\"");
  assert_cell(&read, 0, 1, "two\nlines");
  assert_cell(&read, 0, 2, "z");
  assert_cell(&read, 1, 0, "plain \"inside\"");
  assert_true(fil_column_is_missing(read.table.columns[1], 1));
  assert_int_equal(fil_table_origin_row(&read.table, 1), 3);
  close_sheet(&read);
}

/* An unclosed quote spoils its own cell alone, whether another quote follows or not. */
static void test_broken_quotes(void **state)
{
  (void)state;
  read_sheet read;
  read_text(&read, "a,b\n1,\"open\n2,x\n3,\"whole\"\n4,\"part\" of\n5,\"open\n6,y\n");
  assert_int_equal(fil_table_rows(&read.table), 6);
  assert_int_equal(fil_problem_count(&read.problems, FIL_SEVERITY_ERROR), 3);
  assert_string_equal(read.problems.items[0].kind, "unclosed quote");
  assert_int_equal(read.problems.items[0].row, 2);
  assert_string_equal(read.problems.items[1].kind, "text after a quote");
  assert_int_equal(read.problems.items[1].row, 5);
  assert_string_equal(read.problems.items[2].kind, "unclosed quote");
  assert_int_equal(read.problems.items[2].row, 6);
  assert_cell(&read, 0, 1, "open");
  assert_cell(&read, 2, 1, "whole");
  assert_cell(&read, 5, 1, "y");
  close_sheet(&read);
}

static void test_line_ends(void **state)
{
  (void)state;
  static const char *const texts[] = {"a,b\n1,2\n\n3,4", "a,b\r\n1,2\r\n\r\n3,4\r\n", "a,b\r1,2\r\r3,4\r",
                                      "\357\273\277a,b\n1,2\n,\n3,4\n"};
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
    read_sheet read;
    read_text(&read, texts[k]);
    assert_string_equal(read.sheet.headers.items[0], "a");
    assert_int_equal(fil_table_rows(&read.table), 2);
    assert_int_equal(fil_table_origin_row(&read.table, 1), 4);
    assert_cell(&read, 1, 1, "4");
    close_sheet(&read);
  }
}

/* Short rows are filled up, empty surplus fields are a spreadsheet's habit, others are told. */
static void test_field_counts(void **state)
{
  (void)state;
  read_sheet read;
  read_text(&read, "a,b,\n1\n2,3,,,\n4,5,6\n");
  assert_int_equal(read.sheet.headers.count, 2);
  assert_true(fil_column_is_missing(read.table.columns[1], 0));
  assert_int_equal(read.problems.count, 1);
  assert_string_equal(read.problems.items[0].kind, "too many fields");
  assert_int_equal(read.problems.items[0].row, 4);
  assert_int_equal(read.problems.items[0].column_number, 3);
  close_sheet(&read);
}

static void assert_numbers(const char *text, double first, double second)
{
  read_sheet read;
  read_text(&read, text);
  assert_int_equal(read.table.columns[0]->type, FIL_COLUMN_NUMBER);
  assert_true(read.table.columns[0]->numbers[0] == first);
  assert_true(read.table.columns[0]->numbers[1] == second);
  close_sheet(&read);
}

static void test_numbers(void **state)
{
  (void)state;
  assert_numbers("n;x\n1,5;a\n2;b\n", 1.5, 2);
  assert_numbers("n;x\n1 234,5;a\n-2;b\n", 1234.5, -2);
  assert_numbers("n;x\n1\xC2\xA0"
                 "234\xC2\xA0"
                 "567;a\n1\xE2\x80\xAF"
                 "000,25;b\n",
                 1234567, 1000.25);
  assert_numbers("n,x\n1.5,a\n+2e3,b\n", 1.5, 2000);
  assert_numbers("n,x\n.5,a\n3,b\n", 0.5, 3);
}

/* The decimal sign is the column's, never the cell's. */
static void test_decimal_sign(void **state)
{
  (void)state;
  read_sheet read;
  const char text[] = "n;x\n1,5;1\n2.5;1\n3,25;1\n1.234,5;1\n";
  read_bytes(&read, text, strlen(text), FIL_CELLS_NUMBER);
  assert_int_equal(fil_problem_count(&read.problems, FIL_SEVERITY_ERROR), 2);
  assert_int_equal(read.problems.items[0].row, 3);
  assert_string_equal(read.problems.items[0].value, "2.5");
  assert_int_equal(read.problems.items[1].row, 5);
  assert_true(read.table.columns[0]->numbers[0] == 1.5 && isnan(read.table.columns[0]->numbers[1]));
  close_sheet(&read);

  read_text(&read, "n,x\n\"1,234\",a\n\"12,345\",b\n7,c\n");
  assert_int_equal(read.problems.count, 1);
  assert_string_equal(read.problems.items[0].kind, "ambiguous decimal sign");
  close_sheet(&read);
}

/* Reads a column beside another and holds its numbers against those expected; NAN where they are mistakes. */
static void assert_first_numbers(const char *text, const double expected[], size_t count, const char *kind)
{
  read_sheet read;
  read_bytes(&read, text, strlen(text), FIL_CELLS_NUMBER);
  assert_int_equal(fil_table_rows(&read.table), count);
  for (size_t k = 0; k < count; k++) {
    const double number = read.table.columns[0]->numbers[k];
    assert_true(number == expected[k] || (isnan(number) && isnan(expected[k])));
  }
  assert_string_equal(read.problems.items[0].kind, kind);
  close_sheet(&read);
}

/* Marks between thousands are understood where some number of the column can only mean them and all others may. */
static void test_thousands(void **state)
{
  (void)state;
  static const char note[] = "marks between thousands", mistake[] = "not a number";
  assert_first_numbers("n;x\n1,250.50;1\n2,000;1\n12.5;1\n7;1\n", (const double[]){1250.5, 2000, 12.5, 7}, 4, note);
  assert_first_numbers("n;x\n1.250,50;1\n2.000;1\n12,5;1\n7;1\n", (const double[]){1250.5, 2000, 12.5, 7}, 4, note);
  assert_first_numbers("n;x\n1,250,000;1\n0.125;1\n", (const double[]){1250000, 0.125}, 2, note);
  assert_first_numbers("n;x\n1,250.5;1\n12,5;1\n", (const double[]){NAN, 12.5}, 2, mistake);
  assert_first_numbers("n;x\n1,250.5;1\n0,250;1\n", (const double[]){NAN, 0.25}, 2, mistake);
  assert_first_numbers("n;x\n1,250.5;1\n1.250,5;1\n", (const double[]){NAN, NAN}, 2, mistake);
}

/* A column in which the sign may be either is a warning, and an error where another column of the sheet decides. */
static void test_contradicted_sign(void **state)
{
  (void)state;
  read_sheet read;
  read_text(&read, "n,x\n\"1,234\",1\n\"12,345\",2\n");
  assert_int_equal(read.problems.items[0].severity, FIL_SEVERITY_WARNING);
  close_sheet(&read);
  read_text(&read, "n;x\n1,234;1,000,000\n12,345;2\n");
  assert_int_equal(read.problems.count, 2);
  assert_int_equal(read.problems.items[0].severity, FIL_SEVERITY_ERROR);
  assert_string_equal(read.problems.items[0].kind, "ambiguous decimal sign");
  close_sheet(&read);
}

static fil_column_type type_of(const char *text, size_t warnings)
{
  read_sheet read;
  read_text(&read, text);
  fil_column_type type = read.table.columns[0]->type;
  assert_int_equal(fil_problem_count(&read.problems, FIL_SEVERITY_WARNING), warnings);
  close_sheet(&read);
  return type;
}

static void test_types(void **state)
{
  (void)state;
  assert_int_equal(type_of("c\nfood\nfood\nagro\nagro\n", 0), FIL_COLUMN_CATEGORY);
  assert_int_equal(type_of("c\nfood\nagro\nbank\n", 0), FIL_COLUMN_TEXT);
  assert_int_equal(type_of("c,d\n007,1\n010,1\n", 0), FIL_COLUMN_TEXT);
  assert_int_equal(type_of("c,d\n0,1\n0.5,1\n", 0), FIL_COLUMN_NUMBER);
  assert_int_equal(type_of("c,d\n9007199254740992,1\n2,1\n", 0), FIL_COLUMN_NUMBER);
  assert_int_equal(type_of("c,d\n9007199254740993,1\n2,1\n", 0), FIL_COLUMN_TEXT); /* digits would be lost */
  assert_int_equal(type_of("c,d\n,1\n,1\n", 0), FIL_COLUMN_TEXT);
  assert_int_equal(type_of("c\n1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n", 1), FIL_COLUMN_TEXT);
  assert_int_equal(type_of("c\n1\n2\n3\n4\n5\n6\n7\n8\n9\nn/a\n", 0), FIL_COLUMN_TEXT); /* io/missing settles it */
  assert_int_equal(type_of("c\n1\n2\nn/a\n", 0), FIL_COLUMN_TEXT);
}

static void test_headings(void **state)
{
  (void)state;
  read_sheet read;
  read_text(&read, "\n \nName,Name, \"Sum\nKZT\" \nx,y,1\n");
  assert_int_equal(read.sheet.header_row, 3);
  assert_string_equal(read.sheet.headers.items[1], "Name (column 2)");
  assert_string_equal(read.sheet.headers.items[2], "Sum\nKZT");
  assert_string_equal(read.problems.items[0].kind, "repeated heading");
  close_sheet(&read);

  read_text(&read, "");
  assert_int_equal(read.sheet.header_row, 0);
  assert_int_equal(read.sheet.headers.count, 0);
  close_sheet(&read);
}

/* The limits that the header states. */
static void test_limits(void **state)
{
  (void)state;
  read_sheet read;
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, "a,b\n1,", NULL), FIL_OK);
  for (int k = 0; k <= FIL_FIELD_LENGTH_LIMIT; k++)
    assert_int_equal(fil_text_add(&text, "x", NULL), FIL_OK);
  read_bytes(&read, text.bytes, text.length, FIL_CELLS_TEXT);
  assert_string_equal(read.problems.items[0].kind, "field too long");
  assert_int_equal(strlen(fil_column_text(read.table.columns[1], 0)), FIL_FIELD_LENGTH_LIMIT);
  close_sheet(&read);

  fil_text_clear(&text);
  for (int k = 0; k <= FIL_COLUMN_LIMIT; k++)
    assert_int_equal(fil_text_format(&text, NULL, "c%d,", k), FIL_OK);
  read_bytes(&read, text.bytes, text.length, FIL_CELLS_TEXT);
  assert_string_equal(read.problems.items[0].kind, "too many columns");
  assert_int_equal(read.sheet.headers.count, FIL_COLUMN_LIMIT);
  close_sheet(&read);
  fil_text_destroy(&text);
}

static void test_undecodable(void **state)
{
  (void)state;
  read_sheet read;
  const char bytes[] = "\xEF\xBB\xBF"
                       "a,b\nx,\xE0\ny,z\0z\n";
  read_bytes(&read, bytes, sizeof bytes - 1, FIL_CELLS_GUESS);
  assert_int_equal(read.problems.count, 2);
  assert_string_equal(read.problems.items[0].kind, "undecodable bytes");
  assert_int_equal(read.problems.items[0].row, 2);
  assert_int_equal(read.problems.items[0].column_number, 2);
  assert_int_equal(read.problems.items[1].row, 3);
  close_sheet(&read);
}

static void test_archives(void **state)
{
  (void)state;
  fil_source source;
  fil_error error = {0};
  assert_int_equal(fil_source_open_memory(&source, "t.csv", "PK\x03\x04zip", 7, NULL, NULL, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "the workbook is damaged"));
  assert_string_equal(error.place, "t.csv");
  fil_source_close(&source);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_separators),    cmocka_unit_test(test_quotes),
      cmocka_unit_test(test_broken_quotes), cmocka_unit_test(test_line_ends),
      cmocka_unit_test(test_field_counts),  cmocka_unit_test(test_numbers),
      cmocka_unit_test(test_decimal_sign),  cmocka_unit_test(test_types),
      cmocka_unit_test(test_thousands),     cmocka_unit_test(test_contradicted_sign),
      cmocka_unit_test(test_headings),      cmocka_unit_test(test_limits),
      cmocka_unit_test(test_undecodable),   cmocka_unit_test(test_archives),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
