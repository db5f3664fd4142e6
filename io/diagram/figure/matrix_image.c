/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Densities of blocks, written and shaded. */
#include "io/diagram/figure/matrix_image.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/key.h"
#include "io/diagram/lettering.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double small_cell = 24, small_height = 11, largest_cell = 44, least_with_number = 21,
                    least_with_letter = 8.2, head = 24, letters_width = 14, widest_name = 110, widest_narrow = 70,
                    narrow = 300, seam = 0.8;
static const fil_lettering heading = {.class_name = "names of blocks", .bold = true};
static const fil_lettering plain = {.class_name = "names of blocks", .anchor = FIL_ANCHOR_RIGHT};
enum { GROUPS_SMALL = 12, DIGITS = 2 };

bool fil_matrix_image_fits(const fil_matrix *matrix, const fil_work *work)
{
  const size_t count = matrix->group_count;
  return count > 1 && count <= GROUPS_SMALL && letters_width + (double)count * small_cell <= work->room;
}

static fil_status scale(fil_matrix_image *image, const fil_matrix *matrix, fil_error *error)
{
  const size_t count = matrix->group_count * matrix->group_count;
  double *numbers = fil_memory_new(count, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t k = 0; k < count; k++)
    numbers[k] = fil_matrix_density(matrix, k / matrix->group_count, k % matrix->group_count);
  for (size_t k = 0; k < count; k++)
    numbers[k] = numbers[k] > 0 ? numbers[k] : NAN; /* nothing is white */
  const fil_status status = fil_steps_make(&image->steps, FIL_SCALE_USUAL, FIL_SCALE_SQRT, numbers, count, error);
  fil_memory_free(numbers);
  return status;
}

fil_status fil_matrix_image_make(fil_matrix_image *image, const fil_matrix *matrix, const fil_work *work, bool alone,
                                 fil_error *error)
{
  *image = (fil_matrix_image){.left = letters_width, .cell = small_cell, .height = small_height, .numbers = true};
  if (alone) {
    double widest = 0;
    for (size_t k = 0; k < matrix->group_count; k++)
      widest = fmax(widest, fil_style_text_width(fil_matrix_group_name(work, matrix, k), FIL_FONT_SIZE));
    image->names = true;
    image->left = letters_width + FIL_MATRIX_GAP + fmin(widest, work->room < narrow ? widest_narrow : widest_name);
    image->cell = fmin(largest_cell, (work->room - image->left) / (double)matrix->group_count);
    image->height = fmax(image->cell, least_with_letter);
    image->numbers = image->cell >= least_with_number;
  }
  return scale(image, matrix, error);
}

double fil_matrix_image_height(const fil_matrix_image *image, const fil_matrix *matrix)
{
  return head + image->height * (double)matrix->group_count;
}

double fil_matrix_image_width(const fil_matrix_image *image, const fil_matrix *matrix)
{
  return image->left + image->cell * (double)matrix->group_count;
}

