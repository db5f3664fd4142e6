/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Multipliers, linkages, upstreamness and downstreamness: the published example, the definitions summed up slowly, and
   accounts that must come out even in large tables. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

/* The two sectors of Miller & Blair 2009, chapter 2: Z = (150 500; 200 100), final demand f = (350, 1700), outputs
   x = (1000, 2000), value added v = (650, 1400). */
static const char two_sectors[] = "A -> A 150\nA -> B 500\nB -> A 200\nB -> B 100";
static const double outputs[] = {1000, 2000}, demands[] = {350, 1700}, values_added[] = {650, 1400};

/* A = (0.15 0.25; 0.2 0.05), |I − A| = 0.85 · 0.95 − 0.25 · 0.2 = 0.7575 and L = (0.95 0.25; 0.2 0.85)/0.7575, in the
   book (1.2541 0.3300; 0.2640 1.1221). Column sums 1.15/0.7575 and 1.1/0.7575, row sums 1.2/0.7575 and 1.05/0.7575, sum
   of all 2.25/0.7575. B = (0.15 0.5; 0.1 0.05) has the same determinant and G = (0.95 0.5; 0.1 0.85)/0.7575, in the
   book (1.2541 0.6601; 0.1320 1.1221), with row sums 1.45/0.7575 and 0.95/0.7575. */
