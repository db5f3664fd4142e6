/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Group betweenness, worked by hand and against its slow definition. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Six nodes: A is tied to B and C, these to D, D to E, E to F. x = {B, E}: of the pairs of A, C, D, F: A-D half (by B
   or C), A-F whole (by E), C-F and D-F whole, A-C and C-D none: 3.5 of 6. y = {D}: pairs of A, B, C, E, F: each of A,
   B, C with E and F, 6, and B-C half (by A or D): 6.5 of 10. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table =
      measure_text("A\nB : x\nC\nD : y\nE : x\nF\nA -- B\nA -- C\nB -- D\nC -- D\nD -- E\nE -- F", "group_betweenness");
  assert_cells(&table, "group_betweenness", (const double[]){3.5, 6.5}, 2);
  assert_cells(&table, "group_betweenness_normalized", (const double[]){3.5 / 6, 0.65}, 2);
  fil_table_destroy(&table);
}

/* A -> B -> C and A -> D -> C; the way by D is shorter where ties weigh more: 1/4 + 1/4 against 1 + 1. x = {B}: half of
   A-C, of the 6 ordered pairs of the other three; weighted none of it. y = {D}: the other half, or all. */
static void test_directed(void **state)
{
  (void)state;
  fil_table table = measure_text("A\nB : x\nC\nD : y\nA -> B 1\nB -> C 1\nA -> D 4\nD -> C 4", "group_betweenness");
  assert_cells(&table, "group_betweenness", (const double[]){0.5, 0.5}, 2);
  assert_cells(&table, "group_betweenness_normalized", (const double[]){0.5 / 6, 0.5 / 6}, 2);
  assert_cells(&table, "group_betweenness_weighted", (const double[]){0, 1}, 2);
  fil_table_destroy(&table);
}

static void test_small(void **state)
{
  (void)state;
  fil_table table = measure_text("A : x\nB : x\nC : y\nA -- B\nB -- C", "group_betweenness");
  assert_cells(&table, "group_betweenness", (const double[]){0, 0}, 2);
  assert_cells(&table, "group_betweenness_normalized", (const double[]){NAN, 0}, 2);
  fil_table_destroy(&table);
}

enum { NODES = 12, GROUPS = 70 };

/* All simple paths from u to v by depth first, counted when shortest; `through` those that touch the group. */
typedef struct walk {
  const bool (*tied)[NODES];
  const int *groups;
  int group, target;
  bool visited[NODES];
  int shortest;
  double all, through;
} walk;

static void follow(walk *made, int node, int length, bool touched)
{
  if (length > made->shortest)
    return;
  if (node == made->target) {
    if (length < made->shortest)
      made->all = made->through = 0;
    made->shortest = length;
    made->all++;
    made->through += touched;
    return;
  }
  made->visited[node] = true;
  for (int next = 0; next < NODES; next++) {
    if (made->tied[node][next] && !made->visited[next])
      follow(made, next, length + 1, touched || made->groups[next] == made->group);
  }
  made->visited[node] = false;
}

static double define(const bool tied[NODES][NODES], const int groups[NODES], int group)
{
  double sum = 0;
  for (int source = 0; source < NODES; source++) {
    for (int target = 0; target < NODES; target++) {
      walk made = {.tied = tied, .groups = groups, .group = group, .target = target, .shortest = NODES};
      if (source == target || groups[source] == group || groups[target] == group)
        continue;
      follow(&made, source, 0, /*touched=*/false);
      sum += made.all > 0 ? made.through / made.all : 0;
    }
  }
  return sum;
}

/* Directed networks with three groups, drawn by a small generator of the test's own. */
static void test_slow_definition(void **state)
{
  unsigned draw = 1;
  (void)state;
  for (int sample = 0; sample < 10; sample++) {
    char text[4096] = "";
    bool tied[NODES][NODES] = {{false}};
    int groups[NODES];
    double expected[3];
    size_t length = 0;
    for (int node = 0; node < NODES; node++) {
      groups[node] = node < 3 ? node : (int)((draw = draw * 1103515245U + 12345U) >> 16) % 3;
      length += (size_t)snprintf(text + length, sizeof text - length, "n%d : g%d\n", node, groups[node]);
    }
    for (int pair = 0; pair < NODES * NODES; pair++) {
      const int from = pair / NODES, to = pair % NODES;
      draw = draw * 1103515245U + 12345U;
      tied[from][to] = from != to && (draw >> 16) % 5 == 0;
      if (tied[from][to])
        length += (size_t)snprintf(text + length, sizeof text - length, "n%d -> n%d\n", from, to);
    }
    for (int group = 0; group < 3; group++)
      expected[group] = define((const bool(*)[NODES])tied, groups, group);
    fil_table table = measure_text(text, "group_betweenness");
    assert_cells(&table, "group_betweenness", expected, 3);
    fil_table_destroy(&table);
  }
}

/* More groups than are counted at once: each node of a line is one. The k-th stands between k before and the rest. */
static void test_many_groups(void **state)
{
  char text[8192] = "";
  double expected[GROUPS];
  size_t length = 0;
  (void)state;
  for (int k = 0; k < GROUPS; k++)
    length += (size_t)snprintf(text + length, sizeof text - length, "n%d : g%d\n", k, k);
  for (int k = 0; k + 1 < GROUPS; k++)
    length += (size_t)snprintf(text + length, sizeof text - length, "n%d -- n%d\n", k, k + 1);
  for (int k = 0; k < GROUPS; k++)
    expected[k] = (double)k * (GROUPS - 1 - k);
  fil_table table = measure_text(text, "group_betweenness");
  assert_cells(&table, "group_betweenness", expected, GROUPS);
  fil_table_destroy(&table);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_undirected),      cmocka_unit_test(test_directed),    cmocka_unit_test(test_small),
      cmocka_unit_test(test_slow_definition), cmocka_unit_test(test_many_groups),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
