/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while relations, and groups of nodes, are measured. */
#include "metrics/catalogue.h"
#include "metrics/run.h"
#include "tests/support/failing_memory.h"
#include "tests/support/testing.h"

static const struct {
  uint32_t source, target;
  const char *relation;
  double weight;
} ties[] = {{0, 1, "trade", 2}, {1, 2, "trade", 3}, {2, 3, "trade", 1},  {0, 2, "talks", 2},
            {2, 1, "talks", 4}, {4, 0, "talks", 1}, {1, 3, "visits", 5}, {0, 1, "visits", 1}};

static fil_status fill(fil_network *network, fil_error *error)
{
  static const char *const categories[] = {"firm", "firm", "bank", "bank", NULL};
  static const char *const ids[] = {"A", "B", "C", "D", "E"};
  fil_status status = FIL_OK;
  fil_column *staff;
  FIL_TRY(fil_network_init(network, error));
  FIL_TRY(fil_table_add_column(&network->nodes, "employment", FIL_COLUMN_NUMBER, &staff, error));
  for (size_t k = 0; k < 5; k++) {
    FIL_TRY(fil_network_add_node(network, ids[k], NULL, categories[k], k % 2 ? "Mill" : "Shop", error));
    staff->numbers[k] = (double)(3 + k * k);
  }
  for (size_t k = 0; k < sizeof ties / sizeof *ties; k++)
    FIL_TRY(fil_network_add_edge(network, ties[k].source, ties[k].target, ties[k].relation, ties[k].weight, error));
done:
  return status;
}

static fil_status work(void *context, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_network network = {0};
  fil_table table = {0};
  fil_settings settings = {0};
  const char *metric = context;
  const fil_request request = {.level = fil_catalogue_find(metric)->level,
                               .metrics = &metric,
                               .metric_count = 1,
                               .settings = &settings,
                               .seed = 1};
  FIL_TRY(fil_settings_set(&settings, "regression.differences", 1, error));
  FIL_TRY(fill(&network, error));
  FIL_TRY(fil_run(&network, &request, &table, error));
done:
  fil_table_destroy(&table);
  fil_settings_destroy(&settings);
  fil_network_destroy(&network);
  return status;
}

static void test_relations(void **state)
{
  static const char *const metrics[] = {"relation_size", "mrqap_fit", "relation_overlap", "degree_correlation",
                                        "qap",           "mrqap",     "regression"};
  (void)state;
  for (size_t k = 0; k < sizeof metrics / sizeof *metrics; k++)
    assert_survives_without_memory(work, (void *)metrics[k]);
}

static void test_groups(void **state)
{
  static const char *const metrics[] = {"group_size", "group_degree",     "group_closeness", "group_betweenness",
                                        "chance",     "flow_shares",      "ei_test",         "composition",
                                        "diversity",  "location_quotient"};
  (void)state;
  for (size_t k = 0; k < sizeof metrics / sizeof *metrics; k++)
    assert_survives_without_memory(work, (void *)metrics[k]);
}

static void test_others(void **state)
{
  static const char *const metrics[] = {"block_depth", "block_hierarchy", "block_tree", "systemic_risk",
                                        "supply_shock"};
  (void)state;
  for (size_t k = 0; k < sizeof metrics / sizeof *metrics; k++)
    assert_survives_without_memory(work, (void *)metrics[k]);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_relations), cmocka_unit_test(test_groups),
                                     cmocka_unit_test(test_others)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
