/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How the largest part of the network shrinks as actors are removed, as curves. */
#include "graph/number.h"
#include "io/chart/plot.h"

#include <math.h>
#include <stdio.h>

/* The curves, in the order in which they are drawn. */
static const struct curve {
  const char *column, *label;
} curves[] = {{"largest_random", "at random"},
              {"largest_degree", "most neighbours first"},
              {"largest_betweenness", "highest betweenness first"}};

enum { CURVES = sizeof curves / sizeof *curves, COLUMNS = CURVES + 3, DIGITS = 2 };

/* Points. */
static const double tics_room = 44, end_room = 6, line_width = 1.2;
static const double shape = 0.62, lowest = 110; /* height by width */

static const char band[] = "#DCDCDC";

/* The columns of the data: share removed, the curves, the band. */
static fil_status find_columns(const fil_table *table, const fil_column *columns[COLUMNS], fil_error *error)
{
  const char *const names[COLUMNS] = {"removed_share",  curves[0].column,     curves[1].column,
                                      curves[2].column, "largest_random_low", "largest_random_high"};
  for (size_t k = 0; k < COLUMNS; k++) {
    columns[k] = table ? fil_table_find(table, names[k]) : NULL;
    if (!columns[k]) {
      fil_error_set(error, FIL_ERROR_USAGE, "a figure of resilience needs the table of that metric");
      return FIL_ERROR_USAGE;
    }
  }
  if (columns[0]->rows < 2)
    return fil_error_set(error, FIL_ERROR_DATA, "there are no actors to remove");
  return FIL_OK;
}

static fil_status add_data(fil_plot *plot, const fil_column *const columns[COLUMNS], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_text_format(&plot->body, error,
                          "# Share of actors removed; share of all actors in the largest part when they go at random,\n"
                          "# by degree, by betweenness; from where to where 95 %% of the random orders lie.\n"));
  FIL_TRY(fil_text_format(&plot->body, error, "$resilience << EOD\n"));
  for (size_t row = 0; row < columns[0]->rows; row++) {
    for (size_t k = 0; k < COLUMNS; k++) {
      char number[FIL_NUMBER_LENGTH];
      const double value = columns[k]->numbers[row];
      FIL_TRY(fil_text_format(&plot->body, error, "%s%s", k ? " " : "",
                              isnan(value) ? "NaN" : fil_number_write(value, number)));
    }
    FIL_TRY(fil_text_format(&plot->body, error, "\n"));
  }
  FIL_TRY(fil_text_format(&plot->body, error, "EOD\n"));
done:
  return status;
}

static fil_edge_style style_of(const fil_plot *plot, uint32_t curve)
{
  fil_edge_style style = {.dash = fil_style_dash(curve), .arrow = "none"};
  snprintf(style.colour, sizeof style.colour, "%s", fil_style_line(plot->work.palette, curve));
  return style;
}

static bool is_known(const fil_column *column)
{
  return !isnan(column->numbers[0]);
}

static fil_status add_curves(fil_plot *plot, const fil_column *const columns[COLUMNS], fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(
      fil_text_format(&plot->body, error,
                      "plot $resilience using 1:%d:%d with filledcurves fillcolor rgb '%s' fillstyle solid noborder "
                      "title '95 %% of the random orders'",
                      COLUMNS - 1, COLUMNS, band));
  for (uint32_t k = 0; k < CURVES; k++) {
    const fil_edge_style style = style_of(plot, k);
    char width[FIL_NUMBER_LENGTH];
    if (is_known(columns[k + 1]))
      FIL_TRY(fil_text_format(&plot->body, error,
                              ", \\\n  '' using 1:%u with lines lw %s lc rgb '%s' dashtype %s title '%s'",
                              (unsigned)k + 2, fil_number_write(line_width, width), style.colour,
                              fil_plot_dash(style.dash), curves[k].label));
  }
  FIL_TRY(fil_text_format(&plot->body, error, "\n"));
done:
  return status;
}

