/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a figure leaves out, held against slow definitions. */
#include "graph/memory.h"
#include "io/diagram/draw.h"
#include "io/diagram/thin.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <cgraph.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NODES = 30, TIES = 140 };

static double weights[NODES][NODES];

static uint64_t next_number(uint64_t *state)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

/* Directed ties of random weights, of which a few are heavy, beside an actor without ties. */
static fil_network random_weighted(void)
{
  uint64_t state = 5;
  fil_text text = {0};
  memset(weights, 0, sizeof weights);
  for (size_t k = 0; k < NODES; k++)
    fil_text_format(&text, NULL, "N%zu\n", k);
  for (size_t k = 0; k < TIES; k++) {
    const size_t source = next_number(&state) % (NODES - 1), target = next_number(&state) % (NODES - 1);
    const size_t weight = 1 + next_number(&state) % 9 * (next_number(&state) % 5 == 0 ? 40 : 1);
    if (source == target || weights[source][target] > 0)
      continue;
    weights[source][target] = (double)weight;
    fil_text_format(&text, NULL, "N%zu -> N%zu %zu\n", source, target, weight);
  }
  fil_network network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return network;
}

/* The disparity filter's p, as its authors write it. */
static double slow_chance(size_t source, size_t target)
{
  double out = 0, in = 0, p = INFINITY;
  size_t outs = 0, ins = 0;
  for (size_t k = 0; k < NODES; k++) {
    out += weights[source][k], in += weights[k][target];
    outs += weights[source][k] > 0, ins += weights[k][target] > 0;
  }
  if (outs > 1)
    p = pow(1 - weights[source][target] / out, (double)outs - 1);
  if (ins > 1)
    p = fmin(p, pow(1 - weights[source][target] / in, (double)ins - 1));
  return isinf(p) ? NAN : p;
}

static fil_column chance_column(const fil_network *network, double numbers[])
{
  const size_t rows = fil_network_edge_count(network);
  for (size_t k = 0; k < rows; k++)
    numbers[k] = slow_chance(fil_network_source(network, k), fil_network_target(network, k));
  return (fil_column){.name = (char *)"chance", .type = FIL_COLUMN_NUMBER, .rows = rows, .numbers = numbers};
}

static Agraph_t *drawn(const fil_network *network, const fil_draw_request *request, fil_text *caption)
{
  fil_error error = {0};
  fil_text dot = {0}, again = {0};
  if (fil_draw(network, request, &dot, caption, &error) != FIL_OK)
    fail_msg("%s", error.message);
  assert_int_equal(fil_draw(network, request, &again, NULL, NULL), FIL_OK);
  assert_string_equal(dot.bytes, again.bytes);
  Agraph_t *graph = agmemread(dot.bytes);
  fil_text_destroy(&dot);
  fil_text_destroy(&again);
  return graph;
}

static Agnode_t *node_of(Agraph_t *graph, size_t number)
{
  char name[16];
  snprintf(name, sizeof name, "N%zu", number);
  return agnode(graph, name, /*create=*/0);
}

static size_t count_actors(Agraph_t *graph, size_t nodes)
{
  size_t count = 0;
  for (size_t k = 0; k < nodes; k++)
    count += node_of(graph, k) != NULL;
  return count;
}

/* Whether a tie is drawn: by its line, or by that of the tie back when it has heads at both ends. */
static bool is_tied(Agraph_t *graph, size_t from, size_t to)
{
  Agnode_t *tail = node_of(graph, from), *head = node_of(graph, to);
  if (!tail || !head)
    return false;
  Agedge_t *back = agedge(graph, head, tail, NULL, /*create=*/0);
  return agedge(graph, tail, head, NULL, /*create=*/0) ||
         (back && strcmp(agget(back, (char *)"arrowtail"), "none") != 0);
}

/* Stops the test unless exactly the marked ties, and the actors that they have, are in the figure. */
static void assert_ties(Agraph_t *graph, bool kept[NODES][NODES], size_t *ties, size_t *actors)
{
  *ties = *actors = 0;
  for (size_t k = 0; k < NODES; k++) {
    bool tied = false;
    for (size_t other = 0; other < NODES; other++) {
      tied = tied || kept[k][other] || kept[other][k];
      assert_int_equal(is_tied(graph, k, other), kept[k][other]);
      *ties += kept[k][other];
    }
    assert_int_equal(node_of(graph, k) != NULL, tied);
    *actors += tied;
  }
}

static void assert_caption(const fil_text *caption, const char *how, size_t ties, size_t all, size_t actors,
                           const char *rest)
{
  char expected[512];
  snprintf(expected, sizeof expected, "%s: %zu of %zu ties, %zu of %d actors.%s", how, ties, all, actors, NODES, rest);
  assert_string_equal(fil_text_string(caption), expected);
}

