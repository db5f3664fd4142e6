/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Groups in boxes and as marks, read back from the DOT with cgraph. */
#include "graph/number.h"
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <cgraph.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 40, TIES = 70, GROUPS = 5, KINDS = 3 };

/* A network of random ties, its actors in groups that are no categories. */
typedef struct sample {
  fil_network network;
  fil_column group;
  size_t groups[NODES];
} sample;

static uint64_t next_number(uint64_t *state)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

static const char *const names[GROUPS] = {"Almaty", "Łódź & \"Poznań\"", "<i>Ақ\\n", "%x", "Ost\nWest"};

static sample make_sample(const char *arrow)
{
  uint64_t state = 11;
  sample made = {0};
  fil_text text = {0};
  assert_int_equal(fil_column_init(&made.group, "region", FIL_COLUMN_CATEGORY, NULL), FIL_OK);
  for (size_t k = 0; k < NODES; k++) {
    made.groups[k] = next_number(&state) % (GROUPS + 1); /* the last: of no group */
    const char *name = made.groups[k] < GROUPS ? names[made.groups[k]] : NULL;
    assert_int_equal(fil_column_add_text(&made.group, name, name ? strlen(name) : 0, NULL), FIL_OK);
    made.groups[k] = name ? made.group.codes[k] : GROUPS;
    fil_text_format(&text, NULL, "N%zu : kind%zu\n", k, (size_t)next_number(&state) % KINDS);
  }
  for (size_t k = 0; k < TIES; k++) {
    const size_t source = next_number(&state) % NODES, target = next_number(&state) % NODES;
    if (source != target)
      fil_text_format(&text, NULL, "N%zu %s N%zu\n", source, arrow, target);
  }
  made.network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return made;
}

static void destroy_sample(sample *made)
{
  fil_network_destroy(&made->network);
  fil_column_destroy(&made->group);
}

