/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "matrix": a row and a column for each actor, group by group, a cell for each tie. */
#include "graph/memory.h"
#include "io/diagram/figure/matrix_draw.h"
#include "io/diagram/figure/matrix_image.h"
#include "io/diagram/key.h"

#include <math.h>
#include <stdio.h>

static const double image_gap = 12; /* points */

static fil_legend_entry sample_of(const char *fill)
{
  fil_legend_entry entry = {.kind = FIL_LEGEND_NODE, .shape = "box", .diameter = 8};
  snprintf(entry.fill, sizeof entry.fill, "%s", fill);
  return entry;
}

static fil_status scale_shades(fil_matrix_drawing *it, fil_error *error)
{
  double *numbers = fil_memory_new(it->matrix.cell_count, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t k = 0; k < it->matrix.cell_count; k++)
    numbers[k] = it->matrix.cells[k].number;
  const bool counted = it->matrix.shade == FIL_MATRIX_RELATIONS;
  const fil_status status = fil_steps_make(&it->steps, counted ? FIL_SCALE_LINEAR : it->matrix.shown->scale,
                                           FIL_SCALE_SQRT, numbers, it->matrix.cell_count, error);
  fil_memory_free(numbers);
  return status;
}

/* "Shade: weight, t (square-root scale)"; the scale says nothing where each number has a shade of its own. */
static fil_status head_shades(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  const fil_scale scale = {.kind = it->steps.kind};
  const fil_column *column = it->matrix.shown->column;
  fil_column weight = {.title = (char *)"weight"};
  for (size_t k = 0; k < work->network->schema.relation_count; k++) {
    if (work->ties.most[k] > 0)
      weight.unit = work->network->schema.relations[k].unit;
  }
  if (it->matrix.shade == FIL_MATRIX_RELATIONS)
    return fil_key_heading(work, "Shade: relations of the tie", error);
  return fil_key_property(work, "Shade", column ? column : &weight, it->steps.single ? NULL : &scale, error);
}

static bool has_unknown(const fil_matrix *matrix)
{
  for (size_t k = 0; k < matrix->cell_count; k++) {
    if (isnan(matrix->cells[k].number))
      return true;
  }
  return false;
}

static fil_status key_cells(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  if (it->matrix.shade == FIL_MATRIX_PRESENCE) {
    FIL_TRY(fil_key_heading(work, "Cells", error));
    FIL_TRY(fil_legend_add(&work->legend, sample_of(FIL_MATRIX_PRESENT), "tie", error));
  } else {
    FIL_TRY(head_shades(it, work, error));
    for (size_t k = it->steps.count + has_unknown(&it->matrix); k-- > 0;) {
      char fill[FIL_COLOUR_LENGTH];
      text.length = 0;
      FIL_TRY(fil_steps_print(&it->steps, k, &text, error));
      FIL_TRY(fil_legend_add(&work->legend, sample_of(fil_steps_colour(&it->steps, work->palette, k, fill)), text.bytes,
                             error));
    }
  }
  if (it->matrix.loops < it->matrix.count)
    FIL_TRY(fil_legend_add(&work->legend, sample_of(FIL_MATRIX_DIAGONAL), "an actor and itself", error));
done:
  fil_text_destroy(&text);
  return status;
}

