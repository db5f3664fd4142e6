/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How a measure is distributed over the actors, as the share of them that have as much or more. */
#include "graph/memory.h"
#include "graph/number.h"
#include "io/chart/plot.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS = 3 };

/* Points. */
static const double tics_room = 44, end_room = 14, shape = 0.66, lowest = 120;
static const double nearest = 0.2; /* of two points that are both drawn */
static const double few_size = 0.8, many_size = 0.5;
enum { MANY = 60 };

/* A number, and how many have as much or more. */
typedef struct step {
  double value;
  size_t least;
} step;

/* The power law of degrees, as the metric degree_distribution fits it. */
typedef struct law {
  double alpha, xmin, tail, p;
} law;

typedef struct distribution {
  step *steps; /* the lowest value first */
  size_t count, drawn;
  size_t known; /* actors that have a value */
  size_t zeros; /* of them, those that a logarithmic axis cannot show */
  bool logarithmic;
  law fitted;
} distribution;

static int compare(const void *left, const void *right)
{
  const double a = ((const step *)left)->value, b = ((const step *)right)->value;
  return (a > b) - (a < b);
}

/* The values, each once. */
static fil_status collect(const fil_plot *plot, distribution *made, fil_error *error)
{
  const fil_column *column = fil_plot_column(plot);
  if (!column) {
    fil_error_set(error, FIL_ERROR_USAGE, "a distribution needs a measure of the actors");
    return FIL_ERROR_USAGE;
  }
  made->steps = fil_memory_new(column->rows + 1, sizeof *made->steps);
  if (!made->steps)
    return fil_error_memory(error);
  for (size_t node = 0; node < column->rows; node++) {
    if (!isnan(column->numbers[node]))
      made->steps[made->known++].value = column->numbers[node];
  }
  qsort(made->steps, made->known, sizeof *made->steps, compare);
  for (size_t k = 0; k < made->known; k++) {
    const step found = {made->steps[k].value, made->known - k};
    if (made->logarithmic && !(found.value > 0))
      made->zeros++;
    else if (!made->count || made->steps[made->count - 1].value != found.value)
      made->steps[made->count++] = found;
  }
  if (made->count < 2)
    return fil_error_set(error, FIL_ERROR_DATA, "%s is %s: there is no distribution to show", fil_column_title(column),
                         made->count ? "the same for all actors" : "not defined for any actor");
  return FIL_OK;
}

static double cell(const fil_table *table, const char *measure, const char *suffix)
{
  char name[64];
  snprintf(name, sizeof name, "%s%s", measure, suffix);
  for (size_t row = 0; row < fil_table_rows(table); row++) {
    const char *found = fil_column_text(table->columns[0], row);
    if (found && strcmp(found, name) == 0)
      return table->columns[1]->numbers[row];
  }
  return NAN;
}

/* Of the degrees shown: all, in or out. */
static law find_law(const fil_plot *plot)
{
  const fil_table *table = plot->work.request->table;
  const char *suffix = strrchr(fil_plot_column(plot)->name, '_');
  suffix = suffix ? suffix : "";
  if (!table || table->column_count < 2)
    return (law){NAN, NAN, NAN, NAN};
  return (law){cell(table, "power_law_alpha", suffix), cell(table, "power_law_xmin", suffix),
               cell(table, "power_law_tail", suffix), cell(table, "power_law_p", suffix)};
}

static double share_of(const distribution *made, const step *at)
{
  return (double)at->least / (double)made->known;
}

/* Where a step is drawn between the axes. */
static double place(const fil_axis *axis, double value, double length)
{
  const double share = axis->logarithmic ? log(value / axis->low) / log(axis->high / axis->low)
                                         : (value - axis->low) / (axis->high - axis->low);
  return share * length;
}

