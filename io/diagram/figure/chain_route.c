/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Courses of ties. */
#include "io/diagram/figure/chain_route.h"

#include <math.h>

/* Points. */
static const double bow_least = 9, bow_most = 40, beside_bow = 9, corner = 3.5, stage_step = 5;

/* Corners of a line of straight pieces. */
enum { CORNERS_MOST = 10 };
typedef struct polyline {
  fil_point at[CORNERS_MOST];
  size_t count;
} polyline;

static void add(fil_route *route, fil_point point)
{
  route->points[route->count++] = point;
}

/* A place in the chain. */
typedef struct place {
  double along, across;
} place;

static fil_point on_page(const fil_chain *chain, place at)
{
  return fil_chain_at(chain, at.along, at.across);
}

/* A piece that leaves and arrives along the flow. */
static void add_curve(fil_route *route, const fil_chain *chain, place from, place to)
{
  const double half = (to.along - from.along) / 2;
  add(route, fil_chain_at(chain, from.along + half, from.across));
  add(route, fil_chain_at(chain, to.along - half, to.across));
  add(route, on_page(chain, to));
}

static const fil_slot *slot_of(const fil_chain *chain, size_t node)
{
  return &chain->layers.slots[chain->boxes[node].slot];
}

/* The side of a box, along the flow. Boxes of a layer of a vertical chain are not equally high. */
static double side_of(const fil_chain *chain, size_t node, bool front)
{
  const fil_box *box = &chain->boxes[node];
  const fil_layer *layer = &chain->layer[slot_of(chain, node)->layer];
  const double half = (chain->vertical ? box->height : box->width) / 2;
  return (layer->low + layer->high) / 2 + (front ? half : -half);
}

/* The edge of a layer, and whether a box of it is so much lower than others that its ties first go straight past these.
 */
static double edge_of(const fil_chain *chain, size_t node, bool front)
{
  const fil_layer *layer = &chain->layer[slot_of(chain, node)->layer];
  return front ? layer->high : layer->low;
}

static bool is_inside(const fil_chain *chain, size_t node, bool front)
{
  return fabs(edge_of(chain, node, front) - side_of(chain, node, front)) > 3;
}

/* From layer to layer; `forth` is away from the chain's beginning. */
static void run_along(fil_route *route, const fil_chain *chain, const fil_tie *tie, size_t first_passage,
                      const double ports[2])
{
  const size_t from = slot_of(chain, tie->source)->layer, to = slot_of(chain, tie->target)->layer;
  const bool forth = from < to;
  const size_t low = forth ? from : to, between = (forth ? to - from : from - to) - 1;
  const double sign = forth ? 1 : -1, head = tie->directed ? FIL_ARROW_LENGTH : 0;
  place at = {side_of(chain, tie->source, forth), ports[0]};
  const place end = {side_of(chain, tie->target, !forth), ports[1]};
  route->begin = on_page(chain, at);
  if (tie->directed && route->kind == FIL_ROUTE_BACKWARD)
    at.along += sign * FIL_TAIL_LENGTH;
  add(route, on_page(chain, at));
  if (is_inside(chain, tie->source, forth)) {
    const place out = {edge_of(chain, tie->source, forth), at.across};
    add_curve(route, chain, at, out);
    at = out;
  }
  for (size_t k = 0; k < between; k++) {
    const size_t step = forth ? k : between - 1 - k;
    const fil_layer *layer = &chain->layer[low + 1 + step];
    const double across = chain->layers.slots[first_passage + step].across;
    const place in = {forth ? layer->low : layer->high, across}, out = {forth ? layer->high : layer->low, across};
    add_curve(route, chain, at, in);
    add_curve(route, chain, in, out);
    at = out;
  }
  const place last = {end.along - sign * head, end.across};
  if (is_inside(chain, tie->target, !forth)) {
    const place in = {edge_of(chain, tie->target, !forth), end.across};
    add_curve(route, chain, at, in);
    at = in;
  }
  add_curve(route, chain, at, last);
  route->tip = on_page(chain, end);
}

/* How far a bow between two boxes of a layer goes out into the gutter: the longer, the further, so that bows lie in
   each other. */
