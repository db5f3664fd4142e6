/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GEXF in the dialects of the programs that write it. */
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <string.h>

#define HEAD "<?xml version='1.0' encoding='UTF-8'?><gexf xmlns='http://www.gexf.net/1.2draft' version='1.2'>"
#define NODES "<nodes><node id='a'/><node id='b'/><node id='c'/></nodes>"

static whole_network read(const char *text)
{
  return read_whole(text, "gexf", /*schema=*/NULL);
}

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read(text);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static const char *cell(const fil_table *table, const char *name, size_t row)
{
  const fil_column *column = fil_table_find(table, name);
  assert_non_null(column);
  return fil_column_text(column, row);
}

/* How often a problem of the kind is told. */
static size_t told(const whole_network *made, const char *kind)
{
  size_t count = 0;
  for (size_t k = 0; k < made->problems.count; k++)
    count += strcmp(made->problems.items[k].kind, kind) == 0;
  return count;
}

static void test_directions(void **state)
{
  (void)state;
  assert_read(HEAD "<graph>" NODES "<edges><edge source='a' target='b'/></edges></graph></gexf>", "a-b");
  assert_read(HEAD "<graph defaultedgetype='directed'>" NODES "<edges><edge source='a' target='b' weight='2.5'/>"
                   "</edges></graph></gexf>",
              "a>b:2.5");
  assert_read(HEAD "<graph defaultedgetype='directed'><edges><edge source='a' target='b' kind='x'/>"
                   "<edge source='b' target='c' type='undirected' kind='y'/></edges>" NODES "</graph></gexf>",
              "a>b x, b-c y");
}

/* Both ways, with the values of the edge; a loop once. */
static void test_mutual(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD "<graph defaultedgetype='mutual'><attributes class='edge'><attribute id='0' title='Share' type='double'/>"
           "<attribute id='1' title='Note' type='string'/></attributes>" NODES
           "<edges><edge source='a' target='b' weight='2'><attvalues><attvalue for='0' value='0.5'/>"
           "<attvalue for='1' value='n'/></attvalues></edge><edge source='c' target='c'/></edges></graph></gexf>");
  assert_whole_ties(&made, "a>b:2, b>a:2, c>c");
  assert_true(fil_table_find(&made.network.edges, "Share")->numbers[1] == 0.5);
  assert_string_equal(cell(&made.network.edges, "Note", 1), "n");
  assert_null(cell(&made.network.edges, "Note", 2));
  assert_int_equal(told(&made, "mutual edges"), 1);
  close_whole(&made);
}

/* Ids of attributes are those of nodes or of edges; defaults; roles by title. */
static void test_attributes(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD
      "<graph><attributes class='node'><attribute id='0' title='Staff' type='integer'><default> 7 </default>"
      "</attribute><attribute id='1' title='category' type='string'/><attribute id='2' title='Stage' type='string'/>"
      "<attribute id='3' title='open' type='boolean'><options>[true, false]</options></attribute></attributes>"
      "<attributes class='edge'><attribute id='0' title='relation' type='string'/></attributes>"
      "<nodes><node id='a' label='A &amp; co'><attvalues><attvalue for='0' value='3'/>"
      "<attvalue for='1' value='firm'/><attvalue for='2' value='Mill'/><attvalue for='3' value='true'/></attvalues>"
      "</node><node id='b' label=''/></nodes><edges><edge source='a' target='b' kind='7'><attvalues>"
      "<attvalue for='0' value='trade'/></attvalues></edge></edges></graph></gexf>");
  const fil_network *network = &made.network;
  assert_whole_ties(&made, "a-b");
  assert_string_equal(network->schema.relations[0].name, "trade");
  assert_string_equal(fil_network_label(network, 0), "A & co");
  assert_string_equal(fil_network_label(network, 1), "b");
  assert_string_equal(network->schema.categories.items[fil_network_category(network, 0)].name, "firm");
  assert_string_equal(network->schema.stages.items[fil_network_stage(network, 0)].name, "Mill");
  assert_true(fil_table_find(&network->nodes, "Staff")->numbers[0] == 3);
  assert_true(fil_table_find(&network->nodes, "Staff")->numbers[1] == 7);
  assert_string_equal(cell(&network->nodes, "open", 0), "true");
  close_whole(&made);
}

