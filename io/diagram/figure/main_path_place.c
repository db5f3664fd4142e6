/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Boxes of a main path: labels, layers, rows. */
#include "io/diagram/figure/main_path_place.h"

#include "graph/memory.h"
#include "graph/number.h"

#include <math.h>
#include <string.h>

/* Points. */
static const double wide_box = 84, narrow_box = 48, wide_gap = 40, narrow_gap = 26, narrow = 300, margin = 4,
                    stack_gap = 10, beside_gap = 4, beside_distance = 12, row_gap = 26;

/* What a box that is no rectangle leaves to its text. */
static const double round_share = 0.72, round_height = 1.35;
enum { LINES_ON_PATH = 4, LINES_OF_CIRCLE = 6, LINES_BESIDE = 3, NAMES_MOST = 30, NEVER = 1000, DIGITS = 3 };

/* "Mill, Baker and 3 more" on so many lines at most. */
static fil_status name_circle(fil_path_box *box, const fil_path_part *part, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  double longest;
  for (size_t named = part->count < NAMES_MOST ? part->count : NAMES_MOST;; named--) {
    fil_text_clear(&names);
    fil_text_clear(&box->label);
    for (size_t k = 0; k < named; k++) {
      FIL_TRY(fil_text_add(&names, k ? ", " : "", error));
      FIL_TRY(fil_work_label(work, part->nodes[k], &names, error));
    }
    if (named < part->count)
      FIL_TRY(fil_text_format(&names, error, named ? " and %zu more" : "%zu more", part->count - named));
    FIL_TRY(fil_style_wrap(fil_text_string(&names), (box->width - 2 * margin) / FIL_BOLD_WIDTH, NEVER, &box->label,
                           &box->lines, &longest, error));
    if (box->lines <= LINES_OF_CIRCLE || named == 0)
      break;
  }
  FIL_TRY(fil_text_format(&box->head, error, "%zu in circles", part->count));
  box->lines++;
done:
  fil_text_destroy(&names);
  return status;
}

