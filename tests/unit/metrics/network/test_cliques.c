/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cliques, worked by hand, counted slowly, and their members as a table. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 12 };

/* A B C D are all tied, D E F too, and F G is a pair. */
static const char text[] = "A -> B\nA -> C\nA -> D\nB -> C\nC -> B\nB -> D\nC -> D\nD -> E\nE -> F\nF -> D\nF -> G\nH";

static fil_table measure(const char *metric, fil_setting *setting)
{
  fil_network network = network_from_text(text);
  fil_table table;
  const fil_settings settings = {.items = setting, .count = setting ? 1 : 0};
  const fil_request request = {.level = strcmp(metric, "cliques") == 0 ? FIL_LEVEL_NETWORK : FIL_LEVEL_TABLE,
                               .metrics = &metric,
                               .metric_count = 1,
                               .settings = &settings};
  assert_int_equal(fil_run(&network, &request, &table, NULL), FIL_OK);
  fil_network_destroy(&network);
  return table;
}

/* With pairs and isolates there are F G and H more. */
static void test_counts(void **state)
{
  (void)state;
  char name[] = "cliques.smallest";
  fil_setting setting = {.name = name, .value = 1};
  fil_table usual = measure("cliques", NULL), all = measure("cliques", &setting),
            none = measure_text("A\nB", "cliques"), empty = measure_text("", "cliques");
  assert_measure(&usual, "maximal_cliques", 2);
  assert_measure(&usual, "largest_clique", 4);
  assert_measure(&all, "maximal_cliques", 4);
  assert_measure(&none, "maximal_cliques", 0);
  assert_measure(&none, "largest_clique", 1);
  assert_measure(&empty, "maximal_cliques", 0);
  assert_measure(&empty, "largest_clique", NAN);
  fil_table_destroy(&usual);
  fil_table_destroy(&all);
  fil_table_destroy(&none);
  fil_table_destroy(&empty);
}

static void test_members(void **state)
{
  (void)state;
  static const char *const members[] = {"A", "B", "C", "D", "D", "E", "F"};
  fil_table table = measure("clique_members", NULL);
  assert_cells(&table, "clique", (const double[]){1, 1, 1, 1, 2, 2, 2}, 7);
  assert_cells(&table, "size", (const double[]){4, 4, 4, 4, 3, 3, 3}, 7);
  for (size_t row = 0; row < 7; row++)
    assert_string_equal(fil_column_text(fil_table_find(&table, "id"), row), members[row]);
  assert_int_equal(table.remark_count, 0);
  fil_table_destroy(&table);
}

static void test_most(void **state)
{
  (void)state;
  char name[] = "clique_members.most";
  fil_setting setting = {.name = name, .value = 1};
  fil_table table = measure("clique_members", &setting);
  assert_int_equal(fil_table_rows(&table), 4);
  assert_string_equal(table.remarks[table.remark_count - 1], "2 cliques, of which the largest 1 are listed.");
  fil_table_destroy(&table);
}

static bool is_clique(const random_network *drawn, unsigned set)
{
  for (size_t i = 0; i < NODES; i++) {
    for (size_t j = 0; j < i; j++) {
      if ((set >> i & 1) && (set >> j & 1) && !drawn->tied[i][j] && !drawn->tied[j][i])
        return false;
    }
  }
  return true;
}

static bool is_maximal(const random_network *drawn, unsigned set)
{
  for (size_t k = 0; k < NODES; k++) {
    if (!(set >> k & 1) && is_clique(drawn, set | 1U << k))
      return false;
  }
  return true;
}

static void test_slowly(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 6; seed++) {
    random_network drawn;
    fil_network network = draw_network(&drawn, seed, NODES, /*ties=*/12 * seed, /*directed=*/seed % 2);
    fil_table table = measure_network(&network, "cliques");
    double count = 0, largest = 0;
    for (unsigned set = 1; set < 1U << NODES; set++) {
      if (!is_clique(&drawn, set) || !is_maximal(&drawn, set))
        continue;
      count += __builtin_popcount(set) >= 3;
      largest = fmax(largest, __builtin_popcount(set));
    }
    assert_measure(&table, "maximal_cliques", count);
    assert_measure(&table, "largest_clique", largest);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* Of 13 times three nodes, each tied to all but the two of its own three, every choice of one from each three is a
   clique (Moon & Moser 1965): 3^13 = 1594323 are more than are counted. */
static void test_too_many(void **state)
{
  (void)state;
  char *ties = calloc(1, 32768);
  for (int one = 0; one < 39; one++) {
    for (int two = 0; two < one; two++) {
      if (one / 3 != two / 3)
        sprintf(ties + strlen(ties), "N%d -- N%d\n", one, two);
    }
  }
  fil_table table = measure_text(ties, "cliques");
  assert_measure(&table, "maximal_cliques", NAN);
  assert_measure(&table, "largest_clique", NAN);
  assert_true(table.remark_count > 0);
  free(ties);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_counts), cmocka_unit_test(test_members),  cmocka_unit_test(test_most),
      cmocka_unit_test(test_slowly), cmocka_unit_test(test_too_many),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
