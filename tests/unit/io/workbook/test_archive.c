/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Archives: limits, damage, what is not there. */
#include "graph/memory.h"
#include "io/workbook/archive.h"
#include "tests/support/testing.h"
#include "tests/support/workbooks.h"

#include <string.h>

static void test_members(void **state)
{
  (void)state;
  fil_text bytes = {0}, text = {0};
  fil_archive archive = {0};
  fil_error error = {0};
  workbook_pack(&bytes, (const workbook_part[]){{"a.xml", "first"}, {"xl/B.xml", "second"}}, 2);
  assert_true(fil_archive_is(bytes.bytes, bytes.length));
  assert_int_equal(fil_archive_open(&archive, bytes.bytes, bytes.length, NULL), FIL_OK);
  assert_true(fil_archive_has(&archive, "XL/b.xml"));
  assert_false(fil_archive_has(&archive, "b.xml"));
  assert_int_equal(fil_archive_expand(&archive, "a.xml", SIZE_MAX, &text, NULL), FIL_OK);
  assert_int_equal(fil_archive_expand(&archive, "xl/b.xml", SIZE_MAX, &text, NULL), FIL_OK);
  assert_string_equal(text.bytes, "firstsecond");
  assert_int_equal(fil_archive_expand(&archive, "c.xml", SIZE_MAX, &text, &error), FIL_ERROR_DATA);
  assert_non_null(strstr(error.message, "it has no part c.xml"));
  fil_archive_close(&archive);
  fil_archive_close(&archive);
  fil_text_destroy(&text);
  fil_text_destroy(&bytes);
}

/* A member a little within the limit and one a little beyond it. */
static void test_limit(void **state)
{
  (void)state;
  for (size_t surplus = 0; surplus < 2; surplus++) {
    const size_t length = FIL_ARCHIVE_FLOOR + surplus;
    char *zeros = fil_memory_new(length + 1, 1);
    fil_text bytes = {0}, text = {0};
    fil_archive archive = {0};
    fil_error error = {0};
    assert_non_null(zeros);
    memset(zeros, ' ', length);
    workbook_pack(&bytes, &(workbook_part){"xl/a.xml", zeros}, 1);
    assert_int_equal(fil_archive_open(&archive, bytes.bytes, bytes.length, NULL), FIL_OK);
    assert_int_equal(fil_archive_expand(&archive, "xl/a.xml", SIZE_MAX, &text, &error),
                     surplus ? FIL_ERROR_DATA : FIL_OK);
    assert_true(surplus == (strstr(error.message, "xl/a.xml grows to more than 100 times the file") != NULL));
    fil_text_clear(&text);
    assert_int_equal(fil_archive_expand(&archive, "xl/a.xml", 1000, &text, NULL), FIL_OK); /* a look is cheap */
    assert_true(text.length >= 1000 && text.length < 200000);
    fil_archive_close(&archive);
    fil_text_destroy(&text);
    fil_text_destroy(&bytes);
    fil_memory_free(zeros);
  }
}

static void test_limits(void **state)
{
  (void)state;
  assert_int_equal(fil_archive_limit(0), FIL_ARCHIVE_FLOOR);
  assert_int_equal(fil_archive_limit(1 << 20), 100 << 20);
  assert_int_equal(fil_archive_limit((size_t)1 << 40), FIL_ARCHIVE_CEILING);
}

/* Every byte of an archive bent, every length cut: it fails or gives what was there, and never more. */
static void test_damage(void **state)
{
  (void)state;
  fil_text bytes = {0};
  workbook_pack(&bytes, &(workbook_part){"a.xml", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"}, 1);
  for (size_t at = 0; at < 2 * bytes.length; at++) {
    const size_t length = at < bytes.length ? at : bytes.length, bent = at - length;
    fil_text text = {0};
    fil_archive archive = {0};
    fil_error error = {0};
    bytes.bytes[bent] ^= at < bytes.length ? 0 : 0x55;
    if (fil_archive_open(&archive, bytes.bytes, length, &error) == FIL_OK &&
        fil_archive_expand(&archive, "a.xml", SIZE_MAX, &text, &error) == FIL_OK)
      assert_string_equal(text.bytes, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    else
      assert_non_null(strstr(error.message, "the workbook is"));
    bytes.bytes[bent] ^= at < bytes.length ? 0 : 0x55;
    fil_archive_close(&archive);
    fil_text_destroy(&text);
  }
  fil_text_destroy(&bytes);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_members), cmocka_unit_test(test_limit),
                                     cmocka_unit_test(test_limits), cmocka_unit_test(test_damage)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
