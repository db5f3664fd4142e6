/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures, read back from their DOT with cgraph and from their SVG with libxml2. */
#include "graph/number.h"
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"
#include "tests/support/xpath.h"

#include <cgraph.h>
#include <libxml/parser.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The figure of a network written as text, as cgraph reads it. */
static Agraph_t *drawn(const char *text, const char *figure)
{
  fil_network network = network_from_text(text);
  fil_text dot = {0};
  draw_figure(&network, &(fil_draw_request){.figure = figure, .seed = 1}, &dot, NULL);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_non_null(graph);
  fil_text_destroy(&dot);
  fil_network_destroy(&network);
  return graph;
}

static size_t count_texts(xmlDoc *page, const char *text)
{
  char path[256];
  snprintf(path, sizeof path, "count(//*[local-name()='text'][normalize-space(.)='%s'])", text);
  return (size_t)xpath_number(page, path);
}

/* The first number of an attribute, whatever the locale. */
static double read_number(const char *text)
{
  double number = NAN;
  assert_true(fil_number_read(text, strcspn(text, ","), '.', &number));
  return number;
}

static double number_of(void *object, const char *attribute)
{
  return read_number(agget(object, (char *)attribute));
}

static double x_of(Agraph_t *graph, const char *name)
{
  Agnode_t *node = agnode(graph, (char *)name, /*create=*/0);
  assert_non_null(node);
  return number_of(node, "pos");
}

static double y_of(Agraph_t *graph, const char *name)
{
  const char *place = agget(agnode(graph, (char *)name, /*create=*/0), (char *)"pos");
  return read_number(strchr(place, ',') + 1);
}

/* All edges between two nodes, in any direction. */
static size_t edges_between(Agraph_t *graph, const char *one, const char *other, const char *positions[])
{
  size_t count = 0;
  Agnode_t *node = agnode(graph, (char *)one, 0), *partner = agnode(graph, (char *)other, 0);
  for (Agedge_t *edge = agfstedge(graph, node); edge; edge = agnxtedge(graph, edge, node)) {
    if (edge->node == partner)
      positions[count++] = agget(edge, (char *)"pos");
  }
  return count;
}

static void test_legend_is_complete(void **state)
{
  (void)state;
  static const char *const entries[] = {
      "Actors",     "supplier",   "enterprise", "university", "bank", "Ties",    "trade",
      "innovation", "conditions", "education",  "100",        "25",   "Reading", "n = 7 actors, m = 9 ties"};
  fil_network network = network_from_text(bread_text);
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (!draws_each_once(fil_figure_at(figure)))
      continue;
    fil_text dot = {0};
    draw_figure(&network, &(fil_draw_request){.figure = fil_figure_at(figure)->name, .seed = 1}, &dot, NULL);
    xmlDoc *page = render_figure(&dot);
    for (size_t k = 0; k < sizeof entries / sizeof *entries; k++) {
      if (count_texts(page, entries[k]) != 1)
        fail_msg("%s: %zu entries %s", fil_figure_at(figure)->name, count_texts(page, entries[k]), entries[k]);
    }
    for (size_t node = 0; node < fil_network_node_count(&network); node++)
      assert_int_equal(count_texts(page, fil_network_label(&network, node)), 1);
    assert_true(xpath_number(page, "count(//*[local-name()='text'][starts-with(., '_')])") == 0);
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
  }
  fil_network_destroy(&network);
}

