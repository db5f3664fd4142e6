/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Ties that stand in a table more than once. */
#ifndef FIL_GRAPH_REPEAT_H
#define FIL_GRAPH_REPEAT_H

#include "graph/network.h"

/* What to do with two rows of one pair and relation whose weights differ. */
typedef enum fil_merge { FIL_MERGE_REFUSE, FIL_MERGE_SUM, FIL_MERGE_MAX, FIL_MERGE_MEAN, FIL_MERGE_FIRST } fil_merge;

/* Their names, by number: NULL, "sum", "max", "mean", "first"; then NULL again. */
extern const char *const fil_merge_names[];

/* The way of that name; FIL_MERGE_REFUSE: there is none. */
fil_merge fil_merge_named(const char *name);

/* For each edge, `first[edge]` is the earliest one of the same pair, relation and period (its code; `periods` may be
   NULL), or the edge itself. In an undirected relation A-B and B-A are one pair. Edges whose endpoint or relation is
   missing are like no other. Needs 8 bytes an edge while it runs, in a network of less than a
   million of them up to 40. */
fil_status fil_repeat_find(const fil_network *network, const uint32_t *periods, uint32_t first[], fil_error *error);

/* Gives the first edge of each such group the weight of all: their sum, largest or mean, or its own. A missing weight
   counts as 1; where all of a group are missing, the largest and the mean are missing too. Nothing for
   FIL_MERGE_REFUSE. */
fil_status fil_repeat_merge(fil_network *network, const uint32_t first[], fil_merge merge, fil_error *error);

#endif
