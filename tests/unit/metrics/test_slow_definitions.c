/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Node measures against their definitions, coded slowly and without igraph, on random networks. */
#include "tests/support/measuring.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 30, ROUNDS = 6, DAMPING_STEPS = 400 };

/* A network as a matrix; both directions are filled where it is undirected. */
typedef struct matrix {
  double cells[NODES][NODES];
} matrix;

/* Numbers that are the same on every machine (Park & Miller's minimal standard). */
static uint64_t draw(uint64_t *state)
{
  *state = *state * 48271 % 2147483647;
  return *state;
}

/* A sparse network, so that some nodes reach few others; weights are 0.5, 1, … 4. The last node is an isolate. */
static fil_network make_network(uint64_t seed, bool directed, matrix *weights)
{
  fil_network network;
  uint64_t state = seed;
  uint32_t code;
  *weights = (matrix){0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  fil_schema_add_relation(&network.schema, "tie", NULL, NULL, directed, NULL);
  fil_dictionary_add(&network.edges.columns[FIL_EDGE_RELATION]->levels, "tie", 3, &code, NULL);
  for (int node = 0; node < NODES; node++) {
    char id[16];
    snprintf(id, sizeof id, "N%d", node);
    fil_network_add_node(&network, id, NULL, NULL, NULL, NULL);
  }
  for (int edge = 0; edge < 2 * NODES; edge++) {
    const uint32_t source = (uint32_t)(draw(&state) % (NODES - 1)), target = (uint32_t)(draw(&state) % (NODES - 1));
    const double weight = (double)(draw(&state) % 8 + 1) / 2;
    fil_network_add_edge(&network, source, target, "tie", weight, NULL);
    if (source == target)
      continue;
    weights->cells[source][target] += weight;
    if (!directed)
      weights->cells[target][source] += weight;
  }
  return network;
}

static matrix binary(const matrix *weights)
{
  matrix ties = {0};
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < NODES; j++)
      ties.cells[i][j] = weights->cells[i][j] > 0;
  }
  return ties;
}

/* Shortest distances by Floyd and Warshall. */
static matrix distances(const matrix *weights)
{
  matrix d;
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < NODES; j++)
      d.cells[i][j] = i == j ? 0 : 1 / weights->cells[i][j];
  }
  for (int k = 0; k < NODES; k++) {
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++)
        d.cells[i][j] = fmin(d.cells[i][j], d.cells[i][k] + d.cells[k][j]);
    }
  }
  return d;
}

static bool same_length(double left, double right)
{
  return isfinite(left) && fabs(left - right) < 1e-9;
}

/* Number of shortest paths from `from` to `to`, each followed by hand. */
static double count_paths(const matrix *weights, const matrix *d, int from, int to)
{
  double paths = from == to;
  for (int next = 0; next < NODES && from != to; next++) {
    if (next != from && weights->cells[from][next] > 0 &&
        same_length(d->cells[from][to], 1 / weights->cells[from][next] + d->cells[next][to]))
      paths += count_paths(weights, d, next, to);
  }
  return paths;
}

static void betweenness(const matrix *weights, bool directed, double expected[NODES])
{
  const matrix d = distances(weights);
  matrix paths;
  for (int s = 0; s < NODES; s++) {
    for (int t = 0; t < NODES; t++)
      paths.cells[s][t] = isfinite(d.cells[s][t]) ? count_paths(weights, &d, s, t) : 0;
  }
  for (int v = 0; v < NODES; v++) {
    expected[v] = 0;
    for (int s = 0; s < NODES; s++) {
      for (int t = 0; t < NODES; t++) {
        if (s != v && v != t && s != t && same_length(d.cells[s][t], d.cells[s][v] + d.cells[v][t]))
          expected[v] += paths.cells[s][v] * paths.cells[v][t] / paths.cells[s][t] / (directed ? 1 : 2);
      }
    }
  }
}

/* Closeness, reach and harmonic closeness of the distances from (out) or to (in) each node. */
static void nearness(const matrix *weights, bool inward, double closeness[], double reach[], double harmonic[])
{
  const matrix d = distances(weights);
  for (int i = 0; i < NODES; i++) {
    double reached = 0, sum = 0, inverse = 0;
    for (int j = 0; j < NODES; j++) {
      const double distance = inward ? d.cells[j][i] : d.cells[i][j];
      if (i == j || !isfinite(distance))
        continue;
      reached++;
      sum += distance;
      inverse += 1 / distance;
    }
    closeness[i] = reached > 0 ? reached / sum : NAN;
    reach[i] = reached / (NODES - 1);
    harmonic[i] = inverse / (NODES - 1);
  }
}

static double row_sum(const matrix *weights, int row)
{
  double sum = 0;
  for (int j = 0; j < NODES; j++)
    sum += weights->cells[row][j];
  return sum;
}