/* Points that fall on the one before are left out. */
static fil_status add_data(fil_plot *plot, distribution *made, const fil_axis *across, const fil_axis *up,
                           fil_error *error)
{
  fil_status status = FIL_OK;
  double last_x = -INFINITY, last_y = -INFINITY;
  FIL_TRY(fil_text_add(&plot->body, "# Value, actors that have as much or more, their share.\n$distribution << EOD\n",
                       error));
  for (size_t k = 0; k < made->count; k++) {
    char value[FIL_NUMBER_LENGTH], share[FIL_NUMBER_LENGTH];
    const step *at = &made->steps[k];
    const double x = place(across, at->value, fil_plot_width(plot)), y = place(up, share_of(made, at), plot->height);
    if (hypot(x - last_x, y - last_y) < nearest)
      continue;
    FIL_TRY(fil_text_format(&plot->body, error, "%s %zu %s\n", fil_number_write(at->value, value), at->least,
                            fil_number_write(share_of(made, at), share)));
    last_x = x;
    last_y = y;
    made->drawn++;
  }
  FIL_TRY(fil_text_add(&plot->body, "EOD\n", error));
done:
  return status;
}

static fil_edge_style law_style(const fil_plot *plot)
{
  fil_edge_style style = {.dash = "dashed", .arrow = "none"};
  snprintf(style.colour, sizeof style.colour, "%s", fil_style_line(plot->work.palette, 2));
  return style;
}

/* ζ(α, x) = Σ (x + k)^−α as a sum and Euler and Maclaurin's rest of it, exact to about 1e-9. */
static fil_status add_law(fil_plot *plot, const distribution *made, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  const law *fitted = &made->fitted;
  FIL_TRY(fil_text_add(&plot->body, "\n# The power law: its exponent, from where on, and how many actors that are.\n",
                       error));
  FIL_TRY(fil_text_format(&plot->body, error, "alpha = %s\n", fil_number_write(fitted->alpha, number)));
  FIL_TRY(fil_text_format(&plot->body, error, "xmin = %s\n", fil_number_write(fitted->xmin, number)));
  FIL_TRY(
      fil_text_format(&plot->body, error, "share = %s/%zu.\n", fil_number_write(fitted->tail, number), made->known));
  FIL_TRY(
      fil_text_add(&plot->body,
                   "rest(s, x) = x**(1 - s)/(s - 1) + x**-s/2 + s*x**(-s - 1)/12 - s*(s + 1)*(s + 2)*x**(-s - 3)/720\n"
                   "zeta(s, x) = (sum [k=0:11] (x + k)**-s) + rest(s, x + 12)\n"
                   "law(x) = x < xmin ? NaN : share*zeta(alpha, x)/zeta(alpha, xmin)\n",
                   error));
done:
  return status;
}

static fil_status add_plot(fil_plot *plot, const distribution *made, fil_error *error)
{
  fil_status status = FIL_OK;
  char number[FIL_NUMBER_LENGTH];
  const fil_edge_style style = law_style(plot);
  if (!isnan(made->fitted.alpha))
    FIL_TRY(add_law(plot, made, error));
  FIL_TRY(fil_text_format(&plot->body, error,
                          "set samples 400\nplot $distribution using 1:3 with points pt 7 ps %s*mark lc rgb '%s' title "
                          "'Actors'",
                          fil_number_write(made->drawn > MANY ? many_size : few_size, number),
                          fil_style_line(plot->work.palette, 1)));
  if (made->drawn <= MANY)
    FIL_TRY(fil_text_format(&plot->body, error,
                            ", \\\n  '' using 1:3 with points pt 6 lw 0.6 ps %s*mark lc rgb '#333333' title 'Outlines'",
                            fil_number_write(few_size, number)));
  if (!isnan(made->fitted.alpha))
    FIL_TRY(fil_text_format(&plot->body, error,
                            ", \\\n  law(x) with lines lw 1.2 lc rgb '%s' dashtype %s title 'Power law'", style.colour,
                            fil_plot_dash(style.dash)));
  FIL_TRY(fil_text_add(&plot->body, "\n", error));
done:
  return status;
}

