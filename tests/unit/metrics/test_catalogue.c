/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What holds for every metric, on networks of every shape. */
#include "metrics/catalogue.h"
#include "metrics/run.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
  const char *name;
  const char *text;
} samples[] = {
    {"empty", ""},
    {"one node", "A"},
    {"isolates", "A : firm\nB : firm\nC : bank"},
    {"one tie", "A -> B 3"},
    {"loops", "A -> A 2\nA -> B\nB -> B 0.5\nB -> C\nC -> A"},
    {"parallel ties", "A -> B 2\nA -> B 3 other\nB -> A\nB -> C 4\nB -> C 1 other\nC -> D"},
    {"disconnected", "A -> B 2\nB -> C 0.5\nC -> A\nD -> E 7\nF"},
    {"two equal parts", "A -- B\nC -- D\nE"},
    {"undirected", "A -- B\nB -- C\nC -- A\nC -- D\nD -- E\nE -- F\nD -- F"},
    {"undirected, weighted", "A -- B 0.25\nB -- C 8\nC -- A 3\nC -- D 1.5\nD -- E 12\nE -- F 0.1\nA -- F 2"},
    {"directed, weighted", "A -> B 5\nB -> C 2\nC -> A 1\nA -> D 0.3\nD -> E 9\nE -> D 4\nC -> E 0.7"},
    {"mixed", "A -> B 2\nB -- C 3\nC -> D\nD -- A 0.5\nE -- B"},
    {"a weight of 0", "A -> B 0\nB -> C 2\nC -> A 3\nA -> D"},
    {"groups missing", "A : firm\nB : bank\nC\nD : firm\nA -> B\nB -> C\nC -> D\nD -> A\nA -> C"},
    {"groups and stages",
     "A : firm / Mill\nB : firm / Bakery\nC : bank\nD : firm / Shop\nA -> B 4\nB -> D 3\nC -> A\nC -> B"},
    {"star", "A -> B\nA -> C\nA -> D\nA -> E"},
    {"chain", "A -> B\nB -> C\nC -> D\nD -> E"},
    {"complete", "A -- B\nA -- C\nA -- D\nB -- C\nB -- D\nC -- D"},
};

enum { SAMPLES = sizeof samples / sizeof *samples };

/* The same network with its nodes and ties in the opposite order. */
static fil_network turn_round(const fil_network *network)
{
  fil_network copy;
  const size_t nodes = fil_network_node_count(network);
  assert_int_equal(fil_network_init(&copy, NULL), FIL_OK);
  for (size_t k = 0; k < network->schema.relation_count; k++) {
    const fil_relation *relation = &network->schema.relations[k];
    uint32_t code;
    fil_dictionary *levels = &copy.edges.columns[FIL_EDGE_RELATION]->levels;
    fil_schema_add_relation(&copy.schema, relation->name, NULL, NULL, relation->directed, NULL);
    fil_dictionary_add(levels, relation->name, strlen(relation->name), &code, NULL);
  }
  for (size_t node = nodes; node-- > 0;)
    fil_network_add_node(&copy, fil_network_id(network, node), NULL,
                         fil_column_text(network->nodes.columns[FIL_NODE_CATEGORY], node),
                         fil_column_text(network->nodes.columns[FIL_NODE_STAGE], node), NULL);
  for (size_t edge = fil_network_edge_count(network); edge-- > 0;)
    fil_network_add_edge(&copy, (uint32_t)nodes - 1 - fil_network_source(network, edge),
                         (uint32_t)nodes - 1 - fil_network_target(network, edge),
                         network->schema.relations[fil_network_relation(network, edge)].name,
                         fil_network_weight(network, edge), NULL);
  return copy;
}

/* The numbers of a measure, one per node or one; NULL when it does not exist. `count` is how many there must be. */
static const double *find_values(const fil_table *table, fil_level level, const char *name, size_t node_count,
                                 size_t *count)
{
  *count = level == FIL_LEVEL_NODE ? node_count : 1;
  if (level == FIL_LEVEL_NODE) {
    const fil_column *column = fil_table_find(table, name);
    if (column)
      assert_int_equal(column->rows, node_count);
    return column ? column->numbers : NULL;
  }
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    if (strcmp(fil_column_text(table->columns[0], row), name) == 0)
      return &table->columns[1]->numbers[row];
  }
  return NULL;
}

/* One measure in one form, measured on a network and on the same turned round. */
typedef struct finding {
  const char *sample;
  const fil_metric *metric;
  const fil_measure *measure;
  bool weighted;
  const double *values, *turned;
  bool in_order; /* `turned` is not turned, but measured again */
  size_t count;
} finding;

static void check_range(const finding *found)
{
  static const double rounding = 1e-12;
  const bool bounded = !found->weighted || found->metric->weight_role != FIL_WEIGHT_COST;
  for (size_t k = 0; k < found->count; k++) {
    const double value = found->values[k];
    if (isinf(value) || value < found->measure->minimum - rounding ||
        (bounded && value > found->measure->maximum + rounding))
      fail_msg("%s: %s%s is %g in row %zu, out of its range", found->sample, found->measure->name,
               found->weighted ? "_weighted" : "", value, k);
  }
}

