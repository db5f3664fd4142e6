/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Small multiples, held to the edge table. */
#include "graph/number.h"
#include "tests/support/network_text.h"
#include "tests/support/read_figure.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTORS = 24, ACTORS_MOST = 64, RELATIONS = 5 };

static const char *const names[RELATIONS] = {"trade", "Advice & \"care\"", "қарыз", "żółć", "joint_work"};
static const bool directed[RELATIONS] = {true, true, false, true, false};

/* Ties of relations, some repeated, some of an actor with itself; the last actor has none. */
static fil_network draw_relations(uint64_t seed, size_t actors, size_t ties)
{
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < RELATIONS; k++)
    assert_int_equal(fil_schema_add_relation(&network.schema, names[k], NULL, NULL, directed[k], NULL), FIL_OK);
  for (size_t k = 0; k < actors; k++) {
    char id[32], label[64];
    snprintf(id, sizeof id, "a%zu", k);
    snprintf(label, sizeof label, "%s %zu", k % 3 ? "Ауыл шаруашылығы" : "Spółdzielnia", k);
    assert_int_equal(fil_network_add_node(&network, id, label, k % 2 ? "firm" : "bank", NULL, NULL), FIL_OK);
  }
  uint64_t state = seed;
  for (size_t k = 0; k < ties; k++) {
    uint32_t drawn[3];
    for (size_t draw = 0; draw < 3; draw++) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      drawn[draw] = (uint32_t)(state >> 33);
    }
    /* Each relation must be met in the order of the schema, which adding by hand keeps. */
    const size_t relation = k < RELATIONS ? k : drawn[2] % RELATIONS;
    assert_int_equal(fil_network_add_edge(&network, drawn[0] % (uint32_t)(actors - 1),
                                          drawn[1] % (uint32_t)(actors - 1), names[relation],
                                          1 + (double)(drawn[2] % 7), NULL),
                     FIL_OK);
  }
  return network;
}

/* What a panel must show: ties of rows that are taken, once for each pair, relation and direction. */
typedef struct expected {
  size_t ties, tied;
  bool has[ACTORS_MOST];
  bool seen[RELATIONS][ACTORS_MOST][ACTORS_MOST];
} expected;

static expected count_ties(const fil_network *network, const bool rows[])
{
  expected found = {0};
  for (size_t edge = 0; edge < fil_network_edge_count(network); edge++) {
    uint32_t from = fil_network_source(network, edge), to = fil_network_target(network, edge);
    const uint32_t relation = fil_network_relation(network, edge);
    if (!rows[edge] || from == to)
      continue;
    if (!directed[relation] && from > to) {
      const uint32_t swapped = from;
      from = to;
      to = swapped;
    }
    found.ties += !found.seen[relation][from][to];
    found.seen[relation][from][to] = true;
    found.tied += !found.has[from];
    found.has[from] = true;
    found.tied += !found.has[to];
    found.has[to] = true;
  }
  return found;
}

static Agraph_t *panel_of(Agraph_t *graph, size_t position)
{
  char name[40];
  snprintf(name, sizeof name, "cluster_%02zu", position + 1);
  Agraph_t *panel = agsubg(graph, name, /*create=*/0);
  assert_non_null(panel);
  return panel;
}

/* An actor in a panel: its id, with the heading behind it from the second on. */
static Agnode_t *actor_in(Agraph_t *graph, size_t actor, size_t position, const char *heading)
{
  char name[128];
  snprintf(name, sizeof name, position ? "a%zu @ %s" : "a%zu", actor, heading);
  Agnode_t *node = agnode(graph, name, /*create=*/0);
  if (!node)
    fail_msg("no node %s", name);
  return node;
}

/* Ties: a line with heads at both ends is two. */
static size_t edges_of(Agraph_t *graph, Agraph_t *panel)
{
  size_t count = 0;
  for (Agnode_t *node = agfstnode(panel); node; node = agnxtnode(panel, node)) {
    for (Agedge_t *edge = agfstout(graph, agsubnode(graph, node, 0)); edge; edge = agnxtout(graph, edge)) {
      assert_non_null(agsubnode(panel, aghead(edge), 0));
      count += strcmp(agget(edge, (char *)"arrowtail"), "none") == 0 ? 1 : 2;
    }
  }
  return count;
}

