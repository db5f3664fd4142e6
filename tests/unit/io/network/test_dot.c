/* SPDX-License-Identifier: GPL-2.0-or-later */
/* DOT as people and programs write it. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <stdio.h>
#include <string.h>

static whole_network read(const char *text)
{
  return read_whole(text, "dot", /*schema=*/NULL);
}

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read(text);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static const fil_problem *find_problem(const whole_network *made, const char *kind)
{
  for (size_t k = 0; k < made->problems.count; k++) {
    if (strcmp(made->problems.items[k].kind, kind) == 0)
      return &made->problems.items[k];
  }
  return NULL;
}

static void test_words(void **state)
{
  (void)state;
  assert_read("/* c */ strict DiGraph \"G\" { // x\n# 1 \"file\"\na -> b; b->-1.5 [weight = 2.5]\n}",
              "a>b, b>-1.5:2.5");
  assert_read("graph{\"a \\\"b\\\"\" -- Ұн ; Ұн--\"x\" + /* y */ \"y\\\nz\"}", "a \"b\"-Ұн, Ұн-xyz");
  assert_read("graph { a:p:n -- b:q }", "a-b");
  assert_read("digraph { <<b>c</b>> -> <d> }", "c>d");
}

static void test_sets(void **state)
{
  (void)state;
  assert_read("digraph { a -> b -> c [weight=3] }", "a>b:3, b>c:3");
  assert_read("digraph { a -> {b c b} -> d }", "a>b, a>c, b>d, c>d");
  assert_read("graph { subgraph x {a b} -- subgraph {{c} d} }", "a-c, a-d, b-c, b-d");
  assert_read("digraph { {a -> b} -> c }", "a>b, a>c, b>c");
}

static void test_directions(void **state)
{
  (void)state;
  assert_read("digraph { a -> b [dir=back relation=r]; a -> c [dir=both relation=r]; b -> c [dir=none, relation=s] }",
              "b>a r, a>c r, c>a r, b-c s");
  assert_read("graph { a -- b [dir=forward] }", "a-b");
}

/* Defaults hold for what is made behind them, in their braces; own values go before them. */
static void test_values(void **state)
{
  (void)state;
  whole_network made =
      read("digraph { label=\"T\"; z; node [Size=1 color=red] a [label=\"A\\nB &amp; \\\\ \\N\" category=c stage=s]\n"
           "subgraph { node [Size=2]; b; a } c [Size=3, Size=4, Open, label=\"\\N\"]\n"
           "d [label=<x<br/><b>y</b> &lt; 1>] edge [since=1999] a -> b c -> b [since=2000; Year=2019]}");
  const fil_network *network = &made.network;
  const fil_column *size = fil_table_find(&network->nodes, "Size");
  assert_whole_ties(&made, "a>b, c>b");
  assert_string_equal(network->title, "T");
  assert_string_equal(fil_network_label(network, 1), "A\nB & \\ a");
  assert_string_equal(fil_network_label(network, 3), "c");
  assert_string_equal(fil_network_label(network, 4), "x\ny < 1");
  assert_int_equal(size->type, FIL_COLUMN_NUMBER);
  assert_true(fil_column_is_missing(size, 0) && size->numbers[1] == 1 && size->numbers[2] == 2 &&
              size->numbers[3] == 4);
  assert_string_equal(fil_column_text(fil_table_find(&network->nodes, "Open"), 3), "true");
  assert_true(fil_table_find(&network->edges, "since")->numbers[0] == 1999);
  assert_string_equal(network->edges.columns[network->period]->name, "Year");
  assert_null(fil_table_find(&network->nodes, "color"));
  assert_string_equal(find_problem(&made, "drawing left out")->cause,
                      "what tells Graphviz how to draw is left out: color");
  assert_non_null(find_problem(&made, "tags left out"));
  close_whole(&made);
}

static void test_clusters(void **state)
{
  (void)state;
  whole_network made =
      read("digraph { subgraph cluster_mills { a; b [category=own]; label=\"Mills\" } subgraph cluster1 "
           "{ c } subgraph other { d } a -> c }");
  const fil_schema *schema = &made.network.schema;
  assert_string_equal(schema->categories.items[fil_network_category(&made.network, 0)].name, "Mills");
  assert_string_equal(schema->categories.items[fil_network_category(&made.network, 1)].name, "own");
  assert_string_equal(schema->categories.items[fil_network_category(&made.network, 2)].name, "1");
  assert_int_equal(fil_network_category(&made.network, 3), FIL_MISSING);
  assert_non_null(find_problem(&made, "clusters"));
  close_whole(&made);
}

