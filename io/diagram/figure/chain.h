/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A value chain on its way into a figure: who stands in which stage and channel, in which layer, where. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_H

#include "io/diagram/figure/chain_layers.h"
#include "io/diagram/work.h"

enum { FIL_CHAIN_SUPPORT = -1, FIL_CHAIN_ABSENT = -2, FIL_CHAIN_TIER = 24 };

typedef struct fil_box {
  int stage;        /* FIL_CHAIN_SUPPORT: beneath the chain; FIL_CHAIN_ABSENT: not drawn */
  uint32_t channel; /* of those with a stage */
  int suggested;    /* the stage that the ties suggest, where that is two or more away; else -1 */
  size_t slot;      /* of those with a stage in the layers, of the others in the grid of the shelves */
  fil_text label;   /* broken into lines */
  double width, height;
  fil_point centre; /* on the page */
} fil_box;

/* One layer: boxes side by side across the flow. Before layer k, and behind the last, is a gutter through which ties
   run. */
typedef struct fil_layer {
  size_t stage;
  double low, high; /* along the flow: where its boxes begin and end */
} fil_layer;

/* Institutions of a category side by side beneath the chain, or the actors that have no stage. */
typedef struct fil_shelf {
  uint32_t category; /* FIL_MISSING: none, or actors without a stage */
  bool support;
  size_t row, first, cells; /* of a grid */
  fil_point low, high;
} fil_shelf;

/* Starts as { 0 }. "Along" runs from the chain's beginning to its end, "across" from the first channel to the last: to
   the right and downwards, or, in a vertical chain, downwards and to the right. The lower left corner of the chain is
   at x = `left`, y = 0; headings stand over it or left of it, shelves beneath. All in points. */
typedef struct fil_chain {
  fil_box *boxes; /* by node row */
  size_t count;
  size_t stages;
  bool tiers;                       /* stages are computed levels, not declared */
  const fil_column *channel_column; /* NULL: there are no channels */
  uint32_t *channel_codes;          /* by channel: code in the column, FIL_MISSING of the actors without one */
  size_t channels;                  /* at least 1 */
  bool vertical;
  size_t abreast; /* of a vertical chain: how many boxes side by side; 0: as many as have room */
  bool crowded;   /* boxes stand close */
  size_t *parts;  /* by stage: how many layers it takes */
  size_t *passes; /* by tie: the first of the slots where it passes layers, from the lower one on */
  fil_layers layers;
  fil_layer *layer;
  double length, breadth;             /* of the chain, along and across */
  double *channel_low, *channel_high; /* by channel, across */
  double box_width, shelf_box_width;
  double box_most;      /* how wide boxes may become where there is room */
  double left, heading; /* room for headings: left of the chain, over it */
  double width;         /* of the drawing */
  double corridor;      /* room for ties of institutions between chain and shelves */
  double strip;         /* the same beside a vertical chain */
  double track_step;    /* between two of these ties */
  size_t shelf_columns, shelf_rows;
  fil_shelf *shelves;
  size_t shelf_count;
  double bottom;
} fil_chain;

/* Whether an actor stands in the chain itself. */
static inline bool fil_chain_holds(const fil_chain *chain, size_t node)
{
  return chain->boxes[node].stage >= 0;
}

/* The page's coordinates of a place in the chain. */
fil_point fil_chain_at(const fil_chain *chain, double along, double across);

/* Says who stands where: stages as declared, or else rounded levels of the actors that have ties (the others are marked
   absent), channels by the request's column, and where the levels suggest another stage than the declared one. Fails
   with FIL_ERROR_USAGE when the network has neither stages nor levels. `chain` is initialised here. */
fil_status fil_chain_plan(fil_chain *chain, fil_work *work, fil_error *error);

/* The stage's label, or its tier by number. */
const char *fil_chain_stage_name(const fil_chain *chain, const fil_work *work, size_t stage, char tier[FIL_CHAIN_TIER]);

/* Forgets where everything stands, but not who is in which stage and channel. */
void fil_chain_clear(fil_chain *chain);

void fil_chain_destroy(fil_chain *chain);

#endif
