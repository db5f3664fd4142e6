/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Matrices, read back from their DOT: each tie in its one cell, groups together, densities counted anew. */
#include "graph/number.h"
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <cgraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char bread[] =
    "Seed : supplier\nFarm : firm\nMill : firm\nBaker : firm\nUni : university\nLoner : firm\n"
    "Seed -> Farm 4 trade\nFarm -> Mill 100 trade\nMill -> Baker 25 trade\nMill -> Mill 2 trade\n"
    "Baker -> Farm 9 trade\nMill -> Farm 1 trade\nFarm -> Mill 20 trade\n";
static const char research[] = "Uni -- Mill research\nFarm -- Mill research\n";

typedef struct figure {
  fil_network network;
  fil_text dot, caption;
  Agraph_t *graph;
} figure;

static fil_network join(const char *first, const char *second)
{
  fil_text text = {0};
  assert_int_equal(fil_text_add(&text, first, NULL), FIL_OK);
  assert_int_equal(fil_text_add(&text, second, NULL), FIL_OK);
  fil_network network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return network;
}

/* Takes the network over; actors by category where the request says nothing else. */
static figure draw(fil_network network, fil_draw_request request)
{
  figure drawn = {.network = network};
  fil_error error = {0};
  request.figure = "matrix";
  request.group = request.group ? request.group : network.nodes.columns[FIL_NODE_CATEGORY];
  if (fil_draw(&drawn.network, &request, &drawn.dot, &drawn.caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  drawn.graph = agmemread(drawn.dot.bytes);
  assert_non_null(drawn.graph);
  return drawn;
}

static void drop(figure *drawn)
{
  agclose(drawn->graph);
  fil_text_destroy(&drawn->dot);
  fil_text_destroy(&drawn->caption);
  fil_network_destroy(&drawn->network);
}

static double number_of(const char *text)
{
  double number = NAN;
  assert_true(fil_number_read(text, strcspn(text, ","), '.', &number));
  return number;
}

static double x_of(Agnode_t *node)
{
  return number_of(agget(node, (char *)"pos"));
}

static double y_of(Agnode_t *node)
{
  return number_of(strchr(agget(node, (char *)"pos"), ',') + 1);
}

/* The text of a class with that label; NULL: there is none. */
static Agnode_t *find_text(Agraph_t *graph, const char *class_name, const char *label)
{
  Agraph_t *class = agsubg(graph, (char *)class_name, 0);
  for (Agnode_t *node = class ? agfstnode(class) : NULL; node; node = agnxtnode(class, node)) {
    if (strncmp(agget(node, (char *)"label"), label, strlen(label)) == 0)
      return node;
  }
  return NULL;
}

static double row_of(Agraph_t *graph, const char *name)
{
  Agnode_t *node = find_text(graph, "names", name);
  assert_non_null(node);
  return y_of(node);
}

static size_t count_cells(Agraph_t *graph)
{
  size_t count = 0;
  for (Agraph_t *class = agfstsubg(graph); class; class = agnxtsubg(class)) {
    if (strncmp(agnameof(class), "cells", 5) == 0)
      count += (size_t)agnnodes(class);
  }
  return count;
}

static Agnode_t *cell_of(Agraph_t *graph, const char *name)
{
  Agnode_t *cell = agnode(graph, (char *)name, 0);
  if (!cell)
    fail_msg("no cell %s", name);
  return cell;
}

/* Rows lie below each other as columns lie side by side, so a cell is in the right column when it is as far right of
   the actor's own cell as the row of the one is above that of the other. */
static void assert_cell(Agraph_t *graph, const char *source, const char *target, const char *between)
{
  char name[80];
  const char *anchor = "Seed → Farm";
  snprintf(name, sizeof name, "%s %s %s", source, between, target);
  Agnode_t *cell = cell_of(graph, name), *other = agnode(graph, (char *)anchor, 0);
  assert_float_equal(y_of(cell), row_of(graph, source), 0.02);
  if (other)
    assert_float_equal(x_of(cell) - x_of(other), row_of(graph, "Farm") - row_of(graph, target), 0.03);
}

/* Two rows of one tie are one cell, a loop is on the diagonal, actors without ties have their rows. */
static void test_cells(void **state)
{
  (void)state;
  static const char *const names[] = {"Seed", "Farm", "Mill", "Baker", "Uni", "Loner"};
  figure drawn = draw(network_from_text(bread), (fil_draw_request){0});
  assert_int_equal(count_cells(drawn.graph), 6);
  assert_cell(drawn.graph, "Seed", "Farm", "→");
  assert_cell(drawn.graph, "Farm", "Mill", "→");
  assert_cell(drawn.graph, "Mill", "Baker", "→");
  assert_cell(drawn.graph, "Baker", "Farm", "→");
  assert_cell(drawn.graph, "Mill", "Farm", "→");
  assert_cell(drawn.graph, "Mill", "Mill", "→");
  assert_int_equal(agnnodes(agsubg(drawn.graph, (char *)"diagonal", 0)), 5);
  for (size_t one = 0; one < 6; one++) {
    for (size_t other = 0; other < one; other++)
      assert_true(fabs(row_of(drawn.graph, names[one]) - row_of(drawn.graph, names[other])) > 8);
  }
  assert_string_equal(agget(cell_of(drawn.graph, "Farm → Mill"), (char *)"tooltip"), "Farm → Mill: 120");
  assert_string_equal(fil_text_string(&drawn.caption), "1 actors have ties to themselves, on the diagonal.");
  drop(&drawn);
}

/* Rows are named by their actors, so that a report can lead to what it says of them. */
static void test_names(void **state)
{
  (void)state;
  figure drawn = draw(network_from_text(bread), (fil_draw_request){0});
  Agnode_t *name = find_text(drawn.graph, "names", "Mill");
  assert_string_equal(agget(name, (char *)"id"), "actor-Mill");
  assert_string_equal(agget(name, (char *)"tooltip"), "Mill (firm)");
  drop(&drawn);
}

/* Groups in the order of the schema, in each those with more ties first: Mill and Farm have four, Baker two. */
static void test_order(void **state)
{
  (void)state;
  static const char *const order[] = {"Seed", "Farm", "Mill", "Baker", "Loner", "Uni"};
  figure drawn = draw(network_from_text(bread), (fil_draw_request){0});
  for (size_t k = 0; k + 1 < 6; k++)
    assert_true(row_of(drawn.graph, order[k]) > row_of(drawn.graph, order[k + 1]));
  Agnode_t *first = find_text(drawn.graph, "names of groups", "supplier");
  Agnode_t *last = find_text(drawn.graph, "names of groups", "university");
  assert_float_equal(y_of(first), row_of(drawn.graph, "Seed"), 1);
  assert_float_equal(y_of(last), row_of(drawn.graph, "Uni"), 1);
  drop(&drawn);
}

/* Of the pairs of four firms four of twelve are tied: Farm and Mill both ways, Mill to Baker, Baker to Farm. */
static void test_density(void **state)
{
  (void)state;
  figure drawn = draw(network_from_text(bread), (fil_draw_request){0});
  assert_string_equal(agget(cell_of(drawn.graph, "block B B"), (char *)"label"), "0.33");
  assert_string_equal(agget(cell_of(drawn.graph, "block A B"), (char *)"label"), "0.25");
  assert_string_equal(agget(cell_of(drawn.graph, "block B A"), (char *)"label"), "0");
  assert_string_equal(agget(cell_of(drawn.graph, "block A A"), (char *)"label"), "–");
  assert_string_equal(agget(cell_of(drawn.graph, "block B B"), (char *)"tooltip"),
                      "firm → firm: 4 of 12 pairs are tied");
  drop(&drawn);
}

static const char *fill_of(Agraph_t *graph, const char *name)
{
  return agget(cell_of(graph, name), (char *)"fillcolor");
}

/* A larger weight is never lighter; grey has one shade for each number where these are few. */
static void test_shades(void **state)
{
  (void)state;
  figure drawn = draw(network_from_text(bread), (fil_draw_request){.palette = "grey"});
  assert_string_equal(fill_of(drawn.graph, "Farm → Mill"), "#252525");
  assert_string_equal(fill_of(drawn.graph, "Mill → Farm"), "#C8C8C8");
  assert_string_not_equal(fill_of(drawn.graph, "Mill → Baker"), fill_of(drawn.graph, "Farm → Mill"));
  assert_non_null(strstr(fil_text_string(&drawn.dot), "Shade: weight"));
  drop(&drawn);
  fil_draw_request plain = {.properties[FIL_PROPERTY_LINE_WIDTH].off = true};
  drawn = draw(network_from_text(bread), plain);
  assert_string_equal(fill_of(drawn.graph, "Farm → Mill"), fill_of(drawn.graph, "Mill → Farm"));
  assert_null(strstr(fil_text_string(&drawn.dot), "Shade"));
  drop(&drawn);
}

/* Of several relations the shade says how many a tie is of; one without direction fills two cells. */
static void test_relations(void **state)
{
  (void)state;
  fil_network network = join(bread, research);
  figure drawn = draw(network, (fil_draw_request){0});
  assert_int_equal(count_cells(drawn.graph), 8);
  assert_cell(drawn.graph, "Uni", "Mill", "→");
  assert_cell(drawn.graph, "Mill", "Uni", "→");
  assert_string_equal(agget(cell_of(drawn.graph, "Farm → Mill"), (char *)"tooltip"), "Farm → Mill: 2 relations");
  assert_string_equal(agget(cell_of(drawn.graph, "Uni → Mill"), (char *)"tooltip"), "Uni → Mill: 1 relation");
  drop(&drawn);
  network = join(bread, research);
  const uint32_t some = (uint32_t)fil_schema_find_relation(&network.schema, "research");
  drawn = draw(network, (fil_draw_request){.relations = &some, .relation_count = 1});
  assert_int_equal(count_cells(drawn.graph), 4);
  assert_cell(drawn.graph, "Farm", "Mill", "–");
  assert_cell(drawn.graph, "Mill", "Farm", "–");
  assert_non_null(strstr(fil_text_string(&drawn.dot), "each tie in two"));
  drop(&drawn);
}

/* A column of the ties goes before the weight; where it is empty the cell is white. */
static void test_column(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B\nB -> C\nC -> A\n");
  double years[] = {1990, NAN, 2010};
  fil_column since = {.name = (char *)"since", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = years};
  fil_draw_request request = {.properties[FIL_PROPERTY_LINE_COLOUR].column = &since};
  figure drawn = draw(network, request);
  assert_string_equal(fill_of(drawn.graph, "B → C"), "#FFFFFF");
  assert_string_equal(agget(cell_of(drawn.graph, "B → C"), (char *)"tooltip"), "B → C: –");
  assert_string_not_equal(fill_of(drawn.graph, "A → B"), fill_of(drawn.graph, "C → A"));
  assert_non_null(strstr(fil_text_string(&drawn.dot), "not known"));
  drop(&drawn);
}

/* A ring of actors in groups of ten, each tied to the next. */
static fil_network ring(size_t count)
{
  fil_text text = {0};
  for (size_t k = 0; k < count; k++)
    assert_int_equal(fil_text_format(&text, NULL, "F%zu : g%zu\n", k, k / (count / 10)), FIL_OK);
  for (size_t k = 0; k < count; k++)
    assert_int_equal(fil_text_format(&text, NULL, "F%zu -> F%zu\n", k, (k + 1) % count), FIL_OK);
  fil_network network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return network;
}

/* Names beside in one column, in two with lines that lead to the rows, in a list beneath, not at all; then blocks. */
static void test_room(void **state)
{
  (void)state;
  figure drawn = draw(ring(50), (fil_draw_request){0});
  assert_int_equal(agnnodes(agsubg(drawn.graph, (char *)"names", 0)), 50);
  assert_null(agsubg(drawn.graph, (char *)"leading lines", 0));
  drop(&drawn);
  drawn = draw(ring(100), (fil_draw_request){0});
  assert_int_equal(agnnodes(agsubg(drawn.graph, (char *)"names", 0)), 100);
  assert_int_equal(agnedges(agsubg(drawn.graph, (char *)"leading lines", 0)), 50);
  drop(&drawn);
  drawn = draw(ring(100), (fil_draw_request){.width_mm = 85});
  assert_int_equal(agnnodes(agsubg(drawn.graph, (char *)"names", 0)), 100);
  assert_true(row_of(drawn.graph, "F0") < 0);
  assert_int_equal(count_cells(drawn.graph), 100);
  drop(&drawn);
  drawn = draw(ring(200), (fil_draw_request){0});
  assert_null(agsubg(drawn.graph, (char *)"names", 0));
  assert_int_equal(count_cells(drawn.graph), 200);
  assert_string_equal(drawn.caption.bytes, "The names of 200 actors have no room at this width.");
  drop(&drawn);
  drawn = draw(ring(700), (fil_draw_request){0});
  assert_int_equal(count_cells(drawn.graph), 0);
  assert_int_equal(agnnodes(agsubg(drawn.graph, (char *)"blocks", 0)), 100);
  assert_string_equal(agget(cell_of(drawn.graph, "block A B"), (char *)"tooltip"), "g0 → g1: 1 of 4900 pairs are tied");
  assert_string_equal(agget(cell_of(drawn.graph, "block J J"), (char *)"tooltip"),
                      "g9 → g9: 69 of 4830 pairs are tied");
  drop(&drawn);
}

static void test_refused(void **state)
{
  (void)state;
  fil_text dot = {0};
  fil_error error = {0};
  fil_network network = ring(700);
  fil_draw_request request = {.figure = "matrix"};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "700 actors are too many for a matrix without groups; name a column or a measure "
                                     "that makes some, such as community");
  uint32_t codes[700];
  for (uint32_t k = 0; k < 700; k++)
    codes[k] = k;
  fil_column each = {.name = (char *)"Town", .type = FIL_COLUMN_CATEGORY, .rows = 700, .codes = codes};
  request.group = &each;
  error = (fil_error){0};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "Town makes 700 groups; a matrix shows at most 100");
  assert_int_equal(dot.length, 0);
  fil_network_destroy(&network);
}

/* No actors, one, and none tied. */
static void test_small(void **state)
{
  (void)state;
  static const char *const texts[] = {"", "A", "A\nB : firm"};
  for (size_t k = 0; k < 3; k++) {
    figure drawn = draw(network_from_text(texts[k]), (fil_draw_request){0});
    assert_int_equal(count_cells(drawn.graph), 0);
    drop(&drawn);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_cells),   cmocka_unit_test(test_names),  cmocka_unit_test(test_order),
      cmocka_unit_test(test_density), cmocka_unit_test(test_shades), cmocka_unit_test(test_relations),
      cmocka_unit_test(test_column),  cmocka_unit_test(test_room),   cmocka_unit_test(test_refused),
      cmocka_unit_test(test_small),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
