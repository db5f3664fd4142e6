/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Angles on the rings, so that the labels outside of the outer one have room. */
#include "graph/memory.h"
#include "io/diagram/figure/ego_plan.h"

#include <math.h>
#include <stdlib.h>

/* Points. */
static const double label_gap = 2.5, clearance = 2, least_radius = 60, radius_an_actor = 11, widest_label = 62,
                    between_rings = 36;

/* Diameters of the largest marks, and the part of a ring that marks may take. */
static const double usual_largest = 18, least_largest = 8, part_of_marks = 0.4;

/* The first ring in the second; how much further out labels begin to stand to the side; angles are tried in such steps;
   what stays of the labels each time there are too many. */
static const double inner_part = 0.52, lean = 1.5, step = 0.01, kept = 0.9;
enum { HALVINGS = 40 };

typedef struct box {
  double left, bottom, right, top;
} box;

static bool do_meet(box one, box other)
{
  return one.left < other.right + clearance && other.left < one.right + clearance && one.bottom < other.top + 1 &&
         other.bottom < one.top + 1;
}

static double clamp(double share)
{
  return fmin(1, fmax(-1, share));
}

static fil_point on_ring(double radius, double angle)
{
  return (fil_point){radius * cos(angle), radius * sin(angle)};
}

static double reach_of(const fil_mark *mark)
{
  return fil_mark_end(mark).side / 2;
}

/* The centre of a label outside of its mark. */
static fil_point label_at(const fil_mark *mark, double radius, double angle)
{
  const fil_point begin = on_ring(radius + reach_of(mark) + label_gap, angle);
  return (fil_point){begin.x + mark->label_width / 2 * clamp(cos(angle) * lean),
                     begin.y + (double)mark->lines * FIL_LINE_HEIGHT / 2 * clamp(sin(angle) * lean)};
}

static box box_around(fil_point centre, double width, double height)
{
  return (box){centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

static box mark_box(const fil_mark *mark, double radius, double angle)
{
  return box_around(on_ring(radius, angle), 2 * reach_of(mark), 2 * reach_of(mark));
}

static box label_box(const fil_mark *mark, double radius, double angle)
{
  return box_around(label_at(mark, radius, angle), mark->label_width, (double)mark->lines * FIL_LINE_HEIGHT);
}

/* Whether two neighbours on a ring are in each other's way. */
static bool are_crowded(const fil_mark *one, double angle, const fil_mark *other, double next, double radius)
{
  const box mark = mark_box(one, radius, angle), beside = mark_box(other, radius, next);
  if (do_meet(mark, beside))
    return true;
  if (one->labelled && do_meet(label_box(one, radius, angle), beside))
    return true;
  if (other->labelled && do_meet(mark, label_box(other, radius, next)))
    return true;
  return one->labelled && other->labelled && do_meet(label_box(one, radius, angle), label_box(other, radius, next));
}

/* The first angle after one at which the next actor is out of its way. */
static double next_angle(const fil_mark *one, double angle, const fil_mark *other, double radius)
{
  double next = angle + step;
  while (next < angle + M_PI && are_crowded(one, angle, other, next, radius))
    next += step;
  return next;
}

/* Sets all angles of a ring from the top on, with the clock's opposite, each as much after the one before as it needs
   and `slack` more. Returns the angle at which the first would stand again. */
static double set_angles(fil_ego *ego, const fil_ego_ring *ring, const fil_mark marks[], double slack)
{
  double angle = M_PI / 2;
  for (size_t k = 0; k < ring->count; k++) {
    const uint32_t node = ring->nodes[k], next = ring->nodes[(k + 1) % ring->count];
    ego->angles[node] = angle;
    angle = ring->count == 1 ? angle + 2 * M_PI : next_angle(&marks[node], angle, &marks[next], ring->radius) + slack;
  }
  return angle;
}

/* Fills the whole circle. False: there are too many for it. */
static bool fill_circle(fil_ego *ego, const fil_ego_ring *ring, const fil_mark marks[])
{
  const double end = M_PI / 2 + 2 * M_PI;
  double low = 0, high = 2 * M_PI;
  if (set_angles(ego, ring, marks, 0) > end)
    return false;
  for (int k = 0; k < HALVINGS; k++) {
    const double middle = (low + high) / 2;
    if (set_angles(ego, ring, marks, middle) > end)
      high = middle;
    else
      low = middle;
  }
  set_angles(ego, ring, marks, low);
  return true;
}

/* Without some of the labels, as many as it takes; without any, on a larger circle. */
static fil_status place_outer(fil_ego *ego, fil_ego_ring *ring, fil_marks *marks, const fil_work *work,
                              fil_error *error)
{
  fil_status status = FIL_OK;
  while (!fill_circle(ego, ring, marks->items)) {
    if (marks->labelled > 1)
      FIL_TRY(fil_marks_keep_labels(marks, work, (size_t)((double)marks->labelled * kept), error));
    else
      ring->radius *= 1.1;
  }
done:
  return status;
}

/* An actor of the second ring and where it would like to stand. */
typedef struct seat {
  double wish;
  uint32_t node;
} seat;

static int by_wish(const void *left_item, const void *right_item)
{
  const seat *left = left_item, *right = right_item;
  const int order = (left->wish > right->wish) - (left->wish < right->wish);
  return order ? order : (left->node > right->node) - (left->node < right->node);
}

/* The mean direction of those of the first ring that an actor is tied to, from the top on. */
static double wish_of(const fil_ego *ego, const fil_work *work, uint32_t node)
{
  double x = 0, y = 0;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    const uint32_t other = tie->source == node ? tie->target : tie->source;
    if ((tie->source != node && tie->target != node) || ego->distances[other] != 1)
      continue;
    x += cos(ego->angles[other] - M_PI / 2);
    y += sin(ego->angles[other] - M_PI / 2);
  }
  const double angle = atan2(y, x);
  return angle < -1e-9 ? angle + 2 * M_PI : angle;
}

static fil_status order_second(fil_ego *ego, const fil_work *work, fil_error *error)
{
  fil_ego_ring *ring = &ego->rings[1];
  seat *seats = fil_memory_new(ring->count, sizeof *seats);
  if (!seats)
    return fil_error_memory(error);
  for (size_t k = 0; k < ring->count; k++)
    seats[k] = (seat){wish_of(ego, work, ring->nodes[k]), ring->nodes[k]};
  qsort(seats, ring->count, sizeof *seats, by_wish);
  for (size_t k = 0; k < ring->count; k++)
    ring->nodes[k] = seats[k].node;
  fil_memory_free(seats);
  return FIL_OK;
}

/* How many ties with the second ring an actor of the first has, and one more: the part of the circle that it gets. */
static double share_of(const fil_ego *ego, const fil_work *work, uint32_t node)
{
  double share = 1;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    if ((tie->source == node && ego->distances[tie->target] == 2) ||
        (tie->target == node && ego->distances[tie->source] == 2))
      share++;
  }
  return share;
}

