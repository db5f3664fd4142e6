/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The course of a tie between two markers. */
#include "io/diagram/bow.h"

#include "io/diagram/outline.h"

#include <math.h>

/* Points; the most a bow rises as a part of its length. */
static const double lane_gap = 16, gap_at_mark = 0.6, highest = 0.35;

static double distance(fil_point from, fil_point to)
{
  return fmax(hypot(to.x - from.x, to.y - from.y), 1e-6);
}

static fil_point toward(fil_point from, fil_point to, double length)
{
  const double share = length / distance(from, to);
  return (fil_point){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

static fil_point between(fil_point from, fil_point to, double share)
{
  return (fil_point){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/* Where a line from the centre leaves a marker. */
static fil_point leave(const fil_bow_end *end, fil_point to)
{
  const double reach = fil_outline_reach(end->shape, to.x - end->at.x, to.y - end->at.y) * end->side;
  return toward(end->at, to, fmin(reach + gap_at_mark, distance(end->at, to)));
}

/* The point that the curve is bent to: lanes lie side by side, whichever way their ties run. */
static fil_point bend_of(const fil_bow_end *source, const fil_bow_end *target, const fil_tie *tie)
{
  const bool upward = tie->source < tie->target;
  const fil_point first = upward ? source->at : target->at, second = upward ? target->at : source->at;
  const double length = distance(first, second), lane = (double)tie->lane - (double)(tie->lanes - 1) / 2;
  const double gap = tie->lanes > 1 ? fmin(lane_gap, 2 * highest * length / (double)(tie->lanes - 1)) : 0;
  const fil_point middle = between(first, second, 0.5);
  return (fil_point){middle.x - (second.y - first.y) / length * lane * gap,
                     middle.y + (second.x - first.x) / length * lane * gap};
}

/* Where an arrowhead at an end begins. */
static fil_point before_head(const fil_bow_end *end, fil_point tip, fil_point bend)
{
  const double length = FIL_ARROW_LENGTH * (end->head > 0 ? end->head : 1);
  return toward(tip, bend, fmin(length, distance(bend, tip) * 0.9));
}

fil_bow fil_bow_between(const fil_bow_end *source, const fil_bow_end *target, const fil_tie *tie)
{
  const fil_point bend = bend_of(source, target, tie);
  const fil_point start = leave(source, bend), tip = leave(target, bend);
  const fil_point from = tie->mutual ? before_head(source, start, bend) : start;
  const fil_point to = tie->directed ? before_head(target, tip, bend) : tip;
  return (fil_bow){{from, between(from, bend, 2.0 / 3), between(to, bend, 2.0 / 3), to}, tip, start};
}

fil_bow fil_bow_through(const fil_bow_end *source, const fil_bow_end *target, const fil_point gates[2],
                        const fil_tie *tie)
{
  const fil_point start = leave(source, gates[0]), tip = leave(target, gates[1]);
  const fil_point from = tie->mutual ? before_head(source, start, gates[0]) : start;
  const fil_point to = tie->directed ? before_head(target, tip, gates[1]) : tip;
  return (fil_bow){{from, gates[0], gates[1], to}, tip, start};
}

fil_point fil_bow_at(const fil_bow *bow, double share)
{
  const double rest = 1 - share;
  const double weights[] = {rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share,
                            share * share * share};
  fil_point point = {0, 0};
  for (int k = 0; k < 4; k++) {
    point.x += weights[k] * bow->points[k].x;
    point.y += weights[k] * bow->points[k].y;
  }
  return point;
}
