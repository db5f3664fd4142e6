/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Main paths and their counts: by hand, and by following every way. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

/* A -> C, B -> C, C -> D, D -> E, D -> F, A -> F. Ways from A or B to E or F: A C D E, A C D F, A F, B C D E, B C D F.
   spc: AC 2, BC 2, CD 4, DE 2, DF 2, AF 1. Ways that begin anywhere: to A 1, B 1, C 3, D 4; that end anywhere: from E
   1, F 1, D 3, C 4. splc, in times out to the ends: AC 1·2, BC 1·2, CD 3·2, DE 4, DF 4, AF 1. spnp: AC 1·4, BC 1·4, CD
   3·3, DE 4, DF 4, AF 1. The main path begins with AC and BC, both 2, and goes on by CD to DE and DF, both 2. */
static void test_by_hand(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> C\nB -> C\nC -> D\nD -> E\nD -> F\nA -> F", "main_path");
  assert_cells(&table, "spc", (const double[]){2, 2, 4, 2, 2, 1}, 6);
  assert_cells(&table, "splc", (const double[]){2, 2, 6, 4, 4, 1}, 6);
  assert_cells(&table, "spnp", (const double[]){4, 4, 9, 4, 4, 1}, 6);
  assert_cells(&table, "main_path", (const double[]){1, 1, 1, 1, 1, 0}, 6);
  fil_table_destroy(&table);
}

/* C and D supply each other: one node on the way. A -> (CD) -> E: every way is the same, whichever tie it takes. */
static void test_circle(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> C\nA -> D\nC -> D\nD -> C\nD -> E\nE -> E", "main_path");
  assert_cells(&table, "spc", (const double[]){1, 1, NAN, NAN, 1, NAN}, 6);
  assert_cells(&table, "spnp", (const double[]){2, 2, NAN, NAN, 2, NAN}, 6);
  assert_int_equal(table.remark_count, 1);
  fil_table_destroy(&table);
}

static fil_table measure_globally(const fil_network *network)
{
  return measure_set(network, "main_path", "main_path.search", 1);
}

/* Step by step the way leads astray. S -> A (3 ways) -> P, Q, R; S -> B (2) -> C (2) -> X, Y. From S by SA (3) the sum
   is 3 + 1 = 4; by SB (2), BC (2) and one of the last (1) it is 5. */
static void test_global(void **state)
{
  (void)state;
  fil_network network = network_from_text("S -> A\nA -> P\nA -> Q\nA -> R\nS -> B\nB -> C\nC -> X\nC -> Y");
  fil_table table = measure_network(&network, "main_path");
  assert_cells(&table, "main_path", (const double[]){1, 1, 1, 1, 0, 0, 0, 0}, 8);
  fil_table_destroy(&table);
  table = measure_globally(&network);
  assert_cells(&table, "main_path", (const double[]){0, 0, 0, 0, 1, 1, 1, 1}, 8);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

enum { NODES = 11 };

typedef struct acyclic {
  bool tie[NODES][NODES];
  double count[3][NODES][NODES]; /* spc, splc, spnp */
  double best;                   /* largest sum of spc along a way */
  bool on_best[NODES][NODES];
} acyclic;

static bool has_supplier(const acyclic *net, int node)
{
  for (int i = 0; i < NODES; i++) {
    if (net->tie[i][node])
      return true;
  }
  return false;
}

static bool has_buyer(const acyclic *net, int node)
{
  for (int j = 0; j < NODES; j++) {
    if (net->tie[node][j])
      return true;
  }
  return false;
}

typedef void visit(acyclic *net, const int way[], int length);

/* Goes every way on from the last node, and shows each, however far it has come. */
static void go_on(acyclic *net, int way[], int length, visit *show)
{
  show(net, way, length);
  for (int j = 0; j < NODES; j++) {
    way[length] = j;
    if (net->tie[way[length - 1]][j])
      go_on(net, way, length + 1, show);
  }
}

static void count_way(acyclic *net, const int way[], int length)
{
  const bool ends = !has_buyer(net, way[length - 1]), begins = !has_supplier(net, way[0]);
  for (int k = 1; k < length; k++) {
    net->count[0][way[k - 1]][way[k]] += begins && ends;
    net->count[1][way[k - 1]][way[k]] += ends;
    net->count[2][way[k - 1]][way[k]] += 1;
  }
}

static void keep_best(acyclic *net, const int way[], int length)
{
  double sum = 0;
  if (has_buyer(net, way[length - 1]) || has_supplier(net, way[0]))
    return;
  for (int k = 1; k < length; k++)
    sum += net->count[0][way[k - 1]][way[k]];
  for (int i = 0; i < NODES && sum > net->best; i++) {
    for (int j = 0; j < NODES; j++)
      net->on_best[i][j] = false;
  }
  net->best = fmax(net->best, sum);
  for (int k = 1; k < length && sum == net->best; k++)
    net->on_best[way[k - 1]][way[k]] = true;
}

static void follow_all(acyclic *net, visit *show)
{
  for (int start = 0; start < NODES; start++) {
    int way[NODES + 1] = {start};
    go_on(net, way, 1, show);
  }
}

static void test_every_way(void **state)
{
  (void)state;
  uint64_t draw = 9;
  for (int round = 0; round < 20; round++) {
    acyclic net = {0};
    double expected[4][NODES * NODES];
    size_t ties = 0;
    fil_network network;
    assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
    for (int i = 0; i < NODES; i++) {
      char id[16];
      snprintf(id, sizeof id, "N%d", i);
      fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
    }
    for (uint32_t i = 0; i < NODES; i++) {
      for (uint32_t j = 0; j < i; j++) {
        draw = draw * 48271 % 2147483647;
        net.tie[i][j] = draw % 10 < 3;
        if (net.tie[i][j])
          fil_network_add_edge(&network, i, j, "tie", 1, NULL);
      }
    }
    follow_all(&net, count_way);
    follow_all(&net, keep_best);
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        if (!net.tie[i][j])
          continue;
        for (int k = 0; k < 3; k++)
          expected[k][ties] = net.count[k][i][j];
        expected[3][ties++] = net.on_best[i][j];
      }
    }
    fil_table table = measure_globally(&network);
    assert_cells(&table, "spc", expected[0], ties);
    assert_cells(&table, "splc", expected[1], ties);
    assert_cells(&table, "spnp", expected[2], ties);
    assert_cells(&table, "main_path", expected[3], ties);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* A ladder of 2,000 rungs has 2^2000 ways. */
static void test_too_many(void **state)
{
  (void)state;
  enum { RUNGS = 2000 };
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (uint32_t i = 0; i < 2 * RUNGS; i++) {
    char id[16];
    snprintf(id, sizeof id, "N%u", i);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
  }
  for (uint32_t i = 0; i + 2 < 2 * RUNGS; i++) {
    fil_network_add_edge(&network, i, i + 2, "tie", 1, NULL);
    fil_network_add_edge(&network, i, i % 2 ? i + 1 : i + 3, "tie", 1, NULL);
  }
  fil_table table = measure_network(&network, "main_path");
  assert_string_equal(table.remarks[0], "Main path, reading \"all\": missing, because there are more ways through the "
                                        "chain than can be counted.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_by_hand),   cmocka_unit_test(test_circle),   cmocka_unit_test(test_global),
      cmocka_unit_test(test_every_way), cmocka_unit_test(test_too_many),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