/* The area of a mark is to the area of another as their values; the legend shows a rounded largest value. */
static void test_sizes(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B\nB -- C\nC -- D\nD -- A\n");
  double values[] = {100, 25, 49, NAN};
  fil_column size = {.name = (char *)"measure", .type = FIL_COLUMN_NUMBER, .rows = 4, .numbers = values};
  fil_text dot = {0}, caption = {0};
  draw_figure(&network,
              &(fil_draw_request){.figure = "network", .properties[FIL_PROPERTY_SIZE] = {.column = &size}, .seed = 1},
              &dot, &caption);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  double widest = number_of(agnode(graph, (char *)"A", 0), "width");
  assert_float_equal(number_of(agnode(graph, (char *)"B", 0), "width") / widest, 0.5, 1e-3);
  assert_float_equal(number_of(agnode(graph, (char *)"C", 0), "width") / widest, 0.7, 1e-3);
  assert_true(number_of(agnode(graph, (char *)"D", 0), "width") < 0.3 * widest);
  assert_string_equal(fil_text_string(&caption), "measure of 1 actors is not defined; they are drawn smallest.");
  agclose(graph);
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* A node's colour by a number, its shape and a line's dash by other categories; the legend says so. */
static void test_properties(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : firm\nB : bank\nA -> B 2\nB -> C 8");
  double values[] = {0, 5, 10};
  uint32_t places[] = {1, 0, 1}, kinds[] = {1, 0};
  fil_column shade = {.name = (char *)"staff", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = values};
  fil_column place = {.name = (char *)"place", .type = FIL_COLUMN_CATEGORY, .rows = 3, .codes = places};
  fil_column kind = {.name = (char *)"kind", .type = FIL_COLUMN_CATEGORY, .rows = 2, .codes = kinds};
  const char *const levels[] = {"town", "land", "sure", "said"};
  uint32_t code;
  for (size_t k = 0; k < 4; k++)
    fil_dictionary_add(k < 2 ? &place.levels : &kind.levels, levels[k], 4, &code, NULL);
  fil_draw_request request = {.figure = "network", .seed = 1, .palette = "grey"};
  request.properties[FIL_PROPERTY_COLOUR].column = &shade;
  request.properties[FIL_PROPERTY_SHAPE].column = &place;
  request.properties[FIL_PROPERTY_DASH].column = &kind;
  request.properties[FIL_PROPERTY_LABEL].column = &place;
  fil_text dot = {0};
  draw_figure(&network, &request, &dot, NULL);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_string_equal(agget(agnode(graph, (char *)"A", 0), (char *)"fillcolor"), "#F5F5F5");
  assert_string_equal(agget(agnode(graph, (char *)"C", 0), (char *)"fillcolor"), "#252525");
  assert_string_equal(agget(agnode(graph, (char *)"A", 0), (char *)"shape"), "square");
  assert_string_equal(agget(agnode(graph, (char *)"B", 0), (char *)"shape"), "circle");
  assert_non_null(strstr(agget(agnode(graph, (char *)"A", 0), (char *)"xlabel"), "land"));
  assert_non_null(strstr(agget(agnode(graph, (char *)"C", 0), (char *)"tooltip"), "staff: 10"));
  Agedge_t *edge = agedge(graph, agnode(graph, (char *)"A", 0), agnode(graph, (char *)"B", 0), NULL, 0);
  assert_string_equal(agget(edge, (char *)"style"), "dashed");
  xmlDoc *page = render_figure(&dot);
  assert_int_equal(count_texts(page, "Shape: place"), 1);
  assert_int_equal(count_texts(page, "Colour: staff (linear scale)"), 1);
  assert_int_equal(count_texts(page, "Dash: kind"), 1);
  assert_int_equal(count_texts(page, "said"), 1);
  xmlFreeDoc(page);
  agclose(graph);
  fil_text_destroy(&dot);
  request.properties[FIL_PROPERTY_SHAPE].column = &shade;
  fil_error error = {0};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "shape cannot show \"staff\": it takes categories");
  fil_text_destroy(&dot);
  fil_dictionary_destroy(&place.levels);
  fil_dictionary_destroy(&kind.levels);
  fil_network_destroy(&network);
}

static void test_same_bytes(void **state)
{
  (void)state;
  fil_network network = network_from_text(bread_text);
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    if (needs_periods(fil_figure_at(figure)))
      continue;
    const fil_draw_request request = {.figure = fil_figure_at(figure)->name, .title = "Bread", .seed = 7};
    fil_text first = {0}, second = {0};
    draw_figure(&network, &request, &first, NULL);
    draw_figure(&network, &request, &second, NULL);
    assert_string_equal(first.bytes, second.bytes);
    fil_text_destroy(&first);
    fil_text_destroy(&second);
  }
  fil_network_destroy(&network);
}