static void pagerank(const matrix *weights, double expected[NODES])
{
  for (int i = 0; i < NODES; i++)
    expected[i] = 1.0 / NODES;
  for (int step = 0; step < DAMPING_STEPS; step++) {
    double next[NODES];
    for (int i = 0; i < NODES; i++) {
      double arriving = 0;
      for (int j = 0; j < NODES; j++) {
        const double leaving = row_sum(weights, j);
        arriving += expected[j] * (leaving > 0 ? weights->cells[j][i] / leaving : 1.0 / NODES);
      }
      next[i] = 0.15 / NODES + 0.85 * arriving;
    }
    memcpy(expected, next, sizeof next);
  }
}

static matrix both_ways(const matrix *weights)
{
  matrix sums;
  for (int i = 0; i < NODES; i++) {
    for (int j = 0; j < NODES; j++)
      sums.cells[i][j] = weights->cells[i][j] + weights->cells[j][i];
  }
  return sums;
}

static double largest(const matrix *weights, int row)
{
  double most = 0;
  for (int j = 0; j < NODES; j++)
    most = fmax(most, weights->cells[row][j]);
  return most;
}

/* Constraint and effective size by their double sums. */
static void structural_holes(const matrix *weights, double constraint[], double effective_size[])
{
  const matrix s = both_ways(weights);
  for (int i = 0; i < NODES; i++) {
    const double sum = row_sum(&s, i);
    constraint[i] = effective_size[i] = sum > 0 ? 0 : NAN;
    for (int j = 0; j < NODES; j++) {
      double invested = s.cells[i][j] / sum, redundant = 0;
      if (j == i || s.cells[i][j] == 0)
        continue;
      for (int q = 0; q < NODES; q++) {
        if (q == i || q == j || s.cells[i][q] == 0)
          continue;
        invested += s.cells[i][q] / sum * s.cells[q][j] / row_sum(&s, q);
        redundant += s.cells[i][q] / sum * s.cells[j][q] / largest(&s, j);
      }
      constraint[i] += invested * invested;
      effective_size[i] += 1 - redundant;
    }
  }
}

/* Marks all that is tied to the node, near or far, whichever way. */
static void mark_component(const matrix *s, int node, int part, int parts[NODES])
{
  parts[node] = part;
  for (int other = 0; other < NODES; other++) {
    if (parts[other] < 0 && s->cells[node][other] > 0)
      mark_component(s, other, part, parts);
  }
}

/* Gauss-Jordan elimination with pivoting; what the equations leave free becomes 0. */
static void eliminate(matrix *left, double right[NODES], double solution[NODES])
{
  bool used[NODES] = {0};
  int pivot_row[NODES];
  for (int column = 0; column < NODES; column++) {
    int best = -1;
    for (int row = 0; row < NODES; row++) {
      if (!used[row] && (best < 0 || fabs(left->cells[row][column]) > fabs(left->cells[best][column])))
        best = row;
    }
    pivot_row[column] = -1;
    if (best < 0 || fabs(left->cells[best][column]) < 1e-9)
      continue;
    used[best] = true;
    pivot_row[column] = best;
    for (int row = 0; row < NODES; row++) {
      const double factor = left->cells[row][column] / left->cells[best][column];
      for (int k = 0; k < NODES && row != best; k++)
        left->cells[row][k] -= factor * left->cells[best][k];
      right[row] -= row != best ? factor * right[best] : 0;
    }
  }
  for (int column = 0; column < NODES; column++) {
    const int row = pivot_row[column];
    solution[column] = row < 0 ? 0 : right[row] / left->cells[row][column];
  }
}

static void trophic_levels(const matrix *weights, double expected[NODES])
{
  const matrix s = both_ways(weights);
  matrix laplacian;
  double imbalance[NODES] = {0};
  int parts[NODES];
  for (int i = 0; i < NODES; i++) {
    parts[i] = -1;
    for (int j = 0; j < NODES; j++) {
      laplacian.cells[i][j] = i == j ? row_sum(&s, i) : -s.cells[i][j];
      imbalance[i] += weights->cells[j][i] - weights->cells[i][j];
    }
  }
  eliminate(&laplacian, imbalance, expected);
  for (int i = 0; i < NODES; i++) {
    double lowest = INFINITY;
    if (parts[i] >= 0)
      continue;
    mark_component(&s, i, i, parts);
    for (int j = 0; j < NODES; j++)
      lowest = parts[j] == i ? fmin(lowest, expected[j]) : lowest;
    for (int j = 0; j < NODES; j++)
      expected[j] -= parts[j] == i ? lowest : 0;
  }
}

/* The share of tied pairs of neighbours. */
static void clustering(const matrix *weights, double expected[NODES])
{
  const matrix s = both_ways(weights);
  for (int i = 0; i < NODES; i++) {
    double pairs = 0, tied = 0;
    for (int j = 0; j < NODES; j++) {
      for (int k = 0; k < j; k++) {
        const bool neighbours = s.cells[i][j] > 0 && s.cells[i][k] > 0;
        pairs += neighbours;
        tied += neighbours && s.cells[j][k] > 0;
      }
    }
    expected[i] = pairs > 0 ? tied / pairs : NAN;
  }
}