static void draw(const fil_network *network, const fil_draw_request *request, fil_text *dot, fil_text *caption)
{
  fil_error error = {0};
  fil_text again = {0};
  if (fil_draw(network, request, dot, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fil_draw(network, request, &again, NULL, NULL), FIL_OK);
  assert_string_equal(dot->bytes, again.bytes);
  fil_text_destroy(&again);
}

static void read_numbers(const char *text, double numbers[], size_t count)
{
  for (size_t k = 0; k < count; k++) {
    const size_t length = strcspn(text, ",");
    assert_true(fil_number_read(text, length, '.', &numbers[k]));
    text += length + (text[length] == ',');
  }
}

static double number_of(void *object, const char *attribute)
{
  double number = NAN;
  read_numbers(agget(object, (char *)attribute), &number, 1);
  return number;
}

/* The frame that an actor's mark lies in with all that it is; SIZE_MAX: it sticks out of all. */
static size_t frame_of(Agraph_t *graph, Agnode_t *node)
{
  double at[2];
  read_numbers(agget(node, (char *)"pos"), at, 2);
  const double half = number_of(node, "width") * 36;
  size_t number = 0;
  for (Agraph_t *part = agfstsubg(graph); part; part = agnxtsubg(part)) {
    double box[4];
    if (strncmp(agnameof(part), "cluster_", 8) != 0 || !agget(part, (char *)"bb") || !*agget(part, (char *)"bb"))
      continue;
    read_numbers(agget(part, (char *)"bb"), box, 4);
    if (at[0] - half >= box[0] && at[0] + half <= box[2] && at[1] - half >= box[1] && at[1] + half <= box[3]) {
      assert_true(agcontains(part, node));
      return number;
    }
    number++;
  }
  return SIZE_MAX;
}

static size_t list_boxes(Agraph_t *graph, double boxes[][4])
{
  size_t count = 0;
  for (Agraph_t *part = agfstsubg(graph); part; part = agnxtsubg(part)) {
    if (strncmp(agnameof(part), "cluster_", 8) == 0 && agget(part, (char *)"bb") && *agget(part, (char *)"bb"))
      read_numbers(agget(part, (char *)"bb"), boxes[count++], 4);
  }
  return count;
}

static Agnode_t *node_of(Agraph_t *graph, size_t number)
{
  char name[16];
  snprintf(name, sizeof name, "N%zu", number);
  return agnode(graph, name, /*create=*/0);
}

/* Every actor lies in the box of its group, and no two boxes meet; ties between groups are paler than those within. */
static void test_boxes(void **state)
{
  (void)state;
  sample made = make_sample("->");
  fil_text dot = {0}, caption = {0};
  double boxes[GROUPS + 2][4] = {{0}};
  draw(&made.network, &(fil_draw_request){.figure = "groups", .group = &made.group, .seed = 1}, &dot, &caption);
  Agraph_t *graph = agmemread(dot.bytes);
  assert_non_null(graph);
  assert_int_equal(list_boxes(graph, boxes), GROUPS + 1);
  Agraph_t *headings = agsubg(graph, (char *)"headings", /*create=*/0);
  assert_int_equal(agnnodes(headings), GROUPS + 1);
  for (Agnode_t *node = agfstnode(headings); node; node = agnxtnode(headings, node))
    assert_string_equal(agget(agsubnode(graph, node, 0), (char *)"shape"), "plaintext");
  for (size_t a = 0; a <= GROUPS; a++) {
    for (size_t b = 0; b < a; b++)
      assert_false(boxes[a][0] < boxes[b][2] && boxes[b][0] < boxes[a][2] && boxes[a][1] < boxes[b][3] &&
                   boxes[b][1] < boxes[a][3]);
  }
  size_t of_group[GROUPS + 1];
  memset(of_group, 0xFF, sizeof of_group);
  for (size_t k = 0; k < NODES; k++) {
    const size_t frame = frame_of(graph, node_of(graph, k));
    assert_true(frame < GROUPS + 1);
    if (of_group[made.groups[k]] == SIZE_MAX)
      of_group[made.groups[k]] = frame;
    assert_int_equal(of_group[made.groups[k]], frame);
  }
  size_t within = 0, ties = 0;
  const char *colours[2] = {NULL, NULL};
  for (size_t k = 0; k < NODES; k++) {
    Agnode_t *node = node_of(graph, k);
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
      const size_t other = (size_t)strtoul(agnameof(aghead(edge)) + 1, NULL, 10);
      const bool inside = made.groups[k] == made.groups[other];
      const char *colour = agget(edge, (char *)"color");
      if (!colours[inside])
        colours[inside] = colour;
      assert_string_equal(colours[inside], colour);
      within += inside;
      ties++;
    }
  }
  assert_string_not_equal(colours[0], colours[1]);
  char expected[120];
  snprintf(expected, sizeof expected, "%zu of %zu ties lie within the %d groups.", within, ties, GROUPS + 1);
  assert_non_null(strstr(caption.bytes, expected));
  agclose(graph);
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  destroy_sample(&made);
}

/* What the SVG says once, whatever is in it. */
static void assert_said(xmlDoc *page, const char *text, size_t times)
{
  size_t found = 0;
  xmlXPathContext *context = xmlXPathNewContext(page);
  xmlXPathObject *texts = xmlXPathEval((const xmlChar *)"//*[local-name()='text']", context);
  for (int k = 0; k < texts->nodesetval->nodeNr; k++) {
    xmlChar *content = xmlNodeGetContent(texts->nodesetval->nodeTab[k]);
    found += strcmp((const char *)content, text) == 0;
    xmlFree(content);
  }
  xmlXPathFreeObject(texts);
  xmlXPathFreeContext(context);
  if (found != times)
    fail_msg("%s: %zu times", text, found);
}

static void test_hostile_names(void **state)
{
  (void)state;
  sample made = make_sample("--");
  for (fil_answer collapse = FIL_ANSWER_YES; collapse <= FIL_ANSWER_NO; collapse++) {
    fil_text dot = {0}, svg = {0};
    draw(&made.network, &(fil_draw_request){.figure = "groups", .group = &made.group, .collapse = collapse, .seed = 1},
         &dot, NULL);
    assert_int_equal(fil_render(&dot, "svg", &svg, NULL), FIL_OK);
    xmlDoc *page = xmlReadMemory(svg.bytes, (int)svg.length, "figure.svg", NULL, XML_PARSE_NONET);
    assert_non_null(page);
    assert_said(page, "Almaty", 1);
    assert_said(page, "%x", 1);
    assert_said(page, "<i>Ақ\\n", 1);
    assert_said(page, "not known", 1);
    xmlFreeDoc(page);
    fil_text_destroy(&dot);
    fil_text_destroy(&svg);
  }
  destroy_sample(&made);
}

