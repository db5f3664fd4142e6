/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UCINET's DL files. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <string.h>

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read_whole(text, "dl", /*schema=*/NULL);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static void test_full_matrix(void **state)
{
  (void)state;
  assert_read("DL N=3\nDATA:\n0 1 0\n0 0 2.5\n0 na .\n", "1>2:1, 2>3:2.5");
  assert_read("dl n = 3, format = fullmatrix\nlabels:\nA,B,\"C D\"\ndata:\n0 1 1\n1 0 0 1 0 0\n", "A-B:1, A-C D:1");
  assert_read("DL N=2 DIAGONAL ABSENT\nDATA:\n3\n4\n", "1>2:3, 2>1:4");
  assert_read(
      "DL\r\nN=2\r\nFORMAT = FULLMATRIX DIAGONAL PRESENT\r\nROW LABELS:\r\nA\r\nB\r\nCOLUMN LABELS:\r\nA\r\nB\r\nDATA:"
      "\r\n 0 1\r\n 0 0\r\n",
      "A>B:1");
}

static void test_halves(void **state)
{
  (void)state;
  assert_read("DL N=3 FORMAT=LOWERHALF\nDATA:\n0\n1 0\n2 3 0\n", "1-2:1, 1-3:2, 2-3:3");
  assert_read("DL N=3 FORMAT=UPPERHALF DIAGONAL=ABSENT\nDATA:\n1 2\n3\n", "1-2:1, 1-3:2, 2-3:3");
}

static void test_embedded_labels(void **state)
{
  (void)state;
  assert_read("DL N=2 FORMAT=FULLMATRIX\nLABELS EMBEDDED\nDATA:\n  A B\nA 0 1\nB 0 0\n", "A>B:1");
  assert_read("DL N=2\nROW LABELS EMBEDDED\nDATA:\nA 0 1\nB 0 0\n", "A>B:1");
  assert_read("DL NR=1 NC=2\nROW LABELS EMBEDDED\nCOLUMN LABELS EMBEDDED\nDATA:\nE1 E2\nAnn 1 3\n",
              "Ann-E1:1, Ann-E2:3");
}

static void test_lists(void **state)
{
  (void)state;
  assert_read("DL N=3 FORMAT=EDGELIST1\nDATA:\n1 2 5\n3 1\n", "1>2:5, 3>1");
  assert_read("DL N=3 FORMAT=EDGELIST1\nLABELS EMBEDDED\nDATA:\nAnn Bob 5\n\"C D\" Ann\n", "Ann>Bob:5, C D>Ann");
  assert_read("DL N=3 FORMAT=EDGELIST1\nLABELS:\nA B C\nDATA:\nA C\n2 3\n", "A>C, B>C");
  assert_read("DL N=4 FORMAT=NODELIST1\nDATA:\n1 2 3\n4 1\n", "1>2, 1>3, 4>1");
  assert_read("DL NR=2 NC=2 FORMAT=EDGELIST2\nLABELS EMBEDDED\nDATA:\nAnn party 2\nBob party\nBob Ann\n",
              "Ann-party:2, Bob-party, Bob-Ann (2)");
  assert_read("DL N=2 NM=2 FORMAT=EDGELIST1\nLEVEL LABELS:\ntrade talk\nDATA:\n1 2\n!\n2 1 3\n",
              "1>2 trade, 2>1:3 talk");
}