/* What Gephi draws stays: numbers, and colours as text. */
static void test_drawing(void **state)
{
  (void)state;
  whole_network made = read(
      "<gexf xmlns:viz='http://gexf.net/1.3/viz' version='1.3'><graph><nodes><node id='a'><viz:size value='10.5'/>"
      "<viz:position x='-1.5' y='2' z='0.0'/><viz:color r='255' g='0' b='16'/></node><node id='b'>"
      "<viz:color hex='#FF7700'/><viz:color r='256' g='0' b='0'/></node></nodes><edges><edge source='a' target='b'>"
      "<viz:thickness value='2'/></edge></edges></graph></gexf>");
  const fil_table *nodes = &made.network.nodes;
  assert_whole_ties(&made, "a-b");
  assert_true(fil_table_find(nodes, "x")->numbers[0] == -1.5 && fil_table_find(nodes, "y")->numbers[0] == 2);
  assert_true(fil_table_find(nodes, "size")->numbers[0] == 10.5);
  assert_null(fil_table_find(nodes, "z"));
  assert_string_equal(cell(nodes, "colour", 0), "#ff0010");
  assert_string_equal(cell(nodes, "colour", 1), "#FF7700");
  assert_true(fil_table_find(&made.network.edges, "thickness")->numbers[0] == 2);
  close_whole(&made);
}

/* The period of the first edge of such a file. */
static void assert_period(const char *time, const char *expected)
{
  fil_text text = {0};
  assert_int_equal(fil_text_format(&text, NULL,
                                   HEAD "<graph timeformat='double'>" NODES
                                        "<edges><edge source='a' target='b' %s/></edges></graph></gexf>",
                                   time),
                   FIL_OK);
  whole_network made = read(text.bytes);
  assert_whole_ties(&made, "a-b");
  assert_int_equal(made.network.period != 0, expected != NULL);
  if (expected)
    assert_string_equal(fil_column_text(made.network.edges.columns[made.network.period], 0), expected);
  close_whole(&made);
  fil_text_destroy(&text);
}

static void test_time(void **state)
{
  (void)state;
  assert_period("start='2009' end='2012'", "2009–2012");
  assert_period("start='2009.0' end='2009.0'", "2009");
  assert_period("start='2009-03-01' endopen='2009-05-31'", "2009-03-01–2009-05-31");
  assert_period("start='2009-03-01T10:00:00.000+05:00'", "2009-03-01–");
  assert_period("end='2012' start='-Infinity'", "–2012");
  assert_period("timestamp='2009.0'", "2009");
  assert_period("start='-Infinity' end='Infinity'", NULL);
}

/* Each spell is a tie, with the values of the edge; a node's first one is kept. */
static void test_spells(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD "<graph><attributes class='edge'><attribute id='0' title='Note' type='string'/></attributes>"
           "<nodes><node id='a'><spells><spell start='2001' end='2002'/><spell start='2005'/></spells></node>"
           "<node id='b' start='1999'/></nodes><edges><edge source='a' target='b' weight='3' start='1990'><attvalues>"
           "<attvalue for='0' value='n'/></attvalues><spells><spell start='2005' end='2006'/>"
           "<spell start='2001' end='2002'/></spells></edge></edges></graph></gexf>");
  const fil_table *edges = &made.network.edges;
  assert_whole_ties(&made, "a-b:3, a-b:3");
  assert_string_equal(fil_column_text(edges->columns[made.network.period], 0), "2005–2006");
  assert_string_equal(fil_column_text(edges->columns[made.network.period], 1), "2001–2002");
  assert_string_equal(cell(edges, "Note", 1), "n");
  assert_string_equal(cell(&made.network.nodes, "start", 0), "2001");
  assert_string_equal(cell(&made.network.nodes, "end", 0), "2002");
  assert_string_equal(cell(&made.network.nodes, "start", 1), "1999");
  assert_int_equal(told(&made, "several spells"), 1);
  assert_int_equal(told(&made, "value left out"), 1);
  close_whole(&made);
}

