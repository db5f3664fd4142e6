/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the parts of the muxViz reader share. Not for use outside io/network/muxviz*.c. */
#ifndef FIL_IO_NETWORK_MUXVIZ_READING_H
#define FIL_IO_NETWORK_MUXVIZ_READING_H

#include "io/network/attributes.h"
#include "io/network/parts.h"
#include "io/network/words.h"
#include "io/sheet/scanner.h"

/* A small table with a row of headings, of words between blanks or of cells between tabs, semicolons or commas. Quotes
   hold what words cannot. Starts as { 0 }. */
typedef struct muxviz_table {
  const fil_source *source;
  fil_problems *problems;
  fil_scanner scanner; /* at a row */
  fil_names headings;
  fil_text scratch;
} muxviz_table;

/* Begins with the headings; there may be none. */
fil_status fil_muxviz_table_open(muxviz_table *table, const fil_source *source, fil_problems *problems,
                                 fil_error *error);

/* Goes to the next row that is not empty. More cells than headings are reported. */
fil_status fil_muxviz_table_next(muxviz_table *table, bool *found, fil_error *error);

/* The place of a heading, but for case, or FIL_NO_COLUMN. */
size_t fil_muxviz_table_find(const muxviz_table *table, const char *heading);

/* A cell of the row; NULL when it is missing or `column` FIL_NO_COLUMN. Borrowed until the next call. */
fil_status fil_muxviz_table_cell(muxviz_table *table, size_t column, const char **cell, fil_error *error);

/* A problem of the row. */
fil_status fil_muxviz_table_report(const muxviz_table *table, size_t column, fil_severity severity, const char *kind,
                                   const char *value, const char *cause, const char *remedy, fil_error *error);

void fil_muxviz_table_close(muxviz_table *table);

/* The files of one configuration while they are read. */
typedef struct muxviz_reading {
  fil_words words; /* of the configuration */
  fil_parts *parts;
  fil_problems *problems;
  fil_dictionary tie_files, layouts; /* that were read, as the configuration writes them */
  fil_dictionary relations;
  fil_dictionary numbers; /* of the nodes, by which the files of ties name them */
  size_t *nodes;          /* by code of `numbers`: their place in `parts` */
  size_t node_capacity;
  bool has_layout;              /* which then lists all nodes */
  fil_attributes attributes;    /* of the nodes */
  size_t couplings;             /* ties of a node to itself in another layer */
  fil_text text, more, refusal; /* scratch */
} muxviz_reading;

/* The nodes of a layout file. */
fil_status fil_muxviz_layout(muxviz_reading *reading, const fil_source *source, fil_error *error);

/* The ties of one file: of one relation, or, when `layers` is there, of those that its file lists by number. */
fil_status fil_muxviz_ties(muxviz_reading *reading, const fil_source *source, const char *relation,
                           const fil_source *layers, fil_error *error);

#endif
