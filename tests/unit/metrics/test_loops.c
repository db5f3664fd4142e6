/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Self-loops counted where that is asked for: by hand, and nowhere else. */
#include "metrics/catalogue.h"
#include "metrics/run.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>

/* One metric, with loops where it has them. */
static fil_table measure(const fil_network *network, const char *metric, bool loops)
{
  fil_table table;
  fil_error error = {0};
  const fil_request request = {
      .level = fil_catalogue_find(metric)->level, .metrics = &metric, .metric_count = 1, .loops = loops, .seed = 1};
  if (fil_run(network, &request, &table, &error) != FIL_OK)
    fail_msg("%s: %s", metric, error.message);
  return table;
}

static fil_table measure_of(const char *text, const char *metric)
{
  fil_network network = network_from_text(text);
  fil_table table = measure(&network, metric, /*loops=*/true);
  fil_network_destroy(&network);
  return table;
}

/* A -> B 2, B -> A 1, two loops of A that weigh 3 together, one of C that weighs 5. */
static const char *const directed = "A -> B 2\nB -> A 1\nA -> A 1\nA -> A 2\nC -> C 5\nD";

static void test_nodes(void **state)
{
  (void)state;
  fil_table table = measure_of(directed, "degree");
  assert_cells(&table, "degree_in_with_loops", (const double[]){2, 1, 1, 0}, 4);
  assert_cells(&table, "degree_out_with_loops", (const double[]){2, 1, 1, 0}, 4);
  assert_cells(&table, "degree_with_loops", (const double[]){3, 1, 2, 0}, 4);
  assert_cells(&table, "degree", (const double[]){1, 1, 0, 0}, 4);
  assert_string_equal(fil_table_find(&table, "degree_with_loops")->title, "Degree, with self-loops");
  fil_table_destroy(&table);
  table = measure_of(directed, "strength");
  assert_cells(&table, "strength_in_with_loops", (const double[]){4, 2, 5, 0}, 4);
  assert_cells(&table, "strength_out_with_loops", (const double[]){5, 1, 5, 0}, 4);
  assert_cells(&table, "strength_with_loops", (const double[]){9, 3, 10, 0}, 4);
  assert_cells(&table, "strength", (const double[]){3, 3, 0, 0}, 4);
  fil_table_destroy(&table);
}

/* A loop has both its ends at its node: the sum of degrees is twice the number of ties, loops among them. */
static void test_undirected(void **state)
{
  (void)state;
  fil_table table = measure_of("A -- B 2\nA -- A 3\nB -- C 4", "degree");
  assert_cells(&table, "degree_with_loops", (const double[]){3, 2, 1}, 3);
  assert_null(fil_table_find(&table, "degree_in_with_loops"));
  fil_table_destroy(&table);
  table = measure_of("A -- B 2\nA -- A 3\nB -- C 4", "strength");
  assert_cells(&table, "strength_with_loops", (const double[]){8, 6, 4}, 3);
  fil_table_destroy(&table);
}

/* Five ties with the loops of A and C as one each; three tied pairs and loops without direction, 2·3/4 partners. */
static void test_size(void **state)
{
  (void)state;
  fil_table table = measure_of(directed, "size");
  assert_measure(&table, "self_loops", 2);
  assert_measure(&table, "edges", 2);
  assert_measure(&table, "edges_with_loops", 4);
  assert_measure(&table, "isolates", 2);
  assert_measure(&table, "isolates_with_loops", 1);
  assert_measure(&table, "mean_degree_with_loops", 6. / 4);
  assert_measure(&table, "mean_strength_with_loops", 22. / 4);
  assert_measure(&table, "density", 2. / 12);
  assert_measure(&table, "density_with_loops", NAN);
  fil_table_destroy(&table);
}

/* Degrees in 0, 1, 1, 2 give a Gini of (−3·0 − 1 + 1 + 3·2)/(4·4), strengths 0, 3, 9, 10 one of (−3 + 9 + 30)/(4·22).
 */
static void test_inequality(void **state)
{
  (void)state;
  fil_table table = measure_of(directed, "inequality");
  assert_measure(&table, "degree_gini_in_with_loops", 6. / 16);
  assert_measure(&table, "strength_gini_with_loops", 36. / 88);
  fil_table_destroy(&table);
}

/* Of group x are A and B, of y C; D has none. Within x run A -> B and B -> A, and the loop of A. */
static fil_network grouped(const char *ties)
{
  char text[256];
  snprintf(text, sizeof text, "A : x\nB : x\nC : y\n%s", ties);
  return network_from_text(text);
}

