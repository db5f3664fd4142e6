/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trees of cohesive blocks: who is named where, and that blocks stand beneath those around them. */
#include "graph/number.h"
#include "io/diagram/draw.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <cgraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Two triangles that share nothing, tied by a bridge, and a loner: the network is in pieces. */
static const char triangles[] = "A -- B\nB -- C\nC -- A\nD -- E\nE -- F\nF -- D\nC -- D\nA -- C trust\nLoner\n";

typedef struct row {
  double parent, depth, cohesion, size;
  const char *members;
} row;

static const row blocks_of_triangles[] = {
    {NAN, 0, 0, 7, NULL}, {1, 1, 1, 6, "A; B; C; D; E; F"}, {2, 2, 2, 3, "A; B; C"}, {2, 2, 2, 3, "D; E; F"}};

static fil_table table_of(const row rows[], size_t count)
{
  fil_table table = {0};
  fil_column *members;
  assert_int_equal(fil_table_add_column(&table, "members", FIL_COLUMN_TEXT, &members, NULL), FIL_OK);
  for (size_t k = 0; k < count; k++) {
    const char *ids = rows[k].members;
    assert_int_equal(fil_column_add_text(members, ids, ids ? strlen(ids) : 0, NULL), FIL_OK);
  }
  static const char *const names[] = {"parent", "depth", "cohesion", "size", "share"};
  for (size_t column = 0; column < 5; column++) {
    fil_column *numbers;
    assert_int_equal(fil_table_add_column(&table, names[column], FIL_COLUMN_NUMBER, &numbers, NULL), FIL_OK);
    for (size_t k = 0; k < count; k++) {
      const double cells[] = {rows[k].parent, rows[k].depth, rows[k].cohesion, rows[k].size,
                              rows[k].size / rows[0].size};
      numbers->numbers[k] = cells[column];
    }
  }
  return table;
}

static fil_status draw(const char *text, const fil_table *table, fil_draw_request request, fil_text *dot,
                       fil_error *error)
{
  fil_network network = network_from_text(text);
  request.figure = "blocks";
  request.table = table;
  const fil_status status = fil_draw(&network, &request, dot, NULL, error);
  fil_network_destroy(&network);
  return status;
}

static Agraph_t *drawn(const char *text, const row rows[], size_t count, fil_draw_request request)
{
  fil_text dot = {0};
  fil_error error = {0};
  fil_table table = table_of(rows, count);
  if (draw(text, &table, request, &dot, &error) != FIL_OK)
    fail_msg("%s", error.message);
  Agraph_t *graph = agmemread(dot.bytes);
  assert_non_null(graph);
  fil_text_destroy(&dot);
  fil_table_destroy(&table);
  return graph;
}

static Agnode_t *box_of(Agraph_t *graph, size_t block)
{
  char name[40];
  snprintf(name, sizeof name, "block %zu", block);
  Agnode_t *node = agnode(graph, name, 0);
  assert_non_null(node);
  return node;
}

static double number_of(const char *text)
{
  double number = NAN;
  assert_true(fil_number_read(text, strcspn(text, ","), '.', &number));
  return number;
}

/* Left, bottom, right and top of a box. */
static void corners_of(Agraph_t *graph, size_t block, double corners[4])
{
  Agnode_t *box = box_of(graph, block);
  const char *place = agget(box, (char *)"pos");
  const double x = number_of(place), y = number_of(strchr(place, ',') + 1);
  const double width = 72 * number_of(agget(box, (char *)"width")),
               height = 72 * number_of(agget(box, (char *)"height"));
  corners[0] = x - width / 2;
  corners[1] = y - height / 2;
  corners[2] = x + width / 2;
  corners[3] = y + height / 2;
}

/* Names stand where no block within has them: of the network the loner, of the part nobody. */
static void test_names(void **state)
{
  (void)state;
  Agraph_t *graph = drawn(triangles, blocks_of_triangles, 4, (fil_draw_request){0});
  assert_non_null(strstr(agget(box_of(graph, 1), (char *)"label"), "<B>In pieces · 7 actors</B><BR/>Loner"));
  assert_string_equal(agget(box_of(graph, 2), (char *)"label"), "<B>k = 1 · 6 actors</B>");
  assert_non_null(strstr(agget(box_of(graph, 3), (char *)"label"), "k = 2 · 3 actors</B><BR/>A, C, B"));
  assert_non_null(strstr(agget(box_of(graph, 4), (char *)"label"), "<BR/>D, E, F"));
  agclose(graph);
  graph = drawn(triangles, blocks_of_triangles, 4, (fil_draw_request){.top = 1});
  assert_non_null(strstr(agget(box_of(graph, 4), (char *)"label"), "<BR/>D and 2 more"));
  agclose(graph);
}

/* Each block stands lower than the one around it, its middle over the middle of those within; none overlap. */
static void assert_tree(Agraph_t *graph, const row rows[], size_t count, bool listed)
{
  for (size_t k = 2; k <= count; k++) {
    double own[4], around[4];
    corners_of(graph, k, own);
    corners_of(graph, (size_t)rows[k - 1].parent, around);
    assert_true(own[3] < around[1]);
    if (listed)
      assert_true(own[0] > around[0]);
    else
      assert_true((own[0] + own[2]) / 2 > around[0] - 400 && own[2] > own[0]);
    for (size_t other = 1; other < k; other++) {
      double place[4];
      corners_of(graph, other, place);
      assert_true(own[0] > place[2] || own[2] < place[0] || own[3] < place[1] || own[1] > place[3]);
    }
  }
}

