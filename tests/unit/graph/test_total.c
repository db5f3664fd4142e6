/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words for totals, and rows that are neither actors nor ties. */
#include "graph/total.h"
#include "tests/support/sheets.h"
#include "tests/support/testing.h"

static void test_words(void **state)
{
  (void)state;
  static const char *const totals[] = {"Total", "TOTAL:", "Итого", "итого :", "ВСЕГО", "Барлығы", "Razem", "Gesamt"};
  static const char *const others[] = {"", ":", "Total Energies", "Summit", "Итогострой", "Suma-Ré", "Totalizator"};
  for (size_t k = 0; k < sizeof totals / sizeof *totals; k++)
    assert_true(fil_total_is(totals[k]));
  for (size_t k = 0; k < sizeof others / sizeof *others; k++)
    assert_false(fil_total_is(others[k]));
}

/* Where every row is read, a total becomes an actor, which is told. */
static void test_actors(void **state)
{
  (void)state;
  sheet_fixture ties = {0}, nodes = {0}, matrix = {0}, label = {0};
  sheets_load(&ties, NULL, "Source;Target;Weight\nFarm;Mill;3\nMill;Bakery;4\nTotal;Total;7\n");
  assert_int_equal(sheets_count(&ties, "total among the nodes"), 1);
  assert_int_equal(sheets_problem(&ties, "total among the nodes")->row, 4);
  assert_string_equal(sheets_problem(&ties, "total among the nodes")->value, "Total");
  sheets_destroy(&ties);

  sheets_load(&nodes, "Id;Staff\nA;3\nB;4\nИтого;7\n", "Source;Target\nA;B\n");
  assert_int_equal(sheets_problem(&nodes, "total among the nodes")->row, 4);
  sheets_destroy(&nodes);

  sheets_load(&label, "Id;Label\nA;Farm\nB;Mill\n3;Всего:\n", "Source;Target\nA;B\n");
  assert_int_equal(sheets_problem(&label, "total among the nodes")->column_number, 2);
  sheets_destroy(&label);

  sheets_load(&matrix, NULL, ";A;B;Total\nA;0;2;2\nB;1;0;1\nTotal;1;2;3\n");
  assert_int_equal(sheets_count(&matrix, "total among the nodes"), 1);
  assert_int_equal(sheets_problem(&matrix, "total among the nodes")->row, 4);
  sheets_destroy(&matrix);
}

/* Where the row is an error anyway, the remedy says what it is. */
static void test_remedies(void **state)
{
  (void)state;
  sheet_fixture ties = {0}, matrix = {0};
  sheets_load(&ties, "Id\nA\nB\n", "Source;Target;Weight\nA;B;3\nИтого;;3\n");
  assert_string_equal(sheets_problem(&ties, "unknown node")->remedy, "the row reads like a total; delete it");
  assert_string_equal(sheets_problem(&ties, "missing node")->remedy,
                      "write the id of a node, or delete the row if it is no tie but a total or a remark");
  sheets_destroy(&ties);

  sheets_load(&matrix, NULL, ";A;B;Total\nA;0;2;2\nB;1;0;1\n");
  assert_string_equal(sheets_problem(&matrix, "missing row")->remedy,
                      "a matrix is read without its totals; delete them");
  sheets_destroy(&matrix);
}

/* Two sheets pasted together. */
static void test_headings(void **state)
{
  (void)state;
  sheet_fixture twice = {0}, once = {0};
  sheets_load(&twice, NULL, "Source,Target\nA,B\nSource,Target\nB,C\n");
  assert_int_equal(sheets_count(&twice, "headings among the ties"), 1);
  assert_int_equal(sheets_problem(&twice, "headings among the ties")->row, 3);
  sheets_destroy(&twice);

  sheets_load(&once, NULL, "Source,Target\nA,B\nSource,B\nB,Target\n");
  sheets_assert_clean(&once);
  sheets_destroy(&once);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_words),
      cmocka_unit_test(test_actors),
      cmocka_unit_test(test_remedies),
      cmocka_unit_test(test_headings),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
