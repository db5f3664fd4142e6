/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Strings and their numbers. */
#include "graph/dictionary.h"
#include "graph/memory.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

enum { STRINGS = 5000, LONGEST = 70000 };

/* Strings of all lengths, alike at their beginning, every one twice. */
static size_t write_string(size_t number, char *out)
{
  size_t distinct = number / 2, length = distinct % 41 == 40 ? LONGEST : distinct % 41;
  memset(out, 'x', length);
  char digits[16];
  size_t count = (size_t)snprintf(digits, sizeof digits, "%zu", distinct);
  if (length < count)
    length = count;
  memcpy(out + length - count, digits, count);
  return length;
}

static void test_one_by_one_and_together(void **state)
{
  (void)state;
  fil_dictionary single = {0}, many = {0}, mapped = {0};
  static fil_slice slices[STRINGS];
  static uint32_t codes[STRINGS], found[STRINGS];
  char *longer = fil_memory_new(1, LONGEST + 16);
  assert_non_null(longer);
  for (size_t k = 0; k < STRINGS; k++) {
    size_t length = write_string(k, longer);
    uint32_t code;
    assert_int_equal(fil_dictionary_add(&single, longer, length, &code, NULL), FIL_OK);
    assert_int_equal(code, k / 2);
    slices[k] = (fil_slice){fil_dictionary_text(&single, code), length};
  }
  for (size_t k = 0; k < STRINGS; k++)
    slices[k].bytes = fil_dictionary_text(&single, (uint32_t)(k / 2)); /* they moved as it grew */
  assert_int_equal(fil_dictionary_add_all(&many, slices, STRINGS, codes, NULL), FIL_OK);
  fil_dictionary_find_all(&single, slices, STRINGS, found);
  assert_memory_equal(codes, found, sizeof codes);
  for (size_t k = 0; k < STRINGS; k++) {
    assert_int_equal(codes[k], k / 2);
    assert_int_equal(fil_dictionary_find(&many, slices[k].bytes, slices[k].length), k / 2);
  }
  fil_dictionary_find_from(&mapped, &many, codes);
  assert_int_equal(codes[0], FIL_MISSING);
  assert_int_equal(fil_dictionary_add_from(&mapped, &many, codes, NULL), FIL_OK);
  assert_int_equal(mapped.count, many.count);
  assert_int_equal(codes[many.count - 1], many.count - 1);
  fil_memory_free(longer);
  fil_dictionary_destroy(&single);
  fil_dictionary_destroy(&many);
  fil_dictionary_destroy(&mapped);
}

/* Slices without text are missing, empty ones are a string like others; bytes may be zero. */
static void test_odd_strings(void **state)
{
  (void)state;
  fil_dictionary dictionary = {0};
  const fil_slice slices[] = {{NULL, 0}, {"", 0}, {"\0", 1}, {"\0\0", 2}, {"", 0}, {NULL, 0}};
  uint32_t codes[6];
  fil_dictionary_find_all(&dictionary, slices, 6, codes);
  for (size_t k = 0; k < 6; k++)
    assert_int_equal(codes[k], FIL_MISSING);
  assert_int_equal(fil_dictionary_add_all(&dictionary, slices, 6, codes, NULL), FIL_OK);
  const uint32_t expected[] = {FIL_MISSING, 0, 1, 2, 0, FIL_MISSING};
  assert_memory_equal(codes, expected, sizeof codes);
  fil_dictionary_destroy(&dictionary);
}

/* Short strings stand in the slots whole: none may pass for another, whatever NULs are in them or behind them, nor for
   a longer one. Every string of up to 14 bytes that are "a" but for two of them. */
static void test_short_strings(void **state)
{
  (void)state;
  enum { MOST = 14, ODD = 3 };
  static const char odd[ODD] = {'\0', 'b', '\xFF'};
  static char strings[(size_t)MOST * MOST * MOST * ODD * ODD][MOST];
  static fil_slice slices[sizeof strings / MOST];
  static uint32_t codes[sizeof strings / MOST];
  fil_dictionary dictionary = {0};
  size_t count = 0;
  for (size_t length = 1; length <= MOST; length++) {
    for (size_t place = 0; place < length * length * ODD * ODD; place++, count++) {
      memset(strings[count], 'a', length);
      strings[count][place % length] = odd[place / (length * length) % ODD];
      strings[count][place / length % length] = odd[place / (length * length) / ODD];
      slices[count] = (fil_slice){strings[count], length};
    }
  }
  assert_int_equal(fil_dictionary_add_all(&dictionary, slices, count, codes, NULL), FIL_OK);
  for (size_t k = 0; k < count; k++) {
    assert_memory_equal(fil_dictionary_text(&dictionary, codes[k]), strings[k], slices[k].length);
    if (codes[k] + 1 < dictionary.count)
      assert_int_equal(dictionary.starts[codes[k] + 1] - dictionary.starts[codes[k]], slices[k].length + 1);
    assert_int_equal(fil_dictionary_find(&dictionary, strings[k], slices[k].length), codes[k]);
  }
  fil_dictionary_destroy(&dictionary);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_one_by_one_and_together),
      cmocka_unit_test(test_odd_strings),
      cmocka_unit_test(test_short_strings),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
