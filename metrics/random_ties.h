/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The ties of random networks that are like a given one. Not for use outside metrics/. */
#ifndef FIL_METRICS_RANDOM_TIES_H
#define FIL_METRICS_RANDOM_TIES_H

#include "graph/view.h"
#include "metrics/random.h"

/* Tries to change two ties, for each tie of the network, before a random network is taken as such. */
enum { FIL_SWAPS_PER_TIE = 100 };

/* Starts as { 0 }. No loops, no pair twice; the source of an undirected tie is the lower of its ends. */
typedef struct fil_random_ties {
  uint32_t *sources, *targets;
  uint32_t *origins; /* edge of the view whose weight the tie carries */
  size_t count;
  size_t room;
} fil_random_ties;

fil_status fil_random_ties_reserve(fil_random_ties *ties, size_t room, fil_error *error);
void fil_random_ties_add(fil_random_ties *ties, uint32_t source, uint32_t target, uint32_t origin); /* there is room */
void fil_random_ties_destroy(fil_random_ties *ties);

/* Deals the weights anew: each order of them over the ties is as likely. */
void fil_random_ties_shuffle_origins(fil_random_ties *ties, fil_random *random);

/* A network of the same degrees, in and out, of all those without loops and parallel ties each as likely as the
   others: a Markov chain that begins at the view, tries FIL_SWAPS_PER_TIE times as often as there are ties, and stands
   still whenever a try would make a loop or a parallel tie, which counts as a step, for else some networks would come
   more often than others (Artzy-Randrup & Stone 2005, doi:10.1103/PhysRevE.72.056708). A try exchanges the ends of two
   ties (Maslov & Sneppen 2002); directed, one in eight turns a cycle of three round, which no exchange can (Rao, Jana &
   Bandyopadhyay 1996, Sankhya A 58). Weights are permuted over the ties. */
fil_status fil_random_ties_rewire(fil_random_ties *ties, const fil_view *view, fil_random *random, fil_error *error);

/* A network of the same number of nodes and ties, each as likely as the others (Anderson, Butts & Carley 1999). Weights
   are permuted over the ties. */
fil_status fil_random_ties_scatter(fil_random_ties *ties, const fil_view *view, fil_random *random, fil_error *error);

/* As many nodes, drawn with replacement: `nodes` becomes the node of the view that each is a copy of. Two copies have
   the tie or ties of those that they are copies of; two copies of one node those of a pair of nodes that is drawn at
   random, both directions of it together (Snijders & Borgatti 1999, Connections 22(2)). */
fil_status fil_random_ties_resample(fil_random_ties *ties, const fil_view *view, fil_random *random, uint32_t nodes[],
                                    fil_error *error);

#endif
