/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Networks written as UCINET's DL files, to the byte. */
#include "io/network/format.h"
#include "tests/support/network_text.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"
#include "tests/support/writing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void test_relations(void **state)
{
  (void)state;
  fil_network network = network_from_text("A\nB\nC\nB -> A 2.5 trade\nA -> C trade\nA -- B 3 talks");
  fil_problems problems = write_network(&network, "dl", "made.dl");
  assert_written("made.dl", "DL N=3 NM=2\r\nFORMAT = EDGELIST1\r\nLABELS:\r\nA\r\nB\r\nC\r\nMATRIX LABELS:\r\ntrade\r\n"
                            "talks\r\nDATA:\r\n1 3 1\r\n2 1 2.5\r\n!\r\n1 2 3\r\n2 1 3\r\n");
  assert_int_equal(problems.count, 0);
  assert_scratch_holds_only("made.dl");
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

/* Ids that UCINET cannot have as labels: too long, not ASCII, with a blank, the same but for case, words of a heading.
 */
static void test_codes(void **state)
{
  (void)state;
  static const char *const ids[] = {"a23456789012345678x", "Әл", "a b", "AB", "ab", "data", "NA", "a,b", "5", "n1"};
  for (size_t k = 0; k < 8; k++) {
    fil_network network;
    assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
    assert_int_equal(fil_network_add_node(&network, k == 4 ? "AB" : ids[8], NULL, NULL, NULL, NULL), FIL_OK);
    assert_int_equal(fil_network_add_node(&network, ids[k], "Label", NULL, NULL, NULL), FIL_OK);
    assert_int_equal(fil_network_add_edge(&network, 0, 1, "tie", NAN, NULL), FIL_OK);
    network.has_weights = false;
    fil_problems problems = write_network(&network, "dl", "made.dl");
    const bool is_kept = k == 3;
    assert_written("made.dl", is_kept ? "DL N=2\r\nFORMAT = EDGELIST1\r\nLABELS:\r\n5\r\nAB\r\nDATA:\r\n1 2\r\n"
                                      : "DL N=2\r\nFORMAT = EDGELIST1\r\nLABELS:\r\nn1\r\nn2\r\nDATA:\r\n1 2\r\n");
    char *key = scratch_read("made-key.csv");
    assert_true(strncmp(key, is_kept ? "Id,Label\n" : "Id,Label,Original id\n", 9) == 0);
    assert_non_null(strstr(key, is_kept ? "AB,Label" : "n2,Label,"));
    free(key);
    fil_problems_destroy(&problems);
    fil_network_destroy(&network);
  }
}

static void test_attributes(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : farm\nB : mill\nC\nA -> B");
  fil_column *staff;
  assert_int_equal(fil_table_add_column(&network.nodes, "Staff, all", FIL_COLUMN_NUMBER, &staff, NULL), FIL_OK);
  staff->numbers[0] = 0.1;
  fil_problems problems = write_network(&network, "dl", "made.dl");
  assert_written("made-attributes.dl", "DL NR=3 NC=2\r\nFORMAT = FULLMATRIX\r\nROW LABELS:\r\nA\r\nB\r\nC\r\n"
                                       "COLUMN LABELS:\r\ncategory\r\na2\r\nDATA:\r\n1 0.1\r\n2 NA\r\nNA NA\r\n");
  assert_written("made-codes.csv", "Column,Attribute,Code,Value\ncategory,category,1,farm\ncategory,category,2,mill\n"
                                   "a2,\"Staff, all\",,\n");
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

static void test_told(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B 1 kin\nB -> A 1 kin\nA -> C 0 trade\nA -> D 2 trade\nA -> D 3 trade");
  fil_problems problems = write_network(&network, "dl", "made.dl");
  assert_told(&problems, "the directed ties \"kin\" are the same both ways, and a matrix does not say that they have a "
                         "direction; read again they are undirected");
  assert_told(&problems, "1 cells \"trade\" are of weight 0, which to UCINET is no tie");
  assert_told(&problems, "ties of one pair and relation are one cell of a matrix; their weights are added up");
  char *found = scratch_read("made.dl");
  assert_non_null(strstr(found, "1 4 5\r\n"));
  free(found);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

static void test_relation_names(void **state)
{
  (void)state;
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "A", NULL, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 0, 0, "gives advice", 1, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 0, 0, "trade", 1, NULL), FIL_OK);
  fil_problems problems = write_network(&network, "dl", "made.dl");
  assert_told(&problems, "the relation \"gives advice\" is called r1, since UCINET cannot have its name");
  char *found = scratch_read("made.dl");
  assert_non_null(strstr(found, "MATRIX LABELS:\r\nr1\r\ntrade\r\n"));
  free(found);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

static void test_no_nodes(void **state)
{
  (void)state;
  fil_network network;
  fil_bundle files;
  fil_problems problems = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_bundle_init(&files, "made.dl", NULL), FIL_OK);
  const fil_network_writing writing = {.network = &network, .files = &files, .problems = &problems};
  assert_int_equal(fil_network_format_write(fil_network_format_named("dl"), writing, NULL), FIL_ERROR_DATA);
  fil_bundle_destroy(&files);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      IN_SCRATCH(test_relations), IN_SCRATCH(test_codes),          IN_SCRATCH(test_attributes),
      IN_SCRATCH(test_told),      IN_SCRATCH(test_relation_names), IN_SCRATCH(test_no_nodes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
