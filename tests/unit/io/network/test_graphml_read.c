/* SPDX-License-Identifier: GPL-2.0-or-later */
/* GraphML in the dialects of the programs that write it. */
#include "io/network/graphml.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"
#include "tests/support/whole_network.h"

#include <math.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\"?><graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"

static whole_network read(const char *text)
{
  return read_whole(text, "graphml", /*schema=*/NULL);
}

static void assert_read(const char *text, const char *expected)
{
  whole_network made = read(text);
  assert_whole_ties(&made, expected);
  close_whole(&made);
}

static void test_small(void **state)
{
  (void)state;
  assert_read("<!-- c --><graphml><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>"
              "<edge source=\"a\" target=\"b\"/></graph></graphml>",
              "a>b");
  assert_read(HEAD "<graph edgedefault='undirected'><edge source='a' target='b'/><node id='b'/><node id='a'/>"
                   "</graph></graphml>",
              "a-b");
  assert_read(HEAD "<graph edgedefault='directed'><node id='a'/><node id='b'/><edge source='a' target='b'/>"
                   "<edge source='b' target='a' directed='false'/></graph></graphml>",
              "a>b, b>a");
}

/* NetworkX: numbered keys, types, defaults. */
static void test_networkx(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD
      "<key id='d0' for='node' attr.name='label' attr.type='string'/>"
      "<key id='d1' for='node' attr.name='size' attr.type='double'><default>7</default></key>"
      "<key id='d2' for='node' attr.name='kind' attr.type='string'/>"
      "<key id='d3' for='edge' attr.name='weight' attr.type='double'/>"
      "<key id='d4' for='edge' attr.name='since' attr.type='int'/>"
      "<graph edgedefault='directed'>"
      "<node id='a'><data key='d0'> A &amp; &lt;b&gt; </data><data key='d1'>3.5</data><data key='d2'>x</data></node>"
      "<node id='b'><data key='d2'>x</data></node>"
      "<edge source='a' target='b'><data key='d3'>2.5</data><data key='d4'>1999</data></edge>"
      "</graph></graphml>");
  const fil_table *nodes = &made.network.nodes;
  assert_whole_ties(&made, "a>b:2.5");
  assert_string_equal(fil_network_label(&made.network, 0), "A & <b>");
  assert_string_equal(fil_network_label(&made.network, 1), "b");
  assert_true(fil_table_find(nodes, "size")->numbers[0] == 3.5 && fil_table_find(nodes, "size")->numbers[1] == 7);
  assert_int_equal(fil_table_find(nodes, "kind")->type, FIL_COLUMN_CATEGORY);
  assert_true(fil_table_find(&made.network.edges, "since")->numbers[0] == 1999);
  close_whole(&made);
}

/* igraph: "name" is the label when nothing else is. */
static void test_igraph(void **state)
{
  (void)state;
  static const char *const heads[] = {HEAD "<key id='v_name' for='node' attr.name='name' attr.type='string'/>",
                                      HEAD "<key id='v_name' for='node' attr.name='name' attr.type='string'/>"
                                           "<key id='v_l' for='node' attr.name='Label' attr.type='string'/>"};
  static const char body[] = "<graph edgedefault='undirected'><node id='n0'><data key='v_name'>Mill</data></node>"
                             "<node id='n1'/><edge source='n0' target='n1'/></graph></graphml>";
  static const char *const labels[] = {"Mill", "n0"};
  for (size_t k = 0; k < 2; k++) {
    fil_text text = {0};
    assert_int_equal(fil_text_format(&text, NULL, "%s%s", heads[k], body), FIL_OK);
    whole_network made = read(text.bytes);
    assert_string_equal(fil_network_label(&made.network, 0), labels[k]);
    assert_int_equal(fil_table_find(&made.network.nodes, "name") != NULL, k == 1);
    close_whole(&made);
    fil_text_destroy(&text);
  }
}

