/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Layers of a chain: crossings counted, orders that have few of them, places under an order. */
#include "io/diagram/figure/chain_across.h"
#include "io/diagram/figure/chain_layers.h"
#include "tests/support/testing.h"

#include <math.h>
#include <stdlib.h>

/* Repeatable numbers below `limit`. */
static size_t draw_number(uint32_t *seed, size_t limit)
{
  *seed = *seed * 1664525u + 1013904223u;
  return (*seed >> 8) % limit;
}

static size_t add(fil_layers *layers, size_t layer, uint32_t channel, size_t order)
{
  const fil_slot slot = {.layer = layer, .channel = channel, .order = order};
  assert_int_equal(fil_layers_add(layers, slot, NULL), FIL_OK);
  return layers->slot_count - 1;
}

static void join(fil_layers *layers, size_t near, size_t far)
{
  assert_int_equal(fil_layers_join(layers, near, far, NULL), FIL_OK);
}

static size_t crossings(const fil_layers *layers)
{
  size_t count = 0;
  assert_int_equal(fil_layers_crossings(layers, &count, NULL), FIL_OK);
  return count;
}

/* Every pair of links of the same layers, one by one. */
static size_t crossings_slowly(const fil_layers *layers)
{
  size_t count = 0;
  for (size_t a = 0; a < layers->link_count; a++) {
    for (size_t b = 0; b < a; b++) {
      const fil_slot *near[] = {&layers->slots[layers->links[a].near], &layers->slots[layers->links[b].near]};
      const fil_slot *far[] = {&layers->slots[layers->links[a].far], &layers->slots[layers->links[b].far]};
      if (near[0]->layer != near[1]->layer)
        continue;
      count += (near[0]->order < near[1]->order && far[0]->order > far[1]->order) ||
               (near[0]->order > near[1]->order && far[0]->order < far[1]->order);
    }
  }
  return count;
}

static fil_layers random_layers(uint32_t seed, size_t layer_count, size_t most, size_t channels)
{
  fil_layers layers = {0};
  size_t starts[16] = {0};
  for (size_t layer = 0; layer < layer_count; layer++) {
    starts[layer] = layers.slot_count;
    const size_t members = 1 + draw_number(&seed, most);
    for (size_t k = 0; k < members; k++)
      add(&layers, layer, (uint32_t)draw_number(&seed, channels), k);
  }
  starts[layer_count] = layers.slot_count;
  for (size_t layer = 0; layer + 1 < layer_count; layer++) {
    const size_t near = starts[layer + 1] - starts[layer], far = starts[layer + 2] - starts[layer + 1];
    for (size_t k = 0; k < near + far; k++)
      join(&layers, starts[layer] + draw_number(&seed, near), starts[layer + 1] + draw_number(&seed, far));
  }
  assert_int_equal(fil_layers_number(&layers, NULL), FIL_OK);
  return layers;
}

/* A-1, B-2 and C-3 turned round cross three times; twice the same link crosses nothing more than once each. */
static void test_crossings_by_hand(void **state)
{
  (void)state;
  fil_layers layers = {0};
  for (size_t k = 0; k < 3; k++)
    add(&layers, 0, 0, k);
  for (size_t k = 0; k < 3; k++)
    add(&layers, 1, 0, 2 - k);
  for (size_t k = 0; k < 3; k++)
    join(&layers, k, 3 + k);
  assert_int_equal(crossings(&layers), 3);
  join(&layers, 0, 3);
  assert_int_equal(crossings(&layers), 5);
  assert_int_equal(fil_layers_order(&layers, NULL), FIL_OK);
  assert_int_equal(crossings(&layers), 0);
  fil_layers_destroy(&layers);
}

static void test_crossings_at_random(void **state)
{
  (void)state;
  for (uint32_t seed = 1; seed <= 40; seed++) {
    fil_layers layers = random_layers(seed, 2 + seed % 5, 14, 1);
    assert_int_equal(crossings(&layers), crossings_slowly(&layers));
    fil_layers_destroy(&layers);
  }
}