/* An attribute called so goes before start and end, and keeps its name. */
static void test_period_attribute(void **state)
{
  (void)state;
  whole_network made =
      read(HEAD "<graph><attributes class='edge'><attribute id='0' title='Year' type='string'/></attributes>" NODES
                "<edges><edge source='a' target='b' start='2015-01-01' end='2015-12-31'><attvalues>"
                "<attvalue for='0' value='2015'/></attvalues></edge><edge source='a' target='b' weight='9'><attvalues>"
                "<attvalue for='0' value='2016'/></attvalues></edge></edges></graph></gexf>");
  assert_whole_ties(&made, "a-b, a-b:9");
  assert_string_equal(made.network.edges.columns[made.network.period]->name, "Year");
  assert_string_equal(cell(&made.network.edges, "Year", 0), "2015");
  close_whole(&made);
}

static void test_nested(void **state)
{
  (void)state;
  whole_network made =
      read(HEAD "<graph><attributes class='node'><attribute id='0' title='x' type='long'/></attributes><nodes>"
                "<node id='a'><attvalues><attvalue for='0' value='1'/></attvalues><nodes><node id='b'><attvalues>"
                "<attvalue for='0' value='2'/></attvalues></node></nodes><attvalues><attvalue for='0' value='3'/>"
                "</attvalues><edges><edge source='a' target='b'/></edges></node></nodes></graph></gexf>");
  assert_whole_ties(&made, "a-b");
  assert_true(fil_table_find(&made.network.nodes, "x")->numbers[0] == 1);
  assert_true(fil_table_find(&made.network.nodes, "x")->numbers[1] == 2);
  assert_int_equal(told(&made, "nested nodes"), 1);
  assert_int_equal(told(&made, "value left out"), 1);
  close_whole(&made);
}

static void test_told(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD "<graph><attributes class='node' mode='dynamic'><attribute id='0' title='Score' type='float'/></attributes>"
           "<attributes class='graph'><attribute id='0' title='y'/></attributes><nodes><node id='a'><attvalues>"
           "<attvalue for='0' value='1' start='2001'/><attvalue for='0' value='2' start='2002'/></attvalues></node>"
           "</nodes></graph><graph><edges><edge source='a' target='a' intervals='&lt;[2001, 2002]&gt;'/></edges>"
           "</graph></gexf>");
  assert_whole_ties(&made, "a-a");
  assert_true(fil_table_find(&made.network.nodes, "Score")->numbers[0] == 1);
  assert_int_equal(told(&made, "value left out"), 3);
  assert_int_equal(told(&made, "several graphs"), 1);
  close_whole(&made);
}

/* An edge's own weight goes before an attribute of that name; another than that is told, the same is not. */
static void test_second_weight(void **state)
{
  (void)state;
  static const char *const weights[] = {"3", "4"};
  for (size_t k = 0; k < 2; k++) {
    fil_text text = {0};
    assert_int_equal(fil_text_format(&text, NULL,
                                     HEAD "<graph><attributes class='edge'><attribute id='w' title='Weight' "
                                          "type='double'/></attributes>" NODES "<edges><edge source='a' target='b' "
                                          "weight='3'><attvalues><attvalue for='w' value='%s'/></attvalues></edge>"
                                          "<edge source='b' target='c'><attvalues><attvalue for='w' value='5'/>"
                                          "</attvalues></edge></edges></graph></gexf>",
                                     weights[k]),
                     FIL_OK);
    whole_network made = read(text.bytes);
    assert_whole_ties(&made, "a-b:3, b-c:5");
    assert_int_equal(told(&made, "value left out"), k);
    close_whole(&made);
    fil_text_destroy(&text);
  }
}