/* Peels off all with fewer than k neighbours among those left, for k = 1, 2, … */
static void coreness(const matrix *weights, bool inward, bool outward, double expected[NODES])
{
  bool left[NODES];
  for (int i = 0; i < NODES; i++) {
    left[i] = true;
    expected[i] = 0;
  }
  for (int k = 1; k < NODES; k++) {
    for (bool peeled = true; peeled;) {
      peeled = false;
      for (int i = 0; i < NODES; i++) {
        int neighbours = 0;
        for (int j = 0; j < NODES; j++)
          neighbours += left[j] && ((outward && weights->cells[i][j] > 0) || (inward && weights->cells[j][i] > 0));
        if (left[i] && neighbours < k)
          left[i] = !(peeled = true);
      }
    }
    for (int i = 0; i < NODES; i++)
      expected[i] = left[i] ? k : expected[i];
  }
}

/* Both forms of a definition against the columns of the metric. */
typedef void (*metric_check)(const fil_table *table, const matrix *weights, bool directed, const char *suffix);

static void check_column(const fil_table *table, const char *name, const char *suffix, const double expected[NODES])
{
  char column[128];
  snprintf(column, sizeof column, "%s%s", name, suffix);
  assert_cells(table, column, expected, NODES);
}

static void check_betweenness(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double expected[NODES], normalized[NODES];
  betweenness(weights, directed, expected);
  for (int i = 0; i < NODES; i++)
    normalized[i] = expected[i] * (directed ? 1 : 2) / ((NODES - 1) * (NODES - 2));
  check_column(table, "betweenness", suffix, expected);
  check_column(table, "betweenness_normalized", suffix, normalized);
}

static void check_closeness(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double closeness[NODES], reach[NODES], harmonic[NODES];
  nearness(weights, /*inward=*/false, closeness, reach, harmonic);
  check_column(table, directed ? "closeness_out" : "closeness", suffix, closeness);
  check_column(table, directed ? "reach_out" : "reach", "", reach);
  if (!directed)
    return;
  nearness(weights, /*inward=*/true, closeness, reach, harmonic);
  check_column(table, "closeness_in", suffix, closeness);
  check_column(table, "reach_in", "", reach);
}

static void check_harmonic(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double closeness[NODES], reach[NODES], harmonic[NODES];
  nearness(weights, /*inward=*/false, closeness, reach, harmonic);
  check_column(table, directed ? "harmonic_out" : "harmonic", suffix, harmonic);
  if (!directed)
    return;
  nearness(weights, /*inward=*/true, closeness, reach, harmonic);
  check_column(table, "harmonic_in", suffix, harmonic);
}

static void check_pagerank(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  (void)directed;
  double expected[NODES];
  pagerank(weights, expected);
  check_column(table, "pagerank", suffix, expected);
}

static void check_constraint(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  (void)directed;
  double constraint[NODES], effective_size[NODES];
  structural_holes(weights, constraint, effective_size);
  check_column(table, "constraint", suffix, constraint);
  check_column(table, "effective_size", suffix, effective_size);
}

static void check_trophic_level(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double expected[NODES];
  if (!directed)
    return;
  trophic_levels(weights, expected);
  check_column(table, "trophic_level", suffix, expected);
}

static void check_clustering(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double expected[NODES];
  (void)directed;
  (void)suffix;
  clustering(weights, expected);
  check_column(table, "clustering", "", expected);
}

static void check_coreness(const fil_table *table, const matrix *weights, bool directed, const char *suffix)
{
  double expected[NODES];
  (void)suffix;
  coreness(weights, /*inward=*/true, /*outward=*/true, expected);
  check_column(table, "coreness", "", expected);
  if (!directed)
    return;
  coreness(weights, /*inward=*/true, /*outward=*/false, expected);
  check_column(table, "coreness_in", "", expected);
  coreness(weights, /*inward=*/false, /*outward=*/true, expected);
  check_column(table, "coreness_out", "", expected);
}

/* A metric on random networks, directed and not, in both forms. */
static void check_metric(const char *metric, metric_check check)
{
  for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
    matrix weights;
    const bool directed = seed % 2;
    fil_network network = make_network(seed, directed, &weights);
    fil_table table = measure_network(&network, metric);
    const matrix ties = binary(&weights);
    check(&table, &ties, directed, "");
    check(&table, &weights, directed, "_weighted");
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

#define SLOW_TEST(metric)                                                                                              \
  static void test_##metric(void **state)                                                                              \
  {                                                                                                                    \
    (void)state;                                                                                                       \
    check_metric(#metric, check_##metric);                                                                             \
  }

SLOW_TEST(betweenness)
SLOW_TEST(closeness)
SLOW_TEST(harmonic)
SLOW_TEST(pagerank)
SLOW_TEST(constraint)
SLOW_TEST(trophic_level)
SLOW_TEST(clustering)
SLOW_TEST(coreness)

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_betweenness), cmocka_unit_test(test_closeness),  cmocka_unit_test(test_harmonic),
      cmocka_unit_test(test_pagerank),    cmocka_unit_test(test_constraint), cmocka_unit_test(test_trophic_level),
      cmocka_unit_test(test_clustering),  cmocka_unit_test(test_coreness),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
