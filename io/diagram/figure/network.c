/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "network": all actors, tied ones near each other, as large as a measure of theirs. */
#include "graph/memory.h"
#include "io/diagram/key.h"
#include "io/diagram/layout.h"

#include <math.h>
#include <stdlib.h>

/* Points. */
static const double smallest = 5, largest = 26, equal = 10, label_gap = 1, row_gap = 4, lane_gap = 8, narrow = 300,
                    widest_label = 62, widest_narrow = 48;
enum { LABEL_LINES = 3 };

/* Heights of the drawing in its widths; how much more room marks and labels take than
   their areas. */
static const double lowest = 0.8, tallest = 1.25, crowding = 1.3;

/* How an actor is drawn. */
typedef struct mark {
  double diameter;
  fil_text label; /* broken into lines; empty: none */
  size_t lines;
} mark;

typedef struct marks {
  mark *items;
  fil_footprint *footprints;
  size_t count;
  size_t labelled;
  size_t sizeless;
} marks;

/* An actor's part of the largest size. */
static double size_of(const fil_work *work, size_t node)
{
  const fil_column *size = work->request->properties[FIL_PROPERTY_SIZE].column;
  const double share = size ? fil_scale_share(&work->looks.size, size->numbers[node]) : 0;
  return share > 0 ? share : 0;
}

static void count_sizeless(const fil_work *work, marks *made)
{
  for (size_t node = 0; work->request->properties[FIL_PROPERTY_SIZE].column && node < made->count; node++)
    made->sizeless += isnan(work->request->properties[FIL_PROPERTY_SIZE].column->numbers[node]);
}

static double diameter_of(const fil_work *work, size_t node)
{
  const bool sized = work->request->properties[FIL_PROPERTY_SIZE].column && work->looks.size.high > 0;
  return sized ? fmax(smallest, largest * size_of(work, node)) : equal;
}

static void measure_mark(const mark *item, double longest, fil_footprint *footprint)
{
  footprint->width = fmax(item->diameter * 1.3, longest) + 2;
  footprint->height = item->diameter * 1.3 + (double)item->lines * FIL_LINE_HEIGHT + label_gap;
}

static fil_status make_mark(const fil_work *work, marks *made, size_t node, fil_error *error)
{
  double longest;
  const double widest = work->room < narrow ? widest_narrow : widest_label;
  mark *item = &made->items[node];
  fil_status status = FIL_OK;
  fil_text label = {0};
  item->diameter = diameter_of(work, node);
  FIL_TRY(fil_work_label(work, (uint32_t)node, &label, error));
  FIL_TRY(fil_style_wrap(fil_text_string(&label), widest, LABEL_LINES, &item->label, &item->lines, &longest, error));
  measure_mark(item, longest, &made->footprints[node]);
done:
  fil_text_destroy(&label);
  return status;
}

static double area_of(const marks *made)
{
  double area = 0;
  for (size_t node = 0; node < made->count; node++)
    area += made->footprints[node].width * made->footprints[node].height;
  return area * crowding;
}

/* An actor's claim to a label. */
typedef struct claim {
  double size;
  size_t ties, node;
} claim;

static int by_claim(const void *left_item, const void *right_item)
{
  const claim *left = left_item, *right = right_item;
  if (left->size != right->size)
    return left->size < right->size ? -1 : 1;
  if (left->ties != right->ties)
    return left->ties < right->ties ? -1 : 1;
  return (left->node < right->node) - (left->node > right->node);
}

