/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Parts of a table. */
#include "graph/memory.h"
#include "graph/table.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

static void add_row(fil_table *table, const char *id, const char *kind, double number)
{
  fil_column_add_text(table->columns[0], id, strlen(id), NULL);
  fil_column_add_text(table->columns[1], kind, kind ? strlen(kind) : 0, NULL);
  fil_column_add_number(table->columns[2], number, NULL);
}

static void test_take(void **state)
{
  fil_table table = {0}, part;
  (void)state;
  fil_table_add_column(&table, "id", FIL_COLUMN_TEXT, NULL, NULL);
  fil_table_add_column(&table, "kind", FIL_COLUMN_CATEGORY, NULL, NULL);
  fil_table_add_column(&table, "number", FIL_COLUMN_NUMBER, NULL, NULL);
  assert_int_equal(fil_memory_set(&table.columns[2]->title, "A number", NULL), FIL_OK);
  add_row(&table, "A", "firm", 1);
  add_row(&table, "B", NULL, NAN);
  add_row(&table, "C", "firm", 3);
  assert_int_equal(
      fil_table_take(&table, (const bool[]){true, false, true}, (const bool[]){false, true, true}, &part, NULL),
      FIL_OK);
  assert_int_equal(part.column_count, 2);
  assert_int_equal(fil_table_rows(&part), 2);
  assert_string_equal(fil_column_text(part.columns[0], 1), "C");
  assert_true(isnan(part.columns[1]->numbers[0]) && part.columns[1]->numbers[1] == 3);
  assert_string_equal(fil_column_title(part.columns[1]), "A number");
  fil_table_destroy(&part);
  assert_int_equal(fil_table_take(&table, (const bool[]){false, true, false}, NULL, &part, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&part), 3);
  assert_true(fil_column_is_missing(part.columns[0], 1));
  assert_string_equal(fil_column_text(part.columns[0], 2), "firm");
  fil_table_destroy(&part);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_take)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