/* The same in both directions, as a matrix of undirected ties is; a tie that stands twice spoils it. */
static void test_mirrored_lists(void **state)
{
  (void)state;
  assert_read("DL N=3 FORMAT=EDGELIST1\nDATA:\n1 2 5\n2 1 5\n3 3 2\n", "1-2:5, 3-3:2");
  assert_read("DL N=3 FORMAT=NODELIST1\nDATA:\n1 2 3\n2 1\n3 1\n", "1-2, 1-3");
  assert_read("DL N=3 FORMAT=EDGELIST1\nDATA:\n1 2 5\n2 1 4\n", "1>2:5, 2>1:4");
  assert_read("DL N=3 FORMAT=EDGELIST1\nDATA:\n1 2\n2 1 1\n2 3\n", "1>2, 2>1:1, 2>3");
  assert_read("DL N=3 FORMAT=EDGELIST1\nDATA:\n3 3\n1 1\n", "3>3, 1>1");
  assert_read("DL N=2 NM=2 FORMAT=EDGELIST1\nMATRIX LABELS:\na b\nDATA:\n1 2\n2 1\n!\n1 2\n", "1-2 a, 1>2 b");
  whole_network made = read_whole("DL N=2 FORMAT=EDGELIST1\nDATA:\n1 2\n2 1\n", "dl", NULL);
  assert_string_equal(made.problems.items[0].kind, "symmetric matrix");
  close_whole(&made);
}

static void test_mirrored_but_declared(void **state)
{
  (void)state;
  fil_schema schema = {0};
  assert_int_equal(fil_schema_add_relation(&schema, "trade", NULL, NULL, true, NULL), FIL_OK);
  schema.relations[0].direction_declared = true;
  whole_network made = read_whole("DL N=2 FORMAT=EDGELIST1\nDATA:\n1 2\n2 1\n", "dl", &schema);
  assert_whole_ties(&made, "1>2, 2>1");
  close_whole(&made);
  fil_schema_destroy(&schema);
}

/* A line for each actor in turn, which begins with how many it names. */
static void test_counted_lists(void **state)
{
  (void)state;
  assert_read("DL N=3 FORMAT=NODELIST1B\nDATA:\n2 2 3\n0\n1 2\n", "1>2, 1>3, 3>2");
  assert_read("DL N=2 NM=2 FORMAT=NODELIST1B\nMATRIX LABELS:\na b\nDATA:\n1 2\n0\n!\n0\n1 1\n", "1>2 a, 2>1 b");
}

/* What the manual allows in a heading. */
static void test_headings(void **state)
{
  (void)state;
  assert_read("DL N = 2,\nLABELS:\nA=B\nDATA: 0 1e-3\n 0 0\n", "A>B:0.001");
  assert_read("dl nr=2, nc=2\nrow labels:\nAnn,Bob\ncol labels:\nANN,BOB\ndata:\n0 1\n0 0\n", "Ann>Bob:1");
  assert_read("dl nr=2, nc=2\nrow labels embedded\ncolumn labels embedded\ndata:\n  A B\nA 0 1\nB 0 0\n", "A>B:1");
  assert_read("dl nr=2, nc=2\nrow labels:\nAnn,Bob\ncol labels:\nE1,E2\ndata:\n0 1\n0 0\n", "Ann-E2:1");
  assert_read("DL n=2 format=lowerhalf diagonal=absent\nlabels:\n\"A B\" C\ndata:\n4\n", "A B-C:4");
}

static void test_several_matrices(void **state)
{
  (void)state;
  whole_network made = read_whole("DL N=2 NM=2\nLEVEL LABELS:\ntrade\ntalk\nDATA:\n0 1\n0 0\n0 1\n1 0\n", "dl", NULL);
  assert_whole_ties(&made, "1>2:1 trade, 1-2:1 talk");
  close_whole(&made);
  assert_read("DL N=2 NM=2\nDATA:\n0 1\n0 0\n0 2\n0 0\n", "1>2:1 1, 1>2:2 2");
}

static void test_two_modes(void **state)
{
  (void)state;
  whole_network made = read_whole("DL NR=2 NC=1\nROW LABELS:\nAnn Bob\nDATA:\n1\n0\n", "dl", NULL);
  assert_whole_ties(&made, "Ann-c1:1");
  assert_int_equal(fil_network_node_count(&made.network), 3);
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 1)].name, "row");
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 2)].name, "column");
  close_whole(&made);
}

