/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The small-world ratio where chance leaves no choice, and of a ring of neighbours. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static double find_measure(const fil_table *table, const char *name)
{
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), name) == 0)
      return table->columns[1]->numbers[row];
  }
  fail_msg("there is no %s", name);
  return NAN;
}

/* A random network of four nodes and six ties is the same; isolates do not count. */
static void test_complete(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B\nA -> C\nD -> A\nB -> C\nC -> B\nB -> D\nC -> D\nE", "small_world");
  assert_measure(&table, "small_world", 1);
  assert_measure(&table, "small_world_clustering", 1);
  assert_measure(&table, "small_world_distance", 1);
  fil_table_destroy(&table);
}

/* A random network of three nodes and two ties is a path too, and has no triangle. */
static void test_path(void **state)
{
  (void)state;
  fil_table table = measure_text("A -- B\nB -- C", "small_world"), none = measure_text("A\nB", "small_world");
  assert_measure(&table, "small_world_distance", 1);
  assert_measure(&table, "small_world", NAN);
  assert_measure(&none, "small_world_distance", NAN);
  fil_table_destroy(&table);
  fil_table_destroy(&none);
}

/* 60 nodes, each tied to the next three on either side: C = 3·4/(4·5) (Watts & Strogatz 1998) and L = 320/59, a node at
   offset d being ⌈d/3⌉ away. By chance a pair is tied with probability 6/59, which is what C_r is near to; L_r lies
   between 2 and 2.5, since 6 + 6·5 others are within two ties at most. */
static void test_ring(void **state)
{
  (void)state;
  char text[8192] = "";
  for (int node = 0; node < 60; node++) {
    for (int step = 1; step <= 3; step++)
      sprintf(text + strlen(text), "N%d -- N%d\n", node, (node + step) % 60);
  }
  fil_table table = measure_text(text, "small_world");
  const double clustering = find_measure(&table, "small_world_clustering"),
               distance = find_measure(&table, "small_world_distance");
  assert_true(fabs(clustering / (0.6 / (6.0 / 59)) - 1) < 0.1);
  assert_true(distance > 320.0 / 59 / 2.5 && distance < 320.0 / 59 / 2);
  assert_measure(&table, "small_world", clustering / distance);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_complete),
      cmocka_unit_test(test_path),
      cmocka_unit_test(test_ring),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
