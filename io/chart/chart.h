/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures with axes: a gnuplot script that holds its data, so that one file is the figure. */
#ifndef FIL_IO_CHART_CHART_H
#define FIL_IO_CHART_CHART_H

#include "io/diagram/draw.h"

struct fil_plot;

/* One kind of chart, in the order of charts.def. */
typedef struct fil_chart {
  const char *name;     /* "ranking": file, command line, test */
  const char *title;    /* "Ranking" */
  const char *question; /* what the reader of the paper sees in it */
  const char *size;     /* measure of actors that it shows unless told otherwise; NULL: it shows none */
  const char *table;    /* metric whose result it wants as the request's `table`; NULL: none */
  const char *table_of; /* metric of actors to which that belongs: wanted only where it is shown; NULL: always */
  bool actors;          /* it shows them one by one: their labels, colours and shapes */
  size_t fewest;        /* with fewer actors it would show nothing */
  fil_status (*draw)(struct fil_plot *plot, fil_error *error); /* see plot.h */
} fil_chart;

size_t fil_chart_count(void);
const fil_chart *fil_chart_at(size_t position);
const fil_chart *fil_chart_find(const char *name);

/* Why the chart would show nothing of a network: it has no ties, or too few actors. NULL: it suits. */
const char *fil_chart_unsuited(const fil_chart *chart, const fil_network *network);

/* Adds the script: size, fonts, colours and data are in it, `gnuplot chart.gp` draws chart.pdf, and a variable chooses
   another format. The measure of the actors is the request's property of size. The caption (what was left out, scale,
   method) is added to `caption`, which may be NULL. Fails with FIL_ERROR_USAGE on an unknown chart or palette, or
   without the measure or table that it needs, with FIL_ERROR_DATA when there is nothing to show. */
fil_status fil_chart_draw(const fil_network *network, const fil_draw_request *request, fil_text *script,
                          fil_text *caption, fil_error *error);

/* The picture of a script ("svg", "pdf", "png" with 300 dpi, "eps"), without dates, added to `picture`. Fails
   with FIL_ERROR_PROGRAM when gnuplot is missing, fails or takes too long. */
fil_status fil_chart_render(const fil_text *script, const char *format, fil_text *picture, fil_error *error);

#endif
