/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures against random networks and samples, held against all networks and samples that there can be. */
#include "graph/workers.h"
#include "metrics/run.h"
#include "metrics/sampled_network.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/small_networks.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RUNS = 3000, MANY_RUNS = 20000 };

static fil_table ask(const char *text, const char *metric, fil_baseline baseline, size_t runs, size_t samples)
{
  fil_network network = network_from_text(text);
  fil_table table;
  fil_error error = {0};
  const fil_request request = {.level = FIL_LEVEL_NETWORK,
                               .metrics = &metric,
                               .metric_count = metric ? 1 : 0,
                               .baseline = baseline,
                               .baseline_runs = runs,
                               .bootstrap_runs = samples,
                               .seed = 42};
  if (fil_run(&network, &request, &table, &error) != FIL_OK)
    fail_msg("%s", error.message);
  fil_network_destroy(&network);
  return table;
}

static double find(const fil_table *table, const char *measure, const char *column)
{
  const fil_column *found = fil_table_find(table, column);
  assert_non_null(found);
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), measure) == 0)
      return found->numbers[row];
  }
  fail_msg("there is no %s", measure);
  return NAN;
}

static bool has_remark(const fil_table *table, const char *part)
{
  for (size_t k = 0; k < table->remark_count; k++) {
    if (strstr(table->remarks[k], part))
      return true;
  }
  return false;
}

/* The slow definitions. */
static double transitivity(small_world world, uint32_t network)
{
  int closed = 0, all = 0;
  for (unsigned a = 0; a < world.nodes; a++) {
    for (unsigned b = 0; b < world.nodes; b++) {
      for (unsigned c = b + 1; c < world.nodes; c++) {
        const bool path = small_has(world, network, a, b) && small_has(world, network, a, c);
        all += path;
        closed += path && small_has(world, network, b, c);
      }
    }
  }
  return all ? (double)closed / all : NAN;
}

static double mutual(small_world world, uint32_t network)
{
  int count = 0;
  for (unsigned a = 0; a < world.nodes; a++) {
    for (unsigned b = a + 1; b < world.nodes; b++)
      count += small_has(world, network, a, b) && small_has(world, network, b, a);
  }
  return count;
}

/* Over all networks of a baseline. */
typedef struct truth {
  double mean, sd, low, high; /* the shares at most and at least as high as observed */
} truth;

static truth know(small_world world, uint32_t observed, fil_baseline baseline,
                  double (*measure)(small_world world, uint32_t network))
{
  static uint32_t networks[SMALL_NETWORKS];
  truth known = {0};
  double count = 0, squares = 0;
  const size_t all = baseline == FIL_BASELINE_DEGREES ? small_with_degrees(world, observed, networks)
                                                      : small_with_ties(world, observed, networks);
  for (size_t k = 0; k < all; k++) {
    const double value = measure(world, networks[k]);
    if (isnan(value))
      continue;
    count++;
    known.mean += value;
    squares += value * value;
    known.low += value <= measure(world, observed) + 1e-9;
    known.high += value >= measure(world, observed) - 1e-9;
  }
  known.mean /= count, known.low /= count, known.high /= count;
  known.sd = sqrt(squares / count - known.mean * known.mean);
  return known;
}

static void assert_within(double found, double expected, double most)
{
  if (!(fabs(found - expected) <= most))
    fail_msg("%g is not within %g of %g", found, most, expected);
}

