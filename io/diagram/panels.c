/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Panels: one layout for all, a grid on the page, a frame and a heading for each. */
#include "io/diagram/panels.h"

#include "graph/memory.h"
#include "graph/number.h"
#include "io/diagram/key.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <stdio.h>

/* Points. */
static const double padding = 5, gap = 8, heading_margin = 3, pale_diameter = 3, column_of_journal = 300;

/* Heights of a panel in its widths, with its heading and without; what the legend takes of the page. */
static const double usual_height = 0.9, lowest = 0.6, tallest = 1, flattest = 0.25, usual_heading = 24,
                    legend_height = 130, usual_page_mm = 240;

/* What is new, and what was there before: points, and a part of white. */
static const double new_outline = 1.8, sample = 8, old_fade = 0.6;

/* Panels that are so small have small arrowheads. */
static const double small_room = 200, small_head = 0.6;

/* Part of the layout that is left when the gaps between marks are taken out. */
static const double closest = 0.72;
enum { HEADING_LINES = 2, COUNT_LINES = 2, COUNTS_LENGTH = 160, DIGITS = 2, MANY = 9 };

static const char frame_colour[] = "#BBBBBB", pale_line[] = "#B4B4B4";

/* Everything that is drawn, while it is drawn. */
typedef struct grid {
  const fil_panels *panels;
  fil_marks marks;
  double *diameters; /* by node: where it has ties */
  bool *kept;        /* by node: whether there is room for its name */
  bool *tied;        /* by node: in the panel under way */
  bool *ever;        /* by node: in some panel */
  bool *named;       /* by node: in some panel */
  bool *old;         /* by node: has ties in the panel before that under way */
  bool any_new_actor, any_old_tie;
  size_t columns, rows;
  double heading, width, height; /* of a panel, its heading in its height */
} grid;

fil_status fil_panels_reserve(fil_panels *panels, size_t count, fil_error *error)
{
  panels->items = fil_memory_new(count, sizeof *panels->items);
  panels->count = panels->items ? count : 0;
  return panels->items ? FIL_OK : fil_error_memory(error);
}

void fil_panels_destroy(fil_panels *panels)
{
  for (size_t k = 0; k < panels->count; k++)
    fil_panel_destroy(&panels->items[k]);
  fil_memory_free(panels->items);
  *panels = (fil_panels){0};
}

static double room_in(double page, size_t columns)
{
  return (page - gap * (double)(columns - 1)) / (double)columns - 2 * padding;
}

/* What the panels may be high together, in points of the drawing. */
static double most_height(const fil_work *work)
{
  const fil_draw_request *request = work->request;
  const double text_size = request->text_size > 0 ? request->text_size : FIL_FONT_SIZE;
  const double page_mm = request->height_mm > 0 ? request->height_mm : usual_page_mm;
  return fmin(page_mm / 25.4 * 72 * FIL_FONT_SIZE / text_size, work->most_height) - legend_height;
}

/* The fewest columns, and so the largest panels, that leave the page its height. */
static void choose_columns(grid *all, const fil_work *work, double page)
{
  const size_t count = all->panels->count;
  const size_t most = page < column_of_journal ? 2 : count > MANY ? 4 : 3;
  all->columns = page < column_of_journal || count == 1 ? 1 : 2;
  for (;; all->columns++) {
    all->rows = (count + all->columns - 1) / all->columns;
    const double height = (double)all->rows * room_in(page, all->columns) * usual_height;
    if (all->columns >= most || height <= most_height(work))
      break;
  }
}

/* One list for the layout and the scales. */
static fil_status pool_ties(const fil_panels *panels, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_ties pool = {0};
  const size_t loops = work->ties.loops;
  fil_ties *lists = fil_memory_new(panels->count, sizeof *lists); /* borrowed */
  if (!lists)
    return fil_error_memory(error);
  for (size_t k = 0; k < panels->count; k++)
    lists[k] = panels->items[k].ties;
  FIL_TRY(fil_ties_pool(&pool, work->network, lists, panels->count, error));
  fil_ties_destroy(&work->ties);
  work->ties = pool;
  work->ties.loops = loops;
  fil_looks_destroy(&work->looks);
  FIL_TRY(fil_looks_make(&work->looks, error));
done:
  fil_memory_free(lists);
  return status;
}

/* How much the layout must come closer together to fit. */
static double squeeze_of(double length, double room)
{
  return length > room ? room / length : 1;
}

