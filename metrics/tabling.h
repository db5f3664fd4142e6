/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What metrics need that fill a table of their own. Not for use outside metrics/. */
#ifndef FIL_METRICS_TABLING_H
#define FIL_METRICS_TABLING_H

#include "graph/network.h"

/* A column to be made; a list of them ends with a NULL name. */
typedef struct fil_tabling_column {
  const char *name;
  const char *title;
  fil_column_type type;
} fil_tabling_column;

/* Adds the columns, empty. */
fil_status fil_tabling_begin(fil_table *table, const fil_tabling_column columns[], fil_error *error);

/* Adds a text, or a missing cell for NULL. */
fil_status fil_tabling_add_text(fil_column *column, const char *text, fil_error *error);

/* Adds the ids of nodes in one text: "a; b; c". */
fil_status fil_tabling_add_ids(fil_column *column, const fil_network *network, const uint32_t nodes[], size_t count,
                               fil_error *error);

#endif
