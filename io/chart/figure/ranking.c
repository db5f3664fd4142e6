/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Who comes first by a measure, as bars. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/chart/plot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_TOP = 20, LABEL_LINES = 2, DIGITS = 3, ALL_DIGITS = 15 };

/* Points. */
static const double row_height = 12, label_gap = 7, mark_room = 12, end_room = 4;
static const double widest_label = 0.45; /* share of the room */

/* An actor that has a value. */
typedef struct ranked {
  uint32_t node;
  double value;
  double place; /* down the axis, in rows of one line */
  fil_text label;
} ranked;

typedef struct ranks {
  ranked *items;
  size_t count; /* with a value */
  size_t shown;
  double rows;    /* down to the end of the axis */
  double numbers; /* points that the longest number behind a bar takes */
  bool plain;     /* nothing is told by colours and shapes */
  bool logarithmic;
  double low, high; /* of those shown */
} ranks;

/* The highest first, equal ones in the order of the data. */
static int compare(const void *left, const void *right)
{
  const ranked *a = left, *b = right;
  if (a->value != b->value)
    return a->value < b->value ? 1 : -1;
  return (a->node > b->node) - (a->node < b->node);
}

static fil_status collect(fil_plot *plot, ranks *made, fil_error *error)
{
  const fil_column *column = fil_plot_column(plot);
  const size_t top = plot->work.request->top ? plot->work.request->top : USUAL_TOP;
  if (!column)
    return fil_error_set(error, FIL_ERROR_USAGE, "a ranking needs a measure of the actors");
  made->items = fil_memory_new(column->rows + 1, sizeof *made->items);
  if (!made->items)
    return fil_error_memory(error);
  for (size_t node = 0; node < column->rows; node++) {
    const double value = column->numbers[node];
    if (!isnan(value) && (value > 0 || !made->logarithmic))
      made->items[made->count++] = (ranked){.node = (uint32_t)node, .value = value};
    plot->work.absent[node] = true;
  }
  qsort(made->items, made->count, sizeof *made->items, compare);
  made->shown = made->count < top ? made->count : top;
  if (!made->count || made->items[0].value == made->items[made->count - 1].value)
    return fil_error_set(error, FIL_ERROR_DATA, "%s is %s: there is nothing to rank", fil_column_title(column),
                         made->count ? "the same for all actors" : "not defined for any actor");
  made->high = made->items[0].value;
  made->low = made->items[made->shown - 1].value;
  for (size_t k = 0; k < made->shown; k++)
    plot->work.absent[made->items[k].node] = false;
  return FIL_OK;
}

/* Three digits, or all before the point. */
static const char *print_value(double value, char out[FIL_NUMBER_LENGTH])
{
  return fabs(value) < 100 ? fil_number_show(value, DIGITS, out) : fil_number_show(round(value), ALL_DIGITS, out);
}

/* One below the other, those with a longer name further apart. */
static fil_status label(fil_plot *plot, ranks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  double widest = 0;
  made->rows = 0.5;
  for (size_t k = 0; k < made->shown; k++) {
    ranked *item = &made->items[k];
    double longest;
    size_t lines;
    fil_text_clear(&name);
    FIL_TRY(fil_work_label(&plot->work, item->node, &name, error));
    FIL_TRY(fil_style_wrap(fil_text_string(&name), plot->room * widest_label, LABEL_LINES, &item->label, &lines,
                           &longest, error));
    widest = fmax(widest, longest);
    char number[FIL_NUMBER_LENGTH];
    made->numbers = fmax(made->numbers, fil_style_text_width(print_value(item->value, number), FIL_FONT_SIZE));
    const double height = 1 + (double)(lines - 1) * FIL_LINE_HEIGHT / row_height;
    item->place = made->rows + height / 2;
    made->rows += height;
  }
  plot->left = widest + label_gap;
  plot->right = end_room;
  plot->height = (made->rows - 0.5) * row_height;
done:
  fil_text_destroy(&name);
  return status;
}

