/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The legend. */
#include "io/diagram/legend.h"

#include "graph/memory.h"
#include "io/diagram/markup.h"

#include <math.h>
#include <string.h>

/* Points; letters of a line. */
static const double usual_column = 125, row_gap = 3, block_gap = 7, text_margin = 4;

/* How much the page may shrink for one column more: letters of 7 pt keep above 6 at 85 mm. */
static const double squeeze = 1.1;

/* Heights added up in another order differ in their last digits. */
static const double rounding = 0.01;
enum { LINES_MOST = 4 };

/* Style classes. */
static const char headings[] = "legend headings", texts[] = "legend texts", samples[] = "legend nodes",
                  line_ends[] = "legend line ends", lines[] = "legend lines", whole_legend[] = "cluster_legend",
                  text_column[] = "legend column";

static double column_width(const fil_legend *legend)
{
  return legend->column > 0 ? legend->column : usual_column;
}

/* Part of a line's room that is filled: text wider than estimated would be pushed out of line. */
static const double sure = 0.96;

/* Points from the left to the text: headings and notes have no sample. */
static double text_indent(const fil_legend_entry *entry)
{
  if (entry->kind == FIL_LEGEND_NOTE || entry->kind == FIL_LEGEND_HEADING)
    return 0;
  return fmax(FIL_LEGEND_SAMPLE, entry->widest + text_margin);
}

/* Points that a line of text may take. */
static double text_room(const fil_legend *legend, const fil_legend_entry *entry)
{
  return column_width(legend) - text_margin - text_indent(entry);
}

fil_status fil_legend_add(fil_legend *legend, fil_legend_entry entry, const char *text, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text wrapped = {0};
  double longest;
  const double room = text_room(legend, &entry) * sure / (entry.kind == FIL_LEGEND_HEADING ? FIL_BOLD_WIDTH : 1);
  FIL_TRY(fil_memory_reserve(&legend->items, &legend->capacity, legend->count + 1, sizeof entry, error));
  FIL_TRY(fil_style_wrap(text, room, LINES_MOST, &wrapped, &entry.lines, &longest, error));
  entry.text = entry.whole = NULL;
  legend->items[legend->count++] = entry;
  FIL_TRY(fil_memory_set(&legend->items[legend->count - 1].text, fil_text_string(&wrapped), error));
  FIL_TRY(fil_memory_set(&legend->items[legend->count - 1].whole, text, error));
done:
  fil_text_destroy(&wrapped);
  return status;
}

double fil_legend_height(const fil_legend_entry *entry)
{
  return fmax(entry->diameter, (double)entry->lines * FIL_LINE_HEIGHT);
}

/* Height of the block that begins at `first`; `*end` is the entry after it. */
static double block_height(const fil_legend *legend, size_t first, size_t *end)
{
  double height = 0;
  size_t k = first;
  do
    height += fil_legend_height(&legend->items[k++]) + row_gap;
  while (k < legend->count && legend->items[k].kind != FIL_LEGEND_HEADING);
  *end = k;
  return height + block_gap;
}

/* The least height of columns that takes all blocks in `columns` of them, by trying: blocks are few. */
static double column_height(const fil_legend *legend, size_t columns)
{
  double total = 0, highest = 0;
  size_t end;
  for (size_t k = 0; k < legend->count; k = end) {
    double height = block_height(legend, k, &end);
    total += height;
    highest = fmax(highest, height);
  }
  for (double limit = fmax(highest, total / (double)columns);; limit += 4) {
    double used = 0;
    size_t taken = 1;
    for (size_t k = 0; k < legend->count; k = end) {
      double height = block_height(legend, k, &end);
      if (used + height > limit + rounding && used > 0) {
        taken++;
        used = 0;
      }
      used += height;
    }
    if (taken <= columns)
      return limit;
  }
}

void fil_legend_place(fil_legend *legend, double room)
{
  const double column = column_width(legend);
  size_t columns = room * squeeze > 2 * column ? (size_t)(room * squeeze / column) : 1, end;
  double limit = column_height(legend, columns), x = 0, y = 0;
  legend->width = column;
  legend->height = 0;
  for (size_t k = 0; k < legend->count; k = end) {
    double height = block_height(legend, k, &end);
    if (y + height > limit + rounding && y > 0) {
      x += column;
      y = 0;
    }
    for (size_t item = k; item < end; item++) {
      legend->items[item].at = (fil_point){x, y};
      y += fil_legend_height(&legend->items[item]) + row_gap;
    }
    y += block_gap;
    legend->width = fmax(legend->width, x + column);
    legend->height = fmax(legend->height, y - block_gap);
  }
}

static fil_status draw_text(const fil_legend *legend, const fil_legend_entry *entry, fil_canvas *canvas, fil_point left,
                            Agnode_t **node, fil_error *error)
{
  bool heading = entry->kind == FIL_LEGEND_HEADING;
  const double width = text_room(legend, entry);
  Agraph_t *class = fil_canvas_class(canvas, heading ? headings : texts);
  fil_point centre = {left.x + width / 2 + text_indent(entry), left.y};
  *node = fil_canvas_node(canvas, class, centre);
  fil_canvas_default_text(class);
  fil_canvas_put_number(*node, "width", width / 72);
  const double height = (double)entry->lines * FIL_LINE_HEIGHT;
  fil_canvas_put_number(*node, "height", height / 72);
  if (heading)
    return fil_markup_put(*node, "label", entry->text,
                          (fil_markup){.bold = true, .left_width = width, .height = height}, error);
  return fil_canvas_put_left(*node, entry->text, error);
}

