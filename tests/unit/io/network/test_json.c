/* SPDX-License-Identifier: GPL-2.0-or-later */
/* filiere's own network file, as people may have changed it. What is written comes back: see test_round_trip.c. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <math.h>
#include <string.h>

#define HEAD "{\"format\": \"filiere network\", \"version\": 1,\n"

static void test_small(void **state)
{
  (void)state;
  whole_network made = read_whole(HEAD "\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\", \"label\": \"B\"}],\n"
                                       "\"edges\": [{\"source\": \"b\", \"target\": \"a\", \"weight\": 2.5}]}",
                                  "json", NULL);
  assert_whole_ties(&made, "b>a:2.5");
  assert_string_equal(fil_network_label(&made.network, 1), "B");
  close_whole(&made);
}

/* Lists in any order, keys in any order; what is declared decides about types, order and direction. */
static void test_declared(void **state)
{
  (void)state;
  whole_network made =
      read_whole("{\"edges\": [{\"target\": \"b\", \"source\": \"a\", \"relation\": \"talk\",\n"
                 "\"attributes\": {\"Year\": \"2020\", \"Share\": 0.5}}],\n"
                 "\"nodes\": [{\"attributes\": {\"Staff\": 12, \"Code\": \"007\"}, \"id\": \"a\"}, {\"id\": \"b\"}],\n"
                 "\"edge_attributes\": [{\"name\": \"Year\", \"type\": \"category\", \"period\": true},\n"
                 "{\"name\": \"Share\", \"type\": \"number\", \"unit\": \"%\"}],\n"
                 "\"node_attributes\": [{\"name\": \"Staff\", \"type\": \"number\"}, {\"name\": \"Code\", \"type\": "
                 "\"category\", \"levels\": [\"x\", \"007\"]}],\n"
                 "\"relations\": [{\"name\": \"trade\", \"unit\": \"t\"}, {\"name\": \"talk\", \"directed\": false}],\n"
                 "\"stages\": [{\"name\": \"Late\"}, {\"name\": \"Early\", \"label\": \"First\"}],\n"
                 "\"title\": \"T\", \"version\": 1, \"format\": \"filiere network\"}",
                 "json", NULL);
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "a-b talk");
  assert_string_equal(network->schema.relations[0].unit, "t");
  assert_string_equal(network->schema.stages.items[1].label, "First");
  assert_true(fil_table_find(&network->nodes, "Staff")->numbers[0] == 12);
  assert_true(isnan(fil_table_find(&network->nodes, "Staff")->numbers[1]));
  assert_int_equal(fil_table_find(&network->nodes, "Code")->codes[0], 1);
  assert_string_equal(network->edges.columns[network->period]->name, "Year");
  assert_string_equal(fil_table_find(&network->edges, "Share")->unit, "%");
  close_whole(&made);
}

static void test_mistakes(void **state)
{
  (void)state;
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\"},\n{\"label\": \"b\"}]}", "json", "missing key", 3, 1);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\", \"name\": 1}]}", "json", "unknown key", 2, 23);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": 1}]}", "json", "wrong type", 2, 18);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\", \"id\": \"b\"}]}", "json", "repeated key", 2, 23);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\", \"attributes\": {\"x\": 1}}]}", "json", "undeclared attribute",
                     2, 38);
  assert_whole_error(HEAD
                     "\"node_attributes\": [{\"name\": \"x\", \"type\": \"number\"}],\n\"nodes\": [{\"id\": \"a\", "
                     "\"attributes\": {\"x\": \"1\"}}]}",
                     "json", "wrong type", 3, 43);
  assert_whole_error(HEAD "\"node_attributes\": [{\"name\": \"x\", \"type\": \"date\"}]}", "json", "wrong type", 2, 21);
  assert_whole_error(HEAD "\"nodes\": {}}", "json", "wrong type", 2, 10);
  assert_whole_error(HEAD "\"nodes\": [],\n\"nodes\": []}", "json", "repeated key", 3, 1);
  assert_whole_error(HEAD "\"edges\": [{\"source\": \"a\", \"target\": \"b\", \"weight\": \"2\"}]}", "json",
                     "wrong type", 2, 52);
  assert_whole_error(HEAD "\"edges\": [{\"source\": \"a\", \"target\": \"b\", \"weight\": 1e999}]}", "json",
                     "wrong type", 2, 52);
  assert_whole_error("{\"format\": \"filiere network\", \"version\": 2}", "json", "unknown version", 1, 42);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\"", "json", "not JSON", 2, 21);
  assert_whole_error(HEAD "\"nodes\": [{\"id\": \"a\"}],\n\"edges\": [{\"source\": \"a\", \"target\": \"x\"}]}", "json",
                     "unknown node", 3, 0);
}

/* Declared attributes that nothing has would be far more memory than the file. */
static void test_growth(void **state)
{
  (void)state;
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, HEAD "\"node_attributes\": [", NULL), FIL_OK);
  for (int k = 0; k < 3000; k++)
    assert_int_equal(fil_text_format(&text, NULL, "%s{\"name\": \"%d\", \"type\": \"text\"}", k ? "," : "", k), FIL_OK);
  assert_int_equal(fil_text_add(&text, "],\n\"nodes\": [\n", NULL), FIL_OK);
  for (int k = 0; k < 6000; k++)
    assert_int_equal(fil_text_format(&text, NULL, "%s{\"id\":\"%d\"}", k ? ",\n" : "", k), FIL_OK);
  assert_int_equal(fil_text_add(&text, "]}", NULL), FIL_OK);
  assert_whole_error(fil_text_string(&text), "json", "too many attributes", 5596, 1);
  fil_text_destroy(&text);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole(HEAD "}"));
  assert_true(is_whole(HEAD "\"nodes\": [{\"id\""));
  assert_false(is_whole("{\"format\": \"filiere study\"}"));
  assert_false(is_whole("{\"edges\": {\"file\": \"ties.csv\"}, \"nodes\": {\"file\": \"actors.csv\"}}"));
  assert_false(
      is_whole("{\"edges\": [{\"file\": \"a.csv\"}, {\"file\": \"b.csv\"}], \"nodes\": {\"file\": \"n.csv\"}}"));
  assert_false(is_whole("{\"edges\": [{\"file\": \"a.csv\"}]}"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_small), cmocka_unit_test(test_declared),
                                     cmocka_unit_test(test_mistakes), cmocka_unit_test(test_growth),
                                     cmocka_unit_test(test_recognized)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
