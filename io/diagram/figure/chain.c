/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The figure "chain": stages one after the other, institutions beneath, as value-chain guides draw it. */
#include "io/diagram/figure/chain.h"

#include "io/diagram/figure/chain_band.h"
#include "io/diagram/figure/chain_hint.h"
#include "io/diagram/figure/chain_place.h"
#include "io/diagram/figure/chain_route.h"
#include "io/diagram/key.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>

/* Ties of institutions are thin, so that the chain stays in front. */
static const double support_width = 0.45;
static const char against_tail[] = "odot", hint_mark[] = "?";

/* A drawing may be as high as a page; millimetres. */
static const double page_mm = 240;

/* A chain with all that is drawn of it. */
typedef struct drawing {
  fil_chain chain;
  fil_buses buses;
  fil_routes routes;
  size_t against; /* ties against the flow */
  size_t thinned; /* ties with weights, drawn thin */
  size_t hinted;  /* actors for whom another stage is suggested */
} drawing;

/* A question mark on the corner of the box. */
static fil_status draw_hint(Agnode_t *node, const fil_box *box, fil_error *error)
{
  char place[64];
  snprintf(place, sizeof place, "%d,%d", (int)round(box->centre.x + box->width / 2 - 1),
           (int)round(box->centre.y + box->height / 2 - 1));
  fil_canvas_put(node, "xlp", place);
  return fil_markup_put(node, "xlabel", hint_mark, (fil_markup){.bold = true, .ground = "#FFFFFF"}, error);
}

static fil_status draw_boxes(fil_work *work, drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t row = 0; row < made->chain.count; row++) {
    const fil_box *box = &made->chain.boxes[row];
    Agnode_t *node;
    if (work->absent[row])
      continue;
    FIL_TRY(fil_work_node(work, (uint32_t)row, box->centre, &node, error));
    fil_canvas_put_number(node, "width", box->width / 72);
    fil_canvas_put_number(node, "height", box->height / 72);
    FIL_TRY(fil_canvas_put_text(node, "label", fil_text_string(&box->label), error));
    made->hinted += box->suggested >= 0;
    if (box->suggested >= 0)
      FIL_TRY(draw_hint(node, box, error));
    agsubnode(fil_chain_cluster(&made->chain, work, row), node, /*create=*/1);
  }
done:
  return status;
}

static fil_status draw_tie(fil_work *work, drawing *made, size_t number, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_tie *tie = &work->ties.items[number];
  Agedge_t *edge;
  fil_route route = {0};
  fil_routes_find(&made->routes, &made->chain, work, &made->buses, number, &route);
  const bool against = route.kind == FIL_ROUTE_BACKWARD && tie->directed;
  const fil_course course = {route.points, route.count, against ? &route.begin : NULL,
                             tie->directed ? &route.tip : NULL};
  FIL_TRY(fil_work_tie(work, tie, &course, &edge, error));
  if (route.kind == FIL_ROUTE_SUPPORT)
    fil_canvas_put_number(edge, "penwidth", support_width);
  if (against)
    fil_canvas_put(edge, "arrowtail", against_tail);
  made->against += against;
  made->thinned += route.kind == FIL_ROUTE_SUPPORT && fil_looks_has_weights(&work->looks, tie->relation);
done:
  return status;
}

static fil_status draw_ties(fil_work *work, drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < work->ties.count; k++)
    FIL_TRY(draw_tie(work, made, k, error));
done:
  return status;
}

static fil_status key_ties(fil_work *work, const drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_key_relations(work, error));
  const fil_legend_entry back = {
      .kind = FIL_LEGEND_EDGE, .edge = {"#5A5A5A", "solid", "normal"}, .line_width = 1, .tail = against_tail};
  if (made->against > 0)
    FIL_TRY(fil_legend_add(&work->legend, back, "against the flow", error));
  FIL_TRY(fil_key_lines(work, error));
  FIL_TRY(fil_key_widths(work, error));
done:
  return status;
}

/* "Left to right: the stages of the chain as the study declares them; lanes: Channel". */
static fil_status key_reading(fil_work *work, const drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_chain *chain = &made->chain;
  fil_text method = {0};
  FIL_TRY(fil_text_format(&method, error, "%s: %s", chain->vertical ? "Top to bottom" : "Left to right",
                          chain->tiers ? "tiers, the rounded trophic levels computed from the ties"
                                       : "the stages of the chain as the study declares them"));
  FIL_TRY(fil_key_facts(work, method.bytes, error));
  if (chain->channel_column) {
    fil_text_clear(&method);
    FIL_TRY(fil_text_format(&method, error, "Lanes: %s", fil_column_title(chain->channel_column)));
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, method.bytes, error));
  }
  if (made->hinted > 0)
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE},
                           "? – its ties suggest another stage", error));
  if (made->buses.at_stages > 0)
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE},
                           "A line to the edge of a stage: ties with all its actors", error));
done:
  fil_text_destroy(&method);
  return status;
}

static fil_status say(fil_work *work, const drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  if (made->thinned > 0)
    FIL_TRY(fil_work_say(work, error, "Ties of institutions outside the chain are drawn thin whatever their weight."));
  if (work->ties.loops > 0)
    FIL_TRY(fil_work_say(work, error, "%zu ties of actors to themselves are not drawn.", work->ties.loops));
  if (made->chain.channel_column)
    FIL_TRY(fil_work_say(work, error, "Lanes are by %s.", fil_column_title(made->chain.channel_column)));
  FIL_TRY(fil_chain_hint_say(&made->chain, work, error));
  const double height = (work->top - work->bottom) * fmin(1, work->room / work->right) / 72 * 25.4;
  if (height > page_mm && !(work->request->height_mm > 0)) /* else it is told of the whole page */
    FIL_TRY(fil_work_say(work, error, "The chain is %.0f mm high, more than a page of A4 holds.", height));
done:
  return status;
}

static fil_status draw_all(fil_work *work, drawing *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_chain *chain = &made->chain;
  FIL_TRY(fil_chain_plan(chain, work, error));
  FIL_TRY(fil_chain_place(chain, work, &made->buses, error));
  FIL_TRY(fil_routes_make(&made->routes, chain, work, &made->buses, error));
  FIL_TRY(fil_chain_draw_lanes(chain, work, &work->top, error));
  FIL_TRY(fil_work_begin(work, error));
  fil_canvas_set(&work->canvas, "rankdir", chain->vertical ? "TB" : "LR");
  FIL_TRY(fil_chain_draw_bands(chain, work, &work->top, error));
  FIL_TRY(draw_boxes(work, made, error));
  FIL_TRY(draw_ties(work, made, error));
  work->right = chain->vertical ? fmax(chain->width, chain->left + chain->breadth + chain->strip) : chain->width;
  work->bottom = chain->bottom;
  FIL_TRY(fil_key_nodes(work, error));
  FIL_TRY(key_ties(work, made, error));
  FIL_TRY(key_reading(work, made, error));
  FIL_TRY(say(work, made, error));
done:
  return status;
}

static fil_status draw(fil_work *work, fil_error *error)
{
  drawing made = {0};
  const fil_status status = draw_all(work, &made, error);
  fil_routes_destroy(&made.routes);
  fil_buses_destroy(&made.buses);
  fil_chain_destroy(&made.chain);
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
