/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF as it is written, read back by libxml2. That it comes back as a network is for the test of all formats. */
#include "graph/memory.h"
#include "io/network/gexf.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <libxml/parser.h>
#include <string.h>

static xmlDoc *read_back(const fil_network *network)
{
  fil_text text = {0};
  fil_sink sink;
  fil_bundle files = {0};
  fil_problems problems = {0};
  const fil_network_writing writing = {.network = network, .files = &files, .problems = &problems};
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_gexf_write(&writing, &sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
  fil_problems_destroy(&problems);
  xmlDoc *document = xmlReadMemory(text.bytes, (int)text.length, NULL, NULL, XML_PARSE_NONET);
  assert_non_null(document);
  fil_text_destroy(&text);
  return document;
}

/* Periods of the edges, in order. */
static void set_periods(fil_network *network, const char *heading, const char *const periods[], size_t count)
{
  fil_column *column;
  network->period = network->edges.column_count;
  assert_int_equal(fil_table_add_column(&network->edges, heading, FIL_COLUMN_CATEGORY, &column, NULL), FIL_OK);
  assert_int_equal(fil_column_resize(column, 0, NULL), FIL_OK);
  assert_int_equal(fil_network_edge_count(network), count);
  for (size_t edge = 0; edge < count; edge++)
    assert_int_equal(fil_column_add_text(column, periods[edge], periods[edge] ? strlen(periods[edge]) : 0, NULL),
                     FIL_OK);
}

/* Elements in the order of the schema; one relation needs no kind, edges of one direction no type. */
static void test_small(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : firm / Mill\nA -> B 2.5 trade\nB -> C");
  network.edges.columns[FIL_EDGE_RELATION]->codes[1] = 0;
  fil_schema_remove_relation(&network.schema, 1);
  assert_int_equal(fil_memory_set(&network.title, "Wine & \x01", NULL), FIL_OK);
  xmlDoc *document = read_back(&network);
  assert_xpath(document, "name(/x:gexf/*[1])", "meta");
  assert_xpath(document, "name(/x:gexf/*[2])", "graph");
  assert_xpath(document, "//x:meta/x:description", "Wine & \xEF\xBF\xBD");
  assert_xpath(document, "name(//x:graph/*[1])", "attributes");
  assert_xpath(document, "name(//x:graph/*[3])", "nodes");
  assert_xpath(document, "name(//x:graph/*[4])", "edges");
  assert_xpath(document, "//x:graph/@defaultedgetype", "directed");
  assert_xpath(document, "//x:graph/@mode", "static");
  assert_xpath(document, "//x:node[@id='A']//x:attvalue[@for=//x:attribute[@title='stage']/@id]/@value", "Mill");
  assert_xpath(document, "count(//x:node[@id='B']/*)", "0");
  assert_xpath(document, "//x:node[@id='B']/@label", "B");
  assert_xpath(document, "//x:edge[1]/@weight", "2.5");
  assert_xpath(document, "//x:edge[2]/@weight", "1");
  assert_xpath(document, "count(//x:edge/@type)", "0");
  assert_xpath(document, "count(//x:edge/@kind)", "0");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

static void test_relations(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B trade\nB -- C talk");
  xmlDoc *document = read_back(&network);
  assert_xpath(document, "//x:edge[1]/@kind", "trade");
  assert_xpath(document, "count(//x:edge[1]/@type)", "0");
  assert_xpath(document, "//x:edge[2]/@kind", "talk");
  assert_xpath(document, "//x:edge[2]/@type", "undirected");
  assert_xpath(document, "//x:edge[2]//x:attvalue[@for='2']/@value", "talk");
  assert_xpath(document, "count(//x:edge/@weight)", "0");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

/* Days of the calendar, both of them in the period, whatever stands there; open ends are left out. */
static void test_calendar(void **state)
{
  (void)state;
  static const char *const periods[] = {"2016-02", "since 2015", "1969-12-31", NULL, "soon"};
  fil_network network = network_from_text("A -> B\nB -> C\nC -> A\nA -> C\nC -> B");
  set_periods(&network, "When", periods, sizeof periods / sizeof *periods);
  xmlDoc *document = read_back(&network);
  assert_xpath(document, "//x:graph/@mode", "dynamic");
  assert_xpath(document, "//x:graph/@timeformat", "date");
  assert_xpath(document, "//x:attribute[@id='period']/@title", "When");
  assert_xpath(document, "//x:edge[1]/@start", "2016-02-01");
  assert_xpath(document, "//x:edge[1]/@end", "2016-02-29");
  assert_xpath(document, "//x:edge[1]//x:attvalue[@for='period']/@value", "2016-02");
  assert_xpath(document, "//x:edge[2]/@start", "2015-01-01");
  assert_xpath(document, "count(//x:edge[2]/@end)", "0");
  assert_xpath(document, "//x:edge[3]/@start", "1969-12-31");
  assert_xpath(document, "count(//x:edge[4]/@start)", "0");
  assert_xpath(document, "count(//x:edge[5]/@start)", "0");
  assert_xpath(document, "//x:edge[5]//x:attvalue[@for='period']/@value", "soon");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

static void test_waves(void **state)
{
  (void)state;
  static const char *const waves[] = {"T1", "T2"}, *const words[] = {"old", "new"};
  fil_network network = network_from_text("A -> B\nB -> C"), other = network_from_text("A -> B\nB -> C");
  set_periods(&network, "Wave", waves, sizeof waves / sizeof *waves);
  set_periods(&other, "Period", words, sizeof words / sizeof *words);
  xmlDoc *document = read_back(&network), *undated = read_back(&other);
  assert_xpath(document, "//x:graph/@timeformat", "integer");
  assert_xpath(document, "//x:edge[2]/@start", "2");
  assert_xpath(document, "//x:edge[2]/@end", "2");
  assert_xpath(undated, "//x:graph/@mode", "static");
  assert_xpath(undated, "//x:edge[2]//x:attvalue[@for='period']/@value", "new");
  xmlFreeDoc(document);
  xmlFreeDoc(undated);
  fil_network_destroy(&network);
  fil_network_destroy(&other);
}

static void test_refused(void **state)
{
  (void)state;
  fil_network network = {0};
  fil_text text = {0};
  fil_sink sink;
  fil_error error = {0};
  const fil_network_writing writing = {.network = &network};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "a\x02", NULL, NULL, NULL, NULL), FIL_OK);
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_gexf_write(&writing, &sink, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "node 1 has an id with a control character, which GEXF cannot hold");
  fil_sink_destroy(&sink);
  fil_text_destroy(&text);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_small), cmocka_unit_test(test_relations), cmocka_unit_test(test_calendar),
      cmocka_unit_test(test_waves), cmocka_unit_test(test_refused),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  xmlCleanupParser();
  return failed;
}
