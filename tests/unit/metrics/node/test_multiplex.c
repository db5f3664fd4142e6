/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties over relations, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* Trade: A - B, A - C, B - A again, which is no further partner. News: A - B, and the loop of C is none. Of three
   relations: A has 2, 1, 0: 3/2 (1 − 5/9) = 2/3; B 1, 1, 0: 3/2 (1 − 2/4) = 3/4; C 1 and D 1 alone: 0; E none. */
static const char three[] =
    "A -> B 2 trade\nB -> A 1 trade\nA -> C 3 trade\nA -- B 1 news\nC -- C news\nD -> F loans\nE";

static void test_three_relations(void **state)
{
  (void)state;
  fil_table table = measure_text(three, "multiplex");
  assert_cells(&table, "overlapping_degree", (const double[]){3, 2, 1, 1, 1, 0}, 6);
  assert_cells(&table, "relation_participation", (const double[]){2.0 / 3, 0.75, 0, 0, 0, NAN}, 6);
  fil_table_destroy(&table);
}

/* Strength: A 6 and 1: 3/2 (1 − 37/49) = 18/49; B 3 and 1: 3/2 (1 − 10/16) = 9/16. */
static void test_weighted(void **state)
{
  (void)state;
  fil_table table = measure_text(three, "multiplex");
  assert_cells(&table, "overlapping_degree_weighted", (const double[]){7, 4, 3, 1, 1, 0}, 6);
  assert_cells(&table, "relation_participation_weighted", (const double[]){18.0 / 49, 9.0 / 16, 0, 0, 0, NAN}, 6);
  fil_table_destroy(&table);
}

/* A reading of two of the three relations: A 3 of them, 2 (1 − 5/9); D has none of their ties. */
static void test_reading(void **state)
{
  (void)state;
  fil_network network = network_from_text(three);
  const uint32_t codes[] = {0, 1};
  const char *metric = "multiplex";
  const fil_reading reading = {codes, 2, "two"};
  const fil_request request = {
      .level = FIL_LEVEL_NODE, .metrics = &metric, .metric_count = 1, .readings = &reading, .reading_count = 1};
  fil_table table;
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  assert_cells(&table, "relation_participation", (const double[]){8.0 / 9, 1, 0, NAN, NAN, NAN}, 6);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_one_relation(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B", "multiplex");
  assert_cells(&table, "overlapping_degree", (const double[]){1, 1}, 2);
  assert_cells(&table, "relation_participation", (const double[]){NAN, NAN}, 2);
  fil_table_destroy(&table);
}

/* 3 in one relation hides −2 in the other when they are read together. */
static void test_negative(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 3 trade\nA -> B -2 news\nB -> C 2 trade", "multiplex");
  assert_cells(&table, "overlapping_degree_weighted", (const double[]){NAN, NAN, NAN}, 3);
  assert_cells(&table, "overlapping_degree", (const double[]){2, 3, 1}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_three_relations), cmocka_unit_test(test_weighted), cmocka_unit_test(test_reading),
      cmocka_unit_test(test_one_relation),    cmocka_unit_test(test_negative),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
