/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Each table format against its exact text. */
#include "graph/memory.h"
#include "io/sheet/delimited.h"
#include "io/table/format.h"
#include "tests/support/testing.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[] = {"Mill & Sons", "=HYPERLINK(\"x\")", "a|b_c, d", NULL, "[50%] \\ ~^<>", "-5"};
static const double scores[] = {1.0 / 3, NAN, 120345, -0.5, 1e-9, 0};
enum { ROWS = sizeof scores / sizeof *scores };

static fil_table make_table(void)
{
  fil_table table = {0};
  fil_column *name, *score;
  assert_int_equal(fil_memory_set(&table.name, "nodes", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&table.title, "Actors", NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&table, "label", FIL_COLUMN_TEXT, &name, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&table, "score", FIL_COLUMN_NUMBER, &score, NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->title, "Score", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->unit, "t", NULL), FIL_OK);
  assert_int_equal(fil_memory_set(&score->remark, "Missing for isolates.", NULL), FIL_OK);
  for (size_t row = 0; row < ROWS; row++) {
    fil_column_add_text(name, names[row], names[row] ? strlen(names[row]) : 0, NULL);
    fil_column_add_number(score, scores[row], NULL);
  }
  assert_int_equal(fil_table_remark(&table, NULL, "Six actors."), FIL_OK);
  return table;
}

static void assert_written(const char *format, const fil_table *table, const char *expected)
{
  fil_sink sink;
  fil_text text = {0};
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_table_format_find(format)->write(table, &sink, NULL), FIL_OK);
  assert_int_equal(fil_sink_commit(&sink, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&text), expected);
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
}

static void test_csv(void **state)
{
  (void)state;
  fil_table table = make_table();
  assert_written("csv", &table,
                 "label,score\n"
                 "Mill & Sons,0.3333333333333333\n"
                 "\"'=HYPERLINK(\"\"x\"\")\",\n"
                 "\"a|b_c, d\",120345\n"
                 ",-0.5\n"
                 "[50%] \\ ~^<>,1e-09\n"
                 "-5,0\n");
  fil_table_destroy(&table);
}

/* As a spreadsheet with a decimal comma opens it. */
static void test_csv_excel(void **state)
{
  (void)state;
  fil_table table = make_table();
  fil_sink sink;
  fil_text text = {0};
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_table_format_csv_excel.write(&table, &sink, NULL), FIL_OK);
  assert_string_equal(text.bytes, "\xEF\xBB\xBFlabel;score\r\n"
                                  "Mill & Sons;0,3333333333333333\r\n"
                                  "\"'=HYPERLINK(\"\"x\"\")\";\r\n"
                                  "\"a|b_c, d\";120345\r\n"
                                  ";-0,5\r\n"
                                  "[50%] \\ ~^<>;1e-09\r\n"
                                  "-5;0\r\n");
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  fil_table_destroy(&table);
}

/* What a table of that format reads as. */
static void read_back(const fil_table_format *format, const fil_table *table, fil_table *found)
{
  fil_sink sink;
  fil_text text = {0};
  fil_source source = {0};
  fil_delimited sheet = {0};
  fil_problems problems = {0};
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(format->write(table, &sink, NULL), FIL_OK);
  assert_int_equal(fil_source_open_memory(&source, "t", text.bytes, text.length, NULL, &problems, NULL), FIL_OK);
  assert_int_equal(fil_delimited_open(&sheet, &source, &problems, NULL), FIL_OK);
  assert_int_equal(sheet.headers.count, 2);
  assert_int_equal(
      fil_delimited_read(&sheet, (const fil_cells[]){FIL_CELLS_TEXT, FIL_CELLS_GUESS}, NULL, found, &problems, NULL),
      FIL_OK);
  assert_int_equal(problems.count, 0);
  fil_delimited_close(&sheet);
  fil_source_close(&source);
  fil_problems_destroy(&problems);
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
}