/* yEd: labels in drawings, groups with graphs of their own. */
static void test_yed(void **state)
{
  (void)state;
  whole_network made = read(
      "<graphml xmlns='http://graphml.graphdrawing.org/xmlns' xmlns:y='http://www.yworks.com/xml/graphml'>"
      "<key for='node' id='d6' yfiles.type='nodegraphics'/><key for='edge' id='d9' yfiles.type='edgegraphics'/>"
      "<graph edgedefault='directed'><node id='g'><data key='d6'><y:GroupNode>\n<y:NodeLabel>Group</y:NodeLabel>"
      "</y:GroupNode></data><graph edgedefault='directed'><node id='g::a'><data key='d6'><y:ShapeNode><y:Fill/>"
      "<y:NodeLabel a='b'>Мельница<y:Model><y:Param/></y:Model></y:NodeLabel>\n<y:Shape/></y:ShapeNode></data></node>"
      "</graph></node><edge source='g' target='g::a'><data key='d9'><y:Line><y:EdgeLabel>sells</y:EdgeLabel></y:Line>"
      "</data></edge></graph></graphml>");
  assert_whole_ties(&made, "g>g::a");
  assert_string_equal(fil_network_label(&made.network, 0), "Group");
  assert_string_equal(fil_network_label(&made.network, 1), "Мельница");
  assert_string_equal(fil_column_text(fil_table_find(&made.network.edges, "label"), 0), "sells");
  close_whole(&made);
}

/* What filiere writes comes back: relations with their directions, categories, stages, weights. */
static void test_round_trip(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("A : firm / Mill\nB : farm\nC\nA -> B 2.5 trade\nB -> A 1 trade\nB -- C talk\n");
  fil_text text = {0};
  fil_sink sink;
  fil_sink_open_memory(&sink, &text);
  assert_int_equal(fil_graphml_write(&network, NULL, &sink, NULL), FIL_OK);
  fil_sink_destroy(&sink);
  whole_network made = read(text.bytes);
  assert_whole_ties(&made, "A>B:2.5 trade, B>A:1 trade, B-C:1 talk");
  assert_string_equal(made.network.schema.categories.items[fil_network_category(&made.network, 1)].name, "farm");
  assert_string_equal(made.network.schema.stages.items[fil_network_stage(&made.network, 0)].name, "Mill");
  assert_int_equal(fil_network_stage(&made.network, 1), FIL_MISSING);
  close_whole(&made);
  fil_text_destroy(&text);
  fil_network_destroy(&network);
}

/* The title and what the study declared of relations, categories and stages. */
static void test_graph_values(void **state)
{
  (void)state;
  whole_network made = read(
      HEAD "<key id='t' for='graph' attr.name='title'/><key id='n' for='graph' attr.name='name'/>"
           "<key id='s' for='graph' attr.name='schema'/><key id='o' for='graph' attr.name='other'/>"
           "<key id='stage' for='node' attr.name='stage'/><key id='relation' for='edge' attr.name='relation'/>"
           "<graph edgedefault='undirected'><data key='n'>N</data><data key='t'><![CDATA[Wine & <more>]]></data>"
           "<data key='s'>{\"relations\": {\"talks\": {\"directed\": false, \"label\": \"Talks\"}},"
           "\"stages\": [\"late\", \"early\"]}</data><data key='o'>1</data>"
           "<node id='a'><data key='stage'>early</data></node><node id='b'><data key='stage'>new</data></node>"
           "<edge source='a' target='b'><data key='relation'>talks</data></edge>"
           "<edge source='a' target='b' directed='true'><data key='relation'>trade</data></edge></graph></graphml>");
  const fil_schema *schema = &made.network.schema;
  assert_whole_ties(&made, "a-b talks, a>b trade");
  assert_string_equal(made.network.title, "Wine & <more>");
  assert_string_equal(fil_relation_label(&schema->relations[0]), "Talks");
  assert_string_equal(schema->stages.items[0].name, "late");
  assert_string_equal(schema->stages.items[fil_network_stage(&made.network, 1)].name, "new");
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_NOTE), 1);
  assert_string_equal(made.problems.items[0].value, "other");
  close_whole(&made);
}

