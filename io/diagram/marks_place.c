/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where markers and their names stand. */
#include "graph/memory.h"
#include "io/diagram/label.h"
#include "io/diagram/layout.h"
#include "io/diagram/marks.h"

#include <math.h>
#include <stdlib.h>

/* Points; how much wider a mark is taken for than it looks. */
static const double label_gap = 1, row_gap = 4, isolates_gap = 12, edge = 26, margin_of_mark = 1.3;

/* Heights of the drawing in its widths; how much more room marks and labels take than their areas. */
static const double lowest = 0.8, tallest = 1.25, crowding = 1.3;

/* How much wider than its room a drawing may be: then letters of 7 points are 6 on the page. */
static const double widest = 7.0 / 6.0;

/* Part of the labels that stays at most when there are too many, and how often some go. */
static const double most_kept = 0.95;

/* How much higher the drawing may be each time. */
static const double higher = 0.15;

/* Heights of a drawing at most, in its widths; one in a narrow column may be higher. */
static const double highest = 1.3, highest_narrow = 1.9, narrow = 300;

/* What an arrowhead counts against a label, as many times a line. */
static const double weight_of_head = 4;
enum { TRIES = 8, PIECES = 4 };

/* So many actors are laid out with room for the names of the first alone; others are named where there is some. */
enum { MANY = 300, MANY_LABELS = 40, MANY_TRIES = 2 };

/* The rectangle of a mark with its label beneath. */
static void measure(const fil_mark *mark, const fil_work *work, fil_footprint *footprint)
{
  const double spread = footprint->placed ? work->spread : 0;
  footprint->width = fmax(mark->diameter * margin_of_mark, mark->labelled ? mark->label_width : 0) + 2 + spread;
  footprint->height = mark->diameter * margin_of_mark + label_gap + spread;
  footprint->height += mark->labelled ? (double)mark->lines * FIL_LINE_HEIGHT : 0;
}

static void measure_all(const fil_marks *marks, const fil_work *work, fil_footprint footprints[])
{
  for (size_t k = 0; k < work->ties.count; k++) {
    footprints[work->ties.items[k].source].placed = true;
    footprints[work->ties.items[k].target].placed = true;
  }
  for (size_t node = 0; node < marks->count; node++) {
    if (!work->absent[node])
      measure(&marks->items[node], work, &footprints[node]);
  }
}

static double area_of(const fil_marks *marks, const fil_footprint footprints[])
{
  double area = 0;
  for (size_t node = 0; node < marks->count; node++)
    area += footprints[node].width * footprints[node].height;
  return area * crowding;
}

/* An actor's claim to a label. */
typedef struct claim {
  double diameter;
  size_t ties, node;
} claim;

/* The weakest first. */
static int by_claim(const void *left_item, const void *right_item)
{
  const claim *left = left_item, *right = right_item;
  if (left->diameter != right->diameter)
    return left->diameter < right->diameter ? -1 : 1;
  if (left->ties != right->ties)
    return left->ties < right->ties ? -1 : 1;
  return (left->node < right->node) - (left->node > right->node);
}

static fil_status rank_claims(const fil_marks *marks, const fil_ties *ties, claim **claims, fil_error *error)
{
  *claims = fil_memory_new(marks->count, sizeof **claims);
  if (!*claims)
    return fil_error_memory(error);
  for (size_t node = 0; node < marks->count; node++)
    (*claims)[node] = (claim){.diameter = marks->items[node].diameter, .node = node};
  for (size_t k = 0; k < ties->count; k++) {
    (*claims)[ties->items[k].source].ties++;
    (*claims)[ties->items[k].target].ties++;
  }
  qsort(*claims, marks->count, sizeof **claims, by_claim);
  return FIL_OK;
}

/* Takes labels away from the weakest until the area is small enough and at most `labels` are left. */
static fil_status drop_labels(fil_marks *marks, const fil_work *work, fil_footprint footprints[], double most,
                              size_t labels, fil_error *error)
{
  claim *claims;
  double area = area_of(marks, footprints);
  fil_status status = rank_claims(marks, &work->ties, &claims, error);
  for (size_t k = 0; status == FIL_OK && k < marks->count && (area > most || marks->labelled > labels); k++) {
    fil_mark *mark = &marks->items[claims[k].node];
    fil_footprint *footprint = &footprints[claims[k].node];
    if (!mark->labelled)
      continue;
    area -= footprint->width * footprint->height * crowding;
    mark->labelled = false;
    measure(mark, work, footprint);
    area += footprint->width * footprint->height * crowding;
    marks->labelled--;
  }
  fil_memory_free(claims);
  return status;
}

double fil_marks_area(const fil_marks *marks, const fil_work *work)
{
  double area = 0;
  for (size_t node = 0; node < marks->count; node++) {
    fil_footprint one = {0};
    if (work->absent[node])
      continue;
    measure(&marks->items[node], work, &one);
    area += one.width * one.height;
  }
  return area * crowding;
}