/* A single actor by name; what is beside the path with the numbers of its ties there, "Mill (5, 2)". */
static fil_status name_actor(fil_path_box *box, const fil_path_part *part, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  double longest;
  const bool is_round = !box->beside && strcmp(fil_looks_node(&work->looks, part->nodes[0]).shape, "box") != 0;
  FIL_TRY(fil_work_label(work, part->nodes[0], &name, error));
  if (part->count > 1)
    FIL_TRY(fil_text_format(&name, error, " and %zu more", part->count - 1));
  if (box->beside)
    FIL_TRY(fil_text_format(&name, error, " (%s)", fil_text_string(&box->head)));
  FIL_TRY(fil_style_wrap(fil_text_string(&name), is_round ? box->width * round_share : box->width - 2 * margin,
                         box->beside ? LINES_BESIDE : LINES_ON_PATH, &box->label, &box->lines, &longest, error));
  if (is_round)
    box->height = (double)box->lines * FIL_LINE_HEIGHT * round_height + 2 * margin;
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status name_box(fil_path_box *box, const fil_path *path, const fil_work *work, fil_error *error)
{
  const fil_path_part *part = &path->parts[box->part];
  box->width = work->whole_room < narrow ? narrow_box : wide_box;
  const fil_status status =
      !box->beside && part->count > 1 ? name_circle(box, part, work, error) : name_actor(box, part, work, error);
  if (box->height == 0)
    box->height = (double)box->lines * FIL_LINE_HEIGHT + (box->beside ? margin : 2 * margin);
  return status;
}

/* The box of a part beside the path at a layer; made when it is the first tie there. */
static fil_path_box *find_beside(fil_path_page *page, size_t part, size_t layer, bool into)
{
  for (size_t k = page->on_path; k < page->count; k++) {
    fil_path_box *box = &page->boxes[k];
    if (box->part == part && box->layer == layer && box->into == into)
      return box;
  }
  page->boxes[page->count] = (fil_path_box){.part = part, .layer = layer, .beside = true, .into = into};
  return &page->boxes[page->count++];
}

static fil_status make_boxes(fil_path_page *page, const fil_path *path, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  for (size_t part = 0; part < path->part_count; part++) {
    page->box_of[part] = page->count;
    if (path->parts[part].main)
      page->boxes[page->count++] = (fil_path_box){.part = part, .layer = path->parts[part].layer};
  }
  page->on_path = page->count;
  for (size_t k = 0; k < path->arc_count; k++) {
    const fil_path_arc *arc = &path->arcs[k];
    const bool into = path->parts[arc->to].main;
    if (!arc->shown)
      continue;
    fil_path_box *box =
        find_beside(page, into ? arc->from : arc->to, path->parts[into ? arc->to : arc->from].layer, into);
    page->beside[k] = (size_t)(box - page->boxes);
    FIL_TRY(fil_text_format(&box->head, error, "%s%s", box->head.length ? ", " : "",
                            fil_number_show(arc->number, DIGITS, number)));
  }
  for (size_t k = 0; k < page->count; k++)
    FIL_TRY(name_box(&page->boxes[k], path, work, error));
done:
  return status;
}

/* Where boxes of a layer reach, from the middle of its row; the nearest ones first. */
typedef struct stack {
  double half, above, below;
  size_t into, out;
} stack;

static stack measure_layer(fil_path_page *page, size_t layer)
{
  stack own = {0};
  double height = -stack_gap;
  for (size_t k = 0; k < page->on_path; k++) {
    if (page->boxes[k].layer == layer)
      height += page->boxes[k].height + stack_gap;
  }
  own.half = own.above = own.below = height / 2;
  for (size_t k = page->on_path; k < page->count; k++) {
    fil_path_box *box = &page->boxes[k];
    if (box->layer != layer)
      continue;
    double *reach = box->into ? &own.above : &own.below;
    size_t *rank = box->into ? &own.into : &own.out;
    *reach += box->height + (*rank == 0 ? beside_distance : beside_gap);
    box->rank = (*rank)++;
  }
  return own;
}

static void place_layer(fil_path_page *page, size_t layer, fil_point middle)
{
  const stack own = measure_layer(page, layer);
  double y = middle.y + own.half, above = middle.y + own.half, below = middle.y - own.half;
  for (size_t k = 0; k < page->count; k++) {
    fil_path_box *box = &page->boxes[k];
    const double distance = box->rank == 0 ? beside_distance : beside_gap;
    if (box->layer != layer)
      continue;
    if (!box->beside) {
      box->at = (fil_point){middle.x, y - box->height / 2};
      y -= box->height + stack_gap;
    } else if (box->into) {
      box->at = (fil_point){middle.x, above + distance + box->height / 2};
      above += distance + box->height;
    } else {
      box->at = (fil_point){middle.x, below - distance - box->height / 2};
      below -= distance + box->height;
    }
  }
}

/* Rows from the top down; returns how deep they reach. */
static double place_rows(fil_path_page *page, const fil_path *path, double width)
{
  double top = 0;
  for (size_t first = 0; first < path->layers; first += page->per_row) {
    double above = 0, below = 0;
    const size_t end = first + page->per_row < path->layers ? first + page->per_row : path->layers;
    for (size_t layer = first; layer < end; layer++) {
      const stack own = measure_layer(page, layer);
      above = fmax(above, own.above);
      below = fmax(below, own.below);
    }
    for (size_t layer = first; layer < end; layer++) {
      const double x = FIL_PATH_MARGIN + (width + page->gap) * (double)(layer - first) + width / 2;
      place_layer(page, layer, (fil_point){x, top - above});
    }
    top -= above + below + row_gap;
    page->turns[first / page->per_row] = top + row_gap / 2;
  }
  return -(top + row_gap);
}

fil_status fil_path_place(fil_path_page *page, const fil_path *path, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const double width = work->whole_room < narrow ? narrow_box : wide_box;
  *page = (fil_path_page){.gap = work->whole_room < narrow ? narrow_gap : wide_gap};
  const double columns = floor((work->room - 2 * FIL_PATH_MARGIN + page->gap) / (width + page->gap));
  page->per_row = columns > 1 ? (size_t)columns : 1;
  page->boxes = fil_memory_new(path->part_count + path->shown, sizeof *page->boxes);
  page->box_of = fil_memory_new(path->part_count, sizeof *page->box_of);
  page->beside = fil_memory_new(path->arc_count, sizeof *page->beside);
  page->turns = fil_memory_new(path->layers + 1, sizeof *page->turns);
  if (!page->boxes || !page->box_of || !page->beside || !page->turns)
    return fil_error_memory(error);
  FIL_TRY(make_boxes(page, path, work, error));
  page->height = place_rows(page, path, width);
  const size_t across = path->layers < page->per_row ? path->layers : page->per_row;
  page->width = 2 * FIL_PATH_MARGIN + (double)across * (width + page->gap) - page->gap;
  for (size_t k = 0; k < page->count; k++)
    page->boxes[k].at.y += page->height;
  for (size_t k = 0; k <= path->layers / page->per_row; k++)
    page->turns[k] += page->height;
done:
  return status;
}

void fil_path_page_destroy(fil_path_page *page)
{
  for (size_t k = 0; k < page->count; k++) {
    fil_text_destroy(&page->boxes[k].head);
    fil_text_destroy(&page->boxes[k].label);
  }
  fil_memory_free(page->boxes);
  fil_memory_free(page->box_of);
  fil_memory_free(page->beside);
  fil_memory_free(page->turns);
  *page = (fil_path_page){0};
}
