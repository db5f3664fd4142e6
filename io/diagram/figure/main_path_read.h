/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The main path of a chain and what flows into and out of it, from the table of its ties. */
#ifndef FIL_IO_DIAGRAM_FIGURE_MAIN_PATH_READ_H
#define FIL_IO_DIAGRAM_FIGURE_MAIN_PATH_READ_H

#include "io/diagram/work.h"

/* An actor, or several tied in circles, which the path passes as one. */
typedef struct fil_path_part {
  uint32_t *nodes; /* within `fil_path.nodes`, in order */
  size_t count;
  bool main;    /* on the path */
  size_t layer; /* of those on the path: most ties from a beginning of it */
} fil_path_part;

/* All ties from one part to another. */
typedef struct fil_path_arc {
  size_t from, to; /* parts */
  double number;   /* ways that lead through it, or what else is shown */
  bool main;
  bool shown; /* of tributaries */
} fil_path_arc;

/* Starts as { 0 }. */
typedef struct fil_path {
  fil_path_part *parts;
  size_t part_count;
  uint32_t *nodes;
  fil_path_arc *arcs; /* by number from the largest on */
  size_t arc_count;
  size_t layers;           /* of the path */
  double least, most;      /* numbers on the path */
  size_t beside, shown;    /* ties between the path and the rest, and those of them that are drawn */
  size_t inner;            /* ties between parts of the path that are not on it */
  const fil_column *count; /* what the numbers are */
} fil_path;

/* From a table with a row for each tie of the network: spc, empty within circles, and main_path. Numbers are spc, or
   what the widths of lines are to show. Of the ties into each part, and out of it, the `most_beside` of the largest
   numbers are shown. Fails with FIL_ERROR_USAGE where there is no main path. `path` is initialised here. */
fil_status fil_path_read(fil_path *path, const fil_work *work, size_t most_beside, fil_error *error);
void fil_path_destroy(fil_path *path);

/* Whether at least three ties are on a main path. */
bool fil_path_tells(const fil_table *table);

#endif
