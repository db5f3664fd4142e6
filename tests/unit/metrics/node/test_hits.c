/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Hubs and authorities, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

/* A supplies C and D, B supplies D. WWᵀ of A and B is (2 1; 1 1), λ = (3 + √5)/2, so hub_B = λ − 2 = 1/φ of hub_A, φ
   the golden ratio; WᵀW of C and D is (1 1; 1 2), so authority_C = 1/φ of authority_D. C -> E is a part of its own with
   λ = 1: C is no hub. */
static void test_two_suppliers(void **state)
{
  (void)state;
  const double phi = (1 + sqrt(5)) / 2;
  fil_table table = measure_text("A -> C\nA -> D\nB -> D\nC -> E", "hits");
  assert_cells(&table, "hub", (const double[]){1, 0, 0, 1 / phi, 0}, 5);
  assert_cells(&table, "authority", (const double[]){0, 1 / phi, 1, 0, 0}, 5);
  fil_table_destroy(&table);
}

/* The same with A -> D of weight 2: WWᵀ is (5 2; 2 1), λ = 3 + √8, hub_B = (λ − 5)/2 = √2 − 1; WᵀW of C and D is
   (1 2; 2 5): authority_C = √2 − 1. */
static void test_weighted(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> C\nA -> D 2\nB -> D", "hits");
  assert_cells(&table, "hub_weighted", (const double[]){1, 0, 0, sqrt(2) - 1}, 4);
  assert_cells(&table, "authority_weighted", (const double[]){0, sqrt(2) - 1, 1, 0}, 4);
  fil_table_destroy(&table);
}

/* Of two ties without a common end neither leads. */
static void test_equal_parts(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nB -> C", "hits");
  assert_cells(&table, "hub", (const double[]){NAN, NAN, NAN}, 3);
  assert_cells(&table, "authority", (const double[]){NAN, NAN, NAN}, 3);
  fil_table_destroy(&table);
}

/* As in the first case, each by its sum. */
static void test_as_networkx(void **state)
{
  (void)state;
  const double phi = (1 + sqrt(5)) / 2;
  fil_network network = network_from_text("A -> C\nA -> D\nB -> D");
  fil_table table = measure_as(&network, "hits", FIL_AS_NETWORKX);
  assert_cells(&table, "hub_as_networkx", (const double[]){1 / phi, 0, 0, 1 - 1 / phi}, 4);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_two_suppliers),
      cmocka_unit_test(test_weighted),
      cmocka_unit_test(test_equal_parts),
      cmocka_unit_test(test_as_networkx),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