/* The formats that are sheets of data give back every text and every bit of a number. */
static void test_read_back(void **state)
{
  (void)state;
  static const char *const texts[] = {"=1+1", "'=1+1", "''=x", "'tis",    "-5",  "+x,y;z", "a\nb\r\nc", "say \"x\"",
                                      "@",    "é\tx",  "1,5",  "_x000D_", "007", NULL,     "\001\x1F"};
  static const double numbers[] = {
      0.1, 1.0 / 3, 0.30000000000000004, 1e300, -1e-300, 5e-324, 1e15, 123456.789, 0, -7, NAN, 2.5, 1e21, 100, 12};
  enum { CELLS = sizeof texts / sizeof *texts, FORMATS = 3 };
  const fil_table_format *const formats[FORMATS] = {&fil_table_format_csv_excel, fil_table_format_find("csv"),
                                                    fil_table_format_find("xlsx")};
  fil_table table = {0};
  fil_column *text, *number;
  assert_int_equal(fil_memory_set(&table.name, "t", NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&table, "=text", FIL_COLUMN_TEXT, &text, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&table, "number", FIL_COLUMN_NUMBER, &number, NULL), FIL_OK);
  for (size_t row = 0; row < CELLS; row++) {
    fil_column_add_text(text, texts[row], texts[row] ? strlen(texts[row]) : 0, NULL);
    fil_column_add_number(number, numbers[row], NULL);
  }
  for (size_t k = 0; k < FORMATS; k++) {
    fil_table found = {0};
    read_back(formats[k], &table, &found);
    assert_int_equal(fil_table_rows(&found), CELLS);
    assert_string_equal(found.columns[0]->name, "=text");
    for (size_t row = 0; row < CELLS; row++) {
      assert_int_equal(fil_column_is_missing(found.columns[0], row), texts[row] == NULL);
      if (texts[row])
        assert_string_equal(fil_column_text(found.columns[0], row), texts[row]);
      assert_true(found.columns[1]->type == FIL_COLUMN_NUMBER);
      assert_true(found.columns[1]->numbers[row] == numbers[row] || row == 10);
      assert_int_equal(fil_column_is_missing(found.columns[1], row), row == 10);
    }
    fil_table_destroy(&found);
  }
  fil_table_destroy(&table);
}

static void test_csv_formulas(void **state)
{
  (void)state;
  fil_table table = {0};
  fil_column *column;
  static const char *const cells[] = {"+1+cmd", "@SUM(A1)", "-x", "\tx", "\rx", " =1", "a;=1", "", NULL, "1-2", "+7"};
  assert_int_equal(fil_table_add_column(&table, "=name", FIL_COLUMN_TEXT, &column, NULL), FIL_OK);
  for (size_t k = 0; k < sizeof cells / sizeof *cells; k++)
    fil_column_add_text(column, cells[k], cells[k] ? strlen(cells[k]) : 0, NULL);
  assert_written("csv", &table,
                 "'=name\n'+1+cmd\n'@SUM(A1)\n'-x\n\"'\tx\"\n\"'\rx\"\n\"' =1\"\n\"a;=1\"\n\"\"\n\"\"\n1-2\n+7\n");
  fil_table_destroy(&table);
}

static void test_json(void **state)
{
  (void)state;
  fil_table table = make_table();
  assert_written("json", &table,
                 "{\n"
                 "  \"name\": \"nodes\",\n"
                 "  \"title\": \"Actors\",\n"
                 "  \"columns\": [\n"
                 "    {\"name\": \"label\", \"title\": \"label\", \"unit\": null, \"remark\": null},\n"
                 "    {\"name\": \"score\", \"title\": \"Score\", \"unit\": \"t\", \"remark\": "
                 "\"Missing for isolates.\"}\n"
                 "  ],\n"
                 "  \"rows\": [\n"
                 "    {\"label\": \"Mill & Sons\", \"score\": 0.3333333333333333},\n"
                 "    {\"label\": \"=HYPERLINK(\\\"x\\\")\", \"score\": null},\n"
                 "    {\"label\": \"a|b_c, d\", \"score\": 120345},\n"
                 "    {\"label\": null, \"score\": -0.5},\n"
                 "    {\"label\": \"[50%] \\\\ ~^<>\", \"score\": 1e-09},\n"
                 "    {\"label\": \"-5\", \"score\": 0}\n"
                 "  ],\n"
                 "  \"remarks\": [\n"
                 "    \"Six actors.\"\n"
                 "  ]\n"
                 "}\n");
  fil_table_destroy(&table);
}

static void test_latex(void **state)
{
  (void)state;
  fil_table table = make_table();
  assert_written("latex", &table,
                 "% \\usepackage{booktabs,siunitx}\n"
                 "\\begin{table}\n"
                 "  \\centering\n"
                 "  \\caption{Actors}\n"
                 "  \\label{tab:nodes}\n"
                 "  \\begin{tabular}{lS[table-format=6.4e-2]}\n"
                 "    \\toprule\n"
                 "    {label} & {Score (t)} \\\\\n"
                 "    \\midrule\n"
                 "    Mill \\& Sons & 0.3333 \\\\\n"
                 "    =HYPERLINK(\\textquotedbl{}x\\textquotedbl{}) & {--} \\\\\n"
                 "    a\\textbar{}b\\_c, d & 120345 \\\\\n"
                 "    -- & -0.5 \\\\\n"
                 "    {[}50\\%{]} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\textless{}\\textgreater{}"
                 " & 1e-09 \\\\\n"
                 "    -5 & 0 \\\\\n"
                 "    \\bottomrule\n"
                 "  \\end{tabular}\n"
                 "  \\par\\smallskip{\\footnotesize\\raggedright Six actors.\\par}\n"
                 "  \\par{\\footnotesize\\raggedright Score: Missing for isolates.\\par}\n"
                 "\\end{table}\n");
  fil_table_destroy(&table);
}

