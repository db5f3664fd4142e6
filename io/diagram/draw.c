/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a request to a page: the figure's drawing, its title, its legend, its width. */
#include "io/diagram/draw.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/child.h"
#include "io/diagram/alike.h"
#include "io/diagram/caption.h"
#include "io/diagram/fit.h"
#include "io/diagram/font.h"
#include "io/diagram/markup.h"
#include "io/diagram/outline_text.h"
#include "io/diagram/thin.h"

#include <math.h>
#include <string.h>

#define FIL_FIGURE(name) extern const fil_figure fil_figure_##name;
#include "io/diagram/figures.def"
#undef FIL_FIGURE

#define FIL_FIGURE(name) &fil_figure_##name,
static const fil_figure *const figures[] = {
#include "io/diagram/figures.def"
};
#undef FIL_FIGURE

enum { FIGURES = sizeof figures / sizeof figures[0] };

/* Points. */
static const double legend_gap = 14, page_margin = 4, smallest_text = 6, thinnest_line = 0.25, point_per_mm = 72 / 25.4;
static const double page_pad = 0.055; /* inches */
static const double narrow_mm = 130, legend_width = 125;

size_t fil_figure_count(void)
{
  return FIGURES;
}

const fil_figure *fil_figure_at(size_t position)
{
  return figures[position];
}

const fil_figure *fil_figure_find(const char *name)
{
  for (size_t k = 0; k < FIGURES; k++) {
    if (strcmp(figures[k]->name, name) == 0)
      return figures[k];
  }
  return NULL;
}

bool fil_figure_is_usual(const fil_figure *figure, const fil_network *network)
{
  return !figure->usual || figure->usual(network);
}

const char *fil_figure_unsuited(const fil_figure *figure, const fil_network *network)
{
  const bool ordered = network->schema.stages.count > 0 || fil_schema_has_directed(&network->schema);
  if (figure->level && !ordered)
    return "the actors have no stages, and the ties no direction";
  if (figure->collapses && !fil_column_is_divided(network->nodes.columns[FIL_NODE_STAGE]) &&
      !fil_column_is_divided(network->nodes.columns[FIL_NODE_CATEGORY]))
    return "the actors have neither stages nor several categories";
  return fil_network_node_count(network) > figure->most_nodes ? "there are too many actors to be told apart" : NULL;
}

/* What all nodes and edges share. */
static void set_defaults(fil_work *work)
{
  static const char *const graph[][2] = {{"charset", "UTF-8"}, {"outputorder", "edgesfirst"},
                                         {"splines", "true"},  {"forcelabels", "true"},
                                         {"fontsize", "7"},    {"rankdir", "LR"},
                                         {"bgcolor", "white"}, {"margin", "0"}};
  static const char *const node[][2] = {{"fontsize", "7"},       {"fixedsize", "shape"}, {"style", "filled"},
                                        {"color", "#333333"},    {"penwidth", "0.6"},    {"fillcolor", "white"},
                                        {"fontcolor", "#000000"}};
  static const char *const edge[][2] = {
      {"arrowsize", "0.6"}, {"penwidth", "0.8"}, {"dir", "both"}, {"arrowtail", "none"}};
  char fonts[FIL_FONT_LIST];
  fil_font_list(work->request->font, fonts);
  fil_canvas_set(&work->canvas, "fontname", fonts);
  fil_canvas_default(work->canvas.graph, AGNODE, "fontname", fonts);
  for (size_t k = 0; k < sizeof graph / sizeof *graph; k++)
    fil_canvas_set(&work->canvas, graph[k][0], graph[k][1]);
  for (size_t k = 0; k < sizeof node / sizeof *node; k++)
    fil_canvas_default(work->canvas.graph, AGNODE, node[k][0], node[k][1]);
  for (size_t k = 0; k < sizeof edge / sizeof *edge; k++)
    fil_canvas_default(work->canvas.graph, AGEDGE, edge[k][0], edge[k][1]);
}

