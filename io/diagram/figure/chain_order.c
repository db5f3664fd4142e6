/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The order of the slots that crosses few links. */
#include "graph/memory.h"
#include "io/diagram/figure/chain_layers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SWEEPS = 16, EXCHANGES = 12 };

/* Whom each slot is linked to in the layer before (0) and after (1). */
typedef struct neighbours {
  size_t *starts[2]; /* one more than slots */
  size_t *items[2];
} neighbours;

/* While slots are ordered. */
typedef struct ordering {
  fil_layers *layers;
  neighbours around;
  size_t *sequence;     /* slots by layer and order */
  size_t *starts;       /* of the layers in it, one more than layers */
  double *wanted;       /* by slot: where it would like to stand */
  size_t *best;         /* the orders of the best sweep */
  size_t *first, *kept; /* orders to which to return */
  size_t *places;       /* scratch: orders of one slot's partners */
} ordering;

static void destroy(ordering *work)
{
  for (int side = 0; side < 2; side++) {
    fil_memory_free(work->around.starts[side]);
    fil_memory_free(work->around.items[side]);
  }
  fil_memory_free(work->sequence);
  fil_memory_free(work->starts);
  fil_memory_free(work->wanted);
  fil_memory_free(work->best);
  fil_memory_free(work->first);
  fil_memory_free(work->kept);
  fil_memory_free(work->places);
}

static fil_status make(ordering *work, fil_error *error)
{
  const size_t slots = work->layers->slot_count, links = work->layers->link_count;
  bool made = true;
  for (int side = 0; side < 2; side++) {
    work->around.starts[side] = fil_memory_new(slots + 2, sizeof(size_t));
    work->around.items[side] = fil_memory_new(links, sizeof(size_t));
    made = made && work->around.starts[side] && work->around.items[side];
  }
  work->sequence = fil_memory_new(slots, sizeof(size_t));
  work->starts = fil_memory_new(work->layers->count + 2, sizeof(size_t));
  work->wanted = fil_memory_new(slots, sizeof(double));
  work->best = fil_memory_new(slots, sizeof(size_t));
  work->first = fil_memory_new(slots, sizeof(size_t));
  work->kept = fil_memory_new(slots, sizeof(size_t));
  work->places = fil_memory_new(links, sizeof(size_t));
  made =
      made && work->sequence && work->starts && work->wanted && work->best && work->first && work->kept && work->places;
  return made ? FIL_OK : fil_error_memory(error);
}

/* Side 0 of a slot is that of the links of which it is the far end. */
static void find_neighbours(ordering *work)
{
  const fil_layers *layers = work->layers;
  for (int side = 0; side < 2; side++) {
    size_t *starts = work->around.starts[side];
    for (size_t k = 0; k < layers->link_count; k++)
      starts[(side ? layers->links[k].near : layers->links[k].far) + 2]++;
    for (size_t k = 2; k < layers->slot_count + 2; k++)
      starts[k] += starts[k - 1];
    for (size_t k = 0; k < layers->link_count; k++) {
      const fil_link *link = &layers->links[k];
      work->around.items[side][starts[(side ? link->near : link->far) + 1]++] = side ? link->far : link->near;
    }
  }
}

static void fill_sequence(ordering *work)
{
  const fil_layers *layers = work->layers;
  for (size_t k = 0; k < layers->slot_count; k++)
    work->starts[layers->slots[k].layer + 1]++;
  for (size_t k = 1; k <= layers->count; k++)
    work->starts[k] += work->starts[k - 1];
  for (size_t k = 0; k < layers->slot_count; k++)
    work->sequence[work->starts[layers->slots[k].layer] + layers->slots[k].order] = k;
}

static int by_size(const void *left, const void *right)
{
  const size_t one = *(const size_t *)left, other = *(const size_t *)right;
  return (one > other) - (one < other);
}

/* Which partners decide, and how. */
typedef enum rule { RULE_MEAN_BOTH, RULE_MEAN, RULE_MEDIAN } rule;

