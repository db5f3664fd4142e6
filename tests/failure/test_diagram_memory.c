/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Memory that runs out while a figure is drawn. */
#include "io/diagram/draw.h"
#include "tests/support/failing_memory.h"
#include "tests/support/network_text.h"
#include "tests/support/testing.h"

typedef struct figure {
  const char *name;
  const fil_network *network;
  size_t top;
} figure;

static fil_status draw(void *context, fil_error *error)
{
  const figure *drawn = context;
  const fil_draw_request request = {.figure = drawn->name,
                                    .title = "Bread",
                                    .study = "bread.json",
                                    .group = drawn->network->nodes.columns[FIL_NODE_CATEGORY],
                                    .width_mm = 85,
                                    .top = drawn->top};
  fil_text dot = {0}, caption = {0};
  fil_status status = fil_draw(drawn->network, &request, &dot, &caption, error);
  fil_text_destroy(&dot);
  fil_text_destroy(&caption);
  return status;
}

/* Chain, network and matrix start no layout here: a chain and a matrix need none, nor do actors without ties. */
static void test_figures(void **state)
{
  (void)state;
  fil_network chain = network_from_text("Farm : farm / Growing\nMill : mill / Milling\nUni : university\n"
                                        "Farm -> Mill 3 trade\nMill -> Farm 2 trade\nUni -- Mill innovation\n");
  fil_network panels = network_from_text("A -> B trade\nA -- B advice\nC\n");
  fil_network loners = network_from_text("A : firm\nB : farm\n");
  assert_survives_without_memory(draw, &(figure){"chain", &chain, 0});
  assert_survives_without_memory(draw, &(figure){"network", &chain, 1});
  assert_survives_without_memory(draw, &(figure){"network", &loners, 0});
  assert_survives_without_memory(draw, &(figure){"relations", &panels, 0});
  fil_network_destroy(&panels);
  assert_survives_without_memory(draw, &(figure){"matrix", &chain, 0});
  fil_network_destroy(&chain);
  fil_network_destroy(&loners);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_figures)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
