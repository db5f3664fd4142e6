/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Fragmentation, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>

/* Parts of 3, 2 and 1 of 6 nodes: 3·2 + 2·1 of 6·5 ordered pairs are joined. */
static void test_parts(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nC -> B\nD -> E\nF", "fragmentation");
  assert_measure(&table, "fragmentation", 1 - 8.0 / 30);
  fil_table_destroy(&table);
}

static void test_bounds(void **state)
{
  (void)state;
  fil_table whole = measure_text("A -- B\nB -- C", "fragmentation"), none = measure_text("A\nB\nC", "fragmentation"),
            alone = measure_text("A", "fragmentation");
  assert_measure(&whole, "fragmentation", 0);
  assert_measure(&none, "fragmentation", 1);
  assert_measure(&alone, "fragmentation", NAN);
  fil_table_destroy(&whole);
  fil_table_destroy(&none);
  fil_table_destroy(&alone);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_parts),
      cmocka_unit_test(test_bounds),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
