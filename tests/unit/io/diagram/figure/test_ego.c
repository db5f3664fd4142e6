/* SPDX-License-Identifier: GPL-2.0-or-later */
/* One actor and those around it, held to distances computed slowly. */
#include "tests/support/network_text.h"
#include "tests/support/random_network.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Where an actor is drawn; false: it is not. */
static bool find_place(Agraph_t *graph, const fil_network *network, size_t node, double place[2])
{
  Agnode_t *drawn = agnode(graph, (char *)fil_network_id(network, node), /*create=*/0);
  if (drawn)
    read_numbers(drawn, "pos", place, 2);
  return drawn != NULL;
}

/* Ties between actors: all edges but rings and those of the legend. */
static size_t count_ties(Agraph_t *graph)
{
  size_t count = 0;
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
      count += agnameof(node)[0] != '_';
  }
  return count;
}

static void assert_rings(uint64_t seed, uint32_t centre, size_t steps)
{
  static double distances[RANDOM_NODES_MOST][RANDOM_NODES_MOST];
  random_network tied;
  fil_network network = draw_network(&tied, seed, 60, 90, /*directed=*/true);
  Agraph_t *graph =
      read_figure(&network, &(fil_draw_request){.figure = "ego", .ego = &centre, .steps = steps, .seed = 1}, NULL);
  double middle[2] = {0}, place[2] = {0}, radius[3] = {0, NAN, NAN};
  size_t ties = 0;
  find_distances(&tied, /*ignore_direction=*/true, distances);
  assert_true(find_place(graph, &network, centre, middle));
  for (size_t node = 0; node < tied.nodes; node++) {
    const double distance = distances[centre][node];
    const bool drawn = find_place(graph, &network, node, place);
    assert_int_equal(drawn, distance <= (double)steps);
    for (size_t other = 0; drawn && other < tied.nodes; other++)
      ties += tied.tied[node][other] && distances[centre][other] <= (double)steps &&
              !(tied.tied[other][node] && other < node); /* one line for both */
    if (!drawn)
      continue;
    const double from_middle = hypot(place[0] - middle[0], place[1] - middle[1]);
    double *ring = &radius[(size_t)distance];
    *ring = isnan(*ring) ? from_middle : *ring;
    assert_float_equal(from_middle, *ring, 0.02);
  }
  assert_true(!(radius[2] < radius[1] + 20));
  assert_int_equal(count_ties(graph), ties);
  agclose(graph);
  fil_network_destroy(&network);
}

static void test_rings(void **state)
{
  (void)state;
  for (uint32_t centre = 0; centre < 6; centre++) {
    assert_rings(centre + 1, centre, 1);
    assert_rings(centre + 1, centre, 2);
  }
}

/* Two groups of friends stand interleaved in the data, and apart on the ring. */
static void test_order(void **state)
{
  (void)state;
  fil_text text = {0};
  const uint32_t centre = 0;
  for (int k = 0; k < 10; k++)
    assert_int_equal(fil_text_format(&text, NULL, "E -- A%d\n", k), FIL_OK);
  for (int k = 0; k < 10; k++) {
    for (int other = k + 2; other < 10; other += 2)
      assert_int_equal(fil_text_format(&text, NULL, "A%d -- A%d\n", k, other), FIL_OK);
  }
  fil_network network = network_from_text(text.bytes);
  Agraph_t *graph = read_figure(&network, &(fil_draw_request){.figure = "ego", .ego = &centre, .seed = 1}, NULL);
  double middle[2] = {0}, angles[10];
  size_t changes = 0;
  int order[10];
  assert_true(find_place(graph, &network, 0, middle));
  for (int k = 0; k < 10; k++) {
    double place[2] = {0};
    assert_true(find_place(graph, &network, (size_t)k + 1, place));
    angles[k] = atan2(place[1] - middle[1], place[0] - middle[0]);
    int at = k;
    for (; at > 0 && angles[order[at - 1]] > angles[k]; at--)
      order[at] = order[at - 1];
    order[at] = k;
  }
  for (int k = 0; k < 10; k++)
    changes += order[k] % 2 != order[(k + 1) % 10] % 2;
  assert_int_equal(changes, 2);
  agclose(graph);
  fil_text_destroy(&text);
  fil_network_destroy(&network);
}

