/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Boxes around the actors of each group. */
#include "graph/memory.h"
#include "io/diagram/figure/groups.h"
#include "io/diagram/figure/groups_order.h"
#include "io/diagram/frame.h"
#include "io/diagram/marks.h"

#include <math.h>

/* Points. */
static const double padding = 6, gap = 8, lane_gap = 6, least_room = 40;

/* How much more room a box takes than its marks, the width of the page that is left to the boxes, and how narrow one
   may be, as part of a square. */
static const double slack = 1.25, tallest = 1.3, narrowest = 0.85;

/* Part of white in the lines between groups. */
static const double paleness = 0.5;

enum { HEADING_LINES = 2, HALVINGS = 40 };

/* One group's box. */
typedef struct block {
  double area, room;
  fil_marks marks; /* of its actors alone; the items are those of all */
  fil_frame frame;
  Agraph_t *cluster;
} block;

typedef struct plan {
  const fil_clusters *clusters;
  fil_work *work;
  fil_marks marks;
  block *blocks;
  fil_groups_rows rows;
} plan;

/* The work with the actors and ties of one group alone. `ties` and `absent` have room for all. */
static fil_work part_of(const plan *now, size_t number, fil_tie ties[], bool absent[])
{
  fil_work part = *now->work;
  const uint32_t *of = now->clusters->of;
  part.ties.items = ties;
  part.ties.count = 0;
  part.absent = absent;
  part.room = now->blocks[number].room;
  part.most_height = INFINITY;
  for (size_t node = 0; node < now->marks.count; node++)
    absent[node] = of[node] != number;
  for (size_t k = 0; k < now->work->ties.count; k++) {
    const fil_tie *tie = &now->work->ties.items[k];
    if (of[tie->source] == number && of[tie->target] == number)
      ties[part.ties.count++] = *tie;
  }
  return part;
}

static fil_status reserve_part(const plan *now, fil_tie **ties, bool **absent, fil_error *error)
{
  *ties = fil_memory_new(now->work->ties.count, sizeof **ties);
  *absent = fil_memory_new(now->marks.count, sizeof **absent);
  return *ties && *absent ? FIL_OK : fil_error_memory(error);
}

/* What each box takes, its heading with it. */
static fil_status measure(plan *now, double areas[], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_tie *ties = NULL;
  bool *absent = NULL;
  const double heading = fil_frame_heading(HEADING_LINES) + 2 * padding;
  FIL_TRY(reserve_part(now, &ties, &absent, error));
  for (size_t k = 0; k < now->clusters->count; k++) {
    const fil_work part = part_of(now, k, ties, absent);
    now->blocks[k].area = fil_marks_area(&now->marks, &part) * slack;
    const double side = fmax(least_room, sqrt(now->blocks[k].area)) + 2 * padding;
    areas[k] = side * (side + heading);
  }
done:
  fil_memory_free(ties);
  fil_memory_free(absent);
  return status;
}

static double room_at(const block *one, double height)
{
  return fmax(least_room, fmax(one->area / height, narrowest * sqrt(one->area)));
}

/* Widths for the boxes of a row, of one height where that can be, so that they fill the page. */
static void share_row(const plan *now, size_t row)
{
  const fil_groups_rows *rows = &now->rows;
  double low = 1, high = 1e5;
  for (int turn = 0; turn < HALVINGS; turn++) {
    const double height = sqrt(low * high);
    double width = -gap;
    for (size_t k = 0; k < now->clusters->count; k++)
      width += rows->row[k] == row ? room_at(&now->blocks[k], height) + 2 * padding + gap : 0;
    *(width > now->work->room ? &low : &high) = height;
  }
  for (size_t k = 0; k < now->clusters->count; k++) {
    if (rows->row[k] == row)
      now->blocks[k].room = room_at(&now->blocks[k], high);
  }
}

static fil_status count_between(const plan *now, size_t **between, fil_error *error)
{
  const size_t count = now->clusters->count;
  *between = fil_memory_new(count * count, sizeof **between);
  if (!*between)
    return fil_error_memory(error);
  for (size_t k = 0; k < now->work->ties.count; k++) {
    const fil_tie *tie = &now->work->ties.items[k];
    (*between)[now->clusters->of[tie->source] * count + now->clusters->of[tie->target]]++;
  }
  return FIL_OK;
}

/* Which box stands in which row, and how wide it may be. */
static fil_status arrange(plan *now, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t *between = NULL;
  double *areas = fil_memory_new(now->clusters->count, sizeof *areas);
  if (!areas)
    return fil_error_memory(error);
  const double page = now->work->room * fmin(now->work->room * tallest, now->work->most_height);
  FIL_TRY(fil_marks_shrink(&now->marks, now->work, page / slack, error));
  FIL_TRY(measure(now, areas, error));
  FIL_TRY(count_between(now, &between, error));
  FIL_TRY(fil_groups_order(&now->rows, areas, now->clusters->count, between, now->work->room, error));
  for (size_t row = 0; row < now->rows.count; row++)
    share_row(now, row);
done:
  fil_memory_free(areas);
  fil_memory_free(between);
  return status;
}