/* Marks with their labels do not overlap where there is room. */
static void test_marks_apart(void **state)
{
  (void)state;
  static const char *const names[] = {"Seed", "Farm", "Mill", "Baker", "Uni", "Bank", "Loner"};
  Agraph_t *graph = drawn(bread_text, "network");
  for (size_t first = 0; first < 7; first++) {
    for (size_t second = 0; second < first; second++) {
      double across = fabs(x_of(graph, names[first]) - x_of(graph, names[second]));
      double up = fabs(y_of(graph, names[first]) - y_of(graph, names[second]));
      assert_true(across > 15 || up > 15);
    }
  }
  agclose(graph);
}

/* Ties of one pair have courses of their own; only directed ones have a tip. */
static void test_parallel_ties(void **state)
{
  (void)state;
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    const char *positions[8];
    if (!draws_each_once(fil_figure_at(figure)))
      continue;
    Agraph_t *graph = drawn(bread_text, fil_figure_at(figure)->name);
    size_t tips = 0;
    assert_int_equal(edges_between(graph, "Farm", "Mill", positions), 3);
    for (size_t first = 0; first < 3; first++) {
      tips += strstr(positions[first], "e,") != NULL;
      for (size_t second = 0; second < first; second++)
        assert_string_not_equal(positions[first], positions[second]);
    }
    assert_int_equal(tips, 2);
    agclose(graph);
  }
}

/* Two ties against each other are one line with heads at both ends, unless their lines would differ. */
static void test_mutual_ties(void **state)
{
  (void)state;
  const char *positions[8];
  Agraph_t *graph = drawn("A -> B\nB -> A\nA -> C\nA -- B innovation\n", "network");
  assert_int_equal(edges_between(graph, "A", "B", positions), 2);
  size_t mutual = 0;
  for (Agedge_t *edge = agfstout(graph, agnode(graph, (char *)"A", 0)); edge; edge = agnxtout(graph, edge)) {
    if (strcmp(agget(edge, (char *)"arrowtail"), "none") == 0)
      continue;
    mutual++;
    assert_string_equal(agget(edge, (char *)"arrowtail"), agget(edge, (char *)"arrowhead"));
    assert_non_null(strstr(agget(edge, (char *)"pos"), "s,"));
    assert_non_null(strstr(agget(edge, (char *)"tooltip"), "A ↔ B"));
  }
  assert_int_equal(mutual, 1);
  agclose(graph);
  graph = drawn("A -> B 2\nB -> A 5\nA -> C 5\n", "network");
  assert_int_equal(edges_between(graph, "A", "B", positions), 2);
  agclose(graph);
}

static void test_only_some_relations(void **state)
{
  (void)state;
  const char *positions[8];
  fil_network network = network_from_text(bread_text);
  const uint32_t trade = (uint32_t)fil_schema_find_relation(&network.schema, "trade");
  fil_text dot = {0};
  draw_figure(&network, &(fil_draw_request){.figure = "network", .relations = &trade, .relation_count = 1, .seed = 1},
              &dot, NULL);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_int_equal(edges_between(graph, "Farm", "Mill", positions), 2);
  assert_int_equal(edges_between(graph, "Uni", "Mill", positions), 0);
  assert_null(strstr(dot.bytes, "innovation"));
  agclose(graph);
  fil_text_destroy(&dot);
  fil_network_destroy(&network);
}

static void test_chain_stages(void **state)
{
  (void)state;
  Agraph_t *graph = drawn(bread_text, "chain");
  assert_true(x_of(graph, "Seed") < x_of(graph, "Farm"));
  assert_true(x_of(graph, "Farm") < x_of(graph, "Mill"));
  assert_true(x_of(graph, "Mill") < x_of(graph, "Baker"));
  for (const char *const *name = (const char *const[]){"Uni", "Bank", "Loner", NULL}; *name; name++)
    assert_true(y_of(graph, *name) < 0 && y_of(graph, "Farm") > 0);
  Agnode_t *mill = agnode(graph, (char *)"Mill", 0), *farm = agnode(graph, (char *)"Farm", 0);
  Agnode_t *baker = agnode(graph, (char *)"Baker", 0);
  assert_string_equal(agget(agedge(graph, mill, farm, NULL, 0), (char *)"arrowtail"), "odot");
  assert_string_equal(agget(agedge(graph, mill, baker, NULL, 0), (char *)"arrowtail"), "none");
  agclose(graph);
}

