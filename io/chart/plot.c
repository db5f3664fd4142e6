/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A chart while it is made: axes, notes, legend. */
#include "io/chart/plot.h"

#include "graph/number.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { NOTE_LONGEST = 512, STEPS = 7, FEW_DECADES = 2, TIC_DIGITS = 7 };

/* Points. */
static const double sample_line = 22, mark_diameter = 6, tic_gap = 10, tic_height = 20;

double fil_plot_width(const fil_plot *plot)
{
  return plot->room - plot->left - plot->right;
}

const fil_column *fil_plot_column(const fil_plot *plot)
{
  return plot->work.request->properties[FIL_PROPERTY_SIZE].column;
}

fil_status fil_plot_name_column(const fil_plot *plot, fil_text *out, fil_error *error)
{
  const fil_column *column = fil_plot_column(plot);
  return fil_text_format(out, error, "%s%s%s", fil_column_title(column), column->unit ? ", " : "",
                         column->unit ? column->unit : "");
}

bool fil_plot_is_logarithmic(const fil_plot *plot, bool usual)
{
  const fil_scale_kind kind = plot->work.request->properties[FIL_PROPERTY_SIZE].scale;
  return kind == FIL_SCALE_LOG || (usual && kind == FIL_SCALE_USUAL);
}

/* 1, 2, 5, 10, 20, … from `low` to `high`; more of them within a decade, fewer over many. */
static fil_status add_log_tics(fil_plot *plot, const fil_axis *axis, fil_error *error)
{
  static const double steps[][STEPS] = {{1, 2, 3, 4, 5, 6, 8}, {1, 2, 5}, {1}};
  fil_status status = FIL_OK;
  const int first = (int)floor(log10(axis->low)), last = (int)ceil(log10(axis->high));
  const double decades = log10(axis->high / axis->low);
  const double *step = steps[decades < 1 ? 0 : decades < FEW_DECADES ? 1 : 2];
  char number[FIL_NUMBER_LENGTH];
  bool begun = false;
  FIL_TRY(fil_text_format(&plot->body, error, "set %ctics (", axis->name));
  for (int power = first; power <= last; power++) {
    for (size_t k = 0; k < STEPS && step[k] > 0; k++) {
      const double tic = power < 0 ? step[k] / pow(10, -power) : step[k] * pow(10, power);
      if (tic < axis->low || tic > axis->high)
        continue;
      FIL_TRY(fil_text_format(&plot->body, error, "%s%s", begun ? ", " : "", fil_number_write(tic, number)));
      begun = true;
    }
  }
  FIL_TRY(fil_text_format(&plot->body, error, ")\n"));
done:
  return status;
}

/* 1, 2 or 5 times a power of ten, so that the numbers at the tics keep apart. */
static double find_step(const fil_plot *plot, const fil_axis *axis, double last)
{
  static const double factors[] = {1, 2, 5};
  const bool across = axis->name == 'x';
  const double length = (across ? fil_plot_width(plot) : plot->height) * (last - axis->low) / (axis->high - axis->low);
  for (int power = (int)floor(log10(last - axis->low)) - 2;; power++) {
    for (size_t k = 0; k < sizeof factors / sizeof *factors; k++) {
      char number[FIL_NUMBER_LENGTH];
      const double step = factors[k] * pow(10, power), largest = floor(last / step) * step;
      fil_number_show(fabs(largest) > fabs(axis->low) ? largest : axis->low, TIC_DIGITS, number);
      const double room = across ? fil_style_text_width(number, FIL_FONT_SIZE) + tic_gap : tic_height;
      if (length * step / (last - axis->low) >= room)
        return step;
    }
  }
}

static fil_status add_tics(fil_plot *plot, const fil_axis *axis, fil_error *error)
{
  fil_status status = FIL_OK;
  const double last = axis->last > axis->low ? axis->last : axis->high, step = find_step(plot, axis, last);
  const double slack = step * 1e-6;
  bool begun = false;
  FIL_TRY(fil_text_format(&plot->body, error, "set %ctics (", axis->name));
  for (double k = ceil(axis->low / step - 1e-6); k * step <= last + slack; k++) {
    char number[FIL_NUMBER_LENGTH];
    const double digits = pow(10, TIC_DIGITS - ceil(log10(step))), tic = round(k * step * digits) / digits;
    FIL_TRY(fil_text_format(&plot->body, error, "%s%s", begun ? ", " : "", fil_number_write(tic, number)));
    begun = true;
  }
  FIL_TRY(fil_text_add(&plot->body, ")\n", error));
done:
  return status;
}

