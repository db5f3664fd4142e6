/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A chart while it is made. */
#ifndef FIL_IO_CHART_PLOT_H
#define FIL_IO_CHART_PLOT_H

#include "io/chart/chart.h"
#include "io/chart/script.h"
#include "io/diagram/key.h"

/* Lengths in points. */
typedef struct fil_plot {
  fil_work work;       /* style, legend and caption as in all figures; nothing is drawn on its canvas */
  fil_text body;       /* data, axes and the plot command, made by the chart */
  double left, height; /* what stands before the area between the axes, and its height; chosen by the chart */
  double most_height;  /* that it should not exceed; INFINITY: any */
  double room;         /* width of the page without the legend beside it */
  double right;        /* what is left free behind the area */
} fil_plot;

/* Width of the area between the axes, once `left` is chosen. */
double fil_plot_width(const fil_plot *plot);

/* The measure of actors that is shown, or NULL; its title with its unit, added to `out`. */
const fil_column *fil_plot_column(const fil_plot *plot);
fil_status fil_plot_name_column(const fil_plot *plot, fil_text *out, fil_error *error);

/* Whether its axis is logarithmic: where the request says so, or says nothing and that is `usual`. The other scales are
   of areas and shades, and leave an axis linear. */
bool fil_plot_is_logarithmic(const fil_plot *plot, bool usual);

/* An axis. */
typedef struct fil_axis {
  char name; /* 'x' or 'y' */
  bool logarithmic;
  double low, high;
  double last; /* where tics end, since their numbers would stand in the way; 0: at `high` */
  const char *title;
} fil_axis;

/* Adds to the body its range, its tics and its title. They are at round numbers, as many as have room; on a logarithmic
   one at 1, 2 and 5 in every power of ten, at more within a decade, and at 1 alone over many. */
fil_status fil_plot_axis(fil_plot *plot, const fil_axis *axis, fil_error *error);

/* Says in the caption for how many actors the measure is not defined. */
fil_status fil_plot_say_undefined(fil_plot *plot, size_t count, fil_error *error);

/* Adds to the legend: the block "Reading", and notes in it. */
fil_status fil_plot_begin_reading(fil_plot *plot, fil_error *error);
fil_status fil_plot_note(fil_plot *plot, fil_error *error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for the relations read, where they are not all. */
fil_status fil_plot_note_relations(fil_plot *plot, fil_error *error);

/* Writes the legend, `left` and `top` being its corner on the page. */
fil_status fil_plot_write_legend(const fil_plot *plot, double left, double top, fil_text *script, fil_error *error);

/* A marker of gnuplot for a shape of Graphviz, filled, and what is drawn over it: its outline, or a cross in those that
   gnuplot does not have. */
typedef struct fil_marker {
  int filled, over;
} fil_marker;

fil_marker fil_plot_marker(const char *shape);

/* The dashes of a style ("dashed") for gnuplot. */
const char *fil_plot_dash(const char *dash);

#endif
