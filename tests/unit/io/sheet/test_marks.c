/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Marks, held against a look at each byte. */
#include "io/sheet/marks.h"
#include "tests/support/testing.h"

#include <string.h>

static void check(const char *bytes, size_t length, char separator)
{
  static uint16_t places[FIL_MARKS_MOST];
  size_t count = fil_marks_find(bytes, length, separator, places), expected = 0;
  for (size_t at = 0; at < length; at++) {
    if (bytes[at] != separator && (unsigned char)bytes[at] >= ' ')
      continue;
    assert_true(expected < count);
    assert_int_equal(places[expected++], at);
  }
  assert_int_equal(count, expected);
}

/* Every byte beside every other. */
static void test_every_byte(void **state)
{
  (void)state;
  static char bytes[FIL_MARKS_MOST];
  static const char separators[] = ",;\t|:";
  for (size_t distance = 0; distance < 256; distance += 3) {
    for (size_t at = 0; at < sizeof bytes; at++)
      bytes[at] = (char)(at * (at % 2 ? 1 : distance) + at / 256);
    for (const char *separator = separators; *separator; separator++)
      check(bytes, sizeof bytes, *separator);
  }
}

static void test_all_or_none(void **state)
{
  (void)state;
  static char bytes[FIL_MARKS_MOST];
  memset(bytes, ',', sizeof bytes);
  check(bytes, sizeof bytes, ',');
  check(bytes, sizeof bytes, ';');
  check(bytes, FIL_MARKS_STEP, ',');
  check(bytes, 0, ',');
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_byte),
      cmocka_unit_test(test_all_or_none),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
