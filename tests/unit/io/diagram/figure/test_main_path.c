/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Main paths: what is on them stands in the order of the ties, what is beside them above or below. */
#include "io/diagram/draw.h"
#include "tests/support/figure_table.h"
#include "tests/support/network_text.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Of the seven ways from S, T or U to X, Y or W four go through A -> B, two through A -> V. */
static const char chain[] = "S -> A\nT -> A\nA -> B\nB -> X\nB -> Y\nU -> Y\nA -> V\nV -> W\n";

static Agraph_t *drawn(const char *text, fil_draw_request request, fil_text *caption)
{
  fil_network network = network_from_text(text);
  fil_table table = figure_table(fil_figure_find("main-path"), &network);
  request.figure = "main-path";
  request.table = &table;
  Agraph_t *graph = read_figure(&network, &request, caption);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
  return graph;
}

static Agnode_t *box_of(Agraph_t *graph, const char *name)
{
  Agnode_t *node = agnode(graph, (char *)name, 0);
  if (!node)
    fail_msg("no box %s", name);
  return node;
}

static double x_of(Agraph_t *graph, const char *name)
{
  double place[2];
  read_numbers(box_of(graph, name), "pos", place, 2);
  return place[0];
}

static double y_of(Agraph_t *graph, const char *name)
{
  double place[2];
  read_numbers(box_of(graph, name), "pos", place, 2);
  return place[1];
}

static bool is_in(Agraph_t *graph, const char *class_name, const char *name)
{
  Agraph_t *class = agsubg(graph, (char *)class_name, 0);
  return class && agsubnode(class, box_of(graph, name), 0);
}

/* A tie of the class between two boxes. */
static Agedge_t *tie_of(Agraph_t *graph, const char *class_name, const char *from, const char *to)
{
  Agraph_t *class = agsubg(graph, (char *)class_name, 0);
  Agnode_t *tail = agnode(graph, (char *)from, 0), *head = agnode(graph, (char *)to, 0);
  return class && tail && head ? agedge(class, tail, head, NULL, 0) : NULL;
}

