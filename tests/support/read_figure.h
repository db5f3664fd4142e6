/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Figures drawn and read back from their DOT. */
#ifndef FIL_TESTS_SUPPORT_READ_FIGURE_H
#define FIL_TESTS_SUPPORT_READ_FIGURE_H

#include "io/diagram/draw.h"

#include <cgraph.h>

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