/* The largest, or else the one with most ties; two steps where these take in few. */
static void test_usual(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -- B\nA -- C\nA -- D\nD -- F\nF -- G\nG -- H");
  double values[] = {1, 2, NAN, 9, 3, 4, 5}, place[2];
  fil_column size = {.name = (char *)"power", .type = FIL_COLUMN_NUMBER, .rows = 7, .numbers = values};
  fil_draw_request request = {.figure = "ego", .seed = 1};
  fil_text caption = {0};
  Agraph_t *graph = read_figure(&network, &request, &caption);
  assert_non_null(strstr(caption.bytes, "A, in the middle, has the most ties of all actors; --actor names another."));
  assert_true(find_place(graph, &network, 4, place)); /* F is two steps away, G three */
  assert_false(find_place(graph, &network, 5, place));
  agclose(graph);
  request.properties[FIL_PROPERTY_SIZE].column = &size;
  fil_text_clear(&caption);
  graph = read_figure(&network, &request, &caption);
  assert_non_null(strstr(caption.bytes, "D, in the middle, has the highest power of all actors"));
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

static void test_many(void **state)
{
  (void)state;
  fil_text text = {0};
  double place[2];
  const uint32_t centre = 0;
  for (int k = 0; k < 45; k++)
    assert_int_equal(fil_text_format(&text, NULL, "%s%d -- P%d\n", k < 10 ? "Q" : "P", k < 10 ? 0 : k % 10, k), FIL_OK);
  fil_network network = network_from_text(text.bytes);
  fil_draw_request request = {.figure = "ego", .ego = &centre, .seed = 1};
  Agraph_t *graph = read_figure(&network, &request, NULL);
  assert_int_equal(count_ties(graph), 10);
  assert_false(find_place(graph, &network, 20, place));
  agclose(graph);
  request.steps = 2;
  graph = read_figure(&network, &request, NULL);
  assert_int_equal(count_ties(graph), 45);
  agclose(graph);
  fil_text_destroy(&text);
  fil_network_destroy(&network);
}

/* Without ties there is the actor alone. */
static void test_alone(void **state)
{
  (void)state;
  double place[2];
  const uint32_t centre = 2;
  fil_network network = network_from_text("A -- B\nC\n");
  Agraph_t *graph = read_figure(&network, &(fil_draw_request){.figure = "ego", .ego = &centre}, NULL);
  assert_true(find_place(graph, &network, 2, place));
  assert_false(find_place(graph, &network, 0, place));
  agclose(graph);
  fil_network none = network_from_text("");
  fil_text dot = {0};
  fil_error error = {0};
  assert_int_equal(fil_draw(&none, &(fil_draw_request){.figure = "ego"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "the figure ego needs an actor");
  fil_network_destroy(&none);
  fil_network_destroy(&network);
}

/* From few to many: no text over another or over a mark, nothing too small. */
static void test_fits(void **state)
{
  (void)state;
  for (uint64_t seed = 1; seed <= 16; seed++) {
    random_network tied;
    const size_t nodes = 4 + (size_t)(seed * 37) % 130, ties = nodes * (1 + seed % 3);
    fil_network network = draw_network(&tied, seed, nodes, ties, seed % 2 == 0);
    fil_text caption = {0};
    const fil_draw_request request = {
        .figure = "ego", .width_mm = seed % 4 < 2 ? 85 : 180, .steps = seed % 5 == 0 ? 2 : 0, .seed = seed};
    Agraph_t *graph = read_figure(&network, &request, &caption);
    if (strstr(caption.bytes, " over ") || strstr(caption.bytes, "At this width"))
      fail_msg("seed %d, %zu actors: %s", (int)seed, nodes, caption.bytes);
    agclose(graph);
    fil_text_destroy(&caption);
    fil_network_destroy(&network);
  }
}

/* Whatever is in a name, all of it is read back. */
static void test_hostile_names(void **state)
{
  (void)state;
  static const char *const names[] = {"a\\",  "\"];evil[\"", "<b>&amp;", "\\N\\G", "Қарағанды",
                                      "Łódź", "]]>",         "%3",       "_1"};
  enum { COUNT = sizeof names / sizeof *names };
  fil_network network;
  const uint32_t centre = 1;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < COUNT; k++)
    assert_int_equal(fil_network_add_node(&network, names[k], NULL, names[k], NULL, NULL), FIL_OK);
  for (uint32_t k = 0; k < COUNT; k++) {
    if (k != centre)
      assert_int_equal(fil_network_add_edge(&network, centre, k, "to \"\\", 1, NULL), FIL_OK);
  }
  fil_text dot = {0}, svg = {0};
  assert_int_equal(fil_draw(&network, &(fil_draw_request){.figure = "ego", .ego = &centre}, &dot, NULL, NULL), FIL_OK);
  assert_int_equal(fil_render(&dot, "svg", &svg, NULL), FIL_OK);
  assert_non_null(strstr(svg.bytes, "Қарағанды"));
  assert_non_null(strstr(svg.bytes, "&lt;b&gt;&amp;amp;"));
  assert_null(strstr(svg.bytes, "evil[\"]"));
  Agraph_t *graph = agmemread(dot.bytes);
  assert_non_null(graph);
  assert_int_equal(count_ties(graph), COUNT - 1);
  agclose(graph);
  fil_text_destroy(&dot);
  fil_text_destroy(&svg);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_rings),         cmocka_unit_test(test_order), cmocka_unit_test(test_usual),
      cmocka_unit_test(test_many),          cmocka_unit_test(test_alone), cmocka_unit_test(test_fits),
      cmocka_unit_test(test_hostile_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
