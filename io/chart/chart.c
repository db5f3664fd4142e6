/* SPDX-License-Identifier: GPL-2.0-or-later */
/* From a request to a script: the chart's axes and data, its title, its legend, its page. */
#include "io/chart/chart.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/chart/plot.h"
#include "io/diagram/alike.h"
#include "io/diagram/caption.h"
#include "io/diagram/font.h"
#include "io/diagram/outline_text.h"

#include <math.h>
#include <string.h>

#define FIL_CHART(name) extern const fil_chart fil_chart_##name;
#include "io/chart/charts.def"
#undef FIL_CHART

#define FIL_CHART(name) &fil_chart_##name,
static const fil_chart *const charts[] = {
#include "io/chart/charts.def"
};
#undef FIL_CHART

enum { CHARTS = sizeof charts / sizeof charts[0], TITLE_LINES = 3 };

/* Points. */
static const double page_margin = 4, legend_gap = 14, legend_width = 125, axis_height = 24, above = 6;
static const double point_per_mm = 72 / 25.4, title_line = 11, title_gap = 5;
static const double narrowest_column = 110; /* of a legend beneath */
static const double usual_width_mm = 180, narrow_mm = 130;

size_t fil_chart_count(void)
{
  return CHARTS;
}

const fil_chart *fil_chart_at(size_t position)
{
  return charts[position];
}

const fil_chart *fil_chart_find(const char *name)
{
  for (size_t k = 0; k < CHARTS; k++) {
    if (strcmp(charts[k]->name, name) == 0)
      return charts[k];
  }
  return NULL;
}

const char *fil_chart_unsuited(const fil_chart *chart, const fil_network *network)
{
  if (fil_network_edge_count(network) == 0)
    return "there are no ties";
  return fil_network_node_count(network) < chart->fewest ? "there are too few actors for it" : NULL;
}

/* All is made as for the usual size of text. */
static double zoom_of(const fil_draw_request *request)
{
  return request->text_size > 0 ? request->text_size / FIL_FONT_SIZE : 1;
}

/* The page, once the legend has its place. */
typedef struct page {
  double width, height;
  double base, top; /* of the area between the axes */
  double legend_left, legend_top;
} page;

static page arrange(fil_plot *plot, double width, double title_height, bool beneath)
{
  page made = {.width = width};
  const double drawing = title_height + above + plot->height + axis_height;
  fil_legend_place(&plot->work.legend, beneath ? plot->room : 0);
  const double legend = plot->work.legend.height;
  made.height =
      2 * page_margin + (beneath ? drawing + legend_gap + legend : fmax(drawing, title_height + above + legend));
  made.top = made.height - page_margin - title_height - above;
  made.base = made.top - plot->height;
  made.legend_left = beneath ? page_margin : page_margin + plot->room + legend_gap;
  made.legend_top = beneath ? made.base - axis_height - legend_gap : made.top;
  return made;
}

static fil_status write_variable(fil_text *script, const char *name, double points, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(script, error, "%s", name));
  FIL_TRY(fil_script_add_points(script, " = ", points, error));
  FIL_TRY(fil_text_add(script, "\n", error));
done:
  return status;
}

/* gnuplot's terminals draw lines, letters and marks of their own sizes: these factors make them points. */
static const char terminals[] =
    "if (format eq 'svg') set terminal svg size width*zoom*96/72, height*zoom*96/72 font font.',7' "
    "fontscale zoom*96/72 linewidth zoom*96/72 dashlength 0.55 background '#FFFFFF'\n"
    "if (format eq 'pdf') set terminal pdfcairo size width*zoom/72 in, height*zoom/72 in font font.',7' "
    "fontscale zoom*72/96 linewidth zoom*2 pointscale zoom\n"
    "if (format eq 'eps') set terminal epscairo size width*zoom/72 in, height*zoom/72 in font font.',7' "
    "fontscale zoom*72/96 linewidth zoom*4 pointscale zoom\n"
    "if (format eq 'png') set terminal pngcairo size width*zoom*300/72, height*zoom*300/72 font font.',7' "
    "fontscale zoom*300/96 linewidth zoom*300/72 pointscale zoom*300/72\n"
    "mark = format eq 'svg' ? 1.53*zoom : 1 # a mark of this size is 6 points wide\n"
    "if (strlen(picture)) set output picture\n"
    "across(points) = points/real(width)\n"
    "up(points) = points/real(height)\n";

