/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Square matrices in sheets. */
#include "io/network/format.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <string.h>

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read_whole(text, "matrix", /*schema=*/NULL);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

/* Empty cells and zeros are no ties; the rows may stand in another order; separators and decimal signs as in any sheet.
 */
static void test_directed(void **state)
{
  (void)state;
  assert_read(";Farm;Mill;Shop\nFarm;0;12,5;\nMill;0;0;8\nShop;;;\n", "Farm>Mill:12.5, Mill>Shop:8");
  assert_read("giver\tA\tB\n\nB\t3\t\nA\t\t1.5\n", "A>B:1.5, B>A:3");
  assert_read("\"\",\"A, Ltd\",\"B\"\n\"A, Ltd\",2,1\nB,0,0\n", "A, Ltd>A, Ltd:2, A, Ltd>B:1");
}

static void test_symmetric(void **state)
{
  (void)state;
  whole_network made = read_whole(",A,B,C\nA,4,1,0\nB,1,,2\nC,,2,0\n", "matrix", /*schema=*/NULL);
  assert_whole_ties(&made, "A-A:4, A-B:1, B-C:2");
  assert_string_equal(made.problems.items[0].kind, "symmetric matrix");
  close_whole(&made);
}

/* A symmetric matrix of a relation that the study says to be directed keeps both directions. */
static void test_declared_directed(void **state)
{
  (void)state;
  fil_schema schema = {0};
  assert_int_equal(fil_schema_add_relation(&schema, "trade", NULL, NULL, true, NULL), FIL_OK);
  schema.relations[0].direction_declared = true;
  whole_network made = read_whole(",A,B\nA,0,1\nB,1,0\n", "matrix", &schema);
  assert_whole_ties(&made, "A>B:1, B>A:1");
  close_whole(&made);
  fil_schema_destroy(&schema);
}

static void test_mistakes(void **state)
{
  (void)state;
  assert_whole_error(",A,B\nA,0,x\nB,1,0\n", "matrix", "not a number", 2, 3);
  assert_whole_error(",A,B\nA,0,-1\nB,1,0\n", "matrix", "negative weight", 2, 0);
  assert_whole_error(",A,B\nA,0,1\nC,1,0\n", "matrix", "unknown node", 3, 1);
  assert_whole_error(",A,B\nA,0,1\nC,1,0\n", "matrix", "missing row", 1, 3);
  assert_whole_error(",A,B\nA,0,1\nA,1,0\nB,0,0\n", "matrix", "duplicate id", 3, 1);
  assert_whole_error(",A,,B\nA,0,1,2\nB,0,0,0\n", "matrix", "missing name", 1, 3);
  assert_whole_error(",A,B\nA,0,1,7\nB,1,0\n", "matrix", "too many fields", 2, 4);
}

/* Edge and node sheets stay what they are. */
static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole(",A,B\nB,0,1\n"));
  assert_false(is_whole(",A,B\nC,0,1\n"));
  assert_false(is_whole("Source,Target,Weight\nTarget,Mill,1\n"));
  assert_false(is_whole("Id,Label,Sector\nA,Label,x\n"));
  assert_false(is_whole(",A\nA,1\n"));
  assert_false(is_whole(""));
}

/* Ties without headings, the second going on from where the first ends, are none. */
static void test_chain_of_ties(void **state)
{
  (void)state;
  static const char *const chains[] = {"Farm,Mill,3\nMill,Bakery,4\n", "Farm;Mill;trade;3\nMill;Bakery;trade;4\n"};
  for (size_t k = 0; k < sizeof chains / sizeof *chains; k++) {
    fil_source source = {0};
    const fil_network_format *format = NULL;
    assert_int_equal(
        fil_source_open_memory(&source, "ties.csv", chains[k], strlen(chains[k]), "UTF-8", /*problems=*/NULL, NULL),
        FIL_OK);
    assert_int_equal(fil_network_format_find(&source, &format, NULL), FIL_OK);
    assert_null(format);
    fil_source_close(&source);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_chain_of_ties),     cmocka_unit_test(test_directed), cmocka_unit_test(test_symmetric),
      cmocka_unit_test(test_declared_directed), cmocka_unit_test(test_mistakes), cmocka_unit_test(test_recognized),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
