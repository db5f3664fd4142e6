/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Places of labels, weighed against each other in some sweeps. */
#include "io/diagram/label.h"

#include "io/diagram/outline.h"

#include <math.h>

enum { SWEEPS = 3, DIRECTIONS = 48 };

/* Points. */
static const double gap = 2.5, near = 0.5, clearance = 0.75;

/* What is lost by covering a mark or a label, by leaving the page, a line as long as the label is high counting 1; an
   optional label is not worth more than a few lines. */
static const double cost_of_cover = 100, cost_of_page = 50, most_of_optional = 6;

/* A place for a label: to which side of the mark, from -1 to 1, and how much less it is liked. */
static const struct {
  double across, up, cost;
} places[] = {{0, -1, 0},   {0, 1, 0.8},   {1, 0, 1},     {-1, 0, 1.2},   {0.5, -1, 1.1}, {-0.5, -1, 1.1},
              {1, -1, 1.2}, {-1, -1, 1.4}, {0.5, 1, 1.5}, {-0.5, 1, 1.5}, {1, 1, 1.6},    {-1, 1, 1.8}};
enum { PLACES = sizeof places / sizeof *places };

typedef struct box {
  double left, bottom, right, top;
} box;

static box box_around(fil_point centre, double width, double height)
{
  return (box){centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

static bool do_meet(box one, box other)
{
  return one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;
}

/* Whether a segment lies to one side of a box: most do. */
static bool is_beside(const fil_segment *segment, const box *area)
{
  const fil_point from = segment->from, to = segment->to;
  return (from.x < area->left && to.x < area->left) || (from.x > area->right && to.x > area->right) ||
         (from.y < area->bottom && to.y < area->bottom) || (from.y > area->top && to.y > area->top);
}

/* How much of a segment lies in a box. */
static double length_within(const fil_segment *segment, box area)
{
  if (is_beside(segment, &area))
    return 0;
  const double dx = segment->to.x - segment->from.x, dy = segment->to.y - segment->from.y;
  const double rates[] = {-dx, dx, -dy, dy};
  const double rooms[] = {segment->from.x - area.left, area.right - segment->from.x, segment->from.y - area.bottom,
                          area.top - segment->from.y};
  double enter = 0, leave = 1;
  for (int k = 0; k < 4; k++) {
    if (rates[k] == 0 && rooms[k] < 0)
      return 0;
    if (rates[k] < 0)
      enter = fmax(enter, rooms[k] / rates[k]);
    else if (rates[k] > 0)
      leave = fmin(leave, rooms[k] / rates[k]);
  }
  return enter < leave ? (leave - enter) * hypot(dx, dy) : 0;
}

/* How far a mark's outline reaches to one side, seen over `room` of the other axis around its centre. */
static double reach_of(const fil_label *label, double across, double up, double room)
{
  const double side = 2 * label->half;
  double reach = 0;
  for (int k = 0; k < DIRECTIONS; k++) {
    const double angle = 2 * M_PI * k / DIRECTIONS, dx = cos(angle), dy = sin(angle);
    const double length = side * fil_outline_reach(label->shape ? label->shape : "square", dx, dy);
    const double other = fabs(length * (across != 0 ? dy : dx));
    if (other <= room)
      reach = fmax(reach, length * (dx * across + dy * up));
  }
  return reach;
}

static fil_point centre_at(const fil_label *label, int place)
{
  const double across = places[place].across, up = places[place].up;
  if (up == 0)
    return (fil_point){label->mark.x +
                           across * (reach_of(label, across, 0, label->height / 2) + gap + label->width / 2),
                       label->mark.y};
  if (fabs(across) < 1)
    return (fil_point){label->mark.x + across * (label->half + gap + label->width / 2),
                       label->mark.y + up * (reach_of(label, 0, up, label->half) + gap + label->height / 2)};
  const double diagonal = fil_outline_reach(label->shape ? label->shape : "square", across, up) * 2 * label->half;
  const double corner = diagonal * M_SQRT1_2 + near;
  return (fil_point){label->mark.x + across * (corner + label->width / 2),
                     label->mark.y + up * (corner + label->height / 2)};
}

static double cost_at(const fil_label labels[], size_t count, size_t own, const fil_segment segments[],
                      size_t segment_count, fil_point page, int place)
{
  const fil_label *label = &labels[own];
  const fil_point centre = centre_at(label, place);
  const box area = box_around(centre, label->width + 2 * clearance, label->height + 2 * clearance);
  double cost = places[place].cost;
  if (area.left < 0 || area.bottom < 0 || area.right > page.x || area.top > page.y)
    cost += cost_of_page;
  for (size_t k = 0; k < count; k++) {
    const fil_label *other = &labels[k];
    if (k == own)
      continue;
    cost += do_meet(area, box_around(other->mark, 2 * other->half, 2 * other->half)) ? cost_of_cover : 0;
    if (other->shown)
      cost += do_meet(area, box_around(other->at, other->width, other->height)) ? cost_of_cover : 0;
  }
  for (size_t k = 0; k < segment_count; k++)
    cost += length_within(&segments[k], area) / label->height * segments[k].weight;
  return cost;
}

/* The best place for a label and what it costs. */
static double find_place(const fil_label labels[], size_t count, size_t own, const fil_segment segments[],
                         size_t segment_count, fil_point page, fil_point *best)
{
  double least = INFINITY;
  for (int place = 0; place < PLACES; place++) {
    const double cost = cost_at(labels, count, own, segments, segment_count, page, place);
    if (cost < least) {
      least = cost;
      *best = centre_at(&labels[own], place);
    }
  }
  return least;
}

void fil_labels_place(fil_label labels[], size_t count, const fil_segment segments[], size_t segment_count,
                      fil_point page)
{
  for (size_t k = 0; k < count; k++) {
    labels[k].at = centre_at(&labels[k], 0);
    labels[k].shown = labels[k].width > 0 && !labels[k].optional;
  }
  for (int sweep = 0; sweep < SWEEPS; sweep++) {
    for (size_t k = count; k-- > 0;) {
      if (labels[k].shown)
        find_place(labels, count, k, segments, segment_count, page, &labels[k].at);
    }
  }
  for (size_t k = count; k-- > 0;) {
    if (labels[k].shown && labels[k].yielding)
      labels[k].shown = find_place(labels, count, k, segments, segment_count, page, &labels[k].at) < cost_of_page;
  }
  for (size_t k = 0; k < count; k++) {
    if (labels[k].width > 0 && labels[k].optional)
      labels[k].shown = find_place(labels, count, k, segments, segment_count, page, &labels[k].at) < most_of_optional;
  }
}