static double bow_of(const fil_chain *chain, size_t layer, double distance_across)
{
  const double end = layer + 1 < chain->layers.count ? chain->layer[layer + 1].low : chain->length;
  const double most = fmax(bow_least, fmin(bow_most, end - chain->layer[layer].high - beside_bow));
  return bow_least + (most - bow_least) * fmin(1, distance_across / fmax(1, chain->breadth / 2));
}

static void run_within(fil_route *route, const fil_chain *chain, const fil_tie *tie, const double ports[2])
{
  const double head = tie->directed ? FIL_ARROW_LENGTH : 0;
  const place from = {side_of(chain, tie->source, /*front=*/true), ports[0]};
  const place tip = {side_of(chain, tie->target, /*front=*/true), ports[1]};
  const size_t layer = slot_of(chain, tie->source)->layer;
  const double bow = bow_of(chain, layer, fabs(from.across - tip.across));
  const double out = chain->layer[layer].high + bow * 4 / 3;
  route->begin = on_page(chain, from);
  route->tip = on_page(chain, tip);
  add(route, route->begin);
  add(route, fil_chain_at(chain, out, from.across));
  add(route, fil_chain_at(chain, out, tip.across));
  add(route, fil_chain_at(chain, tip.along + head, tip.across));
}

static void turn(polyline *line, fil_point at)
{
  if (line->count < CORNERS_MOST)
    line->at[line->count++] = at;
}

