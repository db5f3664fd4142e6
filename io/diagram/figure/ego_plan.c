/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who stands around an actor, and in which order. */
#include "io/diagram/figure/ego_plan.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

enum { USUAL_MOST = 40, ORDERED_MOST = 300, SWEEPS = 30 };

/* How much two of the first ring draw each other near: by each tie between them, by each that both are tied to, by
   being of one category. */
static const double by_tie = 1, by_partner = 0.5, by_category = 0.1;

/* The actors at one distance more than those that are there. Returns how many. */
static size_t extend(fil_ego *ego, const fil_ties *ties, size_t distance)
{
  size_t found = 0;
  for (size_t k = 0; k < ties->count; k++) {
    const uint32_t ends[] = {ties->items[k].source, ties->items[k].target};
    for (int end = 0; end < 2; end++) {
      if (ego->distances[ends[end]] != distance - 1 || ego->distances[ends[1 - end]] <= distance)
        continue;
      ego->distances[ends[1 - end]] = distance;
      found++;
    }
  }
  return found;
}

static fil_status fill_ring(fil_ego *ego, size_t nodes, size_t ring, fil_error *error)
{
  fil_ego_ring *filled = &ego->rings[ring];
  filled->nodes = fil_memory_new(nodes, sizeof *filled->nodes);
  if (!filled->nodes)
    return fil_error_memory(error);
  for (size_t node = 0; node < nodes; node++) {
    if (ego->distances[node] == ring + 1)
      filled->nodes[filled->count++] = (uint32_t)node;
  }
  return FIL_OK;
}

static fil_status find_rings(fil_ego *ego, const fil_work *work, size_t steps, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(work->network);
  for (size_t node = 0; node < nodes; node++)
    ego->distances[node] = SIZE_MAX;
  ego->distances[ego->centre] = 0;
  const size_t first = extend(ego, &work->ties, 1), second = steps == 1 ? 0 : extend(ego, &work->ties, 2);
  ego->steps = first == 0 ? 0 : second == 0 || (steps == 0 && first + second > USUAL_MOST) ? 1 : 2;
  for (size_t node = 0; node < nodes; node++) {
    if (ego->distances[node] != SIZE_MAX && ego->distances[node] > ego->steps)
      ego->distances[node] = SIZE_MAX;
  }
  for (size_t ring = 0; ring < FIL_EGO_RINGS; ring++)
    FIL_TRY(fill_ring(ego, nodes, ring, error));
done:
  return status;
}

/* The first ring by category, then by row, which it is in already. */
static void sort_by_category(fil_ego_ring *ring, const fil_network *network)
{
  for (size_t k = 1; k < ring->count; k++) {
    const uint32_t node = ring->nodes[k], category = fil_network_category(network, node);
    size_t place = k;
    for (; place > 0 && fil_network_category(network, ring->nodes[place - 1]) > category; place--)
      ring->nodes[place] = ring->nodes[place - 1];
    ring->nodes[place] = node;
  }
}

/* How much each pair of the first ring draws each other near: a square of `count` by place in the ring. */
static void find_pulls(const fil_ego *ego, const fil_work *work, const size_t places[], const bool *partners,
                       double pulls[])
{
  const fil_ego_ring *ring = &ego->rings[0];
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    if (ego->distances[tie->source] != 1 || ego->distances[tie->target] != 1)
      continue;
    pulls[places[tie->source] * ring->count + places[tie->target]] += by_tie;
    pulls[places[tie->target] * ring->count + places[tie->source]] += by_tie;
  }
  for (size_t one = 0; one < ring->count; one++) {
    for (size_t other = 0; other < ring->count; other++) {
      double *pull = &pulls[one * ring->count + other];
      for (size_t far = 0; far < ego->rings[1].count; far++)
        *pull +=
            partners[one * ego->rings[1].count + far] && partners[other * ego->rings[1].count + far] ? by_partner : 0;
      *pull += fil_network_category(work->network, ring->nodes[one]) ==
                       fil_network_category(work->network, ring->nodes[other])
                   ? by_category
                   : 0;
    }
  }
}

/* Steps along the ring between two of its places. */
static double way(size_t one, size_t other, size_t count)
{
  const size_t apart = one > other ? one - other : other - one;
  return (double)(apart < count - apart ? apart : count - apart);
}