static fil_status key_law(fil_plot *plot, const distribution *made, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  char alpha[FIL_NUMBER_LENGTH], xmin[FIL_NUMBER_LENGTH], tail[FIL_NUMBER_LENGTH], p[FIL_NUMBER_LENGTH];
  const law *fitted = &made->fitted;
  const fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE, .edge = law_style(plot), .line_width = 1.2};
  FIL_TRY(fil_text_format(&text, error, "power law from %s on (%s\u00a0actors): α\u00a0=\u00a0%s, p\u00a0=\u00a0%s",
                          fil_number_show(fitted->xmin, DIGITS, xmin), fil_number_show(fitted->tail, 15, tail),
                          fil_number_show(fitted->alpha, DIGITS, alpha), fil_number_show(fitted->p, 2, p)));
  FIL_TRY(fil_legend_add(&plot->work.legend, entry, text.bytes, error));
  if (fitted->p < 0.1)
    FIL_TRY(fil_plot_note(plot, error, "p below 0.1: a power law is ruled out"));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status tell(fil_plot *plot, const distribution *made, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *column = fil_plot_column(plot);
  fil_legend_entry entry = {.kind = FIL_LEGEND_NODE, .shape = "circle", .diameter = 5};
  snprintf(entry.fill, sizeof entry.fill, "%s", fil_style_line(plot->work.palette, 1));
  FIL_TRY(fil_legend_add(&plot->work.legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, fil_column_title(column),
                         error));
  FIL_TRY(fil_legend_add(&plot->work.legend, entry, "actors", error));
  if (!isnan(made->fitted.alpha))
    FIL_TRY(key_law(plot, made, error));
  FIL_TRY(fil_plot_begin_reading(plot, error));
  FIL_TRY(fil_plot_note(plot, error, "n = %zu actors", made->known));
  FIL_TRY(fil_plot_note_relations(plot, error));
  FIL_TRY(fil_plot_note(plot, error, "Both axes are %s", made->logarithmic ? "logarithmic" : "linear"));
  if (made->known < column->rows)
    FIL_TRY(fil_plot_say_undefined(plot, column->rows - made->known, error));
  if (made->zeros > 0)
    FIL_TRY(fil_work_say(&plot->work, error,
                         "Counted, but not shown, since a logarithmic axis has no 0: %zu of %zu actors.", made->zeros,
                         made->known));
  if (made->drawn < made->count)
    FIL_TRY(fil_work_say(&plot->work, error, "Of %zu points those that fall together are drawn once.", made->count));
done:
  return status;
}

/* A share of a decade, or of the range, is free at either end. */
static fil_axis axis_of(char name, bool logarithmic, double low, double high)
{
  fil_axis axis = {.name = name, .logarithmic = logarithmic, .low = low, .high = high};
  if (logarithmic) {
    axis.low = low / 1.25;
    axis.high = high * 1.25;
  } else if (name == 'x') {
    axis.low = fmin(0, low);
    axis.high = high + 0.03 * (high - axis.low);
  } else {
    axis.low = 0;
    axis.high = 1;
  }
  return axis;
}

static fil_status draw(fil_plot *plot, fil_error *error)
{
  fil_status status = FIL_OK;
  distribution made = {0};
  fil_text title = {0};
  made.logarithmic = fil_plot_is_logarithmic(plot, /*usual=*/true);
  FIL_TRY(collect(plot, &made, error));
  made.fitted = find_law(plot);
  plot->left = tics_room;
  plot->right = end_room;
  plot->height = fmax(lowest, fmin(plot->most_height, fil_plot_width(plot) * shape));
  FIL_TRY(fil_plot_name_column(plot, &title, error));
  fil_axis across = axis_of('x', made.logarithmic, made.steps[0].value, made.steps[made.count - 1].value);
  fil_axis up = axis_of('y', made.logarithmic, 1 / (double)made.known, 1);
  across.title = fil_text_string(&title);
  up.title = "Actors with as much or more, share";
  FIL_TRY(add_data(plot, &made, &across, &up, error));
  FIL_TRY(fil_plot_axis(plot, &across, error));
  FIL_TRY(fil_plot_axis(plot, &up, error));
  FIL_TRY(add_plot(plot, &made, error));
  FIL_TRY(tell(plot, &made, error));
done:
  fil_memory_free(made.steps);
  fil_text_destroy(&title);
  return status;
}

const fil_chart fil_chart_distribution = {
    .name = "distribution",
    .title = "Distribution",
    .question = "Do most actors have about as much of a measure, or do a few have nearly all?",
    .size = "degree",
    .table = "degree_distribution",
    .table_of = "degree",
    .fewest = 10,
    .draw = draw,
};
