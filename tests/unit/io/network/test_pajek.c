/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Pajek files, read into networks. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <math.h>
#include <string.h>

static whole_network read(const char *text)
{
  return read_whole(text, "pajek", /*schema=*/NULL);
}

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read(text);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static void test_arcs_and_labels(void **state)
{
  (void)state;
  whole_network made =
      read("% flows\r\n*Vertices 3\r\n 1 \"Middle East\\nNorth Africa\" 0.25 0.5 0.5 ic Red\r\n 3 Әл\r\n"
           "*Arcs\r\n 1 3 4.5 l \"a flow\"\r\n3 2\r\n");
  assert_whole_ties(&made, "1>3:4.5, 3>2");
  assert_string_equal(fil_network_label(&made.network, 0), "Middle East North Africa");
  assert_string_equal(fil_network_label(&made.network, 1), "2");
  assert_string_equal(fil_network_label(&made.network, 2), "Әл");
  assert_true(fil_table_find(&made.network.nodes, "y")->numbers[0] == 0.5);
  assert_true(isnan(fil_table_find(&made.network.nodes, "y")->numbers[1]));
  close_whole(&made);
}

/* NetworkX writes all that it knows of a tie behind its weight. */
static void test_values_left_out(void **state)
{
  (void)state;
  whole_network made = read("*Vertices 2\n1 Farm 0.0 0.0 ellipse label \"Star farm\"\n2 Mill\n*arcs\n"
                            "1 2 2.5 relation trade\n2 1 1 since 2001\n");
  size_t told = 0;
  assert_whole_ties(&made, "1>2:2.5, 2>1:1");
  for (size_t k = 0; k < made.problems.count; k++)
    told += strcmp(made.problems.items[k].kind, "values left out") == 0 && made.problems.items[k].row == 5;
  assert_int_equal(told, 1);
  close_whole(&made);
}

static void test_lists_and_matrices(void **state)
{
  (void)state;
  assert_read("*vertices 4\n*arcslist\n1 2 3\n4 1\n", "1>2, 1>3, 4>1");
  assert_read("*vertices 4\n*edgeslist\n1 2 3\n", "1-2, 1-3");
  assert_read("*Vertices 3\n*Matrix\n0 1 0\n2.5 0\n0 0 0 0\n", "1>2:1, 2>1:2.5");
  assert_read("*Vertices 5 2\n*Matrix\n1 0 1\n0 0 2\n", "1-3:1, 1-5:1, 2-5:2");
  assert_read("*VERTICES 2\r1 \"A\"\r2 \"B\"\r*EDGES\r1 2\r", "1-2");
}

static void test_modes(void **state)
{
  (void)state;
  whole_network made = read("*Vertices 3 1\n*Edges\n1 2\n1 3\n");
  assert_whole_ties(&made, "1-2, 1-3");
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 0)].name, "1");
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 2)].name, "2");
  close_whole(&made);
}

static void test_relations(void **state)
{
  (void)state;
  assert_read("*Vertices 2\n*Arcs :1 \"gives advice to\"\n1 2 1\n*Edges :2 \"meets\"\n1 2\n*Arcs:7\n2 1\n",
              "1>2:1 gives advice to, 1-2 meets, 2>1 7");
  assert_read("*Vertices 2\n*Arcs :1 \"advice\"\n1 2\n4: 2 1 3\n", "1>2 advice, 2>1:3 4");
  assert_read("*Network first\n*Vertices 2\n*Arcs\n1 2\n*Network \"second\"\n*Vertices 2\n*Arcs :1 \"x\"\n1 2\n",
              "1>2 first, 1>2 second: x");
}

