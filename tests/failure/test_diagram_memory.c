/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while a figure is drawn. */
#include "io/chart/chart.h"
#include "tests/support/failing_memory.h"
#include "tests/support/figure_table.h"
#include "tests/support/measuring.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

#include <math.h>

typedef struct figure {
  const char *name;
  const fil_network *network;
  size_t top;
  const fil_table *table;
  fil_answer collapse;
  const fil_column *level, *channel; /* of a chain */
  const char *palette;
  const fil_colours *colours;
} figure;

static fil_status draw(void *context, fil_error *error)
{
  const figure *drawn = context;
  const fil_draw_request request = {.figure = drawn->name,
                                    .title = "Bread",
                                    .study = "bread.json",
                                    .group = drawn->network->nodes.columns[FIL_NODE_CATEGORY],
                                    .table = drawn->table,
                                    .level = drawn->level,
                                    .channel = drawn->channel,
                                    .palette = drawn->palette,
                                    .colours = drawn->colours,
                                    .width_mm = 85,
                                    .top = drawn->top,
                                    .collapse = drawn->collapse};
  fil_text dot = {0}, caption = {0};
  fil_status status = fil_draw(drawn->network, &request, &dot, &caption, error);
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  return status;
}

/* No figure starts a layout here: a chain, a matrix and an ego network need none, nor do actors without ties, or with
   none in their boxes. */
static void test_figures(void **state)
{
  (void)state;
  fil_network chain = network_from_text("Farm : farm / Growing\nMill : mill / Milling\nUni : university\n"
                                        "Farm -> Mill 3 trade\nMill -> Farm 2 trade\nUni -- Mill innovation\n");
  fil_network loners = network_from_text("A : firm\nB : farm\n");
  assert_survives_without_memory(draw, &(figure){.name = "chain", .network = &chain});
  assert_survives_without_memory(draw, &(figure){.name = "network", .network = &chain, .top = 1});
  assert_survives_without_memory(draw, &(figure){.name = "network", .network = &loners});
  assert_survives_without_memory(draw, &(figure){.name = "matrix", .network = &chain});
  assert_survives_without_memory(draw, &(figure){.name = "groups", .network = &chain, .collapse = FIL_ANSWER_NO});
  assert_survives_without_memory(draw, &(figure){.name = "groups", .network = &loners, .collapse = FIL_ANSWER_YES});
  assert_survives_without_memory(draw, &(figure){.name = "ego", .network = &chain});
  fil_network_destroy(&chain);
  fil_network_destroy(&loners);
}

/* Colours of a study's own, with hints about them. */
static void test_colours(void **state)
{
  (void)state;
  static char mine[] = "mine", farm[] = "farm", trade[] = "trade", white[] = "#FFFFFF", *whites[] = {white, white};
  fil_own_palette own = {.name = mine, .categories = {.items = whites, .count = 2}};
  fil_fixed_colour fixed[] = {{.name = farm, .colour = "#FFFFFE"}, {.name = trade, .colour = "#EEEEEE"}};
  const fil_colours colours = {.palettes = &own, .palette_count = 1, .fixed = fixed, .fixed_count = 2};
  fil_network chain = network_from_text("Farm : farm / Growing\nMill : mill / Milling\nFarm -> Mill 3 trade\n");
  assert_survives_without_memory(draw,
                                 &(figure){.name = "chain", .network = &chain, .palette = "mine", .colours = &colours});
  fil_network_destroy(&chain);
}

/* Panels, of which those of periods are the most involved; their layout makes this slow. */
static void test_panels(void **state)
{
  (void)state;
  fil_network network = network_from_text("A -> B trade\nA -- B advice\nC\n");
  fil_column *column;
  assert_int_equal(fil_table_add_column(&network.edges, "year", FIL_COLUMN_CATEGORY, &column, NULL), FIL_OK);
  network.period = network.edges.column_count - 1;
  for (uint32_t k = 0; k < 2; k++)
    assert_int_equal(fil_dictionary_add(&column->levels, k ? "2020" : "2019", 4, &column->codes[k], NULL), FIL_OK);
  assert_survives_without_memory(draw, &(figure){.name = "periods", .network = &network});
  fil_network_destroy(&network);
}

