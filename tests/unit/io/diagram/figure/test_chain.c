/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure chain: who stands where, what is marked, and what the caption says. */
#include "tests/support/chain_figure.h"
#include "tests/support/network_text.h"

#include <math.h>
#include <string.h>

static const char bread[] = "Seed : supplier / Inputs\nFarm : enterprise / Growing\nMill : enterprise / Milling\n"
                            "Baker : enterprise / Baking\nSmall : enterprise / Baking\nuUni : university\n"
                            "uBank : bank\nuLoner : enterprise\n"
                            "Seed -> Farm 4 trade\nFarm -> Mill 100 trade\nMill -> Baker 25 trade\n"
                            "Seed -> Baker 3 trade\nMill -> Small 20 trade\nSmall -> Baker 2 trade\n"
                            "Baker -> Farm 9 trade\nMill -> Farm 1 trade\nuUni -- Mill innovation\n"
                            "Farm -- Mill innovation\nuBank -- Mill conditions\nuUni -> Farm education\n"
                            "Farm -> uUni education\nuUni -- uBank conditions\n";

static fil_network bread_network(void)
{
  fil_network network = network_from_text(bread);
  for (size_t k = 0; k < network.schema.categories.count; k++) {
    fil_term *category = &network.schema.categories.items[k];
    category->support = strcmp(category->name, "university") == 0 || strcmp(category->name, "bank") == 0;
  }
  return network;
}

static void test_stages_in_order(void **state)
{
  (void)state;
  static const char *const order[] = {"Seed", "Farm", "Mill", "Baker"};
  static const double widths[] = {180, 60};
  for (size_t k = 0; k < 2; k++) {
    fil_network network = bread_network();
    Agraph_t *graph = chain_of(&network, (fil_draw_request){.width_mm = widths[k]}, NULL);
    for (size_t step = 1; step < 4; step++) {
      const frame before = frame_named(graph, order[step - 1]), after = frame_named(graph, order[step]);
      assert_true(widths[k] > 100 ? before.x < after.x : before.y > after.y);
    }
    for (const char *const *name = (const char *const[]){"uUni", "uBank", "uLoner", NULL}; *name; name++)
      assert_true(frame_named(graph, *name).y < 0 && frame_named(graph, "Baker").y > 0);
    assert_string_equal(agget(graph, (char *)"rankdir"), k ? "TB" : "LR");
    assert_apart(graph);
    assert_labels_inside(graph);
    assert_beside_boxes(graph);
    assert_ends_distinct(graph, "u");
    agclose(graph);
    fil_network_destroy(&network);
  }
}

/* What the text of a cluster says. */
static const char *label_of(Agraph_t *graph, const char *cluster)
{
  Agraph_t *found = agsubg(graph, (char *)cluster, /*create=*/0);
  if (!found)
    fail_msg("there is no %s", cluster);
  return agget(found, (char *)"label");
}

static void test_numbers_of_actors(void **state)
{
  (void)state;
  fil_network network =
      network_from_text("A : farm / Growing\nB : farm / Growing\nC : mill / Growing\nD : mill / Milling\n"
                        "E : union\nF\nA -> D trade\nE -- A link");
  network.schema.categories.items[2].support = true;
  Agraph_t *graph = chain_of(&network, (fil_draw_request){0}, NULL);
  assert_string_equal(label_of(graph, "cluster_01"), "2 farm, 1 mill");
  assert_string_equal(label_of(graph, "cluster_02"), "1 actor");
  assert_string_equal(label_of(graph, "cluster_shelf_01"), "union");
  assert_string_equal(label_of(graph, "cluster_shelf_02"), "No stage");
  assert_null(agsubg(graph, (char *)"cluster_shelf_03", /*create=*/0));
  agclose(graph);
  fil_network_destroy(&network);
}

/* Lanes do not mix, whatever the ties: that of the first channel is over that of the second, which is over that of
   those without one; in a vertical chain they stand from left to right. */
static void test_channels(void **state)
{
  (void)state;
  static const char text[] =
      "A : / Growing\nB : / Growing\nC : / Growing\nD : / Selling\nE : / Selling\nF : / Selling\n"
      "G : / Eating\nH : / Eating\nI : / Eating\n"
      "A -> F\nB -> D\nC -> E\nD -> I\nE -> G\nF -> H\nA -> H\nC -> G";
  static const char *const lanes[] = {"wet", "super", NULL, "super", "wet", NULL, "super", "wet", NULL};
  static const double widths[] = {180, 60};
  fil_column channel = channel_column(lanes, 9);
  for (size_t k = 0; k < 2; k++) {
    fil_text caption = {0};
    Agraph_t *graph = chain_of_text(text, (fil_draw_request){.channel = &channel, .width_mm = widths[k]}, &caption);
    for (size_t one = 0; one < 9; one++) {
      for (size_t other = 0; other < 9; other++) {
        const char first[] = {(char)('A' + one), '\0'}, second[] = {(char)('A' + other), '\0'};
        if (channel.codes[one] >= channel.codes[other])
          continue;
        const frame above = frame_named(graph, first), below = frame_named(graph, second);
        assert_true(k ? above.x < below.x - 20 : above.y > below.y + 10);
      }
    }
    assert_non_null(strstr(fil_text_string(&caption), "Lanes are by channel."));
    assert_apart(graph);
    assert_beside_boxes(graph);
    agclose(graph);
    fil_text_destroy(&caption);
  }
  destroy_channel(&channel);
}

