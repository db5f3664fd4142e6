/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the boxes of a value chain stand. */
#include "io/diagram/figure/chain_place.h"

#include "graph/memory.h"

#include <math.h>
#include <stdlib.h>

/* Points. */
static const double box_share = 0.7, box_widest = 96, box_gap = 8, widest_gap = 26, line_room = 5, band_head = 16,
                    band_box_narrowest = 50, pitch_least = 66;
enum { SWEEPS = 24, LABEL_LINES = 3, TIERS_MOST = 12 };

/* Nodes of one column in their order, with where their partners stand. */
typedef struct entry {
  size_t node;
  double partners; /* mean height of the partners in the chain */
} entry;

static bool is_support(const fil_work *work, size_t node)
{
  uint32_t category = fil_network_category(work->network, node);
  return category != FIL_MISSING && work->network->schema.categories.items[category].support;
}

static bool has_numbers(const fil_column *level, size_t count)
{
  for (size_t node = 0; level && node < count; node++) {
    if (!isnan(level->numbers[node]))
      return true;
  }
  return false;
}

/* Levels say nothing of actors without ties. */
static void leave_out_loners(fil_chain *chain, fil_work *work)
{
  for (size_t node = 0; node < chain->count; node++)
    work->absent[node] = true;
  for (size_t k = 0; k < work->ties.count; k++) {
    work->absent[work->ties.items[k].source] = false;
    work->absent[work->ties.items[k].target] = false;
  }
  for (size_t node = 0; node < chain->count; node++) {
    if (work->absent[node])
      chain->boxes[node].column = FIL_CHAIN_ABSENT;
  }
}

static fil_status assign_columns(fil_chain *chain, fil_work *work, fil_error *error)
{
  const fil_network *network = work->network;
  const fil_column *level = work->request->level;
  chain->tiers = network->schema.stages.count == 0;
  if (chain->tiers && !has_numbers(level, chain->count))
    return fil_error_set(error, FIL_ERROR_USAGE,
                         "the figure chain needs stages of the actors, or directed ties from which to compute tiers");
  chain->columns = network->schema.stages.count;
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    box->column = FIL_CHAIN_SUPPORT;
    if (is_support(work, node))
      continue;
    if (!chain->tiers && fil_network_stage(network, node) != FIL_MISSING)
      box->column = (int)fil_network_stage(network, node);
    else if (chain->tiers && !isnan(level->numbers[node]))
      box->column = (int)fmin(round(level->numbers[node]), TIERS_MOST - 1);
    if (box->column >= (int)chain->columns)
      chain->columns = (size_t)box->column + 1;
  }
  if (chain->tiers)
    leave_out_loners(chain, work);
  return FIL_OK;
}

static fil_status wrap_labels(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text label = {0};
  for (size_t node = 0; node < chain->count; node++) {
    fil_box *box = &chain->boxes[node];
    double width = box->column < 0 ? chain->band_box_width : chain->box_width;
    size_t lines;
    double longest;
    fil_text_clear(&label);
    FIL_TRY(fil_work_label(work, (uint32_t)node, &label, error));
    FIL_TRY(fil_style_wrap(fil_text_string(&label), width - 6, LABEL_LINES, &box->label, &lines, &longest, error));
    box->height = (double)lines * FIL_LINE_HEIGHT + line_room;
  }
done:
  fil_text_destroy(&label);
  return status;
}

/* Mean height of a node's partners in other columns of the chain; its own where it has none. */
static void weigh(const fil_chain *chain, const fil_work *work, double sums[], size_t counts[])
{
  for (size_t node = 0; node < chain->count; node++) {
    sums[node] = 0;
    counts[node] = 0;
  }
  for (size_t k = 0; k < work->ties.count; k++) {
    uint32_t ends[] = {work->ties.items[k].source, work->ties.items[k].target};
    const fil_box *boxes[] = {&chain->boxes[ends[0]], &chain->boxes[ends[1]]};
    if (boxes[0]->column == boxes[1]->column || boxes[0]->column < 0 || boxes[1]->column < 0)
      continue;
    for (size_t end = 0; end < 2; end++) {
      sums[ends[end]] += boxes[1 - end]->centre.y;
      counts[ends[end]]++;
    }
  }
}

static int by_partners(const void *left_item, const void *right_item)
{
  const entry *left = left_item, *right = right_item;
  int order = (left->partners < right->partners) - (left->partners > right->partners);
  return order ? order : (left->node > right->node) - (left->node < right->node);
}

/* Stacks the column's boxes from the top of the chain downwards, centred. */
static void stack(fil_chain *chain, const entry entries[], size_t count, int column)
{
  double boxes = 0;
  for (size_t k = 0; k < count; k++)
    boxes += chain->boxes[entries[k].node].height;
  double gap = fmin((chain->height - boxes) / (double)(count ? count : 1), widest_gap);
  double y = (chain->height + boxes + gap * (double)(count ? count - 1 : 0)) / 2;
  for (size_t k = 0; k < count; k++) {
    fil_box *box = &chain->boxes[entries[k].node];
    box->centre = (fil_point){((double)column + 0.5) * chain->pitch, y - box->height / 2};
    y -= box->height + gap;
  }
}