/* What all ways of the actor would change if it moved from one place to another; `order` has who stands where. */
static double change_of(const double pulls[], const size_t order[], size_t count, size_t from, size_t to)
{
  double change = 0;
  for (size_t place = 0; place < count; place++) {
    if (place != from && place != to)
      change += pulls[order[from] * count + order[place]] * (way(to, place, count) - way(from, place, count));
  }
  return change;
}

/* Exchanges pairs while that shortens the ways between those who draw each other near. */
static void exchange(const double pulls[], size_t order[], size_t count)
{
  bool changed = true;
  for (int sweep = 0; sweep < SWEEPS && changed; sweep++) {
    changed = false;
    for (size_t one = 0; one + 1 < count; one++) {
      for (size_t other = one + 1; other < count; other++) {
        if (change_of(pulls, order, count, one, other) + change_of(pulls, order, count, other, one) > -1e-9)
          continue;
        const size_t moved = order[one];
        order[one] = order[other];
        order[other] = moved;
        changed = true;
      }
    }
  }
}

/* What ordering the first ring needs. */
typedef struct ordering {
  size_t *places; /* by node: in a ring */
  size_t *order;
  bool *partners; /* of the first ring by the second */
  double *pulls;
  uint32_t *nodes;
} ordering;

static void destroy_ordering(ordering *held)
{
  fil_memory_free(held->places);
  fil_memory_free(held->order);
  fil_memory_free(held->partners);
  fil_memory_free(held->pulls);
  fil_memory_free(held->nodes);
}

static void find_partners(const fil_ego *ego, const fil_work *work, const size_t places[], bool partners[])
{
  for (size_t k = 0; k < work->ties.count; k++) {
    const uint32_t ends[] = {work->ties.items[k].source, work->ties.items[k].target};
    for (int end = 0; end < 2; end++) {
      if (ego->distances[ends[end]] == 1 && ego->distances[ends[1 - end]] == 2)
        partners[places[ends[end]] * ego->rings[1].count + places[ends[1 - end]]] = true;
    }
  }
}

static fil_status order_first(fil_ego *ego, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_ego_ring *ring = &ego->rings[0];
  const size_t count = ring->count;
  sort_by_category(ring, work->network);
  if (count > ORDERED_MOST || count < 3)
    return FIL_OK;
  ordering held = {.places = fil_memory_new(fil_network_node_count(work->network), sizeof *held.places),
                   .order = fil_memory_new(count, sizeof *held.order),
                   .partners = fil_memory_new(count * ego->rings[1].count, sizeof *held.partners),
                   .pulls = fil_memory_new(count * count, sizeof *held.pulls),
                   .nodes = fil_memory_new(count, sizeof *held.nodes)};
  if (!held.places || !held.order || !held.partners || !held.pulls || !held.nodes) {
    status = fil_error_memory(error);
    goto done;
  }
  for (size_t of = 0; of < FIL_EGO_RINGS; of++) {
    for (size_t k = 0; k < ego->rings[of].count; k++)
      held.places[ego->rings[of].nodes[k]] = k;
  }
  for (size_t k = 0; k < count; k++) {
    held.order[k] = k;
    held.nodes[k] = ring->nodes[k];
  }
  find_partners(ego, work, held.places, held.partners);
  find_pulls(ego, work, held.places, held.partners, held.pulls);
  exchange(held.pulls, held.order, count);
  for (size_t k = 0; k < count; k++)
    ring->nodes[k] = held.nodes[held.order[k]];
done:
  destroy_ordering(&held);
  return status;
}

fil_status fil_ego_plan(fil_ego *ego, const fil_work *work, uint32_t centre, size_t steps, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t nodes = fil_network_node_count(work->network);
  *ego = (fil_ego){.centre = centre,
                   .distances = fil_memory_new(nodes, sizeof *ego->distances),
                   .angles = fil_memory_new(nodes, sizeof *ego->angles)};
  if (!ego->distances || !ego->angles)
    return fil_error_memory(error);
  FIL_TRY(find_rings(ego, work, steps, error));
  FIL_TRY(order_first(ego, work, error));
done:
  return status;
}

void fil_ego_destroy(fil_ego *ego)
{
  fil_memory_free(ego->distances);
  fil_memory_free(ego->angles);
  for (size_t ring = 0; ring < FIL_EGO_RINGS; ring++)
    fil_memory_free(ego->rings[ring].nodes);
  *ego = (fil_ego){0};
}
