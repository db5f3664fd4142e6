/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Random numbers: as published, the same for the same seed, and even. */
#include "metrics/random.h"
#include "tests/support/testing.h"

#include <string.h>

/* xoshiro256** from the state 1, 2, 3, 4: the first numbers that its authors' program prints. */
static void test_published(void **state)
{
  static const uint64_t expected[] = {11520U, 0U, 1509978240U, 1215971899390074240U};
  fil_random random = {{1, 2, 3, 4}};
  (void)state;
  for (size_t k = 0; k < sizeof expected / sizeof *expected; k++)
    assert_int_equal(fil_random_bits(&random), expected[k]);
}

static void test_streams(void **state)
{
  fil_random first = fil_random_stream(42, 0), again = fil_random_stream(42, 0), next = fil_random_stream(42, 1),
             other = fil_random_stream(43, 0);
  (void)state;
  const uint64_t bits = fil_random_bits(&first);
  assert_int_equal(bits, fil_random_bits(&again));
  assert_int_not_equal(bits, fil_random_bits(&next));
  assert_int_not_equal(bits, fil_random_bits(&other));
}

/* Each of 6 numbers comes about 10,000 times in 60,000; the standard deviation is 91. */
static void test_even(void **state)
{
  size_t counts[6] = {0};
  fil_random random = fil_random_stream(1, 0);
  (void)state;
  for (size_t k = 0; k < 60000; k++)
    counts[fil_random_below(&random, 6)]++;
  for (size_t k = 0; k < 6; k++)
    assert_in_range(counts[k], 9600, 10400);
  for (size_t k = 0; k < 1000; k++) {
    const double unit = fil_random_unit(&random);
    assert_true(unit >= 0 && unit < 1);
    assert_int_equal(fil_random_below(&random, 1), 0);
  }
}

/* Each of the 6 orders of three numbers comes about 1,000 times in 6,000; the standard deviation is 29. */
static void test_shuffle(void **state)
{
  size_t counts[3][3] = {{0}};
  fil_random random = fil_random_stream(7, 3);
  (void)state;
  for (size_t k = 0; k < 6000; k++) {
    uint32_t numbers[] = {0, 1, 2};
    fil_random_shuffle(&random, numbers, 3);
    assert_int_equal(numbers[0] + numbers[1] + numbers[2], 3);
    counts[numbers[0]][numbers[1]]++;
  }
  for (size_t first = 0; first < 3; first++) {
    for (size_t second = 0; second < 3; second++) {
      if (first == second)
        assert_int_equal(counts[first][second], 0);
      else
        assert_in_range(counts[first][second], 850, 1150);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_published),
      cmocka_unit_test(test_streams),
      cmocka_unit_test(test_even),
      cmocka_unit_test(test_shuffle),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