/* The first that there is of a title, NetworkX's name and a description. */
static void test_title(void **state)
{
  (void)state;
  static const struct {
    const char *meta, *name, *title;
  } files[] = {{"<meta><description> D </description><title>T</title></meta>", "N", "T"},
               {"<meta><description> D </description></meta>", "N", "N"},
               {"<meta><creator>C</creator><description> D </description></meta>", "", "D"},
               {"", "", NULL}};
  for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
    fil_text text = {0};
    assert_int_equal(
        fil_text_format(&text, NULL, HEAD "%s<graph name='%s'>" NODES "</graph></gexf>", files[k].meta, files[k].name),
        FIL_OK);
    whole_network made = read(text.bytes);
    assert_int_equal(made.network.title != NULL, files[k].title != NULL);
    if (files[k].title)
      assert_string_equal(made.network.title, files[k].title);
    close_whole(&made);
    fil_text_destroy(&text);
  }
}

static void test_mistakes(void **state)
{
  (void)state;
  static const whole_mistake mistakes[] = {
      {"<gexf>\n<graph><nodes><node id='a'></nodes></graph></gexf>", "not well-formed", 2, 36},
      {"<gexf><graph><nodes>\n<node/></nodes></graph></gexf>", "empty id", 2, 0},
      {"<gexf>\n<graph>\n<nodes>\n<node id='a'/>\n<node/>\n<node id='b'/>\n</nodes>\n</graph>\n</gexf>", "empty id", 5,
       0},
      {"<gexf><graph>" NODES "<edges>\n<edge source='a'/></edges></graph></gexf>", "missing node", 2, 0},
      {"<gexf><graph>" NODES "<edges>\n<edge source='a' target='z'/></edges></graph></gexf>", "unknown node", 2, 0},
      {"<gexf><graph>" NODES "<nodes>\n<node id='a'/></nodes></graph></gexf>", "duplicate id", 2, 0},
      {"<gexf><graph><nodes><node id='a'><attvalues>\n<attvalue for='9' value='1'/></attvalues></node></nodes></graph>"
       "</gexf>",
       "unknown key", 2, 0},
      {"<gexf><graph><attributes class='node'><attribute id='0' title='x'/>\n<attribute id='0' title='y'/></attributes>"
       "</graph></gexf>",
       "repeated key", 2, 0},
      {"<gexf><graph>" NODES "<edges>\n<edge source='a' target='b' weight='much'/></edges></graph></gexf>",
       "not a number", 2, 0},
      {"<gexf><graph>" NODES "<edges>\n<edge source='a' target='b' type='both'/></edges></graph></gexf>",
       "not a direction", 2, 0},
      {"<!DOCTYPE gexf [<!ENTITY e 'x'>]>\n<gexf><graph><nodes><node id='&e;'/></nodes></graph></gexf>",
       "not well-formed", 2, 0},
  };
  assert_whole_mistakes("gexf", mistakes, sizeof mistakes / sizeof *mistakes);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole("<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE gexf [<!ELEMENT a ANY>]>\n<g:gexf>"));
  assert_false(is_whole("<gexfs/>"));
  assert_false(is_whole("<html><gexf/></html>"));
  assert_false(is_whole("<!-- <gexf>"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_directions),    cmocka_unit_test(test_mutual),   cmocka_unit_test(test_attributes),
      cmocka_unit_test(test_drawing),       cmocka_unit_test(test_time),     cmocka_unit_test(test_spells),
      cmocka_unit_test(test_nested),        cmocka_unit_test(test_told),     cmocka_unit_test(test_period_attribute),
      cmocka_unit_test(test_title),         cmocka_unit_test(test_mistakes), cmocka_unit_test(test_recognized),
      cmocka_unit_test(test_second_weight),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
