/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The table of k-cores, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* A B C D are all tied: the 3-core, 6 ties. E F G are a ring, and H has two partners, D and E: with 3 + 2 ties more
   they make the 2-core. I hangs on A by one tie, J is alone. */
static void test_nested(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nA -> D\nB -> C\nB -> D\nC -> D\nD -> C\nE -> F\nF -> G\nG -> E\n"
                                 "D -> H\nH -> E\nI -> A\nJ",
                                 "cores");
  assert_cells(&table, "k", (const double[]){0, 1, 2, 3}, 4);
  assert_cells(&table, "nodes", (const double[]){10, 9, 8, 4}, 4);
  assert_cells(&table, "shell", (const double[]){1, 1, 4, 4}, 4);
  assert_cells(&table, "ties", (const double[]){12, 12, 11, 6}, 4);
  assert_cells(&table, "density", (const double[]){12.0 / 45, 12.0 / 36, 11.0 / 28, 1}, 4);
  assert_cells(&table, "parts", (const double[]){2, 1, 1, 1}, 4);
  fil_table_destroy(&table);
}

/* Two triangles that nothing joins, and an isolate. */
static void test_parts(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A\nD -- E\nE -- F\nF -- D\nG", "cores");
  assert_cells(&table, "parts", (const double[]){3, 2, 2}, 3);
  assert_cells(&table, "shell", (const double[]){1, 0, 6}, 3);
  fil_table_destroy(&table);
}

static void test_empty(void **state)
{
  (void)state;
  fil_table empty = measure_text("", "cores"), one = measure_text("A", "cores");
  assert_int_equal(fil_table_rows(&empty), 0);
  assert_cells(&one, "nodes", (const double[]){1}, 1);
  assert_cells(&one, "density", (const double[]){NAN}, 1);
  fil_table_destroy(&empty);
  fil_table_destroy(&one);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_nested),
      cmocka_unit_test(test_parts),
      cmocka_unit_test(test_empty),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
