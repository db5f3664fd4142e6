/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Institutions in shelves beneath the chain. */
#include "graph/memory.h"
#include "io/diagram/figure/chain_label.h"
#include "io/diagram/figure/chain_place.h"
#include "io/diagram/figure/chain_route.h"

#include <math.h>

enum { HEADING_LINES = 2 };

/* Points. */
static const double narrowest = 46, widest_wanted = 80, widest = 96, gap = 12, edge = 5, heading_margin = 3.5;

static bool is_on(const fil_chain *chain, const fil_work *work, size_t node, const fil_shelf *shelf)
{
  const uint32_t category = fil_network_category(work->network, node);
  const bool support = category != FIL_MISSING && work->network->schema.categories.items[category].support;
  if (chain->boxes[node].stage != FIL_CHAIN_SUPPORT || support != shelf->support)
    return false;
  return !support || category == shelf->category;
}

static size_t count_on(const fil_chain *chain, const fil_work *work, const fil_shelf *shelf)
{
  size_t count = 0;
  for (size_t node = 0; node < chain->count; node++)
    count += is_on(chain, work, node, shelf);
  return count;
}

/* Cells for so many boxes: in this row where they have room, in whole rows where no row has. */
static void add_shelves(fil_chain *chain, fil_shelf shelf, size_t boxes, size_t *row, size_t *column)
{
  const size_t columns = chain->shelf_columns;
  if (*column > 0 && *column + boxes > columns) {
    ++*row;
    *column = 0;
  }
  while (boxes > 0) {
    shelf.row = *row;
    shelf.first = *column;
    shelf.cells = boxes < columns ? boxes : columns;
    chain->shelves[chain->shelf_count++] = shelf;
    boxes -= shelf.cells;
    *column += shelf.cells;
    if (boxes > 0) {
      ++*row;
      *column = 0;
    }
  }
  chain->shelf_rows = *row + 1;
}

/* Which shelf comes at a position: categories of institutions, then the actors without a stage. */
static fil_shelf shelf_at(const fil_work *work, size_t position)
{
  const size_t categories = work->network->schema.categories.count;
  if (position == categories)
    return (fil_shelf){.category = FIL_MISSING};
  return (fil_shelf){.category = (uint32_t)position,
                     .support = work->network->schema.categories.items[position].support};
}

static void fill_rows(fil_chain *chain, const fil_work *work)
{
  size_t row = 0, column = 0;
  chain->shelf_count = chain->shelf_rows = 0;
  for (size_t k = 0; k <= work->network->schema.categories.count; k++) {
    const fil_shelf shelf = shelf_at(work, k);
    const size_t boxes = shelf.support || shelf.category == FIL_MISSING ? count_on(chain, work, &shelf) : 0;
    if (boxes > 0)
      add_shelves(chain, shelf, boxes, &row, &column);
  }
}

/* The most cells that a row uses. */
static size_t widest_row(const fil_chain *chain)
{
  size_t most = 0;
  for (size_t k = 0; k < chain->shelf_count; k++) {
    const size_t end = chain->shelves[k].first + chain->shelves[k].cells;
    most = end > most ? end : most;
  }
  return most;
}

static void put_in_cells(fil_chain *chain, const fil_work *work)
{
  const double pitch = chain->width / (double)chain->shelf_columns;
  for (size_t k = 0; k < chain->shelf_count; k++) {
    fil_shelf *shelf = &chain->shelves[k];
    size_t skipped = 0, cell = 0;
    for (size_t before = 0; before < k; before++) {
      if (chain->shelves[before].category == shelf->category && chain->shelves[before].support == shelf->support)
        skipped += chain->shelves[before].cells;
    }
    for (size_t node = 0; node < chain->count; node++) {
      if (!is_on(chain, work, node, shelf))
        continue;
      if (skipped > 0)
        skipped--;
      else if (cell < shelf->cells)
        chain->boxes[node].slot = shelf->row * chain->shelf_columns + shelf->first + cell++;
      else
        break;
    }
  }
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    if (box->stage == FIL_CHAIN_SUPPORT)
      box->centre.x = ((double)(box->slot % chain->shelf_columns) + 0.5) * pitch;
  }
}

