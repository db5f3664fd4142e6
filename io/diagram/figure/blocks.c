/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "blocks": sets of actors that hold together, those that hold together more closely inside them, as a tree.
 */
#include "graph/memory.h"
#include "io/diagram/figure/blocks_place.h"
#include "io/diagram/key.h"
#include "io/diagram/markup.h"
#include "io/diagram/steps.h"
#include "io/diagram/trace.h"

#include <math.h>
#include <stdio.h>

/* All that is drawn by. */
typedef struct drawing {
  fil_blocks blocks;
  fil_blocks_page page;
  fil_steps steps; /* of the cohesions */
  Agnode_t **boxes;
} drawing;

/* A network in pieces has no cohesion, and is white. */
static const char *fill_of(const drawing *it, const fil_work *work, double cohesion, char out[FIL_COLOUR_LENGTH])
{
  return fil_steps_colour(&it->steps, work->palette, fil_steps_find(&it->steps, cohesion > 0 ? cohesion : NAN), out);
}

static fil_status scale_cohesion(drawing *it, fil_error *error)
{
  double *numbers = fil_memory_new(it->blocks.count, sizeof *numbers);
  if (!numbers)
    return fil_error_memory(error);
  for (size_t k = 0; k < it->blocks.count; k++)
    numbers[k] = it->blocks.items[k].cohesion > 0 ? (double)it->blocks.items[k].cohesion : NAN;
  const fil_status status =
      fil_steps_make(&it->steps, FIL_SCALE_USUAL, FIL_SCALE_LINEAR, numbers, it->blocks.count, error);
  fil_memory_free(numbers);
  return status;
}

static void put_size(Agnode_t *node, double width, double height)
{
  fil_canvas_put_number(node, "width", width / 72);
  fil_canvas_put_number(node, "height", height / 72);
}

/* Upon the box, as long as the block's share of the actors. */
static void draw_bar(fil_work *work, const fil_block *block)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, "shares");
  const double width = (block->high.x - block->low.x) * block->share;
  Agnode_t *node =
      fil_canvas_node(&work->canvas, class, (fil_point){block->low.x + width / 2, block->high.y + FIL_BLOCKS_BAR / 2});
  fil_canvas_default(class, AGNODE, "shape", "box");
  fil_canvas_default(class, AGNODE, "fillcolor", "#333333");
  fil_canvas_default(class, AGNODE, "peripheries", "0");
  put_size(node, width, FIL_BLOCKS_BAR);
}

static fil_status draw_box(drawing *it, fil_work *work, size_t number, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_block *block = &it->blocks.items[number];
  fil_text head = {0};
  char name[40], fill[FIL_COLOUR_LENGTH];
  Agraph_t *class = fil_canvas_class(&work->canvas, "blocks");
  const fil_point centre = {(block->low.x + block->high.x) / 2, (block->low.y + block->high.y) / 2};
  snprintf(name, sizeof name, "block %zu", number + 1);
  fil_canvas_default(class, AGNODE, "shape", "box");
  FIL_TRY(fil_canvas_node_of(&work->canvas, class, name, centre, &it->boxes[number], error));
  Agnode_t *node = it->boxes[number];
  put_size(node, block->high.x - block->low.x, block->high.y - block->low.y);
  fil_canvas_put(node, "fillcolor", fill_of(it, work, (double)block->cohesion, fill));
  if (fil_ramp_is_dark(fill))
    fil_canvas_put(node, "fontcolor", "#FFFFFF");
  FIL_TRY(fil_blocks_head(&it->blocks, number, &head, error));
  FIL_TRY(fil_canvas_put_text(node, "tooltip", head.bytes, error));
  FIL_TRY(fil_markup_put(node, "label", head.bytes,
                         (fil_markup){.bold = true, .below = block->lines > 0 ? fil_text_string(&block->names) : NULL},
                         error));
  draw_bar(work, block);
done:
  fil_text_destroy(&head);
  return status;
}