/* The groups by their letters, where there is no room for their names. */
static fil_status key_groups(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  char letters[FIL_MATRIX_LETTERS];
  FIL_TRY(fil_key_property(work, "Groups", work->request->group, NULL, error));
  for (size_t k = 0; k < it->matrix.group_count; k++) {
    text.length = 0;
    FIL_TRY(fil_text_format(&text, error, "%s  %s (%zu)", fil_matrix_letters(k, letters),
                            fil_matrix_group_name(work, &it->matrix, k), it->matrix.groups[k].size));
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, text.bytes, error));
  }
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status key_reading(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  const bool grouped = it->matrix.group_count > 1;
  const fil_legend_entry note = {.kind = FIL_LEGEND_NOTE};
  FIL_TRY(fil_key_facts(work,
                        it->matrix.symmetric
                            ? "Rows and columns: the actors in the same order; each tie in two cells"
                            : "Rows: suppliers (sources); columns: buyers (targets), in the same order",
                        error));
  if (grouped && (it->plan.group_names || it->plan.collapsed)) {
    FIL_TRY(fil_text_format(&text, error, "Groups: %s", fil_column_title(work->request->group)));
    FIL_TRY(fil_legend_add(&work->legend, note, text.bytes, error));
  }
  if (!it->plan.collapsed)
    FIL_TRY(fil_legend_add(&work->legend, note,
                           grouped ? "Within a group those with more ties first" : "Those with more ties first",
                           error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status say_what_is_odd(const fil_matrix_drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_matrix *matrix = &it->matrix;
  if (it->plan.collapsed)
    FIL_TRY(fil_work_say(work, error,
                         "%zu actors are too many for cells of their own at this width: their groups have them.",
                         matrix->count));
  else if (it->plan.columns_of_names == 0 && !it->plan.listed && it->plan.name_width > 0)
    FIL_TRY(fil_work_say(work, error, "The names of %zu actors have no room at this width.", matrix->count));
  if (!it->plan.collapsed && matrix->shade == FIL_MATRIX_RELATIONS)
    FIL_TRY(
        fil_work_say(work, error, "A cell is as dark as its tie has relations; a single relation shows its weights."));
  if (matrix->loops > 0)
    FIL_TRY(fil_work_say(work, error,
                         it->plan.collapsed ? "Ties of %zu actors to themselves are left out."
                                            : "%zu actors have ties to themselves, on the diagonal.",
                         matrix->loops));
done:
  return status;
}

static fil_status key(const fil_matrix_drawing *it, const fil_matrix_image *image, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  if (!it->plan.collapsed)
    FIL_TRY(key_cells(it, work, error));
  if (it->matrix.group_count > 1 && !it->plan.group_names && !it->plan.collapsed)
    FIL_TRY(key_groups(it, work, error));
  if (image->cell > 0 && !image->numbers)
    FIL_TRY(fil_matrix_image_key(image, work, error));
  FIL_TRY(key_reading(it, work, error));
  FIL_TRY(say_what_is_odd(it, work, error));
done:
  return status;
}

/* The image of the blocks, beneath the matrix or in its place. */
static fil_status draw_image(const fil_matrix_drawing *it, fil_matrix_image *image, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const bool alone = it->plan.collapsed;
  if (alone && it->matrix.group_count < 2)
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "%zu actors are too many for a matrix without groups; name a column or a measure that makes "
                         "some, such as community",
                         it->matrix.count);
  if (!alone && !fil_matrix_image_fits(&it->matrix, work))
    return FIL_OK;
  FIL_TRY(fil_matrix_image_make(image, &it->matrix, work, alone, error));
  const double height = fil_matrix_image_height(image, &it->matrix);
  if (!alone && work->top - work->bottom + image_gap + height > work->most_height) {
    image->cell = 0;
    return FIL_OK;
  }
  const fil_point corner = {0, alone ? height : work->bottom - image_gap};
  FIL_TRY(fil_matrix_image_draw(image, &it->matrix, work, corner, error));
  work->right = fmax(work->right, fil_matrix_image_width(image, &it->matrix));
  work->top = fmax(work->top, corner.y);
  work->bottom = fmin(work->bottom, corner.y - height);
done:
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_matrix_drawing it = {0};
  fil_matrix_image image = {0};
  FIL_TRY(fil_matrix_make(&it.matrix, work, error));
  FIL_TRY(fil_matrix_plan_make(&it.plan, &it.matrix, work, error));
  FIL_TRY(scale_shades(&it, error));
  fil_canvas_default(work->canvas.graph, AGNODE, "label", " ");
  if (!it.plan.collapsed)
    FIL_TRY(fil_matrix_draw(&it, work, error));
  FIL_TRY(draw_image(&it, &image, work, error));
  FIL_TRY(key(&it, &image, work, error));
done:
  fil_matrix_destroy(&it.matrix);
  return status;
}

const fil_figure fil_figure_matrix = {
    .name = "matrix",
    .title = "Matrix",
    .question = "Which groups of actors are tied to which, and how closely?",
    .grouped = true,
    .most_nodes = 120,
    .draw = draw,
};