static void place_inner(fil_ego *ego, const fil_work *work)
{
  const fil_ego_ring *ring = &ego->rings[0];
  double whole = 0, before = 0;
  for (size_t k = 0; k < ring->count; k++)
    whole += share_of(ego, work, ring->nodes[k]);
  for (size_t k = 0; k < ring->count; k++) {
    const double share = share_of(ego, work, ring->nodes[k]);
    ego->angles[ring->nodes[k]] = M_PI / 2 + 2 * M_PI * (before + share / 2) / whole;
    before += share;
  }
}

/* Turns the second ring so that its actors stand as near as can be to those of the first. */
static void turn_second(fil_ego *ego, const fil_work *work)
{
  double x = 0, y = 0;
  const fil_ego_ring *ring = &ego->rings[1];
  for (size_t k = 0; k < ring->count; k++) {
    const double apart = wish_of(ego, work, ring->nodes[k]) + M_PI / 2 - ego->angles[ring->nodes[k]];
    x += cos(apart);
    y += sin(apart);
  }
  const double turn = atan2(y, x);
  for (size_t k = 0; k < ego->rings[0].count; k++)
    ego->angles[ego->rings[0].nodes[k]] -= turn;
}

/* The rings as far apart as their marks and the labels between them need. */
static void set_radii(fil_ego *ego, const fil_mark marks[])
{
  fil_ego_ring *inner = &ego->rings[0], *outer = &ego->rings[1];
  inner->radius = outer->radius * inner_part;
  for (size_t k = 0; k < inner->count && inner->count > 1; k++) {
    const uint32_t node = inner->nodes[k], next = inner->nodes[(k + 1) % inner->count];
    const double apart = reach_of(&marks[node]) + reach_of(&marks[next]) + clearance;
    const double half = fabs(sin((ego->angles[next] - ego->angles[node]) / 2));
    inner->radius = fmax(inner->radius, apart / 2 / fmax(half, 1e-3));
  }
  outer->radius = fmax(outer->radius, inner->radius + between_rings);
}

static void set_places(const fil_ego *ego, fil_marks *marks)
{
  for (size_t ring = 0; ring < ego->steps; ring++) {
    for (size_t k = 0; k < ego->rings[ring].count; k++) {
      fil_mark *mark = &marks->items[ego->rings[ring].nodes[k]];
      const double angle = ego->angles[ego->rings[ring].nodes[k]], radius = ego->rings[ring].radius;
      mark->at = on_ring(radius, angle);
      mark->label_at = label_at(mark, radius, angle);
    }
  }
}

/* The radius that the page has room for, with labels. */
static double most_radius(const fil_work *work)
{
  return fmax(work->room / 2 - widest_label - 8, least_radius);
}

double fil_ego_largest(const fil_ego *ego, const fil_work *work)
{
  const double inner = (double)ego->rings[0].count / (ego->steps == 2 ? inner_part : 1);
  const double crowd = fmax(inner, (double)ego->rings[1].count);
  const double share = 2 * M_PI * most_radius(work) * part_of_marks / fmax(crowd, 1);
  return share < usual_largest ? fmax(share, least_largest) : 0;
}

fil_status fil_ego_spread(fil_ego *ego, fil_marks *marks, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const double most = most_radius(work);
  fil_ego_ring *outer = &ego->rings[ego->steps == 2 ? 1 : 0];
  if (ego->steps == 0)
    return FIL_OK;
  outer->radius = ego->steps == 2 ? most : fmin(most, fmax(least_radius, radius_an_actor * (double)outer->count));
  if (ego->steps == 2) {
    place_inner(ego, work);
    FIL_TRY(order_second(ego, work, error));
  }
  FIL_TRY(place_outer(ego, outer, marks, work, error));
  if (ego->steps == 2) {
    turn_second(ego, work);
    set_radii(ego, marks->items);
  }
  set_places(ego, marks);
done:
  return status;
}