/* A slot with where its partners stand on average. */
typedef struct entry {
  size_t slot;
  double partners;
} entry;

static int by_partners(const void *left_item, const void *right_item)
{
  const entry *left = left_item, *right = right_item;
  const int order = (left->partners > right->partners) - (left->partners < right->partners);
  return order ? order : (left->slot > right->slot) - (left->slot < right->slot);
}

static double mean_of_partners(const fil_layers *layers, size_t slot)
{
  double sum = 0, partners = 0;
  for (size_t k = 0; k < layers->link_count; k++) {
    const fil_link *link = &layers->links[k];
    if (link->near != slot && link->far != slot)
      continue;
    sum += (double)layers->slots[link->near == slot ? link->far : link->near].order;
    partners++;
  }
  return partners > 0 ? sum / partners : (double)layers->slots[slot].order;
}

static void order_layer(fil_layers *layers, size_t layer)
{
  entry entries[64];
  size_t count = 0;
  for (size_t slot = 0; slot < layers->slot_count; slot++) {
    if (layers->slots[slot].layer == layer)
      entries[count++] = (entry){slot, mean_of_partners(layers, slot)};
  }
  qsort(entries, count, sizeof *entries, by_partners);
  for (size_t k = 0; k < count; k++)
    layers->slots[entries[k].slot].order = k;
}

/* Barycentres alone: each layer by the mean place of its partners on both sides, 24 times there and back. */
static void order_by_barycentres(fil_layers *layers)
{
  for (size_t sweep = 0; sweep < 24; sweep++) {
    for (size_t step = 0; step < layers->count; step++)
      order_layer(layers, sweep % 2 ? layers->count - 1 - step : step);
  }
}

/* Never more crossings than barycentres alone leave, and over many chains a third fewer. */
static void test_order_against_barycentres(void **state)
{
  (void)state;
  size_t ours = 0, theirs = 0;
  for (uint32_t seed = 1; seed <= 60; seed++) {
    fil_layers layers = random_layers(seed, 3 + seed % 4, 12, 1), same = random_layers(seed, 3 + seed % 4, 12, 1);
    order_by_barycentres(&same);
    const size_t before = crossings(&layers), reference = crossings(&same);
    assert_int_equal(fil_layers_order(&layers, NULL), FIL_OK);
    const size_t after = crossings(&layers);
    assert_true(after <= before);
    if (after > reference)
      fail_msg("seed %u: %zu crossings, %zu by barycentres", (unsigned)seed, after, reference);
    ours += after;
    theirs += reference;
    fil_layers_destroy(&layers);
    fil_layers_destroy(&same);
  }
  print_message("%zu crossings, by barycentres alone %zu\n", ours, theirs);
  assert_true((double)ours < 0.7 * (double)theirs);
}

/* Slots stay in their channels, each place is taken once, and twice the same gives the same. */
static void test_order_keeps_channels(void **state)
{
  (void)state;
  for (uint32_t seed = 1; seed <= 30; seed++) {
    fil_layers layers = random_layers(seed, 5, 12, 3), same = random_layers(seed, 5, 12, 3);
    assert_int_equal(fil_layers_order(&layers, NULL), FIL_OK);
    assert_int_equal(fil_layers_order(&same, NULL), FIL_OK);
    for (size_t one = 0; one < layers.slot_count; one++) {
      assert_int_equal(layers.slots[one].order, same.slots[one].order);
      for (size_t other = 0; other < layers.slot_count; other++) {
        const fil_slot *first = &layers.slots[one], *second = &layers.slots[other];
        if (one == other || first->layer != second->layer)
          continue;
        assert_true(first->order != second->order);
        assert_true(first->channel <= second->channel || first->order > second->order);
      }
    }
    fil_layers_destroy(&layers);
    fil_layers_destroy(&same);
  }
}

