/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures drawn and read back from their DOT. */
#ifndef FIL_TESTS_SUPPORT_READ_FIGURE_H
#define FIL_TESTS_SUPPORT_READ_FIGURE_H

#include "io/diagram/draw.h"

#include <cgraph.h>
#include <libxml/tree.h>

/* A chain of seven actors and four relations, as network_from_text reads it. */
extern const char bread_text[];

/* Draws a figure, what it tells of measured too. Stops the test on a failure. */
void draw_figure(const fil_network *network, const fil_draw_request *request, fil_text *dot, fil_text *caption);

/* Its SVG. Owned by the caller. */
xmlDoc *render_figure(const fil_text *dot);

/* The figure as cgraph reads it; its caption is added to `caption`, which may be NULL. Stops the test on a failure.
   Owned by the caller (agclose). */
Agraph_t *read_figure(const fil_network *network, const fil_draw_request *request, fil_text *caption);

/* The numbers of an attribute, "12.5,30", whatever the locale; the first `count` of them. */
void read_numbers(void *object, const char *attribute, double numbers[], size_t count);
double read_number_of(void *object, const char *attribute);

/* Whether a figure draws nothing without periods of the ties, and whether it draws every actor of a network, each once.
 */
bool needs_periods(const fil_figure *figure);
bool draws_each_once(const fil_figure *figure);

#endif