/* Without stages the tiers are the rounded levels of those who have ties; without either there is no chain. */
static void test_chain_tiers(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C\nA -> C\nD\n");
  double levels[] = {0, 0.9, 2.1, NAN};
  fil_column level = {.name = (char *)"level", .type = FIL_COLUMN_NUMBER, .rows = 4, .numbers = levels};
  fil_draw_request request = {.figure = "chain", .level = &level, .seed = 1};
  fil_text dot = {0};
  fil_error error = {0};
  draw_figure(&network, &request, &dot, NULL);
  Agraph_t *graph = agmemread(fil_text_string(&dot));
  assert_true(x_of(graph, "A") < x_of(graph, "B") && x_of(graph, "B") < x_of(graph, "C"));
  assert_null(agnode(graph, (char *)"D", 0));
  assert_non_null(strstr(dot.bytes, "n = 3 actors, m = 3 ties"));
  assert_non_null(strstr(dot.bytes, ">Tier 3<"));
  for (size_t node = 0; node < 4; node++)
    levels[node] = NAN;
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  request.level = NULL;
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  agclose(graph);
  fil_text_destroy(&dot);
  fil_network_destroy(&network);
}

/* Whatever is in a name, the DOT reads back, the SVG is well formed, and the reader sees the name as it is. */
static void test_hostile_names(void **state)
{
  (void)state;
  static const char *const names[] = {
      "a\\",   "a\\\"b", "\"];evil[\"", "<b>bold</b>", "&amp;", "R&D;", "&#0;", "\\N\\G\\n", "graph", "_1",      "%3",
      "x\\\\", "-1.0.2", "a-->b",       "日本語",      "]]>",   "*/",   "//",   "{}",        ";",     "\xCA\xB9"};
  enum { COUNT = sizeof names / sizeof *names };
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  assert_int_equal(fil_schema_add_relation(&network.schema, "to \"\\", NULL, NULL, true, NULL), FIL_OK);
  for (size_t k = 0; k < COUNT; k++)
    assert_int_equal(fil_network_add_node(&network, names[k], NULL, names[k], NULL, NULL), FIL_OK);
  for (uint32_t k = 0; k < COUNT; k++)
    assert_int_equal(fil_network_add_edge(&network, k, (k + 1) % COUNT, "to \"\\", 1, NULL), FIL_OK);
  for (size_t figure = 0; figure < fil_figure_count(); figure++) {
    /* A ring of all has neither blocks nor a main path; an ego network has only some of them. */
    if (needs_periods(fil_figure_at(figure)) || fil_figure_at(figure)->table ||
        strcmp(fil_figure_at(figure)->name, "ego") == 0)
      continue;
    fil_text dot = {0};
    double levels[COUNT] = {0};
    fil_column level = {.name = (char *)"level", .type = FIL_COLUMN_NUMBER, .rows = COUNT, .numbers = levels};
    const fil_draw_request request = {.figure = fil_figure_at(figure)->name,
                                      .title = "\\\"&lt;T&D;\n<x>",
                                      .study = "a\nb\\",
                                      .level = &level,
                                      .seed = 1};
    draw_figure(&network, &request, &dot, NULL);
    Agraph_t *graph = agmemread(fil_text_string(&dot));
    assert_non_null(graph);
    xmlDoc *page = render_figure(&dot);
    for (size_t k = 0; k < COUNT; k++) {
      char path[256], quote = strchr(names[k], '"') ? '\'' : '"';
      snprintf(path, sizeof path,
               "count(//*[local-name()='g'][contains(@class,'node')]//*[local-name()='text'][.=%c%s%c])", quote,
               names[k], quote);
      if (xpath_number(page, path) < 1)
        fail_msg("%s: the name %s is not seen", request.figure, names[k]);
    }
    agclose(graph);
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
  }
  fil_network_destroy(&network);
}

