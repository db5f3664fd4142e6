/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while a network is put together, read and reported on. */
#include "graph/memory.h"
#include "graph/problem.h"
#include "graph/view.h"
#include "tests/support/failing_memory.h"
#include "tests/support/testing.h"

#include <stdio.h>
#include <string.h>

enum { NAMES = 40 }; /* enough for every array to grow more than once */

static fil_status fill_dictionary(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_dictionary names = {0};
  for (int k = 0; k < NAMES; k++) {
    char name[32];
    uint32_t code;
    snprintf(name, sizeof name, "enterprise number %d", k);
    FIL_TRY(fil_dictionary_add(&names, name, strlen(name), &code, error));
    assert_int_equal(code, k);
  }
done:
  fil_dictionary_destroy(&names);
  return status;
}

static void test_dictionary(void **state)
{
  (void)state;
  assert_survives_without_memory(fill_dictionary, NULL);
}

/* A ring of trade with undirected links across and a loop, in a network of its own. */
static fil_status fill_network(fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *staff;
  FIL_TRY(fil_network_init(network, error));
  FIL_TRY(fil_table_add_column(&network->nodes, "staff", FIL_COLUMN_NUMBER, &staff, error));
  for (int k = 0; k < NAMES; k++) {
    char id[8];
    snprintf(id, sizeof id, "n%d", k);
    FIL_TRY(fil_network_add_node(network, id, "Mill", k % 2 ? "enterprise" : NULL, k % 3 ? "Milling" : "Trade", error));
  }
  FIL_TRY(fil_schema_add_relation(&network->schema, "link", "Link", NULL, /*directed=*/false, error));
  uint32_t link;
  FIL_TRY(fil_dictionary_add(&network->edges.columns[FIL_EDGE_RELATION]->levels, "link", 4, &link, error));
  for (uint32_t k = 0; k < NAMES; k++) {
    FIL_TRY(fil_network_add_edge(network, k, (k + 1) % NAMES, "trade", k, error));
    FIL_TRY(fil_network_add_edge(network, k, k * 7 % NAMES, "link", 1, error));
  }
  FIL_TRY(fil_table_remark(&network->edges, error, "%d ties of trade", NAMES));
done:
  return status;
}

static fil_status read_network(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_network network = {0};
  fil_schema copy = {0};
  fil_view view = {0};
  fil_text cells = {0};
  FIL_TRY(fill_network(&network, error));
  FIL_TRY(fil_schema_copy(&copy, &network.schema, error));
  FIL_TRY(fil_view_build(&view, &network, /*reading=*/NULL, error));
  assert_non_null(view.loops);
  for (size_t node = 0; node < fil_network_node_count(&network); node++)
    FIL_TRY(fil_column_print(network.nodes.columns[FIL_NODE_CATEGORY], node, &cells, error));
done:
  fil_text_destroy(&cells);
  fil_view_destroy(&view);
  fil_schema_destroy(&copy);
  fil_network_destroy(&network);
  return status;
}

static void test_network(void **state)
{
  (void)state;
  assert_survives_without_memory(read_network, NULL);
}

static fil_status report_problems(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_problems problems = {0};
  fil_table table = {0};
  for (size_t row = 1; row < NAMES; row++) {
    const fil_place place = {.file = "ties.csv", .row = row, .column = "Weight", .value = "many"};
    FIL_TRY(fil_problem_add(&problems, FIL_SEVERITY_ERROR, row % 2 ? "not a number" : "unknown node", place,
                            "it is no number", "write digits", error));
  }
  FIL_TRY(fil_problem_table(&problems, /*per_kind=*/3, &table, error));
  assert_int_equal(fil_table_rows(&table), 6);
done:
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
  return status;
}

static void test_problems(void **state)
{
  (void)state;
  assert_survives_without_memory(report_problems, NULL);
}

static fil_status fold_name(void *context, fil_error *error)
{
  char *folded = fil_text_fold(context);
  if (!folded)
    return fil_error_memory(error);
  fil_memory_free(folded);
  return FIL_OK;
}

static void test_folding(void **state)
{
  (void)state;
  char kazakh[] = "  Қазақстан  Straße ", plain[] = "Plain";
  assert_survives_without_memory(fold_name, kazakh);
  assert_survives_without_memory(fold_name, plain);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_dictionary),
      cmocka_unit_test(test_network),
      cmocka_unit_test(test_problems),
      cmocka_unit_test(test_folding),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