static size_t collect_places(const ordering *work, size_t slot, int side, size_t count)
{
  const size_t first = work->around.starts[side][slot], end = work->around.starts[side][slot + 1];
  for (size_t k = first; k < end; k++)
    work->places[count++] = work->layers->slots[work->around.items[side][k]].order;
  return count;
}

/* The mean of the partners' places or their middle, on one side or both; its own place where it has none. */
static double place_wanted(const ordering *work, size_t slot, int side, rule how)
{
  double sum = 0;
  size_t count = collect_places(work, slot, side, 0);
  if (how == RULE_MEAN_BOTH)
    count = collect_places(work, slot, 1 - side, count);
  if (count == 0)
    return (double)work->layers->slots[slot].order;
  for (size_t k = 0; k < count; k++)
    sum += (double)work->places[k];
  if (how != RULE_MEDIAN)
    return sum / (double)count;
  qsort(work->places, count, sizeof *work->places, by_size);
  const size_t low = (count - 1) / 2, high = count / 2;
  return ((double)work->places[low] + (double)work->places[high]) / 2;
}

/* Whether the second of two slots goes before the first. */
static bool is_after(const ordering *work, size_t first, size_t second)
{
  const fil_slot *slots = work->layers->slots;
  return slots[first].channel == slots[second].channel && work->wanted[first] > work->wanted[second];
}

/* By insertion, which leaves equals in their order; layers are nearly sorted after the first sweeps. */
static void sort_layer(ordering *work, size_t layer, int side, rule how)
{
  size_t *sequence = work->sequence + work->starts[layer];
  const size_t count = work->starts[layer + 1] - work->starts[layer];
  for (size_t k = 0; k < count; k++)
    work->wanted[sequence[k]] = place_wanted(work, sequence[k], side, how);
  for (size_t k = 1; k < count; k++) {
    const size_t moved = sequence[k];
    size_t at = k;
    for (; at > 0 && is_after(work, sequence[at - 1], moved); at--)
      sequence[at] = sequence[at - 1];
    sequence[at] = moved;
  }
  for (size_t k = 0; k < count; k++)
    work->layers->slots[sequence[k]].order = k;
}

/* How many more crossings there are with the first slot before the second than the other way round. */
static long gain_of_exchange(const ordering *work, size_t first, size_t second)
{
  long gain = 0;
  for (int side = 0; side < 2; side++) {
    const size_t *items = work->around.items[side], *starts = work->around.starts[side];
    for (size_t a = starts[first]; a < starts[first + 1]; a++) {
      for (size_t b = starts[second]; b < starts[second + 1]; b++) {
        const size_t one = work->layers->slots[items[a]].order, other = work->layers->slots[items[b]].order;
        gain += (one > other) - (one < other);
      }
    }
  }
  return gain;
}

/* How much nearer to their bonded slots two neighbours come, together, when they change places. */
static long nearing_of_exchange(const ordering *work, size_t first, size_t second)
{
  const fil_slot *slots = work->layers->slots;
  long nearing = 0;
  for (size_t k = 0; k < work->layers->bond_count; k++) {
    const fil_bond *bond = &work->layers->bonds[k];
    const size_t ends[] = {bond->one, bond->other};
    for (size_t end = 0; end < 2; end++) {
      const size_t moved = ends[end], other = ends[1 - end];
      if ((moved != first && moved != second) || other == first || other == second)
        continue;
      const bool after = slots[other].order > slots[moved].order;
      nearing += (moved == first) == after ? 1 : -1;
    }
  }
  return nearing;
}

/* Exchanges that cross fewer links; where `bonds` decide, those that cross no more and bring bonded slots nearer. */
static bool is_better(const ordering *work, size_t first, size_t second, bool bonds)
{
  const long gain = gain_of_exchange(work, first, second);
  return bonds ? gain >= 0 && nearing_of_exchange(work, first, second) > 0 : gain > 0;
}

static bool exchange_in_layer(ordering *work, size_t layer, bool bonds)
{
  bool changed = false;
  fil_slot *slots = work->layers->slots;
  for (size_t k = work->starts[layer]; k + 1 < work->starts[layer + 1]; k++) {
    const size_t first = work->sequence[k], second = work->sequence[k + 1];
    if (slots[first].channel != slots[second].channel || !is_better(work, first, second, bonds))
      continue;
    work->sequence[k] = second;
    work->sequence[k + 1] = first;
    slots[second].order--;
    slots[first].order++;
    changed = true;
  }
  return changed;
}