/* The ties that the measure calls main are those of the path, each from left to right. */
static void test_order(void **state)
{
  (void)state;
  fil_network network = network_from_text(chain);
  fil_table table = figure_table(fil_figure_find("main-path"), &network);
  const fil_column *main = fil_table_find(&table, "main_path");
  Agraph_t *graph = drawn(chain, (fil_draw_request){.top = 9}, NULL);
  size_t found = 0;
  for (size_t edge = 0; edge < fil_network_edge_count(&network); edge++) {
    const char *from = fil_network_id(&network, fil_network_source(&network, edge));
    const char *to = fil_network_id(&network, fil_network_target(&network, edge));
    if (main->numbers[edge] != 1) {
      assert_null(tie_of(graph, "main path", from, to));
      continue;
    }
    found++;
    assert_non_null(tie_of(graph, "main path", from, to));
    assert_true(x_of(graph, from) + 40 < x_of(graph, to));
  }
  assert_int_equal(found, agnedges(agsubg(graph, (char *)"main path", 0)));
  assert_int_equal(found, 5);
  agclose(graph);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

/* U delivers to Y and stands above it, V buys from A and stands below it. */
static void test_beside(void **state)
{
  (void)state;
  fil_text caption = {0};
  Agraph_t *graph = drawn(chain, (fil_draw_request){0}, &caption);
  assert_true(is_in(graph, "beside the path", "U"));
  assert_int_equal(agnnodes(agsubg(graph, (char *)"beside the path", 0)), 2);
  assert_true(y_of(graph, "U") > y_of(graph, "Y") && x_of(graph, "U") == x_of(graph, "Y"));
  assert_true(is_in(graph, "beside the path", "V"));
  assert_true(y_of(graph, "V") < y_of(graph, "A") && x_of(graph, "V") == x_of(graph, "A"));
  assert_null(agnode(graph, (char *)"W", 0));
  assert_int_equal(agnedges(agsubg(graph, (char *)"beside", 0)), 2);
  assert_int_equal(caption.length, 0);
  agclose(graph);
  graph = drawn("A -> B\nB -> C\nB -> D\nA -> P\nA -> Q\nA -> R\n", (fil_draw_request){.top = 1}, &caption);
  assert_int_equal(agnedges(agsubg(graph, (char *)"beside", 0)), 1);
  assert_string_equal(caption.bytes, "Of 3 ties into and out of the main path the 1 of most ways are drawn.");
  agclose(graph);
  fil_text_destroy(&caption);
}

/* B and C buy from each other: the path passes them as one. */
static void test_circle(void **state)
{
  (void)state;
  fil_text caption = {0};
  Agraph_t *graph = drawn("A -> B\nB -> C\nC -> B\nC -> D\nD -> E\n", (fil_draw_request){0}, &caption);
  assert_non_null(strstr(agget(box_of(graph, "B"), (char *)"label"), "<B>2 in circles</B><BR/>B, C"));
  assert_null(agnode(graph, (char *)"C", 0));
  assert_non_null(tie_of(graph, "main path", "A", "B"));
  assert_non_null(tie_of(graph, "main path", "B", "D"));
  assert_string_equal(caption.bytes, "Actors tied in circles have no order; the path passes them as one.");
  agclose(graph);
  fil_text_destroy(&caption);
}

/* A path longer than the page is wide goes on beneath, from the left again. */
static void test_rows(void **state)
{
  (void)state;
  enum { LENGTH = 12 };
  fil_text text = {0};
  char name[2][16];
  for (int k = 0; k < LENGTH; k++)
    assert_int_equal(fil_text_format(&text, NULL, "F%d -> F%d\n", k, k + 1), FIL_OK);
  Agraph_t *graph = drawn(text.bytes, (fil_draw_request){.width_mm = 85}, NULL);
  size_t rows = 1;
  for (int k = 0; k < LENGTH; k++) {
    snprintf(name[0], sizeof name[0], "F%d", k);
    snprintf(name[1], sizeof name[1], "F%d", k + 1);
    assert_true(x_of(graph, name[1]) < 85 / 25.4 * 72);
    if (x_of(graph, name[1]) > x_of(graph, name[0])) {
      assert_float_equal(y_of(graph, name[0]), y_of(graph, name[1]), 0.01);
    } else {
      rows++;
      assert_float_equal(x_of(graph, name[1]), x_of(graph, "F0"), 0.01);
      assert_true(y_of(graph, name[1]) < y_of(graph, name[0]) - 20);
    }
  }
  assert_int_equal(rows, 5);
  agclose(graph);
  fil_text_destroy(&text);
}

/* Lines are as wide as their numbers ask, or those of a column of the ties. */
static void test_widths(void **state)
{
  (void)state;
  double tons[] = {1, 4, 16};
  fil_column column = {.name = (char *)"tons", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = tons};
  fil_draw_request request = {.properties[FIL_PROPERTY_LINE_WIDTH].column = &column};
  Agraph_t *graph = drawn("A -> B\nB -> C\nC -> D\n", request, NULL);
  const double thin = read_number_of(tie_of(graph, "main path", "A", "B"), "penwidth");
  const double thick = read_number_of(tie_of(graph, "main path", "C", "D"), "penwidth");
  assert_true(thick > 2 * thin);
  agclose(graph);
}

static void assert_refused(const char *text, const char *message)
{
  fil_network network = network_from_text(text);
  fil_table table = figure_table(fil_figure_find("main-path"), &network);
  fil_text dot = {0};
  fil_error error = {0};
  const fil_draw_request request = {.figure = "main-path", .table = &table};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
  assert_int_equal(dot.length, 0);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

static void test_refused(void **state)
{
  (void)state;
  assert_refused("A -- B\nB -- C", "there is no main path: the ties have no direction");
  assert_refused("A -> B\nB -> A",
                 "there is no main path: all ties are within circles, so that nobody comes first or last");
  assert_refused("A\nB", "there is no main path: the ties have no direction");
}

/* A report has it when three ties are on the path. */
static void test_tells(void **state)
{
  (void)state;
  static const char *const texts[] = {"A -> B\nB -> C\n", "A -> B\nB -> C\nC -> D\n", "A -- B\nB -- C\nC -- D\n"};
  for (size_t k = 0; k < 3; k++) {
    fil_network network = network_from_text(texts[k]);
    const fil_figure *figure = fil_figure_find("main-path");
    fil_table table = figure_table(figure, &network);
    assert_int_equal(figure->tells(&table), k == 1);
    fil_table_destroy(&table);
    fil_network_destroy(&network);
  }
}

/* What names hold is shown as it stands. */
static void test_hostile(void **state)
{
  (void)state;
  static const char *const names[] = {"<b>x</b>", "a\\", "\"];evil[\"", "R&D;", "]]>"};
  fil_network network;
  fil_text dot = {0}, svg = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < 5; k++)
    assert_int_equal(fil_network_add_node(&network, names[k], NULL, NULL, NULL, NULL), FIL_OK);
  for (uint32_t k = 0; k + 1 < 5; k++)
    assert_int_equal(fil_network_add_edge(&network, k, k + 1, "to", 1, NULL), FIL_OK);
  assert_int_equal(fil_network_add_edge(&network, 1, 0, "to", 1, NULL), FIL_OK);
  fil_table table = figure_table(fil_figure_find("main-path"), &network);
  const fil_draw_request request = {.figure = "main-path", .table = &table};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, NULL), FIL_OK);
  assert_int_equal(fil_render(&dot, "svg", &svg, NULL), FIL_OK);
  assert_non_null(strstr(svg.bytes, "&lt;b&gt;x&lt;/b&gt;"));
  assert_non_null(strstr(svg.bytes, ">R&amp;D;<"));
  assert_null(strstr(svg.bytes, "<b>"));
  fil_text_destroy(&dot);
  fil_text_destroy(&svg);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_order), cmocka_unit_test(test_beside),  cmocka_unit_test(test_circle),
      cmocka_unit_test(test_rows),  cmocka_unit_test(test_widths),  cmocka_unit_test(test_refused),
      cmocka_unit_test(test_tells), cmocka_unit_test(test_hostile),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
