/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Bands, headings, lanes and shelves. */
#include "io/diagram/figure/chain_band.h"

#include "graph/memory.h"
#include "io/diagram/figure/chain_form.h"
#include "io/diagram/figure/chain_place.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Points. */
static const double seam = 1, margin = 3, heading_gap = 3, body_room = 6;
enum { HEADING_LINES = 3, COUNT_LINES = 2, NAME_LONGEST = 40 };

static const char headings[] = "stages", order[] = "order of stages", lane_ends[] = "lane ends", lanes[] = "lanes",
                  lane_names[] = "lane names", band_colour[] = "#F3F3F3", heading_colour[] = "#D9D9D9";

/* A piece of the page. */
typedef struct area {
  fil_point low, high;
} area;

/* Breaks bold text into lines. */
static fil_status wrap_bold(const char *text, double width, fil_text *out, size_t *lines, fil_error *error)
{
  double longest;
  return fil_style_wrap(text, width / FIL_BOLD_WIDTH, HEADING_LINES, out, lines, &longest, error);
}

/* A light rectangle with a text in it; `middle` is the text's. */
static fil_status draw_band(fil_work *work, const char *name, area place, const char *text, fil_point middle,
                            fil_error *error)
{
  char written[96];
  Agraph_t *cluster = fil_canvas_class(&work->canvas, name);
  snprintf(written, sizeof written, "%d,%d,%d,%d", (int)round(place.low.x), (int)round(place.low.y),
           (int)round(place.high.x), (int)round(place.high.y));
  fil_canvas_put(cluster, "bb", written);
  snprintf(written, sizeof written, "%d,%d", (int)round(middle.x), (int)round(middle.y));
  fil_canvas_put(cluster, "lp", written);
  fil_canvas_put(cluster, "style", "filled");
  fil_canvas_put(cluster, "color", band_colour);
  return fil_canvas_put_text(cluster, "label", text, error);
}

/* Where a stage begins and ends along the flow: in the middle of the gutters around its layers. */
static void stage_extent(const fil_chain *chain, size_t stage, double *low, double *high)
{
  const size_t layers = chain->layers.count;
  size_t first = 0, end;
  while (first < layers && chain->layer[first].stage != stage)
    first++;
  for (end = first; end < layers && chain->layer[end].stage == stage;)
    end++;
  *low = first == 0 ? 0 : (chain->layer[first - 1].high + chain->layer[first].low) / 2;
  *high = end == layers ? chain->length : (chain->layer[end - 1].high + chain->layer[end].low) / 2;
}

static size_t count_in(const fil_chain *chain, const fil_work *work, size_t stage, uint32_t category, bool all)
{
  size_t count = 0;
  for (size_t node = 0; node < chain->count; node++)
    count += chain->boxes[node].stage == (int)stage && (all || fil_network_category(work->network, node) == category);
  return count;
}

/* "5 Enterprise, 2 Supplier" where there are several categories and they have room, else "7 actors". */
static fil_status count_actors(const fil_chain *chain, const fil_work *work, size_t stage, double width, fil_text *out,
                               size_t *lines, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text words = {0};
  double longest;
  const size_t all = count_in(chain, work, stage, 0, /*all=*/true);
  size_t kinds = 0, counted = 0;
  for (uint32_t k = 0; k < work->network->schema.categories.count; k++) {
    const size_t count = count_in(chain, work, stage, k, /*all=*/false);
    counted += count;
    if (count > 0)
      FIL_TRY(fil_text_format(&words, error, "%s%zu %s", kinds++ ? ", " : "", count,
                              fil_term_label(&work->network->schema.categories.items[k])));
  }
  if (kinds > 1 && counted == all && fil_style_text_width(fil_text_string(&words), FIL_FONT_SIZE) < 1.7 * width)
    FIL_TRY(fil_style_wrap(fil_text_string(&words), width, COUNT_LINES, out, lines, &longest, error));
  if (!out->length || strstr(out->bytes, "…")) { /* no room for all of them */
    fil_text_clear(out);
    fil_text_clear(&words);
    FIL_TRY(fil_text_format(&words, error, "%zu actor%s", all, all == 1 ? "" : "s"));
    FIL_TRY(fil_style_wrap(fil_text_string(&words), width, COUNT_LINES, out, lines, &longest, error));
  }
done:
  fil_text_destroy(&words);
  return status;
}

