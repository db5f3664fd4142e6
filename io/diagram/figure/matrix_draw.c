/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cells, names and boundaries of a matrix. */
#include "io/diagram/figure/matrix_draw.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/lettering.h"
#include "io/diagram/trace.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Points. */
static const double number_height = 6, letter_height = 15, boundary = 0.5, hair = 0.25, seam_share = 0.08,
                    least_box = 1.6, area_of_point = 1.128, letter_width = 7, lift = 0.5, list_gap = 10,
                    list_width = 80, rounding = 0.1;
enum { DIGITS = 3 };

/* A rectangle without outline. */
static void default_rectangle(Agraph_t *class, double width, double height, const char *fill)
{
  char number[FIL_NUMBER_LENGTH];
  fil_canvas_default(class, AGNODE, "shape", "box");
  fil_canvas_default(class, AGNODE, "peripheries", "0");
  fil_canvas_default(class, AGNODE, "fillcolor", fill);
  fil_canvas_default(class, AGNODE, "width", fil_number_write(round(width / 72 * 1e5) / 1e5, number));
  fil_canvas_default(class, AGNODE, "height", fil_number_write(round(height / 72 * 1e5) / 1e5, number));
}

/* Graphviz has no boxes as small as the smallest cells; points of the same area look alike there. */
static void default_cell(Agraph_t *class, const fil_matrix_plan *plan, const char *fill)
{
  const bool is_small = plan->pitch < least_box;
  const double side = plan->pitch * (is_small ? area_of_point : 1 - seam_share);
  default_rectangle(class, side, side, fill);
  if (is_small)
    fil_canvas_default(class, AGNODE, "shape", "point");
}

/* The class of a step's cells; that of the step behind the last is of those whose number is not known. */
static Agraph_t *class_of(const fil_matrix_drawing *it, fil_work *work, size_t step)
{
  char name[40], fill[FIL_COLOUR_LENGTH];
  const bool shaded = it->matrix.shade != FIL_MATRIX_PRESENCE;
  snprintf(name, sizeof name, shaded ? "cells of shade %zu" : "cells", step + 1);
  Agraph_t *class = fil_canvas_class(&work->canvas, name);
  default_cell(class, &it->plan, shaded ? fil_steps_colour(&it->steps, work->palette, step, fill) : FIL_MATRIX_PRESENT);
  if (shaded && step == it->steps.count)
    fil_canvas_default(class, AGNODE, "peripheries", "1");
  return class;
}