static void exchange(ordering *work, bool bonds)
{
  bool changed = true;
  for (size_t pass = 0; changed && pass < EXCHANGES; pass++) {
    changed = false;
    for (size_t layer = 0; layer < work->layers->count; layer++)
      changed = exchange_in_layer(work, layer, bonds) || changed;
  }
}

/* Down the layers and up again, each by the one before it or by those around it. */
static void sweep(ordering *work, size_t number, rule how)
{
  const size_t count = work->layers->count, first = how == RULE_MEAN_BOTH ? 0 : 1;
  for (size_t k = first; k < count; k++) {
    const bool downwards = number % 2 == 0;
    sort_layer(work, downwards ? k : count - 1 - k, downwards ? 0 : 1, how);
  }
}

static void keep(const ordering *work, size_t orders[])
{
  for (size_t k = 0; k < work->layers->slot_count; k++)
    orders[k] = work->layers->slots[k].order;
}

static void restore(ordering *work, const size_t orders[])
{
  for (size_t k = 0; k < work->layers->slot_count; k++) {
    fil_slot *slot = &work->layers->slots[k];
    slot->order = orders[k];
    work->sequence[work->starts[slot->layer] + slot->order] = k;
  }
}

/* Each channel of each layer the other way round. */
static void turn_round(ordering *work)
{
  fil_slot *slots = work->layers->slots;
  for (size_t layer = 0; layer < work->layers->count; layer++) {
    for (size_t first = work->starts[layer], end; first < work->starts[layer + 1]; first = end) {
      const uint32_t channel = slots[work->sequence[first]].channel;
      for (end = first; end < work->starts[layer + 1] && slots[work->sequence[end]].channel == channel;)
        end++;
      for (size_t k = first; k < end; k++)
        slots[work->sequence[k]].order = first + end - 1 - k - work->starts[layer];
    }
  }
  keep(work, work->kept);
  restore(work, work->kept);
}

/* Sweeps by one rule, from the order as it is. Exchanges are tried after each; where the rule goes on from them, it
   finds other orders than where it does not. */
static fil_status search(ordering *work, rule how, bool goes_on, size_t *least, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t crossings;
  for (size_t number = 0; number<SWEEPS && * least> 0; number++) {
    sweep(work, number, how);
    keep(work, work->kept);
    exchange(work, /*bonds=*/false);
    FIL_TRY(fil_layers_crossings(work->layers, &crossings, error));
    if (crossings < *least) {
      *least = crossings;
      keep(work, work->best);
    }
    if (!goes_on)
      restore(work, work->kept);
  }
done:
  return status;
}

/* All rules, each from the first order and from that turned round. */
static fil_status search_all(ordering *work, size_t *least, fil_error *error)
{
  fil_status status = FIL_OK;
  static const rule rules[] = {RULE_MEDIAN, RULE_MEAN, RULE_MEAN_BOTH};
  for (size_t start = 0; start < 2; start++) {
    for (size_t k = 0; k < 2 * sizeof rules / sizeof *rules; k++) {
      restore(work, work->first);
      if (start == 1)
        turn_round(work);
      FIL_TRY(search(work, rules[k / 2], /*goes_on=*/k % 2 == 0, least, error));
    }
  }
done:
  return status;
}

fil_status fil_layers_order(fil_layers *layers, fil_error *error)
{
  fil_status status = FIL_OK;
  ordering work = {.layers = layers};
  size_t least;
  FIL_TRY(make(&work, error));
  FIL_TRY(fil_layers_number(layers, error));
  FIL_TRY(fil_layers_crossings(layers, &least, error));
  find_neighbours(&work);
  fill_sequence(&work);
  keep(&work, work.first);
  keep(&work, work.best);
  FIL_TRY(search_all(&work, &least, error));
  restore(&work, work.best);
  exchange(&work, /*bonds=*/true);
done:
  destroy(&work);
  return status;
}
