/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Node-link JSON as NetworkX, D3, Cytoscape.js and netsJSON have it. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <math.h>
#include <string.h>

static whole_network read(const char *text)
{
  return read_whole(text, "node_link", /*schema=*/NULL);
}

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read(text);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static bool is_told(const whole_network *made, const char *kind)
{
  for (size_t k = 0; k < made->problems.count; k++) {
    if (strcmp(made->problems.items[k].kind, kind) == 0)
      return true;
  }
  return false;
}

/* Ids of any scalar, as they are written; lists of version 2 and 3. */
static void test_networkx(void **state)
{
  (void)state;
  whole_network made = read(
      "{\"directed\": false, \"multigraph\": false, \"graph\": {\"name\": \"G\"}, \"nodes\": [{\"Staff\": 3, \"Open\": "
      "true, \"id\": 12345678901234567890}, {\"id\": \"b\", \"Staff\": NaN, \"Tags\": [1, 2]}], \"links\": "
      "[{\"weight\": "
      "2.5, \"since\": 1999, \"source\": 12345678901234567890, \"target\": \"b\"}]}");
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "12345678901234567890-b:2.5");
  assert_string_equal(network->title, "G");
  assert_int_equal(fil_table_find(&network->nodes, "Staff")->type, FIL_COLUMN_NUMBER);
  assert_true(isnan(fil_table_find(&network->nodes, "Staff")->numbers[1]));
  assert_string_equal(fil_column_text(fil_table_find(&network->nodes, "Open"), 0), "true");
  assert_string_equal(fil_column_text(fil_table_find(&network->nodes, "Tags"), 1), "[1, 2]");
  assert_true(fil_table_find(&network->edges, "since")->numbers[0] == 1999);
  assert_true(is_told(&made, "lists as values"));
  close_whole(&made);
  assert_read(
      "{\"directed\": true, \"nodes\": [{\"id\": 1}, {\"id\": 2}], \"edges\": [{\"source\": 2, \"target\": 1}]}",
      "2>1");
}

/* By place where nodes have no ids; by name; by id. */
static void test_d3(void **state)
{
  (void)state;
  whole_network made =
      read("{\"nodes\": [{\"name\": \"Myriel\", \"group\": 1}, {\"name\": \"Napoleon\", \"group\": 2}],"
           "\"links\": [{\"source\": 1, \"target\": 0, \"value\": 5}], \"credits\": \"x\"}");
  assert_whole_ties(&made, "1>0:5");
  assert_string_equal(fil_network_label(&made.network, 0), "Myriel");
  assert_int_equal(fil_network_category(&made.network, 1), 1);
  assert_true(is_told(&made, "nodes without ids") && is_told(&made, "direction not told") &&
              is_told(&made, "keys left out"));
  close_whole(&made);
  assert_read(
      "{\"nodes\": [{\"name\": \"A\"}, {\"name\": \"B\"}], \"links\": [{\"source\": \"B\", \"target\": \"A\"}]}",
      "B>A");
  assert_read("{\"nodes\": [{\"id\": \"A\"}, {\"id\": \"B\"}], \"links\": [{\"source\": {\"id\": \"B\", \"x\": 1}, "
              "\"target\": {\"id\": \"A\"}, \"index\": 0}]}",
              "B>A");
}

static void test_cytoscape(void **state)
{
  (void)state;
  static const char grouped[] = "{\"data\": {\"name\": \"N\"}, \"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\", "
                                "\"name\": \"A\"}, \"position\": {\"x\": 1}}, {\"data\": {\"id\": \"b\"}}], \"edges\": "
                                "[{\"data\": {\"id\": \"e\", \"source\": \"a\", \"target\": \"b\"}}]}}";
  assert_read(grouped, "a>b");
  assert_read("{\"elements\": [{\"data\": {\"id\": \"a\"}}, {\"data\": {\"id\": \"e\", \"source\": \"a\", \"target\": "
              "\"b\", \"interaction\": \"pp\"}}, {\"data\": {\"id\": \"b\"}}]}",
              "a>b");
  whole_network made = read(grouped);
  assert_string_equal(made.network.title, "N");
  assert_string_equal(fil_network_label(&made.network, 0), "A");
  close_whole(&made);
}

