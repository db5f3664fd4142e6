/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ties that a figure draws: one for each pair, relation and direction, with its place among those of the pair. */
#ifndef FIL_IO_DIAGRAM_TIES_H
#define FIL_IO_DIAGRAM_TIES_H

#include "io/diagram/draw.h"

typedef struct fil_tie {
  uint32_t source, target, relation;
  size_t row;    /* the first of its rows */
  double weight; /* of its rows together */
  bool directed; /* else the source is the lower row of the two */
  bool mutual;   /* one line with the tie that runs back */
  bool folded;   /* into the line of that tie */
  size_t lane;   /* from 0, among the ties of this pair, whatever their direction */
  size_t lanes;  /* how many these are */
} fil_tie;

/* Starts as { 0 }. In order of relation, source, target, unless they are pooled. */
typedef struct fil_ties {
  fil_tie *items;
  size_t count;
  size_t loops; /* rows that tie a node to itself, which are not drawn */
  double *most; /* largest weight of each relation */
} fil_ties;

/* The ties of the request's relations. `ties` is initialised here. Cost O(m log m). */
fil_status fil_ties_collect(fil_ties *ties, const fil_network *network, const fil_draw_request *request,
                            fil_error *error);

/* The same of some rows of the edge table alone: lanes, weights and loops are theirs. */
fil_status fil_ties_collect_rows(fil_ties *ties, const fil_network *network, const fil_draw_request *request,
                                 const bool rows[], fil_error *error);

/* All ties of several lists one after the other, in the lanes that they have there, and all their loops. */
fil_status fil_ties_pool(fil_ties *ties, const fil_network *network, const fil_ties lists[], size_t count,
                         fil_error *error);
void fil_ties_destroy(fil_ties *ties);

/* Whether a tie of the same pair, relation and direction is among those of a list that was not pooled. */
bool fil_ties_has(const fil_ties *ties, const fil_tie *tie);

/* Leaves the ties that are marked, as if the network had no others. */
fil_status fil_ties_keep(fil_ties *ties, const bool keep[], fil_error *error);

/* Makes one line of a tie and the one of its relation that runs back, where they look alike: nothing that their lines
   show differs. */
fil_status fil_ties_fold(fil_ties *ties, const fil_network *network, const fil_draw_request *request, fil_error *error);

/* Whether the request draws a relation. */
bool fil_ties_drawn(const fil_draw_request *request, uint32_t relation);

#endif