static fil_status lay_out_blocks(plan *now, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_tie *ties = NULL;
  bool *absent = NULL;
  FIL_TRY(reserve_part(now, &ties, &absent, error));
  now->marks.labelled = 0;
  for (size_t k = 0; k < now->clusters->count; k++) {
    const fil_work part = part_of(now, k, ties, absent);
    block *one = &now->blocks[k];
    one->marks =
        (fil_marks){.items = now->marks.items, .count = now->marks.count, .present = now->clusters->items[k].actors};
    for (size_t node = 0; node < now->marks.count; node++)
      one->marks.labelled += !absent[node] && now->marks.items[node].labelled;
    FIL_TRY(fil_marks_lay_out(&one->marks, &part, error));
    now->marks.labelled += one->marks.labelled;
  }
done:
  fil_memory_free(ties);
  fil_memory_free(absent);
  return status;
}

/* "Almaty", and beneath how many. */
static fil_status set_heading(const fil_cluster *group, fil_frame *frame, double width, fil_error *error)
{
  fil_status status = FIL_OK;
  double longest;
  FIL_TRY(fil_style_wrap(group->name, width / FIL_BOLD_WIDTH, HEADING_LINES, &frame->heading, &frame->lines, &longest,
                         error));
  FIL_TRY(fil_text_format(&frame->heading, error, "\n%zu actor%s", group->actors, group->actors == 1 ? "" : "s"));
  frame->lines++;
done:
  return status;
}

/* Stretches a row to the width of the drawing; returns how high it is. */
static fil_status set_row(plan *now, size_t row, double top, double *bottom, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_groups_rows *rows = &now->rows;
  double used = -gap, x = 0, height = 0, heading = 0;
  size_t members = 0;
  for (size_t k = 0; k < now->clusters->count; k++) {
    const block *one = &now->blocks[k];
    if (rows->row[k] != row)
      continue;
    used += fmax(one->marks.width, one->room) + 2 * padding + gap;
    members++;
  }
  const double more = (now->work->right - used) / (double)members;
  for (size_t k = 0; k < now->clusters->count; k++) {
    block *one = &now->blocks[rows->order[k]];
    if (rows->row[rows->order[k]] != row)
      continue;
    one->frame.low.x = x;
    one->frame.high.x = x + fmax(one->marks.width, one->room) + 2 * padding + more;
    x = one->frame.high.x + gap;
    FIL_TRY(set_heading(&now->clusters->items[rows->order[k]], &one->frame,
                        one->frame.high.x - one->frame.low.x - 2 * padding, error));
    height = fmax(height, one->marks.height);
    heading = fmax(heading, fil_frame_heading(one->frame.lines));
  }
  *bottom = top - height - heading - 2 * padding;
  for (size_t k = 0; k < now->clusters->count; k++) {
    fil_frame *frame = &now->blocks[k].frame;
    if (rows->row[k] == row) {
      frame->low.y = *bottom;
      frame->high.y = top;
    }
  }
done:
  return status;
}

static double width_of_row(const plan *now, size_t row)
{
  double used = -gap;
  for (size_t k = 0; k < now->clusters->count; k++)
    used += now->rows.row[k] == row ? fmax(now->blocks[k].marks.width, now->blocks[k].room) + 2 * padding + gap : 0;
  return used;
}

/* Moves what stands in a box to its middle. */
static void move_block(plan *now, size_t number)
{
  const block *one = &now->blocks[number];
  const fil_frame *frame = &one->frame;
  const double room = frame->high.y - frame->low.y - fil_frame_heading(frame->lines);
  const fil_point by = {(frame->low.x + frame->high.x - one->marks.width) / 2,
                        frame->low.y + (room - one->marks.height) / 2};
  for (size_t node = 0; node < now->marks.count; node++) {
    fil_mark *mark = &now->marks.items[node];
    if (now->clusters->of[node] != number)
      continue;
    mark->at = (fil_point){mark->at.x + by.x, mark->at.y + by.y};
    mark->label_at = (fil_point){mark->label_at.x + by.x, mark->label_at.y + by.y};
  }
}

static fil_status place(plan *now, fil_error *error)
{
  fil_status status = FIL_OK;
  double top = 0;
  now->work->right = 0;
  for (size_t row = 0; row < now->rows.count; row++)
    now->work->right = fmax(now->work->right, width_of_row(now, row));
  for (size_t row = 0; row < now->rows.count; row++) {
    double bottom = top;
    FIL_TRY(set_row(now, row, top, &bottom, error));
    now->work->bottom = bottom;
    top = bottom - gap;
  }
  for (size_t k = 0; k < now->clusters->count; k++)
    move_block(now, k);
done:
  return status;
}

