/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML read back by libxml2. */
#include "io/network/graphml.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

static fil_status write_text(const fil_network *network, const fil_table *measures, fil_text *text, fil_error *error)
{
  fil_sink sink;
  fil_sink_open_memory(&sink, text);
  fil_status status = fil_graphml_write(network, measures, &sink, error);
  fil_sink_destroy(&sink);
  return status;
}

static xmlDoc *read_back(const fil_network *network, const fil_table *measures)
{
  fil_text text = {0};
  assert_int_equal(write_text(network, measures, &text, NULL), FIL_OK);
  xmlDoc *document = xmlReadMemory(text.bytes, (int)text.length, NULL, NULL, XML_PARSE_NONET);
  assert_non_null(document);
  fil_text_destroy(&text);
  return document;
}

static void test_small(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : enterprise / Mill\n"
                                          "A -> B 2.5 trade\n"
                                          "B -- C");
  xmlDoc *document = read_back(&network, NULL);
  assert_xpath(document, "count(//g:node)", "3");
  assert_xpath(document, "//g:graph/@edgedefault", "directed");
  assert_xpath(document, "//g:node[@id='A']/g:data[@key=//g:key[@attr.name='category']/@id]", "enterprise");
  assert_xpath(document, "//g:node[@id='A']/g:data[@key=//g:key[@attr.name='stage']/@id]", "Mill");
  assert_xpath(document, "count(//g:node[@id='B']/g:data)", "1");
  assert_xpath(document, "//g:edge[1]/g:data[@key='relation']", "trade");
  assert_xpath(document, "//g:edge[1]/g:data[@key='weight']", "2.5");
  assert_xpath(document, "//g:edge[1]/g:data[@key='directed']", "true");
  assert_xpath(document, "//g:edge[2]/@target", "C");
  assert_xpath(document, "//g:edge[2]/g:data[@key='weight']", "1");
  assert_xpath(document, "//g:edge[2]/g:data[@key='directed']", "false");
  assert_xpath(document, "//g:key[@id='weight']/@attr.type", "double");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

static void test_undirected(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B");
  xmlDoc *document = read_back(&network, NULL);
  assert_xpath(document, "//g:graph/@edgedefault", "undirected");
  assert_xpath(document, "count(//g:key[@id='weight'])", "0");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

/* An attribute and a measure of one name stay apart; a missing measure is left out. */
static void test_measures(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B");
  fil_table measures = {0};
  fil_column *attribute, *degree;
  assert_int_equal(fil_table_add_column(&network.nodes, "degree", FIL_COLUMN_TEXT, &attribute, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&measures, "id", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&measures, "label", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&measures, "degree", FIL_COLUMN_NUMBER, &degree, NULL), FIL_OK);
  fil_column_add_number(degree, 1.0 / 3, NULL);
  fil_column_add_number(degree, NAN, NULL);
  xmlDoc *document = read_back(&network, &measures);
  assert_xpath(document, "//g:key[@id='m2']/@attr.name", "degree_2");
  assert_xpath(document, "//g:node[@id='A']/g:data[@key='m2']", "0.3333333333333333");
  assert_xpath(document, "count(//g:node[@id='B']/g:data[@key='m2'])", "0");
  xmlFreeDoc(document);
  fil_table_destroy(&measures);
  fil_network_destroy(&network);
}

/* What would be read as a weight, a label or a period gets a number behind it; the period itself is marked. */
static void test_misleading_names(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B");
  assert_int_equal(fil_table_add_column(&network.nodes, "Name", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&network.edges, "Weight", FIL_COLUMN_NUMBER, NULL, NULL), FIL_OK);
  assert_int_equal(fil_table_add_column(&network.edges, "Date", FIL_COLUMN_TEXT, NULL, NULL), FIL_OK);
  network.period = network.edges.column_count;
  assert_int_equal(fil_table_add_column(&network.edges, "Wave", FIL_COLUMN_CATEGORY, NULL, NULL), FIL_OK);
  xmlDoc *document = read_back(&network, NULL);
  assert_xpath(document, "//g:key[@for='node' and @id='n4']/@attr.name", "Name");
  assert_xpath(document, "//g:key[@id='e4']/@attr.name", "Weight (2)");
  assert_xpath(document, "//g:key[@id='e5']/@attr.name", "Date (2)");
  assert_xpath(document, "//g:key[@id='period']/@attr.name", "Wave");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

static void test_hostile_text(void **state)
{
  (void)state;
  fil_network network = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "\"><a & b>", "x\x01y ]]> \xEF\xBF\xBE\xC3\xA9", NULL, NULL, NULL),
                   FIL_OK);
  xmlDoc *document = read_back(&network, NULL);
  assert_xpath(document, "//g:node/@id", "\"><a & b>");
  assert_xpath(document, "//g:node/g:data", "x\xEF\xBF\xBDy ]]> \xEF\xBF\xBD\xC3\xA9");
  xmlFreeDoc(document);
  fil_network_destroy(&network);
}

static void test_control_character_in_id(void **state)
{
  (void)state;
  fil_network network = {0};
  fil_text text = {0};
  fil_error error = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_network_add_node(&network, "a\x02", NULL, NULL, NULL, NULL), FIL_OK);
  assert_int_equal(write_text(&network, NULL, &text, &error), FIL_ERROR_DATA);
  assert_string_equal(error.message, "node 1 has an id with a control character, which GraphML cannot hold");
  fil_text_destroy(&text);
  fil_network_destroy(&network);
}

/* The sink's failure is told, not libxml2's. */
static void test_full_disk(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B");
  fil_column *note;
  fil_sink sink;
  fil_error error = {0};
  static char words[200000];
  memset(words, 'x', sizeof words);
  assert_int_equal(fil_table_add_column(&network.nodes, "note", FIL_COLUMN_TEXT, &note, NULL), FIL_OK);
  fil_column_destroy(note);
  assert_int_equal(fil_column_init(note, "note", FIL_COLUMN_TEXT, NULL), FIL_OK);
  for (int k = 0; k < 2; k++)
    assert_int_equal(fil_column_add_text(note, words, sizeof words, NULL), FIL_OK);
  assert_int_equal(fil_sink_open(&sink, "/dev/full", NULL), FIL_OK);
  assert_int_equal(fil_graphml_write(&network, NULL, &sink, &error), FIL_ERROR_FILE);
  assert_non_null(strstr(error.message, "no room left"));
  fil_sink_destroy(&sink);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_small),
      cmocka_unit_test(test_undirected),
      cmocka_unit_test(test_measures),
      cmocka_unit_test(test_hostile_text),
      cmocka_unit_test(test_full_disk),
      cmocka_unit_test(test_control_character_in_id),
      cmocka_unit_test(test_misleading_names),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  xmlCleanupParser();
  return failed;
}
