/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A network as the two sheets that would be read as it. Not for use outside io/network/. */
#ifndef FIL_IO_NETWORK_SHEET_PAIR_H
#define FIL_IO_NETWORK_SHEET_PAIR_H

#include "graph/network.h"

/* What they hold of a network, of fil_holds. */
#define FIL_SHEET_PAIR_HOLDS                                                                                           \
  (FIL_HOLDS_IDS | FIL_HOLDS_LABELS | FIL_HOLDS_ISOLATES | FIL_HOLDS_CATEGORIES | FIL_HOLDS_STAGES |                   \
   FIL_HOLDS_NODE_ATTRIBUTES | FIL_HOLDS_RELATIONS | FIL_HOLDS_DIRECTIONS | FIL_HOLDS_WEIGHTS |                        \
   FIL_HOLDS_EDGE_ATTRIBUTES | FIL_HOLDS_LOOPS)

/* Tables to be read only: their cells are the network's, which must outlive them. Starts as { 0 }. */
typedef struct fil_sheet_pair {
  fil_table nodes; /* Id, Label, Category, Stage, then the attributes */
  fil_table edges; /* Source, Target, Relation, Weight, Directed, then the attributes */
  fil_column *node_columns, *edge_columns;
  fil_dictionary ids;    /* of the nodes, by row */
  fil_column directions; /* of the ties */
} fil_sheet_pair;

/* All columns with a role are there, also where nothing stands in them, so that no attribute is read in their place.
   Source and target are ids; Directed is "directed" or "undirected". */
fil_status fil_sheet_pair_make(fil_sheet_pair *pair, const fil_network *network, fil_error *error);
void fil_sheet_pair_destroy(fil_sheet_pair *pair);

#endif