/* Words of the study go before those of the file; a list that is no such list is told and left. */
static void test_schema_at_odds(void **state)
{
  (void)state;
  fil_schema schema = {0};
  assert_int_equal(fil_terms_add(&schema.stages, "early", "Early", /*support=*/false, NULL), FIL_OK);
  static const char text[] = HEAD "<key id='schema' for='graph' attr.name='schema'/><key id='stage' for='node' "
                                  "attr.name='stage'/><graph><data key='schema'>{\"stages\": [\"late\", \"early\"]}"
                                  "</data><node id='a'><data key='stage'>early</data></node></graph></graphml>";
  whole_network made = read_whole(text, "graphml", &schema);
  assert_string_equal(fil_term_label(&made.network.schema.stages.items[0]), "Early");
  assert_int_equal(made.network.schema.stages.count, 1);
  close_whole(&made);
  made = read(HEAD "<key id='schema' for='graph' attr.name='schema'/><graph><data key='schema'>{\"stages\": 1}</data>"
                   "<node id='a'/></graph></graphml>");
  assert_int_equal(made.network.schema.stages.count, 0);
  assert_string_equal(made.problems.items[0].kind, "value left out");
  close_whole(&made);
  fil_schema_destroy(&schema);
}

/* The period is the first key of a usual heading, or the one that filiere marks, and keeps its name. */
static void test_periods(void **state)
{
  (void)state;
  static const struct {
    const char *keys, *period;
  } files[] = {
      {"<key id='d1' for='edge' attr.name='Year'/><key id='d2' for='edge' attr.name='Date'/>", "Year"},
      {"<key id='d1' for='edge' attr.name='Период'/><key id='d2' for='edge' attr.name='Note'/>", "Период"},
      {"<key id='period' for='edge' attr.name='When'/><key id='d1' for='edge' attr.name='Year'/>", "When"},
  };
  for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
    fil_text text = {0};
    const char *id = k == 2 ? "period" : "d1";
    assert_int_equal(fil_text_format(&text, NULL,
                                     HEAD "%s<key id='w' for='edge' attr.name='weight'/><graph><node id='a'/>"
                                          "<node id='b'/><edge source='a' target='b'><data key='%s'>2015</data>"
                                          "<data key='w'>1</data></edge><edge source='a' target='b'>"
                                          "<data key='%s'>2016</data><data key='w'>2</data></edge></graph></graphml>",
                                     files[k].keys, id, id),
                     FIL_OK);
    whole_network made = read(text.bytes);
    assert_whole_ties(&made, "a>b:1, a>b:2");
    assert_string_equal(made.network.edges.columns[made.network.period]->name, files[k].period);
    close_whole(&made);
    fil_text_destroy(&text);
  }
}

/* Of two keys for one role the second is an attribute, and loses nothing. */
static void test_second_label(void **state)
{
  (void)state;
  whole_network made = read(HEAD "<key id='1' for='node' attr.name='label'/><key id='2' for='node' attr.name='Label'/>"
                                 "<graph><node id='a'><data key='2'>B</data><data key='1'>A</data></node></graph>"
                                 "</graphml>");
  assert_string_equal(fil_network_label(&made.network, 0), "A");
  assert_string_equal(fil_column_text(fil_table_find(&made.network.nodes, "Label"), 0), "B");
  close_whole(&made);
}

/* NetworkX declares an attribute once for each type of its values. */
static void test_namesakes(void **state)
{
  (void)state;
  whole_network made =
      read(HEAD "<key id='d9' for='edge' attr.name='weight' attr.type='long'/>"
                "<key id='d6' for='edge' attr.name='weight' attr.type='double'/>"
                "<key id='d1' for='node' attr.name='size' attr.type='double'/>"
                "<key id='d2' for='node' attr.name='size' attr.type='long'/><graph edgedefault='directed'>"
                "<node id='a'><data key='d1'>0.5</data></node><node id='b'><data key='d2'>3</data></node>"
                "<edge source='a' target='b'><data key='d9'>4</data></edge>"
                "<edge source='b' target='a'><data key='d6'>2.5</data></edge></graph></graphml>");
  const fil_table *nodes = &made.network.nodes;
  assert_whole_ties(&made, "a>b:4, b>a:2.5");
  assert_int_equal(nodes->column_count, FIL_NODE_ROLES + 1);
  assert_true(nodes->columns[FIL_NODE_ROLES]->numbers[0] == 0.5 && nodes->columns[FIL_NODE_ROLES]->numbers[1] == 3);
  close_whole(&made);
}

