/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The legend: drawn from the same styles as the figure, outside the drawing. */
#ifndef FIL_IO_DIAGRAM_LEGEND_H
#define FIL_IO_DIAGRAM_LEGEND_H

#include "io/diagram/canvas.h"
#include "io/diagram/style.h"

typedef enum fil_legend_kind {
  FIL_LEGEND_HEADING, /* begins a block */
  FIL_LEGEND_NODE,    /* a node of a category */
  FIL_LEGEND_SIZE,    /* a node of some size */
  FIL_LEGEND_EDGE,    /* a tie */
  FIL_LEGEND_NOTE,    /* text alone */
} fil_legend_kind;

typedef struct fil_legend_entry {
  fil_legend_kind kind;
  char *whole; /* owned; as it was given */
  char *text;  /* owned; broken into lines */
  size_t lines;
  char fill[8];        /* of a node, "#RRGGBB" */
  const char *shape;   /* of a node */
  double diameter;     /* of a node, points */
  double widest;       /* of the nodes above and beneath it, points; 0: as is usual */
  double stretch;      /* of a node, width by height; 0 stands for 1 */
  double outline;      /* of a node, points; 0 stands for the usual */
  const char *border;  /* colour of a node's outline; NULL stands for the usual */
  fil_edge_style edge; /* of a tie */
  double line_width;   /* of a tie, points */
  bool by_colour;      /* it tells it from others of its kind */
  const char *tail;    /* mark at the beginning of a tie; NULL: none */
  fil_point at;        /* upper left corner, from the legend's own */
} fil_legend_entry;

/* Starts as { 0 }. */
typedef struct fil_legend {
  fil_legend_entry *items;
  size_t count;
  size_t capacity;
  double column;        /* points that a column is wide; 0: the usual, 125 */
  double width, height; /* once placed */
} fil_legend;

/* Adds an entry; its text is copied and broken into lines. */
fil_status fil_legend_add(fil_legend *legend, fil_legend_entry entry, const char *text, fil_error *error);

/* Puts the blocks under each other, or side by side in as many columns as `room` has (0: one column). */
void fil_legend_place(fil_legend *legend, double room);

/* Points that an entry takes, and that the sample before its text does. */
double fil_legend_height(const fil_legend_entry *entry);
#define FIL_LEGEND_SAMPLE 26.0

/* Draws it with its upper left corner at `corner`. */
fil_status fil_legend_draw(const fil_legend *legend, fil_canvas *canvas, fil_point corner, fil_error *error);

void fil_legend_destroy(fil_legend *legend);

#endif