/* Edges among the arcs of one relation count both ways; those of another relation stay as they are. */
static void test_edges_among_arcs(void **state)
{
  (void)state;
  whole_network made = read("*Vertices 3\n*Arcs\n1 2 5\n*Edges\n2 3 4\n3 3\n");
  assert_whole_ties(&made, "1>2:5, 2>3:4, 3>3, 3>2:4");
  assert_string_equal(made.problems.items[0].cause,
                      "2 undirected ties stand among directed ones of one relation; each is read as two");
  close_whole(&made);
}

static void test_attributes(void **state)
{
  (void)state;
  whole_network made = read("*Network managers\n*Vertices 2\n*Arcs\n1 2\n*Partition Department\n*Vertices 2\n4\n0\n"
                            "*Vector Age\n*Vertices 2\n33.5\n999999998\n*Partition label\n*Vertices 2\n1\n1\n"
                            "*Vector other\n*Vertices 7\n1\n*Permutation p\n*Vertices 2\n1\n2\n");
  const fil_table *nodes = &made.network.nodes;
  assert_whole_ties(&made, "1>2");
  assert_string_equal(fil_column_text(fil_table_find(nodes, "Department"), 0), "4");
  assert_string_equal(fil_column_text(fil_table_find(nodes, "label (2)"), 1), "1");
  assert_true(fil_table_find(nodes, "Age")->numbers[0] == 33.5);
  assert_true(isnan(fil_table_find(nodes, "Age")->numbers[1]));
  assert_null(fil_table_find(nodes, "other"));
  close_whole(&made);
}

static void test_periods(void **state)
{
  (void)state;
  whole_network made = read("*Vertices 2\n*Arcs\n1 2 1 [1996-1999]\n1 2 2 [2000]\n");
  assert_whole_ties(&made, "1>2:1, 1>2:2");
  close_whole(&made);
}

/* What Pajek has no place for stands in comments; other comments, and those in the wrong place, are passed over. */
static void test_comments(void **state)
{
  (void)state;
  whole_network made =
      read("*Network The Net.net\n% vertex 1 is \"a\"\n% vertex 3 is \"x\"\n% vertex 2 is \"b &#34;c&#34;\"\n"
           "*Vertices 2\n% vertex 1 is \"late\"\n1 \"A\"\n2 \"B\"\n% relation is \"trade\"\n*Arcs\n1 2\n"
           "*Partition Category\n% code 1 is \"farm\"\n% code 2 is firm\n% code 2 is \"firm\"\n*Vertices 2\n2\n5\n"
           "*Partition Size\n%code 1 is \"small\"\n% code\n%\n*Vertices 2\n1\n% code 2 is \"late\"\n9999998\n");
  const fil_schema *schema = &made.network.schema;
  assert_whole_ties(&made, "a>b \"c\"");
  assert_string_equal(fil_network_label(&made.network, 1), "B");
  assert_string_equal(schema->relations[0].name, "trade");
  assert_string_equal(schema->categories.items[fil_network_category(&made.network, 0)].name, "firm");
  assert_string_equal(schema->categories.items[fil_network_category(&made.network, 1)].name, "5");
  assert_string_equal(fil_column_text(fil_table_find(&made.network.nodes, "Size"), 0), "small");
  assert_true(fil_column_is_missing(fil_table_find(&made.network.nodes, "Size"), 1));
  close_whole(&made);
}

static void test_ids(void **state)
{
  (void)state;
  assert_read("% ids are labels\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n", "A-B");
  assert_read("% ids are labels\n*Vertices 2\n1 \"A\"\n2 \"A\"\n*Edges\n1 2\n", "1-2");
  assert_read("% ids are labels\n*Vertices 2\n1 \"A\"\n*Edges\n1 2\n", "1-2");
  assert_read("% vertex 1 is \"A\"\n*Vertices 2\n*Edges\n1 2\n", "1-2");
  assert_read("% ids are many\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2\n", "1-2");
}

