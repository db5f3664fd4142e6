/* SPDX-License-Identifier: GPL-2.0-or-later */
/* multinet's files: sections, several layers, ties between them, and what is wrong in them. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <string.h>

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read_whole(text, "multinet", /*schema=*/NULL);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

/* Without declarations ties have no direction. */
static void test_layers(void **state)
{
  (void)state;
  assert_read("#ACTOR ATTRIBUTES\nrole,STRING\n#ACTORS\nU1,Postdoc\nU2,NA\n#EDGES\nU1,U2,lunch\nU2,U3,work\n",
              "U1-U2 lunch, U2-U3 work");
  assert_read("#TYPE\nmultiplex\n#LAYERS\nlunch,UNDIRECTED\nwork,directed,LOOPS\n#EDGES\nU1,U2,lunch\nU2 , U2 , work\n",
              "U1-U2 lunch, U2>U2 work");
  assert_read("-- words\n#EDGES\n-- more\nU1,U2,lunch\n#LAYERS\nlunch,DIRECTED\n", "U1>U2");
}

/* A tie between two layers is of a relation of its own; of a node to itself it is none. */
static void test_multilayer(void **state)
{
  (void)state;
  const char *text = "#TYPE multilayer\n#LAYERS\nwork,work,DIRECTED\nlunch,lunch,UNDIRECTED\nwork,lunch,DIRECTED\n"
                     "#EDGES\nU1,work,U2,work\nU1,work,U3,lunch\nU1,work,U1,lunch\nU2,lunch,U3,lunch\n";
  whole_network made = read_whole(text, "multinet", /*schema=*/NULL);
  assert_whole_ties(&made, "U1>U2 work, U1>U3 work-lunch, U2-U3 lunch");
  bool told = false;
  for (size_t k = 0; k < made.problems.count; k++)
    told |= strcmp(made.problems.items[k].kind, "couplings left out") == 0;
  assert_true(told);
  close_whole(&made);
}

/* Values stand in the order of the declarations, those of one layer before those of all. */
static void test_attributes(void **state)
{
  (void)state;
  const char *text =
      "#LAYERS\na,DIRECTED\nb,DIRECTED\n#ACTOR ATTRIBUTES\ncategory,STRING\nlabel,STRING\nStaff,NUMERIC\n"
      "#NODE ATTRIBUTES\nb,Calls,NUMERIC\n#EDGE ATTRIBUTES\nSince,NUMERIC\na,weight,NUMERIC\n"
      "#ACTORS\nM,mill,\"City mill, new\",12\nF,NA,Farm,NA\n#VERTICES\nF,b,7\nM,a\nM,b,3\n"
      "#EDGES\nF,M,a,12.5,1999\nM,F,b,2001\n";
  whole_network made = read_whole(text, "multinet", /*schema=*/NULL);
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "F>M:12.5 a, M>F b");
  assert_string_equal(fil_network_label(network, 0), "City mill, new");
  assert_int_equal(fil_network_category(network, 1), FIL_MISSING);
  const fil_column *staff = fil_table_find(&network->nodes, "Staff");
  const fil_column *calls = fil_table_find(&network->nodes, "b: Calls");
  const fil_column *since = fil_table_find(&network->edges, "Since");
  assert_true(staff->numbers[0] == 12 && fil_column_is_missing(staff, 1));
  assert_true(calls->numbers[0] == 3 && calls->numbers[1] == 7);
  assert_true(since->numbers[0] == 1999 && since->numbers[1] == 2001);
  close_whole(&made);
}

static void test_mistakes(void **state)
{
  (void)state;
  assert_whole_error("#LAYERS\ntrade\n", "multinet", "not a direction", 2, 1);
  assert_whole_error("#ACTOR ATTRIBUTES\nrole\n", "multinet", "wrong number of fields", 2, 1);
  assert_whole_error("#ACTOR ATTRIBUTES\nrole,STRING\n#ACTORS\nA,x\nA,y\n", "multinet", "duplicate id", 5, 1);
  assert_whole_error("#ACTORS\nA,x\n", "multinet", "wrong number of fields", 2, 1);
  assert_whole_error("#VERTICES\nA\n", "multinet", "wrong number of fields", 2, 1);
  assert_whole_error("#EDGES\nA,B\n", "multinet", "wrong number of fields", 2, 1);
  assert_whole_error("#LAYERS\na,DIRECTED\n#EDGES\nA,B,b\n", "multinet", "unknown layer", 4, 5);
  assert_whole_error("#EDGE ATTRIBUTES\nweight,NUMERIC\n#EDGES\nA,B,b,x\n", "multinet", "not a number", 4, 7);
  assert_whole_error("#EDGE ATTRIBUTES\nweight,NUMERIC\n#EDGES\nA,B,b,-1\n", "multinet", "negative weight", 4, 0);
}

/* Each line is held against every attribute, so that there may not be any number of them. */
static void test_too_many(void **state)
{
  (void)state;
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, "#EDGE ATTRIBUTES\n", NULL), FIL_OK);
  for (int k = 0; k <= 1000; k++)
    assert_int_equal(fil_text_format(&text, NULL, "a%d,STRING\n", k), FIL_OK);
  assert_whole_error(text.bytes, "multinet", "too many attributes", 1002, 1);
  fil_text_destroy(&text);
}

static void test_no_file(void **state)
{
  (void)state;
  assert_false(is_whole("A,B,work\nC,D,lunch\n")); /* without its ending .mpx */
  assert_false(is_whole("#FromNodeId,ToNodeId\nA,B\n"));
  assert_false(is_whole("#Edges of trade\nA,B\n"));
  assert_true(is_whole("\n -- words\n#edges\nA,B,work\n"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_layers),   cmocka_unit_test(test_multilayer), cmocka_unit_test(test_attributes),
      cmocka_unit_test(test_mistakes), cmocka_unit_test(test_too_many),   cmocka_unit_test(test_no_file),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