/* Heads of all stages: how high the arrows and the lines with the numbers are. */
typedef struct heads {
  double body, counts;
} heads;

static double text_room(const fil_chain *chain, size_t stage, double body)
{
  double low, high;
  if (chain->vertical)
    return chain->left - 2 * margin;
  stage_extent(chain, stage, &low, &high);
  return high - low - 2 * margin - body / 2;
}

static fil_status measure_heads(const fil_chain *chain, const fil_work *work, heads *all, fil_error *error)
{
  fil_status status = FIL_OK;
  char tier[FIL_CHAIN_TIER];
  fil_text text = {0};
  for (size_t stage = 0; stage < chain->stages; stage++) {
    size_t lines;
    fil_text_clear(&text);
    FIL_TRY(wrap_bold(fil_chain_stage_name(chain, work, stage, tier), text_room(chain, stage, 2 * FIL_LINE_HEIGHT),
                      &text, &lines, error));
    all->body = fmax(all->body, (double)lines * FIL_LINE_HEIGHT + body_room);
    fil_text_clear(&text);
    FIL_TRY(count_actors(chain, work, stage, text_room(chain, stage, 0), &text, &lines, error));
    all->counts = fmax(all->counts, (double)lines * FIL_LINE_HEIGHT);
  }
done:
  fil_text_destroy(&text);
  return status;
}

/* An arrow with the stage's name: over its band, or left of it. Graphviz draws the arrow "cds" two thirds as high as it
 * is told. */
