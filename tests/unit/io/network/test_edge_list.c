/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Lists of ties without a heading, and what is none though it is all numbers. */
#include "tests/support/sheets.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read_whole(text, "edge_list", /*schema=*/NULL);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static void assert_note(const whole_network *made, size_t position, const char *cause)
{
  assert_true(position < made->problems.count);
  assert_string_equal(made->problems.items[position].cause, cause);
}

static void test_columns(void **state)
{
  (void)state;
  assert_read("1 2\n2 3\n5 1\n", "1>2, 2>3, 5>1");
  assert_read("  10\t7  1.5\r\n\r\n7 8 2e3\r\n", "10>7:1.5, 7>8:2000");
  assert_read("007 7\n", "007>7"); /* as they stand */
  whole_network made = read_whole("1 2 0.5\n2 3 4\n", "edge_list", /*schema=*/NULL);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_WARNING), 0);
  assert_note(&made, 0, "the file has no heading; its 3 columns were taken for source, target and weight");
  assert_note(
      &made, 1,
      "the file does not tell whether its ties have a direction; they have one unless the study says otherwise");
  close_whole(&made);
}

/* SNAP and KONECT tell the direction in a comment; then no note asks for it. */
static void test_headings(void **state)
{
  (void)state;
  assert_read(
      "# Undirected graph (each unordered pair of nodes is saved once): a.txt\n# FromNodeId\tToNodeId\n0\t1\n1\t2\n",
      "0-1, 1-2");
  assert_read("# Directed graph: a.txt\n0\t2\n2\t1\n", "0>2, 2>1");
  assert_read("% sym weighted\n% 2 3 3\n1 2 4\n2 3 1\n", "1-2:4, 2-3:1");
  assert_read("%  asym unweighted\n1 2\n2 3\n", "1>2, 2>3");
  whole_network made = read_whole("% asym positive\n1 2\n2 3\n", "edge_list", /*schema=*/NULL);
  assert_int_equal(made.problems.count, 1);
  close_whole(&made);
}

/* The nodes of each mode are numbered from 1; a tie at another time is another tie. */
static void test_konect(void **state)
{
  (void)state;
  whole_network made = read_whole("% bip positive\n1 1 1 7\n1 2 1 8\n1 1 1 9\n", "edge_list", /*schema=*/NULL);
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "row 1-column 1:1, row 1-column 2:1, row 1-column 1:1");
  assert_int_equal(fil_network_category(network, 0), fil_terms_find(&network->schema.categories, "row"));
  assert_int_equal(fil_network_category(network, 2), fil_terms_find(&network->schema.categories, "column"));
  assert_true(network->period > 0);
  assert_note(&made, 0,
              "the file has no heading; its 4 columns were taken for source, target, weight and period, and its nodes "
              "for those of two modes");
  close_whole(&made);
}

/* A tie between layers is of a relation of its own; a node is tied to itself in another layer by no tie. */
static void test_layers(void **state)
{
  (void)state;
  whole_network made = read_whole("1 1 2 1 0.5\n1 1 1 2 1\n2 2 3 2 1\n1 1 3 2 4\n3 2 3 2 1\n", "edge_list", NULL);
  assert_whole_ties(&made, "1>2:0.5 1, 2>3:1 2, 1>3:4 1-2, 3>3:1 2");
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_WARNING), 2);
  assert_note(&made, 2, "1 tie joins a node to itself in another layer and is left out");
  close_whole(&made);
}

/* Names with blanks between them, as igraph's ncol and NetworkX have them. */
static void test_names(void **state)
{
  (void)state;
  assert_read("Farm Mill 3\nMill Bakery 4.5\n", "Farm>Mill:3, Mill>Bakery:4.5");
  assert_read("Farm Mill\r\nMill Bakery\r\n", "Farm>Mill, Mill>Bakery");
  assert_read("# from a survey\n\"Star farm\" \"City mill\" 2\n\"City mill\" x7 1\n",
              "Star farm>City mill:2, City mill>x7:1");
  assert_read("1 Mill\nMill 2\n", "1>Mill, Mill>2");
}

/* Names of two words each, headings, columns of a sheet, words behind the weight. */
static void test_no_names(void **state)
{
  (void)state;
  static const char *const texts[] = {
      "Star farm\nCity mill\n", "Star farm 3\nCity mill 4\n",
      "from to\nA B\nB C\n",    "A\tB\t3\nB\tC\t4\n",
      "A B x\nB C y\n",         "A B\nB C 3\n",
      "A B,B C\nB C,A B\n",     "A B;3\nB;3 C\n",
      "\"\" B\nB C\n",
  };
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
    assert_false(is_whole(texts[k]));
}