/* In hundredths of a point, as they are written. */
static void place_in(Agraph_t *panel, Agnode_t *node, long place[2])
{
  double at[2], box[4];
  read_numbers(node, "pos", at, 2);
  read_numbers(panel, "bb", box, 4);
  for (size_t k = 0; k < 2; k++)
    place[k] = lround((at[k] - box[k]) * 100);
}

static void assert_same_place(Agraph_t *graph, size_t actor, size_t position, const char *heading)
{
  long place[2], first[2];
  place_in(panel_of(graph, position), actor_in(graph, actor, position, heading), place);
  place_in(panel_of(graph, 0), actor_in(graph, actor, 0, ""), first);
  assert_int_equal(place[0], first[0]);
  assert_int_equal(place[1], first[1]);
}

static void assert_counts(Agraph_t *panel, const expected *wanted, double pairs)
{
  char counts[80];
  const char *label = agget(panel, (char *)"label");
  snprintf(counts, sizeof counts, "n = %zu, m = %zu", wanted->tied, wanted->ties);
  if (!strstr(label, counts))
    fail_msg("%s is not in %s", counts, label);
  if (isnan(pairs)) {
    assert_null(strstr(label, "density"));
    return;
  }
  const char *density = strstr(label, "density ");
  assert_non_null(density);
  density += strlen("density ");
  double told;
  assert_true(fil_number_read(density, strspn(density, "0123456789.e-"), '.', &told));
  const double wished = (double)wanted->ties / pairs;
  if (!(fabs(told - wished) <= 0.05 * wished))
    fail_msg("density %g, not %g", told, wished);
}

/* Positions are the same to the last digit, ties and numbers those of the relation, marks full where there are ties. */
static void test_relations(void **state)
{
  (void)state;
  fil_network network = draw_relations(7, ACTORS, 200);
  Agraph_t *graph = read_figure(&network, &(fil_draw_request){.figure = "relations", .seed = 1}, NULL);
  for (uint32_t k = 0; k < RELATIONS; k++) {
    Agraph_t *panel = panel_of(graph, k);
    bool rows[200];
    for (size_t edge = 0; edge < 200; edge++)
      rows[edge] = fil_network_relation(&network, edge) == k;
    const expected wanted = count_ties(&network, rows);
    assert_int_equal(agnnodes(panel), ACTORS);
    assert_int_equal(edges_of(graph, panel), wanted.ties);
    assert_counts(panel, &wanted, ACTORS * (ACTORS - 1) / (directed[k] ? 1.0 : 2.0));
    for (size_t actor = 0; actor < ACTORS; actor++) {
      Agnode_t *node = actor_in(graph, actor, k, names[k]);
      assert_same_place(graph, actor, k, names[k]);
      assert_int_equal(read_number_of(node, "width") * 72 > 3.5, wanted.has[actor]);
      assert_int_equal(strcmp(agget(node, (char *)"color"), "#333333") == 0, wanted.has[actor]);
      assert_non_null(strstr(agget(node, (char *)"tooltip"), names[k][0] == 'A' ? "Advice" : names[k]));
    }
  }
  agclose(graph);
  fil_network_destroy(&network);
}

/* Years, one of them twice in other words, an interval, a row without a period, and one that is none. */
static const char *const periods[] = {"2018", "2019", "2019-01-01/2019-12-31", "2019-2020", "2020", "soon"};
enum { PERIODS = sizeof periods / sizeof *periods, TIMELESS = PERIODS };

static fil_network draw_periods(uint64_t seed, size_t ties)
{
  fil_network network = draw_relations(seed, ACTORS, ties);
  uint32_t code;
  fil_column *column;
  assert_int_equal(fil_table_add_column(&network.edges, "year", FIL_COLUMN_CATEGORY, &column, NULL), FIL_OK);
  network.period = network.edges.column_count - 1;
  for (size_t k = 0; k < PERIODS; k++)
    assert_int_equal(fil_dictionary_add(&column->levels, periods[k], strlen(periods[k]), &code, NULL), FIL_OK);
  for (size_t edge = 0; edge < ties; edge++)
    column->codes[edge] = edge * 5 % (PERIODS + 1) == TIMELESS ? FIL_MISSING : (uint32_t)(edge * 5 % (PERIODS + 1));
  return network;
}