/* What a panel may be high, so that the page keeps to its height. */
static double height_in(const grid *all, const fil_work *work)
{
  const double share = most_height(work) / (double)all->rows - gap - usual_heading;
  return fmax(fmin(share, work->room * tallest), work->room * lowest);
}

/* Fewer names rather than smaller ones: the layout leaves room for names, and where that makes it too large, for half
   of them. Then marks move together as far as the gaps between them allow. Few
   actors stand in the middle of their panel. */
static fil_status lay_out(grid *all, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_marks *marks = &all->marks;
  const double height = height_in(all, work);
  for (size_t names = marks->labelled;; names /= 2) {
    FIL_TRY(fil_marks_keep_labels(marks, work, names, error));
    FIL_TRY(fil_marks_lay_out(marks, work, error));
    if (names == 0 || fmin(squeeze_of(marks->width, work->room), squeeze_of(marks->height, height)) >= closest)
      break;
  }
  const double across = fmax(squeeze_of(marks->width, work->room), closest);
  const double up = fmax(squeeze_of(marks->height, height), closest);
  const double width = fmax(marks->width * across, work->room), tall = fmax(marks->height * up, work->room * flattest);
  const double right = (width - marks->width * across) / 2, rise = (tall - marks->height * up) / 2;
  for (size_t node = 0; node < marks->count; node++) {
    fil_point *at = &marks->items[node].at;
    *at = (fil_point){at->x * across + right, at->y * up + rise};
  }
  marks->width = width;
  marks->height = tall;
  marks->yielding = true;
done:
  return status;
}

static fil_status make(grid *all, const fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const size_t count = fil_network_node_count(work->network);
  FIL_TRY(fil_marks_make(&all->marks, work, error));
  FIL_TRY(lay_out(all, work, error));
  all->diameters = fil_memory_new(count, sizeof *all->diameters);
  all->kept = fil_memory_new(count, sizeof *all->kept);
  all->tied = fil_memory_new(count, sizeof *all->tied);
  all->ever = fil_memory_new(count, sizeof *all->ever);
  all->named = fil_memory_new(count, sizeof *all->named);
  all->old = fil_memory_new(count, sizeof *all->old);
  if (!all->old || !all->diameters || !all->kept || !all->tied || !all->ever || !all->named)
    return fil_error_memory(error);
  for (size_t node = 0; node < count; node++) {
    all->diameters[node] = all->marks.items[node].diameter;
    all->kept[node] = all->marks.items[node].labelled;
  }
  for (size_t k = 0; k < work->ties.count; k++)
    all->ever[work->ties.items[k].source] = all->ever[work->ties.items[k].target] = true;
done:
  return status;
}

/* The panel that another is held against; NULL: none. */
static const fil_panel *before_of(const grid *all, size_t position)
{
  return all->panels->before && position > 0 ? &all->panels->items[position - 1] : NULL;
}

/* "n = 12, m = 20, density 0.15" or "n = 12, m = 20 (5 new)". */
static void print_counts(const grid *all, size_t position, char out[COUNTS_LENGTH])
{
  char number[FIL_NUMBER_LENGTH];
  const fil_panel *panel = &all->panels->items[position], *before = before_of(all, position);
  const double density = fil_panel_density(panel, all->marks.present);
  const size_t tied = fil_panel_tied(panel, all->tied, all->marks.count);
  int length = snprintf(out, COUNTS_LENGTH, "n = %zu, m = %zu", tied, panel->ties.count);
  if (before)
    length += snprintf(out + length, COUNTS_LENGTH - (size_t)length, " (%zu new)", fil_panel_new_ties(panel, before));
  if (all->panels->density && !isnan(density))
    snprintf(out + length, COUNTS_LENGTH - (size_t)length, ", density %s", fil_number_show(density, DIGITS, number));
}

/* Heading and numbers, in lines that fit a panel. */
typedef struct title {
  fil_text heading, counts;
  double height;
} title;

static void destroy_title(title *set)
{
  fil_text_destroy(&set->heading);
  fil_text_destroy(&set->counts);
}

static fil_status set_title(const grid *all, size_t position, title *set, fil_error *error)
{
  fil_status status = FIL_OK;
  char counts[COUNTS_LENGTH];
  size_t lines, more;
  double longest;
  const double width = all->width - 2 * heading_margin;
  *set = (title){0};
  print_counts(all, position, counts);
  FIL_TRY(fil_style_wrap(fil_text_string(&all->panels->items[position].heading), width / FIL_BOLD_WIDTH, HEADING_LINES,
                         &set->heading, &lines, &longest, error));
  FIL_TRY(fil_style_wrap(counts, width, COUNT_LINES, &set->counts, &more, &longest, error));
  set->height = (double)(lines + more) * FIL_LINE_HEIGHT + 2 * heading_margin;
done:
  return status;
}