/* More actors than labels have room for: the largest keep theirs, others where there is room, and the caption says so.
 */
static void test_crowd(void **state)
{
  (void)state;
  enum { COUNT = 150 };
  fil_text text = {0}, dot = {0}, caption = {0};
  double values[COUNT];
  for (int k = 0; k < COUNT; k++) {
    values[k] = k;
    assert_int_equal(fil_text_format(&text, NULL, "Enterprise%d -- Enterprise%d\n", k, (k * 7 + 1) % COUNT), FIL_OK);
  }
  fil_network network = network_from_text(fil_text_string(&text));
  for (size_t node = 0; node < COUNT; node++)
    values[node] = (double)strtol(fil_network_id(&network, node) + strlen("Enterprise"), NULL, 10);
  fil_column size = {.name = (char *)"measure", .type = FIL_COLUMN_NUMBER, .rows = COUNT, .numbers = values};
  draw_figure(&network,
              &(fil_draw_request){.figure = "network", .properties[FIL_PROPERTY_SIZE] = {.column = &size}, .seed = 1},
              &dot, &caption);
  xmlDoc *page = render_figure(&dot);
  int labelled = 0, seen = 0;
  assert_int_equal(sscanf(strstr(caption.bytes, "Of "), "Of 150 actors %d are labelled", &labelled), 1);
  assert_true(labelled > 40 && labelled < COUNT);
  for (int k = 0; k < COUNT; k++) {
    char name[32];
    snprintf(name, sizeof name, "Enterprise%d", k);
    if (k >= COUNT - 10 && count_texts(page, name) != 1)
      fail_msg("%s seen %zu times", name, count_texts(page, name));
    seen += (int)count_texts(page, name);
  }
  assert_int_equal(seen, labelled);
  xmlFreeDoc(page);
  fil_text_destroy(&text);
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

static void test_suitable_figures(void **state)
{
  (void)state;
  fil_figure small = *fil_figure_find("network");
  small.most_nodes = 1;
  static const char *const texts[] = {"A -- B\n", "A -> B\n", "A : / Growing\nA -- B\n"};
  static const bool chain_suits[] = {false, true, true};
  for (size_t k = 0; k < 3; k++) {
    fil_network network = network_from_text(texts[k]);
    assert_int_equal(fil_figure_unsuited(fil_figure_find("chain"), &network) == NULL, chain_suits[k]);
    assert_null(fil_figure_unsuited(fil_figure_find("network"), &network));
    assert_string_equal(fil_figure_unsuited(&small, &network), "there are too many actors to be told apart");
    fil_network_destroy(&network);
  }
}

static void test_empty(void **state)
{
  (void)state;
  Agraph_t *graph = drawn("", "network");
  agclose(graph);
}

static void test_refused(void **state)
{
  (void)state;
  fil_network network = network_from_text(bread_text);
  fil_text dot = {0};
  fil_error error = {0};
  assert_int_equal(fil_draw(&network, &(fil_draw_request){.figure = "pie"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "unknown figure pie");
  const fil_draw_request gaudy = {.figure = "network", .palette = "gaudy"};
  assert_int_equal(fil_draw(&network, &gaudy, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_int_equal(dot.length, 0);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_legend_is_complete),
      cmocka_unit_test(test_sizes),
      cmocka_unit_test(test_properties),
      cmocka_unit_test(test_same_bytes),
      cmocka_unit_test(test_marks_apart),
      cmocka_unit_test(test_parallel_ties),
      cmocka_unit_test(test_mutual_ties),
      cmocka_unit_test(test_only_some_relations),
      cmocka_unit_test(test_chain_stages),
      cmocka_unit_test(test_chain_tiers),
      cmocka_unit_test(test_hostile_names),
      cmocka_unit_test(test_crowd),
      cmocka_unit_test(test_suitable_figures),
      cmocka_unit_test(test_empty),
      cmocka_unit_test(test_refused),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