static void test_groups(void **state)
{
  (void)state;
  fil_network network = grouped("A -> B 2\nB -> A 1\nA -> A 3\nC -> C 5\nB -> C 4\nD -> D 9");
  fil_table table = measure(&network, "group_size", /*loops=*/true);
  assert_cells(&table, "internal_ties_with_loops", (const double[]){3, 1}, 2);
  assert_cells(&table, "internal_ties_weighted_with_loops", (const double[]){6, 5}, 2);
  assert_cells(&table, "internal_share_with_loops", (const double[]){3. / 4, 1. / 2}, 2);
  assert_cells(&table, "ei_with_loops", (const double[]){-2. / 4, 0}, 2);
  fil_table_destroy(&table);
  table = measure(&network, "blocks", /*loops=*/true);
  assert_cells(&table, "ties_with_loops", (const double[]){3, 1, 0, 1}, 4);
  assert_cells(&table, "weight_with_loops", (const double[]){6, 4, 0, 5}, 4);
  assert_cells(&table, "density", (const double[]){1, 0.5, 0, NAN}, 4);
  fil_table_destroy(&table);
  table = measure(&network, "flow_shares", /*loops=*/true);
  assert_cells(&table, "share_of_output_with_loops", (const double[]){3. / 4, 1. / 4, 0, 1}, 4);
  assert_cells(&table, "share_of_input_weighted_with_loops", (const double[]){1, 4. / 9, 0, 5. / 9}, 4);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Without direction a loop is one tie of its group, as a tie between two nodes of it is. */
static void test_undirected_groups(void **state)
{
  (void)state;
  fil_network network = grouped("A -- B 2\nA -- A 3\nB -- C 4\nC -- C 5");
  fil_table table = measure(&network, "flow_shares", /*loops=*/true);
  assert_cells(&table, "share_of_output_with_loops", (const double[]){2. / 3, 1. / 3, 1. / 2, 1. / 2}, 4);
  fil_table_destroy(&table);
  table = measure(&network, "blocks", /*loops=*/true);
  assert_cells(&table, "ties_with_loops", (const double[]){2, 1, 1, 1}, 4);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_relations(void **state)
{
  (void)state;
  fil_table table = measure_of("A -> B 2 trade\nC -> C 6 trade\nA -> C 2 credit", "relation_size");
  assert_cells(&table, "ties_with_loops", (const double[]){2, 1}, 2);
  assert_cells(&table, "tied_nodes_with_loops", (const double[]){3, 2}, 2);
  assert_cells(&table, "weight_with_loops", (const double[]){8, 2}, 2);
  assert_cells(&table, "tie_share_with_loops", (const double[]){2. / 3, 1. / 3}, 2);
  assert_cells(&table, "weight_share_with_loops", (const double[]){0.8, 0.2}, 2);
  assert_cells(&table, "weight_share", (const double[]){0.5, 0.5}, 2);
  fil_table_destroy(&table);
}

/* A loop of negative weight spoils weighted forms with loops alone. */
static void test_negative(void **state)
{
  (void)state;
  fil_network network = grouped("A -> B 2\nC -> C -5\nB -> C 4");
  fil_table table = measure(&network, "group_size", /*loops=*/true);
  assert_cells(&table, "internal_ties_weighted", (const double[]){2, 0}, 2);
  assert_cells(&table, "internal_ties_weighted_with_loops", (const double[]){NAN, NAN}, 2);
  assert_cells(&table, "internal_ties_with_loops", (const double[]){1, 1}, 2);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Nobody asks: no form with loops. A name asks for itself alone. */
static void test_asked(void **state)
{
  (void)state;
  fil_network network = network_from_text(directed);
  fil_table table = measure(&network, "strength", /*loops=*/false);
  assert_null(fil_table_find(&table, "strength_with_loops"));
  assert_int_equal(table.remark_count, 0);
  fil_table_destroy(&table);
  table = measure(&network, "strength_with_loops", /*loops=*/false);
  assert_int_equal(table.column_count, 3);
  assert_cells(&table, "strength_with_loops", (const double[]){9, 3, 10, 0}, 4);
  assert_string_equal(table.remarks[0],
                      "Strength, with self-loops: their weight is of what the node receives and of what it gives, and "
                      "counts twice in strength, directed or not, since a loop has both its ends there.");
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* Without loops all is as it is without the wish, and what has that form has no more than the plain one's measures. */
static void test_no_loops(void **state)
{
  (void)state;
  fil_network network = grouped("A -> B 2\nB -> A 1\nB -> C 4");
  size_t forms = 0;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    if (!metric->loops || metric->level == FIL_LEVEL_NETWORK)
      continue;
    fil_table table = measure(&network, metric->name, /*loops=*/true);
    for (const fil_measure *measured = metric->measures; measured->name; measured++) {
      char name[128];
      snprintf(name, sizeof name, "%s_with_loops", measured->name);
      const fil_column *plain = fil_table_find(&table, measured->name), *form = fil_table_find(&table, name);
      if (!form)
        continue;
      assert_cells(&table, name, plain->numbers, plain->rows);
      forms++;
    }
    fil_table_destroy(&table);
  }
  assert_true(forms >= 15);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_nodes),      cmocka_unit_test(test_undirected), cmocka_unit_test(test_size),
      cmocka_unit_test(test_inequality), cmocka_unit_test(test_groups),     cmocka_unit_test(test_undirected_groups),
      cmocka_unit_test(test_relations),  cmocka_unit_test(test_negative),   cmocka_unit_test(test_asked),
      cmocka_unit_test(test_no_loops),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