static void test_tree(void **state)
{
  (void)state;
  double first[4], second[4], around[4];
  Agraph_t *graph = drawn(triangles, blocks_of_triangles, 4, (fil_draw_request){0});
  assert_tree(graph, blocks_of_triangles, 4, false);
  corners_of(graph, 2, around);
  corners_of(graph, 3, first);
  corners_of(graph, 4, second);
  assert_float_equal(first[3], second[3], 0.01);
  assert_float_equal((first[0] + second[2]) / 2, (around[0] + around[2]) / 2, 0.02);
  assert_int_equal(agnedges(agsubg(graph, (char *)"inside", 0)), 3);
  agclose(graph);
}

/* Too many side by side: a list, further right for each block around. */
static void test_list(void **state)
{
  (void)state;
  enum { PAIRS = 20, COUNT = PAIRS + 1 };
  row rows[COUNT] = {{NAN, 0, 0, 3 * PAIRS, NULL}};
  char ids[PAIRS][80];
  fil_text text = {0};
  for (int k = 0; k < PAIRS; k++) {
    snprintf(ids[k], sizeof ids[k], "A%d; B%d; C%d", k, k, k);
    rows[k + 1] = (row){1, 1, 2, 3, ids[k]};
    assert_int_equal(fil_text_format(&text, NULL, "A%d -- B%d\nB%d -- C%d\nC%d -- A%d\n", k, k, k, k, k, k), FIL_OK);
  }
  Agraph_t *graph = drawn(text.bytes, rows, COUNT, (fil_draw_request){.width_mm = 85});
  assert_tree(graph, rows, COUNT, true);
  agclose(graph);
  fil_text_destroy(&text);
}

/* The bar upon a box is as long as the block's share of the actors. */
static void test_bars(void **state)
{
  (void)state;
  double whole = 0, least = INFINITY;
  Agraph_t *graph = drawn(triangles, blocks_of_triangles, 4, (fil_draw_request){0});
  Agraph_t *class = agsubg(graph, (char *)"shares", 0);
  assert_int_equal(agnnodes(class), 4);
  for (Agnode_t *bar = agfstnode(class); bar; bar = agnxtnode(class, bar)) {
    whole = fmax(whole, number_of(agget(bar, (char *)"width")));
    least = fmin(least, number_of(agget(bar, (char *)"width")));
  }
  assert_float_equal(least / whole, 3.0 / 7, 1e-3);
  agclose(graph);
}

static void assert_refused(const char *text, const row rows[], size_t count, fil_status status, const char *message)
{
  fil_text dot = {0};
  fil_error error = {0};
  fil_table table = table_of(rows, count);
  assert_int_equal(draw(text, &table, (fil_draw_request){0}, &dot, &error), status);
  assert_string_equal(error.message, message);
  assert_int_equal(dot.length, 0);
  fil_table_destroy(&table);
}

static void test_refused(void **state)
{
  (void)state;
  static const row line[] = {{NAN, 0, 1, 3, NULL}};
  static const row pieces[] = {{NAN, 0, 0, 4, NULL}, {1, 1, 1, 2, "A; B"}, {1, 1, 1, 2, "C; D"}};
  static const row odd[] = {{NAN, 0, 1, 4, NULL}, {1, 1, 2, 3, "A; B; x"}};
  assert_refused("A -- B\nB -- C", line, 1, FIL_ERROR_USAGE,
                 "there are no cohesive blocks: no part of the network holds together more closely than the whole");
  assert_refused("A -- B\nC -- D", pieces, 3, FIL_ERROR_USAGE,
                 "there are no cohesive blocks: the network is in 2 pieces with ties, and in none of them actors hold "
                 "together when any one of them leaves");
  assert_refused("A -- B\nB -- C", odd, 2, FIL_ERROR_COMPUTE,
                 "the members of blocks cannot be told apart: ids hold \"; \"");
}

/* What names hold is shown as it stands; the DOT is read back in `drawn`. */
static void test_hostile(void **state)
{
  (void)state;
  static const char *const names[] = {"<b>x</b>", "a\\", "\"];evil[\"", "R&D;", "]]>"};
  fil_network network;
  fil_text dot = {0}, svg = {0};
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < 5; k++)
    assert_int_equal(fil_network_add_node(&network, names[k], NULL, NULL, NULL, NULL), FIL_OK);
  for (uint32_t k = 0; k < 5; k++)
    assert_int_equal(fil_network_add_edge(&network, k, (k + 1) % 5, "to", 1, NULL), FIL_OK);
  static const row rows[] = {{NAN, 0, 0, 5, NULL}, {1, 1, 2, 4, "<b>x</b>; a\\; \"];evil[\"; R&D;"}};
  fil_table table = table_of(rows, 2);
  const fil_draw_request request = {.figure = "blocks", .table = &table};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, NULL), FIL_OK);
  assert_int_equal(fil_render(&dot, "svg", &svg, NULL), FIL_OK);
  assert_non_null(strstr(svg.bytes, "&lt;b&gt;x&lt;/b&gt;"));
  assert_non_null(strstr(svg.bytes, "R&amp;D;"));
  assert_null(strstr(svg.bytes, "<b>"));
  fil_text_destroy(&dot);
  fil_text_destroy(&svg);
  fil_table_destroy(&table);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_names), cmocka_unit_test(test_tree),    cmocka_unit_test(test_list),
      cmocka_unit_test(test_bars),  cmocka_unit_test(test_refused), cmocka_unit_test(test_hostile),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
