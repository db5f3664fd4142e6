/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the parts of reading GEXF share. Not for use outside io/network/gexf*.c. */
#ifndef FIL_IO_NETWORK_GEXF_READING_H
#define FIL_IO_NETWORK_GEXF_READING_H

#include "io/network/elements.h"

typedef enum gexf_direction { GEXF_UNDIRECTED, GEXF_DIRECTED, GEXF_MUTUAL } gexf_direction;

/* What is told at most once. */
typedef enum gexf_remark {
  GEXF_REMARK_NESTED, /* which node stands in which */
  GEXF_REMARK_CHANGING,
  GEXF_REMARK_TWICE,
  GEXF_REMARK_OPEN_ENDS,
  GEXF_REMARK_TIME_LISTS,
  GEXF_REMARK_NODE_SPELLS,
  GEXF_REMARK_GRAPHS,
  GEXF_REMARKS
} gexf_remark;

typedef struct gexf_reading {
  fil_elements elements;
  gexf_direction direction; /* of edges that say nothing */
  size_t declared;          /* the element that <attributes> is about */
  bool is_declared;         /* it says so */
  size_t key;               /* whose <default> it is */
  bool in_meta, in_text;
  fil_text text;
  char *description;
  size_t graphs;
  char *kind;              /* of the edge */
  fil_text period;         /* of the edge as a whole */
  size_t spells;           /* of the element */
  size_t mutual, repeated; /* edges that became several ties */
  bool told[GEXF_REMARKS];
} gexf_reading;

/* Tells once that something is left out or changed, as a warning, with the element or name that it was first met at. */
fil_status fil_gexf_tell(gexf_reading *reading, gexf_remark remark, const char *value, fil_error *error);

/* When the element at the reader holds: a node's start and end become attributes, an edge's its period. */
fil_status fil_gexf_read_time(gexf_reading *reading, fil_error *error);

/* The same of a spell in it, which goes before the element's own time. */
fil_status fil_gexf_read_spell(gexf_reading *reading, fil_error *error);

/* What a drawing says of the open element: place, size, colour, shape. */
fil_status fil_gexf_read_drawing(gexf_reading *reading, const char *name, fil_error *error);

#endif
