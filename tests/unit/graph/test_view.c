/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Readings of a network as simple graphs. */
#include "graph/view.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <string.h>

/* The weight of an edge of the view; NAN-free: -1 when there is none. */
static double weight_between(const fil_view *view, igraph_integer_t source, igraph_integer_t target)
{
  igraph_integer_t edge;
  assert_int_equal(igraph_get_eid(&view->graph, &edge, source, target, IGRAPH_DIRECTED, /*error=*/false), 0);
  return edge < 0 ? -1 : VECTOR(view->weights)[edge];
}

static fil_view view_of(const fil_network *network, const fil_reading *reading)
{
  fil_view view;
  assert_int_equal(fil_view_build(&view, network, reading, NULL), FIL_OK);
  return view;
}

static void test_parallel_edges_merge(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B 2 trade\nB -> A 5 trade\nA -> B 3 training\nC");
  fil_view view = view_of(&network, NULL);
  assert_true(view.directed && view.weighted);
  assert_int_equal(view.node_count, 3);
  assert_int_equal(view.edge_count, 2);
  assert_int_equal(igraph_vcount(&view.graph), 3);
  assert_true(weight_between(&view, 0, 1) == 5);
  assert_true(weight_between(&view, 1, 0) == 5);
  assert_int_equal(view.edge_rows[0], 0);
  assert_int_equal(view.edge_rows[1], 1);
  assert_string_equal(view.name, "all");
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_undirected_edge_in_a_directed_reading(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B 2 trade\nB -- A 5 talks");
  fil_view view = view_of(&network, NULL);
  assert_int_equal(view.edge_count, 2);
  assert_true(weight_between(&view, 0, 1) == 7);
  assert_true(weight_between(&view, 1, 0) == 5);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_one_relation(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B 2 trade\nC -- B 1 talks\nB -- C 4 talks\nB -- B 3 talks");
  const uint32_t talks[] = {1};
  const fil_reading reading = {.relations = talks, .relation_count = 1, .name = "talks"};
  fil_view view = view_of(&network, &reading);
  assert_false(view.directed);
  assert_int_equal(view.edge_count, 1);
  assert_true(weight_between(&view, 1, 2) == 5);
  assert_true(view.loops[1] == 3 && view.loops[0] == 0);
  assert_string_equal(view.name, "talks");
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_weights_of_one_are_no_weights(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B 1\nB -- C 1");
  fil_view view = view_of(&network, NULL);
  assert_false(view.weighted);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_order(void **state)
{
  (void)state;
  fil_network network = network_from_text("A\nB\nC\nC -> A\nA -> C\nB -> A\nA -> B");
  fil_view view = view_of(&network, NULL);
  const igraph_integer_t expected[][2] = {{0, 1}, {0, 2}, {1, 0}, {2, 0}};
  for (igraph_integer_t edge = 0; edge < 4; edge++) {
    assert_int_equal(IGRAPH_FROM(&view.graph, edge), expected[edge][0]);
    assert_int_equal(IGRAPH_TO(&view.graph, edge), expected[edge][1]);
  }
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

static void test_empty(void **state)
{
  (void)state;
  fil_network network = network_from_text("");
  fil_view view = view_of(&network, NULL);
  assert_int_equal(view.node_count, 0);
  assert_int_equal(view.edge_count, 0);
  assert_null(view.loops);
  fil_view_destroy(&view);
  fil_network_destroy(&network);
}

/* What the views rely on: igraph's objects may be destroyed when all zero, and a failure leaves its reason. */
static void test_igraph_guard(void **state)
{
  (void)state;
  igraph_t graph = {0};
  igraph_vector_t vector = {0};
  fil_error error = {0};
  igraph_destroy(&graph);
  igraph_vector_destroy(&vector);
  fil_igraph_guard();
  assert_int_equal(fil_igraph(igraph_empty(&graph, -1, false), &error), FIL_ERROR_COMPUTE);
  assert_non_null(strstr(error.message, "vertices"));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_parallel_edges_merge),
      cmocka_unit_test(test_undirected_edge_in_a_directed_reading),
      cmocka_unit_test(test_one_relation),
      cmocka_unit_test(test_weights_of_one_are_no_weights),
      cmocka_unit_test(test_order),
      cmocka_unit_test(test_empty),
      cmocka_unit_test(test_igraph_guard),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