/* The mean of the curve once one, two, … all are gone; NAN where it has fewer steps. */
static double robustness(const fil_plot *plot, const fil_column *curve)
{
  double sum = 0;
  const size_t nodes = fil_network_node_count(plot->work.network);
  for (size_t row = 1; row < curve->rows; row++)
    sum += curve->numbers[row];
  return curve->rows == nodes + 1 ? sum / (double)nodes : NAN;
}

/* "most neighbours first: R = 0.21". */
static fil_status key_curve(fil_plot *plot, const fil_column *curve, uint32_t position, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text text = {0};
  char number[FIL_NUMBER_LENGTH];
  const double area = robustness(plot, curve);
  const fil_legend_entry entry = {.kind = FIL_LEGEND_EDGE, .edge = style_of(plot, position), .line_width = line_width};
  FIL_TRY(fil_text_add(&text, curves[position].label, error));
  if (curve->remark)
    FIL_TRY(fil_text_format(&text, error, ", %s", curve->remark));
  if (!isnan(area))
    FIL_TRY(fil_text_format(&text, error, ": R\u00a0=\u00a0%s", fil_number_show(area, DIGITS, number)));
  FIL_TRY(fil_legend_add(&plot->work.legend, entry, text.bytes, error));
done:
  fil_text_destroy(&text);
  return status;
}

static fil_status key(fil_plot *plot, const fil_column *const columns[COLUMNS], fil_error *error)
{
  fil_status status = FIL_OK;
  fil_legend_entry area = {.kind = FIL_LEGEND_NODE, .shape = "box", .diameter = 6, .stretch = 3};
  snprintf(area.fill, sizeof area.fill, "%s", band);
  FIL_TRY(fil_legend_add(&plot->work.legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Actors removed", error));
  for (uint32_t k = 0; k < CURVES; k++) {
    if (!is_known(columns[k + 1]))
      continue;
    FIL_TRY(key_curve(plot, columns[k + 1], k, error));
    if (k == 0)
      FIL_TRY(fil_legend_add(&plot->work.legend, area, "95 % of these orders", error));
  }
  FIL_TRY(fil_plot_begin_reading(plot, error));
  FIL_TRY(fil_plot_note(plot, error, "n = %zu actors", fil_network_node_count(plot->work.network)));
  FIL_TRY(fil_plot_note_relations(plot, error));
  FIL_TRY(fil_plot_note(plot, error, "Parts hold together directly or through others, whatever the direction"));
  if (!isnan(robustness(plot, columns[1])))
    FIL_TRY(fil_plot_note(plot, error, "R: mean height of the curve, at most\u00a00.5"));
  if (!is_known(columns[CURVES]))
    FIL_TRY(fil_work_say(&plot->work, error, "The network is too large to remove actors by betweenness."));
  FIL_TRY(fil_work_say(&plot->work, error,
                       "Equal actors go in the order of the data; random orders are drawn with seed %llu.",
                       (unsigned long long)plot->work.request->seed));
done:
  return status;
}

static fil_status draw(fil_plot *plot, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_column *columns[COLUMNS];
  FIL_TRY(find_columns(plot->work.request->table, columns, error));
  plot->left = tics_room;
  plot->right = end_room;
  plot->height = fmax(lowest, fmin(plot->most_height, fil_plot_width(plot) * shape));
  FIL_TRY(add_data(plot, columns, error));
  FIL_TRY(fil_plot_axis(plot, &(fil_axis){.name = 'x', .high = 1, .title = "Actors removed, share"}, error));
  FIL_TRY(
      fil_plot_axis(plot, &(fil_axis){.name = 'y', .high = 1, .title = "Largest part, share of all actors"}, error));
  FIL_TRY(add_curves(plot, columns, error));
  FIL_TRY(key(plot, columns, error));
done:
  return status;
}

const fil_chart fil_chart_resilience = {
    .name = "resilience",
    .title = "Resilience",
    .question = "How does the network fall apart as actors drop out, by chance or the central ones first?",
    .table = "resilience",
    .fewest = 10,
    .draw = draw,
};