/* What figures show that is measured beforehand. */
static void test_tables(void **state)
{
  (void)state;
  fil_network pieces = network_from_text("A -- B\nB -- C\nC -- A\nC -> D\nE -- F\n");
  fil_table blocks = figure_table(fil_figure_find("blocks"), &pieces);
  assert_survives_without_memory(draw, &(figure){.name = "blocks", .network = &pieces, .table = &blocks});
  fil_table_destroy(&blocks);
  fil_network_destroy(&pieces);
  fil_network steps = network_from_text("A -> B\nB -> C\nC -> B\nC -> D\nE -> B\nC -> F\n");
  fil_table path = figure_table(fil_figure_find("main-path"), &steps);
  assert_survives_without_memory(draw, &(figure){.name = "main-path", .network = &steps, .table = &path});
  fil_table_destroy(&path);
  fil_network_destroy(&steps);
}

static fil_status draw_chart(void *context, fil_error *error)
{
  const fil_draw_request *request = context;
  fil_network network = {0};
  fil_text script = {0}, caption = {0};
  fil_status status = FIL_OK;
  FIL_TRY(fil_network_init(&network, error));
  FIL_TRY(fil_network_add_node(&network, "Farm", "A farm", "farm", NULL, error));
  FIL_TRY(fil_network_add_node(&network, "Mill", NULL, "mill", NULL, error));
  FIL_TRY(fil_network_add_node(&network, "Loner", NULL, NULL, NULL, error));
  FIL_TRY(fil_network_add_edge(&network, 0, 1, "trade", 1, error));
  FIL_TRY(fil_network_add_edge(&network, 1, 0, "advice", 1, error));
  FIL_TRY(fil_chart_draw(&network, request, &script, &caption, error));
done:
  fil_network_destroy(&network);
  fil_text_destroy(&script);
  fil_text_destroy(&caption);
  return status;
}

static void test_charts(void **state)
{
  (void)state;
  static const uint32_t relations[] = {0};
  double numbers[] = {2, NAN, 1};
  const fil_column score = {.name = (char *)"degree", .type = FIL_COLUMN_NUMBER, .rows = 3, .numbers = numbers};
  fil_table curve = measure_text("A -> B\nB -> C", "resilience");
  fil_table law = measure_text("A -> B\nB -> C\nC -> D\nB -> E\nB -> F", "degree_distribution");
  fil_draw_request request = {.figure = "ranking",
                              .title = "Bread",
                              .study = "bread.json",
                              .relations = relations,
                              .relation_count = 1,
                              .width_mm = 85,
                              .properties[FIL_PROPERTY_SIZE].column = &score};
  assert_survives_without_memory(draw_chart, &request);
  request.figure = "distribution";
  request.table = &law;
  assert_survives_without_memory(draw_chart, &request);
  request.figure = "resilience";
  request.table = &curve;
  assert_survives_without_memory(draw_chart, &request);
  fil_table_destroy(&curve);
  fil_table_destroy(&law);
}

/* With lanes, a hint, a line to a whole stage and more actors of a stage than have room side by side. */
static void test_rich_chain(void **state)
{
  (void)state;
  fil_network chain =
      network_from_text("A : farm / one\nB : farm / one\nC : mill / one\nD : farm / two\nE : mill / three\n"
                        "F : mill / four\nG : mill / five\nU : union\nV : union\nA -> D 3 trade\n"
                        "B -> D 2 trade\nC -> D trade\nD -> E trade\nE -> F 4 trade\nF -> G trade\n"
                        "A -> B trade\nB -> G trade\nG -> A trade\nU -> A advice\nU -> B advice\n"
                        "U -> C advice\nU -> V advice\nV -> D advice\n");
  double levels[] = {0, 0, 3, 1, 2, 3, 4, 0, 0};
  fil_column level = {.name = (char *)"level", .type = FIL_COLUMN_NUMBER, .rows = 9, .numbers = levels};
  chain.schema.categories.items[2].support = true;
  assert_survives_without_memory(draw, &(figure){.name = "chain",
                                                 .network = &chain,
                                                 .level = &level,
                                                 .channel = chain.nodes.columns[FIL_NODE_CATEGORY]});
  fil_network_destroy(&chain);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_figures), cmocka_unit_test(test_colours),
                                     cmocka_unit_test(test_panels),  cmocka_unit_test(test_tables),
                                     cmocka_unit_test(test_charts),  cmocka_unit_test(test_rich_chain)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