static fil_point toward(fil_point from, fil_point to, double distance)
{
  const double length = fmax(hypot(to.x - from.x, to.y - from.y), 1e-6), share = distance / length;
  return (fil_point){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

static double distance(fil_point one, fil_point other)
{
  return hypot(other.x - one.x, other.y - one.y);
}

static void add_straight(fil_route *route, fil_point to)
{
  const fil_point from = route->points[route->count - 1];
  const double length = distance(from, to);
  add(route, toward(from, to, length / 3));
  add(route, toward(to, from, length / 3));
  add(route, to);
}

/* Straight pieces with rounded corners, shortened by the arrowhead at the end. */
static void draw_line(fil_route *route, polyline *line, double head)
{
  fil_point *last = &line->at[line->count - 1];
  route->tip = *last;
  route->begin = line->at[0];
  *last = toward(*last, line->at[line->count - 2], fmin(head, distance(*last, line->at[line->count - 2]) * 0.9));
  add(route, line->at[0]);
  for (size_t k = 1; k + 1 < line->count; k++) {
    const fil_point here = line->at[k];
    const double before = distance(line->at[k - 1], here), after = distance(here, line->at[k + 1]);
    const double radius = fmin(corner, fmin(before, after) / 2);
    const fil_point in = toward(here, line->at[k - 1], radius), out = toward(here, line->at[k + 1], radius);
    if (before < 0.01 || after < 0.01)
      continue;
    add_straight(route, in);
    add(route, toward(here, in, radius * 0.4));
    add(route, toward(here, out, radius * 0.4));
    add(route, out);
  }
  add_straight(route, line->at[line->count - 1]);
}

static void reverse(polyline *line)
{
  for (size_t k = 0; k < line->count / 2; k++) {
    const fil_point kept = line->at[k];
    line->at[k] = line->at[line->count - 1 - k];
    line->at[line->count - 1 - k] = kept;
  }
}

/* The height of a track in the corridor beneath the chain. */
static double track_height(const fil_chain *chain, const fil_bus *bus)
{
  return -(FIL_TRACK_FIRST + chain->track_step * (double)bus->track);
}

/* From the top of an institution into the corridor. */
static void rise(polyline *line, const fil_routes *routes, const fil_chain *chain, size_t port)
{
  const fil_port *from = &routes->ports.items[port];
  const fil_box *box = &chain->boxes[from->node];
  const double top = box->centre.y + box->height / 2;
  turn(line, (fil_point){from->place, top});
  if (routes->entries[port] != from->place) {
    const double over = top + FIL_RISE_FIRST + FIL_RISE_STEP * (double)routes->ranks[port];
    turn(line, (fil_point){from->place, over});
    turn(line, (fil_point){routes->entries[port], over});
  }
}

/* Up from the corridor: in a chain to the right each line has its track beneath it, in a vertical one the tracks go
   on beside it. */
static void enter(polyline *line, const fil_chain *chain, const fil_bus *bus, double entry, double along)
{
  turn(line, (fil_point){entry, track_height(chain, bus)});
  if (!chain->vertical) {
    turn(line, (fil_point){chain->left + along, track_height(chain, bus)});
    return;
  }
  const double beside = chain->left + chain->breadth - track_height(chain, bus);
  turn(line, (fil_point){beside, track_height(chain, bus)});
  turn(line, (fil_point){beside, chain->length - along});
}

double fil_chain_stage_along(const fil_chain *chain, size_t stage, size_t rank)
{
  double low = 0, high = 0;
  bool found = false;
  for (size_t k = 0; k < chain->layers.count; k++) {
    if (chain->layer[k].stage != stage)
      continue;
    low = found ? low : chain->layer[k].low;
    high = chain->layer[k].high;
    found = true;
  }
  const size_t steps = (rank + 1) / 2;
  const double away = stage_step * (double)steps * (rank % 2 ? 1 : -1);
  return fmax(low, fmin(high, (low + high) / 2 + away));
}

/* Which of the ends of a tie is the institution from which its bus goes: 0 the source, 1 the target. */
static int root_end(const fil_chain *chain, const fil_tie *tie)
{
  return fil_chain_holds(chain, tie->source) ? 1 : 0;
}

static void run_support(fil_route *route, const fil_routes *routes, const fil_chain *chain, const fil_buses *buses,
                        const fil_tie *tie, size_t number)
{
  const fil_branch *branch = &buses->branches[number];
  const fil_bus *bus = &buses->items[branch->bus];
  const int root = root_end(chain, tie);
  const size_t port = routes->ends[number][root], other = routes->ends[number][1 - root];
  const uint32_t actor = root ? tie->source : tie->target;
  polyline line = {0};
  rise(&line, routes, chain, port);
  if (branch->kind == FIL_BRANCH_BESIDE) {
    polyline end = {0};
    rise(&end, routes, chain, other);
    turn(&line, (fil_point){routes->entries[port], track_height(chain, bus)});
    turn(&line, (fil_point){routes->entries[other], track_height(chain, bus)});
    for (size_t k = end.count; k > 0; k--)
      turn(&line, end.at[k - 1]);
  } else if (branch->kind == FIL_BRANCH_STAGE) {
    const double along = fil_chain_stage_along(chain, (size_t)chain->boxes[actor].stage, branch->rank);
    enter(&line, chain, bus, routes->entries[port], along);
    turn(&line, fil_chain_at(chain, along, chain->breadth));
  } else {
    const fil_trunk *trunk = &buses->trunks[branch->trunk];
    const double across = routes->ports.items[other].place;
    const bool front = trunk->gutter != slot_of(chain, actor)->layer;
    enter(&line, chain, bus, routes->entries[port], trunk->along);
    turn(&line, fil_chain_at(chain, trunk->along, across));
    turn(&line, fil_chain_at(chain, side_of(chain, actor, front), across));
  }
  if (root == 1 && tie->directed)
    reverse(&line);
  draw_line(route, &line, tie->directed ? FIL_ARROW_LENGTH : 0);
}

void fil_routes_find(const fil_routes *routes, const fil_chain *chain, const fil_work *work, const fil_buses *buses,
                     size_t number, fil_route *route)
{
  const fil_tie *tie = &work->ties.items[number];
  const double ports[] = {routes->ports.items[routes->ends[number][0]].place,
                          routes->ports.items[routes->ends[number][1]].place};
  route->points = routes->points;
  route->count = 0;
  if (buses->branches[number].kind != FIL_BRANCH_NONE) {
    route->kind = FIL_ROUTE_SUPPORT;
    run_support(route, routes, chain, buses, tie, number);
    return;
  }
  const int from = chain->boxes[tie->source].stage, to = chain->boxes[tie->target].stage;
  route->kind = from == to ? FIL_ROUTE_WITHIN : from < to ? FIL_ROUTE_FORWARD : FIL_ROUTE_BACKWARD;
  if (slot_of(chain, tie->source)->layer == slot_of(chain, tie->target)->layer)
    run_within(route, chain, tie, ports);
  else
    run_along(route, chain, tie, chain->passes[number], ports);
}