static const char manners[] = "unset key\n"
                              "set border 3 lw 0.5 lc rgb '#333333'\n"
                              "set tics nomirror out scale 0.5 textcolor rgb '#000000'\n"
                              "set format '%.7g'\n";

static fil_status write_head(const fil_plot *plot, const fil_chart *chart, const page *made, fil_text *script,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  char fonts[FIL_FONT_LIST], number[FIL_NUMBER_LENGTH];
  fil_text described = {0};
  const fil_draw_request *request = plot->work.request;
  const double zoom = zoom_of(request);
  fil_font_list(request->font, fonts);
  fonts[strcspn(fonts, ",")] = '\0';
  FIL_TRY(fil_work_comment(script, "# ", chart->title, error));
  FIL_TRY(fil_work_comment(script, "# " FIL_CAPTION_TITLE, request->title ? request->title : chart->title, error));
  FIL_TRY(fil_caption_add(&plot->work, chart->question, &described, error));
  FIL_TRY(fil_work_comment(script, "# " FIL_CAPTION_TEXT, fil_text_string(&described), error));
  if (request->outline_text)
    FIL_TRY(fil_work_comment(script, "# ", FIL_OUTLINE_TEXT, error));
  if (request->study)
    FIL_TRY(fil_work_comment(script, "# Study: ", request->study, error));
  FIL_TRY(fil_work_comment(script, "# Made by filiere " FIL_VERSION ". ",
                           "Redraw: gnuplot FILE; as svg, png or eps: gnuplot -e \"format='svg'\" FILE", error));
  FIL_TRY(fil_text_add(script, "reset\nset encoding utf8\n\n# The page in points, and how much larger it is drawn.\n",
                       error));
  FIL_TRY(write_variable(script, "width", made->width, error));
  FIL_TRY(write_variable(script, "height", made->height, error));
  FIL_TRY(
      fil_text_format(script, error, "zoom = %s%s\n", fil_number_write(zoom, number), zoom == floor(zoom) ? "." : ""));
  FIL_TRY(fil_text_add(script, "font = ", error));
  FIL_TRY(fil_script_add_text(script, fonts, error));
  FIL_TRY(fil_text_add(script, "\nif (!exists(\"format\")) format = 'pdf'\n", error));
  FIL_TRY(fil_text_format(script, error,
                          "if (!exists(\"picture\")) picture = (exists(\"ARG0\") && strlen(ARG0) > 3 ? "
                          "ARG0[1:strlen(ARG0)-3] : '%s').'.'.format\n",
                          chart->name));
  FIL_TRY(fil_text_add(script, terminals, error));
  FIL_TRY(fil_text_add(script, manners, error));
done:
  fil_text_destroy(&described);
  return status;
}

static fil_status write_margin(fil_text *script, const char *side, const char *measured, double points,
                               fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(script, error, "set %smargin at screen %s(", side, measured));
  FIL_TRY(fil_script_add_points(script, "", points, error));
  FIL_TRY(fil_text_add(script, ")\n", error));
done:
  return status;
}

/* Over the drawing, from its left edge on. */
static fil_status write_title(const fil_text *title, double top, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_add(script, "set label ", error));
  FIL_TRY(fil_script_add_bold(script, fil_text_string(title), error));
  FIL_TRY(fil_script_add_points(script, " at screen across(", page_margin, error));
  FIL_TRY(fil_script_add_points(script, "), screen up(", top, error));
  FIL_TRY(fil_script_add_points(script, ") font font.',", FIL_HEADING_SIZE, error));
  FIL_TRY(fil_text_add(script, "'\n", error));
done:
  return status;
}

/* What is written over the drawing, in lines that the page holds. */
static fil_status wrap_title(const fil_plot *plot, double width, fil_text *title, double *height, fil_error *error)
{
  size_t lines = 0;
  double longest;
  *height = 0;
  if (!plot->work.request->title)
    return FIL_OK;
  const double room = (width - 2 * page_margin) / (FIL_HEADING_SIZE / FIL_FONT_SIZE * FIL_BOLD_WIDTH);
  const fil_status status =
      fil_style_wrap(plot->work.request->title, room, TITLE_LINES, title, &lines, &longest, error);
  *height = (double)lines * title_line + title_gap;
  return status;
}