static fil_status draw_head(const fil_chain *chain, fil_work *work, size_t stage, const heads *all, double *height,
                            Agnode_t **node, fil_error *error)
{
  fil_status status = FIL_OK;
  char tier[FIL_CHAIN_TIER];
  double low, high;
  size_t lines;
  fil_text text = {0};
  Agraph_t *class = fil_canvas_class(&work->canvas, headings);
  stage_extent(chain, stage, &low, &high);
  FIL_TRY(wrap_bold(fil_chain_stage_name(chain, work, stage, tier), text_room(chain, stage, 2 * FIL_LINE_HEIGHT), &text,
                    &lines, error));
  const double body = chain->vertical ? (double)lines * FIL_LINE_HEIGHT + body_room : all->body;
  fil_point middle = {chain->left + (low + high) / 2, chain->breadth + all->counts + 2 * heading_gap + body / 2};
  if (chain->vertical)
    middle = (fil_point){chain->left / 2 - seam, chain->length - (low + high) / 2 + all->counts / 2};
  *node = fil_canvas_node(&work->canvas, class, middle);
  fil_canvas_put_number(*node, "width", (chain->vertical ? chain->left - 2 * seam : high - low - seam) / 72);
  *height = body * (chain->vertical ? 1.35 : 1.5);
  fil_canvas_put_number(*node, "height", *height / 72);
  FIL_TRY(fil_markup_put(*node, "label", fil_text_string(&text), (fil_markup){.bold = true}, error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status draw_stage(const fil_chain *chain, fil_work *work, size_t stage, const heads *all, Agnode_t **head,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  char name[NAME_LONGEST];
  double low, high, height;
  size_t lines;
  fil_text text = {0};
  stage_extent(chain, stage, &low, &high);
  snprintf(name, sizeof name, "cluster_%02zu", stage + 1);
  FIL_TRY(count_actors(chain, work, stage, text_room(chain, stage, 0), &text, &lines, error));
  area place = {{chain->left + low + seam, 0}, {chain->left + high - seam, chain->breadth + all->counts}};
  fil_point middle = {chain->left + (low + high) / 2, chain->breadth + all->counts / 2};
  FIL_TRY(draw_head(chain, work, stage, all, &height, head, error));
  if (chain->vertical) {
    place = (area){{0, chain->length - high + seam}, {chain->left + chain->breadth, chain->length - low - seam}};
    middle = (fil_point){chain->left / 2, chain->length - (low + high) / 2 - height / 2};
  }
  FIL_TRY(draw_band(work, name, place, fil_text_string(&text), middle, error));
  agsubnode(fil_canvas_class(&work->canvas, name), *head, /*create=*/1);
done:
  fil_text_destroy(&text);
  return status;
}

/* Keeps the stages in their order when somebody has the figure laid out anew. */
static fil_status chain_heads(const fil_chain *chain, fil_work *work, Agnode_t *before, Agnode_t *after,
                              fil_error *error)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, order);
  Agedge_t *edge;
  const fil_point at = fil_chain_at(chain, 0, 0), curve[] = {at, at, at, at};
  const fil_course course = {curve, 4, NULL, NULL};
  fil_canvas_default(class, AGEDGE, "style", "invis");
  fil_canvas_default(class, AGEDGE, "weight", "100");
  return fil_canvas_edge(class, before, after, &course, &edge, error);
}

static fil_status draw_stages(const fil_chain *chain, fil_work *work, double *top, fil_error *error)
{
  fil_status status = FIL_OK;
  heads all = {0};
  Agnode_t *before = NULL, *head = NULL;
  Agraph_t *class = fil_canvas_class(&work->canvas, headings);
  fil_canvas_default(class, AGNODE, "shape", chain->vertical ? "invhouse" : "cds");
  fil_canvas_default(class, AGNODE, "fillcolor", heading_colour);
  fil_canvas_default(class, AGNODE, "color", heading_colour);
  FIL_TRY(measure_heads(chain, work, &all, error));
  for (size_t stage = 0; stage < chain->stages; stage++) {
    FIL_TRY(draw_stage(chain, work, stage, &all, &head, error));
    if (before)
      FIL_TRY(chain_heads(chain, work, before, head, error));
    before = head;
  }
  *top = fmax(*top, chain->vertical ? chain->length : chain->breadth + all.counts + 2 * heading_gap + all.body);
done:
  return status;
}

/* An end of the line between two lanes: a node that is not seen. */
static Agnode_t *draw_end(fil_work *work, fil_point place)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, lane_ends);
  fil_canvas_default(class, AGNODE, "label", " ");
  fil_canvas_default(class, AGNODE, "shape", "point");
  fil_canvas_default(class, AGNODE, "style", "invis");
  fil_canvas_default(class, AGNODE, "width", "0.01");
  fil_canvas_default(class, AGNODE, "height", "0.01");
  return fil_canvas_node(&work->canvas, class, place);
}

/* A white line that parts two lanes. */
static fil_status part_lanes(const fil_chain *chain, fil_work *work, double across, fil_error *error)
{
  Agedge_t *edge;
  const fil_point from = fil_chain_at(chain, 0, across), to = fil_chain_at(chain, chain->length, across);
  Agnode_t *ends[] = {draw_end(work, from),
                      draw_end(work, to)}; /* in their class before they are in that of the line */
  Agraph_t *class = fil_canvas_class(&work->canvas, lanes);
  const fil_point curve[] = {from, from, to, to};
  const fil_course course = {curve, 4, NULL, NULL};
  fil_canvas_default(class, AGEDGE, "color", "#FFFFFF");
  fil_canvas_default(class, AGEDGE, "penwidth", "3");
  fil_canvas_default(class, AGEDGE, "constraint", "false");
  return fil_canvas_edge(class, ends[0], ends[1], &course, &edge, error);
}