/* Letters by their numbers, as Pajek wrote them before it knew UTF-8. */
static void test_references(void **state)
{
  (void)state;
  whole_network made = read("*Vertices 2\n1 \"&#1241;&#x4D9;&#34;&\"\n2 \"&#xD800;&#; &#9999999999;&#x;&#6\"\n"
                            "*Arcs :1 \"&#1241; \\n\"\n1 2\n");
  assert_string_equal(fil_network_label(&made.network, 0), "әә\"&");
  assert_string_equal(fil_network_label(&made.network, 1), "&#xD800;&#; &#9999999999;&#x;&#6");
  assert_string_equal(made.network.schema.relations[0].name, "ә \\n");
  close_whole(&made);
}

/* Each mistake with its place; the last line is read all the same. */
static void test_mistakes(void **state)
{
  (void)state;
  static const whole_mistake mistakes[] = {
      {"*Vertices many\n", "wrong number of vertices", 1, 11},
      {"*Vertices\n", "wrong number of vertices", 1, 1},
      {"*Vertices 99999999999\n", "wrong number of vertices", 1, 11},
      {"*Vertices 2 9\n", "wrong number of vertices", 1, 13},
      {"*Vertices 2\n3 \"C\"\n", "no vertex number", 2, 1},
      {"*Vertices 2\n\"A\"\n", "no vertex number", 2, 1},
      {"*Arcs\n1 2\n", "no vertices", 1, 1},
      {"*Vector v\n1\n2\n", "no vertices", 1, 1},
      {"*Vertices 2\n*Arcs\n1 3\n", "unknown node", 3, 3},
      {"*Vertices 2\n*Arcs\n0 2\n", "unknown node", 3, 1},
      {"*Vertices 2\n*Arcs\n1\n", "missing node", 3, 1},
      {"*Vertices 2\n*Arcs\n1 2 3,5x\n", "not a number", 3, 5},
      {"*Vertices 2\n*Arcslist\n1 2 x\n", "unknown node", 3, 5},
      {"*Vertices 2\n*Matrix\n0 1\n1 x\n", "not a number", 4, 3},
      {"*Vertices 2\n*Matrix\n0 1\n1\n", "cut off", 2, 1},
      {"*Vertices 2\n*Matrix\n0 1 0 1 1\n", "surplus value", 3, 9},
      {"*Vertices 2\n*Vector v\n*Vertices 2\n1\nx\n", "not a number", 5, 1},
      {"*Vertices 2\n*Vector v\n*Vertices 2\n1\n", "cut off", 2, 1},
      {"*Vertices 2\n*Vector v\n*Vertices 2\n1\n2\n3\n", "surplus value", 6, 1},
      {"*Vertices 2\n*Arcs\n1 2 -4\n", "negative weight", 3, 0},
  };
  assert_whole_error("*Arcs\n1 2\n*Edges\n1 2\n*Vertices 2\n*Arcs\n2 1\n", "pajek", "no vertices", 1, 1);
  assert_whole_mistakes("pajek", mistakes, sizeof mistakes / sizeof *mistakes);
}

static void test_recognized(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    bool is_pajek;
  } files[] = {{"*Vertices 2", true}, {"\n% c\n*network N", true},         {"*arcs", true},  {"", false},
               {"*", false},          {"Source,Target\n*Vertices", false}, {"*bold*", false}};
  for (size_t k = 0; k < sizeof files / sizeof *files; k++)
    assert_int_equal(is_whole(files[k].text), files[k].is_pajek);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_arcs_and_labels),
      cmocka_unit_test(test_values_left_out),
      cmocka_unit_test(test_lists_and_matrices),
      cmocka_unit_test(test_modes),
      cmocka_unit_test(test_comments),
      cmocka_unit_test(test_ids),
      cmocka_unit_test(test_references),
      cmocka_unit_test(test_relations),
      cmocka_unit_test(test_edges_among_arcs),
      cmocka_unit_test(test_attributes),
      cmocka_unit_test(test_periods),
      cmocka_unit_test(test_mistakes),
      cmocka_unit_test(test_recognized),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
