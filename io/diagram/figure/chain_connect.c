/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the courses of ties begin and end, before they are drawn. */
#include "graph/memory.h"
#include "io/diagram/figure/chain_place.h"
#include "io/diagram/figure/chain_route.h"

#include <math.h>
#include <stdlib.h>

/* Points. */
static const double trunk_step = 2.2, beside_trunk = 7, lane_step = 2, behind_all = 1e6;

/* A layer that is passed takes two curves; a line of straight pieces, two for each of its corners. */
enum { POINTS_OF_LAYER = 6, POINTS_LEAST = 80 };

static const fil_slot *slot_of(const fil_chain *chain, size_t node)
{
  return &chain->layers.slots[chain->boxes[node].slot];
}

/* Trunks in the middle of their gutter, apart from the boxes on both sides. */
static void place_trunks(const fil_chain *chain, fil_buses *buses)
{
  for (size_t first = 0, end; first < buses->trunk_count; first = end) {
    const size_t gutter = buses->trunks[first].gutter;
    for (end = first; end < buses->trunk_count && buses->trunks[end].gutter == gutter;)
      end++;
    const double low = gutter == 0 ? 0 : chain->layer[gutter - 1].high;
    const double high = gutter == chain->layers.count ? chain->length : chain->layer[gutter].low;
    const double before = gutter == 0 ? 1 : beside_trunk, behind = gutter == chain->layers.count ? 1 : beside_trunk;
    const double room = fmax(0, high - low - before - behind), count = (double)(end - first);
    const double step = count > 1 ? fmin(trunk_step, room / (count - 1)) : 0;
    const double middle = (low + before + high - behind) / 2;
    for (size_t k = first; k < end; k++)
      buses->trunks[k].along = middle + ((double)(k - first) - (count - 1) / 2) * step;
  }
}

/* Where a tie stands in the layer next to one of its ends: 0 is the source, 1 the target. */
static double next_across(const fil_chain *chain, const fil_tie *tie, size_t passage, int end)
{
  const fil_slot *from = slot_of(chain, end ? tie->target : tie->source);
  const fil_slot *to = slot_of(chain, end ? tie->source : tie->target);
  const size_t between = from->layer < to->layer ? to->layer - from->layer : from->layer - to->layer;
  if (between <= 1)
    return to->across;
  return chain->layers.slots[passage + (from->layer < to->layer ? 0 : between - 2)].across;
}

static fil_status connect_boxes(fil_routes *routes, const fil_chain *chain, const fil_tie *tie, size_t number,
                                fil_error *error)
{
  fil_status status = FIL_OK;
  for (int end = 0; end < 2; end++) {
    const uint32_t node = end ? tie->target : tie->source, other = end ? tie->source : tie->target;
    const bool front = slot_of(chain, other)->layer >= slot_of(chain, node)->layer;
    FIL_TRY(fil_ports_add(&routes->ports, node, front ? FIL_PORT_FRONT : FIL_PORT_BACK,
                          next_across(chain, tie, chain->passes[number], end), &routes->ends[number][end], error));
  }
done:
  return status;
}

/* Where a bus goes first, along the page's width: of all its branches the first. */
static double heading_to(const fil_chain *chain, const fil_work *work, const fil_buses *buses, size_t bus)
{
  double sum = 0;
  size_t count = 0;
  for (size_t k = 0; k < buses->trunk_count; k++) {
    sum += buses->trunks[k].bus == bus ? chain->left + buses->trunks[k].along : 0;
    count += buses->trunks[k].bus == bus;
  }
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const fil_branch *branch = &buses->branches[k];
    if (branch->bus != bus || (branch->kind != FIL_BRANCH_BESIDE && branch->kind != FIL_BRANCH_STAGE))
      continue;
    const uint32_t actor = tie->source == buses->items[bus].institution ? tie->target : tie->source;
    sum += chain->boxes[actor].centre.x;
    count++;
  }
  return count ? sum / (double)count : 0;
}

/* One port of a bus for all its ties; ports of their own where these end. */
static fil_status connect_branch(fil_routes *routes, const fil_chain *chain, const fil_buses *buses, const fil_tie *tie,
                                 size_t number, const size_t bus_ports[], fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_branch *branch = &buses->branches[number];
  const int root = fil_chain_holds(chain, tie->source) ? 1 : 0;
  const uint32_t actor = root ? tie->source : tie->target;
  size_t *ends = routes->ends[number];
  ends[root] = ends[1 - root] = bus_ports[branch->bus];
  if (branch->kind == FIL_BRANCH_BESIDE)
    return fil_ports_add(&routes->ports, actor, FIL_PORT_TOP, chain->boxes[tie->source].centre.x, &ends[1 - root],
                         error);
  if (branch->kind == FIL_BRANCH_STAGE)
    return FIL_OK;
  const fil_trunk *trunk = &buses->trunks[branch->trunk];
  const bool front = trunk->gutter != slot_of(chain, actor)->layer;
  FIL_TRY(fil_ports_add(&routes->ports, actor, front ? FIL_PORT_FRONT : FIL_PORT_BACK,
                        behind_all + (front ? -trunk->along : trunk->along), &ends[1 - root], error));
done:
  return status;
}