static fil_status draw_title(fil_work *work, fil_error *error)
{
  if (!work->request->title)
    return FIL_OK;
  double width = fil_style_text_width(work->request->title, FIL_HEADING_SIZE) * FIL_BOLD_WIDTH;
  Agraph_t *class = fil_canvas_class(&work->canvas, "title");
  work->top += 16;
  Agnode_t *node = fil_canvas_node(&work->canvas, class, (fil_point){width / 2, work->top - 6});
  fil_canvas_default_text(class);
  fil_canvas_put_number(node, "fontsize", FIL_HEADING_SIZE);
  fil_canvas_put_number(node, "width", width / 72);
  fil_canvas_put_number(node, "height", 12.0 / 72);
  return fil_markup_put(node, "label", work->request->title,
                        (fil_markup){.bold = true, .left_width = width, .height = 12}, error);
}

/* A mark that is not seen at the edge of the page: a small drawing is not blown up, its text stays as large as that of
   others. */
static void hold_width(fil_work *work)
{
  Agraph_t *class = fil_canvas_class(&work->canvas, "edge of the page");
  fil_canvas_default_unseen(class);
  fil_canvas_node(&work->canvas, class, (fil_point){work->room, work->bottom});
  work->right = work->room;
}

/* Beside the drawing at its top, or beneath it. */
static fil_status add_legend(fil_work *work, fil_error *error)
{
  fil_point corner = {fmax(work->right, work->room) + legend_gap, work->top};
  if (work->beneath)
    corner = (fil_point){0, work->bottom - legend_gap};
  fil_legend_place(&work->legend, work->beneath ? fmax(work->right, work->room) : 0);
  work->right = fmax(work->right, corner.x + work->legend.width);
  if (work->right < work->room)
    hold_width(work);
  work->bottom = fmin(work->bottom, corner.y - work->legend.height);
  return fil_legend_draw(&work->legend, &work->canvas, corner, error);
}

static fil_status say_found(fil_work *work, const char *what, size_t count, const fil_text *words, fil_error *error)
{
  if (count == 0)
    return FIL_OK;
  return fil_work_say(work, error, "%zu %s%s%s%s.", count, what, words->length ? ": " : "", fil_text_string(words),
                      words->length && count > FIL_FIT_WORDS ? ", …" : "");
}

/* At the DOT as it will be read: there, nodes have what their classes say. */
static fil_status look(const fil_work *work, double scale, fil_fit *fit, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text dot = {0};
  Agraph_t *graph = NULL;
  FIL_TRY(fil_canvas_write(&work->canvas, &dot, error));
  graph = agmemread(fil_text_string(&dot));
  status = graph ? fil_fit_check(fit, graph, scale, error) : fil_error_memory(error);
done:
  if (graph)
    agclose(graph);
  fil_text_destroy(&dot);
  return status;
}

/* Says what would not be printed well. `width_mm` is 0 where the height decides, which has told the size of text. */
static fil_status check_fit(fil_work *work, double scale, double width_mm, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_fit fit = {0};
  char small[FIL_NUMBER_LENGTH], wide[FIL_NUMBER_LENGTH];
  FIL_TRY(look(work, scale, &fit, error));
  if (fit.smallest_text < smallest_text && width_mm > 0)
    FIL_TRY(fil_work_say(work, error, "At this width the text is %s pt high; 6 pt take %s mm.",
                         fil_number_show(fit.smallest_text, 2, small),
                         fil_number_show(ceil(width_mm * smallest_text / fit.smallest_text), 4, wide)));
  if (fit.thinnest_line < thinnest_line)
    FIL_TRY(fil_work_say(work, error, "At this width the thinnest lines are %s pt wide; printers want 0.25.",
                         fil_number_show(fit.thinnest_line, 2, small)));
  FIL_TRY(say_found(work, "texts lie over others or over marks", fit.covered, &fit.covered_words, error));
  FIL_TRY(say_found(work, "marks lie over others", fit.crowded, &fit.crowded_words, error));
  FIL_TRY(say_found(work, "texts are larger than their shapes", fit.spilled, &fit.spilled_words, error));
done:
  fil_fit_destroy(&fit);
  return status;
}

/* A page that lies is a slide: what does not fit into it is of no use, so the drawing is made smaller and says so. */
static fil_status fit_height(fil_work *work, double *scale, fil_error *error)
{
  char text[FIL_NUMBER_LENGTH], height[FIL_NUMBER_LENGTH];
  const double natural = work->top - work->bottom + 2 * page_margin;
  const double most = work->request->height_mm * point_per_mm / natural;
  if (*scale <= most)
    return FIL_OK;
  *scale = most;
  return fil_work_say(work, error, "To be no higher than %s mm the drawing is smaller, its text %s pt high.",
                      fil_number_show(work->request->height_mm, 4, height),
                      fil_number_show(FIL_FONT_SIZE * *scale, 2, text));
}

