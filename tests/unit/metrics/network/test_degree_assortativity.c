/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Assortativity by degree, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Ends (1,2) (2,2) (2,1), each both ways: means 5/3, covariance −1/9, variance 2/9. */
static void test_path(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- D", "degree_assortativity");
  assert_measure(&table, "degree_assortativity", -0.5);
  fil_table_destroy(&table);
}

/* Out of the source against into the target: (2,1) (2,2) (1,2). */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nB -> C", "degree_assortativity");
  assert_measure(&table, "degree_assortativity", -0.5);
  fil_table_destroy(&table);
}

static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C\nC -- A", "degree_assortativity");
  assert_measure(&table, "degree_assortativity", NAN);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_path),
      cmocka_unit_test(test_directed),
      cmocka_unit_test(test_circle),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
