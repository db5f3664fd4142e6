/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Charts drawn in tests, and what is in their scripts. */
#ifndef FIL_TESTS_SUPPORT_CHARTS_H
#define FIL_TESTS_SUPPORT_CHARTS_H

#include "io/chart/chart.h"

#include <libxml/tree.h>

/* Adds the script; stops the test on a failure. */
void draw_chart(const fil_network *network, const fil_draw_request *request, fil_text *script, fil_text *caption);

/* A number of the script's only block of data, by row and field from 0; NAN past its end. */
double chart_datum(const fil_text *script, size_t row, size_t field);
size_t chart_data_rows(const fil_text *script);

/* The picture in a format, as it is and as a parsed SVG; they stop the test on a failure. */
void render_chart(const fil_text *script, const char *format, fil_text *picture);
xmlDoc *render_chart_svg(const fil_text *script);

/* A column of numbers that are borrowed. */
fil_column numbers_column(const char *name, double numbers[], size_t count);

#endif