static void draw_node(const fil_legend_entry *entry, fil_canvas *canvas, fil_point left, Agnode_t **node)
{
  Agraph_t *class = fil_canvas_class(canvas, samples);
  fil_point centre = {left.x + fmax(FIL_LEGEND_SAMPLE - 6, entry->widest) / 2, left.y};
  double factor = fil_style_marker_factor(entry->shape);
  *node = fil_canvas_node(canvas, class, centre);
  fil_canvas_default(class, AGNODE, "label", " ");
  fil_canvas_put_shape(*node, entry->shape);
  fil_canvas_put(*node, "fillcolor", entry->fill);
  fil_canvas_put_number(*node, "width", entry->diameter * factor * (entry->stretch > 0 ? entry->stretch : 1) / 72);
  fil_canvas_put_number(*node, "height", entry->diameter * factor / 72);
  if (entry->border)
    fil_canvas_put(*node, "color", entry->border);
  if (entry->outline > 0)
    fil_canvas_put_number(*node, "penwidth", entry->outline);
}

/* An end of a sample line: a node that is not seen. */
static Agnode_t *draw_end(fil_canvas *canvas, fil_point place)
{
  Agraph_t *class = fil_canvas_class(canvas, line_ends);
  fil_canvas_default_unseen(class);
  return fil_canvas_node(canvas, class, place);
}

/* `*last` is the end of the line. */
static fil_status draw_edge(const fil_legend_entry *entry, fil_canvas *canvas, fil_point left, Agnode_t **last,
                            fil_error *error)
{
  fil_status status = FIL_OK;
  Agedge_t *edge;
  Agraph_t *class = fil_canvas_class(canvas, lines);
  fil_point from = left, to = {left.x + FIL_LEGEND_SAMPLE - 6, left.y}, begin = left;
  bool arrow = strcmp(entry->edge.arrow, "none") != 0;
  double head = arrow ? FIL_ARROW_LENGTH : 0;
  from.x += entry->tail ? FIL_TAIL_LENGTH : 0;
  const fil_point curve[] = {from, {from.x + 6, from.y}, {to.x - head - 6, to.y}, {to.x - head, to.y}};
  const fil_course course = {curve, 4, entry->tail ? &begin : NULL, arrow ? &to : NULL};
  Agnode_t *first = draw_end(canvas, from);
  *last = draw_end(canvas, to);
  FIL_TRY(fil_canvas_edge(class, first, *last, &course, &edge, error));
  fil_canvas_put_line(edge, entry->edge);
  fil_canvas_put_number(edge, "penwidth", entry->line_width);
  if (entry->tail)
    fil_canvas_put(edge, "arrowtail", entry->tail);
done:
  return status;
}

/* What keeps a sample beside its text, and the texts in a column, when somebody has the figure laid out anew: an edge
   that is not seen, and a rank. */
static fil_status join(fil_canvas *canvas, fil_point left, Agnode_t *sample, Agnode_t *text, fil_error *error)
{
  Agraph_t *cluster = fil_canvas_class(canvas, whole_legend);
  Agraph_t *column = agsubg(cluster, (char *)text_column, /*create=*/1);
  Agedge_t *edge;
  const fil_point curve[] = {left, left, left, left};
  const fil_course course = {curve, 4, NULL, NULL};
  fil_canvas_put(column, "rank", "same");
  agsubnode(column, text, /*create=*/1);
  return sample ? fil_canvas_edge(cluster, sample, text, &course, &edge, error) : FIL_OK;
}

/* In the order of the DOT: whoever reads it meets each node in its style first. */
static void begin_classes(fil_canvas *canvas)
{
  static const char *const names[] = {headings, texts, samples, line_ends, lines, whole_legend};
  for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
    Agraph_t *class = fil_canvas_class(canvas, names[k]);
    fil_canvas_default(class, AGNODE, "class", "legend");
    fil_canvas_default(class, AGEDGE, "class", "legend");
  }
  Agraph_t *cluster = fil_canvas_class(canvas, whole_legend);
  fil_canvas_put(cluster, "peripheries", "0");
  fil_canvas_default(cluster, AGEDGE, "style", "invis");
  fil_canvas_default(cluster, AGEDGE, "weight", "100");
}

fil_status fil_legend_draw(const fil_legend *legend, fil_canvas *canvas, fil_point corner, fil_error *error)
{
  fil_status status = FIL_OK;
  begin_classes(canvas);
  for (size_t k = 0; k < legend->count; k++) {
    const fil_legend_entry *entry = &legend->items[k];
    fil_point left = {corner.x + entry->at.x, corner.y - entry->at.y - fil_legend_height(entry) / 2};
    Agnode_t *sample = NULL, *text;
    if (entry->kind == FIL_LEGEND_NODE || entry->kind == FIL_LEGEND_SIZE)
      draw_node(entry, canvas, left, &sample);
    else if (entry->kind == FIL_LEGEND_EDGE)
      FIL_TRY(draw_edge(entry, canvas, left, &sample, error));
    FIL_TRY(draw_text(legend, entry, canvas, left, &text, error));
    FIL_TRY(join(canvas, left, sample, text, error));
  }
done:
  return status;
}

void fil_legend_destroy(fil_legend *legend)
{
  for (size_t k = 0; k < legend->count; k++) {
    fil_memory_free(legend->items[k].text);
    fil_memory_free(legend->items[k].whole);
  }
  fil_memory_free(legend->items);
  *legend = (fil_legend){0};
}
