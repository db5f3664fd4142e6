/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The tree of cohesive blocks: published examples, as NetworkX finds them (tests/oracle/blocks.py), and by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* The example of Moody & White 2003. */
static const char *const example =
    "1 -- 2\n1 -- 3\n1 -- 4\n1 -- 5\n1 -- 6\n2 -- 3\n2 -- 4\n2 -- 5\n2 -- 7\n3 -- 4\n3 -- 6\n3 -- 7\n4 -- 5\n4 -- 6\n"
    "4 -- 7\n5 -- 6\n5 -- 7\n5 -- 21\n6 -- 7\n7 -- 8\n7 -- 11\n7 -- 14\n7 -- 19\n8 -- 9\n8 -- 11\n8 -- 14\n9 -- 10\n"
    "10 -- 12\n10 -- 13\n11 -- 12\n11 -- 14\n12 -- 16\n13 -- 16\n14 -- 15\n15 -- 16\n17 -- 18\n17 -- 19\n17 -- 20\n"
    "18 -- 20\n18 -- 21\n19 -- 20\n19 -- 22\n19 -- 23\n20 -- 21\n21 -- 22\n21 -- 23\n22 -- 23";

/* Zachary's karate club. */
static const char *const karate =
    "0 -- 1\n0 -- 2\n0 -- 3\n0 -- 4\n0 -- 5\n0 -- 6\n0 -- 7\n0 -- 8\n0 -- 10\n0 -- 11\n0 -- 12\n0 -- 13\n0 -- 17\n"
    "0 -- 19\n0 -- 21\n0 -- 31\n1 -- 2\n1 -- 3\n1 -- 7\n1 -- 13\n1 -- 17\n1 -- 19\n1 -- 21\n1 -- 30\n2 -- 3\n2 -- 7\n"
    "2 -- 8\n2 -- 9\n2 -- 13\n2 -- 27\n2 -- 28\n2 -- 32\n3 -- 7\n3 -- 12\n3 -- 13\n4 -- 6\n4 -- 10\n5 -- 6\n5 -- 10\n"
    "5 -- 16\n6 -- 16\n8 -- 30\n8 -- 32\n8 -- 33\n9 -- 33\n13 -- 33\n14 -- 32\n14 -- 33\n15 -- 32\n15 -- 33\n18 -- 32\n"
    "18 -- 33\n19 -- 33\n20 -- 32\n20 -- 33\n22 -- 32\n22 -- 33\n23 -- 25\n23 -- 27\n23 -- 29\n23 -- 32\n23 -- 33\n"
    "24 -- 25\n24 -- 27\n24 -- 31\n25 -- 31\n26 -- 29\n26 -- 33\n27 -- 33\n28 -- 31\n28 -- 33\n29 -- 32\n29 -- 33\n"
    "30 -- 32\n30 -- 33\n31 -- 32\n31 -- 33\n32 -- 33";

static const char *members_of(const fil_table *table, size_t row)
{
  return fil_column_text(fil_table_find(table, "members"), row);
}

/* Nodes stand in the order in which the ties name them. */
static void test_example(void **state)
{
  (void)state;
  fil_table table = measure_text(example, "block_tree");
  assert_cells(&table, "block", (const double[]){1, 2, 3, 4, 5}, 5);
  assert_cells(&table, "parent", (const double[]){NAN, 1, 2, 1, 4}, 5);
  assert_cells(&table, "depth", (const double[]){0, 1, 2, 1, 2}, 5);
  assert_cells(&table, "cohesion", (const double[]){1, 2, 5, 2, 3}, 5);
  assert_cells(&table, "size", (const double[]){23, 14, 7, 10, 4}, 5);
  assert_cells(&table, "share", (const double[]){1, 14. / 23, 7. / 23, 10. / 23, 4. / 23}, 5);
  assert_null(members_of(&table, 0));
  assert_string_equal(members_of(&table, 1), "1; 2; 3; 4; 5; 6; 7; 21; 19; 17; 18; 20; 22; 23");
  assert_string_equal(members_of(&table, 2), "1; 2; 3; 4; 5; 6; 7");
  assert_string_equal(members_of(&table, 3), "7; 8; 11; 14; 9; 10; 12; 13; 16; 15");
  assert_string_equal(members_of(&table, 4), "7; 8; 11; 14");
  fil_table_destroy(&table);
}