/* From the foot of a block to the head of one within it; in a list down at the left, then across. */
static fil_status draw_line(const drawing *it, fil_work *work, size_t number, fil_error *error)
{
  const fil_block *block = &it->blocks.items[number], *around = &it->blocks.items[block->parent];
  const double from_x = it->page.listed ? around->low.x + FIL_BLOCKS_INDENT / 2 : (around->low.x + around->high.x) / 2;
  const double to_x = it->page.listed ? block->low.x : (block->low.x + block->high.x) / 2;
  const double to_y = it->page.listed ? (block->low.y + block->high.y) / 2 : block->high.y;
  const double turn = it->page.listed ? to_y : to_y + (around->low.y - to_y > 20 ? 10 : (around->low.y - to_y) / 2);
  const fil_point corners[] = {{from_x, around->low.y}, {from_x, turn}, {to_x, turn}, {to_x, to_y}};
  const size_t count = it->page.listed ? 3 : 4;
  fil_point points[FIL_TRACE_POINTS(4)];
  fil_trace(corners, count, points);
  const fil_course course = {points, FIL_TRACE_POINTS(count), NULL, NULL};
  Agedge_t *edge;
  Agraph_t *class = fil_canvas_class(&work->canvas, "inside");
  fil_canvas_default(class, AGEDGE, "arrowhead", "none");
  fil_canvas_default(class, AGEDGE, "color", "#555555");
  return fil_canvas_edge(class, it->boxes[block->parent], it->boxes[number], &course, &edge, error);
}

static fil_status key_cohesion(const drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  const fil_legend_entry bar = {
      .kind = FIL_LEGEND_NODE, .fill = "#333333", .shape = "box", .diameter = FIL_BLOCKS_BAR, .stretch = 5};
  FIL_TRY(fil_key_heading(work, "Cohesion k", error));
  for (size_t k = it->steps.count; k-- > 0;) {
    fil_legend_entry entry = {.kind = FIL_LEGEND_NODE, .shape = "box", .diameter = 8};
    fil_steps_colour(&it->steps, work->palette, k, entry.fill);
    fil_text_clear(&text);
    FIL_TRY(fil_steps_print(&it->steps, k, &text, error));
    FIL_TRY(fil_legend_add(&work->legend, entry, text.bytes, error));
  }
  FIL_TRY(fil_legend_add(&work->legend, bar, "share of all actors", error));
done:
  fil_text_destroy(&text);
  return status;
}

static bool has_direction(const fil_work *work)
{
  for (size_t k = 0; k < work->ties.count; k++) {
    if (work->ties.items[k].directed)
      return true;
  }
  return false;
}

static fil_status key(const drawing *it, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_legend_entry note = {.kind = FIL_LEGEND_NOTE};
  FIL_TRY(key_cohesion(it, work, error));
  FIL_TRY(fil_key_facts(work, "Inside a block of cohesion k its actors stay connected when any k − 1 of them leave",
                        error));
  FIL_TRY(fil_legend_add(&work->legend, note,
                         it->page.listed ? "Beneath a block, further right: the blocks within it"
                                         : "Beneath a block: the blocks within it",
                         error));
  FIL_TRY(fil_legend_add(&work->legend, note,
                         "Names: members that are in no block within, those with more ties in it first", error));
  if (has_direction(work))
    FIL_TRY(fil_legend_add(&work->legend, note, "The direction of ties is ignored", error));
done:
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  drawing it = {0};
  FIL_TRY(fil_blocks_read(&it.blocks, work, error));
  it.boxes = fil_memory_new(it.blocks.count, sizeof(Agnode_t *));
  if (!it.boxes) {
    status = fil_error_memory(error);
    goto done;
  }
  FIL_TRY(fil_blocks_place(&it.blocks, work, &it.page, error));
  FIL_TRY(scale_cohesion(&it, error));
  fil_canvas_default(work->canvas.graph, AGNODE, "label", " ");
  for (size_t k = 0; k < it.blocks.count; k++)
    FIL_TRY(draw_box(&it, work, k, error));
  for (size_t k = 1; k < it.blocks.count; k++)
    FIL_TRY(draw_line(&it, work, k, error));
  work->right = it.page.width;
  work->top = it.page.height;
  FIL_TRY(key(&it, work, error));
done:
  fil_blocks_destroy(&it.blocks);
  fil_memory_free(it.boxes);
  return status;
}

const fil_figure fil_figure_blocks = {
    .name = "blocks",
    .title = "Cohesive blocks",
    .question = "Which actors hold together, and which of them still more closely?",
    .table = "block_tree",
    .most_nodes = 500,
    .tells = fil_blocks_tell,
    .draw = draw,
};