static void test_published(void **state)
{
  (void)state;
  fil_network network = network_from_text(two_sectors);
  give_numbers(&network.nodes, "Output", outputs, 2);
  fil_table table = measure_network(&network, "multipliers");
  assert_cells(&table, "output_multiplier", (const double[]){1.15 / 0.7575, 1.1 / 0.7575}, 2);
  assert_cells(&table, "input_multiplier", (const double[]){1.45 / 0.7575, 0.95 / 0.7575}, 2);
  assert_cells(&table, "backward_linkage", (const double[]){2 * 1.15 / 2.25, 2 * 1.1 / 2.25}, 2);
  assert_cells(&table, "forward_linkage", (const double[]){2 * 1.2 / 2.25, 2 * 1.05 / 2.25}, 2);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Outputs, or what makes them up, give the same: U = G 1 and D = Lᵀ 1. */
static void test_stages(void **state)
{
  (void)state;
  const double upstreamness[] = {1.45 / 0.7575, 0.95 / 0.7575}, downstreamness[] = {1.15 / 0.7575, 1.1 / 0.7575};
  for (int given = 0; given < 2; given++) {
    fil_network network = network_from_text(two_sectors);
    if (given)
      give_numbers(&network.nodes, "output", outputs, 2);
    else {
      give_numbers(&network.nodes, "Final demand", demands, 2);
      give_numbers(&network.nodes, "value-added", values_added, 2);
    }
    fil_table table = measure_network(&network, "upstreamness");
    assert_cells(&table, "upstreamness", upstreamness, 2);
    fil_table_destroy(&table);
    table = measure_network(&network, "downstreamness");
    assert_cells(&table, "downstreamness", downstreamness, 2);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* Nothing given: what a node delivers to others is all that it makes, but for the last. A sells to B (1) and C (3), B
   to C, C uses what it makes: U_C = 1, U_B = 2, U_A = 1 + (1·2 + 3·1)/4 = 2.25. Seen from the inputs, D_A = 1, D_B = 2
   and, with B delivering 1, D_C = 1 + (3·1 + 1·2)/4 = 2.25. */
static void test_nothing_given(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B 1\nA -> C 3\nB -> C 1", "upstreamness");
  assert_cells(&table, "upstreamness", (const double[]){2.25, 2, 1}, 3);
  fil_table_destroy(&table);
  table = measure_text("A -> B 1\nA -> C 3\nB -> C 1", "downstreamness");
  assert_cells(&table, "downstreamness", (const double[]){1, 2, 2.25}, 3);
  fil_table_destroy(&table);
  table = measure_text("A -> B 1\nA -> C 3\nB -> C 1", "multipliers");
  assert_cells(&table, "output_multiplier", (const double[]){NAN, NAN, NAN}, 3);
  assert_string_equal(table.remarks[0], "Multipliers and linkages, reading \"all\": missing, because the nodes have no "
                                        "column \"output\" of what each produces.");
  fil_table_destroy(&table);
}

/* A and B use up more of each other's goods than they make (the spectral radius of B is 2), so what they make has no
   final use, nor has what C delivers to them; D delivers to none of them, and half of what E makes is used by E itself,
   the other half by D: U_E = 1 + U_E/2 + 1/2 = 3. The output of F is not known, and U_G builds on it. */
static void test_missing(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B 20\nB -> A 20\nC -> A 1\nD\nE -> E 1\nE -> D 1\nF -> D 1\nG -> F 1");
  give_numbers(&network.nodes, "output", (const double[]){10, 10, 10, 10, 2, NAN, 10}, 7);
  fil_table table = measure_network(&network, "upstreamness");
  assert_cells(&table, "upstreamness", (const double[]){NAN, NAN, NAN, 1, 3, NAN, NAN}, 7);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_negative(void **state)
{
  (void)state;
  fil_table table = measure_text("A -> B -2\nB -> C", "upstreamness");
  assert_cells(&table, "upstreamness", (const double[]){NAN, NAN, NAN}, 3);
  assert_string_equal(table.remarks[0], "Upstreamness, reading \"all\": missing, because the tie of A and B has a "
                                        "negative weight; flows of goods are accepted from 0.");
  fil_table_destroy(&table);
}

/* A table of many sectors with six buyers each, the same on every machine; a fifth to nine tenths of each output is
   final demand, and value added is what is left of the output after inputs (a sector that buys much may have less than
   none). */
enum { SECTORS = 10000, FEW = 12 };

static double draw(uint64_t *state)
{
  *state = *state * 48271 % 2147483647;
  return (double)*state / 2147483647;
}

static fil_network make_accounts(size_t count, double flows[][FEW], double output[], double demand[], double added[])
{
  uint64_t state = 3;
  static double bought[SECTORS];
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t i = 0; i < count; i++) {
    char id[24];
    snprintf(id, sizeof id, "S%zu", i);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
    output[i] = bought[i] = 0;
  }
  for (size_t i = 0; i < count; i++) {
    for (int k = 0; k < 6; k++) {
      const size_t j = (size_t)(draw(&state) * (double)count);
      const double flow = 1 + floor(9 * draw(&state));
      fil_network_add_edge(&network, (uint32_t)i, (uint32_t)j, "tie", flow, NULL);
      output[i] += flow;
      bought[j] += flow;
      if (flows)
        flows[i][j] += flow;
    }
  }
  for (size_t i = 0; i < count; i++) {
    demand[i] = output[i] * (0.25 + draw(&state));
    output[i] += demand[i];
    added[i] = output[i] - bought[i];
  }
  give_numbers(&network.nodes, "output", output, count);
  return network;
}

/* Upstreamness as it is first defined: of each unit made, the stages until its final use, counted for 2,000 rounds. */
static void test_definition(void **state)
{
  (void)state;
  double flows[FEW][FEW] = {0}, output[FEW], demand[FEW], added[FEW], used[FEW], stages[FEW] = {0};
  fil_network network = make_accounts(FEW, flows, output, demand, added);
  for (int i = 0; i < FEW; i++)
    used[i] = demand[i] / output[i]; /* share that comes to final use in the round at hand */
  for (int round = 1; round <= 2000; round++) {
    double next[FEW] = {0};
    for (int i = 0; i < FEW; i++) {
      stages[i] += round * used[i];
      for (int j = 0; j < FEW; j++)
        next[i] += flows[i][j] / output[i] * used[j];
    }
    for (int i = 0; i < FEW; i++)
      used[i] = next[i];
  }
  fil_table table = measure_network(&network, "upstreamness");
  assert_cells(&table, "upstreamness", stages, FEW);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* x = L f and x' = v' G: over all sectors, final demand times output multiplier and value added times input multiplier
   both make up the whole output. */
static void test_accounts(void **state)
{
  (void)state;
  static double output[SECTORS], demand[SECTORS], added[SECTORS];
  double whole = 0, drawn = 0, pushed = 0;
  fil_network network = make_accounts(SECTORS, NULL, output, demand, added);
  fil_table table = measure_network(&network, "multipliers");
  const fil_column *out = fil_table_find(&table, "output_multiplier"), *in = fil_table_find(&table, "input_multiplier");
  for (size_t i = 0; i < SECTORS; i++) {
    whole += output[i];
    drawn += demand[i] * out->numbers[i];
    pushed += added[i] * in->numbers[i];
  }
  assert_true(is_near(drawn, whole));
  assert_true(is_near(pushed, whole));
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_published), cmocka_unit_test(test_stages),   cmocka_unit_test(test_nothing_given),
      cmocka_unit_test(test_missing),   cmocka_unit_test(test_negative), cmocka_unit_test(test_definition),
      cmocka_unit_test(test_accounts),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