/* Ports and hyperedges are passed over with their values; values behind nested nodes are told. */
static void test_left_out(void **state)
{
  (void)state;
  whole_network made =
      read("<g:graphml xmlns:g='http://graphml.graphdrawing.org/xmlns'><g:key id='x' for='all' attr.name='x' "
           "attr.type='int'/><g:graph edgedefault='directed'><g:node id='a'><g:port name='p'><g:port name='q'>"
           "<g:data key='x'>1</g:data></g:port></g:port><g:data key='x'>2</g:data><g:graph><g:node id='b'/></g:graph>"
           "<g:data key='x'>3</g:data></g:node><g:hyperedge><g:endpoint node='a'/><g:data key='x'>4</g:data>"
           "</g:hyperedge><g:edge source='a' target='b'><g:data key='x'>5</g:data></g:edge></g:graph></g:graphml>");
  assert_whole_ties(&made, "a>b");
  assert_true(fil_table_find(&made.network.nodes, "x")->numbers[0] == 2);
  assert_true(fil_table_find(&made.network.edges, "x")->numbers[0] == 5);
  assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_WARNING), 2);
  close_whole(&made);
}

/* An undirected tie among directed ones becomes two, each with its values. */
static void test_turned_with_values(void **state)
{
  (void)state;
  whole_network made =
      read(HEAD "<key id='n' for='edge' attr.name='Note'/><key id='s' for='edge' attr.name='Share' attr.type='double'/>"
                "<graph edgedefault='directed'><node id='a'/><node id='b'/><node id='c'/><edge source='a' target='b'>"
                "<data key='n'>x</data></edge><edge source='b' target='c' directed='false'><data key='n'>y</data>"
                "<data key='s'>0.5</data></edge></graph></graphml>");
  assert_whole_ties(&made, "a>b, b>c, c>b");
  assert_string_equal(fil_column_text(fil_table_find(&made.network.edges, "Note"), 2), "y");
  assert_true(fil_table_find(&made.network.edges, "Share")->numbers[2] == 0.5);
  close_whole(&made);
}

/* The declaration speaks of the bytes that there were, and they are UTF-8 now. */
static void test_declared_encoding(void **state)
{
  (void)state;
  static const char windows[] = "<?xml version='1.0' encoding='windows-1251'?><graphml><graph><node id='\xCC\xE5\xEB'/>"
                                "</graph></graphml>";
  static const char wide[] = "\xFF\xFE<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0'\0\x31\0.\0\x30\0'\0 \0e\0n\0c\0"
                             "o\0d\0i\0n\0g\0=\0'\0U\0T\0F\0-\0\x31\0\x36\0'\0?\0>\0<\0g\0r\0a\0p\0h\0m\0l\0>\0"
                             "<\0n\0o\0d\0e\0 \0i\0d\0=\0'\0\x1C\x04\x35\x04\x3B\x04'\0/\0>\0<\0/\0g\0r\0a\0p\0h\0m\0"
                             "l\0>\0";
  const fil_slice files[] = {{windows, sizeof windows - 1}, {wide, sizeof wide - 1}};
  for (size_t k = 0; k < 2; k++) {
    whole_network made = read_whole_bytes(files[k].bytes, files[k].length, "graphml");
    assert_string_equal(fil_network_id(&made.network, 0), "Мел");
    assert_int_equal(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR), 0);
    close_whole(&made);
  }
}

