/* SPDX-License-Identifier: GPL-2.0-or-later */
/* JSON without a tree: the grammar, places, escapes. */
#include "io/json_text.h"
#include "tests/support/testing.h"

#include <string.h>

static void test_sound(void **state)
{
  (void)state;
  static const char *const texts[] = {
      "{}",
      " [ ] ",
      "0",
      "-0.5e+10",
      "null",
      "[1, [2, {}]]",
      "NaN",
      "[Infinity, -Infinity]",
      "\"\"",
      "\"\\u0416 \\ud83d\\ude00 \\\\ \\\" \\/\"",
      "\t{\"a\":{\"b\":[true,false,null]},\"c\":\"x\"}\r\n",
  };
  fil_json_value root;
  fil_json_fault fault;
  for (size_t k = 0; k < sizeof texts / sizeof *texts; k++) {
    if (!fil_json_check(texts[k], strlen(texts[k]), &root, &fault))
      fail_msg("%s: %s", texts[k], fault.cause);
  }
}

static void test_faults(void **state)
{
  (void)state;
  static const struct {
    const char *text;
    size_t line, column;
  } cases[] = {
      {"", 1, 1},
      {"{", 1, 2},
      {"[1,]", 1, 4},
      {"{\"a\":1,}", 1, 8},
      {"[1 2]", 1, 4},
      {"[1\n,\n02]", 3, 3},
      {"{a:1}", 1, 2},
      {"{\"a\" 1}", 1, 6},
      {"[1.]", 1, 4},
      {"[-]", 1, 3},
      {"[1e]", 1, 4},
      {"\"\\x\"", 1, 2},
      {"\"\\u00\"", 1, 2},
      {"[\"\\u0000\"]", 1, 3},
      {"\"\\ud83d\"", 1, 2},
      {"\"\\ude00\"", 1, 2},
      {"\"a\nb\"", 1, 3},
      {"\"open", 1, 6},
      {"[}", 1, 2},
      {"{} x", 1, 4},
      {"nul", 1, 1},
      {"[\"a\\", 1, 4},
  };
  fil_json_value root;
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
    fil_json_fault fault;
    assert_false(fil_json_check(cases[k].text, strlen(cases[k].text), &root, &fault));
    if (!fault.cause || fault.line != cases[k].line || fault.column != cases[k].column)
      fail_msg("%s: %zu:%zu: %s", cases[k].text, fault.line, fault.column, fault.cause);
  }
}

static void test_depth(void **state)
{
  (void)state;
  char text[1100];
  fil_json_value root;
  fil_json_fault fault;
  memset(text, '[', 512);
  memset(text + 512, ']', 512);
  assert_true(fil_json_check(text, 1024, &root, &fault));
  memset(text, '[', 513);
  memset(text + 513, ']', 513);
  assert_false(fil_json_check(text, 1026, &root, &fault));
  assert_int_equal(fault.column, 513);
}

static void test_walk(void **state)
{
  (void)state;
  static const char text[] = "{\"a\": 1,\n \"b\": [\"x\\u00e9\\ud83d\\ude00\\n\", {\"c\": null}]}";
  fil_json_value root, value;
  fil_json_fault fault;
  fil_json_walk walk;
  fil_text out = {0};
  assert_true(fil_json_check(text, sizeof text - 1, &root, &fault));
  assert_true(fil_json_find(&root, "b", &value));
  assert_false(fil_json_find(&root, "c", &value));
  assert_int_equal(value.kind, FIL_JSON_ARRAY);
  assert_int_equal(value.line, 2);
  assert_int_equal(value.column, 7);
  fil_json_enter(&walk, &value);
  assert_true(fil_json_next(&walk));
  assert_int_equal(fil_json_print(&walk.value, &out, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), "x\xC3\xA9\xF0\x9F\x98\x80\n");
  assert_true(fil_json_next(&walk));
  assert_int_equal(walk.value.line, 2);
  assert_int_equal(walk.value.column, 33);
  assert_true(fil_json_find(&walk.value, "c", &value));
  assert_int_equal(value.kind, FIL_JSON_NULL);
  assert_false(fil_json_next(&walk));
  assert_false(fil_json_next(&walk));
  assert_int_equal(fil_json_print(&value, &out, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), "");
  fil_json_enter(&walk, &value);
  assert_false(fil_json_next(&walk));
  fil_text_destroy(&out);
}

/* What is cut off is walked through up to the cut. */
static void test_cut_off(void **state)
{
  (void)state;
  static const char text[] = "{\"format\": \"x\", \"nodes\": [{\"id\"";
  fil_json_walk walk;
  fil_json_enter_text(&walk, text, sizeof text - 1);
  assert_true(fil_json_next(&walk));
  assert_true(fil_json_is(&walk.key, "format"));
  assert_false(fil_json_next(&walk));
  assert_true(fil_json_is(&walk.key, "nodes"));
  assert_int_equal(walk.value.kind, FIL_JSON_ARRAY);
  assert_non_null(walk.fault.cause);
  fil_json_enter_text(&walk, "[{}]", 4);
  assert_false(fil_json_next(&walk));
}

static void test_strings(void **state)
{
  (void)state;
  fil_text out = {0};
  assert_int_equal(fil_json_add_string(&out, "a\"b\\c\n\x01\x7F\xD0\x96", NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), "\"a\\\"b\\\\c\\u000a\\u0001\x7F\xD0\x96\"");
  fil_text_destroy(&out);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_sound),   cmocka_unit_test(test_faults),
                                     cmocka_unit_test(test_depth),   cmocka_unit_test(test_walk),
                                     cmocka_unit_test(test_cut_off), cmocka_unit_test(test_strings)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
