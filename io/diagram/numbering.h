/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How cgraph numbers the parts of a figure. Left to itself it takes the address of a name for the number of what bears
   it, and writes subgraphs in that order: another order on another day. Here they are numbered as they are made. */
#ifndef FIL_IO_DIAGRAM_NUMBERING_H
#define FIL_IO_DIAGRAM_NUMBERING_H

#include "graph/dictionary.h"

#include <cgraph.h>

/* Starts as { 0 }; must not move while a graph uses it. */
typedef struct fil_numbering {
  Agdisc_t discipline; /* cgraph hands this back, so it stands first */
  Agraph_t *graph;
  fil_dictionary names;
  char **kept; /* by code: the same names as cgraph keeps them */
  size_t capacity;
  IDTYPE nameless;
  bool out_of_memory; /* a name could not be kept, so the graph is not as it should be */
} fil_numbering;

/* A new graph whose parts are so numbered, NULL when memory runs out. Closed with agclose before the numbering is
   destroyed. */
Agraph_t *fil_numbering_open(fil_numbering *numbering, const char *name);
void fil_numbering_destroy(fil_numbering *numbering);

#endif