fil_status fil_marks_shrink(fil_marks *marks, const fil_work *work, double most, fil_error *error)
{
  fil_footprint *footprints = fil_memory_new(marks->count, sizeof *footprints);
  if (!footprints)
    return fil_error_memory(error);
  measure_all(marks, work, footprints);
  const fil_status status = drop_labels(marks, work, footprints, most, marks->labelled, error);
  fil_memory_free(footprints);
  return status;
}

/* Rows of the actors without ties, beneath the rest. Everything else moves up. */
static void place_isolates(const fil_marks *marks, const fil_work *work, fil_footprint footprints[], double used[2])
{
  double x = 0, depth = 0, row = 0, width = fmax(used[0], fmin(work->room, 200));
  for (size_t node = 0; node < marks->count; node++) {
    fil_footprint *one = &footprints[node];
    if (one->placed || work->absent[node])
      continue;
    if (x > 0 && x + one->width > width) {
      depth += row + row_gap;
      x = row = 0;
    }
    one->x = x + one->width / 2;
    one->y = -depth - one->height / 2 - isolates_gap;
    x += one->width + row_gap;
    row = fmax(row, one->height);
    used[0] = fmax(used[0], x);
  }
  depth += row > 0 ? row + isolates_gap : 0;
  for (size_t node = 0; node < marks->count; node++)
    footprints[node].y += depth;
  used[1] += depth;
}

/* By the layout program, or else on a circle, so that there is something to be laid out elsewhere. */
static fil_status find_places(const fil_marks *marks, const fil_work *work, fil_footprint footprints[], double height,
                              double used[2], fil_error *error)
{
  fil_error reason = {0};
  const fil_status status =
      fil_layout(footprints, marks->count, &work->ties, work->room, height, work->request->seed, used, &reason);
  if (status == FIL_ERROR_PROGRAM) {
    *work->failed = reason;
    fil_layout_circle(footprints, marks->count, used);
    return FIL_OK;
  }
  return status == FIL_OK ? FIL_OK : fil_error_set(error, status, "%s", reason.message);
}

/* Lays out, with fewer labels each time until the drawing keeps to its room. */
static fil_status lay_out(fil_marks *marks, const fil_work *work, fil_footprint footprints[], fil_error *error)
{
  fil_status status = FIL_OK;
  double used[2];
  measure_all(marks, work, footprints);
  FIL_TRY(drop_labels(marks, work, footprints, work->room * fmin(work->room * tallest, work->most_height),
                      marks->labelled, error));
  const bool many = marks->present > MANY;
  if (many)
    FIL_TRY(drop_labels(marks, work, footprints, INFINITY, MANY_LABELS, error));
  for (int k = 0; k < (many ? MANY_TRIES : TRIES); k++) {
    const double wished = fmax(work->room * lowest, area_of(marks, footprints) / work->room) * (1 + higher * k);
    const double height =
        fmin(fmin(wished, work->room * (work->room < narrow ? highest_narrow : highest)), work->most_height);
    FIL_TRY(find_places(marks, work, footprints, height, used, error));
    if (work->failed->status != FIL_OK)
      break;
    if (used[0] <= work->room * widest || marks->labelled == 0)
      break;
    const double kept = fmin(most_kept, pow(work->room * widest / used[0], 2));
    FIL_TRY(drop_labels(marks, work, footprints, INFINITY, (size_t)((double)marks->labelled * kept), error));
  }
  place_isolates(marks, work, footprints, used);
  marks->width = used[0];
  marks->height = used[1];
  for (size_t node = 0; node < marks->count; node++) {
    fil_mark *mark = &marks->items[node];
    const fil_footprint *one = &footprints[node];
    if (work->absent[node])
      continue;
    mark->at = (fil_point){one->x, one->y + (one->height - (one->placed ? work->spread : 0)) / 2 -
                                       mark->diameter * margin_of_mark / 2};
  }
done:
  return status;
}

/* Moves all marks, and the labels with them. */
static void shift(fil_marks *marks, fil_point by)
{
  for (size_t node = 0; node < marks->count; node++) {
    fil_mark *mark = &marks->items[node];
    mark->at = (fil_point){mark->at.x + by.x, mark->at.y + by.y};
    mark->label_at = (fil_point){mark->label_at.x + by.x, mark->label_at.y + by.y};
  }
}

/* Grows a rectangle around another. */
static void take_in(fil_point *low, fil_point *high, fil_point centre, double width, double height)
{
  *low = (fil_point){fmin(low->x, centre.x - width / 2), fmin(low->y, centre.y - height / 2)};
  *high = (fil_point){fmax(high->x, centre.x + width / 2), fmax(high->y, centre.y + height / 2)};
}

