/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Seeds as people write them. */
#include "cli/seed.h"
#include "tests/support/testing.h"

static void test_whole_numbers(void **state)
{
  (void)state;
  uint64_t seed = 7;
  assert_int_equal(fil_seed_read("0", &seed, NULL), FIL_OK);
  assert_int_equal(seed, 0);
  assert_int_equal(fil_seed_read("9007199254740992", &seed, NULL), FIL_OK);
  assert_int_equal(seed, 9007199254740992);
}

static void test_refused(void **state)
{
  (void)state;
  static const char *const texts[] = {"", "-1", "1.5", "seven", "1e300"};
  uint64_t seed = 7;
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
    assert_int_equal(fil_seed_read(texts[k], &seed, NULL), FIL_ERROR_USAGE);
  assert_int_equal(seed, 7);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_whole_numbers),
      cmocka_unit_test(test_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
