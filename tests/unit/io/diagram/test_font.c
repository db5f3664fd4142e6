/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Names of fonts, and what the fonts of this machine lack. Tests count on Liberation Sans and DejaVu Sans. */
#include "io/diagram/font.h"
#include "io/diagram/style.h"
#include "tests/support/testing.h"

#include <string.h>

static void test_names(void **state)
{
  (void)state;
  static const char *const right[] = {"Arial", "Liberation Sans", "Source Sans 3", "Noto Sans CJK-JP", "明朝"};
  static const char *const wrong[] = {"",
                                      " Arial",
                                      "Arial ",
                                      "-Arial",
                                      "12",
                                      "a\"b",
                                      "Arial,serif",
                                      "a<b",
                                      "a\nb",
                                      "a\\N",
                                      "a family with a name that is far longer than all that were ever drawn"};
  for (size_t k = 0; k < sizeof right / sizeof *right; k++)
    assert_true(fil_font_is_name(right[k]));
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
    assert_false(fil_font_is_name(wrong[k]));
}

static void test_list(void **state)
{
  (void)state;
  char out[FIL_FONT_LIST];
  fil_font_list(NULL, out);
  assert_string_equal(out, FIL_FONT);
  fil_font_list("Source Sans 3", out);
  assert_string_equal(out, "Source Sans 3," FIL_FONT);
  fil_font_list("a family with a name of as many letters as are taken at the most", out);
  assert_string_equal(out + strlen(out) - strlen(FIL_FONT), FIL_FONT);
}

static void test_stand_in(void **state)
{
  (void)state;
  fil_text found = {0};
  assert_int_equal(fil_font_stand_in("DejaVu Sans", &found, NULL), FIL_OK);
  assert_int_equal(fil_font_stand_in("dejavu sans", &found, NULL), FIL_OK);
  assert_int_equal(found.length, 0);
  assert_int_equal(fil_font_stand_in("No Such Family", &found, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&found), "Liberation Sans");
  fil_text_destroy(&found);
}

/* U+30123 to U+30126 are assigned to nobody. */
static void test_letters(void **state)
{
  (void)state;
  Agraph_t *graph = agmemread("digraph { label=\"\xF0\xB0\x84\xA4 Хлеб\"; a [label=\"Ұн\\n Zażółć\"];\n"
                              "subgraph cluster_b { label=\"\xF0\xB0\x84\xA3\xF0\xB0\x84\xA4\"; b "
                              "[label=\"\xC2\xA0\xE2\x80\x8B\" xlabel=\"\xF0\xB0\x84\xA5\"] }\n"
                              "a -> b [label=\"\xF0\xB0\x84\xA6\"] }");
  fil_text found = {0};
  assert_non_null(graph);
  assert_int_equal(fil_font_missing(graph, &found, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&found), "\xF0\xB0\x84\xA3\xF0\xB0\x84\xA4\xF0\xB0\x84\xA5\xF0\xB0\x84\xA6");
  fil_text_destroy(&found);
  agclose(graph);
}

/* No more letters than a caption has room for. */
static void test_many_letters(void **state)
{
  (void)state;
  Agraph_t *graph = agopen((char *)"many", Agdirected, NULL);
  fil_text label = {0}, found = {0};
  bool is_one;
  for (unsigned long k = 0; k < 21; k++)
    assert_int_equal(fil_text_add_code_point(&label, 0x30200 + 40 * k, &is_one, NULL), FIL_OK);
  agattr(graph, AGNODE, (char *)"label", (char *)"");
  agset(agnode(graph, (char *)"a", 1), (char *)"label", label.bytes);
  assert_int_equal(fil_font_missing(graph, &found, NULL), FIL_OK);
  assert_int_equal(fil_text_length(fil_text_string(&found)), 21);
  assert_string_equal(found.bytes + found.length - strlen("…"), "…");
  assert_memory_equal(found.bytes, label.bytes, found.length - strlen("…"));
  fil_text_destroy(&label);
  fil_text_destroy(&found);
  agclose(graph);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_names),   cmocka_unit_test(test_list),         cmocka_unit_test(test_stand_in),
      cmocka_unit_test(test_letters), cmocka_unit_test(test_many_letters),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