static void test_mistakes(void **state)
{
  (void)state;
  static const whole_mistake mistakes[] = {
      {"<graphml>\n<graph><node id='a'></graph></graphml>", "not well-formed", 2, 29},
      {"<graphml>\n<graph>", "not well-formed", 2, 8},
      {"<graphml><graph>\n<node/></graph></graphml>", "empty id", 2, 0},
      {"<graphml><graph>\n<edge source='a'/></graph></graphml>", "missing node", 2, 0},
      {"<graphml><graph><node id='a'/>\n<edge source='a' target='b'/></graph></graphml>", "unknown node", 2, 0},
      {"<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>", "duplicate id", 2, 0},
      {"<graphml><graph><node id='a'>\n<data key='k'>1</data></node></graph></graphml>", "unknown key", 2, 0},
      {"<graphml><key id='k'/>\n<key id='k'/></graphml>", "repeated key", 2, 0},
      {"<graphml><key id='w' for='edge' attr.name='weight'/><graph><node id='a'/>\n"
       "<edge source='a' target='a'><data key='w'>much</data></edge></graph></graphml>",
       "not a number", 2, 0},
  };
  assert_whole_mistakes("graphml", mistakes, sizeof mistakes / sizeof *mistakes);
}

/* No file from outside, no bomb. */
static void test_entities(void **state)
{
  (void)state;
  static const char outside[] = "<!DOCTYPE graphml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><graphml>"
                                "<key id='l' for='node' attr.name='label'/><graph>"
                                "<node id='a'><data key='l'>&e;</data></node></graph></graphml>";
  static const char bomb[] = "<!DOCTYPE graphml [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>"
                             "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                             "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                             "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
                             "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
                             "<graphml><graph><node id='&e;'/></graph></graphml>";
  whole_network made = read(outside);
  assert_string_equal(made.problems.items[0].cause, "entities that the file declares are not expanded");
  close_whole(&made);
  made = read(bomb);
  assert_true(fil_problem_count(&made.problems, FIL_SEVERITY_ERROR) > 0);
  close_whole(&made);
}

static void test_recognized(void **state)
{
  (void)state;
  assert_true(is_whole("  <graphml>"));
  assert_false(is_whole("<html><body>"));
  assert_false(is_whole("Source,Target\n<graphml>,b"));
}

/* A whole number that no double is keeps its digits as text, and that is told; in a column of such all are texts. */
static void test_long_numbers(void **state)
{
  (void)state;
  whole_network made =
      read_whole("<graphml><key id=\"k\" for=\"node\" attr.name=\"Tax no\" attr.type=\"long\"/>\n"
                 "<key id=\"s\" for=\"node\" attr.name=\"Staff\" attr.type=\"long\"/><graph>\n"
                 "<node id=\"a\"><data key=\"k\">9007199254740992</data><data key=\"s\">7</data></node>\n"
                 "<node id=\"b\"><data key=\"k\">9007199254740993</data></node>\n"
                 "<edge source=\"a\" target=\"b\"/></graph></graphml>",
                 "graphml", /*schema=*/NULL);
  const fil_column *numbers = fil_table_find(&made.network.nodes, "Tax no");
  assert_string_equal(fil_column_text(numbers, 1), "9007199254740993");
  assert_int_equal(fil_table_find(&made.network.nodes, "Staff")->type, FIL_COLUMN_NUMBER);
  assert_int_equal(made.problems.count, 1);
  assert_string_equal(made.problems.items[0].kind, "number too long");
  assert_int_equal(made.problems.items[0].row, 4);
  close_whole(&made);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_small),
      cmocka_unit_test(test_networkx),
      cmocka_unit_test(test_igraph),
      cmocka_unit_test(test_yed),
      cmocka_unit_test(test_round_trip),
      cmocka_unit_test(test_mistakes),
      cmocka_unit_test(test_entities),
      cmocka_unit_test(test_recognized),
      cmocka_unit_test(test_graph_values),
      cmocka_unit_test(test_schema_at_odds),
      cmocka_unit_test(test_periods),
      cmocka_unit_test(test_namesakes),
      cmocka_unit_test(test_second_label),
      cmocka_unit_test(test_left_out),
      cmocka_unit_test(test_turned_with_values),
      cmocka_unit_test(test_declared_encoding),
      cmocka_unit_test(test_long_numbers),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