/* Whether all actors shown look the same. */
static bool is_plain(const fil_plot *plot, const ranks *made)
{
  const fil_draw_request *request = plot->work.request;
  if (request->properties[FIL_PROPERTY_COLOUR].column || request->properties[FIL_PROPERTY_SHAPE].column)
    return false;
  for (size_t k = 0; k < made->shown; k++) {
    if (fil_network_category(plot->work.network, made->items[k].node) != FIL_MISSING)
      return false;
  }
  return true;
}

static const char *write_place(const ranked *item, char out[FIL_NUMBER_LENGTH])
{
  return fil_number_write(round(item->place * 100) / 100, out);
}

static fil_status add_data(fil_plot *plot, const ranks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(&plot->body, error,
                          "# Rank, place, value, colour, mark, what is drawn over it, the value in print.\n"));
  FIL_TRY(fil_text_format(&plot->body, error, "$ranking << EOD\n"));
  for (size_t k = 0; k < made->shown; k++) {
    const ranked *item = &made->items[k];
    const fil_node_look look = fil_looks_node(&plot->work.looks, item->node);
    const fil_marker marker = fil_plot_marker(look.shape);
    char place[FIL_NUMBER_LENGTH], value[FIL_NUMBER_LENGTH], print[FIL_NUMBER_LENGTH];
    FIL_TRY(fil_text_format(&plot->body, error, "%zu %s %s 0x%s %d %d %s\n", k + 1, write_place(item, place),
                            fil_number_write(item->value, value),
                            made->plain ? fil_style_node(plot->work.palette, 0).fill + 1 : look.fill + 1, marker.filled,
                            marker.over, print_value(item->value, print)));
  }
  FIL_TRY(fil_text_format(&plot->body, error, "EOD\nset ytics (\\\n"));
  for (size_t k = 0; k < made->shown; k++) {
    char place[FIL_NUMBER_LENGTH];
    FIL_TRY(fil_text_add(&plot->body, "  ", error));
    FIL_TRY(fil_script_add_tic(&plot->body, fil_text_string(&made->items[k].label), error));
    FIL_TRY(fil_text_format(&plot->body, error, " %s%s", write_place(&made->items[k], place),
                            k + 1 < made->shown ? ", \\\n" : ") noenhanced scale 0\n"));
  }
done:
  return status;
}

/* From where bars begin to where the longest has room for its number behind it. */
static fil_status add_axes(fil_plot *plot, const ranks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text title = {0};
  const double width = fil_plot_width(plot), share = fmax(0.2, (width - mark_room - made->numbers) / width);
  char rows[FIL_NUMBER_LENGTH];
  fil_axis axis = {.name = 'x', .logarithmic = made->logarithmic};
  FIL_TRY(fil_plot_name_column(plot, &title, error));
  axis.title = fil_text_string(&title);
  if (made->logarithmic) {
    axis.low = pow(10, floor(log10(made->low * 0.999)));
    axis.high = axis.low * pow(made->high / axis.low, 1 / share);
  } else {
    axis.low = fmin(0, made->low);
    axis.high = fmax(0, made->high);
    axis.low *= made->low < 0 ? 1.05 : 1;
    axis.last = axis.high;
    axis.high = axis.low + (axis.high - axis.low) / share;
  }
  FIL_TRY(fil_plot_axis(plot, &axis, error));
  FIL_TRY(fil_text_format(&plot->body, error, "set yrange [%s:0.5]\nset border 1\n",
                          fil_number_write(round(made->rows * 100) / 100, rows)));
  FIL_TRY(fil_text_format(&plot->body, error, "set grid xtics lw 0.4 lc rgb '#D0D0D0' dashtype solid\n"));
  if (!made->logarithmic && made->low < 0)
    FIL_TRY(fil_text_format(&plot->body, error,
                            "set arrow from 0, graph 0 to 0, graph 1 nohead lw 0.5 lc rgb '#333333'\n"));
done:
  fil_text_destroy(&title);
  return status;
}

