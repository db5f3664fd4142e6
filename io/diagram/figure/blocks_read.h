/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Cohesive blocks, from the table that tells which lies in which. */
#ifndef FIL_IO_DIAGRAM_FIGURE_BLOCKS_READ_H
#define FIL_IO_DIAGRAM_FIGURE_BLOCKS_READ_H

#include "io/diagram/work.h"

/* A set of actors that hold together, and how it is drawn. Points. */
typedef struct fil_block {
  size_t parent, depth, cohesion, size; /* the network is its own parent */
  double share;                         /* of all actors */
  uint32_t *own;                        /* members in no block within, those with more ties in the block first */
  size_t own_count;
  fil_text names; /* as many of them as there is room for, on lines */
  size_t lines;
  fil_point low, high; /* corners of its box */
} fil_block;

/* The network first, each block behind the one around it. Starts as { 0 }. */
typedef struct fil_blocks {
  fil_block *items;
  size_t count;
} fil_blocks;

/* From a table of blocks: block, parent, depth, cohesion, size, share, and members by their ids, "a; b". Fails with
   FIL_ERROR_USAGE where no block is more cohesive than what is around it but the parts of a network in pieces, and with
   FIL_ERROR_COMPUTE where ids cannot be told apart since they hold "; ". `blocks` is initialised here. */
fil_status fil_blocks_read(fil_blocks *blocks, const fil_work *work, fil_error *error);
void fil_blocks_destroy(fil_blocks *blocks);

/* Whether some block lies within another that is more than a part of a network in pieces. */
bool fil_blocks_tell(const fil_table *table);

#endif