/* The first and the last of four are bonded, and nothing else speaks for an order: they come to stand side by side.
   Where links would cross they stay. */
static void test_bonds(void **state)
{
  (void)state;
  for (int linked = 0; linked < 2; linked++) {
    fil_layers layers = {0};
    for (size_t k = 0; k < 8; k++)
      add(&layers, k / 4, 0, k % 4);
    for (size_t k = 0; linked && k < 4; k++)
      join(&layers, k, k + 4);
    assert_int_equal(fil_layers_bond(&layers, 0, 3, NULL), FIL_OK);
    assert_int_equal(fil_layers_order(&layers, NULL), FIL_OK);
    const long away = (long)layers.slots[0].order - (long)layers.slots[3].order;
    assert_int_equal(labs(away), linked ? 3 : 1);
    assert_int_equal(crossings(&layers), 0);
    fil_layers_destroy(&layers);
  }
}

/* 3, 1 and 2 may not decrease: their mean, 2, three times. 5, 6, 4, 9: the middle two of 6 and 4, with 5, are 5. */
static void test_pool_by_hand(void **state)
{
  (void)state;
  size_t counts[4];
  double all[] = {3, 1, 2}, some[] = {5, 6, 4, 9}, bounded[] = {-5, 2, 20};
  fil_pool_violators(all, counts, 3, 0, 10);
  for (size_t k = 0; k < 3; k++)
    assert_float_equal(all[k], 2, 1e-12);
  fil_pool_violators(some, counts, 4, 0, 10);
  assert_float_equal(some[0], 5, 1e-12);
  assert_float_equal(some[1], 5, 1e-12);
  assert_float_equal(some[2], 5, 1e-12);
  assert_float_equal(some[3], 9, 1e-12);
  fil_pool_violators(bounded, counts, 3, 0, 10);
  assert_float_equal(bounded[0], 0, 1e-12);
  assert_float_equal(bounded[1], 2, 1e-12);
  assert_float_equal(bounded[2], 10, 1e-12);
}

static double loss(const double places[], const double wanted[], size_t count)
{
  double sum = 0;
  for (size_t k = 0; k < count; k++)
    sum += (places[k] - wanted[k]) * (places[k] - wanted[k]);
  return sum;
}

/* No whole numbers in order are nearer than the result: all of them are tried. */
static void test_pool_is_nearest(void **state)
{
  (void)state;
  enum { COUNT = 4, HIGH = 6 };
  uint32_t seed = 5;
  for (size_t run = 0; run < 50; run++) {
    double wanted[COUNT], places[COUNT];
    size_t counts[COUNT];
    for (size_t k = 0; k < COUNT; k++)
      places[k] = wanted[k] = (double)draw_number(&seed, 12) - 3;
    fil_pool_violators(places, counts, COUNT, 0, HIGH);
    for (size_t k = 0; k < COUNT; k++)
      assert_true(places[k] >= 0 && places[k] <= HIGH && (k == 0 || places[k] >= places[k - 1] - 1e-12));
    for (size_t code = 0; code < 2401; code++) { /* 7 to the power of 4 */
      double tried[COUNT];
      bool ordered = true;
      for (size_t k = 0, rest = code; k < COUNT; k++, rest /= 7) {
        tried[k] = (double)(rest % 7);
        ordered = ordered && (k == 0 || tried[k] >= tried[k - 1]);
      }
      assert_true(!ordered || loss(places, wanted, COUNT) <= loss(tried, wanted, COUNT) + 1e-9);
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_crossings_by_hand),
      cmocka_unit_test(test_crossings_at_random),
      cmocka_unit_test(test_order_against_barycentres),
      cmocka_unit_test(test_order_keeps_channels),
      cmocka_unit_test(test_bonds),
      cmocka_unit_test(test_pool_by_hand),
      cmocka_unit_test(test_pool_is_nearest),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