/* What RUNS networks say lies within four standard errors of what all say; their deviation within a twentieth. */
static void check(const char *text, const char *name, fil_baseline baseline,
                  double (*measure)(small_world world, uint32_t network))
{
  fil_network network = network_from_text(text);
  fil_view view = {0};
  assert_int_equal(fil_view_build(&view, &network, NULL, NULL), FIL_OK);
  const small_world world = {(unsigned)view.node_count, view.directed};
  const uint32_t observed = small_network_of(world, &view);
  const truth known = know(world, observed, baseline, measure);
  fil_table table = ask(text, name, baseline, RUNS, 0);
  const double value = measure(world, observed), sd = find(&table, name, "all_sd"),
               expected = find(&table, name, "all_expected");
  assert_within(find(&table, name, "all"), value, 1e-9);
  assert_within(expected, known.mean, 4 * known.sd / sqrt(RUNS));
  assert_within(sd, known.sd, known.sd / 20);
  assert_within(find(&table, name, "all_z"), (value - expected) / sd, 1e-9);
  const double share = fmin(known.low, known.high);
  assert_within(find(&table, name, "all_p"), fmin(1, 2 * share), 8 * sqrt(share * (1 - share) / RUNS) + 2.0 / RUNS);
  fil_table_destroy(&table);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_enumeration(void **state)
{
  static const char circle[] = "A -- B\nB -- C\nC -- A\nA -- D\nD -- E\nE -- F\nF -- D";
  static const char trade[] = "A -> B\nB -> A\nB -> C\nC -> B\nA -> D";
  (void)state;
  check(circle, "transitivity", FIL_BASELINE_DEGREES, transitivity);
  check(circle, "transitivity", FIL_BASELINE_DENSITY, transitivity);
  check(trade, "mutual", FIL_BASELINE_DEGREES, mutual);
  check(trade, "mutual", FIL_BASELINE_DENSITY, mutual);
}

/* p by hand: of ten random networks with one value, all are as low and as high as what is observed: 2 · 11/11, at most
   1. Where all are the same nothing deviates. */
static void test_one_realisation(void **state)
{
  static const char *const texts[] = {"A -- B\nA -- C\nB -- C", "A -> B\nA -> C\nA -> D"};
  (void)state;
  for (size_t k = 0; k < 2; k++) {
    fil_table table = ask(texts[k], "mean_degree", FIL_BASELINE_DEGREES, 10, 0);
    assert_true(find(&table, "mean_degree", "all_expected") == find(&table, "mean_degree", "all"));
    assert_true(find(&table, "mean_degree", "all_sd") == 0);
    assert_true(isnan(find(&table, "mean_degree", "all_z")));
    assert_true(find(&table, "mean_degree", "all_p") == 1);
    assert_true(has_remark(&table, "no z where all random networks have the same value: mean_degree"));
    assert_true(has_remark(&table, "with the same degrees (10, seed 42)"));
    fil_table_destroy(&table);
  }
}

/* Of the 70 networks of six nodes with two ties each, 10 are two triangles, in which closeness is not defined: there
   the measure is left out, and elsewhere the same as in the ring. */
static void test_undefined_in_some(void **state)
{
  size_t left_out = 0;
  (void)state;
  fil_table table =
      ask("A -- B\nB -- C\nC -- D\nD -- E\nE -- F\nF -- A", "closeness_centralization", FIL_BASELINE_DEGREES, RUNS, 0);
  for (size_t k = 0; k < table.remark_count; k++) {
    const char *found = strstr(table.remarks[k], "left out there: closeness_centralization (");
    left_out += found ? (size_t)strtoul(strchr(found, '(') + 1, NULL, 10) : 0;
  }
  assert_within((double)left_out / RUNS, 1.0 / 7, 4 * sqrt(6.0 / 49 / RUNS));
  assert_true(find(&table, "closeness_centralization", "all_sd") == 0);
  fil_table_destroy(&table);
}

/* Every number is the same, to the last bit. */
static void assert_same(const fil_table *left, const fil_table *right)
{
  assert_int_equal(left->column_count, right->column_count);
  assert_int_equal(left->remark_count, right->remark_count);
  for (size_t k = 1; k < left->column_count; k++) {
    for (size_t row = 0; row < fil_table_rows(left); row++) {
      const double here = left->columns[k]->numbers[row], there = right->columns[k]->numbers[row];
      if (here != there && !(isnan(here) && isnan(there)))
        fail_msg("%s of %s: %.17g and %.17g", left->columns[k]->name, fil_column_text(left->columns[0], row), here,
                 there);
    }
  }
}

static void test_workers(void **state)
{
  static const char text[] = "A : firm\nB : bank\nA -> B 2\nB -- C 3\nC -> D\nD -- A 0.5\nE -- B\nC -> A 4\nE -> A";
  fil_table tables[4];
  (void)state;
  for (size_t workers = 0; workers < 4; workers++) {
    fil_workers_use(workers);
    tables[workers] = ask(text, NULL, FIL_BASELINE_DEGREES, 31, 29);
    fil_workers_use(0);
    assert_same(&tables[0], &tables[workers]);
  }
  for (size_t workers = 0; workers < 4; workers++)
    fil_table_destroy(&tables[workers]);
}

/* How many ties a sample has, and how likely that is. */
typedef struct distribution {
  double chance[64];
} distribution;

static distribution add_pair(const distribution *before, const double chance[3])
{
  distribution after = {{0}};
  for (int ties = 0; ties < 62; ties++) {
    for (int more = 0; more < 3; more++)
      after.chance[ties + more] += before->chance[ties] * chance[more];
  }
  return after;
}

/* The sample of that number, of 4 × 4 × 4 × 4: ties between copies of different nodes are those of the nodes, and two
   copies of one node have none, one or two with the chances of the pairs of the network. */
static distribution sample_ties(small_world world, uint32_t network, unsigned number, const double chance[3])
{
  distribution ties = {{0}};
  unsigned nodes[4], certain = 0;
  for (unsigned k = 0; k < 4; k++, number /= 4)
    nodes[k] = number % 4;
  for (unsigned a = 0; a < 4; a++) {
    for (unsigned b = 0; b < 4; b++)
      certain += small_has(world, network, nodes[a], nodes[b]);
  }
  ties.chance[certain] = 1;
  for (unsigned a = 0; a < 4; a++) {
    for (unsigned b = a + 1; b < 4; b++) {
      if (nodes[a] == nodes[b])
        ties = add_pair(&ties, chance);
    }
  }
  return ties;
}

static double find_quantile(const distribution *ties, double share)
{
  double sum = 0;
  int count = 0;
  while (count < 63 && (sum += ties->chance[count]) < share)
    count++;
  return count;
}

/* Of the six pairs of this network, A and B are tied both ways, B and C and A and D one way, and three not at all. */
static void test_bootstrap(void **state)
{
  static const char text[] = "A -> B\nB -> A\nB -> C\nA -> D";
  const double chance[3] = {3.0 / 6, 2.0 / 6, 1.0 / 6};
  const small_world world = {4, true};
  const uint32_t network =
      small_bit(world, 0, 1) | small_bit(world, 1, 0) | small_bit(world, 1, 2) | small_bit(world, 0, 3);
  distribution all = {{0}};
  double mean = 0, squares = 0;
  (void)state;
  for (unsigned sample = 0; sample < 256; sample++) {
    const distribution ties = sample_ties(world, network, sample, chance);
    for (int count = 0; count < 64; count++)
      all.chance[count] += ties.chance[count] / 256;
  }
  for (int count = 0; count < 64; count++) {
    mean += count * all.chance[count];
    squares += count * count * all.chance[count];
  }
  const double sd = sqrt(squares - mean * mean);
  fil_table table = ask(text, "size", FIL_BASELINE_NONE, 0, MANY_RUNS);
  assert_within(find(&table, "edges", "all_se"), sd, sd * 4 / sqrt(2.0 * MANY_RUNS));
  assert_within(find(&table, "density", "all_se"), sd / 12, sd / 12 * 4 / sqrt(2.0 * MANY_RUNS));
  assert_true(find(&table, "edges", "all_low") == find_quantile(&all, 0.025));
  assert_true(find(&table, "edges", "all_high") == find_quantile(&all, 0.975));
  assert_true(find(&table, "nodes", "all_se") == 0);
  assert_true(has_remark(&table, "Bootstrap samples of the nodes (20000, seed 42)"));
  fil_table_destroy(&table);
}

/* Categories go with the nodes: firms are tied to firms and banks to banks, so are their copies. Two copies of one node
   are tied like any pair, within a category or not, so none of them is left out for want of a category. */
static void test_groups_are_sampled(void **state)
{
  (void)state;
  fil_table table = ask("A : firm\nB : firm\nC : bank\nD : bank\nA -- B\nC -- D", "ei", FIL_BASELINE_NONE, 0, 500);
  assert_true(find(&table, "ei", "all") == -1);
  assert_true(find(&table, "ei", "all_high") == -1);
  fil_table_destroy(&table);
}

/* So do their columns: text, numbers and stages of a copy are those of its node. */
static void test_columns_are_sampled(void **state)
{
  static const uint32_t nodes[] = {2, 0, 2};
  fil_network network = network_from_text("A : firm / Mill\nB : bank\nC : firm / Shop");
  fil_sampled_network sampled;
  (void)state;
  give_numbers(&network.nodes, "staff", (const double[]){1, 2, NAN}, 3);
  assert_int_equal(fil_sampled_network_make(&sampled, &network, nodes, NULL), FIL_OK);
  for (size_t k = 0; k < 3; k++) {
    const fil_network *copy = &sampled.network;
    assert_string_equal(fil_network_id(copy, k), fil_network_id(&network, nodes[k]));
    assert_int_equal(fil_network_stage(copy, k), fil_network_stage(&network, nodes[k]));
    assert_true(is_near(fil_table_find(&copy->nodes, "staff")->numbers[k],
                        fil_table_find(&network.nodes, "staff")->numbers[nodes[k]]));
  }
  fil_sampled_network_destroy(&sampled);
  fil_network_destroy(&network);
}

static void test_refusals(void **state)
{
  fil_network network = network_from_text("A -> B");
  const fil_request requests[] = {{.level = FIL_LEVEL_NODE, .baseline = FIL_BASELINE_DEGREES},
                                  {.level = FIL_LEVEL_EDGE, .bootstrap_runs = 100},
                                  {.level = FIL_LEVEL_NETWORK, .baseline = FIL_BASELINE_DENSITY, .baseline_runs = 1},
                                  {.level = FIL_LEVEL_NETWORK, .bootstrap_runs = FIL_REPLICATES_MOST + 1}};
  (void)state;
  for (size_t k = 0; k < sizeof requests / sizeof *requests; k++) {
    fil_error error = {0};
    fil_table table;
    assert_int_equal(fil_run(&network, &requests[k], &table, &error), FIL_ERROR_USAGE);
    assert_true(*error.message != '\0');
    fil_table_destroy(&table);
  }
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_enumeration),         cmocka_unit_test(test_one_realisation),
      cmocka_unit_test(test_undefined_in_some),   cmocka_unit_test(test_workers),
      cmocka_unit_test(test_bootstrap),           cmocka_unit_test(test_groups_are_sampled),
      cmocka_unit_test(test_columns_are_sampled), cmocka_unit_test(test_refusals),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
