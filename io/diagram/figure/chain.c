/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "chain": stages from left to right, supporting institutions beneath, as value-chain guides draw it. */
#include "graph/memory.h"
#include "io/diagram/figure/chain_route.h"
#include "io/diagram/key.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double heading_margin = 4, band_gap = 10, seam = 2;
enum { HEADING_LINES = 3, HEADING_LONGEST = 48 };

/* Ties to supporting institutions are thin, so that the chain stays in front. */
static const double support_width = 0.45;
static const char *const against_tail = "odot";

/* A light rectangle behind boxes. */
typedef struct band {
  const char *name;
  const char *heading;
  fil_point low, high;
  double heading_y; /* centre of the heading */
} band;

/* Breaks a heading into lines that fit a width. */
static fil_status wrap_heading(const char *heading, double width, fil_text *out, size_t *lines, fil_error *error)
{
  double longest;
  return fil_style_wrap(heading, (width - 2 * heading_margin) / FIL_BOLD_WIDTH, HEADING_LINES, out, lines, &longest,
                        error);
}

static fil_status draw_band(fil_work *work, const band *drawn, fil_error *error)
{
  fil_status status = FIL_OK;
  char place[80];
  size_t lines;
  fil_text heading = {0};
  Agraph_t *cluster = fil_canvas_class(&work->canvas, drawn->name);
  FIL_TRY(wrap_heading(drawn->heading, drawn->high.x - drawn->low.x, &heading, &lines, error));
  snprintf(place, sizeof place, "%d,%d,%d,%d", (int)drawn->low.x, (int)drawn->low.y, (int)drawn->high.x,
           (int)drawn->high.y);
  fil_canvas_put(cluster, "bb", place);
  snprintf(place, sizeof place, "%d,%d", (int)((drawn->low.x + drawn->high.x) / 2), (int)drawn->heading_y);
  fil_canvas_put(cluster, "lp", place);
  fil_canvas_put(cluster, "style", "filled");
  fil_canvas_put(cluster, "color", "#F3F3F3");
  FIL_TRY(fil_markup_put(cluster, "label", fil_text_string(&heading), (fil_markup){.bold = true}, error));
done:
  fil_text_destroy(&heading);
  return status;
}

/* A declared stage, or a tier by its number. */
static const char *heading_of(const fil_work *work, const fil_chain *chain, size_t column, char tier[HEADING_LONGEST])
{
  if (!chain->tiers)
    return fil_term_label(&work->network->schema.stages.items[column]);
  snprintf(tier, HEADING_LONGEST, "Tier %zu", column + 1);
  return tier;
}

/* How high the longest heading is. */
static fil_status measure_headings(const fil_work *work, const fil_chain *chain, double *height, fil_error *error)
{
  fil_status status = FIL_OK;
  char tier[HEADING_LONGEST];
  fil_text heading = {0};
  for (size_t k = 0; k < chain->columns; k++) {
    size_t lines;
    FIL_TRY(wrap_heading(heading_of(work, chain, k, tier), chain->pitch - 2 * seam, &heading, &lines, error));
    *height = fmax(*height, (double)lines * FIL_LINE_HEIGHT + 2 * heading_margin);
  }
done:
  fil_text_destroy(&heading);
  return status;
}

static fil_status draw_bands(fil_work *work, const fil_chain *chain, double heading_height, fil_error *error)
{
  fil_status status = FIL_OK;
  char name[40], tier[HEADING_LONGEST];
  for (size_t k = 0; k < chain->columns; k++) {
    const band stage = {.name = name,
                        .heading = heading_of(work, chain, k, tier),
                        .low = {(double)k * chain->pitch + seam, 0},
                        .high = {(double)(k + 1) * chain->pitch - seam, chain->height + heading_height},
                        .heading_y = chain->height + heading_height / 2};
    snprintf(name, sizeof name, "cluster_%02zu", k + 1);
    FIL_TRY(draw_band(work, &stage, error));
  }
  const band support = {.name = "cluster_support",
                        .heading = chain->tiers ? "Other institutions" : "Supporting institutions",
                        .low = {seam, -chain->band_height},
                        .high = {chain->width - seam, -band_gap},
                        .heading_y = FIL_LINE_HEIGHT / 2 + heading_margin - chain->band_height};
  if (chain->band_height > 0)
    FIL_TRY(draw_band(work, &support, error));
done:
  return status;
}

