/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while measures are held against random networks and samples. */
#include "metrics/run.h"
#include "tests/support/failing_memory.h"
#include "tests/support/testing.h"

static fil_status measure(void *context, fil_error *error)
{
  const fil_request *request = context;
  fil_table table = {0};
  fil_status status = FIL_OK;
  fil_network network = {0};
  FIL_TRY(fil_network_init(&network, error));
  FIL_TRY(fil_network_add_node(&network, "A", NULL, "firm", NULL, error));
  FIL_TRY(fil_network_add_node(&network, "B", NULL, "bank", NULL, error));
  FIL_TRY(fil_network_add_node(&network, "C", NULL, "firm", NULL, error));
  FIL_TRY(fil_network_add_edge(&network, 0, 1, "trade", 2, error));
  FIL_TRY(fil_network_add_edge(&network, 1, 2, "trade", 1, error));
  FIL_TRY(fil_network_add_edge(&network, 2, 2, "trade", 1, error));
  status = fil_run(&network, request, &table, error);
done:
  fil_table_destroy(&table);
  fil_network_destroy(&network);
  return status;
}

static void test_baselines(void **state)
{
  static const char *const metrics[] = {"transitivity", "mixing"};
  (void)state;
  for (int baseline = FIL_BASELINE_NONE; baseline < FIL_BASELINES; baseline++) {
    fil_request request = {.level = FIL_LEVEL_NETWORK,
                           .metrics = metrics,
                           .metric_count = 2,
                           .baseline = (fil_baseline)baseline,
                           .baseline_runs = 3,
                           .bootstrap_runs = 2,
                           .seed = 1};
    assert_survives_without_memory(measure, &request);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_baselines)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
