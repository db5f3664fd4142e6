/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures as Gephi and UCINET compute them, worked by hand from what these say of themselves. (igraph, NetworkX and
   sna are compared with by their own values, in tests/oracle.) */
#include "metrics/catalogue.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

static fil_table measure_text_as(const char *text, const char *metric, fil_program as)
{
  fil_network network = network_from_text(text);
  fil_table table = measure_as(&network, metric, as);
  fil_network_destroy(&network);
  return table;
}

/* A reaches B and C, 1 and 2 steps away: 2/3, and (1 + 1/2)/2; B reaches C; C and D nobody. */
static void test_gephi_distances(void **state)
{
  (void)state;
  static const char chain[] = "A -> B\nB -> C\nD";
  fil_table closeness = measure_text_as(chain, "closeness", FIL_AS_GEPHI);
  fil_table harmonic = measure_text_as(chain, "harmonic", FIL_AS_GEPHI);
  fil_table distance = measure_text_as(chain, "distance", FIL_AS_GEPHI);
  assert_cells(&closeness, "closeness_out_as_gephi", (const double[]){2.0 / 3, 1, 0, 0}, 4);
  assert_cells(&harmonic, "harmonic_out_as_gephi", (const double[]){0.75, 1, 0, 0}, 4);
  assert_measure(&distance, "diameter_as_gephi", 2);
  assert_measure(&distance, "radius_as_gephi", 0);
  assert_measure(&distance, "mean_distance_as_gephi", 4.0 / 3);
  fil_table_destroy(&closeness);
  fil_table_destroy(&harmonic);
  fil_table_destroy(&distance);
}

/* The centre of a star is the largest in each round, with score 1, so each end has r after round r; the centre has 2
   after the first and gains the two scores of the ends in each further one. */
static void test_gephi_star(void **state)
{
  (void)state;
  double centre = 2;
  for (int round = 2; round <= 100; round++)
    centre += 2 * (round - 1) / centre;
  fil_table table = measure_text_as("A -- B\nA -- C", "eigenvector", FIL_AS_GEPHI);
  assert_cells(&table, "eigenvector_as_gephi", (const double[]){1, 100 / centre, 100 / centre}, 3);
  fil_table_destroy(&table);
}

/* Along A -> B -> C, A has nothing, B the 1 that A began with, and C gains B's score in each round. */
static void test_gephi_chain(void **state)
{
  (void)state;
  double last = 1;
  for (int round = 2; round <= 100; round++)
    last += 1 / last;
  fil_table table = measure_text_as("A -> B\nB -> C", "eigenvector", FIL_AS_GEPHI);
  assert_cells(&table, "eigenvector_as_gephi", (const double[]){0, 1 / last, 1}, 3);
  fil_table_destroy(&table);
}

/* A's neighbours B, C and D have two ties among them, of six; B's neighbours A and C one of two, C's A and B one. D has
   one neighbour. */
static void test_density_around(void **state)
{
  (void)state;
  static const char text[] = "A -> B\nA -> C\nB -> C\nC -> B\nD -> A";
  fil_table gephi = measure_text_as(text, "clustering", FIL_AS_GEPHI);
  fil_table ucinet = measure_text_as(text, "clustering", FIL_AS_UCINET);
  fil_table gephi_mean = measure_text_as(text, "transitivity", FIL_AS_GEPHI);
  fil_table ucinet_mean = measure_text_as(text, "transitivity", FIL_AS_UCINET);
  assert_cells(&gephi, "clustering_as_gephi", (const double[]){1.0 / 3, 0.5, 0.5, 0}, 4);
  assert_cells(&ucinet, "clustering_as_ucinet", (const double[]){1.0 / 3, 0.5, 0.5, NAN}, 4);
  assert_measure(&gephi_mean, "mean_clustering_as_gephi", 1.0 / 3);
  assert_measure(&ucinet_mean, "mean_clustering_as_ucinet", 4.0 / 9);
  fil_table_destroy(&gephi);
  fil_table_destroy(&ucinet);
  fil_table_destroy(&gephi_mean);
  fil_table_destroy(&ucinet_mean);
}

/* Undirected, Gephi's mean leaves out nodes with one neighbour, as ours does. */
static void test_gephi_undirected(void **state)
{
  (void)state;
  static const char text[] = "A -- B\nB -- C\nC -- A\nC -- D";
  fil_table nodes = measure_text_as(text, "clustering", FIL_AS_GEPHI);
  fil_table mean = measure_text_as(text, "transitivity", FIL_AS_GEPHI);
  assert_cells(&nodes, "clustering_as_gephi", (const double[]){1, 1, 1.0 / 3, 0}, 4);
  assert_measure(&mean, "mean_clustering_as_gephi", 7.0 / 9);
  fil_table_destroy(&nodes);
  fil_table_destroy(&mean);
}