static void test_mistakes(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    size_t row, column;
  } cases[] = {
      {"graph { a -> b }", 1, 11}, {"digraph {\n a -- b }", 2, 4}, {"graph { a [x= }", 1, 15},
      {"graph { a [=1] }", 1, 12}, {"graph { a", 1, 10},           {"graph {\n\"a", 2, 1},
      {"graph { /* a", 1, 13},     {"graph { a -- }", 1, 14},      {"graph { subgraph x; }", 1, 19},
      {"graph { a ! b }", 1, 11},  {"graph { node }", 1, 14},      {"graph { a: }", 1, 12},
      {"graph { <a", 1, 9},        {"graph { a [x=1 }", 1, 16},    {"graph { - }", 1, 9},
  };
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
    assert_whole_error(cases[k].text, "dot", "not DOT", cases[k].row, cases[k].column);
  assert_whole_error("digraph { a -> b [weight=x] }", "dot", "not a number", 1, 0);
  assert_whole_error("// Network\n// Made by filiere 1\ndigraph network { a }", "dot", "a figure", 0, 0);
  whole_network made = read("graph { a } graph { b }");
  assert_int_equal(fil_network_node_count(&made.network), 1);
  assert_non_null(find_problem(&made, "more than one graph"));
  close_whole(&made);
}

/* What would be many times the file is refused. */
static void test_growth(void **state)
{
  (void)state;
  fil_text text = {0};
  for (int side = 0; side < 2; side++) {
    assert_int_equal(fil_text_add(&text, side ? "} -> {" : "digraph {{", NULL), FIL_OK);
    for (int node = 0; node < 1000; node++)
      assert_int_equal(fil_text_format(&text, NULL, "%c%d ", side ? 'b' : 'a', node), FIL_OK);
  }
  assert_int_equal(fil_text_add(&text, "}}", NULL), FIL_OK);
  assert_whole_error(fil_text_string(&text), "dot", "too many ties", 1, text.length);
  fil_text_clear(&text);
  assert_int_equal(fil_text_add(&text, "digraph {", NULL), FIL_OK);
  for (int node = 0; node < 3000; node++)
    assert_int_equal(fil_text_format(&text, NULL, "n%d [a%d=1]\n", node, node), FIL_OK);
  assert_int_equal(fil_text_add(&text, "}", NULL), FIL_OK);
  assert_whole_error(fil_text_string(&text), "dot", "too many attributes", 0, 0);
  fil_text_clear(&text);
  assert_int_equal(fil_text_add(&text, "digraph { node [x=\"", NULL), FIL_OK);
  for (int k = 0; k < 20000; k++)
    assert_int_equal(fil_text_add(&text, "y", NULL), FIL_OK);
  assert_int_equal(fil_text_add(&text, "\"]\n", NULL), FIL_OK);
  for (int node = 0; node < 3000; node++)
    assert_int_equal(fil_text_format(&text, NULL, "%d ", node), FIL_OK);
  assert_int_equal(fil_text_add(&text, "}", NULL), FIL_OK);
  assert_whole_error(fil_text_string(&text), "dot", "too many values", 0, 0);
  fil_text_clear(&text);
  assert_int_equal(fil_text_add(&text, "graph ", NULL), FIL_OK);
  for (int k = 0; k < 100000; k++)
    assert_int_equal(fil_text_add(&text, "{", NULL), FIL_OK);
  assert_whole_error(fil_text_string(&text), "dot", "not DOT", 1, 108);
  fil_text_destroy(&text);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole("graph{}"));
  assert_true(is_whole("// x\nstrict graph 7 {"));
  assert_false(is_whole("graph [ directed 1 ]"));
  assert_false(is_whole("graph,digraph\n{,}"));
  assert_false(is_whole("digraph"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_words),      cmocka_unit_test(test_sets),
                                     cmocka_unit_test(test_directions), cmocka_unit_test(test_values),
                                     cmocka_unit_test(test_clusters),   cmocka_unit_test(test_mistakes),
                                     cmocka_unit_test(test_growth),     cmocka_unit_test(test_recognized)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
