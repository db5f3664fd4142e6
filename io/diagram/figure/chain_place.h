/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Where the boxes of a value chain stand: stages in columns, supporting institutions in a band beneath. */
#ifndef FIL_IO_DIAGRAM_CHAIN_PLACE_H
#define FIL_IO_DIAGRAM_CHAIN_PLACE_H

#include "io/diagram/work.h"

enum { FIL_CHAIN_SUPPORT = -1, FIL_CHAIN_ABSENT = -2 };

typedef struct fil_box {
  fil_point centre;
  double height;
  int column;     /* FIL_CHAIN_SUPPORT: in the band; FIL_CHAIN_ABSENT: not drawn */
  fil_text label; /* broken into lines */
} fil_box;

/* Starts as { 0 }. The chain's lower edge is at y = 0, the band beneath it. */
typedef struct fil_chain {
  fil_box *boxes; /* by node row */
  size_t count;
  size_t columns;
  bool tiers;   /* columns are computed levels, not declared stages */
  double width; /* the page's, or as much as the columns need */
  double pitch; /* from column to column */
  double box_width;
  double band_box_width;
  double height;      /* of the chain */
  double band_height; /* of the band; 0: nobody in it */
} fil_chain;

/* Stages as declared, or else rounded levels of the actors that have ties; the others are marked absent. Boxes within a
   column are put in the order that crosses fewest ties, by barycentres. Fails with FIL_ERROR_USAGE when the network has
   neither stages nor levels. */
fil_status fil_chain_place(fil_chain *chain, fil_work *work, fil_error *error);
void fil_chain_destroy(fil_chain *chain);

#endif
