/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Boxes of blocks: how wide, how high, where. */
#include "io/diagram/figure/blocks_place.h"

#include "graph/memory.h"

#include <math.h>

/* Points. */
static const double widest_box = 170, least_box = 76, least_narrow = 58, narrow = 300, gap = 8, level_gap = 20,
                    list_gap = 5, margin = 4, widest_list = 330;
enum { LINES_IN_TREE = 9, LINES_IN_LIST = 3, NAMES_MOST = 60, NEVER = 1000 };

fil_status fil_blocks_head(const fil_blocks *blocks, size_t number, fil_text *out, fil_error *error)
{
  const fil_block *block = &blocks->items[number];
  if (block->cohesion == 0)
    return fil_text_format(out, error, "In pieces · %zu actors", block->size);
  return fil_text_format(out, error, "k = %zu · %zu actors", block->cohesion, block->size);
}

/* "Mill, Baker and 3 more". */
static fil_status list_names(const fil_block *block, const fil_work *work, size_t named, fil_text *out,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < named; k++) {
    FIL_TRY(fil_text_add(out, k ? ", " : "", error));
    FIL_TRY(fil_work_label(work, block->own[k], out, error));
  }
  if (named < block->own_count)
    FIL_TRY(fil_text_format(out, error, named ? " and %zu more" : "%zu more", block->own_count - named));
done:
  return status;
}

/* As many names as stand on so many lines; `block->lines` is then how many they take. */
static fil_status fit_names(fil_block *block, const fil_work *work, double width, size_t most_lines, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text names = {0};
  double longest;
  const size_t top = work->request->top ? work->request->top : NAMES_MOST;
  block->lines = 0;
  if (block->own_count == 0)
    return FIL_OK;
  for (size_t named = block->own_count < top ? block->own_count : top;; named--) {
    fil_text_clear(&names);
    fil_text_clear(&block->names);
    FIL_TRY(list_names(block, work, named, &names, error));
    FIL_TRY(fil_style_wrap(fil_text_string(&names), (width - 2 * margin) / FIL_BOLD_WIDTH, NEVER, &block->names,
                           &block->lines, &longest, error));
    if (block->lines <= most_lines || named == 0)
      break;
  }
done:
  fil_text_destroy(&names);
  return status;
}

static double height_of(const fil_block *block)
{
  return (double)(block->lines + 1) * FIL_LINE_HEIGHT + margin;
}

/* How many blocks without others in them are in each: so many boxes it is wide. */
static void count_leaves(const fil_blocks *blocks, size_t leaves[])
{
  for (size_t k = blocks->count; k-- > 0;) {
    leaves[k] = leaves[k] > 0 ? leaves[k] : 1;
    if (k > 0)
      leaves[blocks->items[k].parent] += leaves[k];
  }
}

/* Puts each block over the middle of those in it, which stand beside each other from `starts` on. */
static void place_across(fil_blocks *blocks, const size_t leaves[], size_t starts[], double slot, double width)
{
  starts[0] = 0;
  for (size_t k = 0; k < blocks->count; k++) {
    fil_block *block = &blocks->items[k];
    size_t first = starts[block->parent];
    if (k > 0)
      starts[block->parent] += leaves[k];
    first = k > 0 ? first : 0;
    starts[k] = first;
    const double middle = slot * ((double)first + (double)leaves[k] / 2);
    block->low.x = middle - width / 2;
    block->high.x = middle + width / 2;
  }
}

/* Blocks of a depth stand at one height, beneath the highest box of the depth before. */
static double place_down(fil_blocks *blocks)
{
  double top = 0;
  bool some = true;
  for (size_t depth = 0; some; depth++) {
    double highest = 0;
    some = false;
    for (size_t k = 0; k < blocks->count; k++) {
      fil_block *block = &blocks->items[k];
      if (block->depth != depth)
        continue;
      some = true;
      block->high.y = top - FIL_BLOCKS_BAR;
      block->low.y = block->high.y - height_of(block);
      highest = fmax(highest, height_of(block) + FIL_BLOCKS_BAR);
    }
    top -= some ? highest + level_gap : 0;
  }
  return -(top + level_gap);
}

static double place_list(fil_blocks *blocks)
{
  double top = 0;
  for (size_t k = 0; k < blocks->count; k++) {
    fil_block *block = &blocks->items[k];
    block->high.y = top - FIL_BLOCKS_BAR;
    block->low.y = block->high.y - height_of(block);
    top = block->low.y - list_gap;
  }
  return -(top + list_gap);
}

static fil_status make_tree(fil_blocks *blocks, fil_work *work, const size_t leaves[], size_t starts[], double width,
                            fil_blocks_page *page, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < blocks->count; k++)
    FIL_TRY(fit_names(&blocks->items[k], work, width, LINES_IN_TREE, error));
  place_across(blocks, leaves, starts, width + gap, width);
  page->width = (double)leaves[0] * (width + gap) - gap;
  page->height = place_down(blocks);
  for (size_t k = 0; k < blocks->count; k++) {
    blocks->items[k].low.x -= gap / 2;
    blocks->items[k].high.x -= gap / 2;
  }
done:
  return status;
}

static fil_status make_list(fil_blocks *blocks, fil_work *work, fil_blocks_page *page, fil_error *error)
{
  fil_status status = FIL_OK;
  page->listed = true;
  page->width = fmin(work->room, widest_list);
  for (size_t k = 0; k < blocks->count; k++) {
    fil_block *block = &blocks->items[k];
    block->low.x = fmin(FIL_BLOCKS_INDENT * (double)block->depth, page->width - least_narrow);
    block->high.x = page->width;
    FIL_TRY(fit_names(block, work, block->high.x - block->low.x, LINES_IN_LIST, error));
  }
  page->height = place_list(blocks);
done:
  return status;
}

fil_status fil_blocks_place(fil_blocks *blocks, fil_work *work, fil_blocks_page *page, fil_error *error)
{
  fil_status status = FIL_OK;
  *page = (fil_blocks_page){0};
  size_t *leaves = fil_memory_new(blocks->count, sizeof *leaves);
  size_t *starts = fil_memory_new(blocks->count, sizeof *starts);
  if (!leaves || !starts) {
    status = fil_error_memory(error);
    goto done;
  }
  count_leaves(blocks, leaves);
  const double width = fmin(widest_box, (work->room + gap) / (double)leaves[0] - gap);
  if (width >= (work->whole_room < narrow ? least_narrow : least_box))
    FIL_TRY(make_tree(blocks, work, leaves, starts, width, page, error));
  else
    FIL_TRY(make_list(blocks, work, page, error));
  for (size_t k = 0; k < blocks->count; k++) {
    blocks->items[k].low.y += page->height;
    blocks->items[k].high.y += page->height;
  }
done:
  fil_memory_free(leaves);
  fil_memory_free(starts);
  return status;
}