static void test_backbone(void **state)
{
  (void)state;
  static double numbers[TIES];
  bool kept[NODES][NODES];
  fil_network network = random_weighted();
  fil_column chance = chance_column(&network, numbers);
  fil_text caption = {0};
  size_t ties, actors;
  const fil_draw_request request = {
      .figure = "network", .seed = 1, .thinning = {.chance = &chance, .level = 0.05, .least_weight = 50}};
  for (size_t k = 0; k < NODES; k++) {
    for (size_t other = 0; other < NODES; other++)
      kept[k][other] = weights[k][other] >= 50 && slow_chance(k, other) < 0.05;
  }
  Agraph_t *graph = drawn(&network, &request, &caption);
  assert_ties(graph, kept, &ties, &actors);
  assert_in_range(ties, 5, fil_network_edge_count(&network) - 5);
  assert_caption(&caption, "Ties of weight 50 or more, backbone at p < 0.05 (Serrano, Boguñá & Vespignani 2009)", ties,
                 fil_network_edge_count(&network), actors, "");
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* Sizes stay those of the whole network; equal ones: who has more ties. */
static void test_top(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("N0 -- N1\nN0 -- N2\nN0 -- N3\nN1 -- N2\nN2 -- N3\nN4 -- N3\nN4 -- N0\nN4 -- N1");
  double sizes[] = {NAN, 4, 2, 16, 2};
  fil_column size = {.name = (char *)"Staff", .type = FIL_COLUMN_NUMBER, .rows = 5, .numbers = sizes};
  fil_draw_request request = {
      .figure = "network", .properties[FIL_PROPERTY_SIZE] = {.column = &size}, .top = 4, .seed = 1};
  fil_text caption = {0};
  Agraph_t *graph = drawn(&network, &request, &caption);
  for (size_t k = 0; k < 5; k++)
    assert_int_equal(node_of(graph, k) != NULL, k != 0);
  assert_string_equal(fil_text_string(&caption), "The 4 actors of highest staff: 4 of 8 ties, 4 of 5 actors. "
                                                 "Sizes are of the whole network.");
  agclose(graph);
  fil_text_clear(&caption);
  request.top = 3; /* N2 and N4 are as large and have three ties each: who stands first */
  graph = drawn(&network, &request, NULL);
  assert_non_null(node_of(graph, 2));
  assert_null(node_of(graph, 4));
  agclose(graph);
  request.properties[FIL_PROPERTY_SIZE].column = NULL;
  request.top = 1; /* by ties: N0 has four */
  graph = drawn(&network, &request, &caption);
  assert_non_null(node_of(graph, 0));
  assert_int_equal(count_actors(graph, 5), 1);
  assert_string_equal(fil_text_string(&caption), "The actor with the most ties: 0 of 8 ties, 1 of 5 actors.");
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

/* A ring of so many actors, and some without ties. */
static fil_network ring_of(size_t count, size_t isolates)
{
  fil_text text = {0};
  for (size_t k = 0; k < count; k++)
    fil_text_format(&text, NULL, "N%zu -- N%zu\n", k, (k + 1) % count);
  for (size_t k = 0; k < isolates; k++)
    fil_text_format(&text, NULL, "N%zu\n", count + k);
  fil_network network = network_from_text(text.bytes);
  fil_text_destroy(&text);
  return network;
}

static size_t count_of_ring(size_t count, size_t isolates, bool none, fil_text *caption)
{
  fil_network network = ring_of(count, isolates);
  const fil_draw_request request = {.figure = "network", .seed = 1, .thinning.none = none};
  bool is_due;
  fil_text_clear(caption);
  Agraph_t *graph = drawn(&network, &request, caption);
  const size_t found = count_actors(graph, count + isolates);
  assert_int_equal(fil_thin_is_due(&network, &request, &is_due, NULL), FIL_OK);
  assert_int_equal(is_due, count > 300);
  agclose(graph);
  fil_network_destroy(&network);
  return found;
}

static void test_usual(void **state)
{
  (void)state;
  fil_text caption = {0};
  assert_int_equal(count_of_ring(300, 0, false, &caption), 300);
  assert_null(strstr(fil_text_string(&caption), "none"));
  assert_int_equal(count_of_ring(301, 0, false, &caption), 120);
  assert_string_equal(caption.bytes, "The 120 actors with the most ties: 119 of 301 ties, 120 of 301 actors. "
                                     "All of it could not be told apart; --thin none draws it.");
  assert_int_equal(count_of_ring(301, 0, true, &caption), 301);
  fil_text_destroy(&caption);
}

/* A large network that is sparse is drawn by its first actors with all their ties: its backbone has too many actors,
   and next to no ties among the first. */
static void test_sparse(void **state)
{
  (void)state;
  enum { RING = 400 };
  fil_network network = ring_of(RING, 0);
  fil_text caption = {0};
  double numbers[RING];
  network.has_weights = true;
  for (size_t edge = 0; edge < RING; edge++) {
    numbers[edge] = edge % 3 == 0 ? 0.01 : 0.9;
    network.edges.columns[FIL_EDGE_WEIGHT]->numbers[edge] = edge % 3 == 0 ? 50 : 2;
  }
  fil_column chance = {.name = (char *)"p", .type = FIL_COLUMN_NUMBER, .rows = RING, .numbers = numbers};
  const fil_draw_request request = {.figure = "network", .seed = 1, .thinning.chance = &chance};
  Agraph_t *graph = drawn(&network, &request, &caption);
  assert_int_equal(count_actors(graph, RING), 120);
  assert_non_null(strstr(caption.bytes, "The 120 actors with the most ties: 119 of 400 ties"));
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

static void test_isolates(void **state)
{
  (void)state;
  fil_text caption = {0};
  assert_int_equal(count_of_ring(5, 30, false, &caption), 35);
  assert_string_equal(fil_text_string(&caption), "");
  assert_int_equal(count_of_ring(5, 31, false, &caption), 5);
  assert_string_equal(caption.bytes, "31 actors without these ties are not drawn.");
  assert_int_equal(count_of_ring(5, 31, true, &caption), 36);
  fil_text_destroy(&caption);
}

/* A dense network with weights is drawn by its backbone, at a level of the list, and can be read. */
static void test_dense(void **state)
{
  (void)state;
  static double numbers[NODES * NODES];
  fil_text text = {0}, caption = {0};
  uint64_t random = 3;
  memset(weights, 0, sizeof weights);
  for (size_t k = 0; k < NODES; k++) {
    for (size_t other = 0; other < NODES; other++) {
      const size_t weight = 1 + next_number(&random) % 4 * (next_number(&random) % 9 == 0 ? 1000 : 1);
      if (k == other)
        continue;
      weights[k][other] = (double)weight;
      fil_text_format(&text, NULL, "N%zu -> N%zu %zu\n", k, other, weight);
    }
  }
  fil_network network = network_from_text(text.bytes);
  fil_column chance = chance_column(&network, numbers);
  fil_draw_request request = {.figure = "network", .seed = 1, .thinning.chance = &chance};
  Agraph_t *graph = drawn(&network, &request, &caption);
  bool kept[NODES][NODES];
  size_t ties, actors;
  for (size_t k = 0; k < NODES; k++) {
    for (size_t other = 0; other < NODES; other++)
      kept[k][other] = weights[k][other] > 0 && slow_chance(k, other) < 0.05;
  }
  assert_ties(graph, kept, &ties, &actors);
  assert_caption(&caption, "Backbone at p < 0.05 (Serrano, Boguñá & Vespignani 2009)", ties,
                 fil_network_edge_count(&network), actors, " All of it could not be told apart; --thin none draws it.");
  assert_true((double)ties <= fmax(150, 3.3 * (double)actors));
  agclose(graph);
  fil_text_destroy(&text);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

static void assert_refused(const fil_network *network, fil_thinning thinning, const char *message)
{
  fil_error error = {0};
  fil_text dot = {0};
  const fil_draw_request request = {.figure = "network", .seed = 1, .thinning = thinning};
  assert_int_equal(fil_draw(network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, message);
  assert_int_equal(dot.length, 0);
}

static void test_refused(void **state)
{
  (void)state;
  double p[] = {0.2, 0.3, 0.3};
  fil_column chance = {.name = (char *)"chance", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = p};
  fil_network plain = network_from_text("A -> B\nB -> C\nC -> A");
  fil_network heavy = network_from_text("A -> B 2\nB -> C 3\nC -> A 4");
  assert_refused(&plain, (fil_thinning){.chance = &chance, .level = 0.05},
                 "there is no backbone: the ties drawn have no weights");
  assert_refused(&heavy, (fil_thinning){.chance = &chance, .level = 0.05},
                 "none of 3 ties is left to draw; take a higher backbone or a lower least_weight");
  assert_refused(&heavy, (fil_thinning){.least_weight = 4.5},
                 "none of 3 ties is left to draw; take a higher backbone or a lower least_weight");
  fil_network_destroy(&plain);
  fil_network_destroy(&heavy);
}

/* A relation without weights has no backbone; its ties stay. */
static void test_mixed(void **state)
{
  (void)state;
  double p[] = {0.01, 0.3, NAN};
  fil_column chance = {.name = (char *)"chance", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = p};
  fil_network network = network_from_text("N0 -> N1 9 trade\nN1 -> N2 3 trade\nN3 -- N4 talk");
  const fil_draw_request request = {.figure = "network", .seed = 1, .thinning = {.chance = &chance, .level = 0.05}};
  fil_text caption = {0};
  Agraph_t *graph = drawn(&network, &request, &caption);
  for (size_t k = 0; k < 5; k++)
    assert_int_equal(node_of(graph, k) != NULL, k != 2);
  assert_string_equal(caption.bytes, "Backbone at p < 0.05 (Serrano, Boguñá & Vespignani 2009): 2 of 3 ties, 4 of 5 "
                                     "actors. Ties of relations without weights stay.");
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_backbone), cmocka_unit_test(test_top),      cmocka_unit_test(test_usual),
      cmocka_unit_test(test_sparse),   cmocka_unit_test(test_isolates), cmocka_unit_test(test_dense),
      cmocka_unit_test(test_refused),  cmocka_unit_test(test_mixed),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