static fil_status draw_boxes(fil_work *work, const fil_chain *chain, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < chain->count; row++) {
    const fil_box *box = &chain->boxes[row];
    Agnode_t *node;
    char stage[40];
    if (work->absent[row])
      continue;
    FIL_TRY(fil_work_node(work, (uint32_t)row, box->centre, &node, error));
    fil_canvas_put_number(node, "width", (box->column < 0 ? chain->band_box_width : chain->box_width) / 72);
    fil_canvas_put_number(node, "height", box->height / 72);
    FIL_TRY(fil_canvas_put_text(node, "label", fil_text_string(&box->label), error));
    snprintf(stage, sizeof stage, "cluster_%02d", box->column + 1);
    agsubnode(fil_canvas_class(&work->canvas, box->column < 0 ? "cluster_support" : stage), node, /*create=*/1);
  }
done:
  return status;
}

/* What the reader must be told about ties. */
typedef struct peculiar {
  size_t against; /* the flow */
  size_t thinned; /* ties with weights, drawn thin */
} peculiar;

static fil_status draw_ties(fil_work *work, const fil_chain *chain, peculiar *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < work->ties.count; k++) {
    const fil_tie *tie = &work->ties.items[k];
    fil_route route = fil_chain_route(chain, tie);
    bool is_against = route.kind == FIL_ROUTE_BACKWARD && tie->directed;
    fil_point tail = route.points[0];
    route.points[0].x -= is_against ? FIL_TAIL_LENGTH : 0;
    const fil_course course = {route.points, route.count, is_against ? &tail : NULL, tie->directed ? &route.tip : NULL};
    Agedge_t *edge;
    FIL_TRY(fil_work_tie(work, tie, &course, &edge, error));
    if (route.kind == FIL_ROUTE_SUPPORT)
      fil_canvas_put_number(edge, "penwidth", support_width);
    if (is_against)
      fil_canvas_put(edge, "arrowtail", against_tail);
    ties->against += is_against;
    ties->thinned += route.kind == FIL_ROUTE_SUPPORT && fil_looks_has_weights(&work->looks, tie->relation);
  }
done:
  return status;
}

static fil_status key(fil_work *work, const fil_chain *chain, const peculiar *ties, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_key_nodes(work, error));
  FIL_TRY(fil_key_relations(work, error));
  const fil_legend_entry back = {
      .kind = FIL_LEGEND_EDGE, .edge = {"#5A5A5A", "solid", "normal"}, .line_width = 1, .tail = against_tail};
  if (ties->against > 0)
    FIL_TRY(fil_legend_add(&work->legend, back, "against the flow", error));
  FIL_TRY(fil_key_lines(work, error));
  FIL_TRY(fil_key_widths(work, error));
  FIL_TRY(fil_key_facts(work,
                        chain->tiers ? "Left to right: tiers, the rounded trophic levels computed from the ties"
                                     : "Left to right: the stages of the chain as the study declares them",
                        error));
  if (ties->thinned > 0)
    FIL_TRY(fil_work_say(work, error, "Ties of institutions outside the chain are drawn thin whatever their weight."));
  if (work->ties.loops > 0)
    FIL_TRY(fil_work_say(work, error, "%zu ties of actors to themselves are not drawn.", work->ties.loops));
done:
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_chain chain = {0};
  peculiar ties = {0};
  double heading_height = 0;
  FIL_TRY(fil_chain_place(&chain, work, error));
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(measure_headings(work, &chain, &heading_height, error));
  FIL_TRY(draw_bands(work, &chain, heading_height, error));
  FIL_TRY(draw_boxes(work, &chain, error));
  FIL_TRY(draw_ties(work, &chain, &ties, error));
  work->right = chain.width;
  work->top = chain.height + heading_height;
  work->bottom = -chain.band_height;
  FIL_TRY(key(work, &chain, &ties, error));
done:
  fil_chain_destroy(&chain);
  return status;
}

const fil_figure fil_figure_chain = {
    .name = "chain",
    .title = "Value chain",
    .question = "Who stands where in the chain, who supports it, and which ties run against the flow?",
    .level = "trophic_level",
    .most_nodes = 300,
    .boxes = true,
    .legend_beneath = true,
    .draw = draw,
};