/* "B  Milling", set against the cells; columns have their letters alone. */
static fil_status draw_names(const fil_matrix_image *image, const fil_matrix *matrix, fil_work *work, fil_point corner,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  size_t lines;
  double width;
  char letters[FIL_MATRIX_LETTERS];
  for (size_t k = 0; k < matrix->group_count; k++) {
    const double y = corner.y - head - image->height * ((double)k + 0.5);
    const double x = corner.x + image->left + image->cell * ((double)k + 0.5);
    fil_matrix_letters(k, letters);
    FIL_TRY(fil_lettering_put(&work->canvas, letters, &heading,
                              (fil_point){corner.x + image->left - letters_width / 2, y}, NULL, error));
    if (image->cell >= letters_width * 0.6)
      FIL_TRY(fil_lettering_put(&work->canvas, letters, &heading, (fil_point){x, corner.y - head + 6}, NULL, error));
    if (!image->names)
      continue;
    name.length = 0;
    FIL_TRY(fil_style_wrap(fil_matrix_group_name(work, matrix, k), image->left - letters_width - FIL_MATRIX_GAP, 1,
                           &name, &lines, &width, error));
    const fil_point end = {corner.x + image->left - letters_width - FIL_MATRIX_GAP, y};
    FIL_TRY(fil_lettering_put(&work->canvas, fil_text_string(&name), &plain, end, NULL, error));
  }
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status put_tip(const fil_matrix *matrix, const fil_work *work, size_t from, size_t to, Agnode_t *node,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text tip = {0};
  const fil_matrix_block *block = &matrix->blocks[from * matrix->group_count + to];
  FIL_TRY(fil_text_format(&tip, error, "%s → %s: %zu of %zu pairs are tied", fil_matrix_group_name(work, matrix, from),
                          fil_matrix_group_name(work, matrix, to), block->filled, block->possible));
  FIL_TRY(fil_canvas_put_text(node, "tooltip", tip.bytes, error));
done:
  fil_text_destroy(&tip);
  return status;
}

static fil_status draw_cell(const fil_matrix_image *image, const fil_matrix *matrix, fil_work *work, size_t from,
                            size_t to, fil_point centre, fil_error *error)
{
  fil_status status = FIL_OK;
  char fill[FIL_COLOUR_LENGTH], number[FIL_NUMBER_LENGTH], name[2 * FIL_MATRIX_LETTERS + 16],
      letters[FIL_MATRIX_LETTERS];
  const double density = fil_matrix_density(matrix, from, to);
  Agraph_t *class = fil_canvas_class(&work->canvas, "blocks");
  Agnode_t *node;
  const int length = snprintf(name, sizeof name, "block %s ", fil_matrix_letters(from, letters));
  snprintf(name + length, sizeof name - (size_t)length, "%s", fil_matrix_letters(to, letters));
  FIL_TRY(fil_canvas_node_of(&work->canvas, class, name, centre, &node, error));
  fil_steps_colour(&image->steps, work->palette,
                   density > 0 ? fil_steps_find(&image->steps, density) : image->steps.count, fill);
  fil_canvas_put(node, "fillcolor", fill);
  fil_canvas_put_number(node, "width", (image->cell - seam) / 72);
  fil_canvas_put_number(node, "height", (image->height - seam) / 72);
  if (fil_ramp_is_dark(fill))
    fil_canvas_put(node, "fontcolor", "#FFFFFF");
  if (image->numbers)
    fil_canvas_put(node, "label", fil_number_show(density, DIGITS, number));
  FIL_TRY(put_tip(matrix, work, from, to, node, error));
done:
  return status;
}

static void begin_cells(fil_work *work)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, "blocks");
  fil_canvas_default(class, AGNODE, "shape", "box");
  fil_canvas_default(class, AGNODE, "penwidth", "0.3");
  fil_canvas_default(class, AGNODE, "color", "#999999");
}

fil_status fil_matrix_image_draw(const fil_matrix_image *image, const fil_matrix *matrix, fil_work *work,
                                 fil_point corner, fil_error *error)
{
  fil_status status = FIL_OK;
  static const char title[] = "Density of blocks: tied pairs of all pairs";
  const double width = fil_style_text_width(title, FIL_FONT_SIZE) * FIL_BOLD_WIDTH;
  FIL_TRY(
      fil_lettering_put(&work->canvas, title, &heading, (fil_point){corner.x + width / 2, corner.y - 6}, NULL, error));
  FIL_TRY(draw_names(image, matrix, work, corner, error));
  begin_cells(work);
  for (size_t from = 0; from < matrix->group_count; from++) {
    for (size_t to = 0; to < matrix->group_count; to++) {
      const fil_point centre = {corner.x + image->left + image->cell * ((double)to + 0.5),
                                corner.y - head - image->height * ((double)from + 0.5)};
      FIL_TRY(draw_cell(image, matrix, work, from, to, centre, error));
    }
  }
done:
  return status;
}

fil_status fil_matrix_image_key(const fil_matrix_image *image, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  FIL_TRY(fil_key_heading(work, "Density of blocks", error));
  for (size_t k = image->steps.count; k-- > 0;) {
    fil_legend_entry entry = {.kind = FIL_LEGEND_NODE, .shape = "box", .diameter = 8};
    fil_steps_colour(&image->steps, work->palette, k, entry.fill);
    text.length = 0;
    FIL_TRY(fil_steps_print(&image->steps, k, &text, error));
    FIL_TRY(fil_legend_add(&work->legend, entry, text.bytes, error));
  }
done:
  fil_text_destroy(&text);
  return status;
}
