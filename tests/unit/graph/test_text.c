/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UTF-8 strings. */
#include "graph/memory.h"
#include "graph/text.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_fold(const char *string, const char *expected)
{
  char *folded = fil_text_fold(string);
  assert_string_equal(folded, expected);
  fil_memory_free(folded);
}

static void test_growing(void **state)
{
  (void)state;
  fil_text text = {0};
  assert_string_equal(fil_text_string(&text), "");
  assert_int_equal(fil_text_add(&text, "mill", NULL), FIL_OK);
  assert_int_equal(fil_text_format(&text, NULL, " %d of %s", 2, "Қостанай"), FIL_OK);
  assert_string_equal(fil_text_string(&text), "mill 2 of Қостанай");
  fil_text_clear(&text);
  assert_string_equal(fil_text_string(&text), "");
  fil_text_destroy(&text);
}

static void test_utf8(void **state)
{
  (void)state;
  size_t offset = 99;
  assert_true(fil_text_is_utf8("Қазақстан", strlen("Қазақстан"), &offset));
  assert_int_equal(offset, 99);
  assert_false(fil_text_is_utf8("ab\xCD", 3, &offset));
  assert_int_equal(offset, 2);
  assert_false(fil_text_is_utf8("\xC0\x80", 2, NULL));     /* overlong */
  assert_false(fil_text_is_utf8("\xED\xA0\x80", 3, NULL)); /* surrogate */
}

static void test_lengths(void **state)
{
  (void)state;
  assert_int_equal(fil_text_length("Ұн"), 2);
  assert_int_equal(fil_text_width("Ұн"), 2);
  assert_int_equal(fil_text_width("産業"), 4);
}

static void assert_title(const char *name, const char *expected)
{
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, "_: ", NULL), FIL_OK);
  assert_int_equal(fil_text_add_title(&text, name, NULL), FIL_OK);
  assert_string_equal(text.bytes + 3, expected);
  assert_memory_equal(text.bytes, "_: ", 3);
  fil_text_destroy(&text);
}

static void test_titles(void **state)
{
  (void)state;
  assert_title("joint_development", "Joint development");
  assert_title("өсіру", "Өсіру");
  assert_title("R&D", "R&D");
  assert_title("", "");
  assert_title("\xCD!", "\xCD!");
}

static void test_folding(void **state)
{
  (void)state;
  assert_fold("  Flour \t Mill ", "flour mill");
  assert_fold("ҚАЗАҚ\xC2\xA0 Ұн", "қазақ ұн");
  assert_fold("E\xCC\x81lan", "élan"); /* combining accent is composed */
  assert_fold("Straße", "strasse");
  assert_fold("", "");
  assert_true(fil_text_same("Nokia ", "NOKIA"));
  assert_false(fil_text_same("Nokia", "Nokla"));
}

static void test_distance(void **state)
{
  (void)state;
  assert_int_equal(fil_text_distance("trade", "Trade"), 0);
  assert_int_equal(fil_text_distance("trade", "tarde"), 1); /* neighbours swapped */
  assert_int_equal(fil_text_distance("kitten", "sitting"), 3);
  assert_int_equal(fil_text_distance("", "abc"), 3);
  assert_int_equal(fil_text_distance("мельница", "мелница"), 1);
  const char *longer = "0123456789012345678901234567890123456789012345678901234567890123456789";
  assert_int_equal(fil_text_distance(longer, "0"), SIZE_MAX);
  assert_int_equal(fil_text_distance(longer, longer), 0);
}

static void test_nearest(void **state)
{
  (void)state;
  const char *const names[] = {"degree", "betweenness", "closeness"};
  assert_string_equal(fil_text_nearest("betweeness", names, 3), "betweenness");
  assert_null(fil_text_nearest("pagerank", names, 3));
  assert_null(fil_text_nearest("B", (const char *const[]){"A", "C"}, 2));
  assert_string_equal(fil_text_nearest("k9", (const char *const[]){"A", "k8"}, 2), "k8");
}

static void test_word(void **state)
{
  (void)state;
  assert_true(fil_text_is_word("SOURCE", 6, "Source"));
  assert_false(fil_text_is_word("Sources", 7, "Source"));
  assert_false(fil_text_is_word("Sourc", 5, "Source"));
  assert_true(fil_text_is_word("Source;", 6, "source"));
  assert_false(fil_text_is_word("ſource", strlen("ſource"), "source"));
}

static void test_code_points(void **state)
{
  (void)state;
  fil_text text = {0};
  bool is_one;
  static const unsigned long points[] = {'"', 0x4D9, 0x20AC, 0x1F600}, others[] = {0, 0xD800, 0xDFFF, 0x110000};
  for (size_t k = 0; k < 4; k++) {
    assert_int_equal(fil_text_add_code_point(&text, points[k], &is_one, NULL), FIL_OK);
    assert_true(is_one);
    assert_int_equal(fil_text_add_code_point(&text, others[k], &is_one, NULL), FIL_OK);
    assert_false(is_one);
  }
  assert_string_equal(text.bytes, "\"ә€😀");
  fil_text_destroy(&text);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_growing), cmocka_unit_test(test_utf8),    cmocka_unit_test(test_lengths),
      cmocka_unit_test(test_titles),  cmocka_unit_test(test_folding), cmocka_unit_test(test_distance),
      cmocka_unit_test(test_nearest), cmocka_unit_test(test_word),    cmocka_unit_test(test_code_points),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
