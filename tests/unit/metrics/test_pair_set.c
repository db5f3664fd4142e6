/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A set of pairs held against a matrix of them, through many changes. */
#include "metrics/pair_set.h"
#include "metrics/random.h"
#include "tests/support/testing.h"

enum { NODES = 40, ROOM = 300, CHANGES = 50000 };

static void test_changes(void **state)
{
  static bool there[NODES][NODES];
  fil_pair_set set;
  fil_random random = fil_random_stream(2, 0);
  size_t count = 0;
  (void)state;
  assert_int_equal(fil_pair_set_init(&set, ROOM, NULL), FIL_OK);
  for (size_t k = 0; k < CHANGES; k++) {
    const uint32_t source = fil_random_below(&random, NODES), target = fil_random_below(&random, NODES);
    if (source == target)
      continue;
    assert_int_equal(fil_pair_set_has(&set, source, target), there[source][target]);
    if (there[source][target]) {
      fil_pair_set_remove(&set, source, target);
      there[source][target] = false;
      count--;
    } else if (count < ROOM) {
      assert_true(fil_pair_set_add(&set, source, target));
      assert_false(fil_pair_set_add(&set, source, target));
      there[source][target] = true;
      count++;
    }
  }
  for (uint32_t source = 0; source < NODES; source++) {
    for (uint32_t target = 0; target < NODES; target++)
      assert_true(source == target || fil_pair_set_has(&set, source, target) == there[source][target]);
  }
  fil_pair_set_destroy(&set);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_changes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