static void test_mistakes(void **state)
{
  (void)state;
  static const whole_mistake mistakes[] = {
      {"DL N=many\nDATA:\n", "wrong number of actors", 1, 6},
      {"DL N=99999999999\nDATA:\n", "wrong number of actors", 1, 6},
      {"DL\nDATA:\n0 1\n", "wrong number of actors", 2, 1},
      {"DL N=2 FORMAT=PICTURE\nDATA:\n0 1 1 0\n", "unknown format", 1, 15},
      {"DL N=2\nLABELS\nDATA:\n0 1 1 0\n", "wrong heading", 2, 1},
      {"DL N=2\nLABELS:\nA\nDATA:\n0 1 1 0\n", "cut off", 4, 1},
      {"DL N=2\n0 1 1 0\n", "cut off", 0, 0},
      {"DL N=2\nDATA:\n0 1\n1 x\n", "not a number", 4, 3},
      {"DL N=2 FORMAT=EDGELIST1\nDATA:\n1 3\n", "unknown node", 3, 3},
      {"DL N=2 FORMAT=EDGELIST1\nDATA:\n1 2 x\n", "not a number", 3, 5},
      {"DL N=1 FORMAT=EDGELIST1\nLABELS EMBEDDED\nDATA:\nA B\n", "unknown node", 4, 3},
      {"DL N=2 FORMAT=EDGELIST1\nDATA:\n1\n", "missing node", 3, 2},
      {"DL N=2 FORMAT=EDGELIST1\nDATA:\n1 2 3 4\n", "surplus value", 3, 7},
      {"DL N=2\nDATA:\n0 1 1 0\n0\n", "surplus value", 4, 1},
      {"DL N=2 FORMAT=EDGEARRAY1\nDATA:\n1 2\n", "unknown format", 1, 15},
      {"DL N=2 FORMAT=BLOCKMATRIX\nDATA:\n1 2\n", "unknown format", 1, 15},
      {"DL N=2 DATAFILE=cells.txt\n", "data in another file", 1, 8},
      {"DL N=2 FORMAT=NODELIST1B\nDATA:\n2 1\n0\n", "wrong number of actors", 3, 1},
      {"DL N=2 FORMAT=NODELIST1B\nDATA:\nx 1\n", "wrong number of actors", 3, 1},
      {"DL N=2 FORMAT=NODELIST1B\nDATA:\n0\n0\n1 1\n", "surplus value", 5, 1},
      {"DL N=2\nDATA:\n0 -1\n1 0\n", "negative weight", 3, 0},
  };
  for (size_t k = 0; k < sizeof mistakes / sizeof *mistakes; k++) {
    if (strcmp(mistakes[k].kind, "cut off") != 0 || mistakes[k].row)
      assert_whole_error(mistakes[k].text, "dl", mistakes[k].kind, mistakes[k].row, mistakes[k].column);
  }
  whole_network made = read_whole("DL N=300\nDATA:\n0 1\n", "dl", NULL);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR), 1);
  assert_string_equal(made.problems.items[0].cause, "the file is too short for its matrix");
  close_whole(&made);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole("\n dl N=2"));
  assert_true(is_whole("DL,N=2"));
  assert_false(is_whole("DLX N=2"));
  assert_false(is_whole("Source,Target\nDL,2"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_full_matrix),      cmocka_unit_test(test_halves),
      cmocka_unit_test(test_embedded_labels),  cmocka_unit_test(test_lists),
      cmocka_unit_test(test_mirrored_lists),   cmocka_unit_test(test_mirrored_but_declared),
      cmocka_unit_test(test_counted_lists),    cmocka_unit_test(test_headings),
      cmocka_unit_test(test_several_matrices), cmocka_unit_test(test_two_modes),
      cmocka_unit_test(test_mistakes),         cmocka_unit_test(test_recognized),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