/* Whatever a lane is called, the DOT reads back. */
static void test_hostile_lanes(void **state)
{
  (void)state;
  static const char *const lanes[] = {"a\\", "\"];evil[\"", "<b>&amp;</b>", NULL};
  fil_column channel = channel_column(lanes, 4);
  for (size_t width = 60; width <= 180; width += 120) {
    Agraph_t *graph = chain_of_text("A : / one\nB : / two\nC : / three\nD : / four\nA -> B\nB -> C\nC -> D",
                                    (fil_draw_request){.channel = &channel, .width_mm = (double)width}, NULL);
    Agraph_t *names = agsubg(graph, (char *)"lane names", /*create=*/0);
    assert_non_null(names);
    assert_int_equal(agnnodes(names), 4);
    assert_null(agnode(graph, (char *)"evil", /*create=*/0));
    agclose(graph);
  }
  destroy_channel(&channel);
}

static void test_channel_of_numbers(void **state)
{
  (void)state;
  fil_network network = network_from_text("A : / Growing\nB : / Selling\nA -> B");
  double numbers[] = {1, 2};
  fil_column staff = {.name = (char *)"staff", .type = FIL_COLUMN_NUMBER, .rows = 2, .numbers = numbers};
  fil_text dot = {0};
  fil_error error = {0};
  const fil_draw_request request = {.figure = "chain", .channel = &staff};
  assert_int_equal(fil_draw(&network, &request, &dot, NULL, &error), FIL_ERROR_USAGE);
  assert_string_equal(error.message, "channel cannot show \"staff\": it takes categories");
  assert_int_equal(dot.length, 0);
  fil_network_destroy(&network);
}

/* Medians of the levels by stage: 0 (A, B: 0, 0), 1 (C, D: 1, 1), 2 (E, F, X: 2, 2, 0). X is declared in the third and
   its level is that of the first: two away. F at 1.4 would be one away and is not told; the loner's level says nothing.
 */
static void test_hint(void **state)
{
  (void)state;
  static const char text[] = "A : / one\nB : / one\nC : / two\nD : / two\nE : / three\nF : / three\nX : / three\n"
                             "L : / three\nM : / one\nA -> C\nB -> D\nC -> E\nD -> F\nX -> D\nB -> C\nL -> M";
  double numbers[] = {0, 0, 1, 1, 2, 1.4, 0, 0, 1};
  fil_column level = {.name = (char *)"level", .type = FIL_COLUMN_NUMBER, .rows = 9, .numbers = numbers};
  fil_text caption = {0};
  Agraph_t *graph = chain_of_text(text, (fil_draw_request){.level = &level}, &caption);
  assert_string_equal(fil_text_string(&caption),
                      "1 actor stands, by the trophic level, nearer to a stage two or more away than to the declared "
                      "one, which may be worth a look: X (declared three, ties suggest one).");
  for (const char *name = "ABCDEFXLM"; *name; name++) {
    Agnode_t *node = agnode(graph, (char[]){*name, '\0'}, /*create=*/0);
    assert_non_null(node);
    assert_int_equal(strchr(agget(node, (char *)"xlabel"), '?') != NULL, *name == 'X');
  }
  agclose(graph);
  fil_text_destroy(&caption);
  numbers[6] = 2;
  graph = chain_of_text(text, (fil_draw_request){.level = &level}, &caption);
  assert_string_equal(fil_text_string(&caption), "");
  assert_null(agattr(graph, AGNODE, (char *)"xlabel", NULL));
  agclose(graph);
  fil_text_destroy(&caption);
}

/* An institution tied to all three farms has lines that end at one place, the edge of the stage, and so says the
   legend; tied to two of them it has not. */
static void test_whole_stage(void **state)
{
  (void)state;
  static course reads[3];
  fil_network network = network_from_text("A : farm / one\nB : farm / one\nC : farm / one\nD : mill / two\nU : union\n"
                                          "V : union\nA -> D trade\nU -> A advice\nU -> B advice\nU -> C advice\n"
                                          "V -> A advice\nV -> B advice\n");
  network.schema.categories.items[2].support = true;
  Agraph_t *graph = chain_of(&network, (fil_draw_request){0}, NULL);
  for (size_t bus = 0; bus < 2; bus++) {
    Agnode_t *root = agnode(graph, (char *)(bus ? "V" : "U"), /*create=*/0);
    size_t count = 0;
    for (Agedge_t *edge = agfstout(graph, root); edge; edge = agnxtout(graph, edge))
      read_course(edge, &reads[count++]);
    assert_int_equal(count, bus ? 2 : 3);
    const bool same = fabs(reads[0].end.x - reads[1].end.x) < 0.01 && fabs(reads[0].end.y - reads[1].end.y) < 0.01;
    assert_int_equal(same, bus == 0);
    if (bus == 0)
      assert_float_equal(reads[0].end.y, 0, 0.01);
  }
  agclose(graph);
  fil_network_destroy(&network);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_stages_in_order),    cmocka_unit_test(test_numbers_of_actors),
      cmocka_unit_test(test_hostile_lanes),      cmocka_unit_test(test_channels),
      cmocka_unit_test(test_channel_of_numbers), cmocka_unit_test(test_hint),
      cmocka_unit_test(test_whole_stage),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
