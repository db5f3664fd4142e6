/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The kinds of figures, diagrams of the network and charts, in one list. */
#ifndef FIL_CLI_KIND_H
#define FIL_CLI_KIND_H

#include "io/chart/chart.h"

/* Borrowed throughout. */
typedef struct fil_kind {
  const char *name, *title, *question;
  const char *size;          /* measure that it shows unless told otherwise; NULL: none */
  const char *source;        /* what it is made as, and the ending of that: "dot", "gp" */
  const fil_figure *diagram; /* NULL: it is a chart */
  const fil_chart *chart;    /* NULL: it is a diagram */
} fil_kind;

/* Diagrams, then charts. */
size_t fil_kind_count(void);
fil_kind fil_kind_at(size_t position);

/* False when there is none of that name. */
bool fil_kind_find(const char *name, fil_kind *kind);

/* Why it would show nothing of a network; NULL: it suits. */
const char *fil_kind_unsuited(const fil_kind *kind, const fil_network *network);

/* Whether a report without wishes has it, or a word on why not. */
bool fil_kind_is_usual(const fil_kind *kind, const fil_network *network);

/* Adds the source, and the picture of one: see fil_draw and fil_render, fil_chart_draw and fil_chart_render. */
fil_status fil_kind_draw(const fil_kind *kind, const fil_network *network, const fil_draw_request *request,
                         fil_text *source, fil_text *caption, fil_error *error);
fil_status fil_kind_render(const fil_kind *kind, const fil_text *source, const char *format, fil_text *picture,
                           fil_error *error);

#endif