static void test_no_list(void **state)
{
  (void)state;
  assert_false(is_whole(""));
  assert_false(is_whole("# nothing\n"));
  assert_false(is_whole("1,2,3\n4,5,6\n"));
  assert_false(is_whole("1;2\n2;3\n"));
  assert_false(is_whole("Source Target\n1 2\n"));
  assert_false(is_whole("Id\tAge\n1\t20\n"));
  assert_false(is_whole("A B 1\nC D 2\n"));
  assert_false(is_whole("1.5 2 3\n2.5 3 4\n"));
  assert_false(is_whole("-1 2\n2 3\n"));
  assert_false(is_whole("1 2 3\n1 2\n"));
  assert_false(is_whole("1 2 3 4\n2 3 4 5\n")); /* may mean many things */
  assert_false(is_whole("1\n2\n3\n"));
  assert_false(is_whole("1 2 3 4 5 6\n1 2 3 4 5 6\n"));
  assert_false(is_whole("0 1 1\n1 0 1\n1 0 0\n1 1 1\n")); /* incidence */
  assert_false(is_whole("0 7 8\n7 0 3\n8 3 0\n"));        /* a matrix */
  assert_false(is_whole("1.0 2\n2 3\n"));
}

static void load(sheet_fixture *sheets, const char *more)
{
  fil_text study = {0};
  *sheets = (sheet_fixture){0};
  assert_int_equal(fil_text_format(&study, NULL, "{ \"edges\": { \"file\": \"edges.csv\"%s } }", more), FIL_OK);
  sheets_load_study(sheets, study.bytes, NULL, "1\t2\t3\n2\t3\t4\n");
  fil_text_destroy(&study);
}

/* What the study declares goes before what the file looks like. */
static void test_declared(void **state)
{
  (void)state;
  sheet_fixture sheets;
  load(&sheets, "");
  assert_int_equal(sheets_count(&sheets, "edge list"), 1);
  sheets_destroy(&sheets);
  load(&sheets, ", \"header\": false, \"source\": 2, \"target\": 1");
  assert_int_equal(sheets_count(&sheets, "edge list"), 0);
  assert_string_equal(fil_network_id(&sheets.network, fil_network_source(&sheets.network, 0)), "2");
  sheets_destroy(&sheets);
  load(&sheets, ", \"layout\": \"matrix\"");
  assert_int_equal(sheets_count(&sheets, "edge list"), 0);
  sheets_destroy(&sheets);
}

/* A node sheet beside it; the direction that the study declares. */
static void test_study(void **state)
{
  (void)state;
  sheet_fixture sheets = {0};
  sheets_load_study(&sheets,
                    "{ \"nodes\": { \"file\": \"nodes.csv\" }, \"edges\": { \"file\": \"edges.csv\" },"
                    " \"relations\": { \"trade\": { \"directed\": false } } }",
                    "Id,Label\n3,Farm\n1,Mill\n2,Shop\n", "1 2\n2 3\n");
  assert_int_equal(fil_problem_count(&sheets.problems, FIL_SEVERITY_ERROR), 0);
  assert_false(sheets.network.schema.relations[0].directed);
  assert_string_equal(fil_network_label(&sheets.network, fil_network_source(&sheets.network, 0)), "Mill");
  sheets_destroy(&sheets);
}

static void test_mistakes(void **state)
{
  (void)state;
  fil_text text = {0};
  for (int k = 1; k <= 1000; k++)
    assert_int_equal(fil_text_format(&text, NULL, "%d %d 1\n", k, k + 1), FIL_OK);
  assert_int_equal(fil_text_add(&text, "5 6\n7 8 much\n1 2 3 4 5 6 7\n4 5 -1\n", NULL), FIL_OK);
  assert_whole_error(text.bytes, "edge_list", "wrong number of words", 1001, 1);
  assert_whole_error(text.bytes, "edge_list", "not a number", 1002, 5);
  assert_whole_error(text.bytes, "edge_list", "wrong number of words", 1003, 1);
  assert_whole_error(text.bytes, "edge_list", "negative weight", 1004, 0);
  fil_text_destroy(&text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_columns),  cmocka_unit_test(test_headings), cmocka_unit_test(test_konect),
      cmocka_unit_test(test_layers),   cmocka_unit_test(test_names),    cmocka_unit_test(test_no_names),
      cmocka_unit_test(test_no_list),  cmocka_unit_test(test_declared), cmocka_unit_test(test_study),
      cmocka_unit_test(test_mistakes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