fil_status fil_shelves_plan(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  double wanted;
  chain->shelves = fil_memory_new(chain->count + 1, sizeof *chain->shelves);
  if (!chain->shelves)
    return fil_error_memory(error);
  FIL_TRY(fil_chain_widest(chain, work, /*shelves=*/true, &wanted, error));
  wanted = fmin(fmax(wanted, narrowest), widest_wanted);
  chain->shelf_columns = (size_t)fmax(1, floor(chain->width / (wanted + gap)));
  fill_rows(chain, work);
  chain->shelf_columns = widest_row(chain);
  if (chain->shelf_columns == 0)
    goto done;
  chain->shelf_box_width = fmin(widest, chain->width / (double)chain->shelf_columns - gap);
  put_in_cells(chain, work);
done:
  return status;
}

/* How high the heading of a row is. */
static fil_status measure_heading(const fil_chain *chain, const fil_work *work, size_t row, double *height,
                                  fil_error *error)
{
  fil_status status = FIL_OK;
  size_t lines, most = 1;
  fil_text text = {0};
  for (size_t k = 0; k < chain->shelf_count; k++) {
    if (chain->shelves[k].row != row)
      continue;
    fil_text_clear(&text);
    FIL_TRY(fil_shelf_heading(chain, work, &chain->shelves[k], &text, &lines, error));
    most = lines > most ? lines : most;
  }
  *height = (double)most * FIL_LINE_HEIGHT + heading_margin;
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_shelf_heading(const fil_chain *chain, const fil_work *work, const fil_shelf *shelf, fil_text *text,
                             size_t *lines, fil_error *error)
{
  double longest;
  const char *name = shelf->support ? fil_term_label(&work->network->schema.categories.items[shelf->category])
                     : chain->tiers ? "No tier"
                                    : "No stage";
  return fil_style_wrap(name, chain->shelf_box_width, HEADING_LINES, text, lines, &longest, error);
}

/* Room over the boxes of a row for the lines that leave them; those of the first have the corridor. */
static double line_height(size_t row, const size_t lines[])
{
  return row == 0 ? 0 : FIL_RISE_FIRST + FIL_RISE_STEP * (double)lines[row];
}

/* Puts the boxes of a row beneath `top`, and its shelves behind them. */
static void place_row(fil_chain *chain, size_t row, double top, double heading, double *bottom)
{
  const double pitch = chain->width / (double)chain->shelf_columns;
  double high = 0;
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    if (box->stage != FIL_CHAIN_SUPPORT || box->slot / chain->shelf_columns != row)
      continue;
    high = fmax(high, box->height);
    box->centre.y = top - edge - box->height / 2;
  }
  *bottom = top - edge - high - heading;
  for (size_t k = 0; k < chain->shelf_count; k++) {
    fil_shelf *shelf = &chain->shelves[k];
    if (shelf->row != row)
      continue;
    shelf->low = (fil_point){(double)shelf->first * pitch + 2, *bottom};
    shelf->high = (fil_point){(double)(shelf->first + shelf->cells) * pitch - 2, top};
  }
}

fil_status fil_shelves_place(fil_chain *chain, const fil_work *work, const size_t lines[], fil_error *error)
{
  fil_status status = FIL_OK;
  double top = -chain->corridor, heading;
  for (size_t row = 0; row < chain->shelf_rows; row++) {
    FIL_TRY(measure_heading(chain, work, row, &heading, error));
    place_row(chain, row, top - line_height(row, lines), heading, &chain->bottom);
    top = chain->bottom - 3;
  }
done:
  return status;
}