/* Missing is only what a sentence, a need or a tie without weight explains. */
static void check_missing(const finding *found)
{
  const bool explained = found->measure->undefined || found->metric->needs ||
                         (found->weighted && strcmp(found->sample, "a weight of 0") == 0);
  for (size_t k = 0; k < found->count; k++) {
    if (isnan(found->values[k]) && !explained)
      fail_msg("%s: %s is missing in row %zu, and nothing says why", found->sample, found->measure->name, k);
  }
}

static void check_order(const finding *found)
{
  for (size_t k = 0; found->turned && k < found->count; k++) {
    const double here = found->values[k], there = found->turned[found->in_order ? k : found->count - 1 - k];
    if (!is_near(here, there))
      fail_msg("%s: %s%s is %.17g in row %zu, but %.17g %s", found->sample, found->measure->name,
               found->weighted ? "_weighted" : "", here, k, there,
               found->in_order ? "the second time" : "with the nodes in opposite order");
  }
}

/* All measures of a metric on a sample, by `check`. Returns how many there were. */
static size_t check_sample(size_t sample, const fil_metric *metric, void (*check)(const finding *found))
{
  size_t measured = 0;
  fil_network network = network_from_text(samples[sample].text);
  fil_network turned = metric->random ? network_from_text(samples[sample].text) : turn_round(&network);
  fil_table table = measure_network(&network, metric->name), turned_table = measure_network(&turned, metric->name);
  for (const fil_measure *measure = metric->measures; measure->name; measure++) {
    for (int weighted = 0; weighted < 2; weighted++) {
      char name[128];
      finding found = {.sample = samples[sample].name,
                       .metric = metric,
                       .measure = measure,
                       .weighted = weighted,
                       .in_order = metric->random};
      const size_t nodes = fil_network_node_count(&network);
      snprintf(name, sizeof name, "%s%s", measure->name, weighted ? "_weighted" : "");
      found.values = find_values(&table, metric->level, name, nodes, &found.count);
      found.turned = find_values(&turned_table, metric->level, name, nodes, &found.count);
      assert_int_equal(!found.values, !found.turned);
      if (!found.values)
        continue;
      check(&found);
      measured++;
    }
  }
  fil_table_destroy(&table);
  fil_table_destroy(&turned_table);
  fil_network_destroy(&network);
  fil_network_destroy(&turned);
  return measured;
}

static void check_all(void (*check)(const finding *found))
{
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    size_t measured = 0;
    for (size_t sample = 0; sample < SAMPLES; sample++)
      measured += check_sample(sample, fil_catalogue_at(k), check);
    assert_true(measured > 0);
  }
}

static void test_range(void **state)
{
  (void)state;
  check_all(check_range);
}

static void test_missing(void **state)
{
  (void)state;
  check_all(check_missing);
}

static void test_order(void **state)
{
  (void)state;
  check_all(check_order);
}

static void test_descriptors(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    char path[1024];
    snprintf(path, sizeof path, "%s/metrics/%s/%s.c", FIL_SOURCE_DIR, fil_level_name(metric->level), metric->name);
    if (access(path, R_OK) != 0)
      fail_msg("%s is not defined in %s", metric->name, path);
    assert_non_null(metric->title);
    assert_int_equal(metric->question[strlen(metric->question) - 1], '?');
    assert_true(strlen(metric->definition) > 20);
    assert_non_null(strstr(metric->reference, "doi:"));
    assert_true(metric->compute || metric->tabulate);
    assert_int_equal(!metric->tabulate, metric->level != FIL_LEVEL_TABLE);
  }
}

/* A name means one thing: no two measures share it, in either form. */
static void test_names(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    assert_ptr_equal(fil_catalogue_find(metric->name), metric);
    for (const fil_measure *measure = metric->measures; measure->name; measure++) {
      const fil_metric *found = fil_catalogue_find(measure->name);
      assert_non_null(measure->title);
      assert_true(measure->minimum < measure->maximum);
      if (found != metric)
        fail_msg("%s is a measure of %s and of %s", measure->name, metric->name, found->name);
    }
  }
}

static void test_lookup(void **state)
{
  (void)state;
  assert_string_equal(fil_catalogue_find("reach_in")->name, "closeness");
  assert_string_equal(fil_catalogue_find("betweenness_normalized_weighted")->name, "betweenness");
  assert_null(fil_catalogue_find("degree_weighted"));
  assert_null(fil_catalogue_find("betweeness"));
  assert_string_equal(fil_catalogue_nearest("betweeness"), "betweenness");
  assert_null(fil_catalogue_nearest("qqqqqqqq"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_range),       cmocka_unit_test(test_missing), cmocka_unit_test(test_order),
      cmocka_unit_test(test_descriptors), cmocka_unit_test(test_names),   cmocka_unit_test(test_lookup),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