/* Two ties of two nodes, one of them a loop: weights 2 and 3. */
static void test_gephi_size(void **state)
{
  (void)state;
  fil_table size = measure_text_as("A -> A 2\nA -> B 3", "size", FIL_AS_GEPHI);
  fil_table degree = measure_text_as("A -> A 2\nA -> B 3", "degree", FIL_AS_GEPHI);
  assert_measure(&size, "edges_as_gephi", 2);
  assert_measure(&size, "density_as_gephi", 1);
  assert_measure(&size, "mean_degree_as_gephi", 1);
  assert_measure(&size, "mean_strength_as_gephi", 2.5);
  assert_cells(&degree, "degree_as_gephi", (const double[]){3, 1}, 2);
  fil_table_destroy(&size);
  fil_table_destroy(&degree);
}

/* A is tied to B and C, who are tied to each other; B's tie to D, of weight 6, is not of A's ego network. There all
   three have two equal ties: constraint 2 (1/2 + 1/4)², effective size 2 (1 − 1/2). In the whole network B gives C an
   eighth of its attention: (1/2 + 1/16)² + (1/2 + 1/4)². */
static void test_ucinet_ego_network(void **state)
{
  (void)state;
  static const char text[] = "A -- B\nA -- C\nB -- C\nB -- D 6";
  fil_network network = network_from_text(text);
  fil_table ego = measure_as(&network, "constraint", FIL_AS_UCINET), whole = measure_network(&network, "constraint");
  const double constraint = fil_table_find(&ego, "constraint_weighted_as_ucinet")->numbers[0];
  const double effective = fil_table_find(&ego, "effective_size_weighted_as_ucinet")->numbers[0];
  assert_true(is_near(constraint, 1.125));
  assert_true(is_near(effective, 1));
  assert_true(is_near(fil_table_find(&whole, "constraint_weighted")->numbers[0], 0.5625 * 0.5625 + 0.5625));
  fil_table_destroy(&ego);
  fil_table_destroy(&whole);
  fil_network_destroy(&network);
}

/* B stands between the one pair of others; of three pairs, the one of A and B alone is tied, both ways, and B and C one
   way. */
static void test_ucinet_shares(void **state)
{
  (void)state;
  fil_table betweenness = measure_text_as("A -- B\nB -- C", "betweenness", FIL_AS_UCINET);
  fil_table dyads = measure_text_as("A -> B\nB -> A\nB -> C", "dyads", FIL_AS_UCINET);
  assert_cells(&betweenness, "betweenness_normalized_as_ucinet", (const double[]){0, 100, 0}, 3);
  assert_measure(&dyads, "reciprocity_as_ucinet", 0.5);
  fil_table_destroy(&betweenness);
  fil_table_destroy(&dyads);
}

/* Every metric that says it differs does its work on networks of every shape, and says what it measured so. */
static void test_every_difference(void **state)
{
  static const char *const texts[] = {"",
                                      "A",
                                      "A -> A 2",
                                      "A -> B\nB -> A",
                                      "A -- B 3\nC -- D\nE",
                                      "A -> B 2\nB -- C 3\nC -> D\nD -- A 0.5\nE -- B\nE -> E",
                                      "A : x\nB : y\nC : x\nA -> B 2\nB -> C\nC -> A\nD -> A 3"};
  (void)state;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    for (int as = FIL_AS_IGRAPH; as < FIL_PROGRAMS; as++) {
      for (size_t t = 0; metric->as[as] && t < sizeof texts / sizeof *texts; t++) {
        fil_table table = measure_text_as(texts[t], metric->name, (fil_program)as);
        for (size_t c = 0; c < table.column_count; c++) {
          const fil_column *column = table.columns[c];
          for (size_t row = 0; column->type == FIL_COLUMN_NUMBER && row < column->rows; row++)
            assert_false(isinf(column->numbers[row]));
        }
        fil_table_destroy(&table);
      }
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_gephi_distances),    cmocka_unit_test(test_gephi_star),
      cmocka_unit_test(test_gephi_chain),        cmocka_unit_test(test_density_around),
      cmocka_unit_test(test_gephi_undirected),   cmocka_unit_test(test_gephi_size),
      cmocka_unit_test(test_ucinet_ego_network), cmocka_unit_test(test_ucinet_shares),
      cmocka_unit_test(test_every_difference),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
