/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "main-path": the way through a chain that most ways share, and what flows into and out of it. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/figure/main_path_place.h"
#include "io/diagram/key.h"
#include "io/diagram/lettering.h"
#include "io/diagram/markup.h"
#include "io/diagram/trace.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double thinnest = 1.2, thickest = 4, beside_width = 0.6, least_bulge = 5, bulge_step = 2.5,
                    turn_margin = 15, number_spacing = 30, narrow = 300, arrow = 4, lane = 6;
static const char path_colour[] = "#222222", beside_colour[] = "#8A8A8A", pale[] = "#F7F7F7";
enum { BESIDE_USUAL = 3, BESIDE_NARROW = 2, DIGITS = 3 };

/* All that is drawn by. */
typedef struct drawing {
  fil_path path;
  fil_path_page page;
  Agnode_t **nodes; /* by box */
} drawing;

static double width_of(const fil_path *path, double number)
{
  return thinnest + (thickest - thinnest) * (path->most > 0 ? sqrt(fmax(0, number) / path->most) : 0);
}

static double left_of(const fil_path_box *box)
{
  return box->at.x - box->width / 2;
}

static double right_of(const fil_path_box *box)
{
  return box->at.x + box->width / 2;
}

/* A single actor on the path looks as it does in other figures. */
static fil_status begin_box(const drawing *it, fil_work *work, const fil_path_box *box, Agnode_t **node,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_path_part *part = &it->path.parts[box->part];
  if (!box->beside && part->count == 1)
    return fil_work_node(work, part->nodes[0], box->at, node, error);
  Agraph_t *class = fil_canvas_class(&work->canvas, box->beside ? "beside the path" : "circles");
  fil_canvas_default(class, AGNODE, "shape", "box");
  if (box->beside) {
    fil_canvas_default(class, AGNODE, "fillcolor", pale);
    fil_canvas_default(class, AGNODE, "color", "#BBBBBB");
    fil_canvas_default(class, AGNODE, "penwidth", "0.4");
    fil_canvas_default(class, AGNODE, "class", "actor");
  } else {
    fil_canvas_default(class, AGNODE, "penwidth", "1.6");
  }
  FIL_TRY(
      fil_canvas_node_of(&work->canvas, class, fil_network_id(work->network, part->nodes[0]), box->at, node, error));
  if (part->count == 1)
    FIL_TRY(fil_work_identify(work, part->nodes[0], *node, error));
  else
    FIL_TRY(fil_canvas_put_text(*node, "tooltip", "actors tied in circles", error));
done:
  return status;
}

static fil_status draw_box(drawing *it, fil_work *work, size_t number, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_path_box *box = &it->page.boxes[number];
  FIL_TRY(begin_box(it, work, box, &it->nodes[number], error));
  Agnode_t *node = it->nodes[number];
  fil_canvas_put_number(node, "width", box->width / 72);
  fil_canvas_put_number(node, "height", box->height / 72);
  if (!box->beside && box->head.length)
    FIL_TRY(fil_markup_put(node, "label", fil_text_string(&box->head),
                           (fil_markup){.bold = true, .below = fil_text_string(&box->label)}, error));
  else
    FIL_TRY(fil_canvas_put_text(node, "label", fil_text_string(&box->label), error));
done:
  return status;
}

/* Over the boxes of the layers between, or under them, whichever is nearer. */
static double lane_of(const drawing *it, const fil_path_arc *arc, double y)
{
  double top = -INFINITY, bottom = INFINITY;
  const size_t from = it->path.parts[arc->from].layer, to = it->path.parts[arc->to].layer;
  for (size_t k = 0; k < it->page.on_path; k++) {
    const fil_path_box *box = &it->page.boxes[k];
    if (box->layer <= from || box->layer >= to)
      continue;
    top = fmax(top, box->at.y + box->height / 2 + lane);
    bottom = fmin(bottom, box->at.y - box->height / 2 - lane);
  }
  return y >= (top + bottom) / 2 ? top : bottom;
}