static double in_inches(double millimetres)
{
  return round(millimetres / 25.4 * 1000) / 1000;
}

/* Scales the page to its width, or to the height of one that lies. */
static fil_status set_size(fil_work *work, double width_mm, bool lying, fil_error *error)
{
  double natural = work->right + 2 * page_margin, scale = width_mm * point_per_mm / natural;
  char number[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH] = "100";
  fil_text size = {0};
  fil_status status = FIL_OK;
  if (lying)
    FIL_TRY(fit_height(work, &scale, error));
  if (lying)
    fil_number_write(in_inches(work->request->height_mm), most);
  FIL_TRY(fil_text_format(&size, error, "%s,%s!", fil_number_write(in_inches(width_mm), number), most));
  fil_canvas_set(&work->canvas, "size", fil_text_string(&size));
  fil_canvas_set(&work->canvas, "pad", fil_number_write(page_pad, number));
  FIL_TRY(check_fit(work, scale, scale < width_mm * point_per_mm / natural ? 0 : width_mm, error));
done:
  fil_text_destroy(&size);
  return status;
}

/* The size of the drawing in inches, as Graphviz has it with all labels: "graph 0.96 7.5 4.2", the first its scale. */
static fil_status measure_page(const fil_text *dot, double size[2], fil_error *error)
{
  static const char *const arguments[] = {"neato", "-n2", "-Tplain", NULL};
  fil_status status = FIL_OK;
  fil_text plain = {0};
  FIL_TRY(fil_child_run(arguments, "Graphviz", dot, FIL_CHILD_SECONDS, &plain, error));
  const char *word = fil_text_string(&plain);
  for (size_t k = 0; k < 4; k++) {
    const size_t length = strcspn(word, " \n");
    if (k >= 2 && !fil_number_read(word, length, '.', &size[k - 2]))
      FIL_TRY(fil_error_set(error, FIL_ERROR_PROGRAM, "neato gave a size that cannot be read"));
    word += length + (word[length] != '\0');
  }
done:
  fil_text_destroy(&plain);
  return status;
}

/* Says so when the page is higher than it should be. */
static fil_status check_height(fil_work *work, const fil_text *dot, double width_mm, fil_error *error)
{
  char found[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH];
  double size[2];
  const double limit = work->request->height_mm, margins = 2 * page_pad;
  if (!(limit > 0))
    return FIL_OK;
  const fil_status status = measure_page(dot, size, error);
  if (status != FIL_OK)
    return status;
  const double height_mm = (size[1] + margins) * width_mm / (size[0] + margins);
  if (height_mm <= limit)
    return FIL_OK;
  return fil_work_say(work, error, "At this width the page is %s mm high; it should not exceed %s mm.",
                      fil_number_show(ceil(height_mm), 4, found), fil_number_show(limit, 4, most));
}

/* Says what the fonts of this machine lack. */
static fil_status check_fonts(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text found = {0};
  if (work->request->font)
    FIL_TRY(fil_font_stand_in(work->request->font, &found, error));
  if (found.length)
    FIL_TRY(fil_work_say(work, error, "The font %s is not installed; %s stands in for it.", work->request->font,
                         found.bytes));
  fil_text_clear(&found);
  FIL_TRY(fil_font_missing(work->canvas.graph, &found, error));
  if (found.length)
    FIL_TRY(fil_work_say(work, error,
                         "No font here has the letters “%s”; install one that does, such as fonts-noto-core.",
                         found.bytes));
done:
  fil_text_destroy(&found);
  return status;
}

static const char *title_of(const fil_work *work, const fil_figure *figure)
{
  return work->request->title ? work->request->title : figure->title;
}

static fil_status write_page(const fil_work *work, const fil_figure *figure, const fil_text *described, fil_text *dot,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_work_comment(dot, "// ", figure->title, error));
  FIL_TRY(fil_work_comment(dot, "// " FIL_CAPTION_TITLE, title_of(work, figure), error));
  FIL_TRY(fil_work_comment(dot, "// " FIL_CAPTION_TEXT, fil_text_string(described), error));
  if (work->request->outline_text)
    FIL_TRY(fil_work_comment(dot, "// ", FIL_OUTLINE_TEXT, error));
  if (work->request->study)
    FIL_TRY(fil_work_comment(dot, "// Study: ", work->request->study, error));
  FIL_TRY(fil_work_comment(dot, "// Made by filiere " FIL_VERSION ". ", "Redraw: neato -n2 -Tpdf FILE", error));
  FIL_TRY(fil_canvas_write(&work->canvas, dot, error));
