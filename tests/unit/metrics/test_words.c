/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is said of the highest values, and where nothing is. */
#include "metrics/run.h"
#include "metrics/words.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

/* A node table of one measure. */
static fil_table table_of(const char *measure, const double values[], size_t count)
{
  static const char *const labels[] = {"Mill", "Bakery", "Farm", "Shop", "School",
                                       "Bank", "Office", "Port", "Fair", "Inn"};
  fil_table table = {0};
  fil_column *label, *numbers;
  fil_table_add_column(&table, "id", FIL_COLUMN_TEXT, NULL, NULL);
  fil_table_add_column(&table, "label", FIL_COLUMN_TEXT, &label, NULL);
  fil_table_add_column(&table, measure, FIL_COLUMN_NUMBER, &numbers, NULL);
  for (size_t k = 0; k < count; k++) {
    fil_column_add_text(table.columns[0], "x", 1, NULL);
    fil_column_add_text(label, labels[k], strlen(labels[k]), NULL);
    fil_column_add_number(numbers, values[k], NULL);
  }
  return table;
}

/* The sentence on that measure; NULL expected: none. */
static void assert_words(const char *measure, const double values[], size_t count, const char *beginning)
{
  fil_table table = table_of(measure, values, count), words;
  assert_int_equal(fil_words(/*network=*/NULL, &table, FIL_LEVEL_NODE, &words, NULL), FIL_OK);
  assert_int_equal(fil_table_rows(&words), beginning ? 1 : 0);
  if (beginning) {
    const char *text = fil_column_text(words.columns[2], 0);
    if (strncmp(text, beginning, strlen(beginning)) != 0)
      fail_msg("\"%s\" does not begin with \"%s\"", text, beginning);
    assert_string_equal(text + strlen(text) - 1, ".");
  }
  fil_table_destroy(&table);
  fil_table_destroy(&words);
}

static void test_leaders(void **state)
{
  (void)state;
  assert_words("betweenness", (const double[]){1, 9, 4, 2.5, 0, NAN}, 6,
               "Betweenness is highest for Bakery (9), then Farm (4), then Shop (2.5): with a high value an actor ");
  assert_words("betweenness", (const double[]){9, 1, 9, 0, 0, 0, 0, 0, 0, 0}, 10,
               "Betweenness is highest for Mill and Farm (9 each), then Bakery (1): ");
  assert_words("betweenness", (const double[]){9, 5, 5, 5, 0, 0}, 6, "Betweenness is highest for Mill (9): ");
}

static void test_silence(void **state)
{
  (void)state;
  assert_words("betweenness", (const double[]){1, 9, 4, 2}, 4, NULL);       /* too few */
  assert_words("betweenness", (const double[]){0, 0, 0, 0, 0, 0}, 6, NULL); /* nobody has any */
  assert_words("betweenness", (const double[]){2, 2, 1, 0, 0, 0}, 6, NULL); /* two of six share the first place */
  assert_words("no_measure", (const double[]){1, 9, 4, 2.5, 0, 0}, 6, NULL);
}

/* Ties are told of by the labels of their ends, and by a dash where they have no direction. */
static void test_ties(void **state)
{
  static const char *const labels[] = {"Mill", "Bakery", "Farm", "Shop"};
  static const char *const metric = "edge_betweenness";
  const fil_request request = {.level = FIL_LEVEL_EDGE, .metrics = &metric, .metric_count = 1};
  (void)state;
  for (int directed = 0; directed < 2; directed++) {
    fil_network network = {0};
    fil_table table, words;
    assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
    assert_int_equal(fil_schema_add_relation(&network.schema, "trade", NULL, NULL, directed, NULL), FIL_OK);
    for (int node = 0; node < 8; node++) {
      char id[] = {(char)('a' + node), '\0'};
      assert_int_equal(fil_network_add_node(&network, id, labels[node % 4], NULL, NULL, NULL), FIL_OK);
    }
    for (uint32_t node = 0; node < 7; node++)
      assert_int_equal(fil_network_add_edge(&network, node, node + 1, "trade", 1, NULL), FIL_OK);
    assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
    assert_int_equal(fil_words(&network, &table, FIL_LEVEL_EDGE, &words, NULL), FIL_OK);
    assert_int_equal(fil_table_rows(&words), 1);
    assert_string_equal(fil_column_text(words.columns[1], 0), directed ? "Shop → Mill" : "Shop – Mill");
    fil_table_destroy(&table);
    fil_table_destroy(&words);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_leaders), cmocka_unit_test(test_silence),
                                     cmocka_unit_test(test_ties)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