static fil_status add_plot(fil_plot *plot, const ranks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  char zero[FIL_NUMBER_LENGTH];
  const double base = made->logarithmic ? pow(10, floor(log10(made->low * 0.999))) : 0;
  FIL_TRY(fil_text_format(&plot->body, error, "base = %s\n", fil_number_write(base, zero)));
  FIL_TRY(fil_text_add(&plot->body,
                       "plot $ranking using (base):2:(base):3:($2-0.32):($2+0.32):4 with boxxyerror fillstyle solid "
                       "border lc rgb '#333333' lw 0.4 fillcolor rgb variable title 'Bars'",
                       error));
  if (!made->plain)
    FIL_TRY(fil_text_add(&plot->body,
                         ", \\\n  '' using 3:2:5:4 with points ps 1.05*mark pt variable lc rgb variable title 'Marks'"
                         ", \\\n  '' using 3:2:6 with points ps 1.05*mark lw 0.6 pt variable lc rgb '#333333' title "
                         "'Outlines'",
                         error));
  FIL_TRY(fil_text_format(&plot->body, error,
                          ", \\\n  '' using 3:2:7 with labels left offset character %s, 0 noenhanced title 'Values'\n",
                          made->plain ? "0.6" : "1.4"));
done:
  return status;
}

/* Equal values of which some are shown and some are not. */
static fil_status tell_ties(fil_plot *plot, const ranks *made, fil_error *error)
{
  char number[FIL_NUMBER_LENGTH];
  size_t shown = 0, equal = 0;
  if (made->shown == made->count || made->items[made->shown].value != made->low)
    return FIL_OK;
  for (size_t k = 0; k < made->count; k++) {
    equal += made->items[k].value == made->low;
    shown += k < made->shown && made->items[k].value == made->low;
  }
  return fil_work_say(&plot->work, error,
                      "Of %zu actors who share the last value, %s, those that come first in the data are shown: %zu.",
                      equal, print_value(made->low, number), shown);
}

static fil_status tell(fil_plot *plot, const ranks *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text name = {0};
  const fil_column *column = fil_plot_column(plot);
  size_t undefined = 0;
  for (size_t node = 0; node < column->rows; node++)
    undefined += isnan(column->numbers[node]) != 0;
  const size_t zeros = column->rows - undefined - made->count;
  FIL_TRY(fil_key_nodes(&plot->work, error));
  FIL_TRY(fil_plot_begin_reading(plot, error));
  if (made->shown < column->rows)
    FIL_TRY(fil_plot_note(plot, error, "n = %zu actors, the first %zu shown", column->rows, made->shown));
  else
    FIL_TRY(fil_plot_note(plot, error, "n = %zu actors", column->rows));
  FIL_TRY(fil_plot_note_relations(plot, error));
  FIL_TRY(fil_plot_name_column(plot, &name, error));
  FIL_TRY(fil_plot_note(plot, error, "Bars: %s", name.bytes));
  if (made->logarithmic)
    FIL_TRY(fil_plot_note(plot, error, "The axis is logarithmic"));
  if (undefined > 0)
    FIL_TRY(fil_plot_say_undefined(plot, undefined, error));
  if (zeros > 0)
    FIL_TRY(fil_work_say(&plot->work, error, "Left out, since a logarithmic axis has no 0: %zu of %zu actors.", zeros,
                         column->rows));
  FIL_TRY(tell_ties(plot, made, error));
done:
  fil_text_destroy(&name);
  return status;
}

static fil_status draw(fil_plot *plot, fil_error *error)
{
  fil_status status = FIL_OK;
  ranks made = {0};
  made.logarithmic = fil_plot_is_logarithmic(plot, /*usual=*/false);
  FIL_TRY(collect(plot, &made, error));
  FIL_TRY(label(plot, &made, error));
  made.plain = is_plain(plot, &made);
  FIL_TRY(add_data(plot, &made, error));
  FIL_TRY(add_axes(plot, &made, error));
  FIL_TRY(add_plot(plot, &made, error));
  FIL_TRY(tell(plot, &made, error));
done:
  for (size_t k = 0; made.items && k < made.shown; k++)
    fil_text_destroy(&made.items[k].label);
  fil_memory_free(made.items);
  return status;
}

const fil_chart fil_chart_ranking = {
    .name = "ranking",
    .title = "Ranking",
    .question = "Who comes first by a measure, and by how much?",
    .size = "betweenness",
    .actors = true,
    .fewest = 3,
    .draw = draw,
};
