/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Tables of what there is, made from the catalogues. */
#ifndef FIL_CLI_LISTING_H
#define FIL_CLI_LISTING_H

#include "graph/table.h"
#include "metrics/metric.h"

/* Each initialises its table: all columns TEXT, the first one the name. */
fil_status fil_listing_metrics(fil_table *table, fil_error *error); /* metric, level, measures, question, … */
fil_status fil_listing_figures(fil_table *table, fil_error *error);
fil_status fil_listing_formats(fil_table *table, fil_error *error);
fil_status fil_listing_palettes(fil_table *table, fil_error *error);
fil_status fil_listing_themes(fil_table *table, fil_error *error);

/* What they are made with: an empty table of TEXT columns (their names end with NULL), and a row for it, one cell for
   each column, NULL where missing. */
fil_status fil_listing_begin(fil_table *table, const char *name, const char *title, const char *const columns[],
                             fil_error *error);
fil_status fil_listing_add(fil_table *table, const char *const cells[], fil_error *error);

/* Add the parameters of a metric, "katz.alpha: weight of a step more (from 0 to 1; usually 0.5); …", and what other
   programs do otherwise, "as NetworkX: divided by the number of pairs; …"; nothing when there are none. */
fil_status fil_listing_parameters(const fil_metric *metric, fil_text *text, fil_error *error);
fil_status fil_listing_differences(const fil_metric *metric, fil_text *text, fil_error *error);

/* The table of methods of a report: metric, title, definition, reference of the metrics of these names (of metrics or
   measures); none: all of the catalogue. With `loops` a definition also says how self-loops count. */
fil_status fil_listing_methods(const char *const names[], size_t count, bool loops, fil_table *table, fil_error *error);

/* Prints a listing for people: the name with the second column in brackets, and under it each further column, broken to
   fit a terminal. */
fil_status fil_listing_print(const fil_table *table, fil_error *error);

#endif