/* A table longer than a page is one that LaTeX may break. */
static void test_long_latex(void **state)
{
  (void)state;
  fil_table table = {0};
  fil_text text = {0};
  fil_column *rank;
  fil_sink sink;
  assert_int_equal(fil_memory_set(&table.name, "ranks", NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&table, "rank", FIL_COLUMN_NUMBER, &rank, NULL), FIL_OK);
  for (int k = 0; k < 41; k++)
    assert_int_equal(fil_column_add_number(rank, k, NULL), FIL_OK);
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_table_format_find("latex")->write(&table, &sink, NULL), FIL_OK);
  static const char opening[] = "% \\usepackage{booktabs,longtable,siunitx}\n"
                                "\\begin{longtable}{S[table-format=2.0]}\n"
                                "  \\caption{ranks}\n"
                                "  \\label{tab:ranks} \\\\\n"
                                "    \\toprule\n"
                                "    {rank} \\\\\n"
                                "    \\midrule\n"
                                "    \\endhead\n"
                                "    \\bottomrule\n"
                                "    \\endfoot\n"
                                "    0 \\\\\n";
  assert_memory_equal(text.bytes, opening, sizeof opening - 1);
  assert_non_null(strstr(text.bytes, "    40 \\\\\n\\end{longtable}\n"));
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  fil_table_destroy(&table);
}

static void test_markdown(void **state)
{
  (void)state;
  fil_table table = make_table();
  assert_written("markdown", &table,
                 "**Actors**\n"
                 "\n"
                 "| label | Score (t) |\n"
                 "|:---|---:|\n"
                 "| Mill \\& Sons | 0.3333 |\n"
                 "| =HYPERLINK(\"x\") | – |\n"
                 "| a\\|b\\_c, d | 120345 |\n"
                 "| – | -0.5 |\n"
                 "| \\[50%\\] \\\\ \\~^\\<\\> | 1e-09 |\n"
                 "| -5 | 0 |\n"
                 "\n"
                 "- Six actors.\n"
                 "- Score: Missing for isolates.\n");
  fil_table_destroy(&table);
}

static void test_text(void **state)
{
  (void)state;
  fil_table table = make_table();
  assert_written("text", &table,
                 "label             score\n"
                 "Mill & Sons      0.3333\n"
                 "=HYPERLINK(\"x\")       –\n"
                 "a|b_c, d         120345\n"
                 "–                  -0.5\n"
                 "[50%] \\ ~^<>      1e-09\n"
                 "-5                    0\n"
                 "\n"
                 "Six actors.\n"
                 "Score: Missing for isolates.\n");
  fil_table_destroy(&table);
}

static void test_json_is_json(void **state)
{
  (void)state;
  fil_table table = {0};
  fil_column *column;
  fil_text text = {0};
  fil_sink sink;
  assert_int_equal(fil_table_add_column(&table, "a\"\\b", FIL_COLUMN_TEXT, &column, NULL), FIL_OK);
  assert_int_equal(fil_column_add_text(column, "\x01 \"Жем\" \n", strlen("\x01 \"Жем\" \n"), NULL), FIL_OK);
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_table_format_find("json")->write(&table, &sink, NULL), FIL_OK);
  cJSON *read = cJSON_Parse(fil_text_string(&text));
  const cJSON *row = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(read, "rows"), 0);
  assert_string_equal(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, "a\"\\b")), "\x01 \"Жем\" \n");
  cJSON_Delete(read);
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  fil_table_destroy(&table);
}

/* A table without columns is a table still. */
static void test_empty(void **state)
{
  (void)state;
  fil_table table = {0};
  fil_text text = {0};
  for (size_t k = 0; k < fil_table_format_count(); k++) {
    const fil_table_format *format = fil_table_format_at(k);
    fil_sink sink;
    fil_sink_open_memory(&sink, &text);
    assert_ptr_equal(fil_table_format_find(format->name), format);
    assert_int_equal(format->write(&table, &sink, NULL), FIL_OK);
    fil_sink_destroy(&sink);
  }
  assert_null(fil_table_format_find("xls"));
  fil_text_destroy(&text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_csv_excel),    cmocka_unit_test(test_read_back), cmocka_unit_test(test_csv),
      cmocka_unit_test(test_csv_formulas), cmocka_unit_test(test_json),      cmocka_unit_test(test_latex),
      cmocka_unit_test(test_long_latex),   cmocka_unit_test(test_markdown),  cmocka_unit_test(test_text),
      cmocka_unit_test(test_json_is_json), cmocka_unit_test(test_empty),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