static fil_status connect(fil_routes *routes, const fil_chain *chain, const fil_work *work, const fil_buses *buses,
                          size_t bus_ports[], fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t bus = 0; bus < buses->count; bus++)
    FIL_TRY(fil_ports_add(&routes->ports, buses->items[bus].institution, FIL_PORT_TOP,
                          heading_to(chain, work, buses, bus), &bus_ports[bus], error));
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    if (buses->branches[k].kind == FIL_BRANCH_NONE)
      FIL_TRY(connect_boxes(routes, chain, tie, k, error));
    else
      FIL_TRY(connect_branch(routes, chain, buses, tie, k, bus_ports, error));
  }
  FIL_TRY(fil_ports_spread(&routes->ports, chain, error));
done:
  return status;
}

/* Lines from lower rows of the shelves go up between the boxes of the rows above. */
static fil_status lead_out(fil_routes *routes, const fil_chain *chain, fil_error *error)
{
  const size_t cells = chain->shelf_rows * chain->shelf_columns + 1;
  size_t *used = fil_memory_new(chain->shelf_columns + 1, sizeof *used);
  routes->entries = fil_memory_new(routes->ports.count, sizeof *routes->entries);
  routes->ranks = fil_memory_new(routes->ports.count, sizeof *routes->ranks);
  routes->lines = fil_memory_new(cells, sizeof *routes->lines);
  if (!used || !routes->entries || !routes->ranks || !routes->lines) {
    fil_memory_free(used);
    return fil_error_memory(error);
  }
  for (size_t k = 0; k < routes->ports.count; k++) {
    const fil_port *port = &routes->ports.items[k];
    routes->entries[k] = port->place;
    if (port->side != FIL_PORT_TOP)
      continue;
    const size_t cell = chain->boxes[port->node].slot, row = cell / chain->shelf_columns;
    const size_t column = cell % chain->shelf_columns;
    routes->ranks[k] = routes->lines[row]++;
    if (row == 0)
      continue;
    const size_t steps = used[column] / 2 + used[column] % 2;
    const double shift = (double)steps * (used[column] % 2 ? 1 : -1);
    used[column]++;
    routes->entries[k] =
        (double)(column + 1) * chain->width / (double)chain->shelf_columns - 2 + fmax(-2, fmin(2, shift)) * lane_step;
  }
  fil_memory_free(used);
  return FIL_OK;
}

static void reach(fil_bus *bus, double x)
{
  bus->from = fmin(bus->from, x);
  bus->to = fmax(bus->to, x);
}

/* What each bus takes of the corridor. In a vertical chain all go on beside it, so each has a track of its own. */
static void measure_buses(const fil_routes *routes, const fil_chain *chain, const fil_work *work, fil_buses *buses,
                          const size_t bus_ports[])
{
  for (size_t bus = 0; bus < buses->count; bus++) {
    buses->items[bus].from = buses->items[bus].to = routes->entries[bus_ports[bus]];
    if (chain->vertical)
      reach(&buses->items[bus], chain->width);
  }
  if (chain->vertical)
    return;
  for (size_t k = 0; k < buses->trunk_count; k++)
    reach(&buses->items[buses->trunks[k].bus], chain->left + buses->trunks[k].along);
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_branch *branch = &buses->branches[k];
    const fil_tie *tie = &work->ties.items[k];
    if (branch->kind == FIL_BRANCH_BESIDE)
      reach(&buses->items[branch->bus], routes->entries[routes->ends[k][1]]);
    if (branch->kind == FIL_BRANCH_STAGE) {
      const uint32_t actor = fil_chain_holds(chain, tie->source) ? tie->source : tie->target;
      const double along = fil_chain_stage_along(chain, (size_t)chain->boxes[actor].stage, branch->rank);
      reach(&buses->items[branch->bus], chain->left + along);
    }
  }
}

fil_status fil_routes_make(fil_routes *routes, fil_chain *chain, const fil_work *work, fil_buses *buses,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  size_t *bus_ports = fil_memory_new(buses->count, sizeof *bus_ports);
  routes->ends = fil_memory_new(work->ties.count, sizeof *routes->ends);
  routes->points = fil_memory_new(POINTS_OF_LAYER * chain->layers.count + POINTS_LEAST, sizeof *routes->points);
  if (!bus_ports || !routes->ends || !routes->points) {
    status = fil_error_memory(error);
    goto done;
  }
  place_trunks(chain, buses);
  FIL_TRY(connect(routes, chain, work, buses, bus_ports, error));
  FIL_TRY(lead_out(routes, chain, error));
  measure_buses(routes, chain, work, buses, bus_ports);
  FIL_TRY(fil_buses_track(buses, error));
  const double tracks = buses->tracks ? FIL_TRACK_FIRST + chain->track_step * (double)buses->tracks : 0;
  chain->corridor = tracks + 8;
  chain->strip = chain->vertical ? tracks : 0;
  FIL_TRY(fil_shelves_place(chain, work, routes->lines, error));
done:
  fil_memory_free(bus_ports);
  return status;
}

void fil_routes_destroy(fil_routes *routes)
{
  fil_ports_destroy(&routes->ports);
  fil_memory_free(routes->ends);
  fil_memory_free(routes->points);
  fil_memory_free(routes->entries);
  fil_memory_free(routes->ranks);
  fil_memory_free(routes->lines);
  *routes = (fil_routes){0};
}