/* Takes labels away from the smallest actors until there is room for the others. */
static fil_status drop_labels(const fil_work *work, marks *made, double most, fil_error *error)
{
  made->labelled = made->count;
  double area = area_of(made);
  if (area <= most)
    return FIL_OK;
  claim *claims = fil_memory_new(made->count, sizeof *claims);
  if (!claims)
    return fil_error_memory(error);
  for (size_t node = 0; node < made->count; node++)
    claims[node] = (claim){.size = size_of(work, node), .node = node};
  for (size_t k = 0; k < work->ties.count; k++) {
    claims[work->ties.items[k].source].ties++;
    claims[work->ties.items[k].target].ties++;
  }
  qsort(claims, made->count, sizeof *claims, by_claim);
  for (size_t k = 0; k < made->count && area > most; k++) {
    mark *item = &made->items[claims[k].node];
    fil_footprint *footprint = &made->footprints[claims[k].node];
    area -= footprint->width * footprint->height * crowding;
    fil_text_destroy(&item->label);
    item->lines = 0;
    measure_mark(item, 0, footprint);
    area += footprint->width * footprint->height * crowding;
    made->labelled--;
  }
  fil_memory_free(claims);
  return FIL_OK;
}

static fil_status make_marks(const fil_work *work, marks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  made->items = fil_memory_new(made->count, sizeof *made->items);
  made->footprints = fil_memory_new(made->count, sizeof *made->footprints);
  if (!made->items || !made->footprints)
    return fil_error_memory(error);
  count_sizeless(work, made);
  for (size_t node = 0; node < made->count; node++)
    FIL_TRY(make_mark(work, made, node, error));
  FIL_TRY(drop_labels(work, made, work->room * work->room * tallest, error));
  for (size_t k = 0; k < work->ties.count; k++) {
    made->footprints[work->ties.items[k].source].placed = true;
    made->footprints[work->ties.items[k].target].placed = true;
  }
done:
  return status;
}

/* Rows of the actors without ties, beneath the rest. Everything else moves up. */
static void place_isolates(marks *made, double used[2])
{
  double x = 0, depth = 0, row = 0, width = fmax(used[0], 200);
  for (size_t node = 0; node < made->count; node++) {
    fil_footprint *one = &made->footprints[node];
    if (one->placed)
      continue;
    if (x > 0 && x + one->width > width) {
      depth += row + row_gap;
      x = row = 0;
    }
    one->x = x + one->width / 2;
    one->y = -depth - one->height / 2 - 3 * row_gap;
    x += one->width + row_gap;
    row = fmax(row, one->height);
    used[0] = fmax(used[0], x);
  }
  depth += row > 0 ? row + 3 * row_gap : 0;
  for (size_t node = 0; node < made->count; node++)
    made->footprints[node].y += depth;
  used[1] += depth;
}

/* Centre of the mark, which stands at the top of its footprint. */
static fil_point centre_of(const marks *made, size_t node)
{
  const fil_footprint *one = &made->footprints[node];
  return (fil_point){one->x, one->y + one->height / 2 - made->items[node].diameter * 0.65};
}

/* The label beneath a mark: the mark's own, pushed down by empty lines. */
static fil_status put_label(Agnode_t *node, const mark *item, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  double offset = item->diameter * 0.65 + label_gap + (double)item->lines * FIL_LINE_HEIGHT / 2;
  int empty = item->lines ? (int)ceil(2 * offset / FIL_LINE_HEIGHT) : 0;
  for (int k = 0; k < empty; k++)
    FIL_TRY(fil_text_add(&label, "\n", error));
  FIL_TRY(fil_text_add(&label, fil_text_string(&item->label), error));
  FIL_TRY(fil_canvas_put_text(node, "label", fil_text_string(&label), error));
done:
  fil_text_destroy(&label);
  return status;
}

static fil_status draw_marks(fil_work *work, const marks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < made->count; row++) {
    Agnode_t *node;
    const fil_node_look look = fil_looks_node(&work->looks, (uint32_t)row);
    const double side = made->items[row].diameter * fil_style_marker_factor(look.shape) / 72;
    FIL_TRY(fil_work_node(work, (uint32_t)row, centre_of(made, row), &node, error));
    fil_canvas_put_number(node, "width", side);
    fil_canvas_put_number(node, "height", side);
    FIL_TRY(put_label(node, &made->items[row], error));
  }
