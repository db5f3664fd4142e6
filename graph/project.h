/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Two-mode networks (firms x products, organisations x projects) made one-mode: two nodes of one set are tied when
   they share a partner in the other. */
#ifndef FIL_GRAPH_PROJECT_H
#define FIL_GRAPH_PROJECT_H

#include "graph/network.h"

/* What a projected tie weighs, for two nodes a and b with the partners N(a) and N(b), where d(p) is the number of nodes
   that partner p is tied to:
     count    |N(a) and N(b)|, the shared partners (Breiger 1974, doi:10.2307/2576011)
     newman   the sum over the shared partners of 1 / (d(p) - 1), so that a partner shared by many ties each of them
              less (Newman 2001, doi:10.1103/PhysRevE.64.016132)
     jaccard  |N(a) and N(b)| / |N(a) or N(b)| (Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x) */
typedef enum fil_projection_weight {
  FIL_PROJECTION_COUNT,
  FIL_PROJECTION_NEWMAN,
  FIL_PROJECTION_JACCARD,
  FIL_PROJECTION_WEIGHTS
} fil_projection_weight;

/* Its name, and the unit of the weights: "shared partners". */
const char *fil_projection_weight_name(fil_projection_weight weight);
const char *fil_projection_weight_unit(fil_projection_weight weight);

/* The set of nodes that is kept and tied, here called the mode. */
typedef enum fil_projection_side {
  FIL_PROJECTION_CATEGORY, /* nodes of one category; partners are the nodes outside it */
  FIL_PROJECTION_SOURCES,  /* nodes from which the ties run; partners are those to which they run */
  FIL_PROJECTION_TARGETS,
} fil_projection_side;

/* All borrowed. */
typedef struct fil_projection {
  uint32_t relation; /* of the ties that are projected; FIL_MISSING: ties of all relations */
  fil_projection_side side;
  uint32_t category; /* of FIL_PROJECTION_CATEGORY */
  fil_projection_weight weight;
  const char *name;  /* of the relation that the projected ties make; none of the network's */
  const char *label; /* for people; NULL: the name */
  bool keep;         /* the partners and the ties to them stay beside the projected ties */
} fil_projection;

/* What came of one. */
typedef struct fil_projected {
  size_t nodes;      /* of the mode, isolates too */
  size_t partners;   /* nodes to which two-mode ties lead */
  size_t two_mode;   /* rows of two-mode ties */
  size_t within;     /* chosen ties, loops too, that join nodes of the mode: they stay what they are */
  size_t ties;       /* made */
  size_t gone;       /* nodes left out: the partners, and what else is of their categories and has no tie */
  size_t other_ties; /* left out with them: ties that were not two-mode ties of any projection */
} fil_projected;

/* Pairs of nodes that share a partner, each counted once for each partner, that one projection may look at. */
enum { FIL_PROJECTION_LIMIT = 100000000 };

/* Adds the projected ties as new undirected relations whose unit says the weighting, and takes away the partners and
   the two-mode ties unless they are kept. All projections are of the network as it came: a node goes when it is a
   partner in one, and neither of the mode nor kept in another. A relation whose ties have all gone is taken from the
   schema; categories stay.

   Each partner of a node counts once: parallel ties, ties in other periods, and the weights of two-mode ties make no
   difference, and projected ties have no period. Whoever wants one period takes the ties of that period first. A
   partner with a single tie joins nobody. Nodes of the mode without a shared partner stay, as isolates.

   Fails with FIL_ERROR_DATA, the network untouched, when no tie is two-mode, when a node has ties of both directions
   (FIL_PROJECTION_SOURCES, _TARGETS), or past FIL_PROJECTION_LIMIT; after FIL_ERROR_MEMORY the network is only to be
   destroyed. Cost: time O(n + m + the sum of d(p)^2), memory O(n + m + projected ties). */
fil_status fil_project(fil_network *network, const fil_projection projections[], size_t count, fil_projected made[],
                       fil_error *error);

#endif