fil_status fil_plot_axis(fil_plot *plot, const fil_axis *axis, fil_error *error)
{
  fil_status status = FIL_OK;
  char low[FIL_NUMBER_LENGTH], high[FIL_NUMBER_LENGTH];
  fil_number_write(axis->low, low);
  fil_number_write(axis->high, high);
  if (axis->logarithmic)
    FIL_TRY(fil_text_format(&plot->body, error, "set logscale %c\n", axis->name));
  FIL_TRY(fil_text_format(&plot->body, error, "set %crange [%s:%s]\n", axis->name, low, high));
  FIL_TRY(axis->logarithmic ? add_log_tics(plot, axis, error) : add_tics(plot, axis, error));
  FIL_TRY(fil_text_format(&plot->body, error, "set %clabel ", axis->name));
  FIL_TRY(fil_script_add_text(&plot->body, axis->title, error));
  FIL_TRY(fil_text_format(&plot->body, error, " noenhanced offset %s\n", axis->name == 'x' ? "0, 0.4" : "0, 0"));
done:
  return status;
}

fil_status fil_plot_say_undefined(fil_plot *plot, size_t count, fil_error *error)
{
  const fil_column *column = fil_plot_column(plot);
  return fil_work_say(&plot->work, error, "Left out, since %s is not defined for them: %zu of %zu actors.",
                      fil_column_title(column), count, column->rows);
}

fil_status fil_plot_begin_reading(fil_plot *plot, fil_error *error)
{
  return fil_legend_add(&plot->work.legend, (fil_legend_entry){.kind = FIL_LEGEND_HEADING}, "Reading", error);
}

fil_status fil_plot_note(fil_plot *plot, fil_error *error, const char *format, ...)
{
  char note[NOTE_LONGEST];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(note, sizeof note, format, arguments);
  va_end(arguments);
  return fil_legend_add(&plot->work.legend, (fil_legend_entry){.kind = FIL_LEGEND_NOTE}, note, error);
}

fil_status fil_plot_note_relations(fil_plot *plot, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text note = {0};
  const fil_draw_request *request = plot->work.request;
  const fil_schema *schema = &plot->work.network->schema;
  if (!request->relation_count || request->relation_count == schema->relation_count)
    return FIL_OK;
  for (size_t k = 0; k < request->relation_count; k++)
    FIL_TRY(fil_text_format(&note, error, "%s%s",
                            k ? ", " : "Ties: ", fil_relation_label(&schema->relations[request->relations[k]])));
  FIL_TRY(fil_plot_note(plot, error, "%s", note.bytes));
done:
  fil_text_destroy(&note);
  return status;
}

fil_marker fil_plot_marker(const char *shape)
{
  static const struct {
    const char *shape;
    fil_marker marker;
  } markers[] = {{"circle", {7, 6}},        {"square", {5, 4}},     {"box", {5, 4}},
                 {"diamond", {13, 12}},     {"triangle", {9, 8}},   {"hexagon", {7, 1}},
                 {"invtriangle", {11, 10}}, {"pentagon", {15, 14}}, {"octagon", {5, 2}}};
  size_t k = 0;
  while (k + 1 < sizeof markers / sizeof *markers && strcmp(markers[k].shape, shape) != 0)
    k++;
  return markers[k].marker;
}

const char *fil_plot_dash(const char *dash)
{
  return strcmp(dash, "dashed") == 0 ? "(14, 8)" : strcmp(dash, "dotted") == 0 ? "(4, 7)" : "solid";
}

static fil_status add_place(fil_text *script, const char *before, double x, double y, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(fil_script_add_points(script, before, x, error));
  FIL_TRY(fil_script_add_points(script, "), screen up(", y, error));
  FIL_TRY(fil_text_add(script, ")", error));
done:
  return status;
}