static void test_karate(void **state)
{
  (void)state;
  fil_table table = measure_text(karate, "block_tree");
  assert_cells(&table, "parent", (const double[]){NAN, 1, 2, 3, 1, 5}, 6);
  assert_cells(&table, "cohesion", (const double[]){1, 2, 3, 4, 2, 3}, 6);
  assert_cells(&table, "size", (const double[]){34, 28, 18, 10, 6, 5}, 6);
  assert_string_equal(members_of(&table, 3), "0; 1; 2; 3; 7; 8; 13; 30; 32; 33");
  fil_table_destroy(&table);
}

/* The number of the deepest block is the row of the tree: 7 is in two of depth 2, the first of cohesion 5. */
static void test_numbers(void **state)
{
  (void)state;
  const double expected[] = {3, 3, 3, 3, 3, 3, 3, 2, 5, 5, 5, 2, 4, 4, 4, 4, 4, 4, 2, 2, 2, 2, 2};
  fil_table table = measure_text(example, "block_depth");
  assert_cells(&table, "block_number", expected, 23);
  fil_table_destroy(&table);
}

static void test_hierarchy(void **state)
{
  (void)state;
  fil_table table = measure_text(example, "block_hierarchy");
  assert_measure(&table, "cohesive_blocks", 5);
  assert_measure(&table, "block_levels", 2);
  assert_measure(&table, "highest_cohesion", 5);
  fil_table_destroy(&table);
}

/* In pieces: the network holds together by nobody; of two blocks of the same size the first in the data is first. */
static void test_pieces(void **state)
{
  (void)state;
  fil_table table = measure_text("E -- F\nA -> B\nB -> C\nC -> A\nD", "block_tree");
  assert_cells(&table, "parent", (const double[]){NAN, 1, 1}, 3);
  assert_cells(&table, "cohesion", (const double[]){0, 2, 1}, 3);
  assert_cells(&table, "share", (const double[]){1, 0.5, 1. / 3}, 3);
  assert_string_equal(members_of(&table, 1), "A; B; C");
  fil_table_destroy(&table);
  table = measure_text("A -- B\nC -- D", "block_tree");
  assert_string_equal(members_of(&table, 1), "A; B");
  fil_table_destroy(&table);
}

static void test_least(void **state)
{
  (void)state;
  fil_table table = measure_text("A", "block_hierarchy");
  assert_measure(&table, "cohesive_blocks", 1);
  assert_measure(&table, "block_levels", 0);
  assert_measure(&table, "highest_cohesion", 0);
  fil_table_destroy(&table);
  table = measure_text("", "block_hierarchy");
  assert_measure(&table, "cohesive_blocks", NAN);
  fil_table_destroy(&table);
}

static void test_limit(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C");
  fil_table table = measure_set(&network, "block_tree", "block_tree.nodes_most", 2);
  assert_int_equal(fil_table_rows(&table), 0);
  assert_string_equal(table.remarks[1],
                      "Tree of cohesive blocks, reading \"all\": no rows, because blocks of more than 2 nodes take "
                      "long; block_tree.nodes_most sets the limit.");
  fil_table_destroy(&table);
  table = measure_set(&network, "block_hierarchy", "block_hierarchy.nodes_most", 2);
  assert_measure(&table, "cohesive_blocks", NAN);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_example),   cmocka_unit_test(test_karate), cmocka_unit_test(test_numbers),
      cmocka_unit_test(test_hierarchy), cmocka_unit_test(test_pieces), cmocka_unit_test(test_least),
      cmocka_unit_test(test_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
