/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The apostrophe before what a spreadsheet would run: put there and taken off again. */
#include "io/formula.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

static void test_marks(void **state)
{
  (void)state;
  static const char *const formulas[] = {"=1", "+x", "-x", "@SUM(A1)", " =1", "\tx", "\rx", "'=1", "''-x", "-"};
  static const char *const harmless[] = {"", "a=1", "-5", "-5,5", "+7", "+1e3", "'tis", "'", "''", "'-5", "1-2"};
  for (size_t k = 0; k < sizeof formulas / sizeof *formulas; k++) {
    char marked[32];
    snprintf(marked, sizeof marked, "'%s", formulas[k]);
    assert_true(fil_formula_needs_mark(formulas[k], strlen(formulas[k])));
    assert_true(fil_formula_has_mark(marked, strlen(marked)));
  }
  for (size_t k = 0; k < sizeof harmless / sizeof *harmless; k++) {
    assert_false(fil_formula_needs_mark(harmless[k], strlen(harmless[k])));
    assert_false(fil_formula_has_mark(harmless[k], strlen(harmless[k])));
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_marks)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
