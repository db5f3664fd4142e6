/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties of institutions, bundled: the ties of an institution to the chain in one relation and direction leave as one
   line, which branches. */
#ifndef FIL_IO_DIAGRAM_FIGURE_CHAIN_BUS_H
#define FIL_IO_DIAGRAM_FIGURE_CHAIN_BUS_H

#include "io/diagram/figure/chain.h"

/* One line out of an institution. */
typedef struct fil_bus {
  uint32_t institution, relation;
  bool inward;     /* the ties run to it */
  double from, to; /* what it takes of the corridor, along it */
  size_t track;    /* its place in the corridor, the nearest to the chain first */
} fil_bus;

/* Where a line goes up through a gutter. */
typedef struct fil_trunk {
  size_t gutter; /* before layer k is gutter k */
  size_t bus;
  double from; /* where the institution stands */
  double along;
} fil_trunk;

typedef enum fil_branch_kind {
  FIL_BRANCH_NONE,   /* no tie of an institution */
  FIL_BRANCH_BOX,    /* from a trunk into the side of a box */
  FIL_BRANCH_STAGE,  /* to the edge of a stage: one of ties to all its actors */
  FIL_BRANCH_BESIDE, /* to another institution */
} fil_branch_kind;

/* One tie. */
typedef struct fil_branch {
  fil_branch_kind kind;
  size_t bus, trunk;
  size_t rank; /* of those that end at a stage: which of its lines */
} fil_branch;

/* Starts as { 0 }. */
typedef struct fil_buses {
  fil_bus *items;
  size_t count;
  fil_branch *branches; /* by tie */
  fil_trunk *trunks;    /* by gutter, then by the place of the institution */
  size_t trunk_count;
  size_t tracks;
  size_t at_stages; /* ties that end at the edge of a stage */
} fil_buses;

/* Bundles the ties, when layers and the grid of the shelves are known. */
fil_status fil_buses_make(fil_buses *buses, const fil_chain *chain, const fil_work *work, fil_error *error);

/* How many buses there will be, before anything is placed. */
fil_status fil_buses_count(const fil_chain *chain, const fil_work *work, size_t *count, fil_error *error);

/* How many trunks go through a gutter. */
size_t fil_buses_in_gutter(const fil_buses *buses, size_t gutter);

/* Gives the lines tracks in the corridor, so that none lies on another; `from` and `to` are known. */
fil_status fil_buses_track(fil_buses *buses, fil_error *error);

void fil_buses_destroy(fil_buses *buses);

#endif