/* Says what will not be as it was asked for. */
static fil_status check(fil_plot *plot, double height, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text found = {0};
  char number[FIL_NUMBER_LENGTH], most[FIL_NUMBER_LENGTH];
  const fil_draw_request *request = plot->work.request;
  const double height_mm = height * zoom_of(request) / point_per_mm;
  if (request->height_mm > 0 && height_mm > request->height_mm)
    FIL_TRY(fil_work_say(&plot->work, error, "At this width the page is %s mm high; it should not exceed %s mm.",
                         fil_number_show(ceil(height_mm), 4, number), fil_number_show(request->height_mm, 4, most)));
  if (request->font)
    FIL_TRY(fil_font_stand_in(request->font, &found, error));
  if (found.length)
    FIL_TRY(fil_work_say(&plot->work, error, "The font %s is not installed; %s stands in for it.", request->font,
                         found.bytes));
done:
  fil_text_destroy(&found);
  return status;
}

static fil_status write_page(fil_plot *plot, const fil_chart *chart, double width, bool beneath, fil_text *script,
                             fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0};
  double title_height;
  FIL_TRY(wrap_title(plot, width, &title, &title_height, error));
  const page made = arrange(plot, width, title_height, beneath);
  FIL_TRY(check(plot, made.height, error));
  FIL_TRY(write_head(plot, chart, &made, script, error));
  FIL_TRY(write_margin(script, "l", "across", page_margin + plot->left, error));
  FIL_TRY(write_margin(script, "r", "across", page_margin + plot->room - plot->right, error));
  FIL_TRY(write_margin(script, "t", "up", made.top, error));
  FIL_TRY(write_margin(script, "b", "up", made.base, error));
  if (title.length)
    FIL_TRY(write_title(&title, made.height - page_margin - (title_height - title_gap) / 2, script, error));
  FIL_TRY(fil_text_add(script, "\n# The legend.\n", error));
  FIL_TRY(fil_plot_write_legend(plot, made.legend_left, made.legend_top, script, error));
  FIL_TRY(fil_text_format(script, error, "\n%s", fil_text_string(&plot->body)));
  FIL_TRY(fil_text_add(script, "set output\n", error));
done:
  fil_text_destroy(&title);
  return status;
}

static fil_status prepare(fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_colours_palette(work->request->colours, work->request->palette, &work->chosen, error));
  work->palette = &work->chosen;
  work->looks =
      (fil_looks){.network = work->network, .request = work->request, .palette = work->palette, .ties = &work->ties};
  FIL_TRY(fil_looks_make(&work->looks, error));
  work->absent = fil_memory_new(fil_network_node_count(work->network) + 1, sizeof *work->absent);
  if (!work->absent)
    status = fil_error_memory(error);
done:
  return status;
}

fil_status fil_chart_draw(const fil_network *network, const fil_draw_request *request, fil_text *script,
                          fil_text *caption, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text remarks = {0};
  fil_plot plot = {.work = {.network = network, .request = request, .caption = &remarks}};
  const fil_chart *chart = fil_chart_find(request->figure);
  const double width_mm = (request->width_mm > 0 ? request->width_mm : usual_width_mm) / zoom_of(request);
  const double width = width_mm * point_per_mm, most = request->height_mm / zoom_of(request) * point_per_mm;
  const bool lying = most > 0 && most < width, beneath = width_mm < narrow_mm && !lying;
  if (!chart)
    return fil_error_set(error, FIL_ERROR_USAGE, "unknown figure %s", request->figure);
  plot.room = width - 2 * page_margin - (beneath ? 0 : legend_gap + legend_width);
  plot.most_height = lying ? most - 2 * page_margin - above - axis_height - title_line - title_gap : INFINITY;
  plot.work.legend.column = beneath ? plot.room / fmax(1, floor(plot.room / narrowest_column)) : legend_width;
  FIL_TRY(prepare(&plot.work, error));
  FIL_TRY(chart->draw(&plot, error));
  FIL_TRY(write_page(&plot, chart, width, beneath, script, error));
  FIL_TRY(fil_alike_say(&plot.work, error));
  if (caption)
    FIL_TRY(fil_text_add(caption, fil_text_string(&remarks), error));
done:
  fil_text_destroy(&remarks);
  fil_legend_destroy(&plot.work.legend);
  fil_looks_destroy(&plot.work.looks);
  fil_memory_free(plot.work.absent);
  fil_text_destroy(&plot.body);
  return status;
}