/* Puts the lower left corner of what is drawn at 0,0. */
static void trim(fil_marks *marks, const fil_work *work)
{
  fil_point low = {INFINITY, INFINITY}, high = {-INFINITY, -INFINITY};
  for (size_t node = 0; node < marks->count; node++) {
    const fil_mark *mark = &marks->items[node];
    const double side = mark->diameter * margin_of_mark;
    if (work->absent[node])
      continue;
    take_in(&low, &high, mark->at, side, side);
    if (mark->labelled)
      take_in(&low, &high, mark->label_at, mark->label_width + 2, (double)mark->lines * FIL_LINE_HEIGHT);
  }
  if (marks->present == 0)
    return;
  shift(marks, (fil_point){-low.x, -low.y});
  marks->width = high.x - low.x;
  marks->height = high.y - low.y;
}

/* Labels may stand over the edge of what the layout took, where the page has room. */
static fil_status place_first_labels(fil_marks *marks, const fil_work *work, fil_error *error)
{
  const fil_point over = {fmax(0, fmin(edge, (work->room - marks->width) / 2)), edge};
  shift(marks, over);
  marks->width += 2 * over.x;
  marks->height += 2 * over.y;
  const fil_status status = fil_marks_place_labels(marks, work, &work->ties, error);
  trim(marks, work);
  return status;
}

fil_status fil_marks_lay_out(fil_marks *marks, const fil_work *work, fil_error *error)
{
  fil_footprint *footprints = fil_memory_new(marks->count, sizeof *footprints);
  if (!footprints)
    return fil_error_memory(error);
  fil_status status = lay_out(marks, work, footprints, error);
  fil_memory_free(footprints);
  return status == FIL_OK ? place_first_labels(marks, work, error) : status;
}

/* The lines that labels had better not cover, bows in pieces. */
static size_t trace_ties(const fil_marks *marks, const fil_ties *ties, fil_segment segments[])
{
  size_t count = 0;
  for (size_t k = 0; k < ties->count; k++) {
    const fil_tie *tie = &ties->items[k];
    if (tie->folded)
      continue;
    const fil_bow_end source = fil_mark_end(&marks->items[tie->source]);
    const fil_bow_end target = fil_mark_end(&marks->items[tie->target]);
    const fil_bow bow = fil_bow_between(&source, &target, tie);
    const int pieces = tie->lanes > 1 ? PIECES : 1;
    for (int piece = 0; piece < pieces; piece++)
      segments[count++] =
          (fil_segment){fil_bow_at(&bow, (double)piece / pieces), fil_bow_at(&bow, (double)(piece + 1) / pieces), 1};
    if (tie->directed)
      segments[count++] = (fil_segment){bow.points[3], bow.tip, weight_of_head};
  }
  return count;
}

/* A label for each actor in the figure, the strongest claims first. */
static size_t list_labels(const fil_marks *marks, const fil_work *work, const claim claims[], fil_label labels[])
{
  size_t count = 0;
  for (size_t k = marks->count; k-- > 0;) {
    const fil_mark *mark = &marks->items[claims[k].node];
    if (work->absent[claims[k].node])
      continue;
    labels[count++] = (fil_label){.mark = mark->at,
                                  .half = fil_mark_end(mark).side / 2,
                                  .shape = mark->shape,
                                  .width = mark->label.length && !mark->mute ? mark->label_width : 0,
                                  .height = (double)mark->lines * FIL_LINE_HEIGHT,
                                  .optional = !mark->labelled,
                                  .yielding = marks->yielding};
  }
  return count;
}

static void take_labels(fil_marks *marks, const fil_work *work, const claim claims[], const fil_label labels[])
{
  size_t count = 0;
  marks->labelled = 0;
  for (size_t k = marks->count; k-- > 0;) {
    fil_mark *mark = &marks->items[claims[k].node];
    if (work->absent[claims[k].node])
      continue;
    mark->labelled = labels[count].shown;
    mark->label_at = labels[count++].at;
    marks->labelled += mark->labelled;
  }
}

fil_status fil_marks_keep_labels(fil_marks *marks, const fil_work *work, size_t count, fil_error *error)
{
  claim *claims;
  const fil_status status = rank_claims(marks, &work->ties, &claims, error);
  marks->labelled = 0;
  for (size_t k = marks->count; status == FIL_OK && k-- > 0;) {
    fil_mark *mark = &marks->items[claims[k].node];
    mark->labelled = mark->label.length > 0 && marks->labelled < count;
    marks->labelled += mark->labelled;
  }
  fil_memory_free(claims);
  return status;
}

fil_status fil_marks_place_labels(fil_marks *marks, const fil_work *work, const fil_ties *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  claim *claims = NULL;
  fil_label *labels = fil_memory_new(marks->count, sizeof *labels);
  fil_segment *segments = fil_memory_new(ties->count * (PIECES + 1), sizeof *segments);
  if (!labels || !segments) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(rank_claims(marks, ties, &claims, error));
  fil_labels_place(labels, list_labels(marks, work, claims, labels), segments, trace_ties(marks, ties, segments),
                   (fil_point){marks->width, marks->height});
  take_labels(marks, work, claims, labels);
done:
  fil_memory_free(labels);
  fil_memory_free(segments);
  fil_memory_free(claims);
  return status;
}
