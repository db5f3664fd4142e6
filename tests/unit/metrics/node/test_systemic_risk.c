/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Systemic risk: chains worked by hand, and the equations as they are published, in matrices and all at once. */
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

static fil_table measure_with(const fil_network *network, double production, double replacement)
{
  static const char *const metric = "systemic_risk";
  fil_table table;
  fil_error error = {0};
  fil_settings settings = {0};
  fil_settings_set(&settings, "systemic_risk.production", production, NULL);
  fil_settings_set(&settings, "systemic_risk.replacement", replacement, NULL);
  const fil_request request = {.level = FIL_LEVEL_NODE, .metrics = &metric, .metric_count = 1, .settings = &settings};
  if (fil_run(network, &request, &table, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_settings_destroy(&settings);
  return table;
}

static void check(fil_network *network, double production, double replacement, const double expected[], size_t count)
{
  fil_table table = measure_with(network, production, replacement);
  assert_cells(&table, "systemic_risk", expected, count);
  fil_table_destroy(&table);
}

enum { LINEAR, LEONTIEF, MIXED };

/* A farm A delivers 4 to a mill B, B 6 to a bakery C; outputs are 8, 6 and 10. Without A nobody can go on: all 24 are
   lost. Without B the bakery has no flour, and the farm loses half its sales: 4 + 6 + 10 of 24. Without C the mill
   sells nothing, and the farm again loses half: the same. */
static void test_chain(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : firm / Farm\nB : firm / Mill\nC : firm / Bakery\nA -> B 4\nB -> C 6");
  give_numbers(&network.nodes, "Output", (const double[]){8, 6, 10}, 3);
  check(&network, MIXED, 1, (const double[]){1, 20.0 / 24, 20.0 / 24}, 3);
  fil_network_destroy(&network);
}

/* Farms A (3) and B (1) deliver to the mill M, M 4 to the shop S; what is delivered, 8, is all output. Without A, B is
   too small to replace anything: σ = min(1, 3/1), M and S are left with 1/4, and 3 + 3 of 8 are lost. Without B, A
   replaces two thirds: σ = 1/3, M loses 1/12, and 1 + 4/12 of 8 are lost; where nobody replaces anything 1 + 4/4.
   Without M or S all stops. */
static void test_replacement(void **state)
{
  (void)state;
  fil_network network = network_from_text(
      "A : firm / Farm\nB : firm / Farm\nM : firm / Mill\nS : firm / Shop\nA -> M 3\nB -> M 1\nM -> S 4");
  for (int production = LINEAR; production <= MIXED; production++) {
    check(&network, production, 1, (const double[]){0.75, 1.0 / 6, 1, 1}, 4);
    check(&network, production, 0, (const double[]){0.75, 0.25, 1, 1}, 4);
  }
  fil_network_destroy(&network);
}

/* A mill M that gets 3 from a farm F and 1 from a bank K without a stage, and delivers 2 to a shop S: 6 in all. Without
   the bank M loses a quarter, or all where every input is essential: (1 + 0.5)/6, or 1 with the farm's sales. Without
   the farm M loses three quarters, or all where the farm's input is essential: (3 + 1.5)/6, or (3 + 2 + 1)/6, since the
   bank loses its orders only when M itself stops. */
static void test_essential(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("F : firm / Farm\nK : bank\nM : firm / Mill\nS : firm / Shop\nF -> M 3\nK -> M 1\nM -> S 2");
  check(&network, LINEAR, 1, (const double[]){4.5 / 6, 1.5 / 6, 1, 1}, 4);
  check(&network, LEONTIEF, 1, (const double[]){5.0 / 6, 3.0 / 6, 1, 1}, 4);
  check(&network, MIXED, 1, (const double[]){5.0 / 6, 1.5 / 6, 1, 1}, 4);
  give_numbers(&network.edges, "essential", (const double[]){0, 1, NAN}, 3); /* the other way round */
  check(&network, MIXED, 1, (const double[]){4.5 / 6, 3.0 / 6, 1, 1}, 4);
  fil_network_destroy(&network);
}

static void test_undefined(void **state)
{
  (void)state;
  fil_table table = measure_text("A\nB", "systemic_risk");
  assert_int_equal(table.remark_count, 1);
  fil_table_destroy(&table);
  fil_network network = network_from_text("A -> B");
  give_numbers(&network.nodes, "output", (const double[]){1, NAN}, 2);
  table = measure_network(&network, "systemic_risk");
  assert_string_equal(table.remarks[0],
                      "Systemic risk, reading \"all\": missing, because the output of B is not given, or negative.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_limit(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C");
  fil_table table = measure_set(&network, "systemic_risk", "systemic_risk.limit", 2);
  assert_cells(&table, "systemic_risk", (const double[]){NAN, NAN, NAN}, 3);
  assert_string_equal(table.remarks[table.remark_count - 1],
                      "Systemic risk, reading \"all\": missing, because letting each of 3 nodes stop takes long; "
                      "systemic_risk.limit, here 2, says up to how many.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* A random economy of as many kinds as categories. */
enum { FIRMS = 14, KINDS = 4, ROUNDS = 100000 };

typedef struct economy {
  double w[FIRMS][FIRMS]; /* row delivers to column */
  int kind[FIRMS];
  bool essential[FIRMS][FIRMS];
  double delivered[FIRMS], output[FIRMS], bought[FIRMS];
} economy;

static unsigned draw(uint64_t *state)
{
  *state = *state * 48271 % 2147483647;
  return (unsigned)*state;
}

static fil_network make_economy(uint64_t seed, economy *one)
{
  fil_network network;
  double essential[6 * FIRMS], output[FIRMS];
  size_t ties = 0;
  *one = (economy){0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (int i = 0; i < FIRMS; i++) {
    char id[16], category[16];
    one->kind[i] = i * i % KINDS;
    snprintf(id, sizeof id, "F%d", i);
    snprintf(category, sizeof category, "kind %d", one->kind[i]);
    fil_network_add_node(&network, id, NULL, category, NULL, NULL);
  }
  for (int k = 0; k < 3 * FIRMS; k++) {
    const unsigned i = draw(&seed) % FIRMS, j = draw(&seed) % FIRMS;
    const double weight = draw(&seed) % 9 + 1;
    if (i == j || one->w[i][j] > 0)
      continue;
    fil_network_add_edge(&network, i, j, "tie", weight, NULL);
    one->w[i][j] = weight;
    one->delivered[i] += weight;
    one->bought[j] += weight;
    one->essential[i][j] = draw(&seed) % 2;
    essential[ties++] = one->essential[i][j];
  }
  for (int i = 0; i < FIRMS; i++)
    output[i] = one->output[i] = one->delivered[i] + draw(&seed) % 7 + 1;
  give_numbers(&network.edges, "essential", essential, ties);
  give_numbers(&network.nodes, "output", output, FIRMS);
  return network;
}

/* How much of what firm j misses of i is not replaced. */
static double sigma(const economy *one, const double down[FIRMS], int i, bool replaced)
{
  double available = 0;
  for (int k = 0; k < FIRMS; k++)
    available += one->kind[k] == one->kind[i] ? one->delivered[k] * down[k] : 0;
  return replaced && one->delivered[i] < available ? one->delivered[i] / available : 1;
}

static double next_down(const economy *one, const double down[FIRMS], const double sigmas[FIRMS], int j, int production)
{
  double needed[KINDS] = {0}, lost[KINDS] = {0}, other = 0, lowest = 1;
  for (int i = 0; i < FIRMS; i++) {
    const double missed = sigmas[i] * one->w[i][j] * (1 - down[i]);
    if (production == LEONTIEF || (production == MIXED && one->essential[i][j])) {
      needed[one->kind[i]] += one->w[i][j];
      lost[one->kind[i]] += missed;
    } else
      other += missed;
  }
  for (int k = 0; k < KINDS; k++)
    lowest = needed[k] > 0 ? fmin(lowest, 1 - lost[k] / needed[k]) : lowest;
  return fmax(0, one->bought[j] > 0 ? fmin(lowest, 1 - other / one->bought[j]) : lowest);
}

static double slow_risk(const economy *one, int stopped, int production, bool replaced)
{
  double down[FIRMS], up[FIRMS], lost = 0, whole = 0;
  for (int i = 0; i < FIRMS; i++)
    down[i] = up[i] = i != stopped;
  double change = 1;
  for (int round = 0; change > 1e-14 && round < ROUNDS; round++) {
    double new_down[FIRMS], new_up[FIRMS], sigmas[FIRMS];
    for (int i = 0; i < FIRMS; i++)
      sigmas[i] = sigma(one, down, i, replaced);
    for (int i = 0; i < FIRMS; i++) {
      double unsold = 0;
      for (int j = 0; j < FIRMS; j++)
        unsold += one->w[i][j] / one->output[i] * (1 - up[j]);
      new_up[i] = i == stopped ? 0 : 1 - unsold;
      new_down[i] = i == stopped ? 0 : next_down(one, down, sigmas, i, production);
    }
    change = 0;
    for (int i = 0; i < FIRMS; i++) {
      change = fmax(change, fmax(down[i] - new_down[i], up[i] - new_up[i]));
      down[i] = new_down[i];
      up[i] = new_up[i];
    }
  }
  for (int i = 0; i < FIRMS; i++) {
    lost += one->output[i] * (1 - fmin(down[i], up[i]));
    whole += one->output[i];
  }
  return lost / whole;
}

static void test_published_equations(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 4; seed++) {
    for (int production = LINEAR; production <= MIXED; production++) {
      for (int replaced = 0; replaced < 2; replaced++) {
        economy one;
        double expected[FIRMS];
        fil_network network = make_economy(seed, &one);
        for (int i = 0; i < FIRMS; i++)
          expected[i] = slow_risk(&one, i, production, replaced);
        check(&network, production, replaced, expected, FIRMS);
        fil_network_destroy(&network);
      }
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_chain),     cmocka_unit_test(test_replacement),         cmocka_unit_test(test_essential),
      cmocka_unit_test(test_undefined), cmocka_unit_test(test_published_equations), cmocka_unit_test(test_limit),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