/* The mark of a group by its place, from 0; NULL: it is not drawn. */
static Agnode_t *mark_of(Agraph_t *graph, size_t place)
{
  char id[32];
  snprintf(id, sizeof id, "group-%zu", place + 1);
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    if (strcmp(agget(node, (char *)"id"), id) == 0)
      return node;
  }
  return NULL;
}

/* The shares of a pie add up to 1 and are those of the categories, in their order. */
static void assert_pie(const char *fill, const size_t counts[KINDS], size_t actors)
{
  double sum = 0;
  for (size_t kind = 0; kind < KINDS; kind++) {
    double share;
    if (counts[kind] == 0)
      continue;
    fill = strchr(fill, ';') + 1;
    const size_t length = strcspn(fill, ":");
    assert_true(fil_number_read(fill, length, '.', &share));
    assert_float_equal(share, (double)counts[kind] / (double)actors, 1e-4);
    sum += share;
  }
  assert_null(strchr(fill, ';'));
  assert_float_equal(sum, 1, 1e-9);
}

static void test_collapsed(void **state)
{
  (void)state;
  sample made = make_sample("->");
  fil_text dot = {0};
  size_t counts[GROUPS + 1][KINDS] = {0}, actors[GROUPS + 1] = {0}, between[GROUPS + 1][GROUPS + 1] = {0};
  bool tied[NODES][NODES] = {0};
  for (size_t k = 0; k < NODES; k++) {
    counts[made.groups[k]][fil_network_category(&made.network, k)]++;
    actors[made.groups[k]]++;
  }
  for (size_t k = 0; k < fil_network_edge_count(&made.network); k++)
    tied[fil_network_source(&made.network, k)][fil_network_target(&made.network, k)] = true;
  for (size_t k = 0; k < NODES; k++) {
    for (size_t other = 0; other < NODES; other++)
      between[made.groups[k]][made.groups[other]] += tied[k][other];
  }
  draw(&made.network,
       &(fil_draw_request){.figure = "groups", .group = &made.group, .collapse = FIL_ANSWER_YES, .seed = 1}, &dot,
       NULL);
  Agraph_t *graph = agmemread(dot.bytes);
  Agnode_t *marks[GROUPS + 1];
  size_t pies = 0;
  for (size_t k = 0; k <= GROUPS; k++) {
    marks[k] = mark_of(graph, k);
    assert_non_null(marks[k]);
    const size_t kinds = (size_t)(counts[k][0] > 0) + (counts[k][1] > 0) + (counts[k][2] > 0);
    assert_string_equal(agget(marks[k], (char *)"style"), kinds > 1 ? "wedged" : "filled");
    pies += kinds > 1;
    if (kinds > 1)
      assert_pie(agget(marks[k], (char *)"fillcolor"), counts[k], actors[k]);
    else
      assert_int_equal(strlen(agget(marks[k], (char *)"fillcolor")), 7);
    assert_float_equal(pow(number_of(marks[k], "width") / number_of(marks[0], "width"), 2),
                       (double)actors[k] / (double)actors[0], 1e-2);
  }
  assert_true(pies > 2);
  for (size_t k = 0; k <= GROUPS; k++) {
    for (size_t other = 0; other <= GROUPS; other++) {
      Agedge_t *edge = k == other ? NULL : agedge(graph, marks[k], marks[other], NULL, /*create=*/0);
      assert_int_equal(edge != NULL && k != other, between[k][other] > 0 && k != other);
      if (edge && between[k][other] > 1) {
        Agedge_t *least = NULL;
        for (size_t a = 0; a <= GROUPS && !least; a++) {
          for (size_t b = 0; b <= GROUPS && !least; b++)
            least = a != b && between[a][b] == 1 ? agedge(graph, marks[a], marks[b], NULL, 0) : NULL;
        }
        assert_non_null(least);
        assert_true(number_of(edge, "penwidth") > number_of(least, "penwidth"));
      }
    }
  }
  agclose(graph);
  fil_text_destroy(&dot);
  destroy_sample(&made);
}

