/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Typed columns. */
#include "graph/column.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

static fil_column column_of(fil_column_type type)
{
  fil_column column;
  assert_int_equal(fil_column_init(&column, "size", type, NULL), FIL_OK);
  return column;
}

static void add_text(fil_column *column, const char *text)
{
  assert_int_equal(fil_column_add_text(column, text, text ? strlen(text) : 0, NULL), FIL_OK);
}

static void assert_printed(const fil_column *column, size_t row, const char *expected)
{
  fil_text out = {0};
  assert_int_equal(fil_column_print(column, row, &out, NULL), FIL_OK);
  assert_string_equal(fil_text_string(&out), expected);
  fil_text_destroy(&out);
}

static void test_numbers(void **state)
{
  (void)state;
  fil_column column = column_of(FIL_COLUMN_NUMBER);
  assert_int_equal(fil_column_add_number(&column, 2.5, NULL), FIL_OK);
  assert_int_equal(fil_column_add_missing(&column, NULL), FIL_OK);
  assert_false(fil_column_is_missing(&column, 0));
  assert_true(fil_column_is_missing(&column, 1));
  assert_printed(&column, 0, "2.5");
  assert_printed(&column, 1, "");
  fil_column_destroy(&column);
}

static void test_text(void **state)
{
  (void)state;
  fil_column column = column_of(FIL_COLUMN_TEXT);
  add_text(&column, "");
  add_text(&column, NULL);
  add_text(&column, "Диірмен");
  assert_string_equal(fil_column_text(&column, 0), "");
  assert_null(fil_column_text(&column, 1));
  assert_string_equal(fil_column_text(&column, 2), "Диірмен");
  fil_column_destroy(&column);
}

static void test_categories(void **state)
{
  (void)state;
  fil_column column = column_of(FIL_COLUMN_CATEGORY);
  const char *const cells[] = {"firm", "bank", NULL, "firm"};
  for (size_t k = 0; k < 4; k++)
    add_text(&column, cells[k]);
  assert_int_equal(column.levels.count, 2);
  assert_int_equal(column.codes[3], 0);
  assert_int_equal(column.codes[2], FIL_MISSING);
  assert_string_equal(fil_column_text(&column, 1), "bank");
  fil_column_destroy(&column);
}

/* Enough different values for the dictionary to grow many times. */
static void test_many_levels(void **state)
{
  (void)state;
  fil_column column = column_of(FIL_COLUMN_CATEGORY);
  char cell[32];
  for (int k = 0; k < 30000; k++) {
    snprintf(cell, sizeof cell, "firm %d", k % 10000);
    add_text(&column, cell);
  }
  assert_int_equal(column.levels.count, 10000);
  for (int k = 0; k < 30000; k += 777) {
    snprintf(cell, sizeof cell, "firm %d", k % 10000);
    assert_string_equal(fil_column_text(&column, (size_t)k), cell);
  }
  assert_int_equal(fil_dictionary_find(&column.levels, "firm 10000", 10), FIL_MISSING);
  fil_column_destroy(&column);
}

static void test_resizing(void **state)
{
  (void)state;
  const fil_column_type types[] = {FIL_COLUMN_NUMBER, FIL_COLUMN_TEXT, FIL_COLUMN_CATEGORY, FIL_COLUMN_INDEX};
  for (size_t k = 0; k < 4; k++) {
    fil_column column = column_of(types[k]);
    assert_int_equal(fil_column_resize(&column, 3, NULL), FIL_OK);
    assert_int_equal(column.rows, 3);
    assert_true(fil_column_is_missing(&column, 2));
    fil_column_destroy(&column);
  }
}

/* Cells added together are cells added one by one. */
static void test_many_cells(void **state)
{
  (void)state;
  const fil_column_type types[] = {FIL_COLUMN_TEXT, FIL_COLUMN_CATEGORY};
  const fil_slice cells[] = {{"firm", 4}, {NULL, 0}, {"a name of more letters than a word has", 38}, {"firm", 4}};
  for (size_t k = 0; k < 2; k++) {
    fil_column column = column_of(types[k]);
    for (size_t round = 0; round < 100; round++)
      assert_int_equal(fil_column_add_texts(&column, cells, 4, NULL), FIL_OK);
    assert_int_equal(column.rows, 400);
    assert_string_equal(fil_column_text(&column, 396), "firm");
    assert_null(fil_column_text(&column, 397));
    assert_string_equal(fil_column_text(&column, 398), "a name of more letters than a word has");
    assert_int_equal(column.levels.count, types[k] == FIL_COLUMN_CATEGORY ? 2 : 0);
    fil_column_destroy(&column);
  }
}

/* What is appended keeps its cells; its levels take the numbers that they have here. */
static void test_appending(void **state)
{
  (void)state;
  const fil_column_type types[] = {FIL_COLUMN_TEXT, FIL_COLUMN_CATEGORY};
  for (size_t k = 0; k < 2; k++) {
    fil_column column = column_of(types[k]), other = column_of(types[k]);
    add_text(&column, "firm");
    add_text(&other, "bank");
    add_text(&other, NULL);
    add_text(&other, "firm");
    assert_int_equal(fil_column_append(&column, &other, NULL), FIL_OK);
    assert_int_equal(other.rows, 0);
    assert_string_equal(fil_column_text(&column, 1), "bank");
    assert_null(fil_column_text(&column, 2));
    assert_string_equal(fil_column_text(&column, 3), "firm");
    if (types[k] == FIL_COLUMN_CATEGORY)
      assert_int_equal(column.codes[3], column.codes[0]);
    fil_column_destroy(&column);
    fil_column_destroy(&other);
  }
}

/* Strings that are known come before those that are not; in the end the column may have levels of its own. */
static void test_base(void **state)
{
  (void)state;
  const char *const texts[] = {"new", "bank", NULL, "firm", "new", "other"};
  const uint32_t codes[] = {2, 1, FIL_MISSING, 0, 2, 3}, own[] = {0, 1, FIL_MISSING, 2, 0, 3};
  fil_dictionary base = {0};
  uint32_t code;
  assert_int_equal(fil_dictionary_add(&base, "firm", 4, &code, NULL), FIL_OK);
  assert_int_equal(fil_dictionary_add(&base, "bank", 4, &code, NULL), FIL_OK);
  fil_column column = column_of(FIL_COLUMN_CATEGORY), other = column_of(FIL_COLUMN_CATEGORY);
  column.base = other.base = &base;
  column.base_count = other.base_count = base.count;
  for (size_t k = 0; k < 6; k++)
    add_text(k < 3 ? &column : &other, texts[k]);
  assert_int_equal(fil_column_append(&column, &other, NULL), FIL_OK);
  assert_memory_equal(column.codes, codes, sizeof codes);
  assert_int_equal(column.levels.count, 2);
  for (int round = 0; round < 2; round++) {
    for (size_t k = 0; k < 6; k++) {
      if (texts[k])
        assert_string_equal(fil_column_text(&column, k), texts[k]);
    }
    assert_int_equal(fil_column_own_levels(&column, NULL), FIL_OK);
  }
  assert_null(column.base);
  assert_memory_equal(column.codes, own, sizeof own);
  fil_column_destroy(&column);
  fil_column_destroy(&other);
  fil_dictionary_destroy(&base);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_numbers),     cmocka_unit_test(test_text),       cmocka_unit_test(test_categories),
      cmocka_unit_test(test_many_levels), cmocka_unit_test(test_many_cells), cmocka_unit_test(test_appending),
      cmocka_unit_test(test_base),        cmocka_unit_test(test_resizing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
