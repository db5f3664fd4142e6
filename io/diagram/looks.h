/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What marks and lines look like, as the request's encodings have it, or else by category and relation. */
#ifndef FIL_IO_DIAGRAM_LOOKS_H
#define FIL_IO_DIAGRAM_LOOKS_H

#include "io/diagram/ramp.h"
#include "io/diagram/scale.h"
#include "io/diagram/style.h"
#include "io/diagram/ties.h"

/* Starts as { 0 }; all else is borrowed. */
typedef struct fil_looks {
  const fil_network *network;
  const fil_draw_request *request;
  const fil_palette *palette;
  const fil_ties *ties;
  bool boxes;                                          /* actors are boxes, in tints behind their labels */
  fil_scale size, colour, border, line_width, shading; /* shading: of lines */
  bool solid;                                          /* no dashes: something else tells relations apart */
  uint32_t *category_places, *relation_places;         /* of their colours (see colours.h); NULL: as in the palette */
  double fineness;                                     /* of lines, in their usual thickness */
} fil_looks;

typedef struct fil_node_look {
  char fill[FIL_COLOUR_LENGTH];
  const char *shape;
  double outline; /* points */
  bool dark;      /* text on it is white */
} fil_node_look;

/* Fails with FIL_ERROR_USAGE on a column of a type that the property cannot show. */
fil_status fil_looks_make(fil_looks *looks, fil_error *error);
void fil_looks_destroy(fil_looks *looks);

fil_node_look fil_looks_node(const fil_looks *looks, uint32_t node);
fil_edge_style fil_looks_relation(const fil_looks *looks, uint32_t relation);
fil_edge_style fil_looks_tie(const fil_looks *looks, const fil_tie *tie);
/* The colour of a line by a category of the column that lines are coloured by, FIL_MISSING for none. */
const char *fil_looks_line_colour(const fil_looks *looks, uint32_t code);
double fil_looks_width(const fil_looks *looks, const fil_tie *tie);

/* The same for a legend: a category of the colours or shapes, FIL_MISSING for none, a number of the colours, and of
   the widths. */
void fil_looks_fill(const fil_looks *looks, uint32_t code, char out[FIL_COLOUR_LENGTH]);
const char *fil_looks_shape(const fil_looks *looks, uint32_t code);
double fil_looks_outline(const fil_looks *looks, double number);
double fil_looks_line(const fil_looks *looks, double number);
void fil_looks_shade(const fil_looks *looks, double number, char out[FIL_COLOUR_LENGTH]);

/* Whether the widths of a relation's lines say something. */
bool fil_looks_has_weights(const fil_looks *looks, uint32_t relation);

/* The column by which nodes are coloured or shaped: the encoding's, or else the category. */
const fil_column *fil_looks_column(const fil_looks *looks, const fil_encoding *encoding);

/* Whether an encoding shows numbers. */
bool fil_looks_is_number(const fil_encoding *encoding);

#endif