/* So many actors in a ring, of groups of `size`. */
static fil_network ring_of(size_t count, size_t size)
{
  fil_text text = {0};
  for (size_t k = 0; k < count; k++)
    fil_text_format(&text, NULL, "N%zu : G%zu\n", k, k / size);
  for (size_t k = 0; k < count; k++)
    fil_text_format(&text, NULL, "N%zu -- N%zu\n", k, (k + 1) % count);
  fil_network network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return network;
}

static void test_usual(void **state)
{
  (void)state;
  for (size_t count = 120; count <= 121; count++) {
    fil_network network = ring_of(count, 20);
    fil_text dot = {0}, caption = {0};
    draw(&network, &(fil_draw_request){.figure = "groups", .seed = 1}, &dot, &caption);
    const bool collapsed = strstr(caption.bytes, "--collapse no") != NULL;
    assert_int_equal(collapsed, count > 120);
    Agraph_t *graph = agmemread(dot.bytes);
    assert_int_equal(node_of(graph, 0) == NULL, collapsed);
    agclose(graph);
    fil_text_destroy(&dot);
    fil_text_destroy(&caption);
    fil_network_destroy(&network);
  }
}

/* Of more groups than can be told apart the largest are drawn, and the caption says how many are not. */
static void test_too_many(void **state)
{
  (void)state;
  fil_network network = ring_of(85, 2); /* 42 pairs and one alone */
  fil_text dot = {0}, caption = {0};
  fil_draw_request request = {.figure = "groups", .seed = 1, .collapse = FIL_ANSWER_YES};
  draw(&network, &request, &dot, &caption);
  Agraph_t *graph = agmemread(dot.bytes);
  for (size_t k = 0; k < 43; k++) {
    assert_int_equal(mark_of(graph, k) != NULL, k < 40);
  }
  /* 79 ties among the first 80 actors, of which 40 lie within their pairs. */
  assert_non_null(
      strstr(caption.bytes, "40 of 79 ties lie within the 40 groups. 3 smaller groups with 5 actors are not drawn."));
  agclose(graph);
  fil_text_clear(&dot);
  fil_text_clear(&caption);
  request.collapse = FIL_ANSWER_NO;
  draw(&network, &request, &dot, &caption);
  assert_non_null(
      strstr(caption.bytes, "24 of 47 ties lie within the 24 groups. 19 smaller groups with 37 actors are not drawn."));
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* Ties of several relations stay apart, in the styles that they have in all figures; undirected ones count once. */
static void test_relations(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("A : x\nB : x\nC : y\nD : y\nE : z\nA -> C 5 trade\nB -> D 3 trade\nD -> A 2 trade\n"
                        "A -- C talk\nD -- B talk\nA -> B 9 trade\n");
  fil_text dot = {0};
  draw(&network, &(fil_draw_request){.figure = "groups", .seed = 1, .collapse = FIL_ANSWER_YES}, &dot, NULL);
  Agraph_t *graph = agmemread(dot.bytes);
  size_t edges = 0;
  Agnode_t *x = mark_of(graph, 0), *y = mark_of(graph, 1);
  for (Agedge_t *edge = agfstedge(graph, x); edge; edge = agnxtedge(graph, edge, x))
    edges += edge->node == y;
  assert_int_equal(edges, 3); /* trade there and back, talk */
  assert_non_null(mark_of(graph, 2));
  agclose(graph);
  fil_text_destroy(&dot);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_boxes), cmocka_unit_test(test_hostile_names), cmocka_unit_test(test_collapsed),
      cmocka_unit_test(test_usual), cmocka_unit_test(test_too_many),      cmocka_unit_test(test_relations),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
