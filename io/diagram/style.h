/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How categories and relations look: by their place in the schema, so the same in every figure of a study. */
#ifndef FIL_IO_DIAGRAM_STYLE_H
#define FIL_IO_DIAGRAM_STYLE_H

#include "graph/network.h"
#include "io/diagram/palette.h"

/* Liberation Sans has the widths of Arial, so that an SVG keeps its looks where only that is; and all letters of Latin
   and Cyrillic alphabets. */
#define FIL_FONT "Liberation Sans,Arial,Helvetica,sans-serif"
#define FIL_BOLD_WIDTH 1.07 /* of a bold letter */

/* Sizes in points. */
#define FIL_FONT_SIZE 7.0
#define FIL_HEADING_SIZE 8.5
#define FIL_LINE_HEIGHT 8.6
#define FIL_ARROW_LENGTH 6.0
#define FIL_TAIL_LENGTH 4.8

/* One category. */
typedef struct fil_node_style {
  const char *fill;   /* of a mark */
  const char *tint;   /* of a box */
  const char *marker; /* shape of a small mark with its label beneath */
  const char *box;    /* shape that holds its label: Graphviz's, "rounded" or "diagonals" (see canvas.h) */
} fil_node_style;

/* Points of a box that its shape takes from the text. */
typedef struct fil_style_room {
  double width, height;
} fil_style_room;

/* One relation. */
typedef struct fil_edge_style {
  char colour[24];   /* "#RRGGBB"; twice, with white between, for a double line */
  const char *dash;  /* Graphviz style: "solid", "dashed", "dotted" */
  const char *arrow; /* "none" when undirected */
} fil_edge_style;

/* `category` may be FIL_MISSING; `colour` is that of the relation's lines. */
fil_node_style fil_style_node(const fil_palette *palette, uint32_t category);
fil_edge_style fil_style_edge(const char *colour, const fil_schema *schema, uint32_t relation);

/* The dash, the arrowhead and the colour of a line by the place of its category, FIL_MISSING for none. */
const char *fil_style_dash(uint32_t category);
const char *fil_style_arrow(uint32_t category);
const char *fil_style_line(const fil_palette *palette, uint32_t category);

/* How wide a marker of some shape is drawn to look as large as a circle of the diameter 1. */
double fil_style_marker_factor(const char *shape);

/* What a box of some shape takes; all of them have straight sides to the left and right. */
fil_style_room fil_style_box_room(const char *box);

/* Points that text takes at a size, its longest line if it has several. */
double fil_style_text_width(const char *text, double font_size);

/* Breaks a label into at most `lines` lines that are at most `width` points wide at FIL_FONT_SIZE: at blanks and
   hyphens, within a word only where it has no room; a label that does not fit ends in an ellipsis. The lines are added
   to `out`, a newline between them; `*count` and `*longest` (points) describe them. */
fil_status fil_style_wrap(const char *label, double width, size_t lines, fil_text *out, size_t *count, double *longest,
                          fil_error *error);

#endif
