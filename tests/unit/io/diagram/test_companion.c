/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Captions as files, and figures of a LaTeX document: sound whatever the data hold. */
#include "io/diagram/companion.h"
#include "tests/support/testing.h"

#include <string.h>

static void assert_companions(const char *source, const char *caption, const char *latex)
{
  fil_text text = {0}, found = {0};
  assert_int_equal(fil_text_add(&text, source, NULL), FIL_OK);
  assert_int_equal(fil_companion_caption(&text, &found, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&found), caption);
  fil_text_clear(&found);
  assert_int_equal(fil_companion_latex(&text, "a-b.pdf", "a-b", 85.5, &found, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&found), latex);
  fil_text_destroy(&text);
  fil_text_destroy(&found);
}

#define BEGIN                                                                                                          \
  "% Needs \\usepackage{graphicx}, and \\graphicspath where this file lies in another folder.\n\\begin{figure}\n"      \
  "  \\centering\n  \\includegraphics[width=85.5mm]{a-b.pdf}\n  \\caption{"
#define END "}\n  \\label{fig:a-b}\n\\end{figure}\n"

static void test_companions(void **state)
{
  (void)state;
  assert_companions("// Title: Жем\n// Caption: Ties: A. n = 3.\n", "Жем\n\nTies: A. n = 3.\n",
                    BEGIN "Жем. Ties: A. n = 3." END);
  assert_companions("// Title: Who?\n// Caption: C.\n", "Who?\n\nC.\n", BEGIN "Who? C." END);
  assert_companions("// Title: T\n", "T\n", BEGIN "T" END);
  assert_companions("// Caption: C\n", "C\n", BEGIN "C" END);
  assert_companions("digraph {}\n", "", BEGIN END);
}

/* Nothing gets out of the argument: braces come in pairs, and no command of the data is one. */
static void test_hostile(void **state)
{
  (void)state;
  static const char hostile[] =
      "// Title: }\\end{figure} % $x_1^2$ & ~ # [b] \"q\" <i>|\n// Caption: {{{ \\input{/etc/passwd}\n";
  fil_text text = {0}, found = {0};
  int depth = 0;
  assert_int_equal(fil_text_add(&text, hostile, NULL), FIL_OK);
  assert_int_equal(fil_companion_latex(&text, "a.pdf", "a", 85, &found, NULL), FIL_OK);
  const char *caption = strstr(found.bytes, "\\caption");
  for (const char *at = found.bytes; *at; at++) {
    const bool escaped = at > found.bytes && at[-1] == '\\';
    if (*at == '{' || *at == '}')
      depth += escaped ? 0 : *at == '{' ? 1 : -1;
    assert_true(depth >= 0);
    if (at > caption)
      assert_false(!escaped && strchr("%$&#_^~", *at));
  }
  assert_int_equal(depth, 0);
  assert_null(strstr(found.bytes, "\\input"));
  assert_ptr_equal(strstr(found.bytes, "\\end{figure}"), found.bytes + found.length - strlen("\\end{figure}\n"));
  fil_text_destroy(&text);
  fil_text_destroy(&found);
}

static void test_names(void **state)
{
  (void)state;
  static const char *const wrong[] = {"a b.pdf", "a%.pdf", "a\\b.pdf", "{a}.pdf", "a#1.pdf", "a\nb.pdf", "$a$.pdf"};
  assert_true(fil_companion_is_includable("network-trade_2.pdf"));
  assert_true(fil_companion_is_includable("желі.pdf"));
  for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
    assert_false(fil_companion_is_includable(wrong[k]));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_companions),
      cmocka_unit_test(test_hostile),
      cmocka_unit_test(test_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