/* Whole points, so that a panel is the other moved by just that. */
static fil_status measure(grid *all, fil_error *error)
{
  fil_status status = FIL_OK;
  title set = {0};
  all->width = ceil(all->marks.width + 2 * padding);
  for (size_t k = 0; k < all->panels->count; k++) {
    destroy_title(&set);
    FIL_TRY(set_title(all, k, &set, error));
    all->heading = fmax(all->heading, ceil(set.height));
  }
  all->height = ceil(all->marks.height + padding) + all->heading;
done:
  destroy_title(&set);
  return status;
}

/* Lower left corner of a panel. */
static fil_point corner_of(const grid *all, size_t position)
{
  const size_t row = position / all->columns, column = position % all->columns;
  return (fil_point){(double)column * (all->width + gap), (double)(all->rows - 1 - row) * (all->height + gap)};
}

static fil_status draw_frame(const grid *all, size_t position, fil_work *work, Agraph_t **cluster, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_point low = corner_of(all, position);
  char name[40], place[80];
  title set = {0};
  FIL_TRY(set_title(all, position, &set, error));
  snprintf(name, sizeof name, "cluster_%02zu", position + 1);
  *cluster = fil_canvas_class(&work->canvas, name);
  snprintf(place, sizeof place, "%d,%d,%d,%d", (int)low.x, (int)low.y, (int)(low.x + all->width),
           (int)(low.y + all->height));
  fil_canvas_put(*cluster, "bb", place);
  snprintf(place, sizeof place, "%d,%d", (int)(low.x + all->width / 2), (int)(low.y + all->height - all->heading / 2));
  fil_canvas_put(*cluster, "lp", place);
  fil_canvas_put(*cluster, "color", frame_colour);
  fil_canvas_put(*cluster, "penwidth", "0.5");
  FIL_TRY(fil_markup_put(*cluster, "label", fil_text_string(&set.heading),
                         (fil_markup){.bold = true, .below = fil_text_string(&set.counts)}, error));
done:
  destroy_title(&set);
  return status;
}

/* Whether outlines of actors and colours of ties are free to tell what is new. */
static bool marks_actors(const grid *all, const fil_work *work)
{
  return all->panels->before && !work->request->properties[FIL_PROPERTY_BORDER].column;
}

static bool marks_ties(const grid *all, const fil_work *work)
{
  return all->panels->before && !work->request->properties[FIL_PROPERTY_LINE_COLOUR].column;
}

/* Who has ties in the panel, who is new there, and who is to be named there. */
static void prepare_marks(grid *all, size_t position, const fil_work *work)
{
  const bool outlines = before_of(all, position) && marks_actors(all, work);
  if (outlines)
    fil_panel_tied(before_of(all, position), all->old, all->marks.count);
  fil_panel_tied(&all->panels->items[position], all->tied, all->marks.count);
  for (size_t node = 0; node < all->marks.count; node++) {
    fil_mark *mark = &all->marks.items[node];
    mark->pale = !all->tied[node];
    mark->diameter = mark->pale ? pale_diameter : all->diameters[node];
    mark->mute = mark->pale && (position > 0 || all->ever[node]);
    mark->labelled = all->kept[node] && !mark->mute;
    mark->outline = outlines && all->tied[node] && !all->old[node] ? new_outline : 0;
    all->any_new_actor = all->any_new_actor || mark->outline > 0;
  }
}

/* Those of the panel before are paler. */
static fil_status draw_ties(grid *all, size_t position, fil_work *work, fil_point origin, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_ties *ties = &all->panels->items[position].ties;
  const fil_panel *before = marks_ties(all, work) ? before_of(all, position) : NULL;
  for (size_t k = 0; k < ties->count; k++) {
    const bool old = before && fil_ties_has(&before->ties, &ties->items[k]);
    work->fade = old ? old_fade : 0;
    all->any_old_tie = all->any_old_tie || old;
    FIL_TRY(fil_marks_draw_tie(&all->marks, work, origin, &ties->items[k], error));
  }
done:
  work->fade = 0;
  return status;
}