static void test_nets(void **state)
{
  (void)state;
  whole_network made =
      read("{\"netsJSON\": \"basic\", \"info\": {\"title\": \"P\", \"directed\": false}, \"nodes\": "
           "[{\"id\": 1, \"lab\": \"Medici\"}, {\"id\": 2, \"lab\": \"Pazzi\"}], \"links\": [{\"type\": "
           "\"edge\", \"n1\": 1, \"n2\": 2, \"rel\": \"m\", \"w\": 3}, {\"type\": \"arc\", \"n1\": 2, "
           "\"n2\": 1, \"rel\": \"b\"}]}");
  assert_whole_ties(&made, "1-2:3 m, 2>1 b");
  assert_string_equal(fil_network_label(&made.network, 0), "Medici");
  assert_string_equal(made.network.title, "P");
  close_whole(&made);
}

static void test_roles(void **state)
{
  (void)state;
  whole_network made = read(
      "{\"nodes\": [{\"id\": \"a\", \"name\": \"x\", \"label\": \"A\", \"category\": \"c\", \"group\": 1, \"stage\": "
      "\"s\"}, {\"id\": \"b\"}], \"links\": [{\"from\": \"a\", \"to\": \"b\", \"relation\": \"r\", \"directed\": "
      "false, \"Year\": 2019}]}");
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "a-b");
  assert_string_equal(fil_network_label(network, 0), "A");
  assert_string_equal(fil_column_text(fil_table_find(&network->nodes, "name"), 0), "x");
  assert_true(fil_table_find(&network->nodes, "group")->numbers[0] == 1);
  assert_string_equal(network->schema.relations[0].name, "r");
  assert_string_equal(network->edges.columns[network->period]->name, "Year");
  close_whole(&made);
}

static void test_mistakes(void **state)
{
  (void)state;
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"},\n{\"x\": 1}], \"links\": []}", "node_link", "empty id", 2, 1);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}],\n\"links\": [{\"source\": \"a\"}]}", "node_link", "missing node",
                     2, 11);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}],\n\"links\": [{\"source\": \"a\", \"target\": \"a\", \"weight\": "
                     "\"much\"}]}",
                     "node_link", "not a number", 2, 11);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}],\n\"links\": [{\"source\": \"a\", \"target\": \"a\", \"directed\": "
                     "\"both\"}]}",
                     "node_link", "not a direction", 2, 11);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}, 5], \"links\": []}", "node_link", "wrong type", 1, 25);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}], \"links\": [{\"source\": \"a\", \"target\": \"q\"}]}", "node_link",
                     "unknown node", 1, 0);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}], \"links\": [}", "node_link", "not JSON", 1, 36);
  assert_whole_error("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}], \"links\": []}", "node_link", "duplicate id", 1,
                     0);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole("{\"nodes\": [], \"links\": []}"));
  assert_true(is_whole("{\"nodes\": [{\"id\": 1}, {\"i"));
  assert_true(is_whole("{\"elements\": []}"));
  assert_false(is_whole("{\"nodes\": [{\"id\": 1}]}"));
  assert_false(is_whole("{\"nodes\": [1], \"links\": [2]}"));
  assert_false(is_whole("{\"elements\": {\"edges\": []}}"));
  assert_false(is_whole("[{\"nodes\": [], \"links\": []}]"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_networkx),  cmocka_unit_test(test_d3),
                                     cmocka_unit_test(test_cytoscape), cmocka_unit_test(test_nets),
                                     cmocka_unit_test(test_roles),     cmocka_unit_test(test_mistakes),
                                     cmocka_unit_test(test_recognized)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
