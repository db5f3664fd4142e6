/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while tables, networks and pages are written. */
#include "graph/memory.h"
#include "io/network/format.h"
#include "io/network/graphml.h"
#include "io/report/page.h"
#include "io/table/format.h"
#include "tests/support/failing_memory.h"
#include "tests/support/scratch.h"
#include "tests/support/testing.h"

#include <string.h>

static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\" fill=\"url(#a)\"/></svg>";

static fil_status make_table(fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_column *label, *score;
  FIL_TRY(fil_memory_set(&table->name, "nodes", error));
  FIL_TRY(fil_table_add_column(table, "label", FIL_COLUMN_TEXT, &label, error));
  FIL_TRY(fil_table_add_column(table, "score", FIL_COLUMN_NUMBER, &score, error));
  FIL_TRY(fil_memory_set(&score->remark, "Missing for isolates.", error));
  FIL_TRY(fil_column_add_text(label, "=\"Mill\"", strlen("=\"Mill\""), error));
  FIL_TRY(fil_column_add_number(score, 0.5, error));
  FIL_TRY(fil_table_remark(table, error, "One actor."));
done:
  return status;
}

static fil_status write_formats(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_table table = {0};
  fil_text text = {0};
  fil_sink sink;
  fil_sink_open_memory(&sink, &text);
  FIL_TRY(make_table(&table, error));
  for (size_t k = 0; k < fil_table_format_count(); k++)
    FIL_TRY(fil_table_format_at(k)->write(&table, &sink, error));
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  fil_table_destroy(&table);
  return status;
}

static fil_status make_network(fil_network *network, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_network_init(network, error));
  FIL_TRY(fil_network_add_node(network, "A", "Mill\x01", "enterprise", NULL, error));
  FIL_TRY(fil_network_add_node(network, "B", NULL, NULL, "Trade", error));
  FIL_TRY(fil_network_add_edge(network, 0, 1, "trade", 2.5, error));
done:
  return status;
}

/* In every format, into files that are never put in their places. */
static fil_status write_networks(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_network network = {0};
  fil_problems problems = {0};
  fil_bundle files = {0};
  FIL_TRY(make_network(&network, error));
  for (size_t k = 0; k < fil_network_format_count(); k++) {
    const fil_network_writing writing = {.network = &network, .files = &files, .problems = &problems};
    if (!fil_network_format_at(k)->write)
      continue;
    FIL_TRY(fil_bundle_init(&files, "made.out", error));
    FIL_TRY(fil_network_format_write(fil_network_format_at(k), writing, error));
    fil_bundle_destroy(&files);
  }
done:
  fil_bundle_destroy(&files);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
  return status;
}

static void test_networks(void **state)
{
  (void)state;
  assert_survives_without_memory(write_networks, NULL);
}

static fil_status write_network_and_page(void *context, fil_error *error)
{
  (void)context;
  fil_status status = FIL_OK;
  fil_network network = {0};
  fil_problems problems = {0};
  fil_table table = {0};
  fil_text text = {0};
  fil_report_figure figure = {.name = "chain", .title = "Chain", .source_format = "dot"};
  const fil_table *tables[] = {&table};
  fil_sink sink;
  fil_sink_open_memory(&sink, &text);
  FIL_TRY(make_network(&network, error));
  FIL_TRY(make_table(&table, error));
  FIL_TRY(fil_text_add(&figure.svg, drawing, error));
  FIL_TRY(fil_problem_add(&problems, FIL_SEVERITY_NOTE, "isolate", (fil_place){.row = 2}, "no ties", NULL, error));
  const fil_report report = {.network = &network,
                             .problems = &problems,
                             .tables = tables,
                             .table_count = 1,
                             .figures = &figure,
                             .figure_count = 1};
  FIL_TRY(fil_graphml_write(&network, NULL, &sink, error));
  FIL_TRY(fil_page_write(&report, &sink, error));
done:
  fil_sink_destroy(&sink);
  fil_text_destroy(&figure.svg);
  fil_text_destroy(&text);
  fil_table_destroy(&table);
  fil_problems_destroy(&problems);
  fil_network_destroy(&network);
  return status;
}

static void test_formats(void **state)
{
  (void)state;
  assert_survives_without_memory(write_formats, NULL);
}

static void test_network_and_page(void **state)
{
  (void)state;
  assert_survives_without_memory(write_network_and_page, NULL);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_formats),
      IN_SCRATCH(test_networks),
      cmocka_unit_test(test_network_and_page),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