static fil_status draw_panel(grid *all, size_t position, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_panel *panel = &all->panels->items[position];
  const fil_point low = corner_of(all, position), origin = {low.x + padding, low.y + padding};
  Agraph_t *cluster;
  work->panel = fil_text_string(&panel->heading);
  work->again = position > 0;
  prepare_marks(all, position, work);
  FIL_TRY(draw_frame(all, position, work, &cluster, error));
  FIL_TRY(fil_marks_place_labels(&all->marks, work, &panel->ties, error));
  FIL_TRY(fil_marks_draw(&all->marks, work, origin, error));
  for (size_t node = 0; node < all->marks.count; node++) {
    all->named[node] = all->named[node] || all->marks.items[node].labelled;
    if (!work->absent[node])
      agsubnode(cluster, work->drawn[node], /*create=*/1);
  }
  FIL_TRY(draw_ties(all, position, work, origin, error));
done:
  work->panel = NULL;
  work->again = false;
  return status;
}

static bool has_pale(const grid *all)
{
  for (size_t k = 0; k < all->panels->count; k++) {
    if (fil_panel_tied(&all->panels->items[k], all->tied, all->marks.count) < all->marks.present)
      return true;
  }
  return false;
}

/* What is peculiar to a panel. */
static fil_status key_panels(const grid *all, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text words = {0};
  const bool pale_ones = has_pale(all);
  const fil_legend_entry pale = {
      .kind = FIL_LEGEND_NODE, .fill = "#FFFFFF", .shape = "circle", .diameter = pale_diameter, .border = pale_line};
  const fil_legend_entry strong = {
      .kind = FIL_LEGEND_NODE, .fill = "#FFFFFF", .shape = "circle", .diameter = sample, .outline = new_outline};
  fil_legend_entry line = {.kind = FIL_LEGEND_EDGE, .edge = {"#444444", "solid", "none"}, .line_width = 1};
  if (pale_ones || all->any_new_actor || all->any_old_tie)
    FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Panels", error));
  if (pale_ones)
    FIL_TRY(fil_legend_add(&work->legend, pale, "actor without ties there", error));
  if (all->any_new_actor) {
    FIL_TRY(fil_text_format(&words, error, "actor without ties in %s", all->panels->before));
    FIL_TRY(fil_legend_add(&work->legend, strong, words.bytes, error));
  }
  if (all->any_old_tie) {
    fil_text_clear(&words);
    FIL_TRY(fil_text_format(&words, error, "tie of %s too", all->panels->before));
    FIL_TRY(fil_legend_add(&work->legend, line, "new tie", error));
    fil_ramp_fade(line.edge.colour, sizeof line.edge.colour, old_fade);
    FIL_TRY(fil_legend_add(&work->legend, line, words.bytes, error));
  }
done:
  fil_text_destroy(&words);
  return status;
}

static fil_status key(grid *all, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_marks_key_looks(work, error));
  FIL_TRY(key_panels(all, work, error));
  size_t named = 0;
  for (size_t node = 0; node < all->marks.count; node++)
    named += all->named[node];
  if (named < all->marks.present && !work->request->properties[FIL_PROPERTY_LABEL].off)
    FIL_TRY(fil_work_say(work, error, "Of %zu actors %zu are labelled in some panel, where there is room.",
                         all->marks.present, named));
  all->marks.labelled = all->marks.present;
  FIL_TRY(fil_marks_key_facts(&all->marks, work, all->panels->method, error));
  FIL_TRY(fil_legend_add(&work->legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, all->panels->counts, error));
done:
  return status;
}

static void destroy_grid(grid *all)
{
  fil_marks_destroy(&all->marks);
  fil_memory_free(all->diameters);
  fil_memory_free(all->kept);
  fil_memory_free(all->tied);
  fil_memory_free(all->ever);
  fil_memory_free(all->named);
  fil_memory_free(all->old);
}

fil_status fil_panels_draw(const fil_panels *panels, fil_work *work, fil_error *error)
{
  fil_status status = FIL_OK;
  grid all = {.panels = panels};
  const double page = work->room;
  FIL_TRY(pool_ties(panels, work, error));
  choose_columns(&all, work, page);
  work->room = room_in(page, all.columns);
  work->head = work->room < small_room ? small_head : 0;
  FIL_TRY(fil_work_begin(work, error));
  FIL_TRY(make(&all, work, error));
  FIL_TRY(measure(&all, error));
  for (size_t k = 0; k < panels->count; k++)
    FIL_TRY(draw_panel(&all, k, work, error));
  FIL_TRY(key(&all, work, error));
  work->right = (double)all.columns * (all.width + gap) - gap;
  work->top = (double)all.rows * (all.height + gap) - gap;
done:
  work->room = page;
  destroy_grid(&all);
  return status;
}
