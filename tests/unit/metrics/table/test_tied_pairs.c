/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tied pairs and the combinations of their relations, worked by hand. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

/* A-B: trade (5, both ways together) and talks (1); B-C: talks (2); C-D: trade (3) and talks (4), the former the other
   way; D-E: trade (7). The loop of A ties no pair. */
static const char sample[] = "A -> B 4 trade\nB -> C 2 talks\nB -> A 1 talks\nB -> A 1 trade\nD -> C 3 trade\n"
                             "C -> D 4 talks\nD -> E 7 trade\nA -> A 9 trade";

static void assert_texts(const fil_table *table, const char *column, const char *const expected[], size_t count)
{
  const fil_column *found = fil_table_find(table, column);
  assert_non_null(found);
  assert_int_equal(found->rows, count);
  for (size_t row = 0; row < count; row++)
    assert_string_equal(fil_column_text(found, row), expected[row]);
}

static void test_pairs(void **state)
{
  (void)state;
  fil_table table = measure_text(sample, "tied_pairs");
  assert_texts(&table, "source", (const char *const[]){"A", "D", "B", "D"}, 4);
  assert_texts(&table, "target", (const char *const[]){"B", "C", "C", "E"}, 4);
  assert_texts(&table, "relations", (const char *const[]){"trade + talks", "trade + talks", "talks", "trade"}, 4);
  assert_cells(&table, "count", (const double[]){2, 2, 1, 1}, 4);
  assert_cells(&table, "weight", (const double[]){6, 7, 2, 7}, 4);
  fil_table_destroy(&table);
}

static void test_patterns(void **state)
{
  (void)state;
  fil_table table = measure_text(sample, "relation_patterns");
  assert_texts(&table, "relations", (const char *const[]){"trade + talks", "talks", "trade"}, 3);
  assert_cells(&table, "count", (const double[]){2, 1, 1}, 3);
  assert_cells(&table, "pairs", (const double[]){2, 1, 1}, 3);
  assert_cells(&table, "share", (const double[]){0.5, 0.25, 0.25}, 3);
  assert_cells(&table, "weight", (const double[]){13, 2, 7}, 3);
  fil_table_destroy(&table);
}

static void test_nothing_tied(void **state)
{
  (void)state;
  fil_table pairs = measure_text("A\nB\nA -> A", "tied_pairs"), patterns = measure_text("A", "relation_patterns");
  assert_int_equal(pairs.column_count, 5);
  assert_int_equal(fil_table_rows(&pairs), 0);
  assert_int_equal(patterns.column_count, 5);
  assert_int_equal(fil_table_rows(&patterns), 0);
  fil_table_destroy(&pairs);
  fil_table_destroy(&patterns);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_pairs),
      cmocka_unit_test(test_patterns),
      cmocka_unit_test(test_nothing_tied),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