/* Which rows hold in 2018, 2019 and 2020. */
static const bool holds[3][PERIODS + 1] = {{true, [TIMELESS] = true},
                                           {false, true, true, true, [TIMELESS] = true},
                                           {false, false, false, true, true, [TIMELESS] = true}};

static size_t count_new(const expected *now, const expected *before)
{
  size_t found = 0;
  for (size_t k = 0; k < sizeof now->seen; k++)
    found += (&now->seen[0][0][0])[k] && !(&before->seen[0][0][0])[k];
  return found;
}

/* Edges of a panel in the colours of their relations, which the others have paler. */
static size_t full_edges(Agraph_t *graph, Agraph_t *panel)
{
  size_t count = 0;
  for (Agnode_t *node = agfstnode(panel); node; node = agnxtnode(panel, node)) {
    for (Agedge_t *edge = agfstout(graph, agsubnode(graph, node, 0)); edge; edge = agnxtout(graph, edge)) {
      const char *colour = agget(edge, (char *)"color");
      count += strtol((const char[]){colour[1], colour[2], 0}, NULL, 16) < 0xD6 && strcmp(colour, "#BDBDBD") != 0 &&
               strcmp(colour, "#99C7E0") != 0 && strcmp(colour, "#99C9BD") != 0;
    }
  }
  return count;
}

static void test_periods(void **state)
{
  (void)state;
  static expected wanted[3];
  enum { TIES = 120 };
  fil_network network = draw_periods(3, TIES);
  const fil_column *column = network.edges.columns[network.period];
  fil_text caption = {0};
  Agraph_t *graph = read_figure(&network, &(fil_draw_request){.figure = "periods", .seed = 1}, &caption);
  for (size_t k = 0; k < 3; k++) {
    static const char *const headings[] = {"2018", "2019", "2020"};
    Agraph_t *panel = panel_of(graph, k);
    bool rows[TIES];
    char counts[40];
    for (size_t edge = 0; edge < TIES; edge++)
      rows[edge] = holds[k][column->codes[edge] == FIL_MISSING ? TIMELESS : column->codes[edge]];
    wanted[k] = count_ties(&network, rows);
    assert_int_equal(edges_of(graph, panel), wanted[k].ties);
    assert_counts(panel, &wanted[k], NAN);
    snprintf(counts, sizeof counts, "(%zu new)", k ? count_new(&wanted[k], &wanted[k - 1]) : 0);
    assert_int_equal(strstr(agget(panel, (char *)"label"), counts) != NULL, k > 0);
    assert_int_equal(full_edges(graph, panel), k ? count_new(&wanted[k], &wanted[k - 1]) : wanted[k].ties);
    for (size_t actor = 0; actor < ACTORS; actor++) {
      Agnode_t *node = actor_in(graph, actor, k, headings[k]);
      const bool is_new = k > 0 && wanted[k].has[actor] && !wanted[k - 1].has[actor];
      assert_same_place(graph, actor, k, headings[k]);
      assert_int_equal(read_number_of(node, "penwidth") > 1, is_new);
    }
  }
  assert_null(agsubg(graph, (char *)"cluster_04", 0));
  assert_non_null(strstr(caption.bytes, "are ties in every panel."));
  assert_non_null(strstr(caption.bytes, "is not understood"));
  assert_non_null(strstr(caption.bytes, "Ties that hold in several periods"));
  agclose(graph);
  fil_text_destroy(&caption);
  fil_network_destroy(&network);
}