done:
  return status;
}

static fil_status prepare(fil_work *work, const fil_figure **figure, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_draw_request *request = work->request;
  *figure = fil_figure_find(request->figure);
  if (!*figure)
    return fil_error_set(error, FIL_ERROR_USAGE, "unknown figure %s", request->figure);
  if ((*figure)->table && !request->table)
    return fil_error_set(error, FIL_ERROR_USAGE, "the figure %s needs the table of %s", request->figure,
                         (*figure)->table);
  FIL_TRY(fil_colours_palette(request->colours, request->palette, &work->chosen, error));
  work->palette = &work->chosen;
  FIL_TRY(fil_ties_collect(&work->ties, work->network, request, error));
  work->drawn = fil_memory_new(fil_network_node_count(work->network), sizeof(Agnode_t *));
  work->absent = fil_memory_new(fil_network_node_count(work->network), sizeof *work->absent);
  if (!work->drawn || !work->absent)
    return fil_error_memory(error);
  FIL_TRY(fil_thin(work, *figure, error));
  work->looks = (fil_looks){.network = work->network,
                            .request = request,
                            .palette = work->palette,
                            .ties = &work->ties,
                            .boxes = (*figure)->boxes};
  FIL_TRY(fil_looks_make(&work->looks, error));
  FIL_TRY(fil_canvas_open(&work->canvas, request->figure, error));
  set_defaults(work);
done:
  return status;
}

fil_status fil_draw(const fil_network *network, const fil_draw_request *request, fil_text *dot, fil_text *caption,
                    fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text remarks = {0}, described = {0};
  fil_error failed = {0};
  fil_work work = {.network = network, .request = request, .caption = &remarks, .failed = &failed};
  const fil_figure *figure;
  double width_mm = request->width_mm > 0 ? request->width_mm : FIL_USUAL_WIDTH;
  FIL_TRY(prepare(&work, &figure, error));
  /* The drawing is made as for the usual text; the page is then scaled. */
  double text_size = request->text_size > 0 ? request->text_size : FIL_FONT_SIZE;
  double drawn_mm = width_mm * FIL_FONT_SIZE / text_size, most_mm = request->height_mm * FIL_FONT_SIZE / text_size;
  bool lying = most_mm > 0 && most_mm < drawn_mm;
  work.beneath = figure->legend_beneath || (drawn_mm < narrow_mm && !lying);
  work.most_height = lying ? most_mm * point_per_mm - 2 * page_margin : INFINITY;
  work.whole_room = drawn_mm * point_per_mm - 2 * page_margin;
  work.room = work.whole_room - (work.beneath ? 0 : legend_gap + legend_width);
  FIL_TRY(figure->draw(&work, error));
  FIL_TRY(add_legend(&work, error));
  FIL_TRY(draw_title(&work, error));
  FIL_TRY(fil_caption_add(&work, figure->question, &described, error));
  FIL_TRY(set_size(&work, width_mm, lying, error));
  FIL_TRY(check_fonts(&work, error));
  FIL_TRY(fil_alike_say(&work, error));
  FIL_TRY(write_page(&work, figure, &described, dot, error));
  if (failed.status != FIL_OK) {
    status = fil_error_set(error, failed.status, "%s", failed.message);
    goto done;
  }
  if (!lying)
    FIL_TRY(check_height(&work, dot, width_mm, error));
  if (caption && remarks.length)
    FIL_TRY(fil_text_add(caption, fil_text_string(&remarks), error));
done:
  fil_text_destroy(&remarks);
  fil_text_destroy(&described);
  fil_canvas_close(&work.canvas);
  fil_legend_destroy(&work.legend);
  fil_looks_destroy(&work.looks);
  fil_ties_destroy(&work.ties);
  fil_text_destroy(&work.thinned.method);
  fil_memory_free(work.drawn);
  fil_memory_free(work.absent);
  return status;
}
