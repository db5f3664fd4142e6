/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The examples hold what their pages say: counted by another program from the sheets themselves. */
#include "io/load/load.h"
#include "tests/support/testing.h"

#include <math.h>
#include <string.h>

typedef struct example {
  fil_network network;
  fil_problems problems;
} example;

static example load(const char *path)
{
  example made = {0};
  fil_study study;
  fil_error error = {0};
  assert_int_equal(fil_study_read(&study, path, &made.problems, &error), FIL_OK);
  assert_int_equal(fil_load(&study, NULL, &made.network, &made.problems, &error), FIL_OK);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR), 0);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_WARNING), 0);
  fil_study_destroy(&study);
  return made;
}

static void unload(example *made)
{
  fil_network_destroy(&made->network);
  fil_problems_destroy(&made->problems);
}

static void assert_relation(const fil_network *network, const char *name, size_t ties, double total)
{
  const size_t relation = fil_schema_find_relation(&network->schema, name);
  size_t count = 0;
  double sum = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    if (fil_network_relation(network, edge) == relation) {
      count++;
      sum += fil_network_weight(network, edge);
    }
  }
  assert_int_equal(count, ties);
  assert_float_equal(sum, total, 1e-9);
}

static size_t count_category(const fil_network *network, const char *name)
{
  size_t count = 0;
  for (size_t node = 0; node < fil_network_node_count(network); node++) {
    uint32_t category = fil_network_category(network, node);
    assert_int_not_equal(category, FIL_MISSING);
    count += strcmp(network->schema.categories.items[category].name, name) == 0;
  }
  return count;
}

static void test_bread_chain(void **state)
{
  (void)state;
  example bread = load(FIL_SOURCE_DIR "/examples/bread-chain/study.json");
  assert_int_equal(fil_network_node_count(&bread.network), 36);
  assert_int_equal(fil_network_edge_count(&bread.network), 87);
  assert_relation(&bread.network, "торговля", 49, 19896);
  assert_relation(&bread.network, "инновации", 10, 10);
  assert_relation(&bread.network, "обучение", 10, 10);
  assert_relation(&bread.network, "условия", 18, 18);
  assert_int_equal(count_category(&bread.network, "кәсіпорын"), 18);
  assert_string_equal(fil_network_label(&bread.network, 0), "Тұқым орталығы");
  unload(&bread);
}

/* Every tie says where in the text it stands. */
static void test_world_clusters(void **state)
{
  (void)state;
  example world = load(FIL_SOURCE_DIR "/examples/world-clusters/study.json");
  assert_int_equal(fil_network_node_count(&world.network), 106);
  assert_int_equal(fil_network_edge_count(&world.network), 100);
  assert_relation(&world.network, "trade", 7, 7);
  assert_relation(&world.network, "innovation", 9, 9);
  assert_relation(&world.network, "education", 1, 1);
  assert_relation(&world.network, "conditions", 11, 11);
  assert_relation(&world.network, "initiative", 28, 28);
  assert_relation(&world.network, "belonging", 44, 44);
  assert_int_equal(count_category(&world.network, "Country"), 18);
  const fil_column *where = fil_table_find(&world.network.edges, "Where");
  assert_non_null(where);
  for (size_t edge = 0; edge < where->rows; edge++)
    assert_false(fil_column_is_missing(where, edge));
  unload(&world);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_bread_chain),
      cmocka_unit_test(test_world_clusters),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