static void test_one_relation(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B trade\nB -> C trade\nC -- A advice");
  const uint32_t trade = 0;
  fil_draw_request request = {.figure = "relations", .relations = &trade, .relation_count = 1, .seed = 1};
  Agraph_t *graph = read_figure(&network, &request, NULL);
  assert_int_equal(edges_of(graph, panel_of(graph, 0)), 2);
  assert_null(agsubg(graph, (char *)"cluster_02", 0));
  agclose(graph);
  fil_network_destroy(&network);
}

static void test_no_ties(void **state)
{
  (void)state;
  fil_network network = network_from_text("A\nB\n"), many = draw_relations(1, ACTORS, 200);
  fil_text dot = {0};
  fil_error error = {0};
  assert_int_equal(fil_draw(&network, &(fil_draw_request){.figure = "relations"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "the figure relations needs ties between actors");
  error = (fil_error){0};
  assert_int_equal(fil_draw(&many, &(fil_draw_request){.figure = "periods"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message,
                      "the figure periods needs ties with periods; give them a column \"Period\" or \"Year\"");
  fil_column *column;
  assert_int_equal(fil_table_add_column(&many.edges, "year", FIL_COLUMN_CATEGORY, &column, NULL), FIL_OK);
  many.period = many.edges.column_count - 1;
  error = (fil_error){0};
  assert_int_equal(fil_draw(&many, &(fil_draw_request){.figure = "periods"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "the figure periods needs ties with periods; column \"year\" has none");
  for (size_t edge = 0; edge < 200; edge++) {
    char year[16];
    uint32_t code;
    snprintf(year, sizeof year, "%zu", 1990 + edge % 25);
    assert_int_equal(fil_dictionary_add(&column->levels, year, strlen(year), &code, NULL), FIL_OK);
    column->codes[edge] = code;
  }
  error = (fil_error){0};
  assert_int_equal(fil_draw(&many, &(fil_draw_request){.figure = "periods"}, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "the figure periods has room for 24 periods, but the ties have 25; choose some, "
                                     "such as --period 2015-2019");
  fil_network_destroy(&many);
  fil_network_destroy(&network);
}

/* Neither text over text nor text over marks, nothing too small, from few ties to many. */
static void assert_fits(const fil_network *network, const char *figure, double width_mm)
{
  fil_text caption = {0};
  Agraph_t *graph =
      read_figure(network, &(fil_draw_request){.figure = figure, .width_mm = width_mm, .seed = 1}, &caption);
  if (strstr(fil_text_string(&caption), " over ") || strstr(fil_text_string(&caption), "At this width"))
    fail_msg("%s at %g mm: %s", figure, width_mm, fil_text_string(&caption));
  agclose(graph);
  fil_text_destroy(&caption);
}

static void test_fits(void **state)
{
  (void)state;
  static const size_t sizes[][2] = {{4, 6}, {24, 40}, {24, 700}, {64, 120}};
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    fil_network network = draw_relations(k + 1, sizes[k][0], sizes[k][1]);
    assert_fits(&network, "relations", 85);
    assert_fits(&network, "relations", 180);
    fil_network_destroy(&network);
  }
  fil_network network = draw_periods(5, 150);
  assert_fits(&network, "periods", 85);
  assert_fits(&network, "periods", 180);
  fil_network_destroy(&network);
}

static void test_usual(void **state)
{
  (void)state;
  const fil_figure *figure = fil_figure_find("relations");
  fil_network one = network_from_text("A -> B trade"), two = network_from_text("A -> B trade\nA -- B advice");
  assert_false(fil_figure_is_usual(figure, &one));
  assert_true(fil_figure_is_usual(figure, &two));
  assert_true(fil_figure_is_usual(fil_figure_find("network"), &one));
  fil_network panel = draw_periods(1, 20);
  assert_true(fil_figure_is_usual(fil_figure_find("periods"), &panel));
  assert_false(fil_figure_is_usual(fil_figure_find("periods"), &two));
  fil_network_destroy(&panel);
  fil_network_destroy(&one);
  fil_network_destroy(&two);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_relations), cmocka_unit_test(test_periods), cmocka_unit_test(test_one_relation),
      cmocka_unit_test(test_no_ties),   cmocka_unit_test(test_fits),    cmocka_unit_test(test_usual),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