/* "Farm → Mill" names a cell; its tip adds the number. */
static fil_status draw_cell(const fil_matrix_drawing *it, fil_work *work, const fil_matrix_cell *cell, Agraph_t *class,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  char number[FIL_NUMBER_LENGTH];
  Agnode_t *node;
  FIL_TRY(fil_text_format(&text, error, "%s %s %s", fil_network_label(work->network, it->matrix.order[cell->row]),
                          it->matrix.symmetric ? "–" : "→",
                          fil_network_label(work->network, it->matrix.order[cell->column])));
  FIL_TRY(fil_canvas_node_of(&work->canvas, class, text.bytes,
                             fil_matrix_centre(&it->plan, &it->matrix, cell->row, cell->column), &node, error));
  if (it->matrix.shade != FIL_MATRIX_PRESENCE)
    FIL_TRY(fil_text_format(&text, error, ": %s", fil_number_show(cell->number, DIGITS, number)));
  if (it->matrix.shade == FIL_MATRIX_RELATIONS)
    FIL_TRY(fil_text_add(&text, cell->number > 1 ? " relations" : " relation", error));
  FIL_TRY(fil_canvas_put_text(node, "tooltip", text.bytes, error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status draw_cells(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  Agraph_t *classes[FIL_STEPS_MOST + 1] = {0};
  const fil_matrix *matrix = &it->matrix;
  for (size_t k = 0; k < matrix->cell_count; k++) {
    const size_t step = matrix->shade == FIL_MATRIX_PRESENCE ? 0 : fil_steps_find(&it->steps, matrix->cells[k].number);
    classes[step] = classes[step] ? classes[step] : class_of(it, work, step);
    FIL_TRY(draw_cell(it, work, &matrix->cells[k], classes[step], error));
  }
done:
  return status;
}

/* The cells that an actor has with itself, where there is no tie. */
static fil_status draw_diagonal(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  bool *filled = fil_memory_new(it->matrix.count, sizeof *filled);
  if (!filled)
    return fil_error_memory(error);
  for (size_t k = 0; k < it->matrix.cell_count; k++) {
    if (it->matrix.cells[k].row == it->matrix.cells[k].column)
      filled[it->matrix.cells[k].row] = true;
  }
  Agraph_t *class = fil_canvas_class(&work->canvas, "diagonal");
  default_cell(class, &it->plan, FIL_MATRIX_DIAGONAL);
  for (size_t place = 0; place < it->matrix.count; place++) {
    if (!filled[place])
      fil_canvas_node(&work->canvas, class, fil_matrix_centre(&it->plan, &it->matrix, place, place));
  }
  fil_memory_free(filled);
  return FIL_OK;
}

/* A line between two ends that are not seen. */
static fil_status draw_line(fil_work *work, const char *class_name, fil_point from, fil_point to, double width,
                            const char *colour, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  Agraph_t *ends = fil_canvas_class(&work->canvas, "ends of lines"),
           *class = fil_canvas_class(&work->canvas, class_name);
  fil_point points[FIL_TRACE_POINTS(2)];
  fil_trace((const fil_point[]){from, to}, 2, points);
  const fil_course course = {points, 4, NULL, NULL};
  Agedge_t *edge;
  fil_canvas_default(ends, AGNODE, "shape", "point");
  fil_canvas_default(ends, AGNODE, "style", "invis");
  fil_canvas_default(ends, AGNODE, "width", "0.01");
  fil_canvas_default(ends, AGNODE, "height", "0.01");
  fil_canvas_default(class, AGEDGE, "penwidth", fil_number_write(width, number));
  fil_canvas_default(class, AGEDGE, "color", colour);
  fil_canvas_default(class, AGEDGE, "arrowhead", "none");
  Agnode_t *tail = fil_canvas_node(&work->canvas, ends, from);
  return fil_canvas_edge(class, tail, fil_canvas_node(&work->canvas, ends, to), &course, &edge, error);
}

/* Lines round the groups. */
static fil_status draw_boundaries(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_matrix_plan *plan = &it->plan;
  const double edge = plan->seam / 2, low = -edge, high = plan->side + edge;
  for (size_t k = 0; k <= it->matrix.group_count; k++) {
    const size_t place = k < it->matrix.group_count ? it->matrix.groups[k].first : it->matrix.count;
    const double at = plan->pitch * (double)place + plan->seam * (double)k - edge;
    FIL_TRY(draw_line(work, "boundaries", (fil_point){plan->left + low, plan->side - at},
                      (fil_point){plan->left + high, plan->side - at}, boundary, "#333333", error));
    FIL_TRY(draw_line(work, "boundaries", (fil_point){plan->left + at, low}, (fil_point){plan->left + at, high},
                      boundary, "#333333", error));
  }
done:
  return status;
}

static fil_status put_number(fil_work *work, size_t place, double font_size, fil_anchor anchor, fil_point at,
                             fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  snprintf(number, sizeof number, "%zu", place + 1);
  return fil_lettering_put(&work->canvas, number,
                           &(fil_lettering){.class_name = "numbers", .font_size = font_size, .anchor = anchor}, at,
                           NULL, error);
}

/* An actor's name on one line. */
static fil_status put_name(const fil_matrix_drawing *it, fil_work *work, size_t place, double room, double font_size,
                           fil_anchor anchor, fil_point at, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0}, line = {0};
  size_t lines;
  double width;
  Agnode_t *node;
  FIL_TRY(fil_work_label(work, it->matrix.order[place], &label, error));
  FIL_TRY(fil_style_wrap(fil_text_string(&label), room * FIL_FONT_SIZE / font_size + rounding, 1, &line, &lines, &width,
                         error));
  FIL_TRY(fil_lettering_put(&work->canvas, fil_text_string(&line),
                            &(fil_lettering){.class_name = "names", .font_size = font_size, .anchor = anchor}, at,
                            &node, error));
  FIL_TRY(fil_work_identify(work, it->matrix.order[place], node, error));
  fil_canvas_default(fil_canvas_class(&work->canvas, "names"), AGNODE, "class", "actor");
done:
  fil_text_destroy(&label);
  fil_text_destroy(&line);
  return status;
}

/* An actor's number and name, nearer to the matrix or, with a line that leads there, further from it. */
static fil_status draw_name(const fil_matrix_drawing *it, fil_work *work, size_t place, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_matrix_plan *plan = &it->plan;
  const double y = fil_matrix_centre(plan, &it->matrix, place, 0).y;
  const double slot = plan->columns_of_names > 1 && place % 2 == 1 ? plan->slot : 0;
  const double right = plan->left - FIL_MATRIX_GAP - slot;
  FIL_TRY(put_number(work, place, plan->font_size, FIL_ANCHOR_RIGHT, (fil_point){right, y}, error));
  FIL_TRY(put_name(it, work, place, plan->name_width, plan->font_size, FIL_ANCHOR_RIGHT,
                   (fil_point){right - plan->number_width - FIL_MATRIX_GAP, y}, error));
  if (slot > 0)
    FIL_TRY(draw_line(work, "leading lines", (fil_point){right + 1, y}, (fil_point){plan->left - 1, y}, hair, "#999999",
                      error));
done:
  return status;
}

/* Numbers over the columns, and before the rows where these have no names. */
static fil_status draw_numbers(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = it->plan.step; k > 0 && k <= it->matrix.count; k += it->plan.step) {
    const fil_point centre = fil_matrix_centre(&it->plan, &it->matrix, k - 1, k - 1);
    FIL_TRY(put_number(work, k - 1, it->plan.font_size, FIL_ANCHOR_MIDDLE,
                       (fil_point){centre.x, it->plan.side + number_height}, error));
    if (it->plan.columns_of_names == 0)
      FIL_TRY(put_number(work, k - 1, it->plan.font_size, FIL_ANCHOR_RIGHT,
                         (fil_point){it->plan.left - FIL_MATRIX_GAP, centre.y}, error));
  }
done:
  return status;
}

/* The actors by their numbers in columns beneath the matrix. */
static fil_status list_names(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = it->matrix.count, columns = (size_t)fmax(1, floor(work->room / list_width));
  const size_t rows = (count + columns - 1) / columns;
  const double width = work->room / (double)columns, top = work->bottom - list_gap;
  for (size_t place = 0; place < count; place++) {
    const size_t column = place / rows;
    const double right = width * (double)column + it->plan.number_width;
    const double y = top - FIL_LINE_HEIGHT * ((double)(place % rows) + 0.5);
    FIL_TRY(put_number(work, place, FIL_FONT_SIZE, FIL_ANCHOR_RIGHT, (fil_point){right, y}, error));
    FIL_TRY(put_name(it, work, place, width - it->plan.number_width - 3 * FIL_MATRIX_GAP, FIL_FONT_SIZE,
                     FIL_ANCHOR_LEFT, (fil_point){right + FIL_MATRIX_GAP, y}, error));
  }
  work->bottom = top - FIL_LINE_HEIGHT * (double)rows;
done:
  return status;
}

static fil_status put_letters(fil_work *work, size_t group, fil_point centre, fil_error *error)
{
  char letters[FIL_MATRIX_LETTERS];
  return fil_lettering_put(&work->canvas, fil_matrix_letters(group, letters),
                           &(fil_lettering){.class_name = "letters of groups", .bold = true}, centre, NULL, error);
}

/* Letter, and name where there is room, of a group: right of its rows. */
static fil_status draw_group_name(const fil_matrix_drawing *it, fil_work *work, size_t group, fil_point letter,
                                  size_t most_lines, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_matrix_plan *plan = &it->plan;
  fil_text name = {0};
  size_t lines;
  double width;
  FIL_TRY(put_letters(work, group, letter, error));
  if (!plan->group_names)
    goto done;
  const double left = letter.x + letter_width / 2 + FIL_MATRIX_GAP,
               room = plan->left + plan->side + plan->group_width - left;
  FIL_TRY(
      fil_style_wrap(fil_matrix_group_name(work, &it->matrix, group), room, most_lines, &name, &lines, &width, error));
  const fil_lettering set = {.class_name = "names of groups", .lines = lines, .anchor = FIL_ANCHOR_LEFT};
  FIL_TRY(
      fil_lettering_put(&work->canvas, fil_text_string(&name), &set, (fil_point){left, letter.y + lift}, NULL, error));
done:
  fil_text_destroy(&name);
  return status;
}

/* Names beside the middle of their groups, but not over each other: from the top on, with room for those to come. */
static fil_status name_rows(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = it->matrix.group_count;
  const double bottom = fmin(0, it->plan.side - FIL_LINE_HEIGHT * (double)count);
  double above = INFINITY;
  for (size_t k = 0; k < count; k++) {
    const fil_matrix_group *group = &it->matrix.groups[k];
    const double high = fil_matrix_centre(&it->plan, &it->matrix, group->first, 0).y;
    const double low = fil_matrix_centre(&it->plan, &it->matrix, group->first + group->size - 1, 0).y;
    const size_t lines = (size_t)fmin(3, fmax(1, (high - low) / FIL_LINE_HEIGHT));
    const double least = bottom + FIL_LINE_HEIGHT * ((double)(count - k) - 0.5);
    const double y = fmin(fmax((high + low) / 2, least), above - FIL_LINE_HEIGHT);
    above = y;
    FIL_TRY(draw_group_name(
        it, work, k, (fil_point){it->plan.left + it->plan.side + FIL_MATRIX_GAP + letter_width / 2, y}, lines, error));
  }
done:
  return status;
}

/* Letters over the middle of their groups, as far as they have room. */
static fil_status name_columns(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  char letters[FIL_MATRIX_LETTERS];
  double free_x = -INFINITY;
  for (size_t k = 0; k < it->matrix.group_count; k++) {
    const fil_matrix_group *group = &it->matrix.groups[k];
    const double left = fil_matrix_centre(&it->plan, &it->matrix, 0, group->first).x;
    const double right = fil_matrix_centre(&it->plan, &it->matrix, 0, group->first + group->size - 1).x;
    const double half = fil_style_text_width(fil_matrix_letters(k, letters), FIL_FONT_SIZE) / 2 + 1;
    if ((left + right) / 2 - half < free_x)
      continue;
    free_x = (left + right) / 2 + half;
    FIL_TRY(put_letters(work, k, (fil_point){(left + right) / 2, it->plan.side + letter_height}, error));
  }
done:
  return status;
}

fil_status fil_matrix_draw(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(draw_diagonal(it, work, error));
  FIL_TRY(draw_cells(it, work, error));
  FIL_TRY(draw_boundaries(it, work, error));
  for (size_t place = 0; it->plan.columns_of_names > 0 && place < it->matrix.count; place++)
    FIL_TRY(draw_name(it, work, place, error));
  FIL_TRY(draw_numbers(it, work, error));
  if (it->matrix.group_count > 1) {
    FIL_TRY(name_rows(it, work, error));
    FIL_TRY(name_columns(it, work, error));
  }
  work->right = it->plan.left + it->plan.side + it->plan.group_width;
  work->top = it->plan.side + FIL_MATRIX_HEAD;
  if (it->plan.listed)
    FIL_TRY(list_names(it, work, error));
done:
  return status;
}