static fil_status write_mark(const fil_legend_entry *entry, double x, double y, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  const fil_marker marker = fil_plot_marker(entry->shape);
  const double size = entry->diameter / mark_diameter;
  const int types[] = {marker.filled, marker.over};
  const char *const colours[] = {entry->fill, "#333333"};
  for (size_t k = 0; k < 2; k++) {
    FIL_TRY(add_place(script, "set label '' at screen across(", x, y, error));
    FIL_TRY(fil_text_format(script, error, " point pt %d lw 0.6 lc rgb '%s'", types[k], colours[k]));
    FIL_TRY(fil_script_add_points(script, " ps mark*", size, error));
    FIL_TRY(fil_text_add(script, "\n", error));
  }
done:
  return status;
}

/* A band: what is between two curves. */
static fil_status write_band(const fil_legend_entry *entry, double x, double y, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  const double half = entry->diameter / 2;
  FIL_TRY(add_place(script, "set object rectangle from screen across(", x, y - half, error));
  FIL_TRY(add_place(script, " to screen across(", x + sample_line, y + half, error));
  FIL_TRY(fil_text_format(script, error, " fillcolor rgb '%s' fillstyle solid noborder\n", entry->fill));
done:
  return status;
}

static fil_status write_line(const fil_legend_entry *entry, double x, double y, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  FIL_TRY(add_place(script, "set arrow from screen across(", x, y, error));
  FIL_TRY(add_place(script, " to screen across(", x + sample_line, y, error));
  FIL_TRY(fil_text_format(script, error, " nohead lc rgb '%s' dashtype %s", entry->edge.colour,
                          fil_plot_dash(entry->edge.dash)));
  FIL_TRY(fil_script_add_points(script, " lw ", entry->line_width, error));
  FIL_TRY(fil_text_add(script, "\n", error));
done:
  return status;
}

/* Line by line, so that they stand as the legend was measured. */
static fil_status write_lines(const fil_legend_entry *entry, double x, double y, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  fil_text line = {0};
  const char *rest = entry->text;
  for (size_t k = 0; k < entry->lines; k++) {
    const size_t length = strcspn(rest, "\n");
    fil_text_clear(&line);
    FIL_TRY(fil_text_add_bytes(&line, rest, length, error));
    FIL_TRY(fil_text_add(script, "set label ", error));
    if (entry->kind == FIL_LEGEND_HEADING)
      FIL_TRY(fil_script_add_bold(script, fil_text_string(&line), error));
    else
      FIL_TRY(fil_script_add_text(script, fil_text_string(&line), error));
    FIL_TRY(add_place(script, " at screen across(", x,
                      y + ((double)(entry->lines - 1) / 2 - (double)k) * FIL_LINE_HEIGHT, error));
    FIL_TRY(fil_text_add(script, entry->kind == FIL_LEGEND_HEADING ? "\n" : " noenhanced\n", error));
    rest += length + (rest[length] == '\n');
  }
done:
  fil_text_destroy(&line);
  return status;
}

fil_status fil_plot_write_legend(const fil_plot *plot, double left, double top, fil_text *script, fil_error *error)
{
  fil_status status = FIL_OK;
  for (size_t k = 0; k < plot->work.legend.count; k++) {
    const fil_legend_entry *entry = &plot->work.legend.items[k];
    const bool whole = entry->kind == FIL_LEGEND_HEADING || entry->kind == FIL_LEGEND_NOTE;
    const double x = left + entry->at.x, y = top - entry->at.y - fil_legend_height(entry) / 2;
    if (entry->kind == FIL_LEGEND_EDGE)
      FIL_TRY(write_line(entry, x, y, script, error));
    else if (entry->kind == FIL_LEGEND_NODE && entry->stretch > 1)
      FIL_TRY(write_band(entry, x, y, script, error));
    else if (entry->kind == FIL_LEGEND_NODE)
      FIL_TRY(write_mark(entry, x + sample_line / 2, y, script, error));
    FIL_TRY(write_lines(entry, x + (whole ? 0 : FIL_LEGEND_SAMPLE), y, script, error));
  }
done:
  return status;
}
