/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How the ties of a value chain run between its boxes. */
#include "io/diagram/figure/chain_route.h"

#include <math.h>

/* Points. */
static const double lane_gap = 4, clearance = 5, bow = 16;

/* Parallel ties leave and arrive apart; the number of the tie also spreads the courses of one box. */
static double lane_shift(const fil_tie *tie, double height)
{
  double shift = ((double)tie->lane - (double)(tie->lanes - 1) / 2) * lane_gap;
  return fmax(-height / 2 + 2, fmin(height / 2 - 2, shift));
}

static void add(fil_route *route, fil_point point)
{
  if (route->count < FIL_ROUTE_POINTS)
    route->points[route->count++] = point;
}

/* A piece that leaves and arrives horizontally. */
static void add_curve(fil_route *route, fil_point to)
{
  fil_point from = route->points[route->count - 1];
  double half = (to.x - from.x) / 2;
  add(route, (fil_point){from.x + half, from.y});
  add(route, (fil_point){to.x - half, to.y});
  add(route, to);
}

static bool is_free(const fil_chain *chain, int column, double y)
{
  for (size_t node = 0; node < chain->count; node++) {
    const fil_box *box = &chain->boxes[node];
    if (box->column == column && fabs(box->centre.y - y) < box->height / 2 + clearance - 1)
      return false;
  }
  return true;
}

/* The height nearest to `wanted` at which a course passes between the boxes of a column. */
static double nearest_gap(const fil_chain *chain, int column, double wanted)
{
  for (int away = 0; away < 2 * chain->height; away++) {
    if (is_free(chain, column, wanted + away))
      return wanted + away;
    if (is_free(chain, column, wanted - away))
      return wanted - away;
  }
  return wanted;
}

/* Passes the columns between two boxes, one by one. */
static void pass_columns(fil_route *route, const fil_chain *chain, const fil_box *from, const fil_box *to, double shift)
{
  int step = from->column < to->column ? 1 : -1;
  double half = chain->box_width / 2;
  for (int column = from->column + step; column != to->column; column += step) {
    double share = fabs((double)(column - from->column)) / fabs((double)(to->column - from->column));
    double y = nearest_gap(chain, column, from->centre.y + (to->centre.y - from->centre.y) * share) + shift / 2;
    double x = ((double)column + 0.5) * chain->pitch;
    add_curve(route, (fil_point){x - step * half, y});
    add_curve(route, (fil_point){x + step * half, y});
  }
}

static void run_along(fil_route *route, const fil_chain *chain, const fil_tie *tie, double head)
{
  const fil_box *from = &chain->boxes[tie->source], *to = &chain->boxes[tie->target];
  double side = from->column < to->column ? 1 : -1, half = chain->box_width / 2;
  route->kind = side > 0 ? FIL_ROUTE_FORWARD : FIL_ROUTE_BACKWARD;
  add(route, (fil_point){from->centre.x + side * half, from->centre.y + lane_shift(tie, from->height)});
  pass_columns(route, chain, from, to, lane_shift(tie, to->height));
  route->tip = (fil_point){to->centre.x - side * half, to->centre.y + lane_shift(tie, to->height)};
  add_curve(route, (fil_point){route->tip.x - side * head, route->tip.y});
}

static void run_within(fil_route *route, const fil_chain *chain, const fil_tie *tie, double head)
{
  const fil_box *from = &chain->boxes[tie->source], *to = &chain->boxes[tie->target];
  double right = from->centre.x + chain->box_width / 2, out = right + bow + (double)tie->lane * lane_gap;
  double toward = from->centre.y < to->centre.y ? 1 : -1;
  fil_point start = {right, from->centre.y + toward * from->height / 4};
  route->kind = FIL_ROUTE_WITHIN;
  route->tip = (fil_point){right, to->centre.y - toward * to->height / 4};
  add(route, start);
  add(route, (fil_point){out, start.y});
  add(route, (fil_point){out, route->tip.y});
  add(route, (fil_point){route->tip.x + head, route->tip.y});
}

/* From the top of an institution up a lane beside the column, then into the side of the box. */
static void rise(fil_route *route, const fil_chain *chain, const fil_box *low, const fil_box *high, const fil_tie *tie)
{
  double side = low->centre.x > high->centre.x ? 1 : -1, half = chain->box_width / 2;
  double edge = high->centre.x + side * half, lane = edge + side * (chain->pitch - chain->box_width) * 0.3;
  double top = low->centre.y + low->height / 2, y = high->centre.y - high->height / 4 + lane_shift(tie, 4);
  double x = low->centre.x + ((double)tie->lane - (double)(tie->lanes - 1) / 2) * lane_gap;
  add(route, (fil_point){x, top});
  add(route, (fil_point){x, top + (y - top) * 0.35});
  add(route, (fil_point){lane + side * 4, y - (y - top) * 0.15});
  add(route, (fil_point){edge, y});
}

/* Between two institutions: a bow over their tops. */
static void arch(fil_route *route, const fil_box *from, const fil_box *to, const fil_tie *tie)
{
  double left = from->centre.y + from->height / 2, right = to->centre.y + to->height / 2;
  double high = fmax(left, right) + 12 + 0.05 * fabs(from->centre.x - to->centre.x) + (double)tie->lane * lane_gap;
  add(route, (fil_point){from->centre.x, left});
  add(route, (fil_point){from->centre.x, high});
  add(route, (fil_point){to->centre.x, high});
  add(route, (fil_point){to->centre.x, right});
}

static void turn_round(fil_route *route)
{
  for (size_t k = 0; k < route->count / 2; k++) {
    fil_point kept = route->points[k];
    route->points[k] = route->points[route->count - 1 - k];
    route->points[route->count - 1 - k] = kept;
  }
}

/* Shortens the course by the arrowhead, which goes on to its tip. */
static void make_head(fil_route *route, double head)
{
  fil_point *last = &route->points[route->count - 1], *before = &route->points[route->count - 2];
  double length = fmax(hypot(last->x - before->x, last->y - before->y), 1e-6);
  route->tip = *last;
  last->x -= (last->x - before->x) / length * fmin(head, length);
  last->y -= (last->y - before->y) / length * fmin(head, length);
}

fil_route fil_chain_route(const fil_chain *chain, const fil_tie *tie)
{
  fil_route route = {0};
  const fil_box *from = &chain->boxes[tie->source], *to = &chain->boxes[tie->target];
  double head = tie->directed ? FIL_ARROW_LENGTH : 0;
  if (from->column >= 0 && to->column >= 0) {
    if (from->column == to->column)
      run_within(&route, chain, tie, head);
    else
      run_along(&route, chain, tie, head);
    return route;
  }
  route.kind = FIL_ROUTE_SUPPORT;
  if (from->column < 0 && to->column < 0) {
    arch(&route, from, to, tie);
  } else if (from->column < 0) {
    rise(&route, chain, from, to, tie);
  } else {
    rise(&route, chain, to, from, tie);
    turn_round(&route);
  }
  make_head(&route, head);
  return route;
}
