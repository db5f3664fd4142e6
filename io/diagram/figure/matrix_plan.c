/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Room for cells and names. */
#include "io/diagram/figure/matrix_plan.h"

#include "graph/number.h"
#include "io/diagram/key.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double largest_pitch = 13, easy_pitch = 8, least_pitch = 5.6, least_pitch_of_two = 2.8, least_of_all = 0.6;
static const double widest_name = 84, widest_narrow = 64, widest_of_two = 58, narrow = 300;
static const double gap = FIL_MATRIX_GAP, small_font = 6.5, font_pitch = 6.2, widest_group = 88, letters_width = 12;
static const double seam = 1.2, thin_seam = 0.6, number_margin = 2, room_above_list = 400;
enum { NODES_MOST = 600, LISTED_MOST = 120, SEAMS_MOST = 20 };

const char *fil_matrix_group_name(const fil_work *work, const fil_matrix *matrix, size_t group)
{
  const fil_column *column = work->request->group;
  const uint32_t code = matrix->groups[group].code;
  if (code == FIL_MISSING && column == work->network->nodes.columns[FIL_NODE_STAGE])
    return "outside the chain";
  return column ? fil_key_level(work, column, code) : "all actors";
}

const char *fil_matrix_letters(size_t group, char out[FIL_MATRIX_LETTERS])
{
  if (group < 26)
    snprintf(out, FIL_MATRIX_LETTERS, "%c", (char)('A' + group));
  else
    snprintf(out, FIL_MATRIX_LETTERS, "%c%c", (char)('A' + (group / 26 - 1) % 26), (char)('A' + group % 26));
  return out;
}

fil_point fil_matrix_centre(const fil_matrix_plan *plan, const fil_matrix *matrix, size_t row, size_t column)
{
  return (fil_point){plan->left + plan->pitch * ((double)column + 0.5) + plan->seam * (double)matrix->group[column],
                     plan->side - plan->pitch * ((double)row + 0.5) - plan->seam * (double)matrix->group[row]};
}

static fil_status measure_names(const fil_matrix *matrix, const fil_work *work, double *widest, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  for (size_t place = 0; place < matrix->count; place++) {
    label.length = 0;
    FIL_TRY(fil_work_label(work, matrix->order[place], &label, error));
    *widest = fmax(*widest, fil_style_text_width(fil_text_string(&label), FIL_FONT_SIZE));
  }
done:
  fil_text_destroy(&label);
  return status;
}

static void measure_groups(fil_matrix_plan *plan, const fil_matrix *matrix, const fil_work *work)
{
  plan->seam = matrix->group_count > SEAMS_MOST ? thin_seam : seam;
  if (matrix->group_count < 2)
    return;
  plan->group_names = work->whole_room >= narrow;
  plan->group_width = letters_width;
  for (size_t k = 0; plan->group_names && k < matrix->group_count; k++) {
    const double name = fil_style_text_width(fil_matrix_group_name(work, matrix, k), FIL_FONT_SIZE);
    plan->group_width = fmax(plan->group_width, fmin(widest_group, letters_width + name + gap));
  }
}

/* What is left for the cells with the names in so many columns, none wider than `widest`. */
static void try_names(fil_matrix_plan *plan, const fil_matrix *matrix, fil_point room, size_t columns, double widest)
{
  const double count = matrix->count ? (double)matrix->count : 1;
  const double seams = matrix->group_count ? plan->seam * (double)(matrix->group_count - 1) : 0;
  plan->columns_of_names = columns;
  plan->slot = fmin(plan->name_width, widest) + plan->number_width + 2 * gap;
  plan->left = columns ? (double)columns * plan->slot : plan->number_width + gap;
  plan->pitch = fmin(largest_pitch, fmin(room.x - plan->left - plan->group_width, room.y) / count - seams / count);
  plan->side = plan->pitch * (double)matrix->count + seams;
  plan->font_size = plan->pitch >= font_pitch ? FIL_FONT_SIZE : small_font;
}

/* Names beside the matrix in one column or two, or beneath it, or none. */
static void choose(fil_matrix_plan *plan, const fil_matrix *matrix, fil_work *work)
{
  const bool is_narrow = work->whole_room < narrow, is_lying = isfinite(work->most_height);
  const bool named = plan->name_width > 0;
  const double widest = is_narrow ? widest_narrow : widest_name;
  fil_point room = {work->room, work->most_height - FIL_MATRIX_HEAD};
  try_names(plan, matrix, room, named, widest);
  if (plan->pitch >= easy_pitch)
    return;
  work->beneath = work->beneath || !is_lying;
  work->room = is_lying ? work->room : work->whole_room;
  room.x = work->room;
  try_names(plan, matrix, room, named, widest);
  if (plan->pitch >= least_pitch)
    return;
  try_names(plan, matrix, room, 2, widest_of_two);
  if (plan->pitch >= least_pitch_of_two && named && !is_narrow)
    return;
  plan->listed = named && !is_lying && matrix->count <= LISTED_MOST;
  plan->number_width = plan->listed ? plan->number_width : 0;
  room.x = plan->listed && !is_narrow ? fmin(room.x, room_above_list) : room.x;
  try_names(plan, matrix, room, 0, widest);
}

/* Numbers of columns, and of rows without names, are as far apart as they are wide. */
static void choose_step(fil_matrix_plan *plan, const fil_matrix *matrix)
{
  static const size_t steps[] = {1, 2, 5, 10, 20, 50, 100};
  char number[FIL_NUMBER_LENGTH];
  size_t k = 0;
  snprintf(number, sizeof number, "%zu", matrix->count);
  const double width = fil_style_text_width(number, plan->font_size) + number_margin;
  while (k + 1 < sizeof steps / sizeof *steps && (double)steps[k] * plan->pitch < width)
    k++;
  plan->step = plan->number_width > 0 ? steps[k] : 0;
}

fil_status fil_matrix_plan_make(fil_matrix_plan *plan, const fil_matrix *matrix, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  *plan = (fil_matrix_plan){0};
  FIL_TRY(measure_names(matrix, work, &plan->name_width, error));
  snprintf(number, sizeof number, "%zu", matrix->count);
  plan->number_width = fil_style_text_width(number, FIL_FONT_SIZE);
  measure_groups(plan, matrix, work);
  choose(plan, matrix, work);
  plan->name_width = plan->slot - plan->number_width - 2 * gap;
  choose_step(plan, matrix);
  plan->collapsed = matrix->count > NODES_MOST || plan->pitch < least_of_all;
done:
  return status;
}