static fil_point centre_of(const fil_frame *frame)
{
  return (fil_point){(frame->low.x + frame->high.x) / 2, (frame->low.y + frame->high.y) / 2};
}

/* Where the line between the centres of two boxes leaves the first. */
static fil_point gate_of(const fil_frame *from, const fil_frame *to)
{
  const fil_point start = centre_of(from), end = centre_of(to);
  const double dx = end.x - start.x, dy = end.y - start.y;
  const double share = fmin((from->high.x - from->low.x) / 2 / fmax(fabs(dx), 1e-6),
                            (from->high.y - from->low.y) / 2 / fmax(fabs(dy), 1e-6));
  return (fil_point){start.x + dx * share, start.y + dy * share};
}

/* All ties of two boxes go through their gates, those of one pair of actors side by side. */
static fil_bow bundle(const plan *now, const fil_tie *tie)
{
  const uint32_t *of = now->clusters->of;
  const fil_frame *from = &now->blocks[of[tie->source]].frame, *to = &now->blocks[of[tie->target]].frame;
  const fil_point start = centre_of(from), end = centre_of(to);
  const bool upward = tie->source < tie->target;
  const double lane = ((double)tie->lane - (double)(tie->lanes - 1) / 2) * lane_gap * (upward ? 1 : -1);
  const double length = fmax(hypot(end.x - start.x, end.y - start.y), 1e-6);
  const fil_point aside = {(start.y - end.y) / length * lane, (end.x - start.x) / length * lane};
  fil_point gates[] = {gate_of(from, to), gate_of(to, from)};
  for (int k = 0; k < 2; k++)
    gates[k] = (fil_point){gates[k].x + aside.x, gates[k].y + aside.y};
  const fil_bow_end source = fil_mark_end(&now->marks.items[tie->source]);
  const fil_bow_end target = fil_mark_end(&now->marks.items[tie->target]);
  return fil_bow_through(&source, &target, gates, tie);
}

static fil_status draw_between(const plan *now, const fil_tie *tie, fil_error *error)
{
  const fil_bow bow = bundle(now, tie);
  const fil_course course = {bow.points, 4, .begin = tie->mutual ? &bow.begin : NULL,
                             .tip = tie->directed ? &bow.tip : NULL};
  Agedge_t *edge;
  if (tie->folded)
    return FIL_OK;
  now->work->fade = paleness;
  const fil_status status = fil_work_tie(now->work, tie, &course, &edge, error);
  now->work->fade = 0;
  return status;
}

static fil_status draw_all(plan *now, fil_error *error)
{
  fil_status status = FIL_OK;
  const uint32_t *of = now->clusters->of;
  for (size_t k = 0; k < now->clusters->count; k++)
    FIL_TRY(fil_frame_draw(&now->blocks[k].frame, k, now->work, &now->blocks[k].cluster, error));
  FIL_TRY(fil_marks_draw(&now->marks, now->work, (fil_point){0, 0}, error));
  for (size_t node = 0; node < now->marks.count; node++) {
    if (of[node] != FIL_MISSING)
      agsubnode(now->blocks[of[node]].cluster, now->work->drawn[node], /*create=*/1);
  }
  for (size_t k = 0; k < now->work->ties.count; k++) {
    const fil_tie *tie = &now->work->ties.items[k];
    FIL_TRY(of[tie->source] == of[tie->target]
                ? fil_marks_draw_tie(&now->marks, now->work, (fil_point){0, 0}, tie, error)
                : draw_between(now, tie, error));
  }
done:
  return status;
}

fil_status fil_groups_draw_boxes(const fil_clusters *clusters, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  plan now = {.clusters = clusters, .work = work, .blocks = fil_memory_new(clusters->count, sizeof *now.blocks)};
  if (!now.blocks)
    return fil_error_memory(error);
  work->ground = FIL_FRAME_GROUND;
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(fil_marks_make(&now.marks, work, error));
  FIL_TRY(arrange(&now, error));
  FIL_TRY(lay_out_blocks(&now, error));
  FIL_TRY(place(&now, error));
  FIL_TRY(draw_all(&now, error));
  FIL_TRY(fil_marks_key(&now.marks, work,
                        "Boxes are groups, tied ones near each other; ties between them are pale and drawn in bundles",
                        error));
  FIL_TRY(fil_clusters_key(clusters, work, error));
done:
  for (size_t k = 0; k < clusters->count; k++)
    fil_text_destroy(&now.blocks[k].frame.heading);
  fil_memory_free(now.blocks);
  fil_groups_rows_destroy(&now.rows);
  fil_marks_destroy(&now.marks);
  return status;
}