/* From the end of a row to the beginning of another, between the rows. */
static size_t turn_row(const drawing *it, size_t row, fil_point from, fil_point to, fil_point points[])
{
  const double turn = it->page.turns[row], inset = to.x - FIL_PATH_MARGIN + 2 + thickest;
  const fil_point corners[] = {
      from, {from.x + turn_margin, from.y}, {from.x + turn_margin, turn}, {inset, turn}, {inset, to.y}, to};
  fil_trace(corners, 6, points);
  return FIL_TRACE_POINTS(6);
}

/* To the next layer in one bend, to a later one of the row past what stands between. */
static size_t cross(const drawing *it, const fil_path_arc *arc, fil_point from, fil_point to, fil_point points[])
{
  const double gap = it->page.gap, bend = gap / 2;
  points[0] = from;
  points[1] = (fil_point){from.x + bend, from.y};
  if (it->path.parts[arc->to].layer == it->path.parts[arc->from].layer + 1) {
    points[2] = (fil_point){to.x - bend, to.y};
    points[3] = to;
    return 4;
  }
  const double y = lane_of(it, arc, from.y), end = to.x - gap + arrow;
  const fil_point straight[] = {{from.x + gap, y}, {end, y}};
  points[2] = (fil_point){from.x + bend, y};
  fil_trace(straight, 2, points + 3);
  points[7] = (fil_point){end + bend, y};
  points[8] = (fil_point){end + bend / 2, to.y};
  points[9] = to;
  return 10;
}

/* A tie of the path. */
static fil_status draw_main(const drawing *it, fil_work *work, const fil_path_arc *arc, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t tail = it->page.box_of[arc->from], head = it->page.box_of[arc->to];
  const fil_path_box *from = &it->page.boxes[tail], *to = &it->page.boxes[head];
  const size_t row = from->layer / it->page.per_row;
  const bool turns = to->layer / it->page.per_row != row;
  const double width = width_of(&it->path, arc->number);
  const fil_point begin = {right_of(from), from->at.y}, tip = {left_of(to), to->at.y};
  const fil_point end = {tip.x - arrow - width, tip.y};
  fil_point points[FIL_TRACE_POINTS(6)];
  const size_t count = turns ? turn_row(it, row, begin, end, points) : cross(it, arc, begin, end, points);
  const fil_course course = {points, count, NULL, &tip};
  Agedge_t *edge;
  Agraph_t *class = fil_canvas_class(&work->canvas, "main path");
  fil_canvas_default(class, AGEDGE, "color", path_colour);
  fil_canvas_default(class, AGEDGE, "class", "tie");
  FIL_TRY(fil_canvas_edge(class, it->nodes[tail], it->nodes[head], &course, &edge, error));
  fil_canvas_put_number(edge, "penwidth", width);
done:
  return status;
}

/* The different numbers of the ties of the path that leave a box, once each; `*turns`: all go on in another row. */
static fil_status list_numbers(const drawing *it, const fil_path_box *box, fil_text *out, bool *turns, fil_error *error)
{
  fil_status status = FIL_OK;
  double before = NAN; /* arcs come by number */
  *turns = true;
  for (size_t k = 0; k < it->path.arc_count; k++) {
    const fil_path_arc *arc = &it->path.arcs[k];
    char number[FIL_NUMBER_LENGTH];
    if (!arc->main || arc->from != box->part)
      continue;
    *turns = *turns && it->path.parts[arc->to].layer / it->page.per_row != box->layer / it->page.per_row;
    if (arc->number == before)
      continue;
    FIL_TRY(fil_text_format(out, error, "%s%s", out->length ? ", " : "", fil_number_show(arc->number, DIGITS, number)));
    before = arc->number;
  }
done:
  return status;
}