static const char *lane_name(const fil_chain *chain, const fil_work *work, size_t channel)
{
  const uint32_t code = chain->channel_codes[channel];
  if (code == FIL_MISSING)
    return "no channel";
  if (chain->channel_column == work->network->nodes.columns[FIL_NODE_CATEGORY])
    return fil_term_label(&work->network->schema.categories.items[code]);
  return fil_dictionary_text(&chain->channel_column->levels, code);
}

/* The name left of its lane, or over it. */
static fil_status name_lane(const fil_chain *chain, fil_work *work, size_t channel, double *top, fil_error *error)
{
  fil_status status = FIL_OK;
  size_t lines;
  fil_text text = {0};
  Agraph_t *class = fil_canvas_class(&work->canvas, lane_names);
  const double low = chain->channel_low[channel], high = chain->channel_high[channel], middle = (low + high) / 2;
  const double width = chain->vertical ? high - low : chain->left - margin;
  FIL_TRY(wrap_bold(lane_name(chain, work, channel), width, &text, &lines, error));
  const double height = (double)lines * FIL_LINE_HEIGHT;
  const fil_point place = chain->vertical ? (fil_point){chain->left + middle, chain->length + heading_gap + height / 2}
                                          : (fil_point){(chain->left - margin) / 2, chain->breadth - middle};
  if (chain->vertical)
    *top = fmax(*top, chain->length + 2 * heading_gap + height);
  Agnode_t *node = fil_canvas_node(&work->canvas, class, place);
  fil_canvas_default_text(class);
  fil_canvas_put_number(node, "width", width / 72);
  fil_canvas_put_number(node, "height", height / 72);
  FIL_TRY(fil_markup_put(node, "label", fil_text_string(&text), (fil_markup){.bold = true}, error));
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_chain_draw_lanes(const fil_chain *chain, fil_work *work, double *top, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; chain->channel_column && k < chain->channels; k++) {
    if (k > 0)
      FIL_TRY(part_lanes(chain, work, (chain->channel_high[k - 1] + chain->channel_low[k]) / 2, error));
    FIL_TRY(name_lane(chain, work, k, top, error));
  }
done:
  return status;
}

static fil_status draw_shelf(const fil_chain *chain, fil_work *work, size_t position, fil_error *error)
{
  fil_status status = FIL_OK;
  char name[NAME_LONGEST];
  size_t lines;
  fil_text text = {0};
  const fil_shelf *shelf = &chain->shelves[position];
  const double width = shelf->high.x - shelf->low.x;
  snprintf(name, sizeof name, "cluster_shelf_%02zu", position + 1);
  FIL_TRY(fil_shelf_heading(chain, work, shelf, &text, &lines, error));
  const fil_point middle = {shelf->low.x + fmin(width, chain->shelf_box_width + 10) / 2,
                            shelf->low.y + 2 + (double)lines * FIL_LINE_HEIGHT / 2};
  FIL_TRY(draw_band(work, name, (area){shelf->low, shelf->high}, fil_text_string(&text), middle, error));
done:
  fil_text_destroy(&text);
  return status;
}

fil_status fil_chain_draw_bands(const fil_chain *chain, fil_work *work, double *top, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(draw_stages(chain, work, top, error));
  for (size_t k = 0; k < chain->shelf_count; k++)
    FIL_TRY(draw_shelf(chain, work, k, error));
done:
  return status;
}

Agraph_t *fil_chain_cluster(const fil_chain *chain, fil_work *work, size_t node)
{
  char name[NAME_LONGEST];
  const fil_box *box = &chain->boxes[node];
  snprintf(name, sizeof name, "cluster_%02d", box->stage + 1);
  for (size_t k = 0; box->stage < 0 && k < chain->shelf_count; k++) {
    const fil_shelf *shelf = &chain->shelves[k];
    const size_t first = shelf->row * chain->shelf_columns + shelf->first;
    if (box->slot >= first && box->slot < first + shelf->cells)
      snprintf(name, sizeof name, "cluster_shelf_%02zu", k + 1);
  }
  return fil_canvas_class(&work->canvas, name);
}