static void order_column(fil_chain *chain, int column, const double sums[], const size_t counts[], entry entries[])
{
  size_t count = 0;
  for (size_t node = 0; node < chain->count; node++) {
    const fil_box *box = &chain->boxes[node];
    if (box->column == column)
      entries[count++] = (entry){node, counts[node] ? sums[node] / (double)counts[node] : box->centre.y};
  }
  qsort(entries, count, sizeof *entries, by_partners);
  stack(chain, entries, count, column);
}

/* The tallest column decides the height. */
static double chain_height(const fil_chain *chain)
{
  double tallest = 0;
  for (size_t column = 0; column < chain->columns; column++) {
    double height = 0;
    for (size_t node = 0; node < chain->count; node++)
      height += chain->boxes[node].column == (int)column ? chain->boxes[node].height + box_gap : 0;
    tallest = fmax(tallest, height);
  }
  return tallest + box_gap;
}

static fil_status place_columns(fil_chain *chain, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  double *sums = fil_memory_new(chain->count, sizeof *sums);
  size_t *counts = fil_memory_new(chain->count, sizeof *counts);
  entry *entries = fil_memory_new(chain->count, sizeof *entries);
  if (!sums || !counts || !entries) {
    status = fil_error_memory(error);
    goto done;
  }
  chain->height = chain_height(chain);
  for (size_t node = 0; node < chain->count; node++)
    chain->boxes[node].centre.y = -(double)node;
  for (size_t sweep = 0; sweep < SWEEPS; sweep++) {
    for (size_t k = 0; k < chain->columns; k++) {
      size_t column = sweep % 2 ? chain->columns - 1 - k : k;
      weigh(chain, work, sums, counts);
      order_column(chain, (int)column, sums, counts, entries);
    }
  }
done:
  fil_memory_free(sums);
  fil_memory_free(counts);
  fil_memory_free(entries);
  return status;
}

/* How many institutions stand side by side in the band: all of them where their boxes stay readable. */
static size_t band_across(const fil_chain *chain, size_t *rows)
{
  size_t total = 0, most = (size_t)fmax(1, chain->width / (band_box_narrowest + box_gap / 2));
  for (size_t node = 0; node < chain->count; node++)
    total += chain->boxes[node].column == FIL_CHAIN_SUPPORT;
  *rows = (total + most - 1) / most;
  return *rows ? (total + *rows - 1) / *rows : 0;
}

/* The supporting institutions in rows beneath the chain, those of a category together. */
static void place_band(fil_chain *chain, const fil_work *work)
{
  size_t placed = 0, rows, across = band_across(chain, &rows);
  size_t categories = work->network->schema.categories.count;
  if (across == 0)
    return;
  double step = chain->width / (double)across, row_height = LABEL_LINES * FIL_LINE_HEIGHT + line_room + box_gap;
  for (size_t k = 0; k <= categories; k++) {
    uint32_t category = k < categories ? (uint32_t)k : FIL_MISSING;
    for (size_t node = 0; node < chain->count; node++) {
      fil_box *box = &chain->boxes[node];
      if (box->column != FIL_CHAIN_SUPPORT || fil_network_category(work->network, node) != category)
        continue;
      box->centre.x = ((double)(placed % across) + 0.5) * step;
      box->centre.y = -1.9 * band_head - (floor((double)placed / (double)across) + 0.5) * row_height;
      placed++;
    }
  }
  chain->band_height = (double)rows * row_height + 2.9 * band_head;
}

fil_status fil_chain_place(fil_chain *chain, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  chain->count = fil_network_node_count(work->network);
  chain->boxes = fil_memory_new(chain->count, sizeof *chain->boxes);
  if (!chain->boxes)
    return fil_error_memory(error);
  FIL_TRY(assign_columns(chain, work, error));
  chain->width = fmax(work->room, pitch_least * (double)chain->columns);
  chain->pitch = chain->width / (double)(chain->columns ? chain->columns : 1);
  chain->box_width = fmin(chain->pitch * box_share, box_widest);
  size_t rows, across = band_across(chain, &rows);
  chain->band_box_width = fmin(chain->width / (double)(across ? across : 1) - box_gap / 4, box_widest);
  FIL_TRY(wrap_labels(chain, work, error));
  FIL_TRY(place_columns(chain, work, error));
  place_band(chain, work);
done:
  return status;
}

void fil_chain_destroy(fil_chain *chain)
{
  for (size_t node = 0; chain->boxes && node < chain->count; node++)
    fil_text_destroy(&chain->boxes[node].label);
  fil_memory_free(chain->boxes);
  *chain = (fil_chain){0};
}