/* On the line where it leaves its box, or between the rows. */
static fil_status draw_numbers(const drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  static const fil_lettering set = {.class_name = "numbers of ties", .ground = "#FFFFFF"};
  fil_text numbers = {0};
  size_t turned = 0;
  for (size_t k = 0; k < it->page.on_path; k++) {
    const fil_path_box *box = &it->page.boxes[k];
    bool turns;
    fil_text_clear(&numbers);
    FIL_TRY(list_numbers(it, box, &numbers, &turns, error));
    if (numbers.length == 0)
      continue;
    fil_point at = {right_of(box) + 2 + fil_style_text_width(numbers.bytes, FIL_FONT_SIZE) / 2, box->at.y};
    if (turns)
      at = (fil_point){it->page.width / 2 + number_spacing * (double)turned++,
                       it->page.turns[box->layer / it->page.per_row]};
    FIL_TRY(fil_lettering_put(&work->canvas, numbers.bytes, &set, at, NULL, error));
  }
done:
  fil_text_destroy(&numbers);
  return status;
}

/* A tributary bends in at the left of its part, what leaves the path bends out at the right. */
static fil_status draw_beside(const drawing *it, fil_work *work, const fil_path_arc *arc, size_t number,
                              fil_error *error)
{
  const fil_path_box *box = &it->page.boxes[number];
  const size_t other = it->page.box_of[box->into ? arc->to : arc->from];
  const fil_path_box *on_path = &it->page.boxes[other];
  const double bulge = least_bulge + bulge_step * (double)(box->rank < 3 ? box->rank : 3);
  const double side = box->into ? -bulge : bulge, lift = on_path->height / 4;
  const fil_point outer = {box->into ? left_of(box) : right_of(box), box->at.y};
  const fil_point inner = {box->into ? left_of(on_path) : right_of(on_path),
                           on_path->at.y + (box->into ? lift : -lift)};
  const fil_point begin = box->into ? outer : inner, tip = box->into ? inner : outer;
  const fil_point points[] = {
      begin, {begin.x + side, begin.y}, {tip.x + side, tip.y}, {tip.x + (box->into ? -arrow : arrow), tip.y}};
  const fil_course course = {points, 4, NULL, &tip};
  Agedge_t *edge;
  Agraph_t *class = fil_canvas_class(&work->canvas, "beside");
  fil_canvas_default(class, AGEDGE, "color", beside_colour);
  fil_canvas_default(class, AGEDGE, "penwidth", "0.6");
  fil_canvas_default(class, AGEDGE, "arrowsize", "0.4");
  fil_canvas_default(class, AGEDGE, "class", "tie");
  return fil_canvas_edge(class, it->nodes[box->into ? number : other], it->nodes[box->into ? other : number], &course,
                         &edge, error);
}

static fil_status draw_all(drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < it->page.count; k++)
    FIL_TRY(draw_box(it, work, k, error));
  for (size_t k = 0; k < it->path.arc_count; k++) {
    if (it->path.arcs[k].main)
      FIL_TRY(draw_main(it, work, &it->path.arcs[k], error));
    else if (it->path.arcs[k].shown)
      FIL_TRY(draw_beside(it, work, &it->path.arcs[k], it->page.beside[k], error));
  }
  FIL_TRY(draw_numbers(it, work, error));
done:
  return status;
}

static bool has_circle(const drawing *it)
{
  for (size_t k = 0; k < it->page.on_path; k++) {
    if (it->path.parts[it->page.boxes[k].part].count > 1)
      return true;
  }
  return false;
}