done:
  return status;
}

static fil_point toward(fil_point from, fil_point to, double distance)
{
  double length = fmax(hypot(to.x - from.x, to.y - from.y), 1e-6);
  return (fil_point){from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
}

static fil_point between(fil_point from, fil_point to, double share)
{
  return (fil_point){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/* A straight line for a lone tie, else a bow for each tie of the pair. */
static fil_status draw_tie(fil_work *work, const marks *made, const fil_tie *tie, fil_error *error)
{
  bool upward = tie->source < tie->target;
  fil_point from = centre_of(made, tie->source), to = centre_of(made, tie->target);
  fil_point first = upward ? from : to, second = upward ? to : from;
  double bow = ((double)tie->lane - (double)(tie->lanes - 1) / 2) * lane_gap * 2;
  double length = fmax(hypot(second.x - first.x, second.y - first.y), 1e-6);
  fil_point middle = between(from, to, 0.5);
  fil_point bend = {middle.x - (second.y - first.y) / length * bow, middle.y + (second.x - first.x) / length * bow};
  double head = tie->directed ? FIL_ARROW_LENGTH : 0;
  fil_point start = toward(from, bend, made->items[tie->source].diameter * 0.56);
  fil_point tip = toward(to, bend, made->items[tie->target].diameter * 0.56 + 0.5);
  fil_point end = toward(tip, bend, head);
  const fil_point curve[] = {start, between(start, bend, 2.0 / 3), between(end, bend, 2.0 / 3), end};
  const fil_course course = {curve, 4, .tip = tie->directed ? &tip : NULL};
  Agedge_t *edge;
  return fil_work_tie(work, tie, &course, &edge, error);
}

static fil_status key(fil_work *work, const marks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_key_nodes(work, error));
  FIL_TRY(fil_key_relations(work, error));
  FIL_TRY(fil_key_lines(work, error));
  FIL_TRY(fil_key_sizes(work, smallest, largest, error));
  FIL_TRY(fil_key_widths(work, error));
  FIL_TRY(fil_key_facts(work, "Tied actors are near each other; directions have no meaning", error));
  if (made->sizeless > 0)
    FIL_TRY(fil_work_say(work, error, "%s of %zu actors is not defined; they are drawn smallest.",
                         fil_column_title(work->request->properties[FIL_PROPERTY_SIZE].column), made->sizeless));
  if (made->labelled < made->count)
    FIL_TRY(fil_work_say(work, error, "Of %zu actors the %zu largest are labelled.", made->count, made->labelled));
  if (work->ties.loops > 0)
    FIL_TRY(fil_work_say(work, error, "%zu ties of actors to themselves are not drawn.", work->ties.loops));
done:
  return status;
}

static void destroy_marks(marks *made)
{
  for (size_t node = 0; made->items && node < made->count; node++)
    fil_text_destroy(&made->items[node].label);
  fil_memory_free(made->items);
  fil_memory_free(made->footprints);
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  marks made = {.count = fil_network_node_count(work->network)};
  double used[2];
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(make_marks(work, &made, error));
  double height = fmax(work->room * lowest, area_of(&made) / work->room);
  FIL_TRY(fil_layout(made.footprints, made.count, &work->ties, work->room, height, work->request->seed, used, error));
  place_isolates(&made, used);
  FIL_TRY(draw_marks(work, &made, error));
  for (size_t k = 0; k < work->ties.count; k++)
    FIL_TRY(draw_tie(work, &made, &work->ties.items[k], error));
  work->right = used[0];
  work->top = used[1];
  FIL_TRY(key(work, &made, error));
done:
  destroy_marks(&made);
  return status;
}

const fil_figure fil_figure_network = {
    .name = "network",
    .title = "Network",
    .question = "Who is tied to whom, and who stands in the middle?",
    .size = "betweenness",
    .most_nodes = 2000,
    .draw = draw,
};
