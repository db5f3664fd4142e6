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

/* The column that holds a measure's numbers, and in `rows` where they stand: all, or one row of a network's table. */
static const fil_column *find_values(const fil_table *table, fil_level level, const char *name, size_t *first,
                                     size_t *count)
{
  *first = 0;
  *count = fil_table_rows(table);
  if (level != FIL_LEVEL_NETWORK)
    return fil_table_find(table, name);
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    *first = row;
    *count = 1;
    if (strcmp(fil_column_text(table->columns[0], row), name) == 0)
      return table->columns[1];
  }
  return NULL;
}

/* Whether two rows are of the same: node, tie, pair of groups, measure. */
static bool is_of_the_same(const fil_table *table, size_t row, const fil_table *other, size_t other_row)
{
  for (size_t k = 0; k < table->column_count && table->columns[k]->type != FIL_COLUMN_NUMBER; k++) {
    if (strcmp(fil_column_text(table->columns[k], row), fil_column_text(other->columns[k], other_row)) != 0)
      return false;
  }
  return true;
}

/* The number in the row of the other table that is of the same. */
static double find_same(const fil_table *table, size_t row, const fil_table *other, const fil_column *column)
{
  for (size_t k = 0; k < fil_table_rows(other); k++) {
    if (is_of_the_same(table, row, other, k))
      return column->numbers[k];
  }
  fail_msg("row %zu is not in the other table", row);
  return NAN;
}

/* How many rows a table of that level has. */
static size_t count_rows(const fil_network *network, fil_level level)
{
  const size_t relations = network->schema.relation_count, groups = network->schema.categories.count;
  switch (level) {
  case FIL_LEVEL_NODE:
    return fil_network_node_count(network);
  case FIL_LEVEL_EDGE:
    return fil_network_edge_count(network);
  case FIL_LEVEL_GROUP:
    return groups;
  case FIL_LEVEL_GROUP_PAIR:
    return groups * groups;
  case FIL_LEVEL_RELATION:
    return relations;
  case FIL_LEVEL_RELATION_PAIR:
    return relations ? relations * (relations - 1) : 0;
  default:
    return 1;
  }
}

/* One measure in one form, measured on a network and on the same turned round. */
typedef struct finding {
  const char *sample;
  const fil_table *table;
  const fil_metric *metric;
  const fil_measure *measure;
  bool weighted;
  const double *values; /* here */
  double *turned;       /* and there, in the same order */
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

/* A tie of a node with itself, which measures of ties leave aside. */
static bool is_loop(const finding *found, size_t row)
{
  const fil_table *table = found->table;
  return found->metric->level == FIL_LEVEL_EDGE &&
         strcmp(fil_column_text(table->columns[0], row), fil_column_text(table->columns[1], row)) == 0;
}

/* Missing is only what a sentence, a need, a loop or a tie without weight explains. */
static void check_missing(const finding *found)
{
  const bool explained = found->measure->undefined || found->metric->needs ||
                         (found->weighted && strcmp(found->sample, "a weight of 0") == 0);
  for (size_t k = 0; k < found->count; k++) {
    if (isnan(found->values[k]) && !explained && !is_loop(found, k))
      fail_msg("%s: %s is missing in row %zu, and nothing says why", found->sample, found->measure->name, k);
  }
}

/* Numbers that only tell groups apart. */
static bool is_numbering(const fil_measure *measure)
{
  return measure->unit && strcmp(measure->unit, "number") == 0;
}

/* Groups of equal size are numbered in the order of the data. */
static void check_order(const finding *found)
{
  if (is_numbering(found->measure) && !found->metric->random)
    return;
  for (size_t k = 0; k < found->count; k++) {
    const double here = found->values[k], there = found->turned[k];
    if (!is_near(here, there))
      fail_msg("%s: %s%s is %.17g in row %zu, but %.17g %s", found->sample, found->measure->name,
               found->weighted ? "_weighted" : "", here, k, there,
               found->metric->random ? "the second time" : "with the nodes in opposite order");
  }
}

/* One measure in one form, by `check`; whether it exists on the sample. */
static bool check_measure(finding *found, const fil_table *table, const fil_table *turned,
                          void (*check)(const finding *found))
{
  char name[128];
  size_t first, turned_first, turned_count;
  const fil_level level = found->metric->level;
  snprintf(name, sizeof name, "%s%s", found->measure->name, found->weighted ? "_weighted" : "");
  const fil_column *here = find_values(table, level, name, &first, &found->count);
  const fil_column *there = find_values(turned, level, name, &turned_first, &turned_count);
  assert_int_equal(!here, !there);
  if (!here || !there)
    return false;
  found->table = table;
  found->values = found->count ? here->numbers + first : NULL; /* an empty column has no numbers to point at */
  found->turned = calloc(found->count + 1, sizeof *found->turned);
  for (size_t k = 0; k < found->count; k++)
    found->turned[k] = find_same(table, first + k, turned, there);
  check(found);
  free(found->turned);
  return true;
}

/* All measures of a metric on a sample. Returns how many there were. */
static size_t check_sample(size_t sample, const fil_metric *metric, void (*check)(const finding *found))
{
  size_t measured = 0;
  fil_network network = network_from_text(samples[sample].text);
  fil_network turned = metric->random ? network_from_text(samples[sample].text) : turn_round(&network);
  fil_table table = measure_network(&network, metric->name), turned_table = measure_network(&turned, metric->name);
  if (metric->level < FIL_LEVEL_NETWORK)
    assert_int_equal(fil_table_rows(&table), count_rows(&network, metric->level));
  for (const fil_measure *measure = metric->measures; measure && measure->name; measure++) {
    for (int weighted = 0; weighted < 2; weighted++) {
      finding found = {.sample = samples[sample].name, .metric = metric, .measure = measure, .weighted = weighted};
      measured += check_measure(&found, &table, &turned_table, check);
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
    assert_true(measured > 0 || fil_catalogue_at(k)->level == FIL_LEVEL_TABLE);
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

/* Of such numbers and of what chance alone would give, nothing can be said. */
static bool says_nothing(const fil_measure *measure)
{
  static const char expected[] = "_expected";
  const char *end = strstr(measure->name, expected);
  return is_numbering(measure) || (end && strlen(end) == strlen(expected));
}

/* What a high value says of an actor, a tie or a group is said of every other measure. */
static void test_words(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    const fil_measure *measure = metric->level <= FIL_LEVEL_GROUP ? metric->measures : NULL;
    for (; measure && measure->name; measure++) {
      if (!measure->highest && !says_nothing(measure))
        fail_msg("%s of %s does not say what a high value means", measure->name, metric->name);
      if (measure->highest)
        assert_int_not_equal(measure->highest[strlen(measure->highest) - 1], '.');
    }
  }
}

/* A name means one thing: no two measures of a level share it, in either form. */
static void test_names(void **state)
{
  (void)state;
  for (size_t k = 0; k < fil_catalogue_count(); k++) {
    const fil_metric *metric = fil_catalogue_at(k);
    assert_ptr_equal(fil_catalogue_find(metric->name), metric);
    assert_ptr_equal(fil_catalogue_find_at(metric->level, metric->name), metric);
    for (const fil_measure *measure = metric->measures; measure && measure->name; measure++) {
      const fil_metric *found = fil_catalogue_find_at(metric->level, measure->name);
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
      cmocka_unit_test(test_descriptors), cmocka_unit_test(test_words),   cmocka_unit_test(test_names),
      cmocka_unit_test(test_lookup),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
