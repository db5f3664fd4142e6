/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Dependence on suppliers and buyers, and its means over the network, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* No stages. C gets 3 of 4 from A and 1 of 4 from B: HHI = 9/16 + 1/16 = 0.625. D gets all from C alone. A and B
   deliver to C alone, C to D alone. The tie of weight 0 and the self-loop are none. */
static void test_one_kind(void **state)
{
  (void)state;
  const char text[] = "A -> C 3\nB -> C 1\nC -> D 5\nD -> A 0\nD -> D 2";
  fil_table table = measure_text(text, "dependence");
  assert_cells(&table, "suppliers", (const double[]){0, 2, 0, 1}, 4);
  assert_cells(&table, "supplier_hhi", (const double[]){NAN, 0.625, NAN, 1}, 4);
  assert_cells(&table, "single_source", (const double[]){NAN, 0, NAN, 1}, 4);
  assert_cells(&table, "buyers", (const double[]){1, 1, 1, 0}, 4);
  assert_cells(&table, "buyer_hhi", (const double[]){1, 1, 1, NAN}, 4);
  assert_cells(&table, "single_buyer", (const double[]){1, 1, 1, NAN}, 4);
  fil_table_destroy(&table);
  table = measure_text(text, "sourcing");
  assert_measure(&table, "single_source_share", 0.5);
  assert_measure(&table, "mean_supplier_hhi", 1.625 / 2);
  assert_measure(&table, "single_buyer_share", 1);
  assert_measure(&table, "mean_buyer_hhi", 1);
  fil_table_destroy(&table);
}

/* The mill M gets 6 of 10 from two farms, 3 each: HHI 1/2 within the stage; 3 from one warehouse: HHI 1; and 1 from a
   bank, which has no stage and is of its category: HHI 1. Together 0.6/2 + 0.3 + 0.1 = 0.7, and two single sources.
   Farm A delivers 3 to M and 1 to the warehouse: each the only one of its stage, HHI 1. */
static void test_stages(void **state)
{
  (void)state;
  fil_table table = measure_text("A : firm / Farm\nB : firm / Farm\nW : firm / Warehouse\nK : bank\nM : firm / Mill\n"
                                 "A -> M 3\nB -> M 3\nW -> M 3\nK -> M 1\nA -> W 1",
                                 "dependence");
  assert_cells(&table, "suppliers", (const double[]){0, 0, 1, 0, 4}, 5);
  assert_cells(&table, "supplier_hhi", (const double[]){NAN, NAN, 1, NAN, 0.7}, 5);
  assert_cells(&table, "single_source", (const double[]){NAN, NAN, 1, NAN, 1}, 5);
  assert_cells(&table, "buyer_hhi", (const double[]){1, 1, 1, 1, NAN}, 5);
  fil_table_destroy(&table);
  table = measure_text("A : / Farm\nB : / Farm\nM : / Mill\nA -> M\nB -> M", "dependence");
  assert_cells(&table, "single_source", (const double[]){NAN, NAN, 0}, 3);
  assert_cells(&table, "supplier_hhi", (const double[]){NAN, NAN, 0.5}, 3);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_one_kind),
      cmocka_unit_test(test_stages),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
