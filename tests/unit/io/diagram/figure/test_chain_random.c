/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Chains at random: nothing lies on anything else, whatever their size. */
#include "tests/support/chain_figure.h"

#include <stdio.h>
#include <string.h>

/* A chain of so many actors in five stages, with channels, institutions, ties along the flow, across stages, against it
 * and within. */
static uint32_t next_number(uint32_t *seed, uint32_t limit)
{
  *seed = *seed * 1664525u + 1013904223u;
  return (*seed >> 8) % limit;
}

static void add_actor(fil_network *network, uint32_t *seed, size_t number, bool outside, bool wordy)
{
  static const char *const words[] = {"Mill",        "Ауыл шаруашылығы министрлігі",   "Spółdzielnia mleczarska",
                                      "B",           "Collection centre of the north", "Құрама жем зауыты",
                                      "日本語の会社"};
  static const char *const kinds[] = {"bank", "university", "firm", "farm"};
  char id[32], label[96], stage[16];
  snprintf(id, sizeof id, "%s%zu", outside ? "u" : "a", number);
  snprintf(label, sizeof label, "%s %zu", wordy ? words[next_number(seed, 7)] : "Firm", number);
  snprintf(stage, sizeof stage, "S%u", (unsigned)next_number(seed, 5));
  const char *kind = kinds[(outside ? 0 : 2) + next_number(seed, 2)];
  assert_int_equal(fil_network_add_node(network, id, label, kind, outside ? NULL : stage, NULL), FIL_OK);
}

static fil_network random_chain(uint32_t seed, size_t count, bool wordy)
{
  fil_network network;
  assert_int_equal(fil_network_init(&network, NULL), FIL_OK);
  for (size_t k = 0; k < count; k++)
    add_actor(&network, &seed, k, /*outside=*/k < count / 6, wordy);
  for (size_t k = 0; count > 1 && k < count * 2; k++) {
    const uint32_t source = next_number(&seed, (uint32_t)count), others = (uint32_t)count - 1;
    const uint32_t target = (source + 1 + next_number(&seed, others)) % (uint32_t)count;
    const char *relation = next_number(&seed, 4) ? "trade" : "advice";
    const double weight = 1 + next_number(&seed, 90);
    assert_int_equal(fil_network_add_edge(&network, source, target, relation, weight, NULL), FIL_OK);
  }
  for (size_t k = 0; k < network.schema.categories.count; k++) {
    fil_term *category = &network.schema.categories.items[k];
    category->support = strcmp(category->name, "bank") == 0 || strcmp(category->name, "university") == 0;
  }
  return network;
}

static void assert_sound(const fil_network *network, fil_draw_request request, bool ends)
{
  fil_text caption = {0};
  Agraph_t *graph = chain_of(network, request, &caption);
  assert_apart(graph);
  assert_labels_inside(graph);
  assert_beside_boxes(graph);
  if (ends)
    assert_ends_distinct(graph, "u");
  if (strstr(fil_text_string(&caption), "pt high"))
    fail_msg("%zu actors: %s", fil_network_node_count(network), fil_text_string(&caption));
  agclose(graph);
  fil_text_destroy(&caption);
}

/* Chains of all sizes, wide and narrow: nothing on anything else. */
static void test_random_chains(void **state)
{
  (void)state;
  static const size_t sizes[] = {1, 2, 3, 5, 8, 13, 21, 34, 60, 120, 200, 300};
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    for (uint32_t variant = 0; variant < (sizes[k] < 50 ? 4 : 2); variant++) {
      fil_network network = random_chain(variant + 7 * (uint32_t)k, sizes[k], /*wordy=*/variant < 2);
      assert_sound(&network, (fil_draw_request){.width_mm = variant % 2 ? 85 : 180}, sizes[k] >= 8);
      fil_network_destroy(&network);
    }
  }
}

static void test_random_channels(void **state)
{
  (void)state;
  static const char *const names[] = {"export", "wet market", NULL};
  for (size_t count = 10; count <= 90; count += 20) {
    const char *lanes[90];
    for (size_t k = 0; k < count; k++)
      lanes[k] = names[(k * 7 + k / 3) % 3];
    fil_network network = random_chain((uint32_t)count, count, /*wordy=*/true);
    fil_column channel = channel_column(lanes, count);
    assert_sound(&network, (fil_draw_request){.channel = &channel, .width_mm = 180}, /*ends=*/true);
    assert_sound(&network, (fil_draw_request){.channel = &channel, .width_mm = 85}, /*ends=*/true);
    destroy_channel(&channel);
    fil_network_destroy(&network);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_random_chains),
      cmocka_unit_test(test_random_channels),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