static fil_status key_lines(const drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const double numbers[] = {it->path.most, it->path.least};
  const fil_legend_entry circle = {
      .kind = FIL_LEGEND_NODE, .fill = "#FFFFFF", .shape = "box", .diameter = 8, .stretch = 1.7, .outline = 1.6};
  const fil_legend_entry beside = {
      .kind = FIL_LEGEND_EDGE, .edge = {"#8A8A8A", "solid", "normal"}, .line_width = beside_width};
  if (has_circle(it))
    FIL_TRY(fil_legend_add(&work->legend, circle, "several in circles, as one", error));
  FIL_TRY(fil_key_property(work, "Width", it->path.count, NULL, error));
  const size_t samples = it->path.most > it->path.least ? 2 : 1;
  for (size_t k = 0; k < samples; k++) {
    char text[FIL_NUMBER_LENGTH];
    const fil_legend_entry entry = {
        .kind = FIL_LEGEND_EDGE, .edge = {"#222222", "solid", "normal"}, .line_width = width_of(&it->path, numbers[k])};
    FIL_TRY(fil_legend_add(&work->legend, entry, fil_number_show(numbers[k], DIGITS, text), error));
  }
  if (it->path.shown > 0)
    FIL_TRY(fil_legend_add(&work->legend, beside, "into or out of it", error));
done:
  return status;
}

static fil_status key(const drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text facts = {0};
  const fil_legend_entry note = {.kind = FIL_LEGEND_NOTE};
  FIL_TRY(fil_key_nodes(work, error));
  FIL_TRY(key_lines(it, work, error));
  FIL_TRY(fil_key_heading(work, "Reading", error));
  FIL_TRY(fil_text_format(&facts, error, "n = %zu actors, m = %zu ties; %zu steps on the path",
                          fil_network_node_count(work->network), work->ties.count, it->path.layers - 1));
  FIL_TRY(fil_legend_add(&work->legend, note, facts.bytes, error));
  FIL_TRY(fil_legend_add(
      &work->legend, note,
      "Left to right: from first suppliers to last buyers, at each step the tie most ways lead through", error));
  if (it->path.shown > 0)
    FIL_TRY(fil_legend_add(&work->legend, note, "Above: who delivers to the path; below: who buys from it", error));
  if (it->path.shown < it->path.beside)
    FIL_TRY(fil_work_say(work, error, "Of %zu ties into and out of the main path the %zu of most ways are drawn.",
                         it->path.beside, it->path.shown));
  if (it->path.inner > 0)
    FIL_TRY(fil_work_say(work, error, "%zu ties between actors of the path that are not on it are not drawn.",
                         it->path.inner));
  if (has_circle(it))
    FIL_TRY(fil_work_say(work, error, "Actors tied in circles have no order; the path passes them as one."));
done:
  fil_text_destroy(&facts);
  return status;
}

/* Categories are those of single actors on the path. */
static void mark_absent(const drawing *it, fil_work *work)
{
  for (size_t part = 0; part < it->path.part_count; part++) {
    for (size_t k = 0; k < it->path.parts[part].count; k++)
      work->absent[it->path.parts[part].nodes[k]] = !it->path.parts[part].main || it->path.parts[part].count > 1;
  }
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  drawing it = {0};
  const size_t usual = work->whole_room < narrow ? BESIDE_NARROW : BESIDE_USUAL;
  FIL_TRY(fil_path_read(&it.path, work, work->request->top ? work->request->top : usual, error));
  FIL_TRY(fil_path_place(&it.page, &it.path, work, error));
  it.nodes = fil_memory_new(it.page.count, sizeof(Agnode_t *));
  if (!it.nodes) {
    status = fil_error_memory(error);
    goto done;
  }
  mark_absent(&it, work);
  FIL_TRY(draw_all(&it, work, error));
  work->right = it.page.width;
  work->top = it.page.height;
  FIL_TRY(key(&it, work, error));
done:
  fil_path_destroy(&it.path);
  fil_path_page_destroy(&it.page);
  fil_memory_free(it.nodes);
  return status;
}

const fil_figure fil_figure_main_path = {
    .name = "main-path",
    .title = "Main path",
    .question = "Along which ties do most ways through the chain lead, and what flows into and out of them?",
    .table = "main_path",
    .most_nodes = 2000,
    .boxes = true,
    .legend_beneath = true,
    .tells = fil_path_tells,
    .draw = draw,
};
