/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The cohesive blocks of a network, each with the one around it: a tree. */
#include "metrics/cohesive.h"
#include "metrics/metric.h"
#include "metrics/tabling.h"

#include <math.h>

enum { BLOCK, PARENT, DEPTH, COHESION, SIZE, SHARE, MEMBERS };
enum { NODES_MOST };

static const fil_tabling_column columns[] = {
    [BLOCK] = {"block", "Block", FIL_COLUMN_NUMBER},     [PARENT] = {"parent", "Block around it", FIL_COLUMN_NUMBER},
    [DEPTH] = {"depth", "Depth", FIL_COLUMN_NUMBER},     [COHESION] = {"cohesion", "Cohesion", FIL_COLUMN_NUMBER},
    [SIZE] = {"size", "Nodes", FIL_COLUMN_NUMBER},       [SHARE] = {"share", "Share of the nodes", FIL_COLUMN_NUMBER},
    [MEMBERS] = {"members", "Members", FIL_COLUMN_TEXT}, {0},
};

static fil_status add_row(fil_table *table, const fil_view *view, const fil_cohesive_blocks *blocks, size_t number,
                          fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_cohesive_block *block = &blocks->items[number];
  const double numbers[] = {
      [BLOCK] = (double)number + 1,   [PARENT] = number ? (double)block->parent + 1 : NAN,
      [DEPTH] = (double)block->depth, [COHESION] = (double)block->cohesion,
      [SIZE] = (double)block->size,   [SHARE] = (double)block->size / (double)view->node_count,
  };
  for (int k = BLOCK; k < MEMBERS; k++)
    FIL_TRY(fil_column_add_number(table->columns[k], numbers[k], error));
  FIL_TRY(number ? fil_tabling_add_ids(table->columns[MEMBERS], view->network, block->nodes, block->size, error)
                 : fil_tabling_add_text(table->columns[MEMBERS], NULL, error));
done:
  return status;
}

static fil_status tabulate(const fil_view *view, const fil_choices *choices, fil_table *table, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_cohesive_blocks blocks = {0};
  FIL_TRY(fil_tabling_begin(table, columns, error));
  FIL_TRY(fil_cohesive_blocks_find(view, choices->parameters[NODES_MOST], "block_tree.nodes_most", &blocks, error));
  for (size_t k = 0; k < blocks.count; k++)
    FIL_TRY(add_row(table, view, &blocks, k, error));
done:
  fil_cohesive_blocks_destroy(&blocks);
  return status;
}

static const fil_parameter parameters[] = {[NODES_MOST] = FIL_COHESIVE_LIMIT, {0}};

const fil_metric fil_metric_block_tree = {
    .name = "block_tree",
    .title = "Tree of cohesive blocks",
    .question = "Which groups hold together more closely than what is around them, and which lie inside which?",
    .definition = FIL_COHESIVE_BLOCK
    "; a row for the network, block 1 with its own cohesion, 0 where it is in pieces, and then for each other "
    "block behind the one around it (parent), larger ones first, equal ones by their nodes: depth = blocks around "
    "it, cohesion = k, size, share of the nodes, members in the order of the data, those of the network, which are "
    "all, left out; a node may be in several blocks that do not lie one inside the other",
    .reference = "Moody & White 2003, doi:10.2307/3088904",
    .level = FIL_LEVEL_TABLE,
    .weight_role = FIL_WEIGHT_IGNORED,
    .parameters = parameters,
    .tabulate = tabulate,
};
